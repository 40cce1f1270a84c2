"""Events as the model learns them: which words tell of one, of what kind, how certain, and who takes part."""
import collections
import gzip
import json
import re
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F

from statements import number
from treebank import dress, read_conllu

TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
         "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
CONTEXTS = ("military", "intelligence", "executive", "legislative", "election", "political_institutions",
            "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms",
            "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
            "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource",
            "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
            "illegal_drugs", "trafficking")
STATUSES = ("held", "planned", "cancelled", "demanded", "denied", "hypothetical", "asserted")
# Who or what a word is to an event.
ROLES = ("none", "actor", "recipient", "place")
LEVELS = (-3, -2, -1, 0, 1, 2, 3)
# Two ways to judge factuality that are learned apart: of news (UW, MEANTIME), and of EWT's predicates (UDS).
JUDGES = ("factuality", "happened")
# A code rarer than this is learned as the first three digits of it, or not at all.
LEAST = 4


@dataclass
class Marks:
    """What is known of a word as the name of an event."""
    labels: dict = field(default_factory=dict)          # label of each group
    factuality: dict = field(default_factory=dict)      # by judge
    contexts: tuple | None = None
    roles: dict | None = None                           # {place of a word in the document: role}


def label_groups(documents):
    """The groups of labels of events, as sentences with events have them; modes and codes come with the type they belong to. A word that names no event is "none"."""
    marks = [w.event for d in documents for s in d.sentences for w in s if w.event]
    seen = {g: collections.Counter(m.labels[g] for m in marks if g in m.labels) for g in ("mode", "cameo")}
    return [("event", ["none", *TYPES]), ("predicate", ["no", "yes"]), ("main", ["no", "yes"]), ("status", list(STATUSES)),
            *((g, sorted(x for x, n in seen[g].items() if n >= LEAST)) for g in ("mode", "cameo")),
            *((judge, [str(x) for x in LEVELS]) for judge in JUDGES), ("context", list(CONTEXTS))]


def words_of(texts, conllu):
    """Documents of texts that `hearsay read --conllu` cut into words, with the offset of each word. They keep the tags and trees
    of the earlier model: without any, sentences that stand alone forget them."""
    for document, text in zip(read_conllu(conllu, "mean", False), texts, strict=True):
        document.splits = False
        document.sentences = [s for s in document.sentences if s]
        at = 0
        for word in (w for s in document.sentences for w in s):
            found = text.find(word.form, at)
            word.start = at if found < 0 else found
            word.end = at = word.start + len(word.form)
        number(document)
        document.has_events = True
        yield dress(document)


def read_items(path):
    """[(sentence, [fields of an event])] of a file of sentences (`S: `) with their events (`E: `)."""
    items = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("S: "):
                items.append((line[3:].strip(), []))
            elif line.startswith("E: "):
                items[-1][1].append([x.strip() for x in line[3:].split("|")])
    return items


