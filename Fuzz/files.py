"""Damages the files that the program is given to work with (a model, an archive, tables of one's own) and sees that it says so.

    python3 Fuzz/files.py [--hearsay PROGRAM] [--count 2000 | --minutes N] [--first 0] [--kind model|archive|tables] [--keep FOLDER]

A file is made from its number alone. Half of the archives and models are sound as files (SQLite opens them, the checksum is right) and
wrong in what they say. Ends with 1 where something was found. Standard library only.
"""
import argparse
import os
import random
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PAGES = REPOSITORY / "Examples" / "pages"
TINY_MODEL = REPOSITORY / "Tests" / "LanguageTests" / "Fixtures" / "tiny.model"
RECORDS = REPOSITORY / "Tests" / "RecordTests" / "Fixtures" / "record-1.jsonl"
PAGE = PAGES / "summit-the-lantern.html"
CPU_SECONDS, MEMORY = 20, 600 << 20
NUMBERS = [-1, 0, 1, 2, 63, 64, 255, 2**31 - 1, 2**32, 2**62, 2**63 - 1, -2**63]


def flipped(data, chance):
    """Bytes changed, runs of zeros, pieces moved, or an end that is missing."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 3, 30])):
        place = chance.randrange(len(data))
        run = slice(place, place + chance.choice([1, 4, 512, 4096]))
        change = chance.randrange(4)
        if change == 0:
            data[place] ^= 1 << chance.randrange(8)
        elif change == 1:
            data[run] = bytes(len(data[run]))
        elif change == 2:
            data[run] = chance.randbytes(len(data[run]))
        else:
            other = chance.randrange(len(data))
            data[run] = (data[other : other + len(data[run])] + data)[: len(data[run])]
    return bytes(data[: chance.randrange(len(data))] if chance.random() < 0.1 else data)


def damaged_model(chance, _):
    model = TINY_MODEL.read_bytes()
    if chance.random() < 0.3:
        return flipped(model, chance)
    # The header, with the checksum that belongs to it.
    length = int.from_bytes(model[12:16], "little")
    header, tensors = model[16 : 16 + length].decode(), model[16 + length:]
    for _ in range(chance.choice([1, 2, 8])):
        value = chance.choice(list(re.finditer(r"\d+|\"[^\"]*\"", header)))
        new = str(chance.choice(NUMBERS)) if value[0].isdigit() else chance.choice(['"x"', "null", "[]", "7", '"\\u0000"', '"' + "y" * 300 + '"'])
        header = header[: value.start()] + new + header[value.end():]
    if chance.random() < 0.2:
        tensors = flipped(tensors, chance)
    body = header.encode().ljust(length) + tensors
    size = max(length, len(header.encode()))
    return model[:8] + zlib.crc32(body).to_bytes(4, "little") + size.to_bytes(4, "little") + body


def damaged_archive(chance, seed):
    if chance.random() < 0.5:
        return flipped(seed, chance)
    with tempfile.TemporaryDirectory(prefix="hearsay-files-") as folder:
        path = Path(folder, "a.db")
        path.write_bytes(seed)
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA foreign_keys = OFF")
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
            for _ in range(chance.choice([1, 3, 20])):
                spoil(database, chance.choice(tables), chance)
        database.close()
        return path.read_bytes()


def spoil(database, table, chance):
    """Puts something else into a field of a row, or takes a row away."""
    try:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        if chance.random() < 0.2:
            database.execute(f"DELETE FROM {table} WHERE rowid % 3 = {chance.randrange(3)}")
            return
        column = chance.choice(columns)
        value = chance.choice([*NUMBERS, None, "", "x" * 5000, "\x00", "[[", b"", b"\x28\xb5\x2f\xfd\xff\xff", chance.randbytes(200), 1e300])
        if isinstance(value, bytes) and chance.random() < 0.5:
            (old,) = database.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone() or (b"",)
            value = flipped(old, chance) if isinstance(old, bytes) and old else value
        database.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {chance.choice(['1', f'{column} IN (SELECT {column} FROM {table} LIMIT 1)'])}",
                         [value])
    except sqlite3.Error:
        pass    # A column that takes no such value: it stays as it is.


TABLES = {
    "--gazetteer": b"name,latitude,longitude,country,link\nQuay Head,12.5,-7.25,HU,Q1\n\"Old, Town\",1,2,US,\n",
    "--gazetteer ": b'{"id":"a","schema":"Address","properties":{"name":["Quay Head"],"latitude":["1"],"country":["hu"]}}\n',
    "--actors": b"QUAY_HEAD_ [HUNGOV]\n+HEAD_OF_THE_QUAY\nMINISTER_OF_SHIPS_ [HUNGOV 200101-201012]\n",
    "--agents": b"MINISTER [~GOV]\n!PERSON!=PERSON,PERSONS\n{SAILOR} [~CVL]\n",
}


def damaged_tables(chance, _):
    data = chance.choice(list(TABLES.values()))
    data = data * chance.choice([1, 1, 50])
    for _ in range(chance.choice([1, 5])):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice([b",", b'"', b"\n", b"_", b"[", b"]", b"\x00", b"\xff", b"9" * 400, b"~", b"{", b":", b"+", b"-", b"\r"]) + data[place:]
    return flipped(data, chance)


def commands(kind, path, chance):
    """What is run over the file."""
    if kind == "model":
        return [["read", "--json", "--model", path, PAGE], ["read", "--conllu", "--model", path, PAGE]][: chance.choice([1, 2])]
    if kind == "tables":
        return [["read", "--json", "--parts", "places", "--gazetteer", path, "--fast", PAGE],
                ["read", "--json", "--parts", "entities", "--actors", path, "--agents", path, "--fast", PAGE]]
    asked = [["export"], ["search", "talks"], ["search", "--statements", "talks"], ["stories", "--json"], ["who", "minister"], ["alerts"], ["since", "2026-01-01"],
             ["trace", "talks", "were", "called", "off"], ["doctor"], ["export", "--format", "claims"], ["add", "--parts", "article", RECORDS, PAGE]]
    return [[*command, "--archive", path] for command in chance.sample(asked, 4)]


KINDS = {"model": damaged_model, "archive": damaged_archive, "tables": damaged_tables}


def complaint(program, command):
    """What is wrong with how the program took a file; None where all is well."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    run = subprocess.run([program, *map(str, command)], stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=limit, check=False,
                         env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
    if command[0] == "alerts" and run.returncode == 3:
        return None     # There are none.
    if run.returncode not in (0, 1, 2):
        return f"it ended with {run.returncode}: {run.stderr[-300:].decode('utf-8', 'replace')}"
    if run.returncode != 0 and not run.stdout + run.stderr:
        return "it said nothing"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return f"it took {peak >> 10} MB" if peak > before and peak << 10 > MEMORY else None


