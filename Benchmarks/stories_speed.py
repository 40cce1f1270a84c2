"""Linking articles to stories against scikit-learn's TF-IDF in a single pass and datasketch's MinHash, turn by turn.

Hearsay finds near duplicates and stories, and who rests on whom and what is claimed besides; the peers find one of the
first two each. From records, and from articles without statements, which have no claims to be found. One thread each.
"""
import gzip
import json
import os
import re
import statistics
import subprocess

from workplace import BUILD, FOLDER, Row, output

SETS = ("newsclusters", "ecbplus", "copies", "headlines")
TURNS = 3


def documents(workplace, name):
    """The documents of a set as articles for `hearsay read`, unpacked once."""
    file = BUILD / f"{name}.jsonl"
    if not file.is_file():
        with gzip.open(workplace.data / "stories" / f"{name}.docs.jsonl.gz", "rt", encoding="utf-8") as packed:
            rows = [json.loads(line) for line in packed]
        fields = {"key": "id", "url": "url", "publisher": "publisher", "title": "title", "published": "date", "text": "text"}
        lines = [json.dumps({field: row[given] for field, given in fields.items() if row.get(given) or field == "text"}) for row in rows]
        file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return file


def records(workplace, name, parts):
    """The same as records, read once."""
    file = BUILD / f"{name}-{'-'.join(parts) or 'whole'}.records.jsonl"
    if not file.is_file():
        part = file.with_suffix(".part")
        options = ["--parts", ",".join(parts)] if parts else []
        with part.open("wb") as written:
            subprocess.run([workplace.hearsay, "read", "--json", *options, documents(workplace, name)], stdout=written, check=False)
        part.rename(file)
    return file


def own_rate(workplace, file):
    run = subprocess.run([workplace.benchmarks, "stories", file], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return float(re.search(r"(\S+) records/s", run.stderr)[1])


def peer_rate(workplace, peer, file):
    return float(re.search(r"^rate (\S+)", output(workplace.python, FOLDER / "stories" / "peer.py", peer, file), re.M)[1])


def both(workplace, file):
    """Documents a second where one program does what both peers do."""
    return 1 / sum(1 / peer_rate(workplace, peer, file) for peer in ("tfidf", "minhash"))


def measure(workplace):
    os.environ |= {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    if not (workplace.data / "stories").is_dir():
        return
    for name in SETS:
        texts = documents(workplace, name)
        for label, parts in (("with claims", ()), ("articles alone", ("article",))):
            file = records(workplace, name, parts)
            pairs = [(own_rate(workplace, file), both(workplace, texts)) for _ in range(TURNS)]
            own, peers = (statistics.median(rates) for rates in zip(*pairs))
            ratio = statistics.median(one / other for one, other in pairs)
            yield Row(f"{name} to stories, {label}, documents a second of user CPU", f"{own:.0f}", f"{peers:.0f} TF-IDF and MinHash", f"{ratio:.2f}")
