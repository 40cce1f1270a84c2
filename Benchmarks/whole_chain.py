"""The whole chain against what one would put together in Python (`stack/stack.py`): `make bench PARTS=chain`.

Same pages, same machine, turn by turn: articles a second of user CPU and memory at the peak, with the full model and the small one; then
the quality of each on the gold data. Scored by the gold's own scorers.
"""
import gzip
import importlib.util
import json
import os
import re
import statistics
import subprocess
import time
import venv

from workplace import BUILD, FOLDER, Row

TURNS = int(os.environ.get("TURNS", "3"))
SETTINGS = {"full": (), "fast": ("--fast",)}
NAMES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def measure(workplace):
    if not workplace.has_gold:
        return
    work = BUILD / "chain"
    work.mkdir(exist_ok=True)
    pages = news_pages(workplace, work)
    yield from speed(workplace, pages)
    for measured in (extraction, names, times, statements, near_duplicates):
        yield from measured(workplace, work, pages)


# The runs


def python():
    """A Python that has the stack, in the versions that stack/requirements.txt names."""
    folder, wanted = BUILD / "stack", (FOLDER / "stack" / "requirements.txt").read_text()
    done = folder / "requirements.txt"
    if not done.is_file() or done.read_text() != wanted:
        venv.create(folder, with_pip=True, clear=True)
        pip = [folder / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--requirement", FOLDER / "stack" / "requirements.txt"], check=True)
        done.write_text(wanted)
    return folder / "bin" / "python"


def run(name, *command):
    """What a command prints, in a file; its user CPU in seconds and its memory at the peak in bytes, those of its children too."""
    output = BUILD / "chain" / name
    with open(output, "wb") as file:
        process = subprocess.Popen(list(map(str, command)), stdout=file)
        peak = 0
        while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            peak = max(peak, resident_peak(process.pid))
            time.sleep(0.05)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return output, usage.ru_utime, peak


def resident_peak(process):
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) << 10 for line in status if line.startswith("VmHWM:")), 0)
    except FileNotFoundError:
        return 0


def stack(name, task, given):
    return run(name, python(), FOLDER / "stack" / "stack.py", task, given)


def hearsay(workplace, name, given, *options):
    return run(name, workplace.hearsay, "read", "--json", "--jobs", "1", *options, given)


def news_pages(workplace, work):
    """The pages of the set that is news and articles in English, as links in a folder."""
    folder = work / "pages"
    folder.mkdir(exist_ok=True)
    for row in rows(workplace.extraction / "gold-scrapinghub.jsonl.gz"):
        link = folder / f"{row['id']}.html"
        if not link.exists():
            link.symlink_to((workplace.pages / link.name).resolve())
    return folder


# Speed and memory


def speed(workplace, pages):
    count = sum(1 for _ in pages.iterdir())
    nothing = pages.with_name("nothing")
    nothing.mkdir(exist_ok=True)
    start = stack("start.jsonl", "pages", nothing)[1]       # to import and to load, which counts little among many pages
    taken = {setting: [] for setting in [*SETTINGS, "stack"]}
    for _ in range(TURNS):
        _, user, peak = stack("stack.jsonl", "pages", pages)
        taken["stack"].append((user - start, peak))
        for setting, options in SETTINGS.items():
            taken[setting].append(chain(workplace, setting, pages, options))
    rates = {setting: [count / user for user, _ in runs] for setting, runs in taken.items()}
    peaks = {setting: max(peak for _, peak in runs) / 1e6 for setting, runs in taken.items()}
    theirs = statistics.median(rates["stack"])
    for setting in SETTINGS:
        ratio = statistics.median(own / peer for own, peer in zip(rates[setting], rates["stack"]))
        own = statistics.median(rates[setting])
        yield Row(f"articles a user CPU second, {setting}", f"{own:.1f}", f"{theirs:.1f}", f"{ratio:.2f}")
        yield Row(f"memory at the peak, {setting}", f"{peaks[setting]:.0f} MB", f"{peaks['stack']:.0f} MB",
                  f"{peaks[setting] / peaks['stack']:.2f}")


def chain(workplace, setting, pages, options):
    """Reads the pages, then links what was read, as `hearsay add` and `hearsay stories` do it: user CPU of both, memory of the greater."""
    records, reading, peak = hearsay(workplace, f"{setting}.jsonl", pages, *options)
    _, linking, more = linked(workplace, setting, records)
    return reading + linking, max(peak, more)


