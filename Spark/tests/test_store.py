"""What is kept of an archive, and its columns."""

import json
from pathlib import Path

import pyarrow.parquet as parquet
from conftest import REPOSITORY

from hearsay_spark.columns import columns, table
from hearsay_spark.program import Answer
from hearsay_spark.store import State, Store

SCHEMA = columns(json.loads((REPOSITORY / "docs/schema/record.schema.json").read_text()))


def answer(number: int) -> Answer:
    record = {"schema": "hearsay.record/1", "article": {"id": str(number), "text": "A quay.\nA \u2028 crane."}}
    return Answer(f"a@{number}", (json.dumps(record).encode(),))


def test_a_part_is_counted_when_all_of_it_is_there(tmp_path: Path) -> None:
    store = Store(str(tmp_path), "a.warc.gz", SCHEMA)
    state = store.add([answer(0), answer(1)], State("a.warc.gz"), is_done=False)
    assert (state.parts, state.last, state.records, store.state()) == (1, "a@1", 2, state)


def test_a_part_that_is_written_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    store = Store(str(tmp_path), "a.warc.gz", SCHEMA)
    for _ in range(2):
        store.add([answer(0)], State("a.warc.gz"), is_done=False)
    assert len(list((tmp_path / "records").iterdir())) == 1
    assert parquet.read_table(tmp_path / "parquet").num_rows == 1


def test_archives_of_one_name_in_two_folders_are_kept_apart(tmp_path: Path) -> None:
    names = {Store(str(tmp_path), archive, SCHEMA).name for archive in ("x/a.warc.gz", "y/a.warc.gz")}
    assert len(names) == 2


def test_columns_are_the_fields_of_a_record() -> None:
    rows = table(list(answer(7).lines), SCHEMA)
    assert rows.column("article")[0].as_py()["text"] == "A quay.\nA \u2028 crane."
    assert rows.column("statements")[0].as_py() is None
    assert str(SCHEMA.field("statements").type.value_type.field("cue_spans").type).startswith("list<item: list<")


def test_no_records_are_no_rows() -> None:
    assert table([], SCHEMA).num_rows == 0
