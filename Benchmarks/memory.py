"""The memory of `hearsay read --json` at its peak over long files of JSON Lines, one of them longer than a disk should hold."""
import json
import subprocess
import threading

from workplace import BUILD, Row, wait

ON_DISK, STREAMED = 10_000, 100_000


def measure(workplace):
    lines = document_lines(workplace.pages)
    file = BUILD / "pages.jsonl"
    with open(file, "wb") as written:
        write(lines, ON_DISK, written)
    peaks, user = read(workplace, file, marks=(ON_DISK,))
    file.unlink()
    yield Row(f"memory at the peak, {ON_DISK:,} pages in a file", megabytes(peaks[ON_DISK]))
    peaks, user = read(workplace, "-", marks=(ON_DISK, STREAMED), lines=lines)
    for count, peak in peaks.items():
        yield Row(f"memory at the peak, {count:,} pages of {STREAMED:,} streamed", megabytes(peak))
    yield Row("user CPU of a page in that stream", f"{user / STREAMED * 1000:.2f} ms")


def document_lines(pages):
    """Every HTML page of a folder as a line of JSON. Bytes that are not UTF-8 are replaced."""
    return [
        json.dumps({"key": path.stem, "html": path.read_bytes().decode("utf-8", "replace")}).encode() + b"\n"
        for path in sorted(pages.glob("*.html"))
    ]


def write(lines, count, file):
    for index in range(count):
        file.write(lines[index % len(lines)])


def read(workplace, source, marks, lines=()):
    """Reads a file, or the lines again and again through standard input: the memory at its peak, in bytes, when as many
    records were printed as each of the marks says, and the user CPU of all, in seconds."""
    process = subprocess.Popen(
        [workplace.hearsay, "read", "--json", "--parts", "article", source],
        stdin=subprocess.PIPE if lines else subprocess.DEVNULL, stdout=subprocess.PIPE)
    if lines:
        threading.Thread(target=feed, args=(lines, max(marks), process.stdin), daemon=True).start()
    records, peak, peaks = 0, 0, {}
    while chunk := process.stdout.read1(1 << 20):
        records += chunk.count(b"\n")
        peak = max(peak, resident_peak(process.pid))
        peaks |= {mark: peak for mark in marks if mark <= records and mark not in peaks}
    run = wait(process)
    if records != max(marks):
        raise RuntimeError(f"{records} records came back of {max(marks)} pages")
    return peaks, run.user


def feed(lines, count, pipe):
    with pipe:
        write(lines, count, pipe)


def resident_peak(process_id):
    """In bytes, 0 for a process that has ended. What `wait4` tells would count the memory of the process that started it."""
    with open(f"/proc/{process_id}/status", encoding="ascii") as status:
        return next((int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:")), 0)


def megabytes(count):
    return f"{count / 1e6:.0f} MB"
