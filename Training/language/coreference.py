"""Trains the coreference head on a trained encoder, which stays as it is.

    python coreference.py WORK DATA FEATURES.train.jsonl FEATURES.dev.jsonl MODEL.pt [NAME]

The head goes to WORK/NAME.pt, `coreference` where no name is given.

FEATURES come from the program's own code (`CoreferenceFeatures`): the candidates of each document and, pair by pair, what
two of them have in common. The head follows Lee et al. (2017): each candidate takes the earlier one with the best score, or
none; the scores are a bilinear form of the two heads' vectors plus a small network over the classes of the pair.
"""
import base64
import json
import random
import sys
import time
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F
from torch import nn

import entities
from evaluate import Evaluation
from train import load, prepare

WINDOW = 200        # earlier candidates that are looked at
PROJECTION, PAIR = 96, 32


class Coreference(nn.Module):
    def __init__(self, hidden, sizes):
        super().__init__()
        self.anaphor, self.antecedent = nn.Linear(hidden, PROJECTION), nn.Linear(hidden, PROJECTION)
        # Whether a candidate is a mention at all, and whether it is the first of its chain.
        self.mention = nn.Linear(hidden, 2)
        self.pair = nn.EmbeddingBag(sum(sizes), PAIR, mode="sum")
        nn.init.normal_(self.pair.weight, std=0.1)
        self.pair_bias, self.pair_out = nn.Parameter(torch.zeros(PAIR)), nn.Linear(PAIR, 1)
        self.register_buffer("offsets", torch.tensor([0] + list(numpy.cumsum(sizes)[:-1])), persistent=False)

    def forward(self, heads, pairs, rate=0.0):
        """heads [n, hidden]; pairs: for candidate i a tensor [min(i, WINDOW), features], nearest first, all in one.
        Gives the mention scores [n] and the scores of antecedents [n, 1 + WINDOW], column 0 = none, 1 = the nearest."""
        n = len(heads)
        heads = F.dropout(heads, rate, self.training)
        mention, new = self.mention(heads).unbind(1)
        a, b = self.anaphor(heads), self.antecedent(heads)
        lengths = torch.arange(n).clamp(max=WINDOW)
        rows = torch.repeat_interleave(torch.arange(n), lengths)
        steps = torch.arange(len(rows)) - torch.repeat_interleave(lengths.cumsum(0) - lengths, lengths)
        bilinear = (a[rows] * b[rows - 1 - steps]).sum(1) / PROJECTION ** 0.5
        network = self.pair_out(torch.relu(self.pair(pairs + self.offsets) + self.pair_bias))[:, 0]
        scores = torch.full((n, 1 + WINDOW), -1e4)
        scores[:, 0] = new
        scores[rows, 1 + steps] = bilinear + network
        return mention, scores


def gold_mentions(path):
    """{document key: [(first word, last word, entity)]}, words counted through the document, without mentions in pieces."""
    return {d.name: [(m.words[0][0], m.words[0][1] - 1, m.chain) for m in d.mentions if len(m.words) == 1]
            for d in entities.read([path])}


def head_words(document):
    """The governor of each word, counted through the document; -1 for roots."""
    heads, base = [], 0
    for sentence in document.sentences:
        heads += [base + w.head if w.head >= 0 else -1 for w in sentence]
        base += len(sentence)
    return heads


