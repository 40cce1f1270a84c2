"""Sends mutated sample pages through the whole chain and checks that each is answered, once, soundly, in time.

    python3 Fuzz/mutations.py [--hearsay PROGRAM] [--count 20000] [--first 0] [--kind pages|lines|archives] [--keep FOLDER] [-- OPTION...]

A page is made from its number alone, so a finding is made again with `--first NUMBER --count 1 --keep FOLDER`. What follows `--` are
options of `hearsay read`, such as `--fast`. Ends with 1 where something was found. Standard library only.
"""
import argparse
import gzip
import json
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from mutators import mutated

REPOSITORY = Path(__file__).parent.parent
BATCH = 250
SECONDS = 900          # without a line, on a machine that is busy with other things
CPU_SECONDS, CPU_SECONDS_A_BYTE = 5, 100e-6     # the most that a batch may take: linear in its size
MEMORY = 400 << 20     # at the peak
READING = "hearsay: reading "


class Finding(Exception):
    """What a program must never do."""


def pages(first, count):
    """The mutated pages of these numbers, by name."""
    seeds = {path.name: path.read_bytes() for path in sorted((REPOSITORY / "Examples" / "pages").iterdir())}
    return dict(mutated(number, seeds) for number in range(first, first + count))


def as_files(found, folder):
    """Each page a file."""
    for name, content in found.items():
        (folder / name).write_bytes(content)
    return folder, {f"{folder}/{name}" for name in found}


def as_lines(found, folder):
    """Each page a line of JSON, some torn: a line is answered whatever is in it, but for an empty one."""
    lines = []
    for number, (name, content) in enumerate(found.items()):
        line = bytearray(json.dumps({"key": name, "html": content.decode("utf-8", "replace")}).encode())
        chance = random.Random(name)
        if number % 3 == 0:
            line[chance.randrange(len(line))] = chance.choice(b'"\\{}[]:,\x00\xff0u')
        lines.append(bytes(line[: chance.randrange(1, len(line))] if number % 7 == 0 else line).replace(b"\n", b" "))
    path = folder / "pages.jsonl"
    # The first says what the file is.
    path.write_bytes(b'{"key":"first","text":"One."}\n' + b"\n".join(lines) + b"\n")
    return path, {f"{path}:{number}" for number in range(1, len(lines) + 2)}


