"""Every screen: accessible, light and dark, from narrow to wide, without a script too."""
import pytest
from axe_playwright_python.sync_playwright import Axe

NAMES = [
    "desk", "stories", "story", "article", "search", "statements", "nothing", "who", "since", "corrections", "add",
    "missing",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_no_violations(browser, room, screens, name, scheme):
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(room.base + screens[name])
    for details in page.query_selector_all("main details"):
        details.evaluate("element => { element.open = true }")
    results = Axe().run(page)
    context.close()
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_over_the_edge(browser, room, screens, name, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(room.base + screens[name])
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert beyond <= 0


@pytest.mark.parametrize("name", NAMES)
def test_a_page_needs_no_script(browser, room, screens, name):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(room.base + screens[name])
    assert page.inner_text("main h1, main .unseen")
    context.close()


def test_a_chip_opens_without_a_script(browser, room, screens):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(room.base + screens["article"])
    page.click(".chip summary >> nth=0")
    assert page.is_visible(".chip[open] .facts-list")
    context.close()
