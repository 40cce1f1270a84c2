"""The stages of `hearsay link`: each a child process that lines go through."""

import json
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

JSON = dict[str, Any]


class StageFailed(Exception):
    """The program did not take a line, or died. Spark tries the task again."""


def through(program: str, stage: str, *options: str) -> Callable[[Iterable[str]], Iterator[str]]:
    """What takes the lines of a partition through a stage."""
    return lambda lines: run([program, "link", "--stage", stage, *options], lines)


def run(command: list[str], lines: Iterable[str]) -> Iterator[str]:
    """Takes lines through a program; whatever goes wrong with either is raised, so that no line is lost quietly."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as child:
        assert child.stdin is not None
        assert child.stdout is not None
        feeder = Feeder(child.stdin, lines)
        feeder.start()
        try:
            for line in child.stdout:
                yield line.rstrip("\n")
        except GeneratorExit:
            child.kill()
            raise
        feeder.join()
        status = child.wait()
        if feeder.error:
            raise feeder.error
        if status != 0:
            raise StageFailed(f"{' '.join(command)} ended with {status}")


class Feeder(threading.Thread):
    """Hands lines to a program while its answers are read."""

    def __init__(self, pipe: Any, lines: Iterable[str]) -> None:  # noqa: ANN401
        super().__init__(daemon=True)
        self.pipe, self.lines = pipe, lines
        self.error: Exception | None = None

    def run(self) -> None:
        """Writes all lines, and closes the pipe whatever happens."""
        try:
            with self.pipe as pipe:
                for line in self.lines:
                    pipe.write(line + "\n")
        except BrokenPipeError:
            pass  # The program went first, and says why.
        except Exception as error:  # Raised where the answers are read.
            self.error = error


def line(**fields: Any) -> str:  # noqa: ANN401
    """A line of JSON, without what is None."""
    return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False)
