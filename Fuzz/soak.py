"""Runs `watch` and `serve` over one archive for a while, against feeds on this machine that change, and says how their memory grows.

    python3 Fuzz/soak.py [--hearsay PROGRAM] [--minutes 30] [--fast]

Each round of `watch` finds new articles, edited ones, and servers that lie; the reading room is asked for all its pages meanwhile. The
archive has as many made-up articles from the start as are looked at together for stories. Ends with 1 where one of them dies, answers with a
5xx, or grows faster than memory may. Standard library only.
"""
import argparse
import http.server
import json
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
SEEDS = [path.read_text(encoding="utf-8", errors="replace") for path in sorted((REPOSITORY / "Examples" / "pages").glob("*.html"))]
SLOPE = 1.0     # MB a minute at rest, over the second half; caches fill up in the first
PEAK = 400      # MB, whatever is worked out
FEEDS, ITEMS = 4, 12
KEPT = 6000     # articles at the start: `StoryWindow.firstPeriod` and what comes before a period
RECORDS = REPOSITORY / "Benchmarks" / "room" / "records.py"
NAME = re.compile(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]{4,}\b")
SYLLABLES = "ba ced do elv fam gor hul ist kem lor mav nid os pel rud sim tov urn vek wil".split()
LIES = ["/slow", "/circle", "/short", "/nothing", "/bomb"]
ROOM = ["/", "/search?q=talks", "/search?q=the&of=statements", "/stories", "/api/openapi.json", "/nowhere"]


