"""Which blocks of a page are the article, by hand-made gold texts: the labels that the block model learns from."""
import bisect
import gzip
import json
import re
from pathlib import Path

WORD = re.compile(r"\w+")


def load(data, bench):
    with gzip.open(Path(data) / f"gold-{bench}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def shingles(words, n=4):
    return [tuple(words[i:i + n]) for i in range(max(1, len(words) - n + 1))] if words else []


def anchors(blocks, gold):
    """(block, first gold word, last gold word) of each block of four words and more that is mostly in the gold."""
    places = {}
    for i, shingle in enumerate(shingles(gold)):
        places.setdefault(shingle, []).append(i)
    found = []
    for b, words in enumerate(blocks):
        if len(words) < 4:
            continue
        inside = [(k, places[s]) for k, s in enumerate(shingles(words)) if s in places]
        if len(inside) < 0.6 * (len(words) - 3):
            continue
        offset, hits = inside[0]
        for place in hits[:4]:
            found.append((b, place - offset, place - offset + len(words)))
    return found


def in_order(found, blocks):
    """The heaviest chain of anchors that runs forward in page and gold alike: by block, its place in the gold."""
    best = []                               # weight of the heaviest chain that ends in each anchor
    back = []
    for i, (b, start, end) in enumerate(found):
        weight, previous = 0, -1
        for j in range(max(0, i - 400), i):
            if found[j][0] < b and found[j][1] < start and best[j] > weight:
                weight, previous = best[j], j
        best.append(weight + len(blocks[b]))
        back.append(previous)
    if not best:
        return {}
    i, chosen = max(range(len(best)), key=best.__getitem__), {}
    while i >= 0:
        chosen[found[i][0]] = (found[i][1], found[i][2])
        i = back[i]
    return chosen


def label_whole(texts, gold_text):
    """1, 0 or None (do not learn from it) for each block, by the whole text of the article."""
    blocks = [WORD.findall(t) for t in texts]
    gold = WORD.findall(gold_text)
    found = anchors(blocks, gold)
    chain = in_order(found, blocks)
    labels = [0] * len(blocks)
    taken = {tuple(blocks[b]) for b in chain}
    for b in {f[0] for f in found}:
        labels[b] = 1 if b in chain or tuple(blocks[b]) not in taken else 0
    order = sorted(chain)
    # Short blocks count where the gold has their words between those of their neighbours.
    bounds = [(-1, 0)] + [(b, chain[b][1]) for b in order] + [(len(blocks), len(gold))]
    starts = [chain[b][0] for b in order] + [len(gold)]
    for k, (left, at) in enumerate(bounds[:-1]):
        right, stop = bounds[k + 1][0], starts[k]
        for b in range(left + 1, right):
            words = blocks[b]
            if labels[b] or not words or len(words) > 30:
                continue
            for place in range(at, min(stop, at + 3000) - len(words) + 1):
                if gold[place:place + len(words)] == words:
                    labels[b], at = 1, place + len(words)
                    break
    return [label if words else None for label, words in zip(labels, blocks)]


def squeeze(text):
    return re.sub(r"\s+", " ", text or "").strip()


def label_snippets(texts, wanted, unwanted):
    """1, 0 or None for each block, by snippets that must and must not be in the article."""
    texts = [squeeze(t) for t in texts]
    labels = [None] * len(texts)
    for snippets, label in ((unwanted, 0), (wanted, 1)):
        for snippet in map(squeeze, snippets):
            holders = [i for i, t in enumerate(texts) if snippet in t] or [i for i, t in enumerate(texts) if len(t) > 20 and t in snippet]
            for i in holders if label == 0 else holders[:1]:
                labels[i] = label
    return labels
