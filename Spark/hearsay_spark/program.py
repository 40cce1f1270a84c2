"""The `hearsay` program as a child process: every page of an archive answered once, whatever the program dies of."""

import contextlib
import json
import os
import resource
import select
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

READING = b"hearsay: reading "
ANSWER = b'{"schema":"hearsay.'
FAILURE = b'{"schema":"hearsay.failure/'
PIPE_BYTES = 1 << 16


@dataclass(frozen=True)
class Limits:
    """What one page may take before it is set aside."""

    seconds: float = 120
    memory: int = 2 << 30
    """Bytes of writable memory of the child."""
    attempts: int = 3
    """How often a page is tried that the program dies over: it may have been killed for another reason."""


@dataclass(frozen=True)
class Program:
    """How `hearsay` is called."""

    path: str
    options: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)

    def command(self, archive: str, after: str | None) -> list[str]:
        """The call that reads an archive, behind a page if one is named."""
        going_on = [] if after is None else ["--after", after]
        options = ["--json", "--jobs", "1", "--announce", "--input-format", "warc", *self.options]
        return [self.path, "read", *options, *going_on, "--", archive]


@dataclass(frozen=True)
class Answer:
    """What a page came to: its record, or failures, or both, as lines of JSON."""

    page: str
    lines: tuple[bytes, ...]

    @property
    def records(self) -> list[bytes]:
        """The lines that are records: one, or none."""
        return [line for line in self.lines if not line.startswith(FAILURE)]

    @property
    def failures(self) -> list[bytes]:
        """The lines that say what could not be read."""
        return [line for line in self.lines if line.startswith(FAILURE)]


class Died(Exception):
    """The program ended before its input did."""

    def __init__(self, page: str | None, code: str, reason: str) -> None:
        super().__init__(reason)
        self.page = page
        """The page that was being read; None before the first."""
        self.code = code
        self.reason = reason


def read_archive(program: Program, folder: Path, archive: str, after: str | None = None) -> Iterator[Answer]:
    """The answers to all pages of an archive in their order, behind the page `after`.

    The archive is named relative to the folder, and so are its pages. The program is started again where it dies; a page
    that it dies over again and again is answered by a failure of that name, and an archive in which it cannot go on at all
    by one that names the archive.
    """
    deaths: Counter[str | None] = Counter()
    while True:
        try:
            for answer in run(program, folder, archive, after):
                yield answer
                after = answer.page
            return
        except Died as death:
            deaths[death.page] += 1
            if deaths[death.page] < program.limits.attempts:
                continue
            yield Answer(death.page or archive, (failure_line(death.page or archive, death),))
            if death.page is None:
                return
            after = death.page


def run(program: Program, folder: Path, archive: str, after: str | None) -> Iterator[Answer]:
    """The answers of one run of the program; `Died` where it ends early."""
    page: str | None = None
    lines: list[bytes] = []
    child = start(program, folder, archive, after)
    try:
        for line in timed_lines(child, program.limits.seconds):
            if line.startswith(READING):
                if page is not None:
                    yield Answer(page, tuple(lines))
                page, lines = line[len(READING) :].decode("utf-8", "replace"), []
            elif line.startswith(ANSWER):
                lines.append(line)
        status = child.wait()
    except TimeoutError:
        reason = f"it took longer than {program.limits.seconds:g} s; give --page-seconds if it is worth more"
        raise Died(page, "timed_out", reason) from None
    finally:
        end(child)
    if status not in (0, 1):
        cause = f"signal {-status}" if status < 0 else f"exit code {status}"
        raise Died(page, "crashed", f"the program died over it ({cause}); report the page with the version of the program")
    if page is not None:
        yield Answer(page, tuple(lines))


def start(program: Program, folder: Path, archive: str, after: str | None) -> subprocess.Popen[bytes]:
    """Starts the program with one pipe for its answers and for what it says of them, so that their order is kept."""
    child = subprocess.Popen(
        program.command(archive, after),
        cwd=folder,
        env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    with contextlib.suppress(ProcessLookupError):
        resource.prlimit(child.pid, resource.RLIMIT_DATA, (program.limits.memory, program.limits.memory))
    return child


def timed_lines(child: subprocess.Popen[bytes], seconds: float) -> Iterator[bytes]:
    """The whole lines that a child prints, without their ends; `TimeoutError` where it says nothing for so long."""
    assert child.stdout is not None
    output = child.stdout.fileno()
    ready = select.poll()
    ready.register(output, select.POLLIN)
    torn = bytearray()
    last = time.monotonic()
    while True:
        if not ready.poll(max(0.0, last + seconds - time.monotonic()) * 1000):
            raise TimeoutError
        chunk = os.read(output, PIPE_BYTES)
        if not chunk:
            return
        last = time.monotonic()
        torn += chunk
        if b"\n" in chunk:
            *whole, rest = bytes(torn).split(b"\n")
            torn = bytearray(rest)
            yield from whole


def end(child: subprocess.Popen[bytes]) -> None:
    """Leaves no child behind."""
    with contextlib.suppress(ProcessLookupError):
        child.kill()
    child.wait()
    if child.stdout is not None:
        child.stdout.close()


def failure_line(page: str, death: Died) -> bytes:
    """The line of JSON that stands for a page which has no record."""
    failure = {"schema": "hearsay.failure/1", "input": page, "key": None, "code": death.code, "message": death.reason}
    return json.dumps(failure, ensure_ascii=False, separators=(",", ":")).encode()
