// Kernels of a transformer encoder with 8-bit weights, for three kinds of processor. All paths give the same bits: sums
// of products are sums of integers, and what is floating point is done lane by lane, in one order, and rounded alike.
#ifndef HEARSAY_CKERNELS_H
#define HEARSAY_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum {
    // Outputs of a matrix that are computed together: its weights lie in panels of as many.
    hearsay_panel = 32,
    // Inputs that lie side by side in a panel.
    hearsay_group = 4,
    // Width of a head of attention.
    hearsay_head = 32,
    // Rows that a kernel may read, and write as bytes, behind the last one; they are never looked at.
    hearsay_spare_rows = 4,
};

typedef enum {
    hearsay_path_portable,
    hearsay_path_avx2,
    hearsay_path_avx512,  // With VNNI.
} hearsay_path;

typedef enum {
    hearsay_activation_none,
    hearsay_activation_relu,
    hearsay_activation_gelu,  // With erf; off by 1e-4 at most.
} hearsay_activation;

// A matrix with bias. `outputs` is a multiple of 32, `inputs` of 16; scale, bias and start have a value for each output.
typedef struct {
    const int8_t *panels;  // [outputs / 32][inputs / 4][32][4], -127...127.
    const int32_t *start;  // What the sums begin with; see `starts`.
    const float *scale;
    const float *bias;
    size_t outputs;
    size_t inputs;
} hearsay_matrix;

// What is summed up to the vector of one piece.
typedef struct {
    const int8_t *piece;
    float scale;
    const float *_Nonnull others[4];
} hearsay_embedding;

// What weighs two mentions.
typedef struct {
    const float *table;  // Rows of 32, one for each class of each feature.
    const int32_t *starts;  // The first row of each feature.
    size_t features;
    const float *bias;  // 32
    const float *out;  // 32
    size_t width;  // Of the mentions' vectors, a multiple of 16.
} hearsay_pair_network;

// Rows stand one behind the other. Bytes are 8-bit integers in a form of the path's own.
typedef struct {
    const char *name;

    // The start of the sums of a matrix on this path.
    void (*starts)(const int8_t *panels, size_t outputs, size_t inputs, int32_t *start);

    // The sum of the parts of each piece.
    void (*embed)(const hearsay_embedding *pieces, size_t count, size_t width, float *rows);

    // Each row as bytes: value = byte * scale, 127 stands for the greatest of the row. `width` is a multiple of 16.
    void (*quantize)(const float *rows, size_t count, size_t width, uint8_t *bytes, float *scales);

    // result = activation(bytes * matrix + bias), rows of `outputs`.
    void (*product)(
        const hearsay_matrix *matrix, const uint8_t *bytes, const float *scales, size_t count,
        hearsay_activation activation, float *result);

    // rows = normalised(rows + added), each to mean 0 and variance 1, times weight plus bias. `added` may be null.
    void (*normalize)(
        float *rows, const float *_Nullable added, size_t count, size_t width, const float *weight, const float *bias);

    // The attention of all heads over the rows of one window, at most 512: of the matrix of queries, keys and values
    // (3 * heads * 32 outputs) to rows of heads * 32. `scratch` has `hearsay_attention_scratch(count)` bytes, aligned
    // to 64.
    void (*attention)(
        const hearsay_matrix *query_key_value, const uint8_t *bytes, const float *scales, size_t count, float *result,
        void *scratch);

    // result [count, columns] = left [count, inner] * right [inner, columns], in floating point. `columns` is a multiple of
    // 16.
    void (*float_product)(
        const float *left, const float *right, size_t count, size_t inner, size_t columns, float *result);

    // result[row][label] += the sum of the products of others[row] and (bytes * matrix + bias)[row][label * width...]; `width`
    // is that of the rows, `stride` is in numbers from one row of the result to the next.
    void (*add_bilinear)(
        const hearsay_matrix *matrix, const uint8_t *bytes, const float *scales, size_t count, const float *others,
        size_t labels, float *result, size_t stride);

    // Words and a cue brought together: the rows are what is positive of the sums of the words, the cue, their products, and what
    // their places give. Of a word and of the cue `width` numbers are added, and as many behind them multiplied; `distances` has a
    // row for each word, `paragraphs` says which row of the table.
    void (*meet)(
        const float *words, const float *cue, const float *distances, const float *paragraph_table,
        const uint8_t *paragraphs, size_t count, size_t width, float *rows);

    // Adds to each row what is positive of the sum of what it gives itself, of what the one `distance` before it gives behind, and
    // the one as far behind it before: `given` has, row by row, what is given behind, to itself and before.
    void (*add_neighbours)(const float *given, size_t count, size_t width, size_t distance, float *rows);

    // How well a mention, of the vector `left`, goes with each of `count` others, of the vectors `right`; `classes` has one of
    // each feature for each of them.
    void (*pairs)(
        const hearsay_pair_network *network, const float *left, const float *right, const uint8_t *classes, size_t count,
        float *scores);
} hearsay_kernels;

// The kernels of a path, null where this processor cannot run them.
const hearsay_kernels *_Nullable hearsay_kernels_of(hearsay_path path);

size_t hearsay_attention_scratch(size_t count);

#pragma clang assume_nonnull end
#endif
