"""Stories by Spark's stages, against those of an archive on one machine."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY

from hearsay_spark.stages import StageFailed, line, run

SUBJECTS = ["harbour", "glacier", "orchard", "viaduct"]


def prose(subject: str, words: int) -> str:
    return " ".join(f"{subject}{number}" for number in range(words)) + "."


def pages() -> list[str]:
    """Articles with copies, excerpts and an appeal that all outlets print."""
    lines = []
    for number in range(40):
        subject = SUBJECTS[number % 4]
        shared = prose(subject, 120 if number % 3 else 60) if number % 2 else f"The {subject} was closed, the mayor said."
        lines.append(
            line(
                key=str(number),
                title=f"The {subject} of Torrin",
                publisher=f"Outlet {number % 6}",
                published=None if number == 5 else f"2026-03-{10 + number % 17}",
                text=f"{shared}\n{prose(f'{subject}own{number}', 30)}\n{prose('appeal', 40)}",
            )
        )
    return lines


@pytest.fixture(scope="module")
def records(hearsay, tmp_path_factory) -> list[str]:
    """The sample pages and made-up articles, read."""
    folder = tmp_path_factory.mktemp("records")
    (folder / "made-up.jsonl").write_text("".join(f"{page}\n" for page in pages()), "utf-8")
    call = [hearsay, "read", "--json", str(REPOSITORY / "Examples" / "pages"), str(folder / "made-up.jsonl")]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", check=False)
    return [found for found in done.stdout.splitlines() if found.startswith('{"schema":"hearsay.record')]


def test_stories_are_those_of_one_machine(hearsay, records, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "records").mkdir(parents=True)
    for number in range(2):
        part = "".join(f"{record}\n" for record in records[number::2])
        (out / "records" / f"{number}.jsonl.gz").write_bytes(gzip.compress(part.encode()))
    job = [sys.executable, str(REPOSITORY / "Spark" / "hearsay_link.py"), "--master", "local[2]", "--hearsay", hearsay]
    subprocess.run([*job, "--parts", "3", "--out", str(out)], env=environment(), capture_output=True, check=True)
    parts = [gzip.decompress(part.read_bytes()).decode() for part in (out / "stories").glob("part-*.gz")]
    linked = [json.loads(story) for part in parts for story in part.splitlines()]
    (tmp_path / "all.jsonl").write_text("".join(f"{record}\n" for record in records), "utf-8")
    archive = str(tmp_path / "a.db")
    subprocess.run([hearsay, "add", "--archive", archive, str(tmp_path / "all.jsonl")], capture_output=True, check=False)
    alone = subprocess.run(
        [hearsay, "stories", "--json", "--archive", archive], capture_output=True, encoding="utf-8", check=True
    )
    expected = [json.loads(story) for story in alone.stdout.splitlines()]
    assert any(article["duplicates"] for story in expected for article in story["articles"])
    assert any(story["rests_on"] for story in expected)
    assert sorted(linked, key=lambda story: story["id"]) == sorted(expected, key=lambda story: story["id"])


def environment() -> dict[str, str]:
    return {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}


def test_a_line_that_is_none_ends_the_stage(hearsay) -> None:
    with pytest.raises(StageFailed):
        list(run([hearsay, "link", "--stage", "pairs"], ["{}"]))


def test_what_goes_wrong_with_the_lines_is_told_where_the_answers_are_read() -> None:
    def broken():
        yield "one"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(run(["cat"], broken()))
