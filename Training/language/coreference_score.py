"""Scores coreference: the CoNLL F1, the mean of MUC, B-cubed and CEAF-e, and how often each kind of mention is linked right.

    python3 coreference_score.py GOLD.conllu[.gz] SYSTEM.conllu...   # several system files are read one after the other
    python3 coreference_score.py documents GOLD.conllu[.gz] FOLDER   # the gold texts, a file for each document, in order

Files are aligned by their characters without white space, so words and sentences may differ; a mention is right if it holds the
same characters. Documents are those of the gold file. `with singletons` counts entities of one mention, `without` leaves them out
of both files, as the CoNLL shared tasks did. The metrics are as S. Pradhan et al., Scoring coreference partitions of predicted
mentions (ACL 2014), define them; sums go over all documents.
"""
import bisect
import collections
import os
import sys

import numpy
from scipy.optimize import linear_sum_assignment

import entities

KINDS = "pronoun", "name", "nominal"


def muc(key, response):
    """(right, of) links of the key that the response keeps. M. Vilain et al., MUC-6, 1995."""
    entity_of = {mention: number for number, entity in enumerate(response) for mention in entity}
    right = of = 0
    for entity in key:
        parts = {entity_of.get(mention, (mention,)) for mention in entity}
        right += len(entity) - len(parts)
        of += len(entity) - 1
    return right, of


def b_cubed(key, response):
    """(sum over the mentions of the key, how many). A. Bagga and B. Baldwin, 1998."""
    entity_of = {mention: number for number, entity in enumerate(response) for mention in entity}
    right = 0.0
    for entity in key:
        shared = collections.Counter(entity_of[mention] for mention in entity if mention in entity_of)
        right += sum(count * count for count in shared.values()) / len(entity)
    return right, sum(map(len, key))


def ceaf_e(key, response):
    """(similarity of the best alignment, how many entities in the key). X. Luo, 2005, with phi4."""
    similarity = numpy.zeros((len(key), len(response)))
    entities_of = {mention: number for number, entity in enumerate(response) for mention in entity}
    for row, entity in enumerate(key):
        shared = collections.Counter(entities_of[mention] for mention in entity if mention in entities_of)
        for column, count in shared.items():
            similarity[row, column] = 2 * count / (len(entity) + len(response[column]))
    rows, columns = linear_sum_assignment(similarity, maximize=True)
    return similarity[rows, columns].sum(), len(key)


METRICS = {"MUC": muc, "B-cubed": b_cubed, "CEAF-e": ceaf_e}


def ratio(right, of):
    return right / of if of else 0.0


def f1(precision, recall):
    return ratio(2 * precision * recall, precision + recall)


def scores(pairs):
    """{metric: (precision, recall, F1)} over documents, each a (key, response) of lists of sets of mentions; "CoNLL" is the mean F1."""
    found = {}
    for name, metric in METRICS.items():
        recall = ratio(*map(sum, zip(*(metric(key, response) for key, response in pairs))))
        precision = ratio(*map(sum, zip(*(metric(response, key) for key, response in pairs))))
        found[name] = precision, recall, f1(precision, recall)
    found["CoNLL"] = (0.0, 0.0, sum(value[2] for value in found.values()) / len(METRICS))
    return found


def mention_scores(pairs):
    """Precision, recall and F1 of the mentions alone."""
    right = gold = system = 0
    for key, response in pairs:
        ours, theirs = set().union(*response), set().union(*key)
        right, gold, system = right + len(ours & theirs), gold + len(theirs), system + len(ours)
    precision, recall = ratio(right, system), ratio(right, gold)
    return precision, recall, f1(precision, recall)


def span(words, mention):
    """The characters of a mention; parts that touch are one."""
    parts = []
    for first, end in mention.words:
        begin, stop = words[first].characters[0], words[end - 1].characters[1]
        if parts and parts[-1][1] == begin:
            begin = parts.pop()[0]
        parts.append((begin, stop))
    return tuple(parts)