def linked(workplace, name, given):
    """The stories of what is in a file of records or texts."""
    archive = BUILD / "chain" / f"{name}.db"
    for left in BUILD.glob(f"chain/{name}.db*"):
        left.unlink()
    _, adding, first = run(f"{name}.added", workplace.hearsay, "add", given, "--archive", archive)
    stories, telling, second = run(f"{name}.stories", workplace.hearsay, "stories", "--json", "--archive", archive)
    return stories, adding + telling, max(first, second)


# Quality


def rows(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")) as file:
        for line in file:
            yield json.loads(line)


def scorer(workplace, area):
    path = workplace.data / area / f"score_{area}.py"
    spec = importlib.util.spec_from_file_location(f"score_{area}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(work, name, gold, key="id"):
    """Texts of a gold set as lines of JSON that both read."""
    path = work / f"{name}.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for row in gold:
            published = row.get("date") if re.match(r"\d{4}-\d\d-\d\d", row.get("date") or "") else None
            line = {"key": row[key], "published": published, "title": row.get("title"), "text": row["text"]}
            file.write(json.dumps({name: value for name, value in line.items() if value is not None}) + "\n")
    return path


def records(path):
    return {record["article"]["key"]: record for record in rows(path) if "article" in record}


def compared(figure, own, peer):
    """A line for each setting of a figure in per cent; own is by setting."""
    for setting, value in own.items():
        yield Row(f"{figure}, {setting}", f"{value:.1f}", f"{peer:.1f}", f"{value - peer:+.1f}")


def extraction(workplace, work, pages):
    scoring = scorer(workplace, "extraction")
    gold = {bench: found for bench, found in scoring.load(str(workplace.extraction)).items() if bench == "scrapinghub"}
    theirs = {row["key"]: {"id": row["key"], "text": row["text"], "title": row["title"], "author": row["author"], "date": row["published"]}
              for row in rows(work / "stack.jsonl") if "text" in row}
    ours = {}
    for record in rows(work / "full.jsonl"):
        if article := record.get("article"):
            name = article["input"].rpartition("/")[2].removesuffix(".html")
            ours[name] = {"id": name, "text": article["text"], "title": article["title"], "author": article["authors"],
                          "date": article["published"]}
    for bench, wanted in gold.items():
        own, peer = scoring.score(wanted, ours), scoring.score(wanted, theirs)
        for figure in ("f1", "title_exact", "author_exact", "date_right"):
            if figure in own and own[figure] is not None:
                yield from compared(f"{bench}: {figure}", {"both": 100 * own[figure]}, 100 * peer[figure])


def names(workplace, work, pages):
    """Names of people, bodies and places, on the treebank that has them and on messages; text as it is, not cut into words."""
    scoring = scorer(workplace, "language")
    for name in ("ewt-dev.conllu.gz", "ner-wnut17-dev.iob2.gz"):
        gold = workplace.data / "language" / name
        given = documents(work, name, [{"id": f"{n:06}", "text": text} for n, text in enumerate(plain_texts(scoring, gold))])
        own = {}
        for setting, options in SETTINGS.items():
            output, _, _ = run(f"{name}.{setting}", workplace.hearsay, "read", "--conllu", *options, given)
            own[setting] = scoring.ner(str(gold), str(output))["all"]["f1"]
        found, _, _ = stack(f"{name}.stack", "texts", given)
        tagged = work / f"{name}.iob2"
        tagged.write_text("\n".join(map(iob, rows(found))), "utf-8")
        yield from compared(f"names, {name.split('.')[0]}: F1", own, scoring.ner(str(gold), str(tagged))["all"]["f1"])


def plain_texts(scoring, gold):
    if ".iob2" in gold.name:
        with gzip.open(gold, "rt", encoding="utf-8") as file:
            blocks = file.read().strip("\n").split("\n\n")
        return [" ".join(line.split("\t")[0] for line in block.split("\n")) for block in blocks]
    return ["\n\n".join(scoring.text(str(gold)))]


def iob(document):
    """What the stack found as tokens with tags; the texts of the gold are the words of them."""
    tags, lines = {}, []
    for start, end, kind in document["names"]:
        if kind in NAMES:
            tags[start] = ("B-" + NAMES[kind], end)
    inside = None
    for start, end, *_ in document["tokens"]:
        word = document["text"][start:end]
        if not word.strip():
            continue
        if start in tags:
            inside = tags[start]
            lines.append(f"{word}\t{inside[0]}")
        elif inside and start < inside[1]:
            lines.append(f"{word}\tI{inside[0][1:]}")
        else:
            inside = None
            lines.append(f"{word}\tO")
    return "\n".join(lines) + "\n"


def times(workplace, work, pages):
    scoring = scorer(workplace, "events")
    gold = list(rows(workplace.data / "events" / "time-dev.jsonl.gz"))
    given = documents(work, "times", gold)
    found, _, _ = stack("times.stack", "texts", given)
    theirs = [{"id": row["key"], "timex": [{"start": start, "end": end, "type": "DATE", "value": value} for start, end, value in row["times"]]}
              for row in rows(found)]
    own = {}
    for setting, options in SETTINGS.items():
        output, _, _ = hearsay(workplace, f"times.{setting}", given, "--parts", "times", *options)
        own[setting] = scoring.s_time(gold, [
            {"id": key, "timex": [{"start": time["start"], "end": time["end"], "type": time["kind"].upper(), "value": time["value"]}
                                  for time in record["times"]]} for key, record in records(output).items()])
    peer = scoring.s_time(gold, theirs)
    for figure, get in {"strict F1": lambda s: s["strict"]["F1"], "relaxed F1": lambda s: s["relaxed"]["F1"],
                        "value F1": lambda s: s["value_F1"]}.items():
        yield from compared(f"times: {figure}", {setting: get(scores) for setting, scores in own.items()}, get(peer))


def statements(workplace, work, pages):
    scoring = scorer(workplace, "attribution")
    gold = list(rows(workplace.data / "attribution" / "polnear-dev.jsonl.gz"))
    given = documents(work, "statements", gold, key="doc")
    wanted = {row["doc"]: (row["text"], row["statements"]) for row in gold}
    found, _, _ = stack("statements.stack", "texts", given)
    peer = scoring.score(wanted, {row["key"]: row["statements"] for row in rows(found)})
    own = {}
    for setting, options in SETTINGS.items():
        output, _, _ = hearsay(workplace, f"statements.{setting}", given, "--parts", "statements", *options)
        own[setting] = scoring.score(wanted, {key: flat(record) for key, record in records(output).items()})
    for figure in ("triple_mid", "triple_overlap", "cue_detection"):
        yield from compared(f"statements: {figure} F1", {setting: scores[figure]["f1"] for setting, scores in own.items()}, peer[figure]["f1"])


def flat(record):
    """The gold has one level of statements, and one for several who say the same."""
    merged = {}
    for found in record["statements"]:
        if found["inside"] is None:
            one = merged.setdefault(json.dumps([found["cue_spans"], found["content_spans"]]),
                                    {"source": [], "cue": found["cue_spans"], "content": found["content_spans"]})
            one["source"] += [span for span in found["source_spans"] if span not in one["source"]]
    return list(merged.values())


def near_duplicates(workplace, work, pages):
    for name in ("newsclusters", "ecbplus", "copies"):
        folder = workplace.data / "stories"
        given = documents(work, name, rows(folder / f"{name}.docs.jsonl.gz"))
        pairs, _, _ = stack(f"{name}.pairs", "duplicates", given)
        stories, _, _ = linked(workplace, name, given)
        ours = work / f"{name}.own"
        ours.write_text("".join(f"{a}\t{b}\n" for a, b in sorted(own_pairs(stories))), "utf-8")
        own, peer = (pair_f1(folder, name, found) for found in (ours, pairs))
        yield from compared(f"near duplicates, {name}: F1", {"both": own}, peer)


def own_pairs(stories):
    """The pairs that the stories name, by the keys of their articles."""
    articles = {article["id"]: article for story in rows(stories) for article in story["articles"]}
    return {tuple(sorted((article["key"], articles[pair["article"]]["key"])))
            for article in articles.values() for pair in article["duplicates"]}


def pair_f1(folder, name, found):
    done = subprocess.run(["python3", folder / "score_stories.py", "pairs", folder / f"{name}.neardup.tsv", found],
                          check=True, stdout=subprocess.PIPE, text=True)
    return 100 * json.loads(done.stdout)["f1"]
