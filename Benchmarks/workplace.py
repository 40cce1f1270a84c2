"""Where the parts of the bench find programs, pages and peers, and what they hand back."""
import os
import subprocess
import tarfile
import venv
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
BUILD = Path(".build-bench")


@dataclass
class Row:
    """A line of the table. `ratio` is that of Hearsay to the peer; what each means is said in `figure`."""
    figure: str
    own: str
    peer: str = ""
    ratio: str = ""


class Workplace:
    def __init__(self, data):
        self.data = data
        self.hearsay = Path(".build/release/hearsay")
        self.benchmarks = Path(".build/release/benchmarks")
        self.conformance = Path(".build/release/conformance")
        self.extraction = data / "extraction"
        self.has_gold = (self.extraction / "pages.tar.xz").is_file()
        BUILD.mkdir(exist_ok=True)

    @property
    def pages(self):
        """The folder of the pages to be measured: the gold's, unpacked once, else the samples."""
        if not self.has_gold:
            return Path("Examples/pages")
        folder = BUILD / "gold"
        if not (folder / "pages").is_dir():
            with tarfile.open(self.extraction / "pages.tar.xz") as archive:
                archive.extractall(BUILD / "gold.part", filter="data")
            (BUILD / "gold.part").rename(folder)
        return folder / "pages"

    @property
    def python(self):
        """A Python in which the peers are installed, in the versions that requirements.txt names."""
        folder, wanted = BUILD / "peers", (FOLDER / "requirements.txt").read_text()
        done = folder / "requirements.txt"
        python = folder / "bin" / "python"
        if not done.is_file() or done.read_text() != wanted:
            venv.create(folder, with_pip=True, clear=True)
            pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
            subprocess.run([*pip, "--upgrade", "pip"], check=True)
            subprocess.run([*pip, "--requirement", FOLDER / "requirements.txt"], check=True)
            done.write_text(wanted)
        return python


def output(*command):
    """What a command prints."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


@dataclass
class Run:
    """The processor time of a process that came to its end, in seconds."""
    user: float
    system: float


def wait(process):
    """Waits for a process. It may end with 1, where some input was unreadable; anything else is an error."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Run(usage.ru_utime, usage.ru_stime)
