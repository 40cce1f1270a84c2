#!/usr/bin/env bash
# From the gold data to the weight file in the sources. Each step is skipped where its result is there: delete it to do it anew.
#   train.sh WORK DATA
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p "$1"
work=$(realpath "$1") data=$(realpath "$2")
language=$data/language here=$PWD/Training/language
steps=6000 clean_at=3000
bash Training/language/prepare.sh "$work" "$data"
python="$work/python/bin/python"
# Two threads that wait for each other by turning in place take the time from whoever else needs it.
export OMP_WAIT_POLICY=passive

[ -f "$work/silver/gum-train.clean.jsonl" ] || {
    "$python" "$here/train.py" "$work" "$language" --steps $steps --until $clean_at
    "$python" "$here/relabel.py" "$work" "$language" "$work/reader.pt"
}
"$python" "$here/train.py" "$work" "$language" --steps $steps

swift build -c release --product CoreferenceFeatures
for part in train dev; do
    zcat "$language/gum-$part.conllu.gz" > "$work/gum-$part.conllu"
    .build/release/CoreferenceFeatures "$work/gum-$part.conllu" > "$work/gum-$part.pairs.jsonl"
done
"$python" "$here/coreference.py" "$work" "$language" "$work/gum-train.pairs.jsonl" "$work/gum-dev.pairs.jsonl" "$work/reader.pt"
"$python" "$here/export.py" "$work/reader.pt" "$work" Sources/CEnglishModel/english.hearsay "$(date +%Y-%m-%d)" \
    --coreference "$work/coreference.pt"
