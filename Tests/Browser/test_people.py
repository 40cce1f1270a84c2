"""People: what they took back, who they are; searches that filter all that is found; the map; words that were reused."""
import json
import subprocess

import pytest
from rooms import HEARSAY, Room, add

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


def test_the_link_to_words_shows_them(page, screens):
    page.set_viewport_size({"width": 1200, "height": 300})
    page.goto(screens["article"])
    words = page.locator(".said").last
    page.locator(".chip summary").last.click()
    link = page.locator("a[data-copy]").last.get_attribute("href")
    assert page.request.get(screens["article"] + "?" + link.split("?")[1].split("#")[0]).ok

    def look():
        """The words as they are seen, and whether they are seen at all."""
        words.wait_for()
        box = words.bounding_box()
        seen = 0 <= box["y"] < 300
        words.scroll_into_view_if_needed()
        return seen, words.screenshot(animations="disabled")

    page.goto("about:blank")
    page.goto(screens["article"])
    is_seen, plain = look()
    assert not is_seen
    page.goto("about:blank")
    page.goto(screens["article"].rsplit("/a/")[0] + link)
    page.wait_for_timeout(500)
    is_seen, marked = look()
    assert is_seen and marked != plain


def test_reused_words_lead_to_where_they_come_from(page, screens, rooms):
    page.goto(screens["copy"])
    words = page.locator("p .reused").all_inner_texts()
    tint = page.locator("p .reused").first.evaluate("element => getComputedStyle(element).backgroundColor")
    assert tint != page.locator("main").evaluate("element => getComputedStyle(element).backgroundColor")
    link = page.locator(".reused-from").first
    assert "Quay Courier" in link.inner_text() and ":~:text=" in link.get_attribute("href")
    link.click()
    page.wait_for_url(f"**/a/{rooms.ferry['id']}**")
    assert page.inner_text("h1") == "The ferry to the islands will sail"
    assert "".join(words).strip() in page.inner_text(".reading p")


def test_what_was_cut_is_unfolded(page, screens):
    page.goto(screens["article"])
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
