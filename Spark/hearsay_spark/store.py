"""Where the records of an archive are kept, a part at a time, so that a job that was killed goes on behind the last part."""

import gzip
import hashlib
import io
import json
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

import pyarrow as pa
import pyarrow.parquet as parquet
from pyarrow import fs

from .columns import table
from .program import Answer


@dataclass(frozen=True)
class State:
    """How far an archive is."""

    archive: str
    parts: int = 0
    last: str | None = None
    """The name of the last page that is answered."""
    records: int = 0
    failures: int = 0
    is_done: bool = False


class Store:
    """The output of one archive below a folder of any file system that Arrow knows.

    `records/` has the JSON Lines, `parquet/` the same as columns, `failures/` what could not be read, `state/` one small file
    an archive. A part is written whole before its archive's state counts it, and parts end behind the same pages however
    often they are written, so a page is in one part and in one only.
    """

    def __init__(self, out: str, archive: str, schema: pa.Schema) -> None:
        self.files, self.folder = place(out)
        self.archive = archive
        self.schema = schema
        digest = hashlib.sha256(archive.encode()).hexdigest()[:12]
        self.name = f"{PurePosixPath(archive).name.split('.')[0]}-{digest}"

    def state(self) -> State:
        """How far the archive is, as of the last part that was kept."""
        path = self._path("state", f"{self.name}.json")
        if self.files.get_file_info(path).type == fs.FileType.NotFound:
            return State(self.archive)
        with self.files.open_input_stream(path) as file:
            return State(**json.loads(file.read()))

    def add(self, answers: Sequence[Answer], state: State, is_done: bool) -> State:
        """Keeps the next part and says so; nothing of it counts before all of it is there."""
        records = [line for answer in answers for line in answer.records]
        failures = [line for answer in answers for line in answer.failures]
        part = f"{self.name}-{state.parts:05}"
        if records:
            self._write("records", f"{part}.jsonl.gz", gzip.compress(lines(records), compresslevel=3, mtime=0))
            self._write("parquet", f"{part}.parquet", parquet_bytes(table(records, self.schema)))
        if failures:
            self._write("failures", f"{part}.jsonl", lines(failures))
        after = State(
            archive=self.archive,
            parts=state.parts + 1,
            last=answers[-1].page if answers else state.last,
            records=state.records + len(records),
            failures=state.failures + len(failures),
            is_done=is_done,
        )
        self._write("state", f"{self.name}.json", json.dumps(asdict(after)).encode())
        return after

    def _path(self, kind: str, name: str) -> str:
        return f"{self.folder}/{kind}/{name}"

    def _write(self, kind: str, name: str, content: bytes) -> None:
        """Writes a file whole or not at all; readers pass over names with an underscore."""
        self.files.create_dir(f"{self.folder}/{kind}", recursive=True)
        unfinished = self._path(kind, f"_{uuid.uuid4().hex}")
        with self.files.open_output_stream(unfinished, compression=None) as file:
            file.write(content)
        self.files.move(unfinished, self._path(kind, name))


def lines(texts: Sequence[bytes]) -> bytes:
    """Texts as lines."""
    return b"".join(text + b"\n" for text in texts)


def parquet_bytes(rows: pa.Table) -> bytes:
    """A Parquet file of the rows."""
    buffer = io.BytesIO()
    parquet.write_table(rows, buffer, compression="zstd")
    return buffer.getvalue()


def place(where: str) -> tuple[fs.FileSystem, str]:
    """The file system and the path within it that a path or an address (`s3://…`, `hdfs://…`) means."""
    files, path = fs.FileSystem.from_uri(where) if "://" in where else (fs.LocalFileSystem(), where)
    return files, path.rstrip("/")