def find(words, text, mark):
    """The place of the word that a mark names: itself, with #2 the second of that form."""
    form, _, nth = mark.strip().partition("#")
    matches = [m for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
    if len(matches) < int(nth or 1):
        return None
    start = matches[int(nth or 1) - 1]
    inside = [w.place for w in words if w.start < start.end() and start.start() < w.end]
    return inside[-1] if inside else None


def read_events(path, conllu):
    """The sentences of a file with the events that are marked in them; a word that is not marked names none."""
    items = read_items(path)
    documents = []
    for (text, events), document in zip(items, words_of([t for t, _ in items], conllu)):
        words = [w for s in document.sentences for w in s]
        for word in words:
            word.event = Marks({"event": "none"})
        for rank, (anchor, kind, mode, cameo, status, factuality, actors, recipients, place, contexts) in enumerate(events):
            at = find(words, text, anchor)
            if at is None or words[at].event.roles is not None:
                continue
            marks = Marks({"event": kind, "predicate": "yes", "main": "no" if rank else "yes", "status": status,
                           "mode": f"{kind}:{mode}", "cameo": f"{kind}:{cameo}"})
            marks.factuality = {JUDGES[0]: float(factuality)}
            marks.contexts = () if contexts == "-" else tuple(x.strip() for x in contexts.split(","))
            found = [(find(words, text, x), role) for role, side in zip(ROLES[1:], (actors, recipients, place)) if side != "-"
                     for x in side.split(";")]
            marks.roles = {p: role for p, role in found if p is not None}
            words[at].event = marks
        documents.append(document)
    return documents


def read_factuality(path, conllu, part):
    """Sentences whose predicates are judged; `part`: train or dev."""
    documents = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row, document in zip(rows, words_of([" ".join(r["tokens"]) for r in rows], conllu)):
        if row["split"] != part:
            continue
        judge = JUDGES[row["set"] == "uds-ih2"]
        words = [w for s in document.sentences for w in s]
        for word in words:
            word.event = Marks({"predicate": "no"})
        starts = [0]
        for token in row["tokens"]:
            starts.append(starts[-1] + len(token) + 1)
        for target in row["targets"]:
            start, end = starts[target["i"]], starts[target["i"] + 1] - 1
            inside = [w for w in words if w.start < end and start < w.end]
            if inside:
                inside[0].event = Marks({"predicate": "yes"}, {judge: target["value"]})
        document.key = row["id"]
        documents.append(document)
    return documents


class EventLabels:
    """The labels of the words of a batch. `places`: {(document, place of a word): its index in the batch}."""

    def __init__(self, words, documents, places, groups):
        ids = {name: {label: i for i, label in enumerate(labels)} for name, labels in groups}
        marks = [w.event or Marks() for w in words]
        self.groups = {name: torch.tensor([self.label(ids[name], m.labels.get(name)) for m in marks])
                       for name, _ in groups if name not in JUDGES + ("context",)}
        self.values = {judge: torch.tensor([m.factuality.get(judge, float("nan")) for m in marks]) for judge in JUDGES}
        self.contexts = torch.tensor([[-1.0] * len(ids["context"]) if m.contexts is None else [float(c in m.contexts) for c in ids["context"]]
                                      for m in marks])
        anchors, others, roles = [], [], []
        for document in documents:
            inside = [w for s in document.sentences for w in s if (document.key, w.place) in places]
            for anchor in inside:
                if anchor.event is None or anchor.event.roles is None:
                    continue
                for word in inside:
                    if word is not anchor:
                        anchors.append(places[document.key, anchor.place])
                        others.append(places[document.key, word.place])
                        roles.append(ROLES.index(anchor.event.roles.get(word.place, "none")))
        self.anchors, self.others, self.roles = (torch.tensor(x, dtype=torch.long) for x in (anchors, others, roles))

    @staticmethod
    def label(ids, label):
        """A rare CAMEO code is learned as the code above it, a rare mode as none."""
        if label is not None and label not in ids:
            kind, _, code = label.partition(":")
            label = f"{kind}:{code[:3] if code.isdigit() else '-'}"
        return ids.get(label, -1)


def levels(values):
    """A value of factuality as shares of the two levels it lies between [n, levels]."""
    place = (values.clamp(LEVELS[0], LEVELS[-1]) - LEVELS[0])
    low = place.floor().clamp(max=len(LEVELS) - 2).long()
    share = (place - low)[:, None]
    return F.one_hot(low, len(LEVELS)) * (1 - share) + F.one_hot(low + 1, len(LEVELS)) * share


WEIGHTS = {"event": 2.0, "predicate": 0.5, "main": 0.5, "status": 0.7, "mode": 0.3, "cameo": 0.7, "factuality": 1.0, "happened": 0.4,
           "context": 1.0, "participant": 1.0}


def losses(head, words, labels, rate, to=lambda x: x):
    """The losses of an EventHead on the words of a batch, part by part."""
    scores, parts = head.group_scores(words), {}
    for name, gold in labels.groups.items():
        if (gold >= 0).any():
            parts[name] = F.cross_entropy(scores[name].float(), to(gold), ignore_index=-1)
    for judge, values in labels.values.items():
        known = ~values.isnan()
        if known.any():
            shares = to(levels(values[known]))
            parts[judge] = -(shares * F.log_softmax(scores[judge][to(known)].float(), -1)).sum(-1).mean()
    known = labels.contexts[:, 0] >= 0
    if known.any():
        parts["context"] = F.binary_cross_entropy_with_logits(scores["context"][to(known)].float(), to(labels.contexts[known])) * 10
    if len(labels.anchors):
        found = head.participants(words, to(labels.anchors), to(labels.others), rate)
        # Nearly all words take no part: those that do count as much as they together.
        weight = to(torch.tensor([0.15, 1.0, 1.0, 1.0]))
        parts["participant"] = F.cross_entropy(found, to(labels.roles), weight)
    return {name: WEIGHTS[name] * value for name, value in parts.items()}
