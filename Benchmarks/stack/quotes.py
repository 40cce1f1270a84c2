"""Statements from the trees of spaCy, after the method of the Gender Gap Tracker (Asr et al., PLOS ONE 2021).

A verb of saying with a clause (`ccomp`) is a statement by the verb's subject; so is a quotation beside such a verb; so is what stands with
"according to". Written anew from the paper's description; the list of verbs is our own.
"""

VERBS = set("""acknowledge add admit advise agree allege announce argue assert ask believe boast call caution charge claim comment complain
concede conclude confirm continue contend counter declare demand deny describe disclose emphasize estimate explain express forecast hope
indicate inform insist maintain mention note observe offer order pledge point predict promise propose quip read recall recommend remark
remind repeat reply report respond reveal say signal speculate state stress suggest tell testify think threaten tweet urge vow warn
wonder worry write""".split())


def statements(document):
    """Source, cue and content of each statement, as ranges of characters."""
    found = []
    for sentence in document.sents:
        for token in sentence:
            if token.lemma_ in VERBS and token.pos_ == "VERB":
                found += said(token)
            elif token.lower_ == "according" and token.i + 1 < sentence.end and document[token.i + 1].lower_ == "to":
                found += according(token, sentence)
    return found


def said(verb):
    """What a verb of saying has as a clause, before or behind it, and who is its subject."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is None and verb.dep_ == "parataxis":
        clause = verb.head
    if clause is None:
        return []
    own = {token.i for token in verb.subtree} if clause is verb.head else set()
    content = [token for token in clause.subtree if token.i not in own]
    source = list(subject.subtree) if subject is not None else []
    return [statement(verb.doc, source, [verb], content)]


def according(token, sentence):
    """"According to" whom: all else of the sentence."""
    phrase = list(token.subtree)
    source = [word for word in phrase if word.i > token.i + 1]
    content = [word for word in sentence if word.i not in {word.i for word in phrase} and not word.is_punct]
    return [statement(token.doc, source, [token, token.doc[token.i + 1]], content)] if source and content else []


def statement(document, source, cue, content):
    return {"source": ranges(source), "cue": ranges(cue), "content": ranges(content)}


def ranges(tokens):
    """Tokens as ranges of characters, neighbours in one."""
    found = []
    for token in sorted(tokens, key=lambda token: token.i):
        if found and found[-1][2] == token.i - 1:
            found[-1] = (found[-1][0], token.idx + len(token.text), token.i)
        else:
            found.append((token.idx, token.idx + len(token.text), token.i))
    return [[start, end] for start, end, _ in found]
