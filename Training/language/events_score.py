"""Scores what a model says of events on dev: python events_score.py WORK DATA MODEL.pt

WORK holds dev texts cut into words by `hearsay read --conllu`: factuality.conllu, plover.conllu.
"""
import importlib.util
import json
import sys
from pathlib import Path

import torch

from batches import Batch
from events import JUDGES, LEVELS, read_factuality, words_of
from train import cut, load


def scorer(data):
    spec = importlib.util.spec_from_file_location("score_events", data / "events/score_events.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores_of(model, documents, pieces, labels):
    """(document, its words, scores of the groups) of each document, which must fit into a window."""
    cut({"": documents}, pieces)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for document in documents:
            words = [w for s in document.sentences for w in s]
            kept, room = 0, 254
            while kept < len(words) and room >= len(words[kept].pieces):
                room -= len(words[kept].pieces)
                kept += 1
            batch = Batch([[(words[:kept], kept, document)]], pieces, labels)
            hidden = model.encoder(batch.pieces, batch.shapes, batch.spaces, batch.quotes).flatten(0, 1)[batch.places]
            yield document, words[:kept], {k: v.float() for k, v in model.events.group_scores(hidden).items()}


def median(probabilities):
    """The level with half of the probability on either side, between two levels by their shares."""
    levels, sums = torch.tensor(LEVELS, dtype=torch.float), probabilities.cumsum(-1)
    at = (sums < 0.5).sum(-1).clamp(max=len(LEVELS) - 1)
    return levels[at]


def factuality(model, data, work, pieces, labels):
    scoring = scorer(data)
    documents = read_factuality(data / "events/factuality-dev.jsonl.gz", work / "factuality.conllu", "dev")
    estimates = {"mean": lambda p: p @ torch.tensor(LEVELS, dtype=torch.float), "median": median,
                 "half": lambda p: (median(p) + p @ torch.tensor(LEVELS, dtype=torch.float)) / 2}
    for judge in (*JUDGES, "both"):
        gold, answers = [], {name: [] for name in estimates}
        for document, words, scores in scores_of(model, documents, pieces, labels):
            targets = [(w.place, v) for w in words if w.event for v in w.event.factuality.values()]
            gold.append({"id": document.key, "set": document.key.split("/")[0], "targets": [{"i": i, "value": v} for i, v in targets]})
            p = sum(scores[j].softmax(-1) for j in JUDGES) / 2 if judge == "both" else scores[judge].softmax(-1)
            for name, estimate in estimates.items():
                values = estimate(p)
                answers[name].append({"id": document.key, "labels": [{"i": i, "value": float(values[i])} for i, _ in targets]})
        for name in estimates:
            found = scoring.s_fact(gold, answers[name])
            print(judge, name, {k: (v["MAE"], v["pearson_r"], v["band_F1"]) for k, v in found.items() if k != "all"})


def types(model, data, work, pieces, labels):
    rows = [json.loads(line) for line in open(data / "events/plover-gsr-dev.jsonl", encoding="utf-8")]
    documents = list(words_of([r["text"] for r in rows], work / "plover.conllu"))
    names = dict(labels.events)["event"]
    right = [0, 0, 0]
    for row, (_, words, scores) in zip(rows, scores_of(model, documents, pieces, labels)):
        kinds, main = scores["event"].softmax(-1), scores["main"].softmax(-1)[:, 1]
        for i, value in enumerate((kinds[:, 1:].max(-1).values, kinds[:, 1:].max(-1).values * main, (1 - kinds[:, 0]) * main)):
            best = int(value.argmax())
            right[i] += names[1 + int(kinds[best, 1:].argmax())] == row["type_1.0"]
    print("types: by kind, by kind and main, by event and main", [round(100 * r / len(rows), 1) for r in right])


def main(work, data, path):
    torch.set_num_threads(1)
    model, labels, pieces, state = load(Path(path), Path(work))
    model.eval()
    print("step", state["step"])
    types(model, Path(data), Path(work), pieces, labels)
    factuality(model, Path(data), Path(work), pieces, labels)


if __name__ == "__main__":
    main(*sys.argv[1:])
