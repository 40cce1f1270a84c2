"""Damages the files that the program is given to work with and sees that it says so: a model, an archive, tables of one's own, records of
other programs, the lines of the stages of linking, and those of an assistant.

    python3 Fuzz/files.py [--hearsay PROGRAM] [--count 2000 | --minutes N] [--first 0] [--kind KIND] [--keep FOLDER]

A file is made from its number alone. Half of the archives and models are sound as files (SQLite opens them, the checksum is right) and
wrong in what they say. Ends with 1 where something was found. Standard library only, and Zstandard's (libzstd.so.1).
"""
import argparse
import base64
import binascii
import ctypes
import html
import json
import os
import random
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
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


VALUE = re.compile(r'-?\d+(?:\.\d+)?|"(?:[^"\\]|\\.)*"(?!\s*:)|\b(?:true|false|null)\b')
STRINGS = ['"x"', '""', '"\\u0000"', '"' + "y" * 300 + '"', "null", "[]", "{}", "7", "true"]


def altered(text, chance):
    """JSON with other numbers and strings in it, or none, or with less in it; what strings hold as base64 is damaged itself."""
    if chance.random() < 0.2:
        text = pruned(text, chance)
    for _ in range(chance.choice([0, 1, 2, 8])):
        values = list(VALUE.finditer(text))
        if not values:
            break
        value = chance.choice(values)
        text = text[: value.start()] + other(value[0], chance) + text[value.end():]
    return text


def pruned(text, chance):
    """JSON that lacks a field, or has an array with nothing in it; other text as it is."""
    try:
        whole = json.loads(text)
    except ValueError:
        return text
    holders, seen = [whole], []
    while holders:
        holder = holders.pop()
        inner = holder.values() if isinstance(holder, dict) else holder if isinstance(holder, list) else ()
        seen += [holder] if inner else []
        holders += inner
    if seen:
        holder = chance.choice(seen)
        if isinstance(holder, dict):
            holder.pop(chance.choice(list(holder)))
        else:
            holder.clear()
    return json.dumps(whole)


def other(value, chance):
    if value[0] in "-0123456789" and chance.random() < 0.9:
        near = int(float(value)) + chance.choice([-1, 1])
        return str(chance.choice([*NUMBERS, near, near, near, 0.5, 1e300]))
    if value[0] == '"' and len(value) > 10 and chance.random() < 0.7:
        try:
            return json.dumps(base64.b64encode(flipped(base64.b64decode(value[1:-1], validate=True), chance)).decode())
        except (binascii.Error, ValueError):
            pass
    return chance.choice(STRINGS)


ZSTANDARD = ctypes.CDLL("libzstd.so.1")
for of_size in (ZSTANDARD.ZSTD_compressBound, ZSTANDARD.ZSTD_compress, ZSTANDARD.ZSTD_decompress):
    of_size.restype = ctypes.c_size_t


def packed(data):
    room = ctypes.create_string_buffer(ZSTANDARD.ZSTD_compressBound(ctypes.c_size_t(len(data))))
    return room.raw[: ZSTANDARD.ZSTD_compress(room, ctypes.c_size_t(len(room)), data, ctypes.c_size_t(len(data)), 1)]


def unpacked(data):
    """nothing where it is not packed."""
    room = ctypes.create_string_buffer(4 << 20)
    size = ZSTANDARD.ZSTD_decompress(room, ctypes.c_size_t(len(room)), data, ctypes.c_size_t(len(data)))
    return room.raw[:size] if size <= len(room) else b""


def damaged_model(chance, _):
    model = TINY_MODEL.read_bytes()
    if chance.random() < 0.3:
        return flipped(model, chance)
    # The header, with the checksum that belongs to it.
    length = int.from_bytes(model[12:16], "little")
    header, tensors = altered(model[16 : 16 + length].decode(), chance), model[16 + length:]
    if chance.random() < 0.2:
        tensors = flipped(tensors, chance)
    body = header.encode().ljust(length) + tensors
    size = max(length, len(header.encode()))
    return model[:8] + zlib.crc32(body).to_bytes(4, "little") + size.to_bytes(4, "little") + body


