"""Scores a model on dev with the words of the gold and sentences of its own, by ../shared/data/language/score_language.py."""
import importlib.util
import math
import sys
import tempfile
from pathlib import Path

import numpy
import torch

from batches import NAME_TAGS
from pieces import CONTINUED, GLUED, PARAGRAPH, SPECIAL_SHAPE
from train import load, prepare


def tree(scores):
    """The best tree with one root: scores [n, n + 1], the last head being the root. Gives a head a word, n = root."""
    n = len(scores)
    best = None
    greedy = scores.argmax(1)
    if is_tree(greedy):
        return greedy
    full = numpy.full((n + 1, n + 1), -math.inf)
    full[1:, 1:], full[1:, 0] = scores[:, :n], scores[:, n]
    numpy.fill_diagonal(full, -math.inf)
    for root in numpy.argsort(-full[1:, 0])[:4] + 1:
        s = full.copy()
        s[1:, 0] = -math.inf
        s[root, :], s[root, 0] = -math.inf, full[root, 0]
        heads = edmonds(s)
        total = s[numpy.arange(1, n + 1), heads[1:]].sum()
        if best is None or total > best[0]:
            best = (total, heads)
    return numpy.array([h - 1 if h else n for h in best[1][1:]])


def is_tree(heads):
    n = len(heads)
    if (heads == n).sum() != 1:
        return False
    for i in range(n):
        steps, j = 0, i
        while j != n:
            j, steps = heads[j], steps + 1
            if steps > n:
                return False
    return True


def edmonds(s):
    """Chu-Liu/Edmonds: s[dependent, head], node 0 the root. Gives heads, heads[0] = 0."""
    n = len(s)
    heads = s.argmax(1)
    heads[0] = 0
    colour = [0] * n
    cycle = None
    for i in range(1, n):
        path, j = [], i
        while j and not colour[j]:
            colour[j] = i
            path.append(j)
            j = heads[j]
        if j and colour[j] == i:
            cycle = path[path.index(j):]
            break
    if cycle is None:
        return heads
    rest = [i for i in range(n) if i not in set(cycle)]
    m = len(rest)
    t = numpy.full((m + 1, m + 1), -math.inf)
    t[:m, :m] = s[numpy.ix_(rest, rest)]
    own = sum(s[i, heads[i]] for i in cycle)
    into, out = {}, {}
    for a, i in enumerate(rest):
        gains = [s[c, i] - s[c, heads[c]] for c in cycle]
        into[a] = int(numpy.argmax(gains))
        t[m, a] = own + gains[into[a]]
        out[a] = max(cycle, key=lambda c: s[i, c])
        t[a, m] = s[i, out[a]]
    t[0, :] = -math.inf
    numpy.fill_diagonal(t, -math.inf)
    found = edmonds(t)
    for a, i in enumerate(rest[1:], 1):
        heads[i] = out[a] if found[a] == m else rest[found[a]]
    broken = cycle[into[found[m]]]
    heads[broken] = rest[found[m]]
    return heads


def viterbi(scores):
    """The best legal BIO sequence."""
    legal = numpy.zeros((len(NAME_TAGS), len(NAME_TAGS)))
    for b, tag in enumerate(NAME_TAGS):
        if tag.startswith("I-"):
            for a, before in enumerate(NAME_TAGS):
                if before[2:] != tag[2:]:
                    legal[a, b] = -1e9
    total = scores[0] + [-1e9 if t.startswith("I-") else 0 for t in NAME_TAGS]
    back = []
    for row in scores[1:]:
        ways = total[:, None] + legal
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    best = [int(total.argmax())]
    for b in reversed(back):
        best.append(int(b[best[-1]]))
    return [NAME_TAGS[i] for i in reversed(best)]


