// The path of all other processors.
#include "CKernels.h"
#include "paths.h"

#include <stdbool.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "lanes.h"

#define kernels hearsay_portable
#define path_name "portable"
enum { zero_byte = 0 };

#include "lanes.inc"

typedef int16_t half_words __attribute__((ext_vector_type(8)));
typedef int8_t half_bytes __attribute__((ext_vector_type(8)));
typedef uint32_t sums __attribute__((ext_vector_type(4)));  // Without a sign: they may overflow where the input is no number.

// The sums of the products of pairs. Any x86-64 has an instruction for them, which compilers do not find by themselves.
INLINE sums pair_products(half_words a, half_words b) {
#if defined(__SSE2__)
    return (sums)_mm_madd_epi16((__m128i)a, (__m128i)b);
#else
    typedef int32_t quad __attribute__((ext_vector_type(4)));
    const quad even = __builtin_convertvector(a.even, quad) * __builtin_convertvector(b.even, quad);
    const quad odd = __builtin_convertvector(a.odd, quad) * __builtin_convertvector(b.odd, quad);
    return (sums)even + (sums)odd;
#endif
}

// A group of a row, again and again.
INLINE half_words repeated(const uint8_t *group, const bool wide) {
    uint32_t four;
    memcpy(&four, group, sizeof four);
    if (wide) return (half_words)(sums)four;
    const uint64_t eight = four | (uint64_t)four << 32;
    half_bytes narrow;
    memcpy(&narrow, &eight, sizeof narrow);
    return __builtin_convertvector(narrow, half_words);
}

// Two rows, eight columns.
INLINE void small_tile(
    const uint8_t *rows, size_t stride, size_t groups, const int8_t *panel, const bool wide, const int32_t *start,
    int32_t *result, size_t result_stride) {
    // Of each column one sum, or if not `wide` two, side by side.
    const int parts = wide ? 2 : 4;
    sums sum[2][4] = {{0, 0, 0, 0}, {0, 0, 0, 0}};
    for (size_t group = 0; group < groups; group++, panel += 128, rows += 4) {
        const half_words first = repeated(rows, wide), second = repeated(rows + stride, wide);
#pragma clang loop unroll(full)
        for (int i = 0; i < parts; i++) {
            half_words weights;
            half_bytes narrow;
            if (wide) {
                memcpy(&weights, panel + i * 16, sizeof weights);
            } else {
                memcpy(&narrow, panel + i * 8, sizeof narrow);
                weights = __builtin_convertvector(narrow, half_words);
            }
            sum[0][i] = sum[0][i] + pair_products(first, weights);
            sum[1][i] = sum[1][i] + pair_products(second, weights);
        }
    }
    for (int row = 0; row < 2; row++, result += result_stride) {
        uint32_t lane[16];
        memcpy(lane, sum[row], sizeof lane);
        for (int i = 0; i < 8; i++)
            result[i] = (int32_t)((uint32_t)start[i] + (wide ? lane[i] : lane[2 * i] + lane[2 * i + 1]));
    }
}

INLINE void tile(
    const uint8_t *rows, size_t stride, size_t groups, const int8_t *panel, const int count, const bool wide,
    const int32_t *start, int32_t *result, size_t result_stride) {
    for (int row = 0; row < count; row += 2)
        for (int column = 0; column < hearsay_panel; column += 8)
            small_tile(
                rows + row * stride, stride, groups, panel + column * 4, wide, start + column,
                result + row * result_stride + column, result_stride);
}

#include "kernels.inc"