def damaged_archive(chance, seeds):
    seed = seeds.archive
    if chance.random() < 0.3:
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


def spoiled(value, chance):
    """What is put in the place of a value of the archive: in most cases JSON with one thing wrong, where it holds JSON."""
    if isinstance(value, (bytes, str)) and chance.random() < 0.7:
        data = value if isinstance(value, bytes) else value.encode()
        if text := unpacked(data):
            return packed(altered(text.decode("utf-8", "replace"), chance).encode())
        if data[:1] in (b"[", b"{"):
            text = altered(data.decode("utf-8", "replace"), chance)
            return text.encode() if isinstance(value, bytes) else text
        if data and isinstance(value, bytes):
            return flipped(data, chance)
    return chance.choice([*NUMBERS, None, "", "x" * 5000, "\x00", "[[", b"", b"\x28\xb5\x2f\xfd\xff\xff", b"[[0,9223372036854775807]]", b"[[7,7]]",
                          chance.randbytes(200), 1e300])


def spoil(database, table, chance):
    """Puts something else into a field of a row, or takes a row away."""
    try:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        if chance.random() < 0.2:
            database.execute(f"DELETE FROM {table} WHERE rowid % 3 = {chance.randrange(3)}")
            return
        column = chance.choice(columns)
        (rows,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()
        one = f"(SELECT {column} FROM {table} LIMIT 1 OFFSET {chance.randrange(max(1, rows))})"
        (old,) = database.execute(f"SELECT {one}").fetchone()
        where = chance.choice(["1", f"{column} IS {one}", f"{column} IS {one}"])
        database.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {where}", [spoiled(old, chance)])
    except sqlite3.Error:
        pass    # A column that takes no such value: it stays as it is.


TABLES = {
    "--gazetteer": b"name,latitude,longitude,country,link\nQuay Head,12.5,-7.25,HU,Q1\n\"Old, Town\",1,2,US,\n",
    "--gazetteer ": b'{"id":"a","schema":"Address","properties":{"name":["Quay Head"],"latitude":["1"],"country":["hu"]}}\n',
    "--gazetteer  ": b'[\n{"id":"Q7","labels":{"en":{"value":"Quay Head"}},"aliases":{"en":[{"value":"The Head"}]},"claims":{"P625":[{"mainsnak":'
                     b'{"datavalue":{"value":{"latitude":12.5,"longitude":-7.25}}}}]}},\n]\n',
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


STAGES = ["signatures", "pairs", "candidates", "related", "families", "boilerplate", "align", "periods", "windows", "chain", "stories"]


def stage_lines(program, records):
    """Lines as each stage of `hearsay link` reads them, by its name."""
    def run(stage, *lines):
        given = "".join(json.dumps(line) + "\n" for line in lines) if stage != "signatures" else records
        child = subprocess.run([program, "link", "--stage", stage], input=given, capture_output=True, text=True, check=True)
        return [json.loads(line) for line in child.stdout.splitlines()]
    signed = run("signatures")
    holders = [{"shingle": shingle, "article": article["id"], "count": len(article["shingles"]), "family": article["id"]}
               for shingle, article in sorted(((shingle, article) for article in signed for shingle in article["shingles"]), key=lambda pair: pair[0])]
    couples = [{"one": one["signature"], "other": two["signature"], "boilerplate": one["shingles"][:3]} for one in signed[:4] for two in signed[:4]]
    pairs = run("align", *couples)
    told = [{**{name: article[name] for name in ("signature", "subject", "testimony")}, "house": [[0, 3]], "isMember": True, "isOwn": number > 0,
             "window": 0, "story": "one"} for number, article in enumerate(signed)]
    told += [{"window": 0, "story": "one", "pair": pair} for pair in pairs]
    met = [{"one": one["id"], "other": two["id"], "counts": [len(one["shingles"]), len(two["shingles"])], "shared": 9} for one in signed for two in signed]
    return {"signatures": list(map(json.loads, records.splitlines())), "pairs": holders, "candidates": met, "related": couples, "families": met,
            "boilerplate": holders, "align": couples, "periods": [{"count": 7}, {"count": 3000}], "windows": told, "chain": run("windows", *told) * 2,
            "stories": told}


def damaged_stage(chance, seeds):
    """Lines of one stage; its name stands first."""
    stage = chance.choice(STAGES)
    lines = [json.dumps(line) for line in chance.sample(seeds.stages[stage], min(len(seeds.stages[stage]), 6))]
    for _ in range(chance.choice([1, 3])):
        number = chance.randrange(len(lines))
        lines[number] = altered(lines[number], chance)
    data = "\n".join(lines).encode()
    return stage.encode() + b"\n" + (flipped(data, chance) if chance.random() < 0.1 else data)


QUESTIONS = [
    {"method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}},
    {"method": "tools/list"},
    {"method": "tools/call", "params": {"name": "search", "arguments": {"query": "talks -ships \"called off\"", "limit": 3, "since": "2026-01-01"}}},
    {"method": "tools/call", "params": {"name": "trace", "arguments": {"claim": "talks were called off", "words": "talks were called off"}}},
    {"method": "tools/call", "params": {"name": "story", "arguments": {"id": "1", "story": "1"}}},
    {"method": "tools/call", "params": {"name": "article", "arguments": {"id": "1", "article": "1"}}},
    {"method": "tools/call", "params": {"name": "claim", "arguments": {"id": "1", "claim": "1"}}},
]


def damaged_questions(chance, _):
    """What an assistant asks, a line each."""
    lines = []
    for number in range(chance.choice([1, 10])):
        line = altered(json.dumps({"jsonrpc": "2.0", "id": number, **chance.choice(QUESTIONS)}), chance)
        lines.append(flipped(line.encode(), chance) if chance.random() < 0.2 else line.encode())
    return b"\n".join(lines) + b"\n"


def damaged_records(chance, seeds):
    """Records as other programs may hand them over, sound as JSON, with numbers and names that belong nowhere."""
    lines = chance.sample(seeds.stages["signatures"], 3)
    return "\n".join(altered(json.dumps(line), chance) for line in lines for _ in range(2)).encode()


def commands(kind, path, chance, seeds):
    """What is run over the file; a path alone is what comes by standard input."""
    if kind == "model":
        return [["read", "--json", "--model", path, PAGE], ["read", "--conllu", "--model", path, PAGE]][: chance.choice([1, 2])]
    if kind == "tables":
        return [["read", "--json", "--parts", "places", "--gazetteer", path, "--fast", PAGE],
                ["read", "--json", "--parts", "entities", "--actors", path, "--agents", path, "--fast", PAGE]]
    if kind == "stages":
        stage, _, lines = path.read_bytes().partition(b"\n")
        path.write_bytes(lines)
        return [["link", "--stage", stage.decode(), path]]
    if kind == "questions":
        return [["mcp", "--archive", seeds.path, path]]
    archive = f"{path}.db" if kind == "records" else path
    asked = [["export"], ["search", "talks"], ["search", "--statements", "talks"], ["stories", "--json"], ["stories"], ["who", "minister"], ["alerts"],
             ["since", "2026-01-01"], ["trace", "talks", "were", "called", "off"], ["doctor"], ["serve", "--port", "0"],
             *(["export", "--format", form] for form in ("claims", "prov", "ftm", "plover", "annotations"))]
    if kind == "archive":
        asked.append(["add", "--parts", "article", RECORDS, PAGE])
    asked = [[*command, "--archive", archive] for command in chance.sample(asked, 4)]
    return [["add", "--archive", archive, path], ["read", path], *asked] if kind == "records" else asked


KINDS = {"model": damaged_model, "archive": damaged_archive, "tables": damaged_tables, "records": damaged_records, "stages": damaged_stage,
         "questions": damaged_questions}


def complaint(program, command):
    """What is wrong with how the program took a file; None where all is well."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    settings = {"preexec_fn": limit, "env": {**os.environ, "SWIFT_BACKTRACE": "enable=no"}}
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status, said = visit(program, command, settings) if command[0] == "serve" else run(program, command, settings)
    if command[0] == "alerts" and status == 3:
        return None     # There are none.
    if status not in (0, 1, 2):
        return f"it ended with {status}: {said[-300:].decode('utf-8', 'replace')}"
    if status != 0 and not said:
        return "it said nothing"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return f"it took {peak >> 10} MB" if peak > before and peak << 10 > MEMORY else None


def run(program, command, settings):
    """The status with which a command ended, and what it said."""
    command, given = (command[:-1], command[-1]) if command[0] in ("link", "mcp") else (command, os.devnull)
    with open(given, "rb") as lines:
        child = subprocess.run([program, *map(str, command)], stdin=lines, capture_output=True, check=False, **settings)
    return child.returncode, child.stderr + child.stdout


def visit(program, command, settings):
    """The same of a reading room that is asked for some of its pages, then told to end."""
    child = subprocess.Popen([program, *map(str, command)], stderr=subprocess.PIPE, **settings)
    said = child.stderr.readline()
    address = said.split()[-1].decode() if said.startswith(b"The reading room") else None
    for page in pages_of(address) if address else ():
        try:
            urllib.request.urlopen(page, timeout=CPU_SECONDS).close()
        except urllib.error.HTTPError:
            pass
        except OSError:
            break       # It died, or was ended by its limit: its status says so.
    child.send_signal(signal.SIGTERM)
    rest = child.communicate()[1]
    return (0 if child.returncode == -signal.SIGTERM else child.returncode), said + rest


def pages_of(address):
    """Some pages of a reading room, and what its desk and its search lead to."""
    pages = [address + path for path in ("", "search?q=talks", "search?q=the&of=statements", "who", "since/2026-01-01", "s/1", "a/1")]
    for page in pages[:3]:
        try:
            with urllib.request.urlopen(page, timeout=CPU_SECONDS) as answer:
                found = re.findall(r'href="/([asw][^"]*)"', answer.read().decode("utf-8", "replace"))
            pages += [address + html.unescape(path) for path in found[:6]]
        except (OSError, ValueError):
            pass
    return pages


@dataclass
class Seeds:
    """What is damaged."""
    path: Path
    archive: bytes
    stages: dict


def seeds_of_samples(program, folder):
    path = folder / "seed.db"
    subprocess.run([program, "add", "--fast", "--archive", path, PAGES], check=True, capture_output=True)
    subprocess.run([program, "stories", "--archive", path], check=True, capture_output=True)
    subprocess.run([program, "search", "--archive", path, "--save", "talks", "talks"], check=False, capture_output=True)
    records = subprocess.run([program, "export", "--archive", path], check=True, capture_output=True, text=True).stdout
    return Seeds(path, path.read_bytes(), stage_lines(program, records))


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
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="hearsay-files-") as folder:
        seeds = seeds_of_samples(program, Path(folder)) if given.kind not in ("model", "tables") else None
        while number < given.first + given.count if given.minutes is None else cpu_minutes() < given.minutes:
            kind = given.kind or list(KINDS)[number % len(KINDS)]
            chance = random.Random(number)
            path = Path(folder, f"{kind}-{number}")
            path.write_bytes(KINDS[kind](chance, seeds))
            original = path.read_bytes()
            for command in commands(kind, path, chance, seeds):
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
