"""Mentions and their chains in CoNLL-U, as `Entity=` in MISC has them.

Read are the style of GUM and CorefUD, `(5-abstract-new-nnnnn-cf1-1-coref` ... `5)`, `(3-person)7)`, parts of a discontinuous mention
`(12[1/2]-...` ... `12[1/2])`; and the plain one, `(e12` ... `e12)`, `(e12)`. Brackets may nest and cross, and close in another sentence.
"""
import gzip
import re
from dataclasses import dataclass, field

BRACKET = re.compile(r"\((?P<id>[^()\[\]-]+)(?P<part>\[\d+/\d+\])?(?P<rest>[^()]*)(?P<single>\))?|(?P<closed>[^()\[\]]+)(?P<closed_part>\[\d+/\d+\])?\)")


@dataclass
class Word:
    form: str
    upos: str
    xpos: str
    head: int                       # index in the document, -1 = root of a sentence
    relation: str
    characters: tuple               # from, to: without white space, counted through the file
    sentence: int
    features: str = "_"


@dataclass
class Mention:
    words: tuple                    # ranges (first, last + 1) of words of the document; more than one if discontinuous
    chain: str


@dataclass
class Document:
    name: str
    words: list = field(default_factory=list)
    mentions: list = field(default_factory=list)
    paragraphs: list = field(default_factory=list)      # the text


def brackets(entity):
    """(id, part, opens, closes) for each bracket of a value of `Entity=`."""
    for found in BRACKET.finditer(entity):
        if found["id"]:
            yield found["id"], found["part"] or "", True, bool(found["single"])
        else:
            yield found["closed"], found["closed_part"] or "", False, True


class Brackets:
    """The mentions that are open, and those that were closed, of one document."""

    def __init__(self):
        self.open = {}
        self.parts = {}
        self.mentions = []

    def word(self, index, entity):
        for chain, part, opens, closes in brackets(entity):
            if opens:
                self.open.setdefault((chain, part), []).append(index)
            if closes and self.open.get((chain, part)):
                self.close(chain, part, (self.open[chain, part].pop(), index + 1))

    def close(self, chain, part, words):
        if not part:
            self.mentions.append(Mention((words,), chain))
            return
        number, count = map(int, part[1:-1].split("/"))
        parts = self.parts.setdefault((chain, count), [])
        parts.append(words)
        if number == count:
            self.mentions.append(Mention(tuple(sorted(parts)), chain))
            del self.parts[chain, count]


def lines(path):
    with (gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")) as file:
        yield from (line.rstrip("\n") for line in file)
    yield ""


def squeezed(text):
    return re.sub(r"\s+", "", text)


def read(paths):
    """The documents of one or more files; a file without `# newdoc` is one document."""
    documents, position, sentences = [], 0, 0
    for path in paths:
        document, found, start, token, fresh = None, Brackets(), 0, None, True
        for line in lines(path):
            if line.startswith("# newdoc") or document is None and line:
                document, found, start, fresh = Document(line.split("=", 1)[-1].strip()), Brackets(), 0, True
                document.mentions = found.mentions
                documents.append(document)
            if line.startswith("# newpar") and not line.startswith("# newpar_"):
                fresh = True
            if not line:
                sentences += 1
                start = len(document.words) if document else 0
            if not line or line.startswith("#"):
                continue
            columns = line.split("\t")
            if "." in columns[0]:
                continue
            form = squeezed(columns[1])
            blank = "" if "SpaceAfter=No" in columns[9] else " "
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                token = [last, position, position + len(form)]
                write(document, columns[1] + blank, fresh)
                position += len(form)
                fresh = False
                continue
            index = int(columns[0])
            if token and index <= token[0]:
                # The words of a token part its characters, as far as their forms go.
                end = token[2] if index == token[0] else min(token[2], token[1] + len(form))
                characters = token[1], end
                token[1] = end
            else:
                characters = position, position + len(form)
                write(document, columns[1] + blank, fresh)
                position += len(form)
                fresh = False
            head = start + int(columns[6]) - 1 if columns[6].isdigit() and columns[6] != "0" else -1
            document.words.append(
                Word(columns[1], columns[3], columns[4], head, columns[7], characters, sentences, columns[5]))
            entity = re.search(r"(?:^|\|)Entity=([^|]+)", columns[9])
            if entity:
                found.word(len(document.words) - 1, entity[1])
            if token and index == token[0]:
                token = None
    return documents


def write(document, text, fresh):
    if fresh:
        document.paragraphs.append("")
    document.paragraphs[-1] += text


def head_word(words, mention):
    """The first word of a mention whose head is outside of it."""
    inside = {index for part in mention.words for index in range(*part)}
    return next((index for index in sorted(inside) if words[index].head not in inside), min(inside))


def kind(word):
    """How the head word of a mention names it."""
    if word.upos == "PRON" or word.xpos in ("PRP", "PRP$"):
        return "pronoun"
    return "name" if word.upos == "PROPN" else "nominal"
