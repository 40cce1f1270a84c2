"""Trains the encoder and its heads: python train.py WORK DATA [--steps N] [--budget PIECES] ...

WORK holds what `make train` put there: `minilm/` (weights and vocabulary of all-MiniLM-L6-v2), `silver/` (silver.py). The
state goes to WORK/NAME.pt every few minutes; a run that was stopped goes on from there. Same seed, same order.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from batches import Batch, Flow, Labels, add_silver, label_sets, read_silver
from model import Reader, load_minilm
from pieces import WordPieces
from statements import read_statements
from treebank import add_names, read_conllu, read_iob2

SOURCES = ("wikigold", "wnut", "btc", "gum", "silver", "ewt")
# How often a batch comes from each stream: by size, less for what is far from news.
STREAMS = {"ewt": 0.36, "gum": 0.24, "wikigold": 0.06, "wnut": 0.03, "btc": 0.05, "polnear": 0.26}
# The same in the second part of the training, when statements are learned too.
STATEMENT_STREAMS = {"ewt": 0.28, "gum": 0.15, "wikigold": 0.04, "wnut": 0.02, "btc": 0.03, "statements": 0.48}


def read_pieces(work):
    return WordPieces((Path(work) / "minilm/vocab.txt").read_text("utf-8").split("\n")[:-1])


def prepare(data, name, pieces):
    documents = read_conllu(Path(data) / f"{name}.conllu.gz", name, True)
    for d in documents:
        for s in d.sentences:
            for w in s:
                w.pieces = pieces(w.form)
    return documents


def read_streams(work, data, attribution=None):
    language = Path(data)
    ewt = read_conllu(language / "ewt-train.conllu.gz", "ewt", False)
    add_names(ewt, Path(__file__).parent / "names-ewt.tsv")
    gum = read_conllu(language / "gum-train.conllu.gz", "gum", True)
    clean = Path(work) / "silver/gum-train.clean.jsonl"
    for name, documents in (("ewt-train", ewt), ("gum-train", gum)):
        add_silver(documents, Path(work) / f"silver/{name}{'.clean' if clean.exists() else ''}.jsonl")
    # Clean labels are as the program wants them; the teacher's own are a source of their own.
    silver_source = "mean" if clean.exists() else "silver"
    streams = {"ewt": ewt, "gum": gum, "wikigold": read_iob2(language / "ner-wikigold.iob2.gz", "wikigold"),
               "wnut": read_iob2(language / "ner-wnut17-train.iob2.gz", "wnut"),
               "btc": read_iob2(language / "ner-btc.iob2.gz", "btc")}
    articles = Path(work) / f"silver/polnear{'.clean' if clean.exists() else ''}.jsonl"
    if attribution:
        streams["statements"] = read_statements(attribution / "polnear-train.jsonl.gz", articles)
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
        return sum(self.WEIGHTS[k] * v for k, v in parts.items()), {k: float(v.detach()) for k, v in parts.items()}


    def add_statements(self, parts, words, labels, rate):
        head, to = self.model.statements, lambda x: x.to(self.device)
        for score, gold in zip(head.parts(words).split(3, -1), labels.parts):
            parts["part"] = parts.get("part", 0) + F.cross_entropy(score.float(), to(gold))
        if len(labels.columns):
            scores = head.scores(words, to(labels.cue_words), to(labels.columns), to(labels.paragraphs), rate)
            parts["role"] = head.loss(scores, to(labels.roles), to(labels.columns >= 0))


def configuration(streams, pieces, layers):
    groups, relations = label_sets(streams["ewt"] + streams["gum"])
    return {"hidden": 384, "layers": layers, "heads": 12, "intermediate": 1536, "positions": 256, "pieces": len(pieces.pieces),
            "arc": 192, "relation": 96, "statement": 96, "groups": groups, "relations": relations, "sources": list(SOURCES)}


def take_over(model, path):
    """Begins with the averaged weights of another model, label by label; what it does not have stays as it is."""
    state = torch.load(path, weights_only=False)
    found, own = state["average"], model.state_dict()
    for name, value in found.items():
        if name in own and own[name].shape == value.shape:
            own[name].copy_(value)
    at, rows = 0, {}
    for group, labels in state["config"]["groups"]:
        for label in labels:
            rows[group, label] = at
            at += 1
    mine = [(group, label) for group, labels in model.config["groups"] for label in labels]
    for row, key in enumerate(mine):
        if key in rows:
            for part in ("tags.weight", "tags.bias"):
                own[part][row] = found[part][rows[key]]


def load(path, work):
    """A trained model: the averaged weights."""
    state = torch.load(path, weights_only=False)
    model = Reader(state["config"])
    model.load_state_dict(state["average"])
    return model, Labels(state["config"]["groups"], state["config"]["relations"]), read_pieces(work), state


def rate_at(step, steps, warm=0.06):
    return step / (warm * steps) if step < warm * steps else max(0.0, (steps - step) / (steps - warm * steps))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("work", type=Path)
    p.add_argument("data")
    p.add_argument("--name", default="reader")
    p.add_argument("--start", type=Path, help="a model whose weights to begin with, instead of MiniLM's")
    p.add_argument("--attribution", type=Path, help="the folder of articles with statements: learn these too")
    p.add_argument("--steps", type=int, default=5000)
    p.add_argument("--until", type=int, help="stop at this step, to go on another time")
    p.add_argument("--budget", type=int, default=1536, help="pieces a batch")
    p.add_argument("--encoder-rate", type=float, default=3e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--names", default="mean", help="whose names the scores on dev are of: a source, or the mean of all")
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--evaluate-every", type=int, default=1000)
    p.add_argument("--save-every", type=int, default=250)
    p.add_argument("--threads", type=int, default=2)
    given = p.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = read_pieces(given.work)
    streams, silver_source = read_streams(given.work, given.data, given.attribution)
    shares = STATEMENT_STREAMS if given.attribution else STREAMS
    for documents in streams.values():
        for d in documents:
            d.sentences = [s for s in d.sentences if s]
            for s in d.sentences:
                for w in s:
                    w.pieces = pieces(w.form)
    config = configuration(streams, pieces, given.layers)
    labels = Labels(config["groups"], config["relations"])
    model = Reader(config)
    load_minilm(model.encoder, given.work / "minilm/model.safetensors")
    if given.start:
        take_over(model, given.start)
    # Half of all weights; frozen they cost no time, and words that training never shows stay where they belong.
    model.encoder.piece.weight.requires_grad_(False)
    model.encoder.position.weight.requires_grad_(False)
    model.to(device).train()
    encoder = [x for x in model.encoder.parameters() if x.requires_grad]
    heads = [x for n, x in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": given.encoder_rate}, {"params": heads, "lr": given.head_rate}],
                                  betas=(0.9, 0.98), weight_decay=0.01)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: rate_at(s, given.steps))
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    path, step = given.work / f"{given.name}.pt", 0
    if path.exists():
        state = torch.load(path, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        scheduler.load_state_dict(state["scheduler"])
        average, step = state["average"], state["step"]
    rng = random.Random(given.seed * 1_000_003 + step)
    flows = {name: Flow(documents, given.budget, rng) for name, documents in streams.items()}
    names = list(flows)
    losses = Losses(model, labels, device, silver_source)
    from evaluate import evaluate
    sets = {n: prepare(given.data, n, pieces) for n in ("ewt-dev", "gum-dev")}
    seen, began, shown = 0, time.time(), {}
    print(f"{sum(x.numel() for x in model.parameters())} weights, from step {step} of {given.steps}", flush=True)

    def save():
        torch.save({"config": config, "model": model.state_dict(), "average": average, "optimizer": optimizer.state_dict(),
                    "scheduler": scheduler.state_dict(), "step": step, "arguments": vars(given)}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def scores():
        with torch.no_grad():
            now = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average)
            found = evaluate(model.to("cpu"), labels, pieces, given.data, sets, source=given.names)
            model.load_state_dict(now)
            model.to(device)
        return found

    last = min(given.steps, given.until or given.steps)
    while step < last:
        name = rng.choices(names, [shares[n] for n in names])[0]
        batch = Batch(flows[name].next_batch(), pieces, labels)
        with torch.autocast(device, torch.bfloat16):
            loss, parts = losses(batch, given.dropout)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
        optimizer.step()
        scheduler.step()
        step += 1
        keep = min(0.999, step / (step + 10))
        with torch.no_grad():
            for k, v in model.state_dict().items():
                if k not in ("encoder.piece.weight", "encoder.position.weight"):
                    average[k].lerp_(v, 1 - keep)
        del loss
        seen += int((batch.pieces >= 0).sum())
        for k, v in parts.items():
            shown[k] = 0.95 * shown.get(k, v) + 0.05 * v
        if step % 50 == 0:
            print(json.dumps({"step": step, "pieces/s": round(seen / (time.time() - began)),
                              "passes": {n: f.passes for n, f in flows.items()}} | {k: round(v, 3) for k, v in shown.items()}), flush=True)
        if step % given.save_every == 0 or step == last:
            save()
        if step % given.evaluate_every == 0 or step == last:
            print(json.dumps({"step": step, "dev": scores()}), flush=True)


if __name__ == "__main__":
    main()
