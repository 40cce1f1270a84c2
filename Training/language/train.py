"""Trains the encoder and its heads: python train.py WORK DATA [--statements] [--steps N] ...

WORK holds what `make train` put there: `minilm/` (weights and vocabulary of all-MiniLM-L6-v2), `silver/` (silver.py). The
state goes to WORK/NAME.pt every few minutes; a run that was stopped goes on from there. Same seed, same order.
"""
import argparse
from pathlib import Path

import torch
import torch.nn.functional as F

from batches import Batch, Flow, Labels, add_silver, label_sets, read_silver
from events import label_groups, read_events, read_factuality
from events import losses as event_losses
from model import Reader, load_minilm
from pieces import WordPieces
from run import Run, add_options
from statements import read_statements
from treebank import add_names, read_conllu, read_iob2

SOURCES = ("wikigold", "wnut", "btc", "gum", "silver", "ewt")
# How often a batch comes from each stream: by size, less for what is far from news.
STREAMS = {"ewt": 0.36, "gum": 0.24, "wikigold": 0.06, "wnut": 0.03, "btc": 0.05, "polnear": 0.26}
# The same in the second part of the training, when statements and events are learned too.
STATEMENT_STREAMS = {"ewt": 0.24, "gum": 0.12, "wikigold": 0.04, "wnut": 0.02, "btc": 0.03, "statements": 0.30, "events": 0.16,
                     "factuality": 0.09}


def read_pieces(work):
    return WordPieces((Path(work) / "minilm/vocab.txt").read_text("utf-8").split("\n")[:-1])


def prepare(language, name, pieces):
    documents = read_conllu(Path(language) / f"{name}.conllu.gz", name, True)
    cut({name: documents}, pieces)
    return documents


def read_streams(work, data, statements=False):
    language, work = data / "language", Path(work)
    ewt = read_conllu(language / "ewt-train.conllu.gz", "ewt", False)
    add_names(ewt, Path(__file__).parent / "names-ewt.tsv")
    gum = read_conllu(language / "gum-train.conllu.gz", "gum", True)
    clean = work / "silver/gum-train.clean.jsonl"
    for name, documents in (("ewt-train", ewt), ("gum-train", gum)):
        add_silver(documents, work / f"silver/{name}{'.clean' if clean.exists() else ''}.jsonl")
    # Clean labels are as the program wants them; the teacher's own are a source of their own.
    silver_source = "mean" if clean.exists() else "silver"
    streams = {"ewt": ewt, "gum": gum, "wikigold": read_iob2(language / "ner-wikigold.iob2.gz", "wikigold"),
               "wnut": read_iob2(language / "ner-wnut17-train.iob2.gz", "wnut"),
               "btc": read_iob2(language / "ner-btc.iob2.gz", "btc")}
    articles = work / f"silver/polnear{'.clean' if clean.exists() else ''}.jsonl"
    if statements:
        streams["statements"] = read_statements(data / "attribution/polnear-train.jsonl.gz", articles)
        streams["events"] = read_events(Path(__file__).parent / "events.txt", work / "events.conllu")
        streams["factuality"] = read_factuality(data / "events/factuality-dev.jsonl.gz", work / "factuality.conllu", "train")
    else:
        streams["polnear"] = read_silver(articles, silver_source)
    return streams, silver_source


class Losses:
    """The loss of a batch, part by part."""
    WEIGHTS = {"start": 1.0, "upos": 1.0, "xpos": 0.7, "feature": 0.15, "name": 1.0, "silver": 0.5, "arc": 1.0, "relation": 1.0,
               "cue": 3.0, "part": 0.7, "role": 0.15}

    def __init__(self, model, labels, device, silver_source):
        self.model, self.labels, self.device, self.silver_source = model, labels, device, silver_source

    def __call__(self, batch, rate):
        to = lambda x: x.to(self.device)
        hidden = self.model.encoder(to(batch.pieces), to(batch.shapes), to(batch.spaces), to(batch.quotes), rate)
        return self.of_words(hidden.flatten(0, 1)[to(batch.places)], batch, rate)

    def of_words(self, words, batch, rate):
        """The loss of a batch whose words have these vectors."""
        to, model = lambda x: x.to(self.device), self.model
        scores = model.group_scores(words)
        parts = {}
        for (name, _), score, gold in zip(self.labels.groups, scores, batch.groups):
            if (gold >= 0).any():
                key = name if name in self.WEIGHTS else "feature"
                parts[key] = parts.get(key, 0) + F.cross_entropy(score.float(), to(gold), ignore_index=-1)
        for key, masks, source in (("name", batch.names, batch.source), ("silver", batch.silver, self.silver_source)):
            if masks is not None:
                name_scores = scores[-1] + model.source_scores(words, source)
                log = F.log_softmax(name_scores.float(), -1)
                parts[key] = -torch.logsumexp(log.masked_fill(to(masks) == 0, -1e4), -1).mean()
        if batch.statements:
            self.add_statements(parts, words, batch.statements, rate)
        if batch.sentences:
            arcs = model.arcs(words, to(batch.members), rate)
            parts["arc"] = F.cross_entropy(arcs.flatten(0, 1), to(batch.heads.flatten()), ignore_index=-1)
            relations = model.relations(words, to(batch.dependents), to(batch.governors), rate)
            parts["relation"] = F.cross_entropy(relations, to(batch.relations), ignore_index=-1)
        if batch.events:
            parts |= event_losses(model.events, words, batch.events, rate, to)
        return sum(self.WEIGHTS.get(k, 1) * v for k, v in parts.items()), {k: float(v.detach()) for k, v in parts.items()}

    def add_statements(self, parts, words, labels, rate):
        head, to = self.model.statements, lambda x: x.to(self.device)
        for score, gold in zip(head.parts(words).split(3, -1), labels.parts):
            parts["part"] = parts.get("part", 0) + F.cross_entropy(score.float(), to(gold))
        if len(labels.columns):
            scores = head.scores(words, to(labels.cue_words), to(labels.columns), to(labels.paragraphs), rate)
            parts["role"] = head.loss(scores, to(labels.roles), to(labels.columns >= 0))


