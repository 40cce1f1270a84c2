#!/bin/bash
# Feeds the HTML parser with random input: `Fuzz/run.sh [SECONDS]` (FUZZ_SECONDS, or 60).
# What it finds is left in .build/fuzz/found; what it learns, in .build/fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-${FUZZ_SECONDS:-60}}
work=.build/fuzz
mkdir -p $work/corpus $work/found
# Assertions stay on: the buffers check their indices by them.
swiftc -O -assert-config Debug -swift-version 6 -parse-as-library -package-name hearsay -sanitize=fuzzer \
    $(find Sources/HTMLTree -name '*.swift') Fuzz/*.swift -o $work/parse
$work/parse $work/corpus -dict=Fuzz/html.dict -artifact_prefix=$work/found/ \
    -max_len=8192 -timeout=5 -rss_limit_mb=3000 -max_total_time="$seconds" -print_final_stats=1
