"""User CPU from texts of the news to CoNLL-U, on one core, turn by turn with spaCy.

SPACY_PYTHON is a Python that has spaCy, SPACY_MODEL the name or folder of its model (default: en_core_web_sm). Without the
first only Hearsay is measured.
"""
import gzip
import os
import re
import statistics

from workplace import BUILD, FOLDER, Row, output

TURNS = 5


def texts(workplace):
    """The news as JSON Lines, unpacked once; None without them."""
    packed = workplace.data / "attribution" / "polnear-dev.jsonl.gz"
    if not packed.is_file():
        return None
    file = BUILD / "news.jsonl"
    if not file.is_file():
        file.write_bytes(gzip.decompress(packed.read_bytes()))
    return file


def seconds(printed):
    return float(re.search(r"^median (\S+)", printed, re.M)[1])


def measure(workplace):
    file = texts(workplace)
    if not file:
        return
    python, model = os.environ.get("SPACY_PYTHON"), os.environ.get("SPACY_MODEL", "en_core_web_sm")
    pairs = []
    for _ in range(TURNS):
        own = seconds(output(workplace.benchmarks, "language", file, "1"))
        peer = seconds(output(python, FOLDER / "language_peer.py", model, file)) if python else None
        pairs.append((own, peer))
    own = statistics.median(own for own, _ in pairs)
    if python:
        peer, ratio = (statistics.median(values) for values in zip(*((peer, own / peer) for own, peer in pairs)))
        yield Row("reading the language of the news, user CPU", f"{own:.2f} s", f"{peer:.2f} s {model}", f"{ratio:.2f}")
    else:
        yield Row("reading the language of the news, user CPU", f"{own:.2f} s")
