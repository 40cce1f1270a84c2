"""Kills `hearsay add` at random moments, and looks each time whether all is there that it said was safe.

    python3 Benchmarks/archive_kills.py .build/release/hearsay [KILLS]
"""
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGES = 3000


def write_pages(path):
    """Articles already cut out, of words that mean nothing."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(PAGES):
            words = " ".join(f"w{(n * 7919 + number * 104729) % 50021}" for n in range(120))
            file.write(json.dumps({"key": str(number), "title": f"Page {number}", "text": words}) + "\n")


def check(archive, safe):
    """Whether the file is sound, and holds every page that was said to be safe, with its text."""
    if not archive.exists():
        return not safe
    database = sqlite3.connect(archive)
    try:
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
        if "articles" not in tables:
            return not safe
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return False
        for index in ("article_words", "statement_words"):
            database.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
        kept = {row[0] for row in database.execute("SELECT key FROM articles JOIN records ON article = number")}
        return safe <= kept
    finally:
        database.close()


def main():
    program, kills = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    done = bad = rounds = 0
    with tempfile.TemporaryDirectory() as folder:
        pages, output = Path(folder) / "pages.jsonl", Path(folder) / "out"
        write_pages(pages)
        while done < kills:
            rounds += 1
            archive, safe, ended = Path(folder) / f"{rounds}.db", set(), False
            command = [program, "add", "--json", "--parts", "article", "--batch", "25", "--archive", archive, pages]
            while not ended and done < kills:
                with open(output, "wb") as out:
                    process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
                    time.sleep(random.uniform(0, 0.8))
                    ended = process.poll() is not None
                    process.kill()
                    process.wait()
                done += not ended
                lines = output.read_text("utf-8").split("\n")[:-1]
                safe |= {line["key"] for line in map(json.loads, lines) if "outcome" in line}
                bad += not check(archive, safe)
            exported = subprocess.run([program, "export", "--archive", archive], capture_output=True, text=True)
            texts = {r["key"]: r["text"] for r in (json.loads(line)["article"] for line in exported.stdout.splitlines())}
            expected = {r["key"]: r["text"] for r in map(json.loads, open(pages, encoding="utf-8"))}
            bad += any(texts.get(key) != expected[key] for key in safe)
    print(f"{done} kills in {rounds} archives of {PAGES} pages: {bad} times something was lost or damaged")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
