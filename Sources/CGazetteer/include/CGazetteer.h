// The tables of the gazetteer as they stand in the files beside this one, whose CREDITS.md says what each is made from: a part
// of the program's read-only memory, which the system reads from the disk where it is looked at.
#ifndef HEARSAY_CGAZETTEER_H
#define HEARSAY_CGAZETTEER_H

#include <stddef.h>

const void *_Nonnull hearsay_cities_table(void);
size_t hearsay_cities_table_size(void);

const void *_Nonnull hearsay_divisions_table(void);
size_t hearsay_divisions_table_size(void);

const void *_Nonnull hearsay_peoples_table(void);
size_t hearsay_peoples_table_size(void);

const void *_Nonnull hearsay_regions_table(void);
size_t hearsay_regions_table_size(void);

const void *_Nonnull hearsay_actors_table(void);
size_t hearsay_actors_table_size(void);

const void *_Nonnull hearsay_agents_table(void);
size_t hearsay_agents_table_size(void);

const void *_Nonnull hearsay_bodies_table(void);
size_t hearsay_bodies_table_size(void);

const void *_Nonnull hearsay_countries_table(void);
size_t hearsay_countries_table_size(void);

const void *_Nonnull hearsay_deeds_table(void);
size_t hearsay_deeds_table_size(void);

#endif
