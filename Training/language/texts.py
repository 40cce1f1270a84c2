"""Texts that `hearsay read --conllu` is to cut into words, before they are learned from: python texts.py DATA WORK

Writes WORK/NAME.jsonl: events and factuality (learned from), plover (scored on), texts (articles without labels, from which the
small model learns what the full one says).
"""
import gzip
import json
import sys
from pathlib import Path

from events import read_items

ARTICLES = ("extraction/gold-readability", "extraction/gold-scrapinghub", "extraction/gold-wcxb", "stories/newsclusters.docs")
SHORTEST = 200


def rows(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")) as file:
        yield from map(json.loads, file)


def articles(data):
    for name in ARTICLES:
        for number, row in enumerate(rows(data / f"{name}.jsonl.gz")):
            if len(row["text"]) >= SHORTEST:
                yield f"{name}-{number}", row["text"]


def main(data, work):
    data, work = Path(data), Path(work)
    items = read_items(Path(__file__).parent / "events.txt")
    found = {
        "events": ((f"event-{number}", text) for number, (text, _) in enumerate(items)),
        "factuality": ((r["id"], " ".join(r["tokens"])) for r in rows(data / "events/factuality-dev.jsonl.gz")),
        "plover": ((r["id"], r["text"]) for r in rows(data / "events/plover-gsr-dev.jsonl")),
        "texts": articles(data),
    }
    for name, texts in found.items():
        with open(work / f"{name}.jsonl", "w", encoding="utf-8") as file:
            for key, text in texts:
                file.write(json.dumps({"key": key, "text": text}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
