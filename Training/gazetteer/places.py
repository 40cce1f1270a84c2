"""The fields of a place, the same in all tables of places; `PlaceTable` in Sources/Gazetteer reads them."""

from name_table import degrees

# In the order of `PlaceKind`.
KINDS = ["city", "county", "subdivision", "country", "continent", "region", "sea", "river", "lake", "mountain", "island"]


def place(name, kind, latitude, longitude, country, division="", geonames=0, population=0):
    """The seven fields. The kind takes the upper four bits of one whose rest is the population in tens."""
    size = kind << 28 | min(population // 10, (1 << 28) - 1)
    return name, degrees(latitude), degrees(longitude), country, division, geonames, size
