#include "CGazetteer.h"

// #embed is C23, and an extension before.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char cities[] = {
#embed "cities.table"
};

_Alignas(64) static const unsigned char divisions[] = {
#embed "divisions.table"
};

_Alignas(64) static const unsigned char peoples[] = {
#embed "peoples.table"
};

_Alignas(64) static const unsigned char regions[] = {
#embed "regions.table"
};

const void *hearsay_cities_table(void) { return cities; }
size_t hearsay_cities_table_size(void) { return sizeof cities; }

const void *hearsay_divisions_table(void) { return divisions; }
size_t hearsay_divisions_table_size(void) { return sizeof divisions; }

const void *hearsay_peoples_table(void) { return peoples; }
size_t hearsay_peoples_table_size(void) { return sizeof peoples; }

const void *hearsay_regions_table(void) { return regions; }
size_t hearsay_regions_table_size(void) { return sizeof regions; }

_Alignas(64) static const unsigned char actors[] = {
#embed "actors.table"
};

const void *hearsay_actors_table(void) { return actors; }
size_t hearsay_actors_table_size(void) { return sizeof actors; }

_Alignas(64) static const unsigned char agents[] = {
#embed "agents.table"
};

const void *hearsay_agents_table(void) { return agents; }
size_t hearsay_agents_table_size(void) { return sizeof agents; }

_Alignas(64) static const unsigned char bodies[] = {
#embed "bodies.table"
};

const void *hearsay_bodies_table(void) { return bodies; }
size_t hearsay_bodies_table_size(void) { return sizeof bodies; }

_Alignas(64) static const unsigned char countries[] = {
#embed "countries.table"
};

const void *hearsay_countries_table(void) { return countries; }
size_t hearsay_countries_table_size(void) { return sizeof countries; }

_Alignas(64) static const unsigned char deeds[] = {
#embed "deeds.table"
};

const void *hearsay_deeds_table(void) { return deeds; }
size_t hearsay_deeds_table_size(void) { return sizeof deeds; }
