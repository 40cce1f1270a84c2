"""Reads every record of a web archive with FastWARC, its HTTP head and its whole payload, as `benchmarks warc` does.

    python Benchmarks/warc/peer.py FILE [ROUNDS]

Runs in the environment that bench.py builds.
"""
import resource
import sys

from fastwarc.warc import ArchiveIterator


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    seconds = []
    for _ in range(rounds):
        records, payload = 0, 0
        start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        # The fastest of its ways to open a file and to hand out records.
        for record in ArchiveIterator(sys.argv[1], parse_http=True, inplace=True):
            records += 1
            payload += len(record.reader.read())
        seconds.append(resource.getrusage(resource.RUSAGE_SELF).ru_utime - start)
    seconds.sort()
    print(f"records {records}, {payload} bytes of payload, {rounds} rounds, user CPU")
    print(f"best {seconds[0]} s")
    print(f"median {seconds[rounds // 2]} s")


if __name__ == "__main__":
    main()
