"""Two tables on dev: how often statements of a confidence are right, and GUM's scores on the documents whose trees the
parser was not trained on: python3 reliability.py HEARSAY SHARED [OPTION...]

SHARED is the folder with `data` and `score`; options go to `hearsay read`. A statement is right as the area's scorer judges it.
"""
import gzip
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BINS = 10


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def read(hearsay, gold, options):
    """The record of each document."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for row in gold:
            file.write(json.dumps({"key": row["doc"], "published": row.get("date"), "publisher": row.get("publisher"),
                                   "title": row.get("title"), "text": row["text"]}) + "\n")
        file.flush()
        lines = subprocess.run([hearsay, "read", "--json", *options, file.name], check=True, capture_output=True, text=True).stdout
    return {record["article"]["key"]: record for record in map(json.loads, lines.splitlines())}


def reliability(findings):
    print("| confidence | statements | mean confidence | right |\n|---|---|---|---|")
    for number in range(BINS):
        group = [(c, r) for c, r in findings if min(int(c * BINS), BINS - 1) == number]
        if group:
            mean, right = (100 * sum(x) / len(group) for x in zip(*group))
            print(f"| {number / BINS:.1f}–{(number + 1) / BINS:.1f} | {len(group)} | {mean:.1f} | {right:.1f} |")


def main(hearsay, shared, *options):
    shared = Path(shared)
    area = shared / "data/attribution"
    scoring, calibration, conversions = (module(p) for p in (
        area / "score_attribution.py", shared / "score/calibration.py", shared / "score/conversions.py"))
    with gzip.open(shared / "data/language/gum-train.conllu.gz", "rt", encoding="utf-8") as trees:
        learned = set(re.findall(r"(?m)^# newdoc id ?= ?(\S+)", trees.read()))
    for name in ("polnear-dev", "gum-dev"):
        gold = rows(area / f"{name}.jsonl.gz")
        records = read(hearsay, gold, options)
        judged = [f for r in gold for f in calibration.judged_statements(scoring, r["text"], r["statements"], records[r["doc"]]["statements"])]
        print(f"\n{name}: expected calibration error {calibration.expected_error(judged)}\n")
        reliability(judged)
    print("\nGUM | documents | triple_mid | chain_links")
    for part, isin in (("in the parser's training", True), ("outside", False)):
        some = [r for r in gold if (r["doc"] in learned) == isin]
        found = scoring.score({r["doc"]: (r["text"], r["statements"]) for r in some},
                              {r["doc"]: conversions.statements(records[r["doc"]]) for r in some})
        triples, links = (found[figure]["f1"] for figure in ("triple_mid", "chain_links"))
        print(f"{part} | {len(some)} | {triples:.1f} | {links:.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