def archive_of_samples(program, folder):
    path = folder / "seed.db"
    subprocess.run([program, "add", "--fast", "--archive", path, PAGES], check=True, capture_output=True)
    subprocess.run([program, "stories", "--archive", path], check=True, capture_output=True)
    subprocess.run([program, "search", "--archive", path, "--save", "talks", "talks"], check=False, capture_output=True)
    return path.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hearsay", default=REPOSITORY / ".build/release/hearsay", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--minutes", type=float, help="of CPU, whatever the count")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--keep", type=Path, help="a folder for the files at fault")
    given = parser.parse_args()
    program, found, number, begun = given.hearsay.resolve(), 0, given.first, time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hearsay-files-") as folder:
        seed = archive_of_samples(program, Path(folder)) if given.kind in (None, "archive") else b""
        while number < given.first + given.count if given.minutes is None else cpu_minutes() < given.minutes:
            kind = given.kind or list(KINDS)[number % len(KINDS)]
            chance = random.Random(number)
            path = Path(folder, f"{kind}-{number}")
            path.write_bytes(KINDS[kind](chance, seed))
            original = path.read_bytes()
            for command in commands(kind, path, chance):
                if finding := complaint(program, command):
                    found += 1
                    print(f"{kind} {number}: hearsay {' '.join(map(str, command))}: {finding}", flush=True)
                    if given.keep:
                        (given.keep / path.name).write_bytes(original)
            for leftover in Path(folder).glob(f"{path.name}*"):
                leftover.unlink()
            number += 1
    print(f"{number - given.first} files, {found} findings, {time.monotonic() - begun:.0f} s")
    return 1 if found else 0


def cpu_minutes():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (usage.ru_utime + usage.ru_stime) / 60


if __name__ == "__main__":
    sys.exit(main())
