"""Writes Sources/CGazetteer/peoples.table: what people are called after the country or division that they belong to, and its capital.

    python3 Training/gazetteer/peoples.py --data ../shared/data/events/gazetteer

Peoples of countries are those of countries.tsv, which actors are known by too; peoples.tsv and capitals.tsv have the rest, and are
our own. Codes and capitals of countries are those of GeoNames (CC BY 4.0).
A country or division stands under its code too: "code HUN", "code HU", "code US.AK".
"""

import argparse
import json
from pathlib import Path

from name_table import NameTable

HERE = Path(__file__).resolve().parent


def rows(name):
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    peoples, capitals, short, sizes = {}, {}, {}, {}
    for line in (args.data / "countries.geonames.jsonl").read_text("utf-8").splitlines():
        country = json.loads(line)
        short[country["iso3"]], sizes[country["iso3"]] = ["code " + country["iso2"]], country["population"]
        capitals[country["iso3"]] = country["capital"] or ""
        peoples[country["iso3"], ""] = set()
    capitals.update(rows("capitals.tsv"))
    for country, _, adjectives, nationals, *_ in rows("countries.tsv"):
        if country in short:
            peoples[country, ""].update(word for words in (adjectives, nationals) for word in words.split("|") if word)
    for country, division, words in rows("peoples.tsv"):
        peoples.setdefault((country, division), set()).update(words.split("|"))
        if division:    # the Scots are Scotland's
            peoples[country, ""] -= set(words.split("|"))
    for division in capitals.keys() - {code for pair in peoples for code in pair}:
        peoples[{"US": "USA", "CA": "CAN", "AU": "AUS", "GB": "GBR"}[division[:2]], division] = set()
    table = NameTable(fields=3)
    # What two are called is the larger one first.
    for (country, division), words in sorted(peoples.items(), key=lambda item: (item[0][1], -sizes.get(item[0][0], 0), item[0][0])):
        names = {form for word in words for form in (word, word if word.endswith(("s", "sh", "ch", "ese")) else word + "s")}
        codes = ["code " + division] if division else ["code " + country, *short.get(country, [])]
        table.add([*names, *codes], country, division, capitals.get(division or country, ""))
    table.write(HERE.parent.parent / "Sources/CGazetteer/peoples.table", version="2026-11-23")


if __name__ == "__main__":
    main()