def configuration(streams, pieces, layers):
    groups, relations = label_sets(streams["ewt"] + streams["gum"])
    events = label_groups(streams.get("events", []))
    return {"hidden": 384, "layers": layers, "heads": 12, "intermediate": 1536, "positions": 256, "pieces": len(pieces.pieces),
            "arc": 192, "relation": 96, "statement": 96, "participant": 96, "groups": groups, "events": events,
            "relations": relations, "sources": list(SOURCES)}


def take_over(model, path):
    """Begins with the averaged weights of another model, label by label; what it does not have stays as it is."""
    state = torch.load(path, weights_only=False)
    found, own = state["average"], model.state_dict()
    for name, value in found.items():
        if name in own and own[name].shape == value.shape:
            own[name].copy_(value)
    for groups, prefix in (("groups", "tags"), ("events", "events.tags")):
        theirs = {key: row for row, key in enumerate(rows_of(state["config"].get(groups, [])))}
        for row, key in enumerate(rows_of(model.config[groups])):
            if key in theirs:
                for part in ("weight", "bias"):
                    own[f"{prefix}.{part}"][row] = found[f"{prefix}.{part}"][theirs[key]]


def rows_of(groups):
    return [(group, label) for group, labels in groups for label in labels]


def load(path, work):
    """A trained model: the averaged weights."""
    state = torch.load(path, weights_only=False)
    model = Reader(state["config"])
    model.load_state_dict(state["average"])
    return model, Labels(*(state["config"][x] for x in ("groups", "relations", "events"))), read_pieces(work), state


def next_batches(flows, shares, rng, pieces, labels):
    """(name of the stream, batch) without end."""
    names = list(flows)
    while True:
        name = rng.choices(names, [shares[n] for n in names])[0]
        yield name, Batch(flows[name].next_batch(), pieces, labels)


def cut(streams, pieces):
    """Gives all words their pieces."""
    for documents in streams.values():
        for d in documents:
            d.sentences = [s for s in d.sentences if s]
            for s in d.sentences:
                for w in s:
                    w.pieces = pieces(w.form)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("work", type=Path)
    p.add_argument("data", type=Path, help="the folder of all gold data")
    p.add_argument("--start", type=Path, help="a model whose weights to begin with, instead of MiniLM's")
    p.add_argument("--statements", action="store_true", help="learn statements and events too")
    p.add_argument("--layers", type=int, default=6)
    add_options(p, name="reader", steps=5000, encoder_rate=3e-4, head_rate=1e-3, dropout=0.1)
    given = p.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces, language = read_pieces(given.work), given.data / "language"
    streams, silver_source = read_streams(given.work, given.data, given.statements)
    cut(streams, pieces)
    config = configuration(streams, pieces, given.layers)
    labels = Labels(config["groups"], config["relations"], config["events"])
    model = Reader(config)
    load_minilm(model.encoder, given.work / "minilm/model.safetensors")
    if given.start:
        take_over(model, given.start)
    run = Run(model.to(device), given, keep=0.999)
    rng = run.random()
    flows = {name: Flow(documents, given.budget, rng) for name, documents in streams.items()}
    batches = next_batches(flows, STATEMENT_STREAMS if given.statements else STREAMS, rng, pieces, labels)
    losses = Losses(model, labels, device, silver_source)
    sets = {n: prepare(language, n, pieces) for n in ("ewt-dev", "gum-dev")}

    def next_loss():
        _, batch = next(batches)
        with torch.autocast(device, torch.bfloat16):
            loss, parts = losses(batch, given.dropout)
        return loss, parts, int((batch.pieces >= 0).sum())

    def score(model):
        found = evaluate(model.to("cpu"), labels, pieces, language, sets, source=given.names)
        model.to(device)
        return found

    from evaluate import evaluate
    run.go(next_loss, score)


if __name__ == "__main__":
    main()
