#!/usr/bin/env bash
# From the gold data to the two weight files in the sources. Each step is skipped where its result is there: delete it to do it anew.
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
    "$python" "$here/train.py" "$work" "$data" --steps $steps --until $clean_at
    "$python" "$here/relabel.py" "$work" "$language" "$work/reader.pt"
}
"$python" "$here/train.py" "$work" "$data" --steps $steps
swift build -c release --product CoreferenceFeatures
swift build -c release --product hearsay
words() { # NAME: cuts the texts of NAME.jsonl into words
    [ -f "$work/$1.conllu" ] && return
    .build/release/hearsay read --conllu "$work/$1.jsonl" > "$work/$1.part"
    mv "$work/$1.part" "$work/$1.conllu"
}
"$python" "$here/texts.py" "$data" "$work"
for name in events factuality plover texts; do words $name; done
# Statements and events too, and names as EWT's own say.
"$python" "$here/train.py" "$work" "$data" --name statements --start "$work/reader.pt" --statements --names ewt --steps 5000 \
    --encoder-rate 2e-4

for part in train dev; do
    zcat "$language/gum-$part.conllu.gz" > "$work/gum-$part.conllu"
    .build/release/CoreferenceFeatures "$work/gum-$part.conllu" > "$work/gum-$part.pairs.jsonl"
done
"$python" "$here/coreference.py" "$work" "$language" "$work/gum-train.pairs.jsonl" "$work/gum-dev.pairs.jsonl" "$work/statements.pt"
chosen=(--names ewt --outside 1.5)
full=Sources/CEnglishModel/english.hearsay small=Sources/CEnglishModel/english-small.hearsay version=$(date +%Y-%m-%d)
"$python" "$here/export.py" "$work/statements.pt" "$work" $full "$version" --coreference "$work/coreference.pt" "${chosen[@]}"

# The small model learns from the full one.
"$python" "$here/distill.py" "$work" "$data" "$work/statements.pt" --texts "$work/texts.conllu" --names ewt
"$python" "$here/coreference.py" "$work" "$language" "$work/gum-train.pairs.jsonl" "$work/gum-dev.pairs.jsonl" "$work/small.pt" \
    coreference-small
"$python" "$here/export.py" "$work/small.pt" "$work" $small "$version-small" --coreference "$work/coreference-small.pt" --base $full \
    "${chosen[@]}"
