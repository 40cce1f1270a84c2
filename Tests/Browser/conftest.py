"""Reading rooms, and a browser that looks at them."""
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from rooms import CHROMIUM, Room, Rooms


@pytest.fixture(scope="session")
def rooms(tmp_path_factory):
    rooms = Rooms(tmp_path_factory.mktemp("rooms"))
    yield rooms
    rooms.close()


@pytest.fixture(scope="session")
def room(rooms):
    """The room over the samples."""
    return rooms.samples


@pytest.fixture(scope="session")
def archive(room):
    return room.archive


@pytest.fixture(scope="session")
def story(rooms):
    """The sample story with the most articles."""
    return rooms.story


@pytest.fixture(scope="session")
def screens(rooms):
    return rooms.screens()


@pytest.fixture
def own_room(room, tmp_path):
    """A room over the samples that the test may change."""
    for file in Path(room.archive).parent.glob("samples.db*"):
        shutil.copy(file, tmp_path)
    room = Room(tmp_path / "samples.db")
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
