"""What linking costs as an archive grows (`make bench PARTS=growth`): made-up articles come in by the hundred, in the order of their
dates; of some hundreds, far apart, the processor time and the memory of linking them. ARTICLES says how many there are in all.
"""
import itertools
import json
import os
import random
import subprocess

from workplace import BUILD, Row

ARTICLES = int(os.environ.get("ARTICLES", "20000"))
MARKS, BATCH = 4, 100


def measure(workplace):
    archive = BUILD / "growth.db"
    for file in BUILD.glob("growth.db*"):
        file.unlink()
    articles = made_up(random.Random(2026))
    step = ARTICLES // MARKS
    for mark in range(1, MARKS + 1):
        add(workplace, archive, itertools.islice(articles, step - BATCH))
        link(workplace, archive)
        add(workplace, archive, itertools.islice(articles, BATCH))
        seconds, peak = link(workplace, archive)
        yield Row(f"linking {BATCH} articles that come to {mark * step - BATCH:,}", f"{seconds:.2f} s, {peak / 1e6:.0f} MB")
    yield Row(f"archive of {ARTICLES:,} articles of 250 words, an article", f"{archive.stat().st_size / ARTICLES / 1000:.1f} kB")


def add(workplace, archive, articles):
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    call = [workplace.hearsay, "add", "--archive", archive, "--parts", "article", "-"]
    subprocess.run(call, input=lines, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def link(workplace, archive):
    """The processor time in seconds, and the memory at the peak in bytes."""
    process = subprocess.Popen([workplace.hearsay, "since", "--archive", archive, "2999-01-01"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def made_up(dice):
    """Articles without end: some stories at a time, each with words of its own and, now and then, a copy."""
    common = [f"word{number}" for number in range(5000)]
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(len(common))))
    stories = []
    for number in itertools.count():
        if len(stories) < 40 or dice.random() < 0.07:
            stories.append({"words": [f"name{number}x{index}" for index in range(60)], "last": ""})
            stories = stories[-40:]
        story = dice.choice(stories)
        words = [
            dice.choice(story["words"]) if dice.random() < 0.3 else dice.choices(common, cum_weights=weights)[0] for _ in range(250)
        ]
        text = story["last"] if story["last"] and dice.random() < 0.1 else " ".join(words) + "."
        story["last"] = text
        yield {
            "key": str(number), "publisher": f"Outlet {dice.randrange(200)}", "title": " ".join(dice.choices(story["words"], k=5)),
            "published": f"20{10 + number // 36500:02}-{number // 3000 % 12 + 1:02}-{number // 100 % 28 + 1:02}", "text": text,
        }
