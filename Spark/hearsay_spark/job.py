"""The driver: what is to be read, and what came of it."""

import argparse
import atexit
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from pyspark import SparkContext, SparkFiles
from pyspark.sql import SparkSession

from .archive import Task, read
from .columns import columns
from .program import Limits, Program
from .store import State

PACKAGE = Path(__file__).parent
SCHEMA = PACKAGE.parent.parent / "docs" / "schema" / "record.schema.json"
UNITS = {"k": 10, "m": 20, "g": 30}


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads all archives; 0 where all are read, 1 where some page or archive could not be."""
    given = parse(arguments)
    archives = list(dict.fromkeys([*given.archives, *listed(given.paths)]))
    if not archives:
        print("hearsay_job: no archives; name some, or give --paths", file=sys.stderr)
        return 2
    if complaint := complaint_about(given):
        print(f"hearsay_job: {complaint}", file=sys.stderr)
        return 2
    session = SparkSession.builder.appName("hearsay").config("spark.ui.showConsoleProgress", "false")
    if given.master:
        session = session.master(given.master)
    with session.getOrCreate() as spark:
        states = read_all(spark.sparkContext, archives, given)
    print(summary(states))
    return 1 if any(state.failures for state in states) else 0


def read_all(context: SparkContext, archives: list[str], given: argparse.Namespace) -> list[State]:
    """One split an archive. Workers get the program and this package from the driver."""
    program = Path(given.hearsay).resolve()
    context.addFile(str(program))
    context.addPyFile(packed())
    limits = Limits(seconds=given.page_seconds, memory=given.page_memory, attempts=given.page_attempts)
    schema = columns(json.loads(given.schema.read_text("utf-8")))
    options = tuple(given.read_options.split())

    def read_here(archive: str) -> State:
        here = Program(SparkFiles.get(program.name), options, limits)
        return read(archive, Task(given.root, given.out, here, schema, given.part_pages))

    states: list[State] = context.parallelize(archives, len(archives)).map(read_here).collect()
    return states


def complaint_about(given: argparse.Namespace) -> str | None:
    """What the program says of a call that is wrong, before a thousand workers make it."""
    command = Program(given.hearsay, tuple(given.read_options.split())).command("-", None)
    trial = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, text=True)
    return trial.stderr.strip() if trial.returncode not in (0, 1) else None


def packed() -> str:
    """This package as one file that Python imports from, gone when the driver ends."""
    folder = tempfile.mkdtemp(prefix="hearsay-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder, "hearsay_spark.zip")
    with zipfile.ZipFile(path, "w") as file:
        for module in sorted(PACKAGE.glob("*.py")):
            file.write(module, f"{PACKAGE.name}/{module.name}")
    return str(path)


def listed(paths: Path | None) -> list[str]:
    """The names in a list of paths as Common Crawl publishes them, packed or not."""
    if paths is None:
        return []
    content = paths.read_bytes()
    text = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
    return [line for line in map(str.strip, text.decode("utf-8").splitlines()) if line]


def summary(states: Sequence[State]) -> str:
    """What came of all archives, in a line."""
    records, failures = (sum(getattr(state, name) for state in states) for name in ("records", "failures"))
    return f"{len(states)} archives: {records} records, {failures} failures"


def size(text: str) -> int:
    """Bytes, as `500m` or `2G` say them."""
    shift = UNITS.get(text[-1:].lower(), 0)
    return int(text[:-1] if shift else text) << shift


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What the caller asks for."""
    parser = argparse.ArgumentParser(prog="hearsay_job.py", description="Web archives to records, on Apache Spark.")
    parser.add_argument("archives", nargs="*", metavar="ARCHIVE", help="a WARC file, relative to --root")
    parser.add_argument("--paths", type=Path, help="a list of archives, one a line, as Common Crawl's warc.paths.gz")
    parser.add_argument("--root", default=".", help="the folder or address that archives lie below (default: here)")
    parser.add_argument("--out", required=True, help="the folder or address for records/, parquet/, failures/ and state/")
    parser.add_argument("--hearsay", default="hearsay", type=program_path, help="the program (default: the one in PATH)")
    parser.add_argument("--read-options", default="", help='options of `hearsay read`, such as "--fast"')
    parser.add_argument("--part-pages", type=int, default=500, help="pages a part; as many are read again after a kill")
    parser.add_argument("--page-seconds", type=float, default=120, help="the longest time for a page")
    parser.add_argument("--page-memory", type=size, default=2 << 30, help="the most memory of the program (default: 2G)")
    parser.add_argument("--page-attempts", type=int, default=3, help="deaths over one page before it is set aside")
    parser.add_argument("--master", help="Spark's master, as local[2,8]; by default what spark-submit says")
    parser.add_argument("--schema", type=Path, default=SCHEMA, help="the JSON Schema of records (default: of this checkout)")
    return parser.parse_args(arguments)


def program_path(name: str) -> str:
    """Where a program is that is named by its path or to be found in PATH."""
    found = shutil.which(name)
    if found is None:
        raise argparse.ArgumentTypeError(f"there is no program {name}; build it with `make build`, or say where it is")
    return found
