// The weights of the English model, as they stand in english.hearsay: a part of the program's read-only memory, which the
// system reads from the disk where it is looked at.
#ifndef HEARSAY_CENGLISHMODEL_H
#define HEARSAY_CENGLISHMODEL_H

#include <stddef.h>

const void *_Nonnull hearsay_english_model(void);
size_t hearsay_english_model_size(void);

#endif
