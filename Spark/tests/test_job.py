"""The whole job on Spark, and what is left of it when its processes are killed."""

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet as parquet
import pytest
from conftest import HERE

from hearsay_spark.job import listed, size

JOB = HERE.parent / "hearsay_job.py"
KILLS = int(os.environ.get("KILLS", "6"))
"""How many processes are killed, workers, programs, and the driver among them."""


def command(hearsay: str, root: Path, out: Path, *arguments: str) -> list[str]:
    return [
        *(sys.executable, str(JOB), "--master", "local[2,8]", "--hearsay", hearsay, "--root", str(root), "--out", str(out)),
        *("--read-options", "--parts article", *arguments),
    ]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, check=False, capture_output=True, text=True, env=environment())


def environment() -> dict[str, str]:
    return {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYTHONWARNINGS": "ignore"}


def kept(out: Path) -> list[str]:
    """All records in the JSON Lines, sorted."""
    return sorted(
        line
        for path in (out / "records").glob("*.gz")
        for line in gzip.decompress(path.read_bytes()).decode().split("\n")
        if line
    )


def alone(hearsay: str, root: Path, archives: list[str]) -> list[str]:
    """The records that the program prints when it is called by hand."""
    calls = [hearsay, "read", "--json", "--parts", "article", *archives]
    printed = subprocess.run(calls, cwd=root, check=False, capture_output=True, text=True).stdout
    return sorted(line for line in printed.split("\n") if line)


def test_records_are_those_that_the_program_gives_by_itself(hearsay, make_archive, tmp_path) -> None:
    archives = ["year/a.warc.gz", "b.warc"]
    for name in archives:
        make_archive(name, 3)
    paths = tmp_path / "warc.paths.gz"
    paths.write_bytes(gzip.compress("".join(f"{name}\n" for name in archives).encode()))
    done = run(*command(hearsay, tmp_path, tmp_path / "out", "--paths", str(paths), "--part-pages", "7"))
    assert done.returncode == 0, done.stderr[-2000:]
    records = alone(hearsay, tmp_path, archives)
    assert kept(tmp_path / "out") == records
    rows = parquet.read_table(tmp_path / "out" / "parquet").to_pylist()
    assert sorted(row["article"]["id"] for row in rows) == sorted(json.loads(line)["article"]["id"] for line in records)
    assert done.stdout.strip() == f"2 archives: {len(records)} records, 0 failures"


def test_what_cannot_be_read_is_set_aside_with_its_reason(stand_in, text_archive, tmp_path) -> None:
    text_archive("a.warc", ["read", "die", "fail", "read"])
    done = run(*command(stand_in, tmp_path, tmp_path / "out", "a.warc", "missing.warc"))
    assert done.returncode == 1
    failures = [json.loads(line) for path in (tmp_path / "out" / "failures").iterdir() for line in path.open()]
    assert Counter(failure["code"] for failure in failures) == {"crashed": 1, "bad_warc": 1, "not_found": 1}
    assert len(kept(tmp_path / "out")) == 2


def test_nothing_is_lost_and_nothing_twice_when_processes_are_killed(hearsay, make_archive, tmp_path) -> None:
    archives = ["a.warc.gz", "b.warc.gz"]
    for name in archives:
        make_archive(name, 40 * KILLS)
    call = command(hearsay, tmp_path, tmp_path / "out", "--part-pages", "20", "--page-attempts", "8", *archives)
    victims = random.Random(2026)
    left = [kind for kind, _ in zip(["hearsay", "worker", "driver"] * KILLS, range(KILLS), strict=False)]
    while True:
        job = subprocess.Popen(call, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while job.poll() is None:
            if left and kill(job, left[0], progress_of(tmp_path / "out")):
                left.pop(0)
            time.sleep(victims.uniform(0.05, 0.3))
        if job.returncode in (0, 1):
            break
    assert left == [], "the job was done before all were killed: give it more pages"
    assert kept(tmp_path / "out") == alone(hearsay, tmp_path, archives)


def progress_of(out: Path) -> int:
    return len(list((out / "records").glob("*.gz"))) if (out / "records").is_dir() else 0


LAST_PROGRESS = [0]


def kill(job: subprocess.Popen[bytes], kind: str, progress: int) -> bool:
    """Kills a process of the job, of a kind, when it got on since the last kill."""
    if progress <= LAST_PROGRESS[0]:
        return False
    running = descendants(job.pid)
    java = [pid for pid, line in running.items() if b"java" in line]
    workers = [pid for pid, line in running.items() if b"pyspark.daemon" in line]
    kinds = {
        "hearsay": [pid for pid, line in running.items() if b"--announce" in line and b"hearsay" in line],
        "worker": workers[1:],
        "driver": java,
    }
    if not kinds[kind]:
        return False
    os.kill(kinds[kind][0], signal.SIGKILL)
    if kind == "driver":
        job.kill()
    LAST_PROGRESS[0] = progress
    return True


def descendants(root: int) -> dict[int, bytes]:
    """The command lines of the processes below one."""
    parents, lines = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            lines[int(folder.name)] = (folder / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
    found: set[int] = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return {pid: lines[pid] for pid in sorted(found - {root})}


def test_a_wrong_option_ends_the_job_before_it_starts(hearsay, tmp_path) -> None:
    done = run(*command(hearsay, tmp_path, tmp_path / "out", "a.warc", "--read-options=--gossip"))
    assert done.returncode == 2
    assert "gossip" in done.stderr


def test_lists_may_be_packed_and_have_empty_lines(tmp_path: Path) -> None:
    paths = tmp_path / "warc.paths"
    paths.write_text("a\n\n b \n")
    assert listed(paths) == ["a", "b"]


@pytest.mark.parametrize(("text", "bytes_"), [("12", 12), ("2k", 2048), ("2G", 2 << 30)])
def test_sizes(text: str, bytes_: int) -> None:
    assert size(text) == bytes_
