// The weights of the English models, as they stand in english.hearsay and english-small.hearsay: a part of the program's
// read-only memory, which the system reads from the disk where it is looked at. The small one has tensors of the other.
#ifndef HEARSAY_CENGLISHMODEL_H
#define HEARSAY_CENGLISHMODEL_H

#include <stddef.h>

const void *_Nonnull hearsay_english_model(void);
size_t hearsay_english_model_size(void);

const void *_Nonnull hearsay_small_english_model(void);
size_t hearsay_small_english_model_size(void);

#endif
