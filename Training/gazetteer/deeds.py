"""Writes what verbs and nouns tell of, `Sources/CGazetteer/deeds.table`: a code of CAMEO and the class of the word, from our own
`deeds.tsv`, which says how it is written. The same file gives the same bytes. Standard library only.

    python3 Training/gazetteer/deeds.py
"""

import itertools
import re
from pathlib import Path

from name_table import NameTable

HERE = Path(__file__).resolve().parent
CLASSES = ["verb", "noun"]
VERSION = "2026-11-23"


def rows():
    for line in (HERE / "deeds.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def expanded(pattern, sets):
    """A pattern with each member of its sets: "{give} money" is "give money", "lend money"."""
    parts = re.split(r"(\{\w+\})", pattern)
    choices = [sets[part[1:-1]] if part.startswith("{") else [part] for part in parts]
    return ("".join(choice) for choice in itertools.product(*choices))


def main():
    sets, table, known = {}, NameTable(fields=2), set()
    for code, word, patterns in rows():
        if code == "=":
            sets[word] = patterns.split("|")
            continue
        names = [name for pattern in patterns.split("|") for name in expanded(pattern, sets)]
        new = [name for name in dict.fromkeys(names) if (name, word, code) not in known]
        known |= {(name, word, code) for name in new}
        table.add(new, code, CLASSES.index(word))
    table.write(HERE.parent.parent / "Sources/CGazetteer/deeds.table", VERSION)


if __name__ == "__main__":
    main()
