"""One split of the job: one archive, from where it was left to its end."""

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyarrow import fs

from .program import Answer, Died, Program, failure_line, read_archive
from .store import State, Store, place

COPY_BYTES = 8 << 20


@dataclass(frozen=True)
class Task:
    """What is the same for all archives."""

    root: str
    """The folder or address that archives are named relative to."""
    out: str
    program: Program
    schema: pa.Schema
    part_pages: int = 500
    """How many pages are lost at most, and read again, where a worker is killed."""


@dataclass
class Shelf:
    """Puts answers into parts of so many."""

    store: Store
    state: State
    part_pages: int
    waiting: list[Answer] = field(default_factory=list)

    def keep(self, answers: Iterator[Answer]) -> State:
        """Keeps all answers that are left of an archive."""
        while True:
            part = list(islice(answers, self.part_pages))
            is_done = len(part) < self.part_pages
            self.state = self.store.add(part, self.state, is_done)
            if is_done:
                return self.state


def read(archive: str, task: Task) -> State:
    """Reads what is left of an archive; what cannot be opened at all is a failure with its name."""
    store = Store(task.out, archive, task.schema)
    state = store.state()
    if state.is_done:
        return state
    shelf = Shelf(store, state, task.part_pages)
    with contextlib.ExitStack() as stack:
        try:
            folder = stack.enter_context(at_hand(task.root, archive))
        except FileNotFoundError:
            missing = Died(None, "not_found", "there is no such archive below the root; check --root and the list of paths")
            return shelf.keep(iter([Answer(archive, (failure_line(archive, missing),))]))
        return shelf.keep(read_archive(task.program, folder, archive, state.last))


@contextlib.contextmanager
def at_hand(root: str, archive: str) -> Iterator[Path]:
    """A folder of this machine that has the archive under its name, for so long: a copy if it is not here."""
    files, folder = place(root)
    if isinstance(files, fs.LocalFileSystem):
        if not Path(folder, archive).is_file():
            raise FileNotFoundError(archive)
        yield Path(folder)
        return
    with tempfile.TemporaryDirectory(prefix="hearsay-") as scratch:
        copy = Path(scratch, archive)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with files.open_input_stream(f"{folder}/{archive}", compression=None) as source, copy.open("wb") as target:
            while chunk := source.read(COPY_BYTES):
                target.write(chunk)
        yield Path(scratch)
