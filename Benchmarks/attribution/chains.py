"""Scores the chains of sources in 175 sentences of PolNeAR's training part: python3 chains.py HEARSAY SHARED [OPTION...]

SHARED is the folder with `data` and `score`; options go to `hearsay read`. chains-polnear-train.jsonl has places of words only:
Two annotators (language models, each blind to the other) marked 210 sentences that patterns had chosen.
They agreed on the exact words of 196 chains and on the links of 203, on the kind of 173 of 178 origins; what they did not
agree on, and what makes no statement, was left out. Nothing is tuned to them.
"""
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def main(hearsay, shared, *options):
    sys.path.insert(0, str(Path(shared) / "score"))
    import conversions
    gold = [json.loads(line) for line in (HERE / "chains-polnear-train.jsonl").read_text().splitlines()]
    wanted = {row["doc"] for row in gold}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        with gzip.open(Path(shared) / "data/attribution/polnear-train.jsonl.gz", "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                if row["doc"] in wanted:
                    page = {"key": row["doc"], "published": row["date"]} | {k: row[k] for k in ("publisher", "title", "text")}
                    file.write(json.dumps(page) + "\n")
        file.flush()
        lines = subprocess.run([hearsay, "read", "--json", *options, file.name], check=True, capture_output=True, text=True).stdout
    records = {record["article"]["key"]: record for record in map(json.loads, lines.splitlines())}
    print(json.dumps(conversions.score_chains(gold, records)))


if __name__ == "__main__":
    main(*sys.argv[1:])
