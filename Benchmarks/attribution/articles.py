"""Compares the statements of sixty made-up articles with what was expected of them: python3 articles.py HEARSAY [OPTION...]

Options go to `hearsay read`. Every statement that is not as expected is printed, then the sums. The articles hunt faults of
sourcing; what to expect was written by one annotator before the first run, and faults found with it were mended since, so
that it tells what came back, not how well unseen articles are read. In articles/*.txt each article has a line
`=== KEY | PUBLISHER | DAY`, its title, its paragraphs, and a line for each statement:

    > CONTENT | SOURCE | KIND | VIA | CUE | ACT | FORM | FLAGS | ADDRESSEE

CONTENT, SOURCE, CUE and ADDRESSEE are words that must be in those spans or the entity's name (`=SOURCE`: the whole source);
`-` is none, or any content. KIND is named, unnamed, organization, outlet, document or publisher by its first letter (outlet: m).
VIA has the links from the publisher outwards with `>` between them; one that ends in `~` may be missing. FORM is direct,
indirect or mixed by its first letter. FLAGS: H hedged, N negated, `*` hedged or not. `~` parts what is equally right.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

KINDS = dict(n="named", u="unnamed", o="organization", m="outlet", d="document", p="publisher")


class Expected(NamedTuple):
    content: str
    source: str
    kind: str
    via: str
    cue: str
    act: str
    form: str
    flags: str
    addressee: str


def main(hearsay, *options):
    articles = [parsed(block) for file in sorted((Path(__file__).parent / "articles").glob("*.txt"))
                for block in file.read_text().split("=== ")[1:]]
    sums, faults = Counter(), Counter()
    for record, (page, expected) in zip(records(hearsay, options, [page for page, _ in articles]), articles):
        compare(Told(record), page, expected, sums, faults)
    print(json.dumps(sums), json.dumps(dict(faults.most_common())), sep="\n")


def parsed(block):
    """An article's page and what is expected of it."""
    lines = block.strip().split("\n")
    key, publisher, day = (part.strip() for part in lines[0].split("|"))
    text = "\n".join(line for line in lines[2:] if not line.startswith("> "))
    fields = ([field.strip() for field in line[2:].split("|")] for line in lines if line.startswith("> "))
    page = {"key": key, "publisher": publisher, "title": lines[1][2:], "published": day, "text": text}
    return page, [Expected(*(row + [""] * len(Expected._fields))[: len(Expected._fields)]) for row in fields]


def records(hearsay, options, pages):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(page) + "\n" for page in pages)
        file.flush()
        command = [hearsay, "read", "--json", *options, file.name]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


class Told:
    """What a record tells of its statements, as text."""

    def __init__(self, record):
        self.text, self.statements = record["article"]["text"], record["statements"]
        self.sources = {source["id"]: source for source in record["sources"]}
        self.entities = {entity["id"]: entity for entity in record["entities"]}

    def words(self, spans):
        return " … ".join(self.text[start:end] for start, end in spans)

    def party(self, source):
        entity = self.sources[source]["entity"]
        return self.sources[source]["text"] + (" " + self.entities[entity]["name"] if entity else "")

    def source(self, statement):
        spans = self.words(statement["source_spans"])
        return (self.party(statement["source"]) + " " if statement["source"] else "") + spans

    def addressee(self, statement):
        if not statement["addressee"]:
            return ""
        entity = self.entities[statement["addressee"]]
        return " ".join([entity["name"], *(self.text[mention["start"]:mention["end"]] for mention in entity["mentions"])])


def compare(told, page, expected, sums, faults):
    used = set()
    for row in expected:
        fitting = [statement for statement in told.statements if fit(told, statement, row)]
        free = [statement for statement in fitting if statement["id"] not in used]
        if not free and any(is_piece(told, statement, row) for statement in fitting):
            # One statement holds several pieces of one quotation.
            continue
        sums["expected"] += 1
        sums["chains"] += bool(row.via)
        if not free:
            faults["missing"] += 1
            print(page["key"], "missing:", " | ".join(row).rstrip(" |"))
            continue
        statement = max(free, key=lambda statement: fit(told, statement, row))
        used.add(statement["id"])
        wrong = faults_of(told, statement, row)
        faults.update(wrong)
        sums["whole"] += not wrong
        sums["chains right"] += bool(row.via) and not {"via", "source"} & set(wrong)
        if wrong:
            print(page["key"], ", ".join(wrong) + ":", " | ".join(row).rstrip(" |"))
    sums["not expected"] += len(told.statements) - len(used)


def contains(text, alternatives):
    return any(one.lower() in text.lower() for one in alternatives.split("~") if one)


def fit(told, statement, row):
    """How well a statement fits what is expected; 0 where it is another one."""
    content = told.words(statement["content_spans"])
    is_content = row.content == "-" or contains(content, row.content)
    is_cue = row.cue.lower() in told.words(statement["cue_spans"]).lower()
    is_source = row.source == "-" or contains(told.source(statement), row.source)
    if not (is_cue or is_source) or not is_content and not (is_cue and is_source and row.act == "decline"):
        return 0
    return 3 * is_cue + 2 * is_source + is_content + 1 / (1 + len(content))


def is_piece(told, statement, row):
    return (row.content != "-" and contains(told.words(statement["content_spans"]), row.content)
            and contains(told.source(statement), row.source)
            and row.cue.lower() in told.words(statement["cue_spans"]).lower())


def faults_of(told, statement, row):
    """The names of what is not as expected."""
    source = told.sources.get(statement["source"])
    links = [told.party(link) for link in statement["via"]]
    checks = {
        "source": is_source(told, statement, source, row),
        "kind": not source or row.kind == "-" or source["kind"] in [KINDS[kind] for kind in row.kind.split("~")],
        "via": any(is_chain([link.strip() for link in chain.split(">") if link.strip()], links) for chain in row.via.split(" ~ ")),
        "cue": row.cue.lower() in told.words(statement["cue_spans"]).lower(),
        "act": statement["act"] in row.act.split("~"),
        "form": statement["form"].startswith(row.form),
        "hedged": row.flags == "*" or ("H" in row.flags) == statement["hedged"],
        "negated": ("N" in row.flags) == statement["negated"],
        "addressee": not row.addressee or row.addressee.lower() in told.addressee(statement).lower(),
        "self-addressed": not (source and statement["addressee"] and source["entity"] == statement["addressee"]),
        "content": row.content == "-" or contains(told.words(statement["content_spans"]), row.content),
    }
    return [name for name, is_right in checks.items() if not is_right]


def is_source(told, statement, source, row):
    if row.source == "-":
        return source is None
    if row.source.startswith("="):
        return source is not None and source["text"].lower() in [one.removeprefix("=").lower() for one in row.source.split("~")]
    return contains(told.source(statement), row.source)


def is_chain(expected, links):
    if not expected:
        return not links
    if expected[0].endswith("~") and is_chain(expected[1:], links):
        return True
    return bool(links) and contains(links[0], expected[0]) and is_chain(expected[1:], links[1:])


if __name__ == "__main__":
    main(*sys.argv[1:])
