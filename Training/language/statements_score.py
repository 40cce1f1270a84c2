"""Scores the statements that a model finds: python statements_score.py WORK MODEL.pt ATTRIBUTION WORDS.conllu [--cue BIAS]

ATTRIBUTION is the folder of the gold data with its scorer, WORDS what `hearsay read --conllu` cuts its dev articles into.
"""
import argparse
import gzip
import importlib.util
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch

from evaluate import Evaluation
from statements import BEFORE, BEHIND, CONTENT, SOURCE, locate, number
from train import load
from treebank import read_conllu

# A word that goes on with a cue may stand so many words behind it.
FARTHEST = 10


def hidden_states(model, evaluation, words, sentences):
    """What the encoder makes of each word, in windows of whole sentences."""
    starts, at = {0}, 0
    for sentence in sentences:
        at += len(sentence)
        starts.add(at)
    found, at = [], 0
    while at < len(words):
        end, used, border = at, 2, at
        while end < len(words) and used + len(words[end].pieces) <= evaluation.length:
            used += len(words[end].pieces)
            end += 1
            if end in starts:
                border = end
        end = border if border > at else end
        columns, places = evaluation.inputs(words[at:end])
        found.append(model.encoder(*columns)[0][places].float())
        at = end
    return torch.cat(found)


@dataclass
class Found:
    """A statement as places of words; the log-odds of its cue and the log-likelihood of its roles."""
    cue: list
    source: list
    content: list
    odds: float
    likelihood: float


def cues(scores):
    """Places of the words of each cue, from scores [n, 3] of outside, begins, goes on."""
    found = []
    for place, tag in enumerate(scores.argmax(1).tolist()):
        if tag == 1:
            found.append([place])
        elif tag == 2 and found and place - found[-1][-1] <= FARTHEST:
            found[-1].append(place)
        elif tag == 2:
            found.append([place])
    return found


def best_roles(scores, transition):
    """The best path: scores [statements, width, 3]."""
    total, back = scores[:, 0], []
    for column in range(1, scores.shape[1]):
        ways = total[:, :, None] + transition
        total, before = ways.max(1)
        total = total + scores[:, column]
        back.append(before)
    path = [total.argmax(1)]
    for before in reversed(back):
        path.append(before.gather(1, path[-1][:, None])[:, 0])
    return torch.stack(path[::-1], 1)


class Statements:
    def __init__(self, model, labels, pieces):
        self.model, self.evaluation = model, Evaluation(model, labels, pieces)
        names = [name for name, _ in labels.groups]
        self.cue_group = names.index("cue")

    def document(self, document, bias):
        words = [w for s in document.sentences for w in s]
        head = self.model.statements
        hidden = hidden_states(self.model, self.evaluation, words, document.sentences)
        tags = self.model.group_scores(hidden)[self.cue_group].float()
        tags[:, 0] -= bias
        found = cues(tags)
        if not found:
            return []
        columns = torch.tensor([[p if 0 <= (p := c[0] - BEFORE + k) < len(words) else -1 for k in range(BEFORE + BEHIND)] for c in found])
        paragraph = torch.tensor([w.paragraph for w in words])
        near = (paragraph[columns.clamp(min=0)] - paragraph[torch.tensor([c[0] for c in found])][:, None]).clamp(-2, 2) + 2
        longest = max(map(len, found))
        cue_words = torch.tensor([c + [-1] * (longest - len(c)) for c in found])
        scores = head.scores(hidden, cue_words, columns, torch.where(columns >= 0, near, 0))
        scores = torch.where((columns >= 0)[..., None], scores, torch.tensor([0.0, -1e4, -1e4]))
        roles = best_roles(scores, head.transition)
        own = lambda row, role: columns[row][roles[row] == role].tolist()
        odds = torch.logsumexp(tags[:, 1:], 1) - tags[:, 0]
        likelihood = [-head.loss(scores[i:i + 1], roles[i:i + 1], columns[i:i + 1] >= 0).item() for i in range(len(found))]
        return [Found(c, own(i, SOURCE), own(i, CONTENT), odds[c[0]].item(), likelihood[i]) for i, c in enumerate(found)]


def outermost(statements):
    """Without those whose cue stands in the content of another one: the gold does not have them."""
    return [s for i, s in enumerate(statements)
            if not any(set(s.cue) <= set(o.content) and not set(o.cue) <= set(s.content) for k, o in enumerate(statements) if k != i)]


