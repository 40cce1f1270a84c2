"""Articles without labels, from which the small model learns what the full one says: python texts.py DATA OUT.jsonl"""
import gzip
import json
import sys
from pathlib import Path

FILES = ("extraction/gold-readability", "extraction/gold-scrapinghub", "extraction/gold-wcxb", "stories/newsclusters.docs")
SHORTEST = 200


def main(data, out):
    with open(out, "w", encoding="utf-8") as file:
        for name in FILES:
            with gzip.open(Path(data) / f"{name}.jsonl.gz", "rt", encoding="utf-8") as rows:
                for number, line in enumerate(rows):
                    text = json.loads(line)["text"]
                    if len(text) >= SHORTEST:
                        file.write(json.dumps({"key": f"{name}-{number}", "text": text}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
