"""Cleans silver names: python relabel.py WORK DATA MODEL.pt

The articles: a surname that the teacher knows with its first name is a person wherever it stands alone. (Of 5,000 times "Trump", the
teacher of 2015's language calls 1,900 no name and 1,350 an organization.)

The treebanks: with what a model has learned from gold so far.

Where the teacher and the model (the mean of what it has learned from all sources) find the same name, or both none, the label
stays; what only one of them finds, or both with other borders or another kind, becomes unknown (null). The article before a
name is dropped first: the gold sets have none, OntoNotes has it.
"""
import collections
import json
import sys
from pathlib import Path

import torch

from evaluate import Evaluation, viterbi
from train import load, prepare


def spans(tags):
    found, start = {}, None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            found[start, i] = tags[start][2:]
            start = None
        if tag != "O" and start is None:
            start = i
    return found


def without_article(forms, tags):
    tags = list(tags)
    for i, tag in enumerate(tags):
        if tag.startswith("B-") and forms[i].lower() == "the":
            tags[i] = "O"
            if i + 1 < len(tags) and tags[i + 1] == "I-" + tag[2:]:
                tags[i + 1] = tag
    return tags


def agreed(teacher, model):
    """The tags on which both agree; null where they do not."""
    same = lambda a, b: a == b or {a, b} == {"LOC", "GPE"}
    tags = list(teacher)
    theirs, ours = spans(teacher), spans(model)
    for one, other in ((theirs, ours), (ours, theirs)):
        for (start, end), kind in one.items():
            if (start, end) not in other or not same(kind, other[start, end]):
                tags[start:end] = [None] * (end - start)
    return tags


def predict(evaluation, document):
    """The model's tags, sentence by sentence as the treebank has them."""
    words = [w for s in document.sentences for w in s]
    at, tags = 0, []
    while at < len(words):
        end, used = at, 2
        while end < len(words) and used + len(words[end].pieces) <= evaluation.length:
            used += len(words[end].pieces)
            end += 1
        columns, places = evaluation.inputs(words[at:end])
        hidden = evaluation.model.encoder(*columns)[0][places]
        scores = evaluation.model.group_scores(hidden)[-1]
        scores = scores + evaluation.model.source_scores(hidden, "mean")
        tags += viterbi(scores.float().numpy())
        at = end
    return tags


def with_surnames(document):
    """The tags of a document, sentence by sentence, where surnames of its people are people."""
    sentences = [([w[0] for w in s], without_article([w[0] for w in s], [w[2] for w in s])) for s in document["sentences"]]
    surnames = collections.Counter()
    for forms, tags in sentences:
        for (start, end), kind in spans(tags).items():
            if kind == "PER" and end - start > 1 and forms[end - 1][:1].isupper() and len(forms[end - 1]) > 2:
                surnames[forms[end - 1]] += 1
    for forms, tags in sentences:
        in_long_name = {i for (start, end), _ in spans(tags).items() if end - start > 1 for i in range(start, end)}
        for i, form in enumerate(forms):
            if form in surnames and i not in in_long_name and tags[i] != "B-PER":
                # Before another capital it may be the beginning of a firm's or a building's name.
                follows = i + 1 < len(forms) and forms[i + 1][:1].isupper()
                tags[i] = None if follows else "B-PER"
        yield tags


def clean_articles(path):
    with open(path, encoding="utf-8") as file, open(path.with_suffix(".clean"), "w", encoding="utf-8") as out:
        for row in map(json.loads, file):
            for sentence, tags in zip(row["sentences"], list(with_surnames(row))):
                for word, tag in zip(sentence, tags):
                    word[2] = tag
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    path.with_suffix(".clean").replace(path.with_suffix(".clean.jsonl"))


def main(work, data, model_path):
    torch.set_num_threads(1)
    clean_articles(Path(work) / "silver/polnear.jsonl")
    model, labels, pieces, _ = load(model_path, work)
    model.eval()
    evaluation = Evaluation(model, labels, pieces)
    for name in ("ewt-train", "gum-train"):
        with open(Path(work) / f"silver/{name}.jsonl", encoding="utf-8") as file:
            rows = {row["key"]: row for row in map(json.loads, file)}
        kept = words = 0
        with open(Path(work) / f"silver/{name}.clean", "w", encoding="utf-8") as out:
            for document in prepare(data, name, pieces):
                row = rows[document.key]
                with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                    ours = predict(evaluation, document)
                at = 0
                for sentence in row["sentences"]:
                    forms = [word[0] for word in sentence]
                    own = ours[at:at + len(sentence)]
                    at += len(sentence)
                    # A name does not go on from sentence to sentence.
                    own[0] = own[0].replace("I-", "B-")
                    for word, tag in zip(sentence, agreed(without_article(forms, [w[2] for w in sentence]), own)):
                        word[2] = tag
                        words += 1
                        kept += tag is not None
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        (Path(work) / f"silver/{name}.clean").replace(Path(work) / f"silver/{name}.clean.jsonl")
        print(f"{name}: {kept} of {words} words keep their label", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