def spans(words, places):
    """Offsets of runs of words."""
    found = []
    for p in sorted(places):
        if found and found[-1][2] == p - 1:
            found[-1][1:] = [words[p].end, p]
        else:
            found.append([words[p].start, words[p].end, p])
    return [[a, b] for a, b, _ in found]


def judged(scoring, gold, found):
    """The evidence for each statement [n, 2], and whether it counts for triple_mid [n]."""
    evidence, right = [], []
    for key, (text, statements) in gold.items():
        words = scoring.Words(text)
        kept = [f for f in found[key] if scoring.norm(words, [f])]
        ours, theirs = scoring.norm(words, kept), scoring.norm(words, statements)
        pairs = {j: theirs[i] for i, j in scoring.align(theirs, ours)}
        for j, (f, p) in enumerate(zip(kept, ours, strict=True)):
            g = pairs.get(j)
            evidence.append(f["evidence"])
            right.append(g is not None and bool(g["cue"] & p["cue"]) and scoring.dice(g["content"], p["content"]) >= 0.8
                         and (not g["source"] or bool((g["head"] or g["source"]) & p["source"])))
    return numpy.array(evidence), numpy.array(right, float)


def calibrate(evidence, right):
    """Prints the constant and factors that make probabilities of the evidence, and how far they are off (expected
    calibration error, ten bins), half by half with the factors of the other half."""
    def fit(x, y):
        x, w = numpy.c_[numpy.ones(len(x)), x], numpy.zeros(3)
        for _ in range(50):
            p = 1 / (1 + numpy.exp(-x @ w))
            w += numpy.linalg.solve((x.T * (p * (1 - p))) @ x + 1e-6 * numpy.eye(3), x.T @ (y - p))
        return w

    def error(p, y):
        bins = numpy.minimum((p * 10).astype(int), 9)
        return sum(abs(p[bins == b].sum() - y[bins == b].sum()) for b in range(10)) / len(y)

    half = numpy.arange(len(right)) < len(right) // 2
    crossed = numpy.empty(len(right))
    for part in (half, ~half):
        crossed[part] = 1 / (1 + numpy.exp(-numpy.c_[numpy.ones(part.sum()), evidence[part]] @ fit(evidence[~part], right[~part])))
    print("calibration", fit(evidence, right).round(4).tolist(), "error", round(error(crossed, right), 4), "right", right.mean().round(3))


def scorer(folder):
    spec = importlib.util.spec_from_file_location("score_attribution", Path(folder) / "score_attribution.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_attribution"] = module
    spec.loader.exec_module(module)
    return module


def read_dev(folder, words, pieces):
    gold = [json.loads(line) for line in gzip.open(Path(folder) / "polnear-dev.jsonl.gz", "rt", encoding="utf-8")]
    documents = read_conllu(words, "mean", False)
    for article, document in zip(gold, documents, strict=True):
        document.key = article["doc"]
        all_words = [w for s in document.sentences for w in s]
        for w in all_words:
            w.pieces = pieces(w.form)
        locate(all_words, article["text"])
        number(document)
    return documents


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("work", type=Path)
    p.add_argument("model", type=Path)
    p.add_argument("attribution", type=Path)
    p.add_argument("words", type=Path)
    p.add_argument("--cue", type=float, nargs="*", default=[0.0], help="taken from the score of being no cue")
    given = p.parse_args()
    torch.set_num_threads(1)
    model, labels, pieces, state = load(given.model, given.work)
    model.eval()
    documents = read_dev(given.attribution, given.words, pieces)
    scoring = scorer(given.attribution)
    rows = [json.loads(line) for line in gzip.open(given.attribution / "polnear-dev.jsonl.gz", "rt", encoding="utf-8")]
    gold = {row["doc"]: (row["text"], row["statements"]) for row in rows}
    finder = Statements(model, labels, pieces)
    for bias in given.cue:
        found = {}
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            for d in documents:
                words = [w for s in d.sentences for w in s]
                found[d.key] = [
                    {"cue": spans(words, f.cue), "source": spans(words, f.source), "content": spans(words, f.content),
                     "evidence": (f.odds, f.likelihood)} for f in outermost(finder.document(d, bias))]
        result = scoring.score(gold, found)
        print(state["step"], bias, json.dumps({k: v["f1"] for k, v in result.items() if isinstance(v, dict)}), result["triple_mid"],
              flush=True)
        calibrate(*judged(scoring, gold, found))


if __name__ == "__main__":
    main()
