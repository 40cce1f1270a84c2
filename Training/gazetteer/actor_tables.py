"""Writes the tables that say who a name means as an actor: countries, actors, bodies and agents in Sources/CGazetteer.

    python3 Training/gazetteer/actor_tables.py ../shared/data/events/gazetteer

    countries.table  country (ISO 3166-1 alpha-3), kind of name (KINDS), from countries.tsv and
                     peoples.tsv, our own lists
    actors.table     code, first and last day (20170120; 0 where open), how it may be used (USES): actors.tsv and people.tsv (our
                     own), the Phoenix country actors, REIGN, terms of the United States' executive and legislators
    bodies.table     the same fields: the Phoenix international and non-state armed actors, which carry no licence of their own
    agents.table     role of a noun, strength (STRENGTHS): agents.tsv (our own) and the Phoenix agents

Roles are those of CAMEO, with PLOVER's letters for the press (JRN) and for medicine (MED). What stands first means more: our own
lists correct the others. Standard library only.
"""

import gzip
import json
import re
import sys
from pathlib import Path

from folding import fold
from name_table import NameTable

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent.parent / "Sources/CGazetteer"
VERSION = "2026-11-23"
KINDS = ["name", "adjective", "national", "capital", "seat"]
NAME, SURNAME, TITLED = 0, 1, 2 # USES: a surname means somebody behind a title or alone; or only behind the title of an office
STRONG, WEAK = 0, 1             # STRENGTHS: a weak noun has the role of what it is part of before its own

# ---- codes ------------------------------------------------------------------------------------------------------------

OTHER_CODES = {"KSV": "XKX", "TMP": "TLS", "KNT": "KNA", "ROM": "ROU", "FRY": "SRB", "SCG": "SRB", "YUG": "SRB", "CFR": "CAF", "CSK": "TCH"}
BODIES = {"IGO", "NGO", "IMG"}
ROLES = set("""AGR BUS COP CRM CVL EDU ELI ENV GOV HLH HRI JUD JRN LAB LEG MED MIL NGO OPP PRE PRM PTY REB REF REL SET SOC SPY UAF
               CHR MUS JEW HIN BUD RAD DEV""".split())


def triplets(code):
    return [code[i:i + 3] for i in range(0, len(code), 3)]


def phoenix_code(code, countries, dated):
    """A code of the Phoenix dictionaries as ours: None for what names no actor."""
    if not re.fullmatch(r"([A-Z]{3})+", code):
        return None
    parts = [OTHER_CODES.get(part, part) for part in triplets(code)]
    parts = [{"MED": "JRN", "MOS": "MUS"}.get(part, part) for part in parts]
    first, rest = parts[0], parts[1:]
    if first == "MNC":
        country = next((part for part in rest if part in countries), "")
        return country + "BUS"
    if first in BODIES:
        return first + "".join(rest)
    if first not in countries:
        return "".join(part for part in parts if part in ROLES) or None
    if rest[:1] == ["GOV"] and not dated and rest[1:2] in (["LEG"], ["JUD"]):
        rest = rest[1:2]
    return first + "".join(rest)


def day(text, end=False):
    """2017, 2017-01, 2017-01-20 or 20170120 as a number of eight digits; open where there is none."""
    digits = re.sub(r"\D", "", text or "")
    if len(digits) not in (4, 6, 8):
        return 0
    return int(digits + ("1231" if end else "0101")[len(digits) - 4:])

# ---- sources ----------------------------------------------------------------------------------------------------------


def own(name):
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [field.strip() for field in line.split("\t")]


