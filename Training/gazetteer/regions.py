"""Writes Sources/CGazetteer/regions.table from regions.tsv: continents, regions, seas, rivers and the like.

    python3 Training/gazetteer/regions.py

The list is our own.
"""

from pathlib import Path

from name_table import NameTable
from places import KINDS, place

HERE = Path(__file__).resolve().parent


def rows():
    for line in (HERE / "regions.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, others, kind, latitude, longitude, countries = line.split("\t")
            yield name, others.split("|"), KINDS.index(kind), float(latitude), float(longitude), countries.split()


def main():
    table = NameTable(fields=7)
    for name, others, kind, latitude, longitude, countries in rows():
        country = countries[0] if len(countries) == 1 else ""
        table.add([name, *others], *place(name, kind, latitude, longitude, country))
    table.write(HERE.parent.parent / "Sources/CGazetteer/regions.table", version="2026-11-23")


if __name__ == "__main__":
    main()
