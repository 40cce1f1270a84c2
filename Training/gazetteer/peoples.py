"""Writes Sources/CGazetteer/peoples.table: what people are called after the country or division that they belong to, and its capital.

    python3 Training/gazetteer/peoples.py --data ../shared/data/events/gazetteer

The demonyms come from the countries of mledoze (ODbL 1.0), which makes the table ODbL too; peoples.tsv and capitals.tsv are our own.
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
    peoples, capitals, short, states = {}, dict(rows("capitals.tsv")), {}, {"DOM"}
    for line in (args.data / "countries.mledoze.jsonl").read_text("utf-8").splitlines():
        country = json.loads(line)
        if country["independent"] and country["iso3"] != "DMA":
            states.add(country["iso3"])
        short[country["iso3"]] = ["code " + country["iso2"]]
        words = {word for word in country["demonym"].values() if word}
        peoples[country["iso3"], ""] = {part.strip() for word in words for part in word.split(",")}
        capitals.setdefault(country["iso3"], country["capital"][0] if country["capital"] else "")
    for country, division, words in rows("peoples.tsv"):
        peoples.setdefault((country, division), set()).update(words.split("|"))
    for division in capitals.keys() - {code for pair in peoples for code in pair}:
        peoples[{"US": "USA", "CA": "CAN", "AU": "AUS", "GB": "GBR"}[division[:2]], division] = set()
    table = NameTable(fields=3)
    # "American" is the United States before the Northern Marianas, "Dominican" the republic before the island.
    for (country, division), words in sorted(peoples.items(), key=lambda item: (item[0][1], item[0][0] not in states, item[0][0])):
        names = {form for word in words for form in (word, word if word.endswith(("s", "sh", "ch", "ese")) else word + "s")}
        codes = ["code " + division] if division else ["code " + country, *short.get(country, [])]
        table.add([*names, *codes], country, division, capitals.get(division or country, ""))
    table.write(HERE.parent.parent / "Sources/CGazetteer/peoples.table", version="2026-11-23")


if __name__ == "__main__":
    main()
