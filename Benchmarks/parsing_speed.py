"""The parser alone against lexbor: what `Benchmarks/parsing/run.sh` prints, as a row."""
import re
import statistics

from workplace import Row, output

TURN = re.compile(r"^turn \d+: HTMLTree ([\d.]+) MB/s, lexbor ([\d.]+) MB/s", re.M)


def measure(workplace):
    turns = TURN.findall(output("bash", "Benchmarks/parsing/run.sh", workplace.pages))
    pairs = [(float(own), float(peer)) for own, peer in turns]
    own, peer = (statistics.median(speeds) for speeds in zip(*pairs))
    ratio = statistics.median(own / peer for own, peer in pairs)
    return [Row("parsing, MB a second of user CPU", f"{own:.0f}", f"{peer:.0f} lexbor", f"{ratio:.2f}")]
