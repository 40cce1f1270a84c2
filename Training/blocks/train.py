#!/usr/bin/env python3
"""Trains the model that tells an article's blocks from the rest of a page, and writes its weights as Swift source.

    swift run -c release Features PAGES > rows.jsonl
    python3 train.py rows.jsonl --data ../../../shared/data/extraction --name html --write ../../Sources/Pages/Extraction/HTMLWeights.swift
    swift run -c release Features PAGES --plain-text > rows.jsonl
    python3 train.py rows.jsonl --data ../../../shared/data/extraction --name plainText --write ../../Sources/Pages/Extraction/PlainTextWeights.swift

Gradient-boosted trees (LightGBM) in two stages: the first judges a block by its features (BlockFeatures.swift), the
second sees the first one's judgement of its neighbours too (BlockContext.swift). Prints cross-validated scores, with
all pages of a domain on one side; the weights written are those trained on all pages.
Needs lightgbm and numpy from PyPI.
"""
import argparse
import base64
import collections
import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

import lightgbm
import numpy

import gold as golden
import emit

FIRST = dict(objective="binary", num_leaves=12, learning_rate=0.06, min_data_in_leaf=60, feature_fraction=0.5,
             bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0, verbose=-1, num_threads=2, max_bin=63, seed=7)
SECOND = dict(FIRST, num_leaves=16)
FIRST_ROUNDS, SECOND_ROUNDS, FOLDS = 150, 300, 5


class Page:
    def __init__(self, row, width):
        self.id = row["page"].removesuffix(".html")
        self.texts = row["texts"]
        raw = numpy.frombuffer(base64.b64decode(row["features"]), dtype="<f4")
        self.features = raw.reshape(len(self.texts), width) if self.texts else raw.reshape(0, width)
        self.words = numpy.array([len(golden.WORD.findall(t)) for t in self.texts], dtype=float)
        self.labels = numpy.full(len(self.texts), -1)
        self.weights = numpy.zeros(len(self.texts))
        self.parents = self.signatures = None
        self.golds = {}
        self.domain = self.id


def domain(url):
    host = urlsplit(url).hostname or ""
    parts = host.split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def read(path):
    with open(path, encoding="utf-8") as lines:
        names = json.loads(next(lines))["names"]
        return names, {p.id: p for p in (Page(json.loads(line), len(names)) for line in lines)}


def label(pages, data):
    for bench in ("trafilatura", "wcxb", "scrapinghub"):
        for row in golden.load(data, bench):
            page = pages.get(row["id"])
            if page is None or not page.texts:
                continue
            page.golds[bench] = row
            page.domain = domain(row.get("url") or "") or page.id
            if row.get("text"):
                labels = golden.label_whole(page.texts, row["text"])
                total = len(golden.WORD.findall(row["text"]))
                for i, one in enumerate(labels):
                    page.labels[i] = -1 if one is None else one
                    page.weights[i] = 100 * (page.words[i] + 3) / (total + 100)
            else:
                for i, one in enumerate(golden.label_snippets(page.texts, row["with"], row["without"] + row.get("comments", []))):
                    if one is not None:
                        page.labels[i], page.weights[i] = one, 6


def balance(pages):
    """The furniture of a page weighs at most twice as much as its article: scores are means over pages."""
    for page in pages:
        article, rest = page.labels == 1, page.labels == 0
        most = 2 * max(page.weights[article].sum(), 1)
        if page.weights[rest].sum() > most:
            page.weights[rest] *= most / page.weights[rest].sum()


def clusters(yes, words, gap=4):
    """Share of each chosen block's run, distance from the heaviest run, and that run's share."""
    runs, total = [], float((words * yes).sum())
    for i in numpy.flatnonzero(yes):
        if runs and i - runs[-1][1] <= gap + 1:
            runs[-1][1:] = [i, runs[-1][2] + words[i]]
        else:
            runs.append([i, i, words[i]])
    share, distance = numpy.zeros(len(yes)), numpy.full(len(yes), -99.0)
    if not runs or not total:
        return [share, distance, numpy.zeros(len(yes))]
    main = max(runs, key=lambda run: run[2])
    for first, last, mass in runs:
        inside = numpy.arange(first, last + 1)
        share[inside[yes[inside]]] = mass / total
    index = numpy.arange(len(yes))
    distance = numpy.clip(numpy.where(index < main[0], index - main[0], numpy.maximum(0, index - main[1])), -60, 60)
    return [share, distance, numpy.full(len(yes), main[2] / total)]


