"""Names as spaCy's model finds them: silver labels where there is no gold.

    python silver.py MODEL treebank FILE.conllu.gz OUT.jsonl        the words stay those of the treebank
    python silver.py MODEL articles FILE.jsonl.gz OUT.jsonl         articles ({"text"}), cut into words by spaCy

A line a document: {"key", "sentences": [[[form, space, tag], ...], ...]}; space as in pieces.py.
"""
import gzip
import json
import sys

import spacy
from spacy.tokens import Doc

from pieces import BLANK, GLUED, PARAGRAPH
from treebank import read_conllu

# OntoNotes's kinds that are names, as ours.
KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP", "EVENT": "EVENT",
         "PRODUCT": "PRODUCT", "WORK_OF_ART": "WORK", "LAW": "WORK"}


def tags(doc):
    found = ["O"] * len(doc)
    for entity in doc.ents:
        if entity.label_ in KINDS:
            for i in range(entity.start, entity.end):
                found[i] = ("B-" if i == entity.start else "I-") + KINDS[entity.label_]
    return found


def treebank(nlp, path):
    for document in read_conllu(path, "silver", False):
        words = [w for s in document.sentences for w in s]
        spaces = [n.space != GLUED for n in words[1:]] + [True]
        doc = Doc(nlp.vocab, [w.form for w in words], spaces)
        at = 0
        for sentence in document.sentences:
            for i in range(len(sentence)):
                doc[at + i].is_sent_start = i == 0
            at += len(sentence)
        for _, component in nlp.pipeline:
            doc = component(doc)
        found = iter(tags(doc))
        yield {"key": document.key, "sentences": [[[w.form, w.space, next(found)] for w in s] for s in document.sentences]}


def articles(nlp, path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    paragraphs = [(p, i) for i, row in enumerate(rows) for p in row["text"].split("\n") if p.strip()]
    documents = [{"key": str(row.get("id", i)), "sentences": []} for i, row in enumerate(rows)]
    for doc, i in nlp.pipe(paragraphs, as_tuples=True, batch_size=64):
        space = PARAGRAPH
        for sentence in doc.sents:
            found = []
            for token in sentence:
                if token.is_space:
                    space = max(space, BLANK)
                    continue
                tag = ("O" if not token.ent_type_ or token.ent_type_ not in KINDS else f"{token.ent_iob_}-{KINDS[token.ent_type_]}")
                found.append([token.text, space, tag])
                space = BLANK if token.whitespace_ else GLUED
            if found:
                documents[i]["sentences"].append(found)
    yield from documents


def main(model, kind, path, out):
    nlp = spacy.load(model)
    with open(out, "w", encoding="utf-8") as file:
        for document in {"treebank": treebank, "articles": articles}[kind](nlp, path):
            file.write(json.dumps(document, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
