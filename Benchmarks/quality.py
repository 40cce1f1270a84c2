"""How much of an article is found, and how much that is none: the gold's own scorer, beside the stored scores of peers."""
import json
import sys
from pathlib import Path

from workplace import BUILD, Row, output

EXPECTED = Path("Examples/expected")
# The sets in the order of the table, and the figures of the scorer that are shown for each.
SETS = {
    "scrapinghub": ("f1", "accuracy"),
    "wcxb": ("f1", "word_f1", "seg_f1", "title_exact", "author_exact", "date_right"),
    "trafilatura": ("seg_f1", "title_exact", "author_exact", "date_right"),
    "htmldate": ("date_right",),
    "readability": ("f1", "title_exact", "author_exact", "date_right"),
}
NAMES = {
    "f1": "text, shingle F1",
    "accuracy": "pages exactly right",
    "word_f1": "text, word F1",
    "seg_f1": "text, snippet F1",
    "title_exact": "title exact",
    "author_exact": "authors exact",
    "date_right": "date right",
}


def measure(workplace):
    records = list(read(workplace))
    return against_gold(workplace, records) if workplace.has_gold else against_examples(records)


def read(workplace):
    printed = output(workplace.hearsay, "read", "--json", "--parts", "article", workplace.pages)
    for line in printed.rstrip("\n").split("\n"):      # not splitlines: a text may hold separators of lines
        record = json.loads(line)
        if "article" in record:
            yield record["article"]


def stem(article):
    return article["input"].rsplit("/", 1)[-1].rsplit(".", 1)[0]


def against_gold(workplace, articles):
    predictions, scores = BUILD / "predictions.jsonl", BUILD / "scores.json"
    with open(predictions, "w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps({
                "id": stem(article), "text": article["text"], "title": article["title"],
                "author": article["authors"], "date": article["published"],
            }) + "\n")
    output(sys.executable, workplace.extraction / "score_extraction.py", predictions, "--json", scores)
    own, peers = json.loads(scores.read_text()), stored_scores(workplace)
    for bench, figures in SETS.items():
        for figure in figures:
            if (value := own.get(bench, {}).get(figure)) is None:
                continue
            name = f"{bench}: {NAMES[figure]}"
            known = {peer: sets[bench][figure] for peer, sets in peers.items() if figure in sets.get(bench, {})}
            best = max(known, key=known.get, default=None)
            if best is None:
                yield Row(name, f"{value:.4f}")
            else:
                yield Row(name, f"{value:.4f}", f"{known[best]:.4f} {best}", f"{value / known[best]:.3f}")


def stored_scores(workplace):
    """The scores of each peer by set: measured with the gold, or from outputs stored with a benchmark."""
    path = workplace.extraction / "peers-dev.json"
    stored = json.loads(path.read_text()) if path.is_file() else {}
    groups = [stored.get("from_stored_outputs", {}), stored.get("measured_here", {})]
    return {peer: result["scores"] for group in groups for peer, result in group.items()}


def against_examples(articles):
    """The share of the sample pages that are read as a person reads them."""
    right = dict.fromkeys(("text", "title", "authors", "day"), 0)
    expected = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(EXPECTED.glob("*.json"))}
    found = {stem(article): article for article in articles}
    for page, wanted in expected.items():
        article = found.get(page, {"text": "", "title": None, "authors": [], "published": None})
        text = "\n".join(paragraph["text"] for paragraph in wanted.get("paragraphs", []))
        right["text"] += article["text"] == text
        right["title"] += article["title"] == wanted.get("title")
        right["authors"] += article["authors"] == wanted.get("authors", [])
        right["day"] += (article["published"] or "")[:10] == (wanted.get("published") or "")[:10]
    for figure, count in right.items():
        yield Row(f"sample pages: {figure} as expected", f"{count} of {len(expected)}")
