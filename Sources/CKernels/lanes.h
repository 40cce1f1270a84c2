// Vectors of 16 lanes, whatever the registers of the path are, and the functions of one number on them.
#ifndef HEARSAY_LANES_H
#define HEARSAY_LANES_H

#include <stdint.h>
#include <string.h>

// Nothing that takes or gives a vector is called: all of it is inlined, so how vectors are passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"
#define INLINE static inline __attribute__((always_inline))

enum { lanes = 16 };

typedef float floats __attribute__((ext_vector_type(16)));
typedef int32_t integers __attribute__((ext_vector_type(16)));
typedef int16_t words __attribute__((ext_vector_type(16)));
typedef int8_t bytes __attribute__((ext_vector_type(16)));

#endif
