"""Makes the small reader: python distill.py WORK DATA TEACHER.pt --texts WORDS.conllu [--steps N] ...

The small encoder begins with every second layer of the teacher's and with the inner units of each that matter most, the heads
with the teacher's. It learns the teacher's vectors and the teacher's scores, on the gold texts and on others (as cut into
words by `hearsay read --conllu`), and the gold labels where there are any (Hinton et al. 2015; Sun et al., Patient
Knowledge Distillation, 2019).
"""
import argparse
import random
from pathlib import Path

import torch
import torch.nn.functional as F

from batches import Batch, Flow
from evaluate import evaluate
from model import Reader
from run import Run, add_options
from train import STATEMENT_STREAMS, Losses, cut, load, next_batches, prepare, read_streams, take_over
from treebank import read_conllu

GOLD = 0.3  # What the gold labels weigh against the teacher.
TEXTS = 0.3  # How often a batch is of texts without gold.


def inner_importance(teacher, batches):
    """How much each inner unit of each layer adds: its mean size times the length of its weights."""
    sizes, hooks = [], []
    for layer in teacher.encoder.layers:
        sums = torch.zeros(layer.down.in_features)
        sizes.append(sums)
        hooks.append(layer.down.register_forward_pre_hook(lambda _, x, s=sums: s.add_(x[0].float().abs().mean((0, 1)))))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for b in batches:
            teacher.encoder(b.pieces, b.shapes, b.spaces, b.quotes)
    for hook in hooks:
        hook.remove()
    return [s * layer.down.weight.norm(dim=0) for s, layer in zip(sizes, teacher.encoder.layers)]


def most_important(importance, count):
    return importance.topk(count).indices.sort().values


def small_reader(teacher, layers, intermediate, relation, importance):
    """A reader with some of the teacher's layers, each with the most important of its inner units; and with the most important
    units of its relations."""
    config = dict(teacher.config, layers=len(layers), intermediate=intermediate, relation=relation)
    student = Reader(config)
    own, theirs = student.state_dict(), teacher.state_dict()
    weight = theirs["relation_weight"]
    last = torch.tensor([weight.shape[1] - 1])  # Of the 1 that is appended to the units.
    dependent = most_important(theirs["relation_dependent.weight"].norm(dim=1) * weight[:, :-1].norm(dim=(0, 2)), relation)
    head = most_important(theirs["relation_head.weight"].norm(dim=1) * weight[:, :, :-1].norm(dim=(0, 1)), relation)
    narrowed = {f"relation_{side}.{part}": theirs[f"relation_{side}.{part}"][kept]
                for side, kept in (("dependent", dependent), ("head", head)) for part in ("weight", "bias")}
    narrowed["relation_root"] = theirs["relation_root"][head]
    narrowed["relation_weight"] = weight[:, torch.cat([dependent, last])][:, :, torch.cat([head, last])]
    for name, value in own.items():
        if not name.startswith("encoder.layers."):
            value.copy_(narrowed.get(name, theirs[name]))
    for number, layer in enumerate(layers):
        kept = most_important(importance[layer], intermediate)
        for name, value in student.encoder.layers[number].state_dict().items():
            found = theirs[f"encoder.layers.{layer}.{name}"]
            if name.startswith("up."):
                found = found[kept]
            elif name == "down.weight":
                found = found[:, kept]
            value.copy_(found)
    return student


def divergence(student, teacher):
    """Of the student's distribution from the teacher's, over the last dimension."""
    return F.kl_div(F.log_softmax(student.float(), -1), F.log_softmax(teacher.float(), -1), reduction="batchmean", log_target=True)


