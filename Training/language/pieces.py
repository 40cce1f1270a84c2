"""Words as the encoder gets them: word pieces, shape, the space before, quotation.

The program does the same in Swift (Sources/Language/Model); Tests/LanguageTests holds the two against each other.
"""
import unicodedata
from functools import lru_cache

SHAPES = 12
SPECIAL_SHAPE = 11
# Spaces before a word.
GLUED, BLANK, PARAGRAPH, CONTINUED = range(4)
# Quotation.
OUTSIDE, INSIDE, MARK = range(3)
# A word keeps so many pieces: enough to know it, and a word of a megabyte costs no more than another.
PIECES_A_WORD = 8
LONGEST_RUN = 100


def shape(word):
    """The class of a word's characters, 0 ... 10."""
    letters = [c for c in word if c.isalpha()]
    digits = [c for c in word if c.isdigit()]
    if not letters:
        if not digits:
            return 0
        return 6 if len(digits) == len(word) else 7
    if digits:
        return 8
    if "." in word:
        return 9
    cased = [c for c in letters if c.isupper() or c.islower()]
    if not cased:
        return 10
    upper = [c.isupper() for c in cased]
    if len(letters) == 1 and upper[0]:
        return 4
    if all(upper):
        return 3
    if not any(upper):
        return 1
    return 2 if upper[0] and not any(upper[1:]) else 5


def fold_character(c):
    """Lower case without accents; nothing for a control character (BERT's uncased text)."""
    if ord(c) in (0, 0xFFFD) or unicodedata.category(c) in ("Cc", "Cf") or c.isspace():
        return ""
    return "".join(d for d in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(d) != "Mn")


def folding():
    """All characters that folding changes: {character: what it becomes}."""
    table = {}
    for code in range(0x30000):
        c = chr(code)
        if 0xD800 <= code < 0xE000 or 0xAC00 <= code < 0xD7A4:
            continue
        folded = fold_character(c)
        if folded != c:
            table[c] = folded
    return table


@lru_cache(maxsize=None)
def is_alone(c):
    """Whether a character is a run of its own: punctuation as BERT has it, and Chinese characters."""
    code = ord(c)
    if code < 128:
        return not c.isalnum()
    if unicodedata.category(c).startswith("P"):
        return True
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF
            or 0x2F800 <= code <= 0x2FA1F)


class WordPieces:
    """BERT's uncased word pieces (Wu et al. 2016, greedy longest match)."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.start, self.end, self.unknown, self.pad = (self.ids[p] for p in ("[CLS]", "[SEP]", "[UNK]", "[PAD]"))
        self.known = {}

    def __call__(self, word):
        """The ids of a word's pieces: at least one, at most PIECES_A_WORD."""
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self.cut(word)
        return found

    def cut(self, word):
        ids, run = [], ""
        for c in "".join(fold_character(c) for c in word[:PIECES_A_WORD * LONGEST_RUN]):
            if is_alone(c):
                if run:
                    ids += self.match(run)
                    run = ""
                ids += self.match(c)
            else:
                run += c
            if len(ids) >= PIECES_A_WORD:
                break
        if run and len(ids) < PIECES_A_WORD:
            ids += self.match(run)
        return ids[:PIECES_A_WORD] or [self.unknown]

    def match(self, run):
        if len(run) > LONGEST_RUN:
            return [self.unknown]
        ids, start = [], 0
        while start < len(run):
            for end in range(len(run), start, -1):
                piece = ("##" if start else "") + run[start:end]
                if piece in self.ids:
                    ids.append(self.ids[piece])
                    start = end
                    break
            else:
                return [self.unknown]
        return ids


class Quotation:
    """Whether a word stands inside double quotes, from paragraph to paragraph."""

    def __init__(self):
        self.inside = False

    def __call__(self, word, starts_paragraph):
        if starts_paragraph:
            self.inside = False
        if word == "“":
            self.inside = True
        elif word == "”":
            self.inside = False
        elif word in ('"', "''", "``"):
            self.inside = not self.inside
        else:
            return INSIDE if self.inside else OUTSIDE
        return MARK
