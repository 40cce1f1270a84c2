"""Windows of documents as tensors, with their labels."""
import json

import torch

from events import EventLabels
from pieces import CONTINUED, GLUED, SPECIAL_SHAPE
from statements import StatementLabels
from treebank import Document, Word, dress

# Features that later stages ask for, and those of UD that are not too rare to learn.
FEATURES = ("Number", "Tense", "Mood", "Person", "VerbForm", "Voice", "Degree", "Case", "Definite", "PronType", "Gender", "Poss",
            "NumType", "NumForm", "Polarity", "Reflex", "Abbr", "ExtPos", "Foreign", "Typo")
NAMES = ("PER", "ORG", "LOC", "GPE", "NORP", "EVENT", "PRODUCT", "WORK")
NAME_TAGS = ["O"] + [f"{p}-{k}" for k in NAMES for p in "BI"]
# What a gold tag may be in our finer set: gold knows three kinds, and "O" may hide the others.
GOLD_MEANS = {"O": ["O"] + [f"{p}-{k}" for k in NAMES[4:] for p in "BI"], "B-LOC": ["B-LOC", "B-GPE"], "I-LOC": ["I-LOC", "I-GPE"]}


def label_sets(documents):
    """The groups of labels and the relations, from the training treebanks."""
    words = [w for d in documents for s in d.sentences for w in s]
    groups = [("start", ["0", "1"]), ("upos", sorted({w.upos for w in words})), ("xpos", sorted({w.xpos for w in words}))]
    for name in FEATURES:
        values = sorted({w.features[name] for w in words if name in w.features} - {"Fem,Masc"})
        groups.append((name, ["_"] + values))
    groups += [("cue", ["O", "B", "I"]), ("name", NAME_TAGS)]
    return groups, sorted({w.relation for w in words if w.relation != "_"})


def read_silver(path, source="silver"):
    documents = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            sentences = [[Word(f, s, name=t) for f, s, t in sentence] for sentence in row["sentences"]]
            documents.append(dress(Document(row["key"], source, sentences, splits=False)))
    return documents


def add_silver(documents, path):
    """Gives the words of a treebank silver names."""
    found = {d.key: d for d in read_silver(path)}
    for document in documents:
        for sentence, other in zip(document.sentences, found[document.key].sentences, strict=True):
            for word, silver in zip(sentence, other, strict=True):
                word.silver = silver.name


class Labels:
    def __init__(self, groups, relations, events):
        self.groups, self.relations, self.events = groups, relations, events
        self.ids = {name: {label: i for i, label in enumerate(labels)} for name, labels in groups}
        self.relation_ids = {label: i for i, label in enumerate(relations)}
        tags = self.ids["name"]
        self.name_masks = {}
        for gold in (True, False):
            for tag in NAME_TAGS:
                mask = [0.0] * len(tags)
                for meant in (GOLD_MEANS.get(tag, [tag]) if gold else [tag]):
                    mask[tags[meant]] = 1.0
                self.name_masks[gold, tag] = mask
            self.name_masks[gold, None] = [1.0] * len(tags)


