#ifndef HEARSAY_PATHS_H
#define HEARSAY_PATHS_H

extern const hearsay_kernels hearsay_portable;
#if defined(__x86_64__)
extern const hearsay_kernels hearsay_avx2;
extern const hearsay_kernels hearsay_avx512;
#endif

#endif
