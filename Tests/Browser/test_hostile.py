"""Fifty articles that want to run something: nothing does."""
import json

from rooms import Room, add

PAYLOADS = [
    "<script>window.hit = 1</script>", "<img src=x onerror=window.hit=1>", "<svg onload=window.hit=1>",
    "\"><script>window.hit=1</script>", "'><img src=x onerror=window.hit=1>", "</title><script>window.hit=1</script>",
    "</textarea><script>window.hit=1</script>", "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<a href=javascript:window.hit=1 autofocus onfocus=window.hit=1>x</a>", "<details open ontoggle=window.hit=1>",
    "<style>@import '//example.org'</style>", "<base href=//example.org>", "<meta http-equiv=refresh content=0;url=//example.org>",
    "<form action=//example.org><button>x", "<math><mtext><script>window.hit=1</script>", "<!--><script>window.hit=1</script>",
    "]]><script>window.hit=1</script>", "\u2028<script>window.hit=1</script>", "<scr\0ipt>window.hit=1</scr\0ipt>",
    "<object data=javascript:window.hit=1>", "<embed src=javascript:window.hit=1>", "<link rel=stylesheet href=//example.org>",
    "<body onload=window.hit=1>", "<video><source onerror=window.hit=1>", "{{window.hit=1}}",
]


def articles():
    for number, payload in enumerate(PAYLOADS):
        for place in ("title", "text"):
            text = f"The ferry {payload} will sail on Monday, said Ada Quill {payload}. " * 3
            yield {
                "key": f"{number} {place} {payload}", "url": f"https://example.org/{number}/{place}?{payload}",
                "publisher": payload if place == "title" else "Quay Courier",
                "title": f"Ferry {payload}", "published": f"2026-03-{number + 1:02}", "text": text,
            }


def test_nothing_runs(browser, tmp_path):
    pages = tmp_path / "hostile.jsonl"
    pages.write_text("\n".join(map(json.dumps, articles())))
    add(tmp_path / "a.db", pages)
    room = Room(str(tmp_path / "a.db"))
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append("dialog"))
    hits = []
    for number in [1, 2]:
        page.goto(f"{room.base}/search.json?q=ferry&page={number}")
        hits += json.loads(page.inner_text("body"))
    addresses = {f"/a/{hit['article']['id']}" for hit in hits} | {f"/s/{hit['article']['id']}" for hit in hits}
    addresses |= {"/", "/stories?articles=1", "/search?q=ferry", "/who/Quill", "/since/2026-01-01"}
    addresses |= {f"/search?q={payload}" for payload in ("<script>window.hit=1</script>", "\"><svg onload=window.hit=1>")}
    for address in sorted(addresses):
        page.goto(room.base + address)
        assert page.evaluate("window.hit") is None, address
        assert page.locator("main script, main img, main iframe, main style, main object, main embed").count() == 0
    context.close()
    room.close()
    assert len({hit["article"]["id"] for hit in hits}) == 2 * len(PAYLOADS) == 50
    assert [url for url in asked if not url.startswith(room.base)] == []
