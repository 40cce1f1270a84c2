#ifndef HEARSAY_PATHS_H
#define HEARSAY_PATHS_H

#include "CKernels.h"

enum {
    most_rows = 12,  // That are computed together.
};

static inline size_t rounded_up(size_t value, size_t unit) { return (value + unit - 1) / unit * unit; }

// Where the parts of the scratch memory of attention begin, in bytes, for so many rows.
typedef struct {
    size_t queries, keys, items, scores, weights, zeros, end;
} attention_layout;

static inline attention_layout attention_layout_of(size_t count) {
    const size_t rows = rounded_up(count + hearsay_spare_rows, hearsay_panel);
    attention_layout layout;
    layout.queries = rows * hearsay_head * sizeof(float);
    layout.keys = layout.queries + rows * hearsay_head * sizeof(int16_t);
    layout.items = layout.keys + rows * hearsay_head * sizeof(int16_t);
    layout.scores = layout.items + rows * hearsay_head * sizeof(int16_t);
    layout.weights = layout.scores + rows * most_rows * sizeof(int32_t);
    layout.zeros = layout.weights + rows * most_rows * sizeof(int16_t);
    layout.end = layout.zeros + hearsay_panel * sizeof(int32_t);
    return layout;
}

extern const hearsay_kernels hearsay_portable;
#if defined(__x86_64__)
extern const hearsay_kernels hearsay_avx2;
extern const hearsay_kernels hearsay_avx512;
#endif

#endif
