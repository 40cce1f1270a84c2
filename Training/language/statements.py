"""Statements of articles as the model learns them: for each cue, which of the words around it are its source and its content."""
import collections
import gzip
import json
from dataclasses import dataclass

import torch

from pieces import PARAGRAPH
from treebank import Document, Word, dress

# Words before and behind the first word of a cue that are looked at: 99.5 % of all sources and contents lie within.
BEFORE, BEHIND = 64, 128
NONE, SOURCE, CONTENT = range(3)
OUTSIDE, BEGINS, GOES_ON = range(3)
# Paragraphs from the cue to a word: two or more before, one before, the same, one behind, two or more behind.
PARAGRAPHS = 5


@dataclass
class Statement:
    """Places of words in their document."""
    cue: list
    source: list
    content: list


def locate(words, text):
    """The offsets of words in the text that they were cut from."""
    at = 0
    for word in words:
        word.start = text.index(word.form, at)
        at = word.end = word.start + len(word.form)


def number(document):
    """Gives each word its place in the document and its paragraph."""
    paragraph = 0
    for place, word in enumerate(w for s in document.sentences for w in s):
        paragraph += word.space == PARAGRAPH
        word.place, word.paragraph = place, paragraph


def touched(words, spans):
    """The places of the words that spans of offsets touch."""
    return [w.place for w in words if any(w.start < end and start < w.end for start, end in spans)]


def read_statements(articles, names):
    """Articles ({"text", "statements"}) with words and silver names from another file (silver.py)."""
    documents = []
    with gzip.open(articles, "rt", encoding="utf-8") as file, open(names, encoding="utf-8") as other:
        for article, row in zip(map(json.loads, file), map(json.loads, other), strict=True):
            sentences = [[Word(f, s, name=t) for f, s, t in sentence] for sentence in row["sentences"]]
            document = dress(Document(article["doc"], "mean", sentences, splits=False))
            words = [w for s in sentences for w in s]
            locate(words, article["text"])
            number(document)
            document.statements = []
            for gold in article["statements"]:
                near = [w for w in words if w.end > min(a for r in ("source", "cue", "content") for a, _ in gold[r])
                        and w.start < max(b for r in ("source", "cue", "content") for _, b in gold[r])]
                statement = Statement(*(touched(near, gold[r]) for r in ("cue", "source", "content")))
                if statement.cue:
                    document.statements.append(statement)
            documents.append(document)
    forget_inner_cues(documents)
    return documents


def forget_inner_cues(documents, least=5, share=0.25):
    """Gold marks one level: what would be a cue within a content is marked as none. Words that often are cues are taken for
    unknown there, so that the model learns nothing false and can find them."""
    cues, all_words = collections.Counter(), collections.Counter()
    for d in documents:
        words = [w for s in d.sentences for w in s]
        all_words.update(w.form.lower() for w in words)
        cues.update(words[s.cue[0]].form.lower() for s in d.statements)
    often = {w for w, n in cues.items() if n >= least and n >= share * all_words[w]}
    for d in documents:
        words = [w for s in d.sentences for w in s]
        tags = [OUTSIDE] * len(words)
        for s in d.statements:
            for place in s.content:
                if words[place].form.lower() in often:
                    tags[place] = -1
        for s in d.statements:
            for place in s.cue:
                tags[place] = GOES_ON
            tags[s.cue[0]] = BEGINS
        for word, tag in zip(words, tags):
            word.cue = tag


class StatementLabels:
    """The statements whose cues stand in a batch. `places`: {(document, place of a word): its index in the batch}."""

    def __init__(self, words, documents, places):
        self.cues = torch.tensor([w.cue for w in words])
        self.parts = torch.zeros(2, len(words), dtype=torch.long)
        rows = []
        for document in documents:
            for s in document.statements:
                index = [places.get((document.key, p), -1) for p in s.cue]
                for part, role in enumerate((s.source, s.content)):
                    last = None
                    for p in role:
                        if (i := places.get((document.key, p), -1)) >= 0:
                            self.parts[part, i] = GOES_ON if last == p - 1 else BEGINS
                        last = p
                if min(index) >= 0:
                    rows.append((document.key, s, index))
        width = BEFORE + BEHIND
        self.columns = torch.full((len(rows), width), -1)
        self.roles = torch.zeros(len(rows), width, dtype=torch.long)
        self.paragraphs = torch.zeros(len(rows), width, dtype=torch.long)
        self.cue_words = torch.full((len(rows), max([len(i) for _, _, i in rows], default=1)), -1)
        for row, (key, s, index) in enumerate(rows):
            self.cue_words[row, :len(index)] = torch.tensor(index)
            first, source, content = s.cue[0] - BEFORE, set(s.source), set(s.content)
            for column in range(width):
                place = first + column
                if (i := places.get((key, place), -1)) >= 0:
                    self.columns[row, column] = i
                    self.roles[row, column] = CONTENT if place in content else SOURCE if place in source else NONE
                    self.paragraphs[row, column] = max(-2, min(2, words[i].paragraph - words[index[0]].paragraph)) + 2
