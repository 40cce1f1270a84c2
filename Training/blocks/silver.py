#!/usr/bin/env python3
"""Silver labels for pages without a gold text: what two other extractors cut out of them.

    python3 silver.py PAGES --data ../../../shared/data/extraction > silver.jsonl

One JSON object a line: the page's id and the two texts. train.py learns from the blocks on which both agree.
Needs trafilatura and readability-lxml from PyPI.
"""
import argparse
import json
import sys
from multiprocessing import Pool
from pathlib import Path

import lxml.html
import readability
import trafilatura

import gold as golden


def texts(path):
    source = path.read_bytes()
    found = []
    for extract in (lambda: trafilatura.extract(source, include_comments=False, favor_precision=True) or "",
                    lambda: lxml.html.fromstring(readability.Document(source.decode("utf-8", "replace")).summary()).text_content()):
        try:
            found.append(extract())
        except Exception:       # a peer that fails on a page has no say on it
            found.append("")
    return json.dumps({"id": path.stem, "texts": found}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--data", required=True, type=Path)
    given = parser.parse_args()
    whole = {row["id"] for bench in ("scrapinghub", "wcxb") for row in golden.load(given.data, bench)}
    with Pool(2) as pool:
        for line in pool.imap(texts, sorted(p for p in given.pages.glob("*.html") if p.stem not in whole), 8):
            print(line)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