def lines(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as file:
        for line in file:
            yield json.loads(line)


def phoenix_actors(data, countries, wanted):
    for row in lines(data / "actors.phoenix.jsonl.gz"):
        if row["set"] not in wanted:
            continue
        names = [re.sub(r"[_+]", " ", name) for name in row["names"] if "(" not in name]
        for code in row["codes"]:
            dated = "from" in code or "to" in code
            ours = phoenix_code(code["code"], countries, dated)
            # Countries and their cities stand in tables of their own, with names that are better checked.
            if ours and not (row["set"] == "country" and (len(ours) <= 3 or ours[3:6] not in ROLES)):
                yield ours, day(code.get("from")), day(code.get("to"), end=True), names


# The codes of the Correlates of War project that are not those of ISO.
CORRELATES = dict(pair.split(":") for pair in """
    BHM:BHS HAI:HTI TRI:TTO BAR:BRB GRN:GRD SLU:LCA SVG:VCT AAB:ATG SKN:KNA GUA:GTM HON:HND SAL:SLV COS:CRI PAR:PRY URU:URY UKG:GBR
    IRE:IRL NTH:NLD MNC:MCO LIE:LIE SWZ:CHE SPN:ESP AND:AND POR:PRT GMY:DEU GFR:DEU GDR:DDR AUS:AUT CZR:CZE CZE:TCH SLO:SVK SNM:SMR
    MLT:MLT MAC:MKD CRO:HRV YUG:SRB BOS:BIH KOS:XKX SLV:SVN BUL:BGR MLD:MDA RUM:ROU LAT:LVA LIT:LTU BLR:BLR GRG:GEO SWD:SWE DEN:DNK
    ICE:ISL CAP:CPV STP:STP GNB:GNB EQG:GNQ GAM:GMB MAA:MRT NIR:NER CDI:CIV GUI:GIN BFO:BFA SIE:SLE TOG:TGO CAO:CMR NIG:NGA CEN:CAF
    CHA:TCD CON:COG DRC:COD TAZ:TZA ZAN:TZA BUI:BDI ANG:AGO MZM:MOZ ZAM:ZMB ZIM:ZWE MAW:MWI SAF:ZAF LES:LSO BOT:BWA SWA:SWZ MAG:MDG
    MAS:MUS SEY:SYC MOR:MAR ALG:DZA SUD:SDN SSD:SSD SYR:SYR LEB:LBN YAR:YEM YPR:YEM KUW:KWT BAH:BHR UAE:ARE OMA:OMN TAJ:TJK KYR:KGZ
    KZK:KAZ MON:MNG TAW:TWN ROK:KOR BHU:BTN BNG:BGD MYA:MMR SRI:LKA MAD:MDV NEP:NPL THI:THA CAM:KHM DRV:VNM RVN:VNM MAL:MYS SIN:SGP
    BRU:BRN PHI:PHL INS:IDN ETM:TLS AUL:AUS NEW:NZL SOL:SLB FIJ:FJI VAN:VUT KIR:KIR NAU:NRU TON:TON WSM:WSM PAL:PLW ROM:ROU
    """.split())


def reign_leaders(data, countries):
    for row in lines(data / "leaders.reign.jsonl"):
        country = CORRELATES.get(row["cow"], row["cow"])
        if country not in countries:
            continue
        # "Senanayake, Dudley", "G.W. Bush"
        name = " ".join(reversed(row["leader"].split(", ")))
        words = name.replace(".", ". ").split()
        surname = " ".join(words[1:]) if len(words) > 1 and words[0].endswith(".") else ""
        # The last month of the data ends no term.
        end = "" if (row["end"] or "") >= "2021-03" else row["end"]
        yield country + "GOV", day(row["start"]), day(end, end=True), [name, surname], SURNAME if len(words) == 1 or surname else NAME


def united_states(data):
    roles = {"prez": "USAGOV", "viceprez": "USAGOV", "sen": "USALEG", "rep": "USALEG"}
    for file in ["us_executive.jsonl", "us_legislators.jsonl"]:
        for row in lines(data / file):
            given = {row["first"], row["nick"] or row["first"]}
            names = [row["name"], row["wikipedia"] or ""] + [f"{first} {row['last']}" for first in sorted(given)]
            terms = []
            for term in row["terms"]:
                if terms and terms[-1][0] == roles[term["type"]] and day(term["start"]) <= day(terms[-1][2]) + 100:
                    terms[-1][2] = term["end"]
                else:
                    terms.append([roles[term["type"]], term["start"], term["end"]])
            for code, start, end in reversed(terms):
                yield code, day(start), day(end, end=True), names

# ---- tables -----------------------------------------------------------------------------------------------------------


def countries_table():
    table, countries = NameTable(fields=2), set()
    divided = {}        # what people are called after a division of their country
    for code, division, words in own("peoples.tsv"):
        divided.setdefault(code, []).extend(words.split("|") if division else [])
    for code, *columns in own("countries.tsv"):
        names, adjectives, nationals, capitals, seats = [[n for n in c.split("|") if n] for c in columns]
        adjectives += [word for word in divided.get(code, []) if word not in adjectives + nationals]
        nationals += [a + "s" for a in adjectives if not re.search(r"(ese|ish|ch|sh|s)$", a)]
        countries.add(code)
        for kind, group in enumerate([names, adjectives, nationals, capitals, seats]):
            if group:
                table.add(group, code, kind)
    table.write(TABLES / "countries.table", VERSION)
    return countries


def surnames():
    """The last names of our own people in office, of two names each, that only one country has."""
    rows, owners = [], {}
    for code, start, end, names in own("people.tsv"):
        for words in (name.split() for name in names.split("|")):
            if len(words) == 2 and len(words[1]) > 3 and re.search("GOV|MIL", code):
                rows.append((code, start, end, words[1]))
                owners.setdefault(fold(words[1]), set()).add(code[:3])
    return [row for row in rows if len(owners[fold(row[3])]) == 1]


def actors_table(data, countries):
    table, known = NameTable(fields=4), set()
    for file in ["actors.tsv", "people.tsv"]:
        for code, start, end, names in own(file):
            known |= {fold(name) for name in names.split("|")}
            table.add(names.split("|"), code, day(start), day(end, end=True), NAME)
    for code, start, end, name in surnames():
        if fold(name) not in known:
            table.add([name], code, day(start), day(end, end=True), TITLED)
    for code, start, end, names in united_states(data):
        table.add(names, code, start, end, NAME)
    for code, start, end, names in phoenix_actors(data, countries, {"country"}):
        # What has no end was so when the data were made; of whom we list ourselves we know better.
        table.add([name for name in names if end or fold(name) not in known], code, start, end, NAME)
    for code, start, end, names, use in reign_leaders(data, countries):
        # "Houthi" means the movement before its leader.
        table.add([name for name in names if " " in name or fold(name) not in known], code, start, end, use)
    table.write(TABLES / "actors.table", VERSION)


def bodies_table(data, countries):
    table = NameTable(fields=4)
    for code, start, end, names in phoenix_actors(data, countries, {"international", "nonstate-armed"}):
        table.add(names, code, start, end, NAME)
    table.write(TABLES / "bodies.table", VERSION)


def plural(noun):
    """The plural of the last word of a noun, or of the first before "of", "to", "in" and the like."""
    head = re.match(r"(.+?)( (?:of|to|in|for|at|on|by) .+)$", noun)
    stem, rest = head.groups() if head else (noun, "")
    if re.search(r"[^aeiou]y$", stem):
        return stem[:-1] + "ies" + rest
    if re.search(r"(s|x|z|ch|sh)$", stem):
        return stem + "es" + rest
    return re.sub(r"man$", "men", stem) + rest if stem.endswith("man") else stem + "s" + rest


def phoenix_agents(data):
    sets = {}
    for row in lines(data / "agents.phoenix.jsonl"):
        if "set" in row:
            sets[row["set"]] = row["members"]
            continue
        code = row["code"].replace("~", "")
        parts = triplets(code)
        if not row["code"].startswith("~") or any(part not in ROLES | {"SPY"} for part in parts):
            continue
        if parts == ["MED"] or parts[-1] == "MED":
            parts[-1] = "JRN"
        if parts == ["HLH"]:
            parts = ["MED"]
        names = [row["name"]] + [n for n in (row.get("plural") or "").split("|") if n]
        for mark, members in sets.items():
            names = [name.replace(mark, " " + member) for name in names for member in (members if mark in name else [""])]
        names = [re.sub(r"\bMINIST$", f"MINIST{end}", name) for name in names for end in (["ER", "RY"] if name.endswith("MINIST") else [""])]
        names = [re.sub(r"\s+", " ", name).strip().lower() for name in names]
        names = [name for name in names if not re.search(r" (to|for|in|at|of|on)$", name)]
        yield "".join(parts), sorted({name for n in names for name in (n, plural(n))})


def agents_table(data):
    table = NameTable(fields=2)
    # Whom we name as one actor is no common noun.
    known = {fold(name) for *_, names in own("actors.tsv") for name in names.split("|")}
    for code, strength, nouns in own("agents.tsv"):
        names = [name for noun in nouns.split("|") for name in (noun, plural(noun))]
        known |= {fold(name) for name in names}
        table.add(names, "" if code == "-" else code, WEAK if strength == "weak" else STRONG)
    for code, names in phoenix_agents(data):
        table.add([name for name in names if fold(name) not in known], code, STRONG)
    table.write(TABLES / "agents.table", VERSION)


def main():
    data = Path(sys.argv[1])
    countries = countries_table()
    actors_table(data, countries)
    bodies_table(data, countries)
    agents_table(data)


if __name__ == "__main__":
    main()