def chains(documents, starts):
    """For each gold document, which begin at the characters `starts`: {chain: {span: kind}}. Of two mentions with the same
    characters the first counts."""
    found = [collections.defaultdict(dict) for _ in starts]
    seen = [set() for _ in starts]
    for number, document in enumerate(documents):
        for mention in sorted(document.mentions, key=lambda mention: (mention.words[0][0], -mention.words[-1][1])):
            characters = span(document.words, mention)
            place = bisect.bisect_right(starts, characters[0][0]) - 1
            if characters not in seen[place]:
                seen[place].add(characters)
                kind = entities.kind(document.words[entities.head_word(document.words, mention)])
                found[place][number, mention.chain][characters] = kind
    return found


def partition(chains, singletons):
    return [set(chain) for chain in chains.values() if singletons or len(chain) > 1]


def links(chains):
    """{mention: (kind, the nearest mention of its chain before it)}"""
    found = {}
    for chain in chains.values():
        mentions = sorted(chain)
        for before, mention in zip(mentions, mentions[1:]):
            found[mention] = chain[mention], before
    return found


def link_scores(gold, system):
    """{kind: (precision, recall, F1)}: of the links that the system makes from a mention of that kind back to the nearest one of
    its chain, how many join two mentions of one gold entity; and of the gold mentions with one before them in their chain, how
    many get such a link."""
    found = {}
    for kind in KINDS:
        right = made = wanted = 0
        for key, response in zip(gold, system):
            entity_of = {mention: name for name, chain in key.items() for mention in chain}
            gold_links = links(key)
            wanted += sum(link[0] == kind for link in gold_links.values())
            for mention, (own_kind, before) in links(response).items():
                correct = mention in entity_of and entity_of[mention] == entity_of.get(before)
                kind_there = gold_links[mention][0] if correct else own_kind
                made += kind_there == kind
                right += correct and kind_there == kind
        precision, recall = ratio(right, made), ratio(right, wanted)
        found[kind] = precision, recall, f1(precision, recall)
    return found


def check_texts(gold, system):
    """The two files must hold the same characters."""
    texts = ["".join(entities.squeezed(part) for document in side for part in document.paragraphs) for side in (gold, system)]
    if texts[0] != texts[1]:
        place = len(os.path.commonprefix(texts))
        around = [text[max(0, place - 20):place + 20] for text in texts]
        sys.exit(f"The texts differ at character {place}: gold has {around[0]!r}, the system {around[1]!r}.")


def print_row(name, values):
    print(f"{name:22} P {100 * values[0]:6.2f}  R {100 * values[1]:6.2f}  F1 {100 * values[2]:6.2f}")


def score(gold_path, system_paths):
    gold, system = entities.read([gold_path]), entities.read(system_paths)
    check_texts(gold, system)
    starts = [document.words[0].characters[0] for document in gold]
    gold_chains, system_chains = chains(gold, starts), chains(system, starts)
    for singletons in (False, True):
        print("with singletons" if singletons else "without singletons")
        pairs = [tuple(partition(side, singletons) for side in pair) for pair in zip(gold_chains, system_chains)]
        for name, values in scores(pairs).items():
            if name == "CoNLL":
                print(f"{name:40} F1 {100 * values[2]:6.2f}")
            else:
                print_row(name, values)
        print_row("mentions", mention_scores(pairs))
    print("links, by the kind of the later mention")
    for kind, values in link_scores(gold_chains, system_chains).items():
        print_row(kind, values)


def write_documents(gold_path, folder):
    os.makedirs(folder, exist_ok=True)
    for number, document in enumerate(entities.read([gold_path])):
        with open(os.path.join(folder, f"{number:03}-{document.name}.txt"), "w", encoding="utf-8") as file:
            file.write("\n\n".join(part.strip() for part in document.paragraphs) + "\n")


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "documents":
        write_documents(sys.argv[2], sys.argv[3])
    elif len(sys.argv) > 2:
        score(sys.argv[1], sys.argv[2:])
    else:
        sys.exit(__doc__)