class Feeds(http.server.BaseHTTPRequestHandler):
    """Feeds whose items are new in each minute, pages made of the samples, and what no server should do."""
    protocol_version = "HTTP/1.1"
    begun = time.monotonic()

    def do_GET(self):
        if self.path in LIES:
            return self.lie()
        if self.path == "/robots.txt":
            return self.answer(404, "text/plain", "")
        if self.path.startswith("/feed"):
            return self.answer(200, "application/rss+xml", self.feed(int(self.path[5:])))
        return self.answer(200, "text/html; charset=utf-8", self.page(self.path))

    def feed(self, number):
        tick = int((time.monotonic() - self.begun) / 5)
        links = [f"/a/{number}-{tick + item}" for item in range(ITEMS)] + LIES
        return "<rss version='2.0'><channel><title>Quay news</title>" + "".join(f"<item><link>{link}</link></item>" for link in links) + "</channel></rss>"

    def page(self, path):
        """A sample page in another order, by other names every 20 seconds, so that it tells of something else; one in five is edited every minute."""
        elapsed = time.monotonic() - self.begun
        edition = int(elapsed / 60) if hash(path) % 5 == 0 else 0
        story = random.Random(int(path.rpartition("-")[2] or 0) // 4 if path.startswith("/a/") else 0)
        seed, names = story.choice(SEEDS), {}
        for name in NAME.findall(seed):
            names.setdefault(name, "".join(story.choices(SYLLABLES, k=3)).capitalize())
        paragraphs = NAME.sub(lambda found: names[found[0]], seed).split("<p>")
        middle = paragraphs[1:-1]
        random.Random(f"{path} {edition}").shuffle(middle)
        return "<p>".join([paragraphs[0], f"Notice {path} of edition {edition}.</p>", *middle, paragraphs[-1]])

    def lie(self):
        if self.path == "/circle":
            self.send_response(302)
            self.send_header("Location", "/circle")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if self.path == "/slow":
            time.sleep(3)
        length = {"/short": 1000, "/bomb": 5}.get(self.path, 0)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(b"<p>Five or more bytes" if length else b"")
        self.close_connection = True
        return None

    def answer(self, status, kind, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def resident(process):
    """In MB; None for a process that has ended."""
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS:")), None)
    except FileNotFoundError:
        return None


def slope(samples):
    """MB a minute by least squares, of what is kept between one work and the next: over the second half of (seconds, MB), the least of each minute."""
    minutes = {}
    for second, memory in samples[len(samples) // 2:]:
        minutes[second // 60] = min(minutes.get(second // 60, (second, memory)), (second, memory), key=lambda sample: sample[1])
    half = list(minutes.values())
    if len(half) < 3:
        return 0.0
    mean_x, mean_y = (sum(values) / len(half) for values in zip(*half))
    return 60 * sum((x - mean_x) * (y - mean_y) for x, y in half) / sum((x - mean_x) ** 2 for x, _ in half)


def ask(address, counts):
    """One page of the room, and a story or article that it links to."""
    try:
        with urllib.request.urlopen(address, timeout=120) as answer:
            status, body = answer.status, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as error:
        status, body = error.code, ""
    counts[str(status)] = counts.get(str(status), 0) + 1
    return body


def visit(room, processes, counts):
    """Asks the room for page after page until a process ends."""
    chance = random.Random(1)
    while all(process.poll() is None for process in processes):
        try:
            body = ask(room + chance.choice(ROOM), counts)
            links = [part.split('"')[0] for part in body.split('href="/')[1:]]
            if links:
                ask(room + "/" + chance.choice(links).replace("&amp;", "&"), counts)
        except (OSError, ValueError) as error:
            counts[type(error).__name__] = counts.get(type(error).__name__, 0) + 1
        time.sleep(0.2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hearsay", default=REPOSITORY / ".build/release/hearsay", type=Path)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--fast", action="store_true", help="with the small model")
    given = parser.parse_args()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feeds)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    feeds = [f"http://127.0.0.1:{server.server_port}/feed{number}" for number in range(FEEDS)]
    with tempfile.TemporaryDirectory(prefix="hearsay-soak-") as folder:
        archive = f"{folder}/a.db"
        fill(given.hearsay, archive)
        watch = subprocess.Popen(
            [given.hearsay, "watch", "--archive", archive, "--cache", f"{folder}/cache", "--allow-private-addresses", "--pause", "0", "--interval", "5",
             "--recheck", "60", *(["--fast"] if given.fast else []), *feeds], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        serve = subprocess.Popen([given.hearsay, "serve", "--archive", archive, "--port", "0"], stderr=subprocess.PIPE, text=True)
        room = serve.stderr.readline().split()[-1].rstrip("/")
        threading.Thread(target=lambda: [None for _ in serve.stderr], daemon=True).start()
        counts, samples, begun = {}, {"watch": [], "serve": []}, time.monotonic()
        threading.Thread(target=visit, args=(room, [watch, serve], counts), daemon=True).start()
        while (now := time.monotonic() - begun) < given.minutes * 60 and watch.poll() is None and serve.poll() is None:
            for name, process in (("watch", watch), ("serve", serve)):
                if (memory := resident(process)) is not None:
                    samples[name].append((now, memory))
            time.sleep(5)
        died = [name for name, process in (("watch", watch), ("serve", serve)) if process.poll() is not None]
        kept = subprocess.run([given.hearsay, "export", "--archive", archive, "--format", "jsonl"], capture_output=True, check=False).stdout.count(b"\n")
        endless = [name for name, process in (("watch", watch), ("serve", serve)) if not ends(process)]
    return report(samples, counts, kept, died, endless)


def fill(program, archive):
    """Adds made-up articles, and works their stories out."""
    records = subprocess.Popen([sys.executable, RECORDS, str(KEPT)], stdout=subprocess.PIPE)
    subprocess.run([program, "add", "--archive", archive, "-"], stdin=records.stdout, stdout=subprocess.DEVNULL, check=True)
    records.wait()
    subprocess.run([program, "stories", "--json", "--archive", archive], stdout=subprocess.DEVNULL, check=True)


def ends(process):
    """Whether a process ends within a minute when it is told to."""
    process.terminate()
    try:
        process.wait(60)
        return True
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False


def report(samples, counts, kept, died, endless):
    slopes = {name: slope(values) for name, values in samples.items()}
    for name, values in samples.items():
        print(f"{name}: {values[0][1]:.0f} MB at first, {max(memory for _, memory in values):.0f} MB at the peak, {values[-1][1]:.0f} MB at last, "
              f"{slopes[name]:+.2f} MB a minute at rest over the second half of {values[-1][0] / 60:.0f} minutes")
    print(f"{kept} articles kept, answers of the room: {json.dumps(counts)}")
    broken = [status for status in counts if status.startswith("5")]
    complaints = [f"{name} died" for name in died] + [f"{name} does not end" for name in endless] + [f"answers {status}" for status in broken]
    complaints += [f"{name} takes {max(memory for _, memory in values):.0f} MB" for name, values in samples.items()
                   if max(memory for _, memory in values) > PEAK]
    complaints += [f"{name} grows by {value:.2f} MB a minute" for name, value in slopes.items() if value > SLOPE]
    print("\n".join(complaints) or "all is well")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
