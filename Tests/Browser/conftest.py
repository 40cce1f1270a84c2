"""A reading room over the sample pages, and a browser that looks at it.

HEARSAY names the program, CHROMIUM the browser.
"""
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
HEARSAY = os.environ.get("HEARSAY", str(ROOT / ".build/debug/hearsay"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SAMPLES = ROOT / "Examples/pages"


class Room:
    """A running room; it can be ended and opened again over the same archive."""

    def __init__(self, archive, *options):
        self.archive, self.options = archive, options
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


def add(archive, *inputs):
    subprocess.run([HEARSAY, "add", "--archive", str(archive), *map(str, inputs)], check=True, capture_output=True)


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    archive = str(tmp_path_factory.mktemp("room") / "samples.db")
    add(archive, SAMPLES)
    subprocess.run([HEARSAY, "stories", "--archive", archive], check=True, capture_output=True)
    return archive


@pytest.fixture(scope="session")
def room(archive):
    room = Room(archive)
    yield room
    room.close()


@pytest.fixture
def own_room(archive, room, tmp_path):
    """A room that the test may change."""
    for file in Path(archive).parent.glob("samples.db*"):
        shutil.copy(file, tmp_path)
    room = Room(str(tmp_path / "samples.db"))
    yield room
    room.close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A page on which nothing may go wrong unseen."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.wrongs = []
    page.on("console", lambda message: page.wrongs.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.wrongs.append(str(error)))
    page.on("dialog", lambda dialog: (page.wrongs.append("dialog"), dialog.dismiss()))
    yield page
    context.close()
    assert page.wrongs == []


@pytest.fixture(scope="session")
def story(archive):
    """The sample story with the most articles."""
    lines = subprocess.run(
        [HEARSAY, "stories", "--archive", archive, "--json"], check=True, capture_output=True, text=True).stdout
    return max(map(json.loads, lines.splitlines()), key=lambda story: len(story["articles"]))


@pytest.fixture(scope="session")
def screens(story):
    return {
        "desk": "/", "stories": "/stories", "story": f"/s/{story['id']}", "article": f"/a/{story['id']}",
        "search": "/search?q=summit", "statements": "/search?speaker=Tarsk", "nothing": "/search?q=zeppelin",
        "who": "/who/Tarsk", "since": "/since/2026-01-01", "corrections": "/corrections", "add": "/add",
        "missing": "/nowhere",
    }
