#include "CEnglishModel.h"

// #embed is C23, and an extension before.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char model[] = {
#embed "english.hearsay"
};

_Alignas(64) static const unsigned char small_model[] = {
#embed "english-small.hearsay"
};

const void *hearsay_english_model(void) { return model; }
size_t hearsay_english_model_size(void) { return sizeof model; }

const void *hearsay_small_english_model(void) { return small_model; }
size_t hearsay_small_english_model_size(void) { return sizeof small_model; }