def context(page, p):
    """The features of the second stage: keep in step with BlockContext.swift."""
    n, words = len(p), page.features[:, 0].astype(float)
    yes = p > 0.5
    rows = [p]
    for offset in (-1, 1, -2, 2, -3, 3):
        shifted = numpy.full(n, -1.0)
        if offset < 0:
            shifted[-offset:] = p[:offset]
        else:
            shifted[:-offset or None] = p[offset:] if offset < n else []
        rows.append(shifted)
    total = max(1.0, float((words * yes).sum()))
    before = numpy.concatenate([[0], numpy.cumsum(words * yes)])[:-1]
    rows += [before / total, numpy.full(n, total)]
    for group in (page.own, page.parent, page.signature):
        mass, weighted = collections.defaultdict(float), collections.defaultdict(float)
        for g, w, q in zip(group, words, p):
            mass[g] += w + 1
            weighted[g] += (w + 1) * q
        rows.append(numpy.array([weighted[g] / mass[g] for g in group]))
    behind, ahead = numpy.full(n, 99.0), numpy.full(n, 99.0)
    last = -1000
    for i in range(n):
        behind[i] = min(99, i - last)
        if yes[i] and words[i] >= 8:
            last = i
    last = 100000
    for i in range(n - 1, -1, -1):
        ahead[i] = min(99, last - i)
        if yes[i] and words[i] >= 8:
            last = i
    rows += [behind, ahead]
    around = numpy.concatenate([[0], numpy.cumsum(p)])
    low, high = numpy.maximum(numpy.arange(n) - 5, 0), numpy.minimum(numpy.arange(n) + 6, n)
    rows.append((around[high] - around[low]) / (high - low))
    rows += clusters(yes, words)
    return numpy.stack(rows, axis=1).astype(numpy.float32)


def fit(parameters, rounds, rows, labels, weights):
    known = labels >= 0
    return lightgbm.train(parameters, lightgbm.Dataset(rows[known], labels[known], weight=weights[known]), rounds)


def stack(pages, attribute):
    return numpy.concatenate([getattr(p, attribute) for p in pages])


def score(pages, chosen):
    """The scorers' figures, from the texts of the blocks chosen."""
    import score_extraction as official
    predictions = {p.id: {"text": "\n".join(t for t, yes in zip(p.texts, chosen[p.id]) if yes)} for p in pages}
    result = {}
    for bench in ("scrapinghub", "wcxb", "trafilatura"):
        rows = [p.golds[bench] for p in pages if bench in p.golds]
        found = []
        result[bench] = official.score(rows, predictions, found), found
    return result


def report(name, result):
    for bench, (m, _) in result.items():
        shown = {k: m[k] for k in ("precision", "recall", "f1", "accuracy", "word_f1", "seg_p", "seg_r", "seg_f1") if k in m}
        print(f"{name:8} {bench:12} " + "  ".join(f"{k} {v:.4f}" for k, v in shown.items()), flush=True)


def learn(pages, names, validate):
    """The two models trained on all pages; with `validate`, cross-validated judgements of both stages too."""
    order = sorted({p.domain for p in pages})
    numpy.random.default_rng(3).shuffle(order)
    fold = {d: i % FOLDS for i, d in enumerate(order)}
    split = [([p for p in pages if fold[p.domain] != k], [p for p in pages if fold[p.domain] == k]) for k in range(FOLDS)]

    def crossed(parameters, rounds, attribute):
        judged = {}
        for others, held in split:
            model = fit(parameters, rounds, stack(others, attribute), stack(others, "labels"), stack(others, "weights"))
            judged.update((p.id, model.predict(getattr(p, attribute))) for p in held)
        return judged

    firsts = crossed(FIRST, FIRST_ROUNDS, "features")
    for p in pages:
        p.both = numpy.concatenate([p.features, context(p, firsts[p.id])], axis=1)
    seconds = crossed(SECOND, SECOND_ROUNDS, "both") if validate else {}
    first = fit(FIRST, FIRST_ROUNDS, stack(pages, "features"), stack(pages, "labels"), stack(pages, "weights"))
    second = fit(SECOND, SECOND_ROUNDS, stack(pages, "both"), stack(pages, "labels"), stack(pages, "weights"))
    return first, second, firsts, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows")
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--name", default="html", help="the model's name in Swift: html or plainText")
    parser.add_argument("--write", type=Path, help="the Swift file to write")
    parser.add_argument("--validate", action="store_true", help="cross-validate the second stage too")
    parser.add_argument("--judgements", type=Path, help="write the cross-validated judgements, for Features --judged")
    given = parser.parse_args()
    sys.path.insert(0, str(given.data))
    names, pages = read(given.rows)
    label(pages, given.data)
    pages = [p for p in pages.values() if len(p.texts) and (p.labels >= 0).any()]
    for p in pages:     # the groups of the second stage travel as features that the trees do not see
        p.own, p.parent, p.signature = (p.features[:, names.index(c)] for c in ("group_own", "group_parent", "group_signature"))
        p.features = p.features[:, :names.index("group_own")]
    balance(pages)
    first, second, firsts, seconds = learn(pages, names, given.validate or given.judgements)
    golden_pages = [p for p in pages if p.golds]
    report("first", score(golden_pages, {k: v > 0.5 for k, v in firsts.items()}))
    if seconds:
        report("second", score(golden_pages, {k: v > 0.5 for k, v in seconds.items()}))
    if given.judgements:
        with given.judgements.open("w", encoding="utf-8") as lines:
            for page, judged in seconds.items():
                row = {"page": f"{page}.html", "probabilities": [round(float(p), 5) for p in judged]}
                lines.write(json.dumps(row) + "\n")
    if given.write:
        given.write.write_text(emit.swift(given.name, first, second), "utf-8")


if __name__ == "__main__":
    main()
