"""The program as a child: what comes of pages that it dies over."""

import json
from pathlib import Path

import pytest

from hearsay_spark.program import Answer, Limits, Program, read_archive


@pytest.fixture
def program(stand_in: str) -> Program:
    return Program(stand_in, limits=Limits(seconds=2, memory=1 << 30, attempts=2))


def codes(answers: list[Answer]) -> list[str]:
    """Of each page, its failure's code or `read`."""
    return [json.loads(answer.lines[0]).get("code", "read") for answer in answers]


def test_every_page_is_answered_once_in_order(program, text_archive, tmp_path) -> None:
    text_archive("a.warc", ["read", "fail", "read"])
    answers = list(read_archive(program, tmp_path, "a.warc"))
    assert [answer.page for answer in answers] == ["a.warc@0", "a.warc@1", "a.warc@2"]
    assert codes(answers) == ["read", "bad_warc", "read"]


def test_a_page_that_the_program_dies_over_is_set_aside_and_the_rest_is_read(program, text_archive, tmp_path) -> None:
    text_archive("a.warc", ["read", "die", "read", "die", "read"])
    assert codes(list(read_archive(program, tmp_path, "a.warc"))) == ["read", "crashed", "read", "crashed", "read"]


def test_a_page_is_tried_again_when_the_program_was_killed(program, text_archive, tmp_path) -> None:
    text_archive("a.warc", ["read", "die-once", "read"])
    assert codes(list(read_archive(program, tmp_path, "a.warc"))) == ["read", "read", "read"]


def test_a_page_that_takes_too_long_is_set_aside(stand_in, text_archive, tmp_path) -> None:
    program = Program(stand_in, limits=Limits(seconds=0.5, attempts=1))
    text_archive("a.warc", ["hang", "read"])
    assert codes(list(read_archive(program, tmp_path, "a.warc"))) == ["timed_out", "read"]


def test_what_a_page_has_beside_its_failure_is_kept(program, text_archive, tmp_path) -> None:
    text_archive("a.warc", ["damaged"])
    [answer] = read_archive(program, tmp_path, "a.warc")
    assert (len(answer.records), len(answer.failures)) == (1, 1)


def test_reading_goes_on_behind_a_page(program, text_archive, tmp_path) -> None:
    text_archive("a.warc", ["read"] * 4)
    assert [answer.page for answer in read_archive(program, tmp_path, "a.warc", "a.warc@1")] == ["a.warc@2", "a.warc@3"]


def test_a_program_that_cannot_start_an_archive_gives_one_failure(tmp_path: Path, text_archive) -> None:
    text_archive("a.warc", ["read"])
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 70\n")
    broken.chmod(0o755)
    [answer] = read_archive(Program(str(broken)), tmp_path, "a.warc")
    assert (answer.page, codes([answer])) == ("a.warc", ["crashed"])


def test_the_real_program_dies_of_too_little_memory_and_nobody_waits(hearsay, make_archive, tmp_path) -> None:
    make_archive("a.warc.gz", 1)
    program = Program(hearsay, ("--parts", "article"), Limits(seconds=60, memory=1 << 20, attempts=1))
    answers = list(read_archive(program, tmp_path, "a.warc.gz"))
    assert answers
    assert set(codes(answers)) == {"crashed"}
