"""Parses every page of a folder with lexbor (through selectolax), as `benchmarks parse FOLDER [ROUNDS]` does.

    pip install selectolax
    python Benchmarks/parsing/peer.py FOLDER [ROUNDS]
"""
import pathlib
import resource
import sys

from selectolax.lexbor import LexborHTMLParser

folder = pathlib.Path(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
pages = [p.read_bytes().decode("utf-8", "replace").encode() for p in sorted(folder.glob("*.html"))]
megabytes = sum(map(len, pages)) / 1e6
seconds = []
for _ in range(rounds):
    start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    for page in pages:
        LexborHTMLParser(page)
    seconds.append(resource.getrusage(resource.RUSAGE_SELF).ru_utime - start)
seconds.sort()
print(f"pages {len(pages)}, {megabytes} MB, {rounds} rounds, user CPU")
print(f"best {seconds[0]:.3f} s, {megabytes / seconds[0]:.1f} MB/s")
print(f"median {seconds[rounds // 2]:.3f} s, {megabytes / seconds[rounds // 2]:.1f} MB/s")
