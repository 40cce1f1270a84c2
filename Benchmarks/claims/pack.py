"""Writes stories.txt, eight made-up stories with their claims marked, as a pack for the scorer of ../shared/data/claims.

    python3 Benchmarks/claims/pack.py FOLDER
    hearsay read --json FOLDER/documents.jsonl > FOLDER/records.jsonl
    benchmarks stories FOLDER/records.jsonl > FOLDER/stories.jsonl
    python3 ../shared/data/claims/score_claims.py --gold FOLDER FOLDER/records.jsonl FOLDER/stories.jsonl

A line of stories.txt begins with
    #    a story
    @    an article of it: key | publisher | published | title; its text follows, a paragraph a line, with
         {c1.0: a sentence} where the sentence gives claim c1, from the first of its origins
    !    a claim: id | text | least..most independent origins | how many | claims that dispute it
    !o   an origin of a claim, in their order: claim | kind | name | first report
    !r   who rests on whom: article | article | how
"""

import json
import pathlib
import re
import sys

MARKED = re.compile(r"\{((?:c\d+\.\d+,? ?)+): ?(.*?)\}")


class Pack:
    def __init__(self, lines):
        self.articles, self.claims, self.stories, self.rests = [], {}, [], []
        readers = {"#": self.story, "@": self.article, "!": self.claim, "!o": self.origin, "!r": self.rest}
        for line in lines:
            mark, _, rest = line.strip().partition(" ")
            if mark in readers:
                readers[mark](*[field.strip() for field in rest.split("|")])
            elif line.strip():
                self.articles[-1]["lines"].append(line.strip())
        for article in self.articles:
            self.read_marks(article)

    def key(self, name):
        return f"{self.stories[-1]['story']}-{name}"

    def story(self, name):
        self.stories.append({"story": name, "articles": [], "duplicates": []})

    def article(self, key, publisher, published, title):
        self.stories[-1]["articles"].append(self.key(key))
        site = re.sub(r"\W", "", publisher.lower())
        self.articles.append({
            "story": self.stories[-1]["story"], "key": self.key(key), "url": f"https://{site}.example/{self.key(key)}",
            "publisher": publisher, "title": title, "published": published, "published_time": published, "lines": []})

    def claim(self, name, text, span, independent, disputed_by):
        least, most = map(int, span.split(".."))
        story = self.stories[-1]["story"]
        self.claims[story, name] = {
            "story": story, "claim": self.key(name), "text": text, "evidence": [], "origins": [],
            "independent": int(independent), "independent_low": least, "independent_high": most,
            "disputed_by": [self.key(other) for other in disputed_by.split()]}

    def origin(self, claim, kind, name, first):
        origin = {"kind": kind, "name": name, "first_report": self.key(first)}
        self.claims[self.stories[-1]["story"], claim]["origins"].append(origin)

    def rest(self, source, target, how):
        outlet = next(a["publisher"] for a in self.articles if a["key"] == self.key(target))
        self.rests.append({"from": self.key(source), "outlet": outlet, "to": self.key(target), "how": how, "evidence": None})

    def read_marks(self, article):
        def unmarked(match):
            for mark in match[1].split(","):
                claim, origin = mark.strip().split(".")
                evidence = {"article": article["key"], "sentence": match[2].strip(), "origin": int(origin)}
                self.claims[article["story"], claim]["evidence"].append(evidence)
            return match[2].strip()

        paragraphs = [MARKED.sub(unmarked, line) for line in article.pop("lines")]
        article["text"] = "\n".join(paragraphs)
        article["paragraphs"] = [{"kind": "body", "text": text} for text in paragraphs]

    def write(self, folder):
        for claim in self.claims.values():
            claim["reports"] = len({evidence["article"] for evidence in claim["evidence"]})
        documents = [{name: a[name] for name in ("key", "url", "publisher", "title", "published", "text")} for a in self.articles]
        files = {
            "gold-articles": self.articles, "gold-claims": self.claims.values(), "gold-stories": self.stories,
            "gold-rests": self.rests, "documents": documents}
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in files.items():
            (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))


if __name__ == "__main__":
    lines = pathlib.Path(__file__).with_name("stories.txt").read_text().splitlines()
    Pack(lines).write(pathlib.Path(sys.argv[1]))