class Distillation:
    """The loss of a student on a batch: what the teacher says, and the gold."""

    def __init__(self, student, teacher, gold, names):
        self.student, self.teacher, self.gold, self.names = student, teacher, gold, names

    def vectors(self, model, batch, rate=0.0):
        return model.encoder(batch.pieces, batch.shapes, batch.spaces, batch.quotes, rate).flatten(0, 1)

    def __call__(self, batch, has_gold, rate):
        with torch.no_grad():
            theirs_all = self.vectors(self.teacher, batch)
        ours_all = self.vectors(self.student, batch, rate)
        there = (batch.pieces >= 0).flatten()
        parts = {"vector": F.mse_loss(ours_all[there].float(), theirs_all[there].float()) * 10}
        ours, theirs = ours_all[batch.places], theirs_all[batch.places]
        with torch.no_grad():
            their_groups = self.teacher.group_scores(theirs)
            their_names = their_groups[-1] + self.teacher.source_scores(theirs, self.names)
        groups = self.student.group_scores(ours)
        parts["label"] = sum(divergence(o, t) for o, t in zip(groups[:-1], their_groups[:-1]))
        parts["name"] = divergence(groups[-1] + self.student.source_scores(ours, self.names), their_names)
        if batch.sentences:
            with torch.no_grad():
                their_arcs = self.teacher.arcs(theirs, batch.members)
                heads = self.heads(their_arcs, batch.members)
                their_relations = self.teacher.relations(theirs, *heads)
            arcs = self.student.arcs(ours, batch.members)
            real = (batch.members >= 0).flatten()
            parts["arc"] = divergence(arcs.flatten(0, 1)[real], their_arcs.flatten(0, 1)[real])
            parts["relation"] = divergence(self.student.relations(ours, *heads), their_relations)
        if batch.statements and len(batch.statements.columns):
            labels = batch.statements
            given = (labels.cue_words, labels.columns, labels.paragraphs)
            with torch.no_grad():
                their_roles = self.teacher.statements.scores(theirs, *given)
            there = labels.columns >= 0
            parts["role"] = divergence(self.student.statements.scores(ours, *given)[there], their_roles[there])
        their_events = self.teacher.events.group_scores(theirs)
        for name, scores in self.student.events.group_scores(ours).items():
            both = (F.logsigmoid(torch.stack([x, -x], -1).float()).flatten(0, 1) for x in (scores, their_events[name]))
            parts["event"] = parts.get("event", 0) + (divergence(*both) if name == "context" else divergence(scores, their_events[name]))
        if has_gold:
            parts["gold"] = GOLD * self.gold.of_words(ours, batch, rate)[0]
        return sum(parts.values()), {k: float(v.detach()) for k, v in parts.items()}

    @staticmethod
    def heads(arcs, members):
        """The best head of each word by arc scores: (dependents, heads), as Reader.relations() wants them."""
        best = arcs.argmax(-1)
        n = members.shape[1]
        governors = torch.where(best == n, -1, members.gather(1, best.clamp(max=n - 1)))
        real = members >= 0
        return members[real], governors[real]


def read_texts(path):
    """English articles cut into words and sentences, without any label."""
    documents = [d for d in read_conllu(path, "mean", False) if all(s[0].head is not None for s in d.sentences)]
    for d in documents:
        d.splits = False
        for s in d.sentences:
            for w in s:
                w.upos = w.xpos = None
                w.features = None
    return documents


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("work", type=Path)
    p.add_argument("data", type=Path)
    p.add_argument("teacher", type=Path)
    p.add_argument("--texts", type=Path, required=True)
    p.add_argument("--start", type=Path, help="an earlier small model whose weights to begin with, instead of the teacher's")
    p.add_argument("--layers", type=int, nargs="+", default=[1, 3, 5])
    p.add_argument("--intermediate", type=int, default=512)
    p.add_argument("--relation", type=int, default=64, help="width of the relations")
    add_options(p, name="small", steps=3000, encoder_rate=4e-4, head_rate=4e-4, dropout=0.0)
    given = p.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    teacher, labels, pieces, _ = load(given.teacher, given.work)
    teacher.requires_grad_(False).eval()
    streams, silver_source = read_streams(given.work, given.data, statements=True)
    streams["texts"] = read_texts(given.texts)
    cut(streams, pieces)
    shares = {n: (1 - TEXTS) * x for n, x in STATEMENT_STREAMS.items()} | {"texts": TEXTS}
    rng = random.Random(given.seed)
    flows = {name: Flow(documents, given.budget, rng) for name, documents in streams.items()}
    sample = [Batch(flows[n].next_batch(), pieces, labels) for n in ("statements", "gum", "ewt", "texts") for _ in range(4)]
    student = small_reader(teacher, given.layers, given.intermediate, given.relation, inner_importance(teacher, sample))
    if given.start:
        take_over(student, given.start)
    run = Run(student, given, keep=0.995)
    rng.setstate(run.random().getstate())
    batches = next_batches(flows, shares, rng, pieces, labels)
    loss_of = Distillation(student, teacher, Losses(student, labels, "cpu", silver_source), given.names)
    language = given.data / "language"
    sets = {n: prepare(language, n, pieces) for n in ("ewt-dev", "gum-dev")}

    def next_loss():
        name, batch = next(batches)
        with torch.autocast("cpu", torch.bfloat16):
            loss, parts = loss_of(batch, name != "texts", given.dropout)
        return loss, parts, int((batch.pieces >= 0).sum())

    run.go(next_loss, lambda model: evaluate(model, labels, pieces, language, sets, source=given.names))


if __name__ == "__main__":
    main()
