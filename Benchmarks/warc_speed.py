"""Reading web archives against FastWARC: the same files, packed and not, turn by turn."""
import re
import statistics

from workplace import BUILD, FOLDER, Row, output

TURNS, ROUNDS = 5, 9


def archive(workplace, name):
    """An archive of the pages, made once. Some hundred megabytes of the gold pages."""
    file = BUILD / name
    if not file.is_file():
        part = file.with_name("part-" + name)
        output("python3", FOLDER / "warc" / "archive.py", workplace.pages, part)
        part.rename(file)
    return file


def read(*command):
    """What was read, and the median user CPU."""
    printed = output(*command, str(ROUNDS))
    return re.search(r"^records \d+, \d+ bytes", printed, re.M)[0], float(re.search(r"^median (\S+)", printed, re.M)[1])


def measure(workplace):
    rows = []
    for name in ("crawl.warc.gz", "crawl.warc"):
        file = archive(workplace, name)
        pairs = []
        for _ in range(TURNS):
            read_own, own = read(workplace.benchmarks, "warc", file)
            read_peer, peer = read(workplace.python, FOLDER / "warc" / "peer.py", file)
            if read_own != read_peer:
                raise SystemExit(f"{name}: read {read_own}, FastWARC {read_peer}")
            pairs.append((own, peer))
        own, peer = (statistics.median(seconds) for seconds in zip(*pairs))
        ratio = statistics.median(own / peer for own, peer in pairs)
        rows.append(Row(f"reading {name}, user CPU", f"{own:.3f} s", f"{peer:.3f} s FastWARC", f"{ratio:.2f}"))
    return rows
