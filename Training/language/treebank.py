"""The gold data as documents of sentences of words."""
import gzip
import re
from dataclasses import dataclass, field

from pieces import BLANK, GLUED, PARAGRAPH, Quotation, shape


@dataclass
class Word:
    form: str
    space: int                      # pieces.GLUED, BLANK, PARAGRAPH
    upos: str | None = None         # None: not known
    xpos: str | None = None
    features: dict | None = None
    head: int | None = None         # index in the sentence, -1 = root
    relation: str | None = None
    lemma: str | None = None
    name: str | None = None         # O, B-PER, ...
    quote: int = 0
    shape: int = 0
    token: tuple | None = None      # on the first word of a multi-word token: its form and how many words it has
    inner: bool = False             # whether a multi-word token goes on with it
    silver: str | None = None       # a name's tag by another model
    cue: int = -1                   # whether a cue begins (1) or goes on (2) here, -1: not known
    event: object = None            # what is known of it as the name of an event (events.Marks)
    start: int = 0                  # offsets in the text, where they are needed
    end: int = 0
    place: int = 0                  # in the document
    paragraph: int = 0
    pieces: list = field(default_factory=list)


@dataclass
class Document:
    key: str
    source: str                     # whose names these are
    sentences: list = field(default_factory=list)
    splits: bool = True             # whether the borders of the sentences are gold
    statements: list | None = None  # None: not known
    has_events: bool = False        # whether words say what events they name


def read_lines(path):
    with (gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")) as file:
        return file.read().split("\n")


def dress(document):
    """Sets what follows from the words: shape and quotation."""
    quotation = Quotation()
    for sentence in document.sentences:
        for word in sentence:
            word.shape = shape(word.form)
            word.quote = quotation(word.form, word.space == PARAGRAPH)
    return document


def read_conllu(path, source, names):
    """Documents of a treebank; `names`: whether its `NE=` are gold (a word without one is then O)."""
    documents, sentence = [], []
    space, paragraph, inside, inside_glued, token = PARAGRAPH, True, 0, False, None
    for line in read_lines(path):
        if line.startswith("# newdoc"):
            documents.append(Document(line.split("=", 1)[1].strip(), source))
            paragraph = True
        elif line.startswith("# newpar") and not line.startswith("# newpar_"):
            paragraph = True
        elif not line.strip():
            if sentence:
                documents[-1].sentences.append(sentence)
            sentence = []
        elif not line.startswith("#"):
            c = line.split("\t")
            if "." in c[0]:
                continue
            if "-" in c[0]:
                first, inside = map(int, c[0].split("-"))
                token = (c[1], inside - first + 1)
                inside_glued = "SpaceAfter=No" in c[9]
                continue
            index = int(c[0])
            within = index <= inside
            name = re.search(r"(?:^|\|)NE=([^|]+)", c[9])
            word = Word(
                c[1], PARAGRAPH if paragraph else space, upos=c[3], xpos=c[4],
                features=dict(f.split("=", 1) for f in c[5].split("|")) if c[5] != "_" else {}, head=int(c[6]) - 1 if c[6] != "_" else None,
                relation=c[7], lemma=c[2], name=(name.group(1) if name else "O") if names else None, token=token, inner=within and not token)
            sentence.append(word)
            token = None
            paragraph = False
            if within:
                space = GLUED if index < inside or inside_glued else BLANK
            else:
                space = GLUED if "SpaceAfter=No" in c[9] else BLANK
            if index == inside:
                inside = 0
    return [dress(d) for d in documents]


def add_names(documents, path):
    """Marks the names of a treebank: lines of a sentence's number, counted from 1, and its names, `KIND first-last` with
    places of words, from 1; every other word is in none."""
    names = {}
    for line in read_lines(path):
        if line and not line.startswith("#"):
            sentence, found = line.split("\t")
            names[int(sentence)] = found.split(" | ")
    number = 0
    for document in documents:
        for sentence in document.sentences:
            number += 1
            for word in sentence:
                word.name = "O"
            for name in names.get(number, []):
                kind, places = name.split(" ")
                first, last = map(int, places.split("-"))
                for place in range(first, last + 1):
                    sentence[place - 1].name = ("B-" if place == first else "I-") + kind


def read_iob2(path, source, sentences_a_document=8):
    """Sentences of a file of names; they stand alone, and are put together as if each were a paragraph."""
    documents, sentence = [], []
    for line in read_lines(path) + [""]:
        if line.strip():
            form, tag = line.split("\t")[:2]
            sentence.append(Word(form, BLANK if sentence else PARAGRAPH, name=tag))
        elif sentence:
            if not documents or len(documents[-1].sentences) == sentences_a_document:
                documents.append(Document(f"{source}-{len(documents)}", source, splits=False))
            documents[-1].sentences.append(sentence)
            sentence = []
    return [dress(d) for d in documents]
