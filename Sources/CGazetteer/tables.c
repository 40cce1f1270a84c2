#include "CGazetteer.h"

// #embed is C23, and an extension before.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char regions[] = {
#embed "regions.table"
};

const void *hearsay_regions_table(void) { return regions; }
size_t hearsay_regions_table_size(void) { return sizeof regions; }
