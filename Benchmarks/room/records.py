"""Records of made-up articles, as JSON Lines: stories of one to some sixty articles, by people who say, promise, deny and
take back, some of it copied from paper to paper.

    python3 Benchmarks/room/records.py 100000 | hearsay add --archive made-up.db -

The same for the same number. Nobody in it lives, and no word of it was printed.
"""
import hashlib
import json
import random
import sys

SYLLABLES = "ba be bo ca ce da do el en fa fe ga go ha he il ka ke la le ma me mi na ne no pa pe ra re ro sa se ta te to va ve".split()
VERBS = ["rise", "close", "open", "move", "fail", "return", "leave", "grow", "begin", "stop"]
ACTS = [("said", "assert"), ("promised", "promise"), ("denied", "deny"), ("demanded", "demand"), ("argued", "assert"),
        ("rejected", "reject"), ("believes", "believe"), ("warned", "threaten")]
STATUSES = ["held", "planned", "cancelled", "asserted", "denied", "demanded", "hypothetical"]
TYPES = ["CONSULT", "ACCUSE", "AGREE", "PROTEST", "REJECT", "THREATEN", "COOPERATE"]
OUTLETS, PEOPLE, MEAN_SIZE = 300, 4000, 8


def word(rng, length):
    return "".join(rng.choice(SYLLABLES) for _ in range(length))


def names(rng, count, words):
    found = set()
    while len(found) < count:
        found.add(" ".join(word(rng, rng.randint(2, 3)).capitalize() for _ in range(words)))
    return sorted(found)


class Writer:
    """Puts a text together, and keeps where things stand in it."""

    def __init__(self):
        self.text, self.length = [], 0

    def add(self, words):
        start = self.length
        self.text.append(words)
        self.length += len(words)
        return [start, self.length]


class World:
    def __init__(self, seed):
        rng = random.Random(seed)
        self.outlets = [f"{name} {rng.choice(['Post', 'Courier', 'Times', 'Herald'])}" for name in names(rng, OUTLETS, 1)]
        self.people = names(rng, PEOPLE, 2)
        self.places = [(name, rng.uniform(-50, 65), rng.uniform(-120, 140)) for name in names(rng, 800, 1)]
        self.common = [word(rng, rng.randint(1, 3)) for _ in range(3000)]


def story(world, rng, number):
    """What the articles of a story share: its words, people, places and day."""
    return {
        "words": [word(rng, 4) for _ in range(30)], "people": rng.sample(world.people, rng.randint(2, 6)),
        "places": rng.sample(world.places, rng.randint(1, 4)), "day": number * 700 // 1000 % 330,
        "claims": [(rng.randrange(30), rng.choice(VERBS), rng.randrange(30)) for _ in range(8)],
    }


def day(number):
    return f"2026-{1 + number // 28:02}-{1 + number % 28:02}"


def sentence(world, rng, told):
    """A sentence without anybody in it."""
    words = [rng.choice(told["words"]) if rng.random() < 0.4 else world.common[int(rng.paretovariate(0.6)) % 3000] for _ in range(14)]
    return " ".join(words).capitalize() + "."


def parts(world, rng, told):
    """The pieces of an article, which copies share."""
    pieces = []
    for _ in range(rng.randint(10, 18)):
        if rng.random() < 0.45:
            subject, verb, place = rng.choice(told["claims"])
            negation = "not " if rng.random() < 0.2 else ""
            cue, act = rng.choice(ACTS)
            content = f"the {told['words'][subject]} will {negation}{verb} near the {told['words'][place]}"
            pieces.append((rng.choice(told["people"]), cue, act, content, rng.choice(told["places"]), rng.choice(STATUSES)))
        else:
            pieces.append(sentence(world, rng, told))
    return pieces


def record(world, rng, told, number, pieces):
    writer, entities, sources, statements, events, places, paragraphs = Writer(), {}, [], [], [], [], []
    for piece in pieces:
        start = writer.length
        if isinstance(piece, str):
            writer.add(piece)
        else:
            person, cue, act, content, (place, latitude, longitude), status = piece
            entity = entities.setdefault(person, {
                "id": f"e{len(entities) + 1}", "kind": "person", "name": person, "role": "minister", "country": None, "code": "GOV",
                "link": None, "mentions": []})
            source = next((one for one in sources if one["text"] == person), None)
            if source is None:
                source = {"id": f"s{len(sources) + 1}", "kind": "named", "text": person, "entity": entity["id"], "plural": False,
                          "count": None, "spans": []}
                sources.append(source)
            said = writer.add(content.capitalize())
            writer.add(" in ")
            where = writer.add(place)
            writer.add(", ")
            name = writer.add(person)
            writer.add(" ")
            how = writer.add(cue)
            writer.add(".")
            entity["mentions"].append({"start": name[0], "end": name[1], "head": "name"})
            source["spans"].append(name)
            places.append({"id": f"p{len(places) + 1}", "start": where[0], "end": where[1], "name": place, "country": None,
                           "latitude": latitude, "longitude": longitude, "link": None, "use": "literal"})
            identity = f"st{len(statements) + 1}"
            statements.append({
                "id": identity, "source": source["id"], "via": [], "inside": None, "source_spans": [name], "cue_spans": [how],
                "content_spans": [said], "editor_spans": [], "form": "indirect", "act": act, "negated": False, "hedged": False,
                "addressee": None, "time": None, "about": [], "channel": None, "confidence": 0.8})
            events.append({
                "id": f"ev{len(events) + 1}", "type": rng.choice(TYPES), "mode": None, "cameo": "010", "contexts": [], "status": status,
                "factuality": 2.0, "actors": [entity["id"]], "recipients": [], "place": places[-1]["id"], "time": None,
                "topic_spans": [], "spans": [said], "anchor": said, "rests_on": [identity], "same_as": [], "changes": None,
                "confidence": 0.7})
        paragraphs.append({"start": start, "end": writer.length, "kind": "body"})
        writer.add("\n")
    text = "".join(writer.text)[:-1]
    outlet = rng.randrange(OUTLETS)
    address = f"https://outlet{outlet}.example/{number}"
    article = {
        "id": hashlib.sha256(f"{address}\0{text}".encode()).hexdigest()[:32], "input": address, "key": None, "is_article": 1, "url": address,
        "publisher": world.outlets[outlet], "title": " ".join(rng.sample(told["words"], 6)).capitalize(), "authors": [], "section": None,
        "published": day(told["day"] + rng.randint(0, 3)), "modified": None, "language": "en", "text": text, "paragraphs": paragraphs,
        "links": [], "furniture": [{"kind": "navigation", "text": "Home"}]}
    return {
        "schema": "hearsay.record/1", "made_by": {"hearsay": "made up", "model": None, "gazetteer": None}, "article": article,
        "entities": list(entities.values()), "times": [], "places": places, "sources": sources, "statements": statements, "events": events}


def main(count):
    world, number, stories = World(1), 0, 0
    while number < count:
        rng = random.Random(stories)
        told = story(world, rng, stories)
        written = []
        for _ in range(min(count - number, 60, int(rng.paretovariate(1 / (1 - 1 / MEAN_SIZE))))):
            pieces = rng.choice(written) if written and rng.random() < 0.25 else parts(world, rng, told)
            written.append(pieces)
            sys.stdout.write(json.dumps(record(world, rng, told, number, pieces), separators=(",", ":")) + "\n")
            number += 1
        stories += 1


if __name__ == "__main__":
    main(int(sys.argv[1]))
