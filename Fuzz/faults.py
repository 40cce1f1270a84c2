"""Takes from the program what it needs (room, pipes, files, memory) and gives it what never ends: it must say so and stop, soon.

    python3 Fuzz/faults.py [--hearsay PROGRAM] [--quick]

What servers may do is in `Tests/FetchTests/HostileServerTests.swift`, what kills may do in `Spark/tests/test_job.py` and
`Tests/CommandTests/ArchiveKillTests.swift`. A full disk needs the right to mount one; without it those cases are left out.
Ends with 1 where something was found. Standard library only.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PAGES = REPOSITORY / "Examples" / "pages"
SECONDS, MEMORY = 120, 600 << 20
# An article of so many bytes, as a line of JSON.
LONG_TEXT = "long() { printf '{\"text\":\"'; yes 'The mayor said that the quay stays shut.' | tr '\\n' ' ' | head -c $1; printf '\"}'; }; "
FULL_DISK = "mount -t tmpfs -o size=300k tmpfs disk && "


@dataclass
class Case:
    """A line of shell in which $HEARSAY is the program and $PAGES the sample pages; its last status is that of the program."""
    name: str
    line: str
    status: tuple = (1,)
    says: str = ""          # what stands in its output or its messages
    mounts: bool = False
    long: bool = False      # reads with the model what takes minutes in a debug build


CASES = [
    Case("a full disk for what is printed", "$HEARSAY read --json --parts article $PAGES > /dev/full", says="No space left"),
    Case("a full disk for records", FULL_DISK + "yes > disk/full 2> /dev/null; $HEARSAY read --json --parts article $PAGES > disk/out",
         says="No space left", mounts=True),
    Case("a full disk for an archive", FULL_DISK + "$HEARSAY add --parts article --archive disk/a.db $PAGES", mounts=True),
    Case("an archive goes on where the disk was full",
         FULL_DISK + "$HEARSAY add --parts article --archive disk/a.db $PAGES 2> /dev/null; "
         "mount -o remount,size=50m disk && $HEARSAY add --parts article --archive disk/a.db $PAGES", status=(0,), mounts=True),
    Case("a reader who goes away", "$HEARSAY read --json --parts article $PAGES $PAGES $PAGES | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}",
         status=(0, 141)),
    Case("no standard output", "$HEARSAY read --json --parts article $PAGES >&-", status=(0, 1)),
    Case("no standard error", "$HEARSAY read --json --parts article /nowhere 2>&-"),
    Case("no standard input", "$HEARSAY read --json --parts article - <&-"),
    Case("an input without an end", "tr '\\0' a < /dev/zero | $HEARSAY read --json --parts article --input-format text -", says="too_large"),
    Case("a line without an end", "(echo '{\"text\":\"One.\"}'; tr '\\0' a < /dev/zero | head -c 200000000) | $HEARSAY read --json --parts article -",
         says="too_large"),
    Case("a device without an end", "$HEARSAY read --json --parts article /dev/zero", says="not_text"),
    Case("a packed page that unpacks to a thousand times its size",
         "head -c 300000000 /dev/zero | tr '\\0' a | gzip > bomb.gz; $HEARSAY read --json --parts article bomb.gz", says="too_large"),
    Case("a folder in itself", "mkdir a; ln -s .. a/b; cp $PAGES/summit-the-lantern.html a; $HEARSAY read --json --parts article a", status=(0,)),
    Case("a link to nowhere", "ln -s nowhere a.html; $HEARSAY read --json --parts article a.html", says="not_found"),
    Case("a page that vanishes", "cp -r $PAGES p; ($HEARSAY read --json --announce --jobs 1 --parts article p 2>&1 > /dev/null | rm -r p); true",
         status=(0,)),
    Case("few open files", "ulimit -n 24; $HEARSAY read --json --parts article $PAGES", status=(0, 1)),
    Case("few threads", "ulimit -u 4096; $HEARSAY read --json --parts article --jobs 1024 $PAGES", status=(0,)),
    Case("a text that is one word", "tr '\\0' a < /dev/zero | head -c 2000000 | $HEARSAY read --json --fast --input-format text -", status=(0,), long=True),
    Case("a text that is one sentence", "yes 'and the mayor said' | head -c 300000 | $HEARSAY read --json --fast --input-format text -", status=(0,), long=True),
    Case("a page that takes too long", LONG_TEXT + "long 300000 > a.jsonl; echo '{\"text\":\"The quay is shut.\"}' > b.jsonl; "
         "$HEARSAY read --json --fast --max-time 0.2 a.jsonl b.jsonl > out; status=$?; cat out; grep -q 'The quay is shut' out || exit 7; exit $status",
         says="timed_out"),
    Case("a text that is too long", LONG_TEXT + "long 5000000 | $HEARSAY read --json -", says="--max-text"),
    Case("a full disk for what is exported", FULL_DISK + "$HEARSAY add --parts article --archive a.db $PAGES; $HEARSAY export --archive a.db > disk/out; "
         "$HEARSAY export --archive a.db --format prov > /dev/full", says="No space left", mounts=True),
    Case("a full disk for a cache", FULL_DISK + "yes > disk/full 2> /dev/null; "
         "timeout 60 $HEARSAY watch --rounds 1 --archive a.db --cache disk/cache --timeout 5 http://127.0.0.1:9/feed", status=(1, 2), mounts=True),
]


def run(case, program):
    """What is wrong with how the program took it; None where all is well."""
    with tempfile.TemporaryDirectory(prefix="hearsay-faults-") as folder:
        Path(folder, "disk").mkdir()
        shell = ["bash", "-c", case.line]
        environment = {**os.environ, "HEARSAY": str(program), "PAGES": str(PAGES), "SWIFT_BACKTRACE": "enable=no"}
        process = subprocess.Popen(["unshare", "--mount", *shell] if case.mounts else shell, cwd=folder, env=environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            printed, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.communicate()
            return f"it was not done after {SECONDS} s"
    if process.returncode not in case.status:
        return f"it ended with {process.returncode}: {printed[-300:].decode('utf-8', 'replace')}"
    if case.says.encode() not in printed:
        return f"it did not say {case.says}: {printed[-300:].decode('utf-8', 'replace')}"
    if (peak := resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10) > MEMORY:
        return f"it, or one before it, took {peak >> 20} MB"
    return None


def can_mount():
    line = "mkdir m && mount -t tmpfs -o size=4k tmpfs m"
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(["unshare", "--mount", "bash", "-c", line], cwd=folder, capture_output=True, check=False).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hearsay", default=REPOSITORY / ".build/release/hearsay", type=Path)
    parser.add_argument("--quick", action="store_true", help="leave out what takes minutes in a debug build")
    given = parser.parse_args()
    program, mounts = given.hearsay.resolve(), can_mount()
    cases = [case for case in CASES if (mounts or not case.mounts) and not (case.long and given.quick)]
    findings = 0
    for case in cases:
        finding = run(case, program)
        findings += finding is not None
        print(f"{'ok ' if finding is None else 'BAD'}  {case.name}{': ' + finding if finding else ''}", flush=True)
    print(f"{len(cases)} faults, {len(CASES) - len(cases)} left out, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
