"""Every screen: accessible, light and dark, from narrow to wide, without a script too."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from rooms import SCREENS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SCREENS)
def test_no_violations(browser, screens, name, scheme):
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(screens[name])
    for details in page.query_selector_all("main details"):
        details.evaluate("element => { element.open = true }")
    results = Axe().run(page)
    context.close()
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_runs_over_the_edge(browser, screens, name, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(screens[name])
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert beyond <= 0


@pytest.mark.parametrize("name", SCREENS)
def test_a_page_needs_no_script_and_is_small(browser, screens, name):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    size = []
    page.on("response", lambda answer: size.append(len(answer.body())) if not answer.url.endswith(".svg") else None)
    page.goto(screens[name])
    assert page.inner_text("main h1, main .unseen")
    context.close()
    assert sum(size) <= 100_000


def test_every_screen_is_of_its_kind(browser, screens):
    """What a screen is there to show is on it: else the other tests would look at something else."""
    shown = {
        "story": "#claims .disputed", "map": ".map .place >> nth=1", "copy": ".reused >> nth=0", "reversals": "#reversals .pair",
        "facets": ".story .hits, .story .facts", "statements": ".story blockquote", "since": "#changed .news",
        "edits": "#edits ins", "quiet": ".empty", "nothing": ".empty", "unknown": ".empty", "asking": ".empty",
        "empty": ".adding textarea", "login": "input[type=password]", "desk": ".story .sourcing", "who": ".topic blockquote",
        "claim": ".claim .origins", "events": ".events .mark", "editing": ".chip[open] input[name=source]",
        "corrected": ".corrections button", "added": ".tag",
    }
    context = browser.new_context()
    page = context.new_page()
    for name, selector in shown.items():
        page.goto(screens[name])
        assert page.locator(selector).first.is_visible(), name
    context.close()


def test_a_chip_opens_without_a_script(browser, screens):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(screens["article"])
    page.click(".chip summary >> nth=0")
    assert page.is_visible(".chip[open] .facts-list")
    context.close()


def test_a_statement_is_edited_without_a_script(browser, own_room, story):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{own_room.base}/a/{story['id']}")
    page.click(".chip summary >> nth=0")
    page.click(".chip[open] a[data-key=e]")
    page.fill(".chip[open] input[name=source]", "Nobody in particular")
    page.click(".chip[open] button:text-is('Keep')")
    assert page.locator(".chip strong", has_text="Nobody in particular").count()
    context.close()


def test_print_and_reduced_motion(browser, screens):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(screens["article"])
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.emulate_media(media="print")
    assert not page.is_visible(".top nav") and not page.is_visible(".bottom")
    assert page.is_visible(".reading p >> nth=0")
    context.close()


def test_times_are_in_the_zone_of_the_reader(browser, screens):
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(screens["article"])
    time = page.locator(".headline time[data-local]").first
    # The page has it at 17:42 in Central Europe.
    assert time.inner_text().endswith("at 01:42") and time.get_attribute("title").startswith("2026-03-03T17:42")
    context.close()
