"""Near duplicates and stories of many records: the stages of `hearsay link`, sorted and joined by key."""

import argparse
import json
import math
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import add, itemgetter
from pathlib import Path
from typing import Any

from pyarrow import fs
from pyspark import RDD, SparkContext, SparkFiles, StorageLevel
from pyspark.sql import SparkSession

from .job import packed, program_path
from .stages import JSON, line, run, through
from .store import place

KEPT = StorageLevel.MEMORY_AND_DISK
Order = tuple[float, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Links all records; 0 where stories are written."""
    given = parse(arguments)
    records = ",".join(given.records) or f"{given.out}/records/*.jsonl.gz"
    session = SparkSession.builder.appName("hearsay link").config("spark.ui.showConsoleProgress", "false")
    if given.master:
        session = session.master(given.master)
    with session.getOrCreate() as spark:
        context = spark.sparkContext
        context.addFile(str(Path(given.hearsay).resolve()))
        context.addPyFile(packed())
        stories = Linking(context, Path(given.hearsay).name, given.parts).stories(context.textFile(records, given.parts))
        save(stories, given.out)
    return 0


def save(stories: RDD[str], out: str) -> None:
    """Writes stories in the place of those that are there, which stay until the new ones are whole."""
    files, folder = place(out)
    target, fresh, old = f"{folder}/stories", f"{folder}/stories.new", f"{folder}/stories.old"
    # A run that was killed may have left some, whole or not.
    remove(files, fresh)
    stories.saveAsTextFile(f"{out.rstrip('/')}/stories.new", "org.apache.hadoop.io.compress.GzipCodec")
    if is_there(files, target):
        remove(files, old)
        files.move(target, old)
    files.move(fresh, target)
    remove(files, old)


def is_there(files: fs.FileSystem, folder: str) -> bool:
    """Whether there is a file or folder of that path."""
    return bool(files.get_file_info(folder).type != fs.FileType.NotFound)


def remove(files: fs.FileSystem, folder: str) -> None:
    """Takes a folder away, if it is there."""
    if is_there(files, folder):
        files.delete_dir(folder)


class Linking:
    """All stages, each over data that is spread by its key."""

    def __init__(self, context: SparkContext, program: str, parts: int) -> None:
        self.context, self.program, self.parts = context, program, parts

    def stage(self, name: str, lines: RDD[str], *files: str) -> RDD[JSON]:
        """Takes lines through a stage, partition by partition."""
        return self.printed(name, lines, *files).map(json.loads)

    def printed(self, name: str, lines: RDD[str], *files: str) -> RDD[str]:
        """The same, as it is printed. Files are given by their options and names."""
        program = self.program

        def here(part: Iterable[str]) -> Iterator[str]:
            options = [SparkFiles.get(word) if index % 2 else word for index, word in enumerate(files)]
            return through(SparkFiles.get(program), name, *options)(part)

        return lines.mapPartitions(here)

    def stories(self, records: RDD[str]) -> RDD[str]:
        """The stories of records, as lines."""
        signed = self.signed(records)
        pairs = self.duplicates(signed).persist(KEPT)
        placed = self.placed(signed, pairs).persist(KEPT)
        return self.told(signed, pairs, placed)

    def signed(self, records: RDD[str]) -> RDD[tuple[str, JSON]]:
        """What linking keeps of each article, by its id."""
        found = self.stage("signatures", records).map(lambda article: (article["id"], article))
        return found.reduceByKey(lambda _, last: last, self.parts).persist(KEPT)

    # Near duplicates

    def duplicates(self, signed: RDD[tuple[str, JSON]]) -> RDD[JSON]:
        """The pairs that share much of their words."""
        holders = self.holders(signed)
        candidates = self.candidates(holders).persist(KEPT)
        related = self.stage("related", self.couples(candidates, signed.mapValues(lambda article: (article["signature"], []))))
        families = {
            found["article"]: found["family"]
            for found in self.stage("families", related.map(lambda pair: line(**pair)).coalesce(1)).collect()
        }
        everybody = self.boilerplate(holders, families)
        known = signed.mapValues(itemgetter("signature")).leftOuterJoin(everybody, self.parts)
        return self.stage("align", self.couples(candidates, known.mapValues(lambda both: (both[0], list(both[1] or [])))))

    def holders(self, signed: RDD[tuple[str, JSON]]) -> RDD[list[JSON]]:
        """The articles that have one shingle, in order, of each shingle that several have."""

        def entries(article: JSON) -> Iterator[tuple[tuple[int, Order], int]]:
            return (((shingle, order(article)), len(article["shingles"])) for shingle in article["shingles"])

        def runs(entries: Iterable[tuple[tuple[int, Order], int]]) -> Iterator[list[JSON]]:
            for shingle, entries_of_one in groupby(entries, key=lambda entry: entry[0][0]):
                found = [{"shingle": shingle, "article": key[1][1], "count": count} for key, count in entries_of_one]
                if len(found) > 1:
                    yield found

        spread = signed.values().flatMap(entries).repartitionAndSortWithinPartitions(self.parts, lambda key: hash(key[0]))
        return spread.mapPartitions(runs).persist(KEPT)

    def candidates(self, holders: RDD[list[JSON]]) -> RDD[tuple[str, str]]:
        """The pairs that are worth a close look."""
        pairs = self.stage("pairs", holders.flatMap(lambda run: [line(**holder) for holder in run]))
        counted = pairs.map(lambda pair: ((pair["one"], pair["other"], *pair["counts"]), 1)).reduceByKey(add, self.parts)
        lines = counted.map(lambda pair: line(one=pair[0][0], other=pair[0][1], counts=pair[0][2:], shared=pair[1]))
        return self.stage("candidates", lines).map(lambda pair: (pair["one"], pair["other"]))

    def couples(self, pairs: RDD[tuple[str, str]], known: RDD[tuple[str, tuple[JSON, list[int]]]]) -> RDD[str]:
        """Pairs with what is known of both."""
        first = pairs.join(known, self.parts).map(lambda found: (found[1][0], found[1][1]))
        both = first.join(known, self.parts).values()
        return both.map(lambda two: line(one=two[0][0], other=two[1][0], boilerplate=sorted({*two[0][1], *two[1][1]})))

    def boilerplate(self, holders: RDD[list[JSON]], families: dict[str, str]) -> RDD[tuple[str, Iterable[int]]]:
        """Of each article, the shingles that are nobody's text."""
        shared = self.context.broadcast(families)
        lines = holders.flatMap(lambda run: [line(**holder, family=shared.value.get(holder["article"])) for holder in run])
        found = self.stage("boilerplate", lines)
        return found.map(lambda holder: (holder["article"], holder["shingle"])).groupByKey(self.parts)

    # Stories

    def placed(self, signed: RDD[tuple[str, JSON]], pairs: RDD[JSON]) -> RDD[tuple[str, JSON]]:
        """The story of each article, by its id."""
        ordered = signed.values().map(order).sortBy(lambda key: key, numPartitions=self.parts).zipWithIndex().persist(KEPT)
        windows = Windows(self.program, ordered.count())
        places = ordered.map(lambda found: (found[0][1], found[1])).persist(KEPT)
        articles = (
            places.join(signed, self.parts)
            .values()
            .flatMap(
                lambda found: [
                    (
                        (window, 0, found[0]),
                        line(window=window, signature=found[1]["signature"], subject=found[1]["subject"], isOwn=is_own),
                    )
                    for window, is_own in windows.around(found[0])
                ]
            )
        )
        ends = pairs.map(lambda pair: (pair["short"], (pair["long"], pair))).join(places, self.parts).values()
        placed_pairs = ends.map(lambda found: (found[0][0], (found[1], found[0][1]))).join(places, self.parts).values()
        within = placed_pairs.flatMap(
            lambda found: [
                ((window, 1, found[1]), line(window=window, pair=found[0][1]))
                for window, _ in windows.around(found[0][0])
                if window in dict(windows.around(found[1]))
            ]
        )
        lines = articles.union(within).repartitionAndSortWithinPartitions(self.parts, lambda key: key[0]).values()
        groups = self.stage("windows", lines).map(lambda found: (found["window"], found)).sortByKey(numPartitions=1).values()
        return self.stage("chain", groups.map(lambda found: line(**found))).map(lambda found: (found["article"], found))

    def told(self, signed: RDD[tuple[str, JSON]], pairs: RDD[JSON], placed: RDD[tuple[str, JSON]]) -> RDD[str]:
        """The stories themselves: the articles of each, and those that share words with them."""
        ends = pairs.map(lambda pair: (pair["short"], pair)).join(placed.mapValues(itemgetter("story")), self.parts)
        both = ends.map(lambda end: (end[1][0]["long"], end[1])).join(placed.mapValues(itemgetter("story")), self.parts)
        # A pair with the stories of its shorter and its longer article.
        known = both.values().map(lambda found: (found[0][0], found[0][1], found[1])).persist(KEPT)
        pair_lines = known.flatMap(lambda found: [(story, line(story=story, pair=found[0])) for story in {found[1], found[2]}])
        guests = known.filter(lambda found: found[1] != found[2]).flatMap(
            lambda found: [(found[0]["short"], found[2]), (found[0]["long"], found[1])]
        )
        wanted = placed.map(lambda found: (found[0], (found[1]["story"], True))).union(
            guests.distinct(self.parts).mapValues(lambda story: (story, False))
        )
        articles = wanted.join(signed.join(placed, self.parts), self.parts).values()
        article_lines = articles.map(
            lambda found: (
                found[0][0],
                line(story=found[0][0], isMember=found[0][1], house=found[1][1]["house"], **spoken(found[1][0])),
            )
        )
        lines = article_lines.union(pair_lines).repartitionAndSortWithinPartitions(self.parts).values()
        return self.printed("stories", lines, "--publishers", self.publishers(signed))

    def publishers(self, signed: RDD[tuple[str, JSON]]) -> str:
        """The name of a file that all workers have, with the publishers of all articles."""
        names = signed.values().map(lambda article: article.get("publisher")).distinct(self.parts).collect()
        file = Path(tempfile.mkdtemp(prefix="hearsay-"), "publishers")
        file.write_text("".join(f"{name}\n" for name in sorted(filter(None, names))), "utf-8")
        self.context.addFile(str(file))
        return file.name


class Windows:
    """In which windows articles are looked at, by their place in the order of all."""

    def __init__(self, program: str, count: int) -> None:
        found = map(json.loads, run([SparkFiles.get(program), "link", "--stage", "periods"], [line(count=count)]))
        periods = list(found)
        self.starts = [period["period"][0] for period in periods]
        self.windows = [period["window"][0] for period in periods]

    def around(self, place: int) -> list[tuple[int, bool]]:
        """The windows of an article, and whether its period is theirs."""
        own = bisect_right(self.starts, place) - 1
        found = [(own, True)]
        later = own + 1
        while later < len(self.windows) and self.windows[later] <= place:
            found.append((later, False))
            later += 1
        return found


def spoken(article: JSON) -> JSON:
    """What it takes to tell a story."""
    return {part: article[part] for part in ("signature", "subject", "testimony")}


def order(article: JSON) -> Order:
    """By day, those without one at the end, then by id."""
    day: Any = article.get("day")
    return (math.inf if day is None else day, article["id"])


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What the caller asks for."""
    parser = argparse.ArgumentParser(prog="hearsay_link.py", description="Records to stories, on Apache Spark.")
    parser.add_argument("records", nargs="*", metavar="FILE", help="records as JSON Lines (default: those below --out)")
    parser.add_argument("--out", required=True, help="the folder that has records/ and gets stories/")
    parser.add_argument("--hearsay", default="hearsay", type=program_path, help="the program (default: the one in PATH)")
    parser.add_argument("--parts", type=int, default=8, help="partitions of every step; a few for each core")
    parser.add_argument("--master", help="Spark's master, as local[2,8]; by default what spark-submit says")
    return parser.parse_args(arguments)
