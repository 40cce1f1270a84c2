// The path of processors with AVX-512 and its instructions for neural networks (VNNI): sums of four products of bytes,
// the left ones without a sign, so rows are kept 128 higher than they are.
#include "CKernels.h"
#include "paths.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <stdbool.h>

#include "lanes.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define kernels hearsay_avx512
#define path_name "AVX-512 VNNI"
enum { zero_byte = 128 };

#include "lanes.inc"

INLINE void tile(
    const uint8_t *rows, size_t stride, size_t groups, const int8_t *panel, const int count, const bool wide,
    const int32_t *start, int32_t *result, size_t result_stride) {
    __m512i sum[12][2];
#pragma clang loop unroll(full)
    for (int row = 0; row < count; row++) {
        sum[row][0] = _mm512_loadu_si512(start);
        sum[row][1] = _mm512_loadu_si512(start + 16);
    }
    for (size_t group = 0; group < groups; group++, panel += 128, rows += 4) {
        const __m512i left = _mm512_loadu_si512(panel);
        const __m512i right = _mm512_loadu_si512(panel + 64);
#pragma clang loop unroll(full)
        for (int row = 0; row < count; row++) {
            int32_t four;
            memcpy(&four, rows + row * stride, sizeof four);
            const __m512i all = _mm512_set1_epi32(four);
            sum[row][0] = wide ? _mm512_dpwssd_epi32(sum[row][0], all, left) : _mm512_dpbusd_epi32(sum[row][0], all, left);
            sum[row][1] =
                wide ? _mm512_dpwssd_epi32(sum[row][1], all, right) : _mm512_dpbusd_epi32(sum[row][1], all, right);
        }
    }
#pragma clang loop unroll(full)
    for (int row = 0; row < count; row++) {
        _mm512_storeu_si512(result + row * result_stride, sum[row][0]);
        _mm512_storeu_si512(result + row * result_stride + 16, sum[row][1]);
    }
}

#include "kernels.inc"

#pragma clang attribute pop
#endif
