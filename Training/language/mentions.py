"""Which words may be mentions: the same rules as Sources/Language/Coreference/MentionCandidates.swift, to train and to measure.

    python3 mentions.py GOLD.conllu[.gz]        # exact-span F1 of the candidates of gold trees

A candidate has a head word and the words round it that belong to its phrase: its dependents on either side, nearest first, up to
the first that does not belong (a preposition, a copula, a second conjunct, an apposition). The rules were found on GUM train, each
kept for what it adds there; test_mentions.py and MentionCandidatesTests.swift hold both programs to the same trees.
"""
import sys
from dataclasses import dataclass

import entities

# Relations of words that are parts of another word's phrase.
PARTS = {"flat", "fixed", "goeswith", "nmod:desc", "det", "det:predet", "nummod", "amod", "advmod", "case", "cc", "discourse"}
# Question words and relative pronouns, "there is".
NO_MENTIONS = {"WDT", "WP", "WP$", "EX"}
# What belongs to a phrase, before its head and behind it.
BEFORE = {"det", "det:predet", "amod", "nummod", "compound", "nmod:poss", "nmod:desc", "nmod:unmarked", "dep"}
BEHIND = {"nmod", "nmod:unmarked", "acl", "acl:relcl", "flat", "fixed", "compound", "case", "amod", "nummod", "advmod"}
DETERMINERS = {"det", "nmod:poss"}
COMPLEMENTS = {"nmod", "acl", "acl:relcl"}
# Phrases that name nothing: preposition and noun, with an article or an adjective between them at most.
STOCK = {
    "as part", "as result", "as whole", "at all", "at least", "by way", "for example", "for instance", "in addition", "in case",
    "in fact", "in front", "in general", "in line", "in order", "in particular", "in response", "in spite", "in terms", "in turn",
    "in words", "of course", "of fact", "on behalf", "on hand", "on top", "with respect"}
MEASURES = {"bit", "lot", "a.m.", "p.m.", "am", "pm", "bc", "bce", "ad", "ce"}
ARTICLES = {"the", "a", "an"}
LOOSE = {",", ";", ":", ".", "-", "–", "—", "!", "?", "..."}
OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "``": "''"}
CLOSERS = set(OPENERS.values())
# How many words of a phrase are searched for what opened, and how many marks are cut from an edge.
LONGEST_PAIR = 100
MOST_MARKS = 8


@dataclass(frozen=True)
class Candidate:
    head: int
    first: int
    end: int
    kind: str


def candidates(words):
    """The candidates of a text in the order of their first words, longer ones first; they nest but do not cross. `words` have form,
    upos, xpos, head (-1: a root) and relation."""
    return Phrases(words).candidates()


