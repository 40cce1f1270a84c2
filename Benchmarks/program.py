"""What the program itself costs: to start, and on the disk."""
import statistics
import subprocess

from workplace import BUILD, Row, output, wait


def measure(workplace):
    starts = []
    for _ in range(21):
        process = subprocess.Popen([workplace.hearsay, "--version"], stdout=subprocess.DEVNULL)
        run = wait(process)
        starts.append(run.user + run.system)
    stripped = BUILD / "hearsay"
    output("strip", "-o", stripped, workplace.hearsay)
    return [
        Row("CPU to start", f"{statistics.median(starts) * 1000:.1f} ms"),
        Row("program, stripped, with the Swift runtime", f"{stripped.stat().st_size / 1e6:.1f} MB"),
    ]
