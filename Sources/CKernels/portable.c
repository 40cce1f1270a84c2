// The path of all other processors: plain C.
#include "CKernels.h"
#include "paths.h"

#include <stdbool.h>

#include "lanes.h"

#define kernels hearsay_portable
#define path_name "portable"
enum { zero_byte = 0 };

#include "lanes.inc"

INLINE void tile(
    const uint8_t *rows, size_t stride, size_t groups, const int8_t *panel, const int count, const bool wide,
    const int32_t *start, int32_t *result, size_t result_stride) {
    for (int row = 0; row < count; row++, rows += stride, result += result_stride) {
        uint32_t sum[hearsay_panel];  // Without a sign, as these may overflow where the input is no number.
        memcpy(sum, start, sizeof sum);
        for (size_t group = 0; group < groups; group++) {
            int8_t byte[4];
            int16_t word[2];
            memcpy(byte, rows + group * 4, sizeof byte);
            memcpy(word, rows + group * 4, sizeof word);
            const int8_t *weights = panel + group * 4 * hearsay_panel;
            for (int i = 0; i < hearsay_panel; i++, weights += 4) {
                int16_t pair[2];
                memcpy(pair, weights, sizeof pair);
                if (wide) {
                    sum[i] += (uint32_t)(word[0] * pair[0]) + (uint32_t)(word[1] * pair[1]);
                } else {
                    sum[i] += (uint32_t)(byte[0] * weights[0] + byte[1] * weights[1] + byte[2] * weights[2] +
                                         byte[3] * weights[3]);
                }
            }
        }
        memcpy(result, sum, sizeof sum);
    }
}

#include "kernels.inc"
