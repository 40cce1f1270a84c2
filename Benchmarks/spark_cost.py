"""What Spark costs: the job of `Spark/` against the bare program over the same pages (`make bench PARTS=spark`), and the program on
one core and on two.

Processor time of all processes, the virtual machine's and Python's too, over an archive and over one twice as long: what a further
page costs, and what a start does. Memory is that of a Python worker with its program, at the peak. Needs `make test-spark` once.
"""
import ctypes
import os
import shutil
import subprocess
import threading
import time
from pathlib import Path

from workplace import BUILD, FOLDER, Row, output

COPIES = int(os.environ.get("COPIES", "1"))
PYTHON = Path(".build/spark/bin/python")
PR_SET_CHILD_SUBREAPER = 36


def measure(workplace):
    work = BUILD / "spark"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    for name, copies in (("one.warc.gz", COPIES), ("two.warc.gz", 2 * COPIES)):
        output("python3", FOLDER / "warc" / "archive.py", workplace.pages, work / name, str(copies))
    program = workplace.hearsay.resolve()
    pages = int(output(program, "read", "--json", "--parts", "article", work / "one.warc.gz").count("\n"))
    yield from scaling(program, work)
    if not PYTHON.is_file():
        return
    bare = [cost([program, "read", "--json", "--jobs", "1", work / name])[0] for name in ("one.warc.gz", "two.warc.gz")]
    spark, peaks = zip(*(cost(job(program, work, name)) for name in ("one.warc.gz", "two.warc.gz")))
    further = (spark[1] - spark[0]) / (bare[1] - bare[0])
    yield Row(f"Spark: processor time of {pages} further pages", f"{spark[1] - spark[0]:.1f} s", f"{bare[1] - bare[0]:.1f} s bare", f"{further:.2f}")
    yield Row("Spark: processor time to start and stop", f"{2 * spark[0] - spark[1]:.1f} s")
    yield Row("Spark: memory of a worker at the peak", f"{max(peaks) / 1e6:.0f} MB")


def job(program, work, name):
    job = FOLDER.parent / "Spark" / "hearsay_job.py"
    out = work / f"{name}.out"
    return [PYTHON, job, "--master", "local[1]", "--hearsay", program, "--root", work, "--out", out, name]


def scaling(program, work):
    """Wall time with one page at a time and with two: means something on a quiet machine with two cores."""
    walls = []
    for jobs in ("1", "2"):
        start = time.monotonic()
        subprocess.run([program, "read", "--json", "--jobs", jobs, work / "two.warc.gz"], stdout=subprocess.DEVNULL, check=False)
        walls.append(time.monotonic() - start)
    yield Row("the bare program on two cores, against one", f"{walls[1]:.1f} s", f"{walls[0]:.1f} s", f"{walls[0] / walls[1]:.2f}")


def cost(command):
    """The processor time of a command and of all that comes of it, in seconds; the memory of a worker at the peak, in bytes."""
    # Whoever loses its parent becomes ours, so that all are counted.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    before = used()
    environment = {**os.environ, "PYSPARK_PYTHON": str(PYTHON.absolute())}
    process = subprocess.Popen(list(map(str, command)), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peaks = [0]
    watcher = threading.Thread(target=watch, args=(process, peaks), daemon=True)
    watcher.start()
    process.wait()
    watcher.join()
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return used() - before, peaks[0]


def used():
    times = os.times()
    return times.children_user + times.children_system


def watch(process, peaks):
    """Notes what a Python worker and its program have of memory together."""
    while process.poll() is None:
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                line = (folder / "cmdline").read_bytes()
                if b"--announce" in line and b"python" not in line:
                    parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
                    peaks[0] = max(peaks[0], proportional(folder) + proportional(folder.parent / parent))
            except (OSError, IndexError, StopIteration):
                continue
        time.sleep(0.5)


def proportional(folder):
    """The resident memory of a process in bytes, what several share divided among them."""
    lines = (folder / "smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