class Flow:
    """Windows of a set of documents without end, batch by batch. The windows of a batch have one length; short
    documents share a window, as paragraphs do. Whole sentences as far as they fit; one that is cut off at the end of
    a window begins the next."""

    LENGTHS = (64, 128, 256, 256)

    def __init__(self, documents, pieces_a_batch, rng):
        self.documents, self.budget, self.rng = documents, pieces_a_batch, rng
        self.order, self.document, self.place, self.passes = [], None, 0, 0

    def next_document(self):
        if not self.order:
            self.order = list(self.documents)
            self.rng.shuffle(self.order)
            self.passes += 1
        self.document, self.place = self.order.pop(), 0

    def next_window(self, length):
        window, room = [], length - 2
        while True:
            if self.document is None or self.place == len(self.document.sentences):
                self.next_document()
            sentence, document = self.document.sentences[self.place], self.document
            end = 0
            while end < len(sentence) and room >= len(sentence[end].pieces):
                room -= len(sentence[end].pieces)
                end += 1
            if end:
                window.append((sentence, end, document))
            if end == len(sentence) or len(window) == 1:
                self.place += 1
            if end < len(sentence):
                if window:
                    return window

    def next_batch(self):
        length = self.rng.choice(self.LENGTHS) if self.documents[0].statements is None else self.LENGTHS[-1]
        return [self.next_window(length) for _ in range(self.budget // length)]


class Batch:
    """Windows of one length: inputs [windows, length], words by the places of their first pieces, labels by word."""

    def __init__(self, windows, pieces, labels):
        length = max(2 + sum(len(w.pieces) for s, end, _ in window for w in s[:end]) for window in windows)
        shape = (len(windows), length)
        self.pieces = torch.full(shape, -1)
        self.shapes, self.spaces, self.quotes = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
        self.words, self.places, self.sentences = [], [], []
        whole, places = {}, {}
        self.split = []
        for row, window in enumerate(windows):
            columns = [[pieces.start], [SPECIAL_SHAPE], [GLUED], [0]]
            for number, (sentence, end, document) in enumerate(window):
                base = len(self.words)
                if document.statements is not None or document.has_events:
                    whole[document.key] = document
                    # Where a sentence stands twice, the second time is the one that is whole.
                    places.update({(document.key, w.place): base + i for i, w in enumerate(sentence[:end])})
                for i, word in enumerate(sentence[:end]):
                    self.places.append(row * length + len(columns[0]))
                    self.words.append(word)
                    # The border is known for any sentence but the first of a window, and those of loose sentences.
                    self.split.append(int(i == 0) if document.splits and (number or i) else -1)
                    n = len(word.pieces)
                    columns[0] += word.pieces
                    columns[1] += [word.shape] * n
                    columns[2] += [word.space] + [CONTINUED] * (n - 1)
                    columns[3] += [word.quote] * n
                if end == len(sentence) and sentence[0].head is not None:
                    self.sentences.append(list(range(base, len(self.words))))
            for column, special in zip(columns, (pieces.end, SPECIAL_SHAPE, GLUED, 0)):
                column.append(special)
            for tensor, column in zip((self.pieces, self.shapes, self.spaces, self.quotes), columns):
                tensor[row, :len(column)] = torch.tensor(column)
        self.places = torch.tensor(self.places)
        self.source = windows[0][0][2].source
        spoken, eventful = ([d for d in whole.values() if f(d)] for f in (lambda d: d.statements is not None, lambda d: d.has_events))
        self.statements = StatementLabels(self.words, spoken, places) if spoken else None
        self.events = EventLabels(self.words, eventful, places, labels.events) if eventful else None
        self.label(labels)
        if self.sentences:
            n = max(map(len, self.sentences))
            self.members = torch.tensor([s + [-1] * (n - len(s)) for s in self.sentences])
            self.heads = torch.tensor(
                [[self.words[i].head if self.words[i].head >= 0 else n for i in s] + [-1] * (n - len(s)) for s in self.sentences])
            # The root is the last column of the arc scores.
            self.dependents = torch.tensor([i for s in self.sentences for i in s])
            self.governors = torch.tensor(
                [s[self.words[i].head] if self.words[i].head >= 0 else -1 for s in self.sentences for i in s])
            self.relations = torch.tensor([labels.relation_ids.get(self.words[i].relation, -1) for s in self.sentences for i in s])

    def label(self, labels):
        groups = []
        for name, _ in labels.groups[:-1]:
            ids = labels.ids[name]
            if name == "start":
                groups.append(self.split)
            elif name == "cue":
                groups.append([w.cue for w in self.words])
            elif name in ("upos", "xpos"):
                groups.append([ids.get(getattr(w, name), -1) for w in self.words])
            else:
                groups.append([-1 if w.features is None or w.xpos == "_" else ids.get(w.features.get(name, "_"), -1) for w in self.words])
        self.groups = [torch.tensor(g) for g in groups]
        gold = self.source not in ("silver", "mean")
        self.names = self.masks([w.name for w in self.words], gold, labels)
        self.silver = self.masks([w.silver for w in self.words], False, labels)

    @staticmethod
    def masks(tags, gold, labels):
        """What each word's label may be: all, where it is not known. None if no word's is."""
        if all(t is None for t in tags):
            return None
        return torch.tensor([labels.name_masks[gold, t] for t in tags])
