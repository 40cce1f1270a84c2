"""Learns the weights of the features of places and writes Sources/Testimony/Places/PlaceWeights.swift.

    swift build -c release --product PlaceFeatures
    .build/release/PlaceFeatures documents.jsonl > features.jsonl
    python3 Training/gazetteer/weights.py --features features.jsonl --gold ../shared/data/events/geo-dev.jsonl.gz

The documents are the texts of the gold, as lines of {"key", "text", "publisher"}. A name's likelihoods are a softmax over its
places; what is maximised is the likelihood of all places within 161 km of the gold, less a penalty on large weights. The features
that need context were computed with the weights before: learn, build, and learn again until nothing changes. `--folds 5` says how
well weights do on articles that they have not seen. Needs numpy.
"""

import argparse
import gzip
import json
import math
import re
from pathlib import Path

import numpy

SOURCES = Path(__file__).resolve().parent.parent.parent / "Sources/Testimony/Places"
NEAR = 161


def names():
    """The features in their order, and the number of those that need no context."""
    text = (SOURCES / "PlaceFeatures.swift").read_text("utf-8")
    found = [name.strip() for line in re.findall(r"^    case (.+)$", text, re.M) for name in line.split(",")]
    return found, found.index("countryShare")


def kilometres(a, b):
    (p, q), (r, s) = [tuple(map(math.radians, point)) for point in (a, b)]
    h = math.sin((r - p) / 2) ** 2 + math.cos(p) * math.cos(r) * math.sin((s - q) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def groups(args):
    """(key, set, weight, features of the places, which of them are right) for each name that gold and tables know."""
    with gzip.open(args.gold, "rt", encoding="utf-8") as file:
        gold = {row["id"]: row for row in map(json.loads, file)}
    for line in args.features.read_text("utf-8").splitlines():
        row = json.loads(line)
        marked = {(p["start"], p["end"]): (p["lat"], p["lon"]) for p in gold[row["key"]]["places"] if p.get("lat") is not None}
        points = [marked[tuple(span)] for span in row["spans"] if tuple(span) in marked]
        if not points or not row["choices"]:
            continue
        right = numpy.array([sum(c.get("latitude") is not None and kilometres((c["latitude"], c["longitude"]), point) <= NEAR for point in points)
                             / len(points) for c in row["choices"]])
        if right.max() == 0:
            continue
        features = numpy.array([c["features"] for c in row["choices"]])
        yield row["key"], gold[row["key"]]["set"], math.sqrt(len(points)), features, right, len(points)


def learn(data, used, penalty, rounds=300):
    """Gradient descent on the likelihoods of `used` features (Adam)."""
    starts = numpy.cumsum([0] + [len(g[3]) for g in data])[:-1]
    x = numpy.concatenate([g[3] for g in data])[:, used]
    right = numpy.concatenate([g[4] for g in data])
    sizes = [len(g[3]) for g in data]
    share = numpy.array([g[2] for g in data])
    weights, m, v = (numpy.zeros(len(used)) for _ in range(3))
    for step in range(1, rounds + 1):
        scores = x @ weights
        scores -= numpy.repeat(numpy.maximum.reduceat(scores, starts), sizes)
        raised = numpy.exp(scores)
        p = raised / numpy.repeat(numpy.add.reduceat(raised, starts), sizes)
        q = p * right
        q /= numpy.repeat(numpy.maximum(numpy.add.reduceat(q, starts), 1e-12), sizes)
        gradient = x.T @ ((p - q) * numpy.repeat(share, sizes)) / share.sum() + penalty * weights
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient ** 2
        weights -= 0.1 * (m / (1 - 0.9 ** step)) / (numpy.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
    return weights


def accuracy(data, used, weights):
    """Per cent of marked names that are put where they are, by set."""
    right, all_ = {}, {}
    for _, name, _, features, good, count in data:
        all_[name] = all_.get(name, 0) + count
        right[name] = right.get(name, 0) + count * good[int(numpy.argmax(features[:, used] @ weights))]
    return {name: round(100 * right[name] / all_[name], 2) for name in sorted(all_)}


def balanced(data):
    """Every set counts the same: a set of one kind of news must not rule the others."""
    total = {}
    for group in data:
        total[group[1]] = total.get(group[1], 0) + group[2]
    return [(k, s, w * 1000 / total[s], f, r, n) for k, s, w, f, r, n in data]


def emit(alone, together):
    def literal(name, note, weights):
        numbers = ", ".join(f"{w:.3f}" for w in weights)
        lines, line = [], "       "
        for number in numbers.split(" "):
            if len(line) + len(number) > 110:
                lines.append(line)
                line = "       "
            line += " " + number
        return f"    /// {note}\n    static let {name}: [Double] = [\n" + "\n".join(lines + [line + ","]) + "\n    ]\n"

    (SOURCES / "PlaceWeights.swift").write_text(
        "// Made by Training/gazetteer/weights.py.\n\n/// The weights of the features of places, in the order of ``PlaceFeature``.\n"
        "enum PlaceWeights {\n" + literal("alone", "Before it is known what the other names of the article mean.", alone)
        + literal("together", "Where it is.", together) + "}\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--penalty", type=float, default=0.0002)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    found, contextual = names()
    # What no gold has is set by hand: the user's own names go first.
    own = found.index("isOwn")
    every = [i for i in range(len(found)) if i != own]
    local = [i for i in every if i < contextual]
    data = balanced(list(groups(args)))
    if args.folds:
        keys = sorted({g[0] for g in data})
        fold = {key: number % args.folds for number, key in enumerate(keys)}
        for title, used in ("alone", local), ("together", every):
            sums = {}
            for number in range(args.folds):
                weights = learn([g for g in data if fold[g[0]] != number], used, args.penalty)
                for group in data:
                    if fold[group[0]] == number:
                        sums.setdefault(group[1], [0, 0])
                        sums[group[1]][0] += group[5] * group[4][int(numpy.argmax(group[3][:, used] @ weights))]
                        sums[group[1]][1] += group[5]
            print(title, "unseen:", {s: round(100 * a / b, 2) for s, (a, b) in sorted(sums.items())})
    tables = []
    for title, used in ("alone", local), ("together", every):
        weights = learn(data, used, args.penalty)
        print(title, "seen:", accuracy(data, used, weights))
        row = numpy.zeros(len(found))
        row[used] = weights
        row[own] = 20
        print(", ".join(f"{name} {w:.2f}" for name, w in zip(found, row)))
        tables.append(row)
    emit(*tables)


if __name__ == "__main__":
    main()
