"""Reading rooms over archives that are made here, and every screen of them.

HEARSAY names the program, CHROMIUM the browser.
"""
import json
import os
import re
import subprocess
import time
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEARSAY = os.environ.get("HEARSAY", str(ROOT / ".build/debug/hearsay"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SAMPLES = ROOT / "Examples/pages"

PLAN = ("The old ferry will sail to the islands on Monday, said Emil Tarsk, the mayor of Split. It waits in Split and in Bari "
        "until the storm is over. The crew met in Ancona on Friday and agreed to sail at night, according to the Quay Courier.")
CHANGE = ("The old ferry will not sail to the islands on Monday, said Emil Tarsk. It stays in Ancona, not in Bari. "
          "Rosa Lindqvist, who speaks for the crew, denied that the crew had asked for money.")
# What makes screens that the samples do not have: a map, words taken back, copies, an edit, a story of one article.
HARBOUR = [
    ("plan", "Quay Courier", "2026-03-02", "The ferry to the islands will sail", PLAN),
    ("copy", "Strait Gazette", "2026-03-03", "Ferry will sail, says mayor", PLAN),
    ("change", "Harbour Post", "2026-03-09", "The ferry to the islands will not sail", CHANGE),
    ("change", "Harbour Post", "2026-03-09", "The ferry to the islands will not sail",
     CHANGE.replace("denied that the crew had asked for money", "declined to speak of money")),
    ("eels", "Delta Times", "2026-04-01", "Eels leave the delta", "Eels are scarce this year. Nobody has seen one since May."),
]


class Room:
    """A running room; it can be ended and opened again over the same archive."""

    def __init__(self, archive, *options):
        self.archive, self.options = str(archive), options
        self.open()

    def open(self):
        self.process = subprocess.Popen(
            [HEARSAY, "serve", "--archive", self.archive, "--port", "0", *self.options],
            stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        self.base = re.search(r"http://\S+(?=/)", line).group()

    def close(self):
        self.process.terminate()
        self.process.wait(20)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def run(*words, given=None):
    """What the program prints."""
    return subprocess.run([HEARSAY, *map(str, words)], check=True, capture_output=True, text=True, input=given).stdout


def get(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


def post(address, **fields):
    with urllib.request.urlopen(address, urllib.parse.urlencode(fields).encode()) as answer:
        return answer.read().decode()


def add(archive, *inputs):
    run("add", "--archive", archive, *inputs)


def add_texts(archive, texts):
    """Adds articles, one after the other: of two with the same key, the later is an edit."""
    for key, publisher, day, title, text in texts:
        page = {"key": key, "url": f"https://example.org/{key}", "publisher": publisher, "published": day, "title": title, "text": text}
        run("add", "--archive", archive, "-", given=json.dumps(page))


def stories(archive):
    """The one with most articles first."""
    found = map(json.loads, run("stories", "--archive", archive, "--json").splitlines())
    return sorted(found, key=lambda story: -len(story["articles"]))


# The kinds of screens, by the names that Rooms.screens() has for them.
SCREENS = [
    "desk", "stories", "story", "map", "claim", "article", "copy", "events", "editing", "who", "reversals", "unknown", "search",
    "facets", "statements", "asking", "nothing", "since", "edits", "quiet", "corrections", "corrected", "add", "added", "empty",
    "login", "missing",
]


class Rooms:
    """Rooms over the samples, a harbour, nothing; and one with a lock."""

    def __init__(self, folder):
        folder = Path(folder)
        archives = {name: folder / f"{name}.db" for name in ["samples", "harbour", "empty"]}
        add(archives["samples"], SAMPLES)
        add_texts(archives["harbour"], HARBOUR)
        self.story, self.ferry = stories(archives["samples"])[0], stories(archives["harbour"])[0]
        password = folder / "password"
        password.write_text(run("password", given="mussels and barnacles\n"))
        self.samples, self.harbour, self.empty = (Room(archive) for archive in archives.values())
        self.locked = Room(archives["empty"], "--password-file", str(password))
        self.make_changes()

    def close(self):
        for room in [self.samples, self.harbour, self.empty, self.locked]:
            room.close()

    def make_changes(self):
        """Something is said against what was found, and something added, in the room of the harbour."""
        home = get(self.harbour.base + "/add")
        token = re.search(r'name="token" value="([^"]+)"', home).group(1)
        post(f"{self.harbour.base}/a/{self.ferry['id']}/reject", token=token, finding="st2")
        post(self.harbour.base + "/add", token=token, text="The buoys were moved on Monday, the harbour master said. " * 9)
        while "added" not in get(self.harbour.base + "/add/1"):
            time.sleep(0.1)

    def screens(self):
        """The address of every kind of screen, by name."""
        story, ferry = self.story["id"], self.ferry["id"]
        copy = next(article["id"] for article in self.ferry["articles"] if article["duplicate_of"])
        return {
            "desk": self.samples.base + "/",
            "stories": self.samples.base + "/stories",
            "story": f"{self.samples.base}/s/{story}",
            "map": f"{self.harbour.base}/s/{ferry}",
            "claim": f"{self.samples.base}/s/{story}?claim={self.story['claims'][0]['id']}",
            "article": f"{self.samples.base}/a/{story}",
            "copy": f"{self.harbour.base}/a/{copy}",
            "events": f"{self.samples.base}/a/{story}?show=events",
            "editing": f"{self.samples.base}/a/{story}?at=st1&edit=st1",
            "who": self.samples.base + "/who/Hedda%20Straal",
            "reversals": self.harbour.base + "/who/Emil%20Tarsk",
            "unknown": self.samples.base + "/who/Nobody%20Here",
            "search": self.samples.base + "/search?q=summit",
            "facets": self.samples.base + "/search?q=the&act=deny&from=2026-01-01&independent=1",
            "statements": self.samples.base + "/search?speaker=Straal",
            "asking": self.samples.base + "/search",
            "nothing": self.samples.base + "/search?q=zeppelin",
            "since": self.samples.base + "/since/2026-01-01",
            "edits": self.harbour.base + "/since/2026-01-01",
            "quiet": self.samples.base + "/since/2999-01-01",
            "corrections": self.samples.base + "/corrections",
            "corrected": self.harbour.base + "/corrections",
            "add": self.samples.base + "/add",
            "added": self.harbour.base + "/add/1",
            "empty": self.empty.base + "/",
            "login": self.locked.base + "/login",
            "missing": self.samples.base + "/nowhere",
        }
