"""User CPU from the bytes of a page to its article, on one core, turn by turn with each peer."""
import statistics

from workplace import FOLDER, Row, output

# The peers with the number of turns, and how many pages are read at least in each: fewer where a page takes long.
PEERS = {
    "resiliparse": (5, 2000),
    "resiliparse-utf8": (5, 2000),
    "trafilatura-fast": (1, 1000),
    "readability-lxml": (1, 1000),
}


def measure(workplace):
    pages = workplace.pages
    page_count = sum(1 for _ in pages.glob("*.html"))
    for peer, (turns, reads) in PEERS.items():
        rounds = -(-reads // page_count)
        pairs = []
        for _ in range(turns):
            own = best(output(workplace.benchmarks, "article", pages, str(rounds)))
            pairs.append((own, best(output(workplace.python, FOLDER / "peers.py", peer, pages, str(rounds)))))
        own, other = (statistics.median(times) for times in zip(*pairs))
        ratio = statistics.median(own / other for own, other in pairs)
        yield Row(f"user CPU a page, against {peer}", f"{own * 1000:.2f} ms", f"{other * 1000:.2f} ms", f"{ratio:.2f}")


def best(printed):
    """The seconds a page in the best round."""
    return next(float(line.split()[1]) for line in printed.splitlines() if line.startswith("best "))
