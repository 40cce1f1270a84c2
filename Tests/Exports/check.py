"""Checks what `hearsay export` prints with the libraries that others read it with.

    check.py PROGRAM PAGES

Reads the sample pages into an archive, then exports it twice: as it is, and with every text made hostile. FollowTheMoney
must validate each entity and find each value as it would write it; PROV must parse and come out again the same;
annotations must select the words at their offsets; records of PLOVER must have what its manual requires.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

from followthemoney import model
from followthemoney.exc import InvalidData
from prov.model import ProvDocument

PROGRAM, PAGES = sys.argv[1:]
# What FollowTheMoney has one way to write; of other values it accepts several.
CANONICAL = {"country", "date", "language", "entity", "number", "identifier"}
HOSTILE = ["", "\u202eמבול 🚢🏴󠁧󠁢󠁳󠁣󠁴󠁿", "a\nb\t\"c\"\\ \u0001", "=1+1", "x" * 5000, "not an address", "2026-02-31", "../:..", "🚢" * 300]


def run(*arguments):
    result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"hearsay {' '.join(arguments)} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def export(archive, form):
    text = run("export", "--archive", archive, "--format", form)
    return [json.loads(line) for line in text.split("\n") if line] if form != "prov" else text


def check_ftm(entities):
    ids, references = set(), set()
    for entity in entities:
        schema = model.get(entity["schema"])
        ids.add(entity["id"])
        try:
            schema.validate(entity)
        except InvalidData as error:
            yield f"{entity['id']}: {error.errors}"
        for name in schema.required:
            if schema.name != "Article" and not entity["properties"].get(name):
                yield f"{entity['id']}: {schema.name} without {name}"
        for name, values in entity["properties"].items():
            if (prop := schema.get(name)) is None:
                yield f"{entity['id']}: {schema.name} has no property {name}"
                continue
            if prop.type.name == "entity":
                references.update(values)
            for value in values:
                if prop.type.name in CANONICAL and prop.type.clean(value) != value:
                    yield f"{entity['id']}: {name} {value!r} would be {prop.type.clean(value)!r}"
    for reference in references - ids:
        yield f"{reference} is referred to, and is not there"


def check_prov(text):
    document = ProvDocument.deserialize(content=text, format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    if document != again:
        yield "the document does not come out as it went in"
    if len(document.get_records()) < 10:
        yield "the document is all but empty"


def check_annotations(annotations, texts):
    for annotation in annotations:
        if annotation["@context"][0] != "http://www.w3.org/ns/anno.jsonld" or annotation["type"] != "Annotation":
            yield f"{annotation['id']}: no annotation"
        text = texts[annotation["id"].split(":")[-1].split(".")[0]]
        targets = annotation["target"]
        for target in targets if isinstance(targets, list) else [targets]:
            if not target["source"]:
                yield f"{annotation['id']}: no source"
            if "selector" not in target:
                continue
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            if (text[start:end], text[max(0, start - 32) : start], text[end : end + 32]) != (
                quote["exact"],
                quote["prefix"],
                quote["suffix"],
            ):
                yield f"{annotation['id']}: other words than at its offsets"


def check_plover(events):
    ids = [event["id"] for event in events]
    if len(ids) != len(set(ids)):
        yield "ids are not unique"
    for event in events:
        for day in (event["date"], event.get("enddate", event["date"])):
            datetime.date.fromisoformat(day)
        if not isinstance(event["source"], list) or not event["event"] or event["quad_code"] not in (1, 2, 3, 4):
            yield f"{event['id']}: something that PLOVER requires is missing"


def check(archive):
    """How many things were checked, and what is wrong with them."""
    records = export(archive, "jsonl")
    texts = {record["article"]["id"]: record["article"]["text"] for record in records}
    ftm, plover, annotations = (export(archive, form) for form in ("ftm", "plover", "annotations"))
    if not (ftm and plover and annotations):
        sys.exit("an export is empty")
    complaints = [*check_ftm(ftm), *check_plover(plover), *check_annotations(annotations, texts)]
    complaints += check_prov(export(archive, "prov"))
    return len(ftm) + len(plover) + len(annotations), complaints


def hostile(records):
    """The same records with texts in which nothing is as it should be."""
    for number, record in enumerate(records):
        texts = HOSTILE[number % len(HOSTILE) :] + HOSTILE[: number % len(HOSTILE)]
        article = record["article"]
        article.update(key=texts[0] + str(number), url=texts[1], publisher=texts[2], title=texts[3])
        article.update(authors=texts, modified=texts[5], language=texts[1])
        if number % 2:
            article["published"] = texts[4]
        for index, entity in enumerate(record["entities"]):
            text = texts[index % len(texts)]
            entity.update(name=text, role=text, country=text[:3], code=text[:9], link="wikidata:" + text)
        for index, part in enumerate(record["places"] + record["times"]):
            text = texts[index % len(texts)]
            part.update({"name": text, "country": text[:3], "link": text} if "name" in part else {"value": text})
        for index, source in enumerate(record["sources"]):
            source["text"] = texts[index % len(texts)]
        yield record


with tempfile.TemporaryDirectory() as folder:
    pages, bad = folder + "/pages.db", folder + "/bad.db"
    run("add", "--fast", "--archive", pages, PAGES)
    lines = "".join(json.dumps(record) + "\n" for record in hostile(export(pages, "jsonl")))
    pathlib.Path(folder, "bad.jsonl").write_text(lines)
    run("add", "--archive", bad, folder + "/bad.jsonl")
    checked, complaints = 0, []
    for archive in (pages, bad):
        count, wrong = check(archive)
        checked += count
        complaints += wrong
for complaint in complaints[:40]:
    print(complaint[:400])
print(f"{checked} entities, events and annotations checked, {len(complaints)} wrong")
sys.exit(bool(complaints))
