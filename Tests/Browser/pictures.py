"""Takes the pictures of docs/images: the screens of the reading room over the sample pages, and over a few made-up articles.

    python Tests/Browser/pictures.py [FOLDER]

With a folder: every screen there is, at every width, light and dark, to be looked at.
"""
import sys
import tempfile

from playwright.sync_api import sync_playwright
from rooms import CHROMIUM, ROOT, SCREENS, Path, Rooms

# What the documents show: screen, width, light or dark.
SHOWN = [
    *((name, 1440, "light") for name in SCREENS),
    ("story", 1440, "dark"), ("article", 1440, "dark"), ("desk", 360, "light"), ("article", 360, "light"),
]
ALL = [(name, width, scheme) for name in SCREENS for width in [360, 768, 1440] for scheme in ["light", "dark"]]
# The longest picture of the documents, for each width.
TALLEST = {360: 800, 1440: 1100}


def main(folder=None):
    wanted, target = (ALL, Path(folder)) if folder else (SHOWN, ROOT / "docs/images")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as archives, sync_playwright() as playwright:
        rooms = Rooms(archives)
        try:
            browser, addresses = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]), rooms.screens()
            for name, width, scheme in wanted:
                size = {"width": width, "height": TALLEST.get(width, 900)}
                context = browser.new_context(viewport=size, color_scheme=scheme, timezone_id="UTC")
                page = context.new_page()
                page.goto(addresses[name])
                page.screenshot(path=str(target / f"room-{name}-{width}-{scheme}.png"), full_page=bool(folder))
                context.close()
            browser.close()
        finally:
            rooms.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
