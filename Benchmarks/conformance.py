"""The conformance suites of other projects: the cases passed."""
import json
import re

from workplace import Row, output

SUITE = re.compile(r"^(\S.*): (\d+) of (\d+) ", re.M)
SHARE = re.compile(r"(\d+)/(\d+)")
# The names of the peers' own figures in peers.json.
PEERS = {
    "html/tree-construction": "html_tree_documents",
    "html/tree-construction (fragments)": "html_tree_fragments",
    "html/encoding": "html_encoding_sniff",
}


def measure(workplace):
    folder = workplace.data / "conformance"
    if not folder.is_dir():
        return
    peers = json.loads((folder / "peers.json").read_text()) if (folder / "peers.json").is_file() else {}
    cases = {}      # a suite in two parts is printed on two lines of one name
    for name, passed, total in SUITE.findall(output(workplace.conformance, folder)):
        before = cases.get(name, (0, 0))
        cases[name] = before[0] + int(passed), before[1] + int(total)
    for name, (passed, total) in cases.items():
        row = Row(f"conformance, {name}", f"{passed} of {total}")
        best, share = best_peer(peers.get(PEERS.get(name), {}))
        if best:
            row.peer, row.ratio = f"{share:.4f} {best}", f"{passed / total / share:.3f}"
        yield row


def best_peer(results):
    """The peer with the greatest share of its cases passed, and the share."""
    shares = {name: SHARE.fullmatch(text) for name, text in results.items()}
    shares = {name: int(match[1]) / int(match[2]) for name, match in shares.items() if match}
    best = max(shares, key=shares.get, default=None)
    return best, shares.get(best)