class Evaluation:
    def __init__(self, model, labels, pieces, length=256, source=None, exact=False):
        self.model, self.labels, self.pieces, self.length, self.source, self.exact = model, labels, pieces, length, source, exact

    def inputs(self, words):
        columns = [[self.pieces.start], [SPECIAL_SHAPE], [GLUED], [0]]
        places = []
        for w in words:
            n = len(w.pieces)
            places.append(len(columns[0]))
            columns[0] += w.pieces
            columns[1] += [w.shape] * n
            columns[2] += [w.space] + [CONTINUED] * (n - 1)
            columns[3] += [w.quote] * n
        for c, v in zip(columns, (self.pieces.end, SPECIAL_SHAPE, GLUED, 0)):
            c.append(v)
        return [torch.tensor([c]) for c in columns], places

    def document(self, words):
        """[(words of a sentence, tags by group, heads, relations)]"""
        at, out = 0, []
        while at < len(words):
            end, used = at, 2
            while end < len(words) and used + len(words[end].pieces) <= self.length:
                used += len(words[end].pieces)
                end += 1
            part = words[at:end]
            columns, places = self.inputs(part)
            hidden = self.model.encoder(*columns)[0][places]
            groups = list(self.model.group_scores(hidden))
            if self.source is not None:
                groups[-1] = groups[-1] + self.model.source_scores(hidden, self.source)
            start = (groups[0][:, 1] - groups[0][:, 0]).float().numpy()
            borders = [0] + [i for i in range(1, len(part)) if part[i].space == PARAGRAPH or start[i] > 0 and not part[i].inner] + [len(part)]
            last = len(borders) - 1
            if end < len(words) and words[end].space != PARAGRAPH and len(borders) > 2:
                last -= 1
            for a, b in zip(borders[:last], borders[1:last + 1]):
                out.append(self.sentence(part[a:b], hidden[a:b], [g[a:b] for g in groups]))
            at += borders[last]
        return out

    def sentence(self, words, hidden, groups):
        names = viterbi(groups[-1].float().numpy())
        scores = self.model.arcs(hidden, torch.arange(len(words))[None])[0].numpy()
        heads = tree(scores)
        n = len(words)
        relation_scores = self.model.relations(hidden, torch.arange(n), torch.tensor([-1 if h == n else int(h) for h in heads]))
        root = self.labels.relation_ids["root"]
        relation_scores[:, root] = -1e9
        relations = [self.labels.relations[r] if h != n else "root" for r, h in zip(relation_scores.argmax(1).tolist(), heads)]
        tags = {name: [values[i] for i in g.argmax(1).tolist()] for (name, values), g in zip(self.labels.groups[:-1], groups)}
        return words, tags, names, heads, relations

    def write(self, documents, path):
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=not self.exact), open(path, "w", encoding="utf-8") as file:
            for document in documents:
                words = [w for s in document.sentences for w in s]
                for part, tags, names, heads, relations in self.document(words):
                    for i, w in enumerate(part):
                        if w.token:
                            file.write(f"{i + 1}-{i + w.token[1]}\t{w.token[0]}" + "\t_" * 8 + "\n")
                        name = names[i].replace("GPE", "LOC")
                        head = 0 if heads[i] == len(part) else heads[i] + 1
                        file.write(f"{i + 1}\t{w.form}\t_\t{tags['upos'][i]}\t{tags['xpos'][i]}\t_\t{head}\t{relations[i]}\t_\t"
                                   f"{'NE=' + name if name != 'O' else '_'}\n")
                    file.write("\n")


def scorer(data):
    spec = importlib.util.spec_from_file_location("score_language", Path(data) / "score_language.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def evaluate(model, labels, pieces, data, sets, **options):
    model.eval()
    scoring, found = scorer(data), {}
    for name, documents in sets.items():
        with tempfile.NamedTemporaryFile(suffix=".conllu") as file:
            Evaluation(model, labels, pieces, **options).write(documents, file.name)
            gold = str(Path(data) / f"{name}.conllu.gz")
            result = scoring.conllu(gold, file.name)
            result["ner"], result["ner untyped"] = (scoring.ner(gold, file.name)[k] for k in ("all", "untyped"))
            found[name] = {k: result[k]["f1"] for k in ("sentences", "upos", "xpos", "uas", "las", "ner", "ner untyped")}
    model.train()
    return found


def round_weights(model):
    """Makes the matrices reckon as the program does: weights and rows in 8-bit integers, with a scale for each row."""
    def rounded(rows):
        scale = rows.abs().amax(-1, keepdim=True).clamp(min=1e-30) / 127
        return (rows / scale).round() * scale

    for module in model.modules():
        if isinstance(module, torch.nn.Linear):
            module.weight.data = rounded(module.weight.data)
            module.register_forward_pre_hook(lambda _, inputs: (rounded(inputs[0]),))
    model.encoder.piece.weight.data = rounded(model.encoder.piece.weight.data)


def main(work, data, path, names="mean"):
    """Scores a model in float32 and in the integers of the program; `names`: whose names are meant."""
    torch.set_num_threads(1)
    model, labels, pieces, _ = load(path, work)
    sets = {n: prepare(data, n, pieces) for n in ("ewt-dev", "gum-dev")}
    print("float32", evaluate(model, labels, pieces, data, sets, source=names, exact=True), flush=True)
    round_weights(model)
    print("integers", evaluate(model, labels, pieces, data, sets, source=names, exact=True), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