class Phrases:
    def __init__(self, words):
        self.words = words
        self.children = [[] for _ in words]
        for index, word in enumerate(words):
            if word.head >= 0:
                self.children[word.head].append(index)
        # From where to where the words go that depend on a word, directly or not.
        self.left, self.right = list(range(len(words))), [index + 1 for index in range(len(words))]
        order = [index for index, word in enumerate(words) if word.head < 0]
        for index in order:
            order.extend(self.children[index])
        for index in reversed(order):
            head = words[index].head
            if head >= 0:
                self.left[head] = min(self.left[head], self.left[index])
                self.right[head] = max(self.right[head], self.right[index])

    def candidates(self):
        found, joined = [], set()
        for index, word in enumerate(self.words):
            if self.may_head(index):
                conjuncts = self.joined_conjuncts(index)
                joined.update(conjuncts)
                found.append(Candidate(index, *self.phrase(index, conjuncts), entities.kind(word)))
        found = [candidate for candidate in found if candidate.head not in joined]
        return nested(sorted(found, key=lambda candidate: (candidate.first, -candidate.end, candidate.head)))

    def may_head(self, index):
        """Whether a word may be the head of a mention."""
        word = self.words[index]
        if word.upos == "VERB":
            return word.relation == "csubj"
        if word.upos == "ADV":
            return word.form.lower() == "there"
        if word.relation in PARTS or word.xpos in NO_MENTIONS:
            return False
        if word.upos == "PRON":
            return word.relation != "dep"
        if word.upos == "DET":
            return word.form.lower() not in ARTICLES
        if word.upos == "ADJ":
            return word.relation in ("nsubj", "nsubj:pass")
        if word.upos not in ("NOUN", "PROPN", "NUM", "SYM", "X"):
            return False
        if word.relation == "compound":
            hyphenated = index + 1 < len(self.words) and self.words[index + 1].xpos == "HYPH"
            return word.head >= 0 and self.words[word.head].upos == "NOUN" and not hyphenated
        if word.relation in ("nmod:unmarked", "obl:unmarked") and word.form.lower() in MEASURES:
            return False
        return not self.is_stock(index)

    def is_stock(self, index):
        """Whether a word heads "for example", "on the other hand"."""
        own = [self.words[child] for child in self.children[index] if child < index]
        if not own or own[0].relation != "case" or any(word.relation not in ("case", "det", "amod") for word in own):
            return False
        return own[0].form.lower() + " " + self.words[index].form.lower() in STOCK

    def joined_conjuncts(self, index):
        """The other conjuncts of a phrase that is one: "the scope and limits of it" share article and complement."""
        words, children = self.words, self.children[index]
        conjuncts = [child for child in children if words[child].relation == "conj"]
        if not conjuncts or words[index].upos != "NOUN":
            return []
        if not any(words[child].relation in DETERMINERS for child in children):
            return []
        if not any(words[child].relation in COMPLEMENTS and child > index for child in children):
            return []
        for conjunct in conjuncts:
            own = (words[child].relation for child in self.children[conjunct] if child < conjunct)
            if words[conjunct].upos != "NOUN" or any(relation in DETERMINERS or relation == "case" for relation in own):
                return []
        return conjuncts

    def phrase(self, head, conjuncts):
        """(first, end) of a head's phrase; of a clause that is a mention ("studying it") all that depends on its verb."""
        if self.words[head].upos == "VERB":
            return self.balanced(self.left[head], self.right[head], head)
        first, end = head, head + 1
        for child in reversed(self.children[head]):
            if child < head and self.words[child].relation != "punct":
                if not self.belongs_before(child):
                    break
                first = min(first, self.left[child])
        for child in self.children[head]:
            if child > head and self.words[child].relation != "punct":
                if not (conjuncts and self.words[child].relation == "conj" or self.belongs_behind(child, head, end)):
                    break
                end = max(end, self.right[child])
        return self.balanced(first, end, head)

    def belongs_before(self, child):
        word = self.words[child]
        return word.relation in BEFORE or word.relation == "advmod" and word.form.lower() == "about"

    def belongs_behind(self, child, head, end):
        word = self.words[child]
        if self.words[self.left[child]].form in ("(", "[") or self.words[child - 1].form in ("(", "["):
            return False
        # "Figure 1" and "May 1915", but not "Quito, 2015".
        if word.upos == "NUM" and (word.relation == "dep" or word.relation == "nmod:unmarked" and self.words[head].upos == "PROPN"):
            return child == end
        return word.relation in BEHIND

    def balanced(self, first, end, head):
        """The phrase without loose marks and halves of brackets at its edges, with the mark that closes what opened in it."""
        words = self.words
        for _ in range(MOST_MARKS):
            if end > head + 1 and (words[end - 1].form in LOOSE or words[end - 1].form in OPENERS):
                end -= 1
            if first < head and (words[first].form in LOOSE or words[first].form in CLOSERS):
                first += 1
        if end < len(words) and words[end].form in CLOSERS:
            closer = words[end].form
            forms = [word.form for word in words[first:min(end, first + LONGEST_PAIR)]]
            if sum(OPENERS.get(form) == closer for form in forms) > forms.count(closer):
                end += 1
        return first, end


def nested(candidates):
    """Those that cross none before them; of two with the same words the first."""
    kept, around = [], []
    for candidate in candidates:
        while around and around[-1].end <= candidate.first:
            around.pop()
        if around and (candidate.end > around[-1].end or (candidate.first, candidate.end) == (around[-1].first, around[-1].end)):
            continue
        around.append(candidate)
        kept.append(candidate)
    return kept


def measure(path):
    for singletons in (True, False):
        gold = system = right = 0
        for document in entities.read([path]):
            chains = [mention.chain for mention in document.mentions]
            spans = {mention.words[0] for mention in document.mentions if singletons or chains.count(mention.chain) > 1}
            own = {(candidate.first, candidate.end) for candidate in candidates(document.words)}
            gold, system, right = gold + len(spans), system + len(own), right + len(own & spans)
        print(f"{'with' if singletons else 'without'} singletons: P {100 * right / system:.2f} R {100 * right / gold:.2f} "
              f"F1 {200 * right / (gold + system):.2f} (gold {gold}, candidates {system}, right {right})")


if __name__ == "__main__":
    measure(sys.argv[1])