def as_archive(found, folder):
    """All pages in a web archive with damage: nobody can say which pages are left of it."""
    chance = random.Random(next(iter(found)))
    archive = bytearray()
    for number, content in enumerate(found.values()):
        message = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content
        head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/{number}\r\n"
                f"WARC-Date: 2026-03-02T10:15:05Z\r\nContent-Type: application/http\r\nContent-Length: {len(message)}\r\n\r\n")
        record = head.encode() + message + b"\r\n\r\n"
        archive += gzip.compress(record, 1) if chance.random() < 0.9 else record
    for _ in range(chance.randrange(len(found) // 4 + 1)):
        archive[chance.randrange(len(archive))] = chance.randrange(256)
    path = folder / "crawl.warc.gz"
    path.write_bytes(archive[: chance.randrange(len(archive) // 2, len(archive) + 1)])
    return path, None


KINDS = {"pages": as_files, "lines": as_lines, "archives": as_archive}


class Death(Finding):
    """The program died, hung, or took too much; `page` is what it was reading."""

    def __init__(self, message, page, lines):
        super().__init__(f"{page}: {message}")
        self.page, self.lines = page, lines


@dataclass
class Outcome:
    """What came of a batch."""
    lines: list = field(default_factory=list)
    blamed: list = field(default_factory=list)      # pages that the program died over
    findings: list = field(default_factory=list)
    peak: int = 0


def read(program, given, options):
    """Reads all of an input, behind each page that the program dies over."""
    outcome, after = Outcome(), []
    while True:
        try:
            lines, peak = run(program, given, [*options, *after])
            outcome.lines += lines
            outcome.peak = max(outcome.peak, peak)
            return outcome
        except Death as death:
            outcome.findings.append(death)
            outcome.lines += death.lines
            if death.page is None or death.page in outcome.blamed:
                return outcome
            outcome.blamed.append(death.page)
            after = ["--after", death.page]


def run(program, given, options):
    """The lines that the program prints of an input, and the memory at its peak."""
    with tempfile.TemporaryFile() as errors:
        command = [program, "read", "--json", "--jobs", "1", "--announce", *options, given]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        printed, peak = bytearray(), 0
        os.set_blocking(child.stdout.fileno(), False)
        while select.select([child.stdout], [], [], SECONDS)[0]:
            peak = max(peak, resident_peak(child.pid))
            if not (chunk := os.read(child.stdout.fileno(), 1 << 20)):
                break
            printed += chunk
        else:
            child.kill()
        child.stdout.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        begun = [line[len(READING):] for line in errors.read().decode("utf-8", "replace").split("\n") if line.startswith(READING)]
    lines, page = bytes(printed).split(b"\n")[:-1], begun[-1] if begun else None
    seconds = usage.ru_utime + usage.ru_stime
    if child.returncode == -signal.SIGKILL:
        raise Death(f"nothing came for {SECONDS} s", page, lines)
    if child.returncode not in (0, 1):
        raise Death(f"it ended with {child.returncode}", page, lines)
    if seconds > CPU_SECONDS + size(given) * CPU_SECONDS_A_BYTE:
        raise Finding(f"it took {seconds:.0f} s of CPU for {size(given) >> 10} kB")
    if peak > MEMORY:
        raise Finding(f"it took {peak >> 20} MB of memory")
    return lines, peak


def size(given):
    """In bytes, of a file or of all in a folder."""
    return sum(path.stat().st_size for path in (given.iterdir() if given.is_dir() else [given]))


def resident_peak(process):
    """In bytes, 0 for a process that has ended."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) << 10 for line in status if line.startswith("VmHWM:")), 0)
    except FileNotFoundError:
        return 0


def check(lines, names):
    """Throws where an answer is missing, there twice, or unsound."""
    answers = Counter()
    for line in lines:
        answer = json.loads(line)
        record = answer.get("article")
        answers[(record or answer)["input"]] += 1
        if record is not None and (complaint := complaint_about(answer)):
            raise Finding(f"{record['input']}: {complaint}")
    if names is None:
        return
    if missing := names - answers.keys():
        raise Finding(f"{len(missing)} pages without an answer: {sorted(missing)[:3]}")
    if more := [name for name, count in answers.items() if count > 1 or name not in names]:
        raise Finding(f"answered more than once, or nobody's: {more[:3]}")


def complaint_about(record):
    """What is wrong with the offsets and references of a record; None where all is sound."""
    length = len(record["article"]["text"])
    known = {thing["id"] for part in record.values() if isinstance(part, list) for thing in part}
    for part in ("entities", "times", "places", "sources", "statements", "events"):
        for thing in record.get(part, []):
            for start, end in spans(thing):
                if not 0 <= start <= end <= length:
                    return f"{part} {thing['id']} stands at {start} to {end} of {length}"
            for name in ("entity", "source", "inside", "time", "place", "addressee", "changes"):
                if thing.get(name) is not None and thing[name] not in known:
                    return f"{part} {thing['id']} names {thing[name]}, which is not there"
    return None


def spans(thing):
    if "start" in thing:
        yield thing["start"], thing["end"]
    for mention in thing.get("mentions", []):
        yield mention["start"], mention["end"]
    for name, value in thing.items():
        if name.endswith("spans"):
            yield from value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hearsay", default=REPOSITORY / ".build/release/hearsay", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS, default="pages")
    parser.add_argument("--keep", type=Path, help="a folder for the pages at fault")
    parser.add_argument("options", nargs="*", help="options of hearsay read")
    given = parser.parse_args()
    program, options = given.hearsay.resolve(), given.options
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    found, answers, peak, begun = 0, 0, 0, time.monotonic()
    for first in range(given.first, given.first + given.count, BATCH):
        batch = pages(first, min(BATCH, given.first + given.count - first))
        outcome = judge(program, batch, given.kind, options)
        answers, peak = answers + len(outcome.lines), max(peak, outcome.peak)
        found += len(outcome.findings)
        for finding in outcome.findings:
            print(f"{given.kind} {first} to {first + len(batch) - 1}: {finding}", flush=True)
        for name, content in batch.items() if given.keep else ():
            if len(batch) == 1 or any(name in str(finding) for finding in outcome.findings):
                (given.keep / name).write_bytes(content)
    print(f"{given.count} {given.kind}, {answers} answers, {found} findings, {peak >> 20} MB at the peak, "
          f"{time.monotonic() - begun:.0f} s")
    return 1 if found else 0


def judge(program, batch, kind, options):
    """Reads a batch and checks what came of it."""
    with tempfile.TemporaryDirectory(prefix="hearsay-mutations-") as folder:
        given, names = KINDS[kind](batch, Path(folder))
        try:
            outcome = read(program, given, options)
            check(outcome.lines, names and names - set(outcome.blamed))
        except Finding as finding:
            outcome = Outcome(findings=[finding])
        return outcome


if __name__ == "__main__":
    sys.exit(main())
