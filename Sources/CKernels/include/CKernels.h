// Kernels for small transformer encoders with 8-bit weights. See each function; the paths for different processors
// give the same integers.
#ifndef HEARSAY_CKERNELS_H
#define HEARSAY_CKERNELS_H

#endif
