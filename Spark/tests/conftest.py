"""What the tests share: archives of the sample pages, and programs to read them with."""

import os
import runpy
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))


@pytest.fixture(scope="session")
def hearsay() -> str:
    """The built program: that of the variable HEARSAY, else the newest build."""
    builds = [REPOSITORY / ".build" / kind / "hearsay" for kind in ("release", "debug")]
    newest = sorted((path for path in builds if path.is_file()), key=lambda path: path.stat().st_mtime)
    found = os.environ.get("HEARSAY") or (str(newest[-1]) if newest else None)
    if found is None:
        pytest.fail("hearsay is not built: run `swift build --product hearsay`")
    return str(Path(found).resolve())


@pytest.fixture(scope="session")
def stand_in() -> str:
    """A program that answers as hearsay does, and dies where the input says so."""
    return str(HERE / "stand_in.py")


@pytest.fixture
def make_archive(tmp_path: Path):
    """Makes a web archive of the sample pages, as often as is asked for."""
    exchange = runpy.run_path(str(REPOSITORY / "Benchmarks" / "warc" / "archive.py"))

    def make(name: str, copies: int) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        exchange["write"](REPOSITORY / "Examples" / "pages", path, copies)
        return path

    return make


@pytest.fixture
def text_archive(tmp_path: Path):
    """Makes an archive for the stand-in: a page a line."""

    def make(name: str, lines: list[str]) -> Path:
        path = tmp_path / name
        path.write_text("".join(f"{line}\n" for line in lines))
        return path

    return make


def pytest_configure() -> None:
    if shutil.which("java") is None:
        pytest.exit("Java is missing: `make test-spark` installs it", returncode=1)
