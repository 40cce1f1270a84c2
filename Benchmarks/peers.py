"""Reads the article of every page of a folder with another extractor, as `benchmarks article FOLDER [ROUNDS]` does.

    python peers.py PEER FOLDER [ROUNDS]

Runs in the environment that bench.py builds. Prints the user CPU of a page, from bytes in memory to the text.
"""
import pathlib
import resource
import sys


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree
    return lambda page: extract_plain_text(
        HTMLTree.parse_from_bytes(page, detect_encoding(page), errors="replace"), main_content=True)


def resiliparse_utf8():
    """The same, told that every page is UTF-8."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree
    return lambda page: extract_plain_text(
        HTMLTree.parse_from_bytes(page, "utf-8", errors="replace"), main_content=True)


def trafilatura_fast():
    from trafilatura import extract
    return lambda page: extract(page, fast=True, include_comments=False)


def readability_lxml():
    from lxml.html import fromstring
    from readability import Document
    return lambda page: fromstring(Document(page).summary()).text_content()


PEERS = {
    "resiliparse": resiliparse,
    "resiliparse-utf8": resiliparse_utf8,
    "trafilatura-fast": trafilatura_fast,
    "readability-lxml": readability_lxml,
}


def main():
    read = PEERS[sys.argv[1]]()
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[2]).glob("*.html"))]
    seconds, failed = [], 0
    for _ in range(rounds):
        failed = 0
        start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        for page in pages:
            try:
                read(page)
            except Exception:       # a page that a peer cannot read costs it what it spent, no more
                failed += 1
        seconds.append((resource.getrusage(resource.RUSAGE_SELF).ru_utime - start) / len(pages))
    seconds.sort()
    print(f"pages {len(pages)}, {failed} failed, {rounds} rounds, user CPU a page")
    print(f"best {seconds[0]} s")
    print(f"median {seconds[rounds // 2]} s")


if __name__ == "__main__":
    main()
