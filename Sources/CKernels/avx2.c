// The path of processors with AVX2. Its product of bytes wants one side without a sign: the weight gives its sign to the
// byte of the row. Two products of at most 127 * 127 fit into 16 bits.
#include "CKernels.h"
#include "paths.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <stdbool.h>

#include "lanes.h"

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define kernels hearsay_avx2
#define path_name "AVX2"
enum { zero_byte = 0 };

#include "lanes.inc"

INLINE __m256i dot(__m256i sum, __m256i row, __m256i weights, __m256i magnitudes, bool wide) {
    if (wide) return _mm256_add_epi32(sum, _mm256_madd_epi16(row, weights));
    const __m256i pairs = _mm256_maddubs_epi16(magnitudes, _mm256_sign_epi8(row, weights));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

// Four rows, 16 columns.
INLINE void small_tile(
    const uint8_t *rows, size_t stride, size_t groups, const int8_t *panel, const bool wide, const int32_t *start,
    int32_t *result, size_t result_stride) {
    __m256i sum[4][2];
#pragma clang loop unroll(full)
    for (int row = 0; row < 4; row++) {
        sum[row][0] = _mm256_loadu_si256((const __m256i *)start);
        sum[row][1] = _mm256_loadu_si256((const __m256i *)(start + 8));
    }
    for (size_t group = 0; group < groups; group++, panel += 128, rows += 4) {
        const __m256i left = _mm256_loadu_si256((const __m256i *)panel);
        const __m256i right = _mm256_loadu_si256((const __m256i *)(panel + 32));
        const __m256i left_magnitudes = _mm256_abs_epi8(left), right_magnitudes = _mm256_abs_epi8(right);
#pragma clang loop unroll(full)
        for (int row = 0; row < 4; row++) {
            int32_t four;
            memcpy(&four, rows + row * stride, sizeof four);
            const __m256i all = _mm256_set1_epi32(four);
            sum[row][0] = dot(sum[row][0], all, left, left_magnitudes, wide);
            sum[row][1] = dot(sum[row][1], all, right, right_magnitudes, wide);
        }
    }
#pragma clang loop unroll(full)
    for (int row = 0; row < 4; row++) {
        _mm256_storeu_si256((__m256i *)(result + row * result_stride), sum[row][0]);
        _mm256_storeu_si256((__m256i *)(result + row * result_stride + 8), sum[row][1]);
    }
}

INLINE void tile(
    const uint8_t *rows, size_t stride, size_t groups, const int8_t *panel, const int count, const bool wide,
    const int32_t *start, int32_t *result, size_t result_stride) {
    for (int half = 0; half < 2; half++)
        for (int row = 0; row < count; row += 4)
            small_tile(
                rows + row * stride, stride, groups, panel + half * 64, wide, start + half * 16,
                result + row * result_stride + half * 16, result_stride);
}

#include "kernels.inc"

#pragma clang attribute pop
#endif
