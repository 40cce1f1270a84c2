#!/bin/bash
# Feeds the parsers with random input: `Fuzz/run.sh [SECONDS [TARGET...]]` (FUZZ_SECONDS, or 60, shared by all targets).
# What it finds is left in .build/fuzz/found; what it learns, in .build/fuzz/corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-${FUZZ_SECONDS:-60}}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(html feed warc body lines address robots)
work=.build/fuzz
mkdir -p $work/found

# Assertions stay on: the buffers check their indices by them.
compile() {
    swiftc -O -assert-config Debug -enable-testing -swift-version 6 -parse-as-library -package-name hearsay \
        -sanitize=fuzzer -I $work $(printf -- '-I Sources/%s ' CZlib CDeflate CBrotli CZstd CXML2) \
        -Xcc -I/usr/include/libxml2 "$@"
}
objects=()
for module in Record HTMLTree WebAddress Robots Pages; do
    compile -wmo -module-name $module -emit-module-path $work/$module.swiftmodule \
        -c $(find Sources/$module -name '*.swift') -o $work/$module.o
    objects+=($work/$module.o)
done
compile -module-name Fuzz Fuzz/*.swift "${objects[@]}" -o $work/fuzz

for target in "${targets[@]}"; do
    echo "== $target"
    mkdir -p $work/corpus/$target
    [ "$target" != lines ] || split -l 1 Tests/RecordTests/Fixtures/record-1.jsonl $work/corpus/lines/record-
    dictionary=()
    [ ! -f Fuzz/$target.dict ] || dictionary=(-dict=Fuzz/$target.dict)
    # The backtraces of Swift would come before the input is written down.
    SWIFT_BACKTRACE=enable=no FUZZ_TARGET=$target $work/fuzz $work/corpus/$target "${dictionary[@]}" -artifact_prefix=$work/found/$target- \
        -max_len=8192 -timeout=5 -rss_limit_mb=3000 -max_total_time=$((seconds / ${#targets[@]})) -print_final_stats=1
done
