#!/usr/bin/env python3
"""Answers as `hearsay read --json --announce --after PAGE -- ARCHIVE` does, for archives that have a page a line.

A line is what the program does over its page: `read`, `fail`, `die`, `hang`, `die-once` (it leaves a note of that beside the
archive), `damaged` (a failure and a record).
"""

import json
import os
import signal
import sys
import time
from pathlib import Path


def answer(line: dict) -> None:
    sys.stdout.write(json.dumps(line, separators=(",", ":")) + "\n")


def failure(name: str) -> None:
    answer({"schema": "hearsay.failure/1", "input": name, "key": None, "code": "bad_warc", "message": "torn"})


def act(what: str, name: str) -> None:
    note = Path(name.replace("@", "-died-"))
    if what == "hang":
        time.sleep(3600)
    if what == "die" or (what == "die-once" and not note.exists()):
        note.touch()
        os.kill(os.getpid(), signal.SIGSEGV)
    if what in ("fail", "damaged"):
        failure(name)
    if what != "fail":
        answer({"schema": "hearsay.record/1", "article": {"id": name, "input": name}})


def main() -> None:
    after = sys.argv[sys.argv.index("--after") + 1] if "--after" in sys.argv else None
    archive = sys.argv[-1]
    if archive == "-":
        return
    is_passed = after is None
    for number, what in enumerate(Path(archive).read_text().split()):
        name = f"{archive}@{number}"
        if is_passed:
            sys.stdout.flush()
            sys.stderr.write(f"hearsay: reading {name}\n")
            act(what, name)
        is_passed = is_passed or name == after


if __name__ == "__main__":
    main()
