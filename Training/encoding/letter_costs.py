"""Prints the table of Sources/HTMLTree/Encoding/LetterCosts.swift: how many bits each letter beyond ASCII costs in a language.

Counts: the letter profiles of langdetect (Apache-2.0), `pip download --no-deps --no-binary :all: langdetect`.
Usage: python3 letter_costs.py LANGDETECT/profiles
"""
import json
import math
import sys
import unicodedata

LATIN, CYRILLIC, GREEK, HEBREW, ARABIC, THAI = "LATIN", "CYRILLIC", "GREEK", "HEBREW", "ARABIC", "THAI"
LANGUAGES = {
    LATIN: "fr de es pt it nl da sv no fi ca cy af sq pl cs sk hu ro sl hr tr et lv lt".split(),
    CYRILLIC: "ru bg uk mk".split(), GREEK: ["el"], HEBREW: ["he"], ARABIC: "ar fa ur".split(), THAI: ["th"],
}


def costs(counts):
    total = sum(counts.values())
    groups = [""] * 12
    for letter, count in sorted(counts.items(), key=lambda item: -item[1]):
        bits = max(1, round(-math.log2(count / total)))
        if bits <= 12:
            groups[bits - 1] += letter
    while not groups[-1]:
        groups.pop()
    return " ".join(group or "-" for group in groups)


def letters(profile, script):
    counts = {}
    for ngram, count in profile["freq"].items():
        if len(ngram) != 1 or ord(ngram) < 0x80:
            continue
        if unicodedata.name(ngram, "").startswith(script) and unicodedata.category(ngram)[0] in "LM":
            # The profiles write Romanian with cedillas and with commas; the legacy encodings know cedillas.
            ngram = {"ș": "ş", "ț": "ţ", "Ș": "Ş", "Ț": "Ţ"}.get(ngram, ngram)
            counts[ngram] = counts.get(ngram, 0) + count
    return counts


for script, languages in LANGUAGES.items():
    for language in languages:
        with open(f"{sys.argv[1]}/{language}", encoding="utf-8") as file:
            print(language, costs(letters(json.load(file), script)))