class Example:
    def __init__(self, row, document, mentions, hidden):
        spans = {(a, b): entity for a, b, entity in mentions}
        governors = head_words(document)
        by_head = {}
        for a, b, entity in sorted(mentions, key=lambda m: m[0] - m[1]):
            for w in range(a, b + 1):
                if not a <= governors[w] <= b:
                    by_head.setdefault(w, entity)
                    break
        chains = [spans.get((a, b), by_head.get(head)) for a, b, head, _ in row["candidates"]]
        n = len(chains)
        self.count = n
        self.heads = hidden[[c[2] for c in row["candidates"]]]
        self.pairs = torch.from_numpy(
            numpy.frombuffer(base64.b64decode(row["pairs"]), numpy.uint8).reshape(-1, len(row["sizes"])).copy())
        self.is_mention = torch.tensor([float(c is not None) for c in chains])
        self.gold = torch.zeros(n, 1 + WINDOW, dtype=torch.bool)
        for i, chain in enumerate(chains):
            if chain is not None:
                for j in range(max(0, i - WINDOW), i):
                    self.gold[i, i - j] = chains[j] == chain
        self.gold[:, 0] = ~self.gold[:, 1:].any(1)

    def loss(self, model, rate):
        mention, scores = model(self.heads, self.pairs.int(), rate)
        log = F.log_softmax(scores, 1)
        antecedents = -torch.logsumexp(log.masked_fill(~self.gold, -1e4), 1)
        return antecedents[self.is_mention > 0].mean() + F.binary_cross_entropy_with_logits(mention, self.is_mention), (
            (scores.argmax(1) == 0) == self.gold[:, 0])[self.is_mention > 0].float().mean(), (
            self.gold.gather(1, scores.argmax(1, keepdim=True))[:, 0][(self.is_mention > 0) & ~self.gold[:, 0]].float().mean())


def hidden_vectors(model, labels, pieces, documents):
    """The vectors of the words of each document, read in windows as the program reads them."""
    found = {}
    evaluation = Evaluation(model, labels, pieces)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for document in documents:
            words = [w for s in document.sentences for w in s]
            starts = [0]
            for s in document.sentences:
                starts.append(starts[-1] + len(s))
            at, parts = 0, []
            while at < len(words):
                end, used = at, 2
                while end < len(words) and used + len(words[end].pieces) <= evaluation.length:
                    used += len(words[end].pieces)
                    end += 1
                if end < len(words):
                    end = max([s for s in starts if at < s <= end], default=end)
                columns, places = evaluation.inputs(words[at:end])
                parts.append(model.encoder(*columns)[0][places].float())
                at = end
            found[document.key] = torch.cat(parts)
    return found


def examples(path, treebank, data, model, labels, pieces):
    documents = {d.key: d for d in prepare(data, treebank, pieces)}
    hidden = hidden_vectors(model, labels, pieces, documents.values())
    mentions = gold_mentions(Path(data) / f"{treebank}.conllu.gz")
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [Example(row, documents[row["key"]], mentions[row["key"]], hidden[row["key"]]) for row in rows], rows[0]["sizes"]


def main(work, data, train_path, dev_path, model_path, name="coreference", passes=20, rate=3e-3):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    reader, labels, pieces, state = load(model_path, work)
    reader.eval()
    began = time.time()
    train, sizes = examples(train_path, "gum-train", data, reader, labels, pieces)
    dev, _ = examples(dev_path, "gum-dev", data, reader, labels, pieces)
    print(f"{sum(e.count for e in train)} candidates, {time.time() - began:.0f} s", flush=True)
    model = Coreference(state["config"]["hidden"], sizes)
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.0, 1 - s / (passes * len(train))))
    rng = random.Random(1)
    best = None
    for number in range(passes):
        model.train()
        rng.shuffle(train)
        total = 0.0
        for example in train:
            loss, _, _ = example.loss(model, 0.25)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        model.eval()
        with torch.no_grad():
            results = [e.loss(model, 0.0) for e in dev]
        loss, new, right = (float(torch.stack([r[k] for r in results]).nanmean()) for k in range(3))
        print(json.dumps({"pass": number + 1, "train": round(total / len(train), 4), "dev": round(loss, 4),
                          "first or not": round(new, 4), "right antecedent": round(right, 4), "s": round(time.time() - began)}), flush=True)
        if best is None or loss < best[0]:
            best = (loss, {k: v.clone() for k, v in model.state_dict().items()})
    torch.save({"sizes": sizes, "model": best[1]}, Path(work) / f"{name}.pt")


if __name__ == "__main__":
    main(*sys.argv[1:7])
