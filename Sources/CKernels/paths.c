#include "CKernels.h"
#include "paths.h"

const hearsay_kernels *hearsay_kernels_of(hearsay_path path) {
#if defined(__x86_64__)
    if (path == hearsay_path_avx512) {
        const int runs = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512vnni");
        return runs ? &hearsay_avx512 : 0;
    }
    if (path == hearsay_path_avx2) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &hearsay_avx2 : 0;
#endif
    return path == hearsay_path_portable ? &hearsay_portable : 0;
}

size_t hearsay_attention_scratch(size_t count) { return attention_layout_of(count).end; }
