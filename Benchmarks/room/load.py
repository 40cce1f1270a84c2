"""Asks a reading room for pages at a constant rate, and says how long they take, what processor time, and what memory.

    python3 Benchmarks/room/load.py .build/release/hearsay ARCHIVE [--rate 200] [--seconds 600]

ARCHIVE holds records of Benchmarks/room/records.py. A page's time counts from when it was due, so that one that is slow
is not hidden by those that wait for it (G. Tene, How NOT to Measure Latency, 2015).
"""
import argparse
import asyncio
import json
import os
import random
import re
import subprocess
import time
import urllib.request
from collections import defaultdict
from urllib.parse import quote

from records import World

# How often each kind of page is asked for, of a hundred.
MIX = {"desk": 10, "stories": 10, "story": 20, "article": 25, "search": 15, "common word": 3, "facets": 3, "person": 10, "since": 2,
       "style": 2}


class Room:
    def __init__(self, program, archive):
        command = [program, "serve", "--archive", archive, "--port", "0", "--read-only"]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.base = re.search(r"http://[^/\s]+", self.process.stderr.readline()).group()

    def json(self, path):
        with urllib.request.urlopen(self.base + path) as answer:
            return json.loads(answer.read())

    def processor_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """In MiB."""
        return int(open(f"/proc/{self.process.pid}/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


class Visitor:
    """Draws pages by chance, the same each time."""

    def __init__(self, room, seed=1):
        self.random, self.world = random.Random(seed), World(1)
        self.stories = [story for page in range(1, 41) for story in room.json(f"/stories.json?articles=2&page={page}")]
        self.articles = [article["id"] for story in self.stories for article in story["articles"]]

    def draw(self):
        kind = self.random.choices(list(MIX), weights=MIX.values())[0]
        return kind, self.path(kind)

    def path(self, kind):
        choice = self.random.choice
        match kind:
            case "desk": return "/"
            case "stories": return f"/stories?page={self.random.randint(1, 40)}"
            case "story": return f"/s/{choice(self.stories)['id']}"
            case "article": return f"/a/{choice(self.articles)}"
            case "search": return "/search?q=" + quote(" ".join(self.random.sample(choice(self.stories)["title"].split(), 2)))
            case "common word": return "/search?q=" + quote(choice(self.world.common[:300]))
            case "facets": return "/search?independent=2&q=" + quote(choice(self.world.common[:300]))
            case "person": return "/who/" + quote(choice(self.world.people))
            case "since": return f"/since/2026-11-{self.random.randint(1, 5):02}"
            case "style": return "/assets/room.css"


class Connections:
    def __init__(self, room):
        self.host, port = room.base.removeprefix("http://").split(":")
        self.port, self.free = int(port), []

    async def get(self, path):
        """The status and the length of the answer."""
        reader, writer = self.free.pop() if self.free else await asyncio.open_connection(self.host, self.port, limit=2**22)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(re.search(r"content-length: (\d+)", head).group(1))
        await reader.readexactly(length)
        self.free.append((reader, writer))
        return int(head.split(" ", 2)[1]), length


async def load(room, visitor, rate, seconds):
    connections, times, lengths, wrong = Connections(room), defaultdict(list), defaultdict(int), []
    start, waiting, memory = time.perf_counter(), set(), []

    async def ask(kind, path, due):
        status, length = await connections.get(path)
        times[kind].append(time.perf_counter() - due)
        lengths[kind] = max(lengths[kind], length)
        if status != 200:
            wrong.append((status, path))

    for number in range(int(rate * seconds)):
        due = start + number / rate
        await asyncio.sleep(max(0, due - time.perf_counter()))
        task = asyncio.create_task(ask(*visitor.draw(), due))
        waiting.add(task)
        task.add_done_callback(waiting.discard)
        if number % int(10 * rate) == 0:
            memory.append(room.memory())
    await asyncio.gather(*waiting)
    return times, lengths, wrong, memory


def percentile(values, share):
    return 1000 * sorted(values)[min(len(values) - 1, int(share * len(values)))]


def report(times, lengths, wrong, memory, processor):
    print(f"{'page':12} {'asked':>7} {'median':>8} {'p99':>8} {'longest':>8} ms {'longest':>9} bytes")
    for kind, values in [*sorted(times.items()), ("all", [time for values in times.values() for time in values])]:
        length = lengths.get(kind, max(lengths.values()))
        print(f"{kind:12} {len(values):7} {percentile(values, .5):8.1f} {percentile(values, .99):8.1f} {1000 * max(values):8.1f} {length:12}")
    count = sum(map(len, times.values()))
    print(f"processor: {1000 * processor / count:.2f} ms a request")
    print("memory, MiB: " + " ".join(f"{size:.0f}" for size in memory[:: max(1, len(memory) // 12)]))
    print(f"not answered with 200: {len(wrong)} {wrong[:3]}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("archive")
    options.add_argument("--rate", type=float, default=200)
    options.add_argument("--seconds", type=float, default=600)
    given = options.parse_args()
    room = Room(given.program, given.archive)
    try:
        visitor = Visitor(room)
        asyncio.run(load(room, visitor, given.rate / 2, 10))
        before = room.processor_seconds()
        found = asyncio.run(load(room, visitor, given.rate, given.seconds))
        report(*found, room.processor_seconds() - before)
    finally:
        room.process.terminate()


if __name__ == "__main__":
    main()
