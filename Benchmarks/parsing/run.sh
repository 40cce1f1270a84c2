#!/bin/bash
# Parses the pages of a folder with Hearsay's parser and with lexbor, turn by turn, and prints the speeds and their
# ratio: `Benchmarks/parsing/run.sh [FOLDER]` (PAGES, or the pages in Examples). Needs python3 with venv.
set -euo pipefail
cd "$(dirname "$0")/../.."
pages=${1:-${PAGES:-Examples/pages}}
python=.build/parsing-peer/bin/python
[ -x $python ] || { python3 -m venv .build/parsing-peer && .build/parsing-peer/bin/pip -q install selectolax; }
swift build -c release --product benchmarks --quiet
speed() { sed -n "s/^best .* \([0-9.]*\) MB\/s/\1/p"; }
for turn in 1 2 3; do
    own=$(.build/release/benchmarks parse "$pages" 5 | speed)
    peer=$($python Benchmarks/parsing/peer.py "$pages" 5 | speed)
    echo "turn $turn: HTMLTree $own MB/s, lexbor $peer MB/s, ratio $(python3 -c "print(round($own / $peer, 2))")"
done
