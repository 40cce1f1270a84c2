"""People: what they took back, who they are; searches that filter all that is found; the map; words that were reused."""
import json
import re
import subprocess

import pytest
from conftest import HEARSAY, Room, add

TEXTS = {
    "sail": ("2026-03-02", "Quay Courier", "The old ferry will sail to the islands, said Emil Tarsk. It waits in Split and in Bari."),
    "stay": ("2026-03-09", "Harbour Post", "The old ferry will not sail to the islands, said Emil Tarsk. It stays in Ancona, not in Bari."),
}


@pytest.fixture
def small_room(tmp_path):
    pages = tmp_path / "pages.jsonl"
    pages.write_text("\n".join(
        json.dumps({"key": key, "url": f"https://example.org/{key}", "publisher": publisher, "published": day,
                    "title": "The ferry to the islands", "text": text})
        for key, (day, publisher, text) in TEXTS.items()))
    archive = str(tmp_path / "a.db")
    add(archive, pages)
    subprocess.run([HEARSAY, "stories", "--archive", archive], check=True, capture_output=True)
    room = Room(archive)
    yield room
    room.close()


def test_what_was_taken_back_stands_side_by_side(page, small_room):
    page.goto(small_room.base + "/who/Emil%20Tarsk")
    sides = page.locator(".pair > div")
    assert sides.count() == 2
    boxes = [sides.nth(index).bounding_box() for index in range(2)]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    assert "2 March 2026" in sides.nth(0).inner_text().replace("MARCH", "March")
    assert "9 March 2026" in sides.nth(1).inner_text().replace("MARCH", "March")


def test_a_person_is_taken_apart_and_put_together_and_that_survives_a_restart(page, small_room):
    page.goto(small_room.base + "/who/Emil%20Tarsk")
    page.click("#identity summary")
    page.fill("input[name=as]", "Emil Tarsk (the mayor)")
    page.click("text=Take apart")
    page.wait_for_selector("text=1 statement in 1 article")
    small_room.close()
    small_room.open()
    page.goto(small_room.base + "/who/Emil%20Tarsk%20(the%20mayor)")
    assert "1 statement in 1 article" in page.inner_text("main")
    page.click("#identity summary")
    page.fill("#identity input[type=text][name=other]", "Emil Tarsk")
    page.click("text=Put together")
    page.wait_for_selector("text=2 statements in 2 articles")
    page.locator(".corrections button").first.click()
    page.wait_for_selector("text=1 statement in 1 article")


def test_a_story_has_a_map_of_places_that_lie_apart(page, small_room):
    article = json.loads(page.request.get(small_room.base + "/search.json?q=ferry").text())[0]["article"]["id"]
    page.goto(f"{small_room.base}/s/{article}")
    shown = page.locator(".map text").all_text_contents()
    assert len(shown) >= 2
    assert set(shown) <= set(page.locator(".places a").all_inner_texts())
    # The outlines come from a file of the room, and are drawn.
    assert page.locator(".map .land").evaluate("land => land.getBoundingClientRect().width") > 100


def test_the_link_to_words_shows_them(page, small_room):
    article = json.loads(page.request.get(small_room.base + "/search.json?q=ferry").text())[0]["article"]["id"]
    page.goto(f"{small_room.base}/a/{article}")
    page.click(".chip summary >> nth=0")
    link = page.locator("a[data-copy]").first.get_attribute("href")
    directive = re.search(r"#:~:text=(.+)", link).group(1)
    assert page.request.get(small_room.base + link.split("#")[0]).ok
    page.goto(small_room.base + link)
    assert directive and page.locator("main").inner_text()


def test_reused_words_lead_to_where_they_come_from(page, room, story):
    for article in json.loads(page.request.get(f"{room.base}/stories.json?articles=1").text()):
        for copy in article["articles"]:
            if copy["duplicates"]:
                page.goto(f"{room.base}/a/{copy['id']}")
                link = page.locator(".reused-from").first
                link.click()
                page.wait_for_url("**/a/*")
                return
    pytest.skip("the samples have no copies")


def test_what_was_cut_is_unfolded(page, room, screens):
    page.goto(room.base + screens["article"])
    assert not page.is_visible("#cut li")
    page.click("#cut summary")
    assert page.is_visible("#cut li >> nth=0")


def test_facets_filter_all_that_is_found(page, room):
    page.goto(room.base + "/search?q=the")
    whole = page.locator(".story").count()
    page.goto(room.base + "/search?q=the&status=cancelled")
    assert 0 < page.locator(".story").count() < whole
    page.goto(room.base + "/search?q=the&status=cancelled&independent=99")
    assert page.is_visible("text=Nothing was found")
