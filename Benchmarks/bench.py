"""Measures Hearsay against other extractors and prints one table: `make bench`, or

    python3 Benchmarks/bench.py [--data FOLDER] [PART...]

PART: quality, speed, parsing, warc, stories, growth, spark, language, memory, program, conformance, chain (default: all). FOLDER holds the gold pages, their scorer and
the conformance suites; without it the sample pages are measured, and what needs the gold is left out.
Builds a Python environment with the peers in .build-bench. Standard library only, Python 3.11 or later.
"""
import argparse
import sys
from pathlib import Path

import conformance
import language_speed
import linking_growth
import memory
import parsing_speed
import program
import quality
import speed
import spark_cost
import stories_speed
import warc_speed
import whole_chain
from workplace import Workplace

PARTS = {
    "quality": quality.measure,
    "speed": speed.measure,
    "parsing": parsing_speed.measure,
    "warc": warc_speed.measure,
    "stories": stories_speed.measure,
    "growth": linking_growth.measure,
    "spark": spark_cost.measure,
    "language": language_speed.measure,
    "memory": memory.measure,
    "program": program.measure,
    "conformance": conformance.measure,
    "chain": whole_chain.measure,
}


def table(rows):
    lines = [("figure", "Hearsay", "peer", "Hearsay / peer"), ("---", "---", "---", "---")]
    lines += [(row.figure, row.own, row.peer, row.ratio) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args()
    if unknown := [part for part in given.parts if part not in PARTS]:
        parser.error(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    workplace = Workplace(given.data)
    if not workplace.has_gold:
        print(f"No gold pages in {given.data}: measuring the sample pages in {workplace.pages}.", file=sys.stderr)
    rows = []
    for part in given.parts or PARTS:
        print(f"measuring {part}", file=sys.stderr)
        rows += PARTS[part](workplace)
    print(table(rows))


if __name__ == "__main__":
    main()
