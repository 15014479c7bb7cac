"""Runs programs, several in turn, and keeps of each its fastest run: other work on the machine disturbs that least."""

import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence


@dataclasses.dataclass(frozen=True)
class Call:
    """A program with its arguments, what it reads on standard input, and what it finds in its environment besides."""

    words: Sequence[str]
    given: str = os.devnull
    environment: dict[str, str] = dataclasses.field(default_factory=dict)
    # Done before each run, outside the time.
    before: Callable[[], object] | None = None
    # The exit codes that are no failure.
    fine: tuple[int, ...] = (0,)


@dataclasses.dataclass(frozen=True)
class Ran:
    """The least that runs of a call took, and what the last one printed."""

    seconds: float
    # The time that all processors worked for it; other work disturbs it less than the seconds.
    work: float
    # The most kilobytes of memory that it held.
    memory: int
    printed: pathlib.Path

    @property
    def text(self) -> str:
        return self.printed.read_text()


class Clock:
    """Times calls."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        here = os.path.dirname(os.path.abspath(__file__))
        self._launcher = subprocess.Popen(
            [sys.executable, "-ESs", "-B", os.path.join(here, "launcher.py")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # fmt: skip

    def run(self, call: Call, times: int = 1) -> Ran:
        """The fastest of so many runs."""
        return self.alternate([call], times)[0]

    def alternate(self, calls: Sequence[Call], times: int) -> list[Ran]:
        """Runs the calls one after the other, so many times, so that what disturbs one disturbs the others too."""
        runs: list[list[Ran]] = [[] for _ in calls]
        prints = [self._file() for _ in calls]
        for _ in range(times):
            for call, printed, kept in zip(calls, prints, runs, strict=True):
                kept.append(self._once(call, printed))
        return [_best(kept) for kept in runs]

    def _file(self) -> str:
        descriptor, path = tempfile.mkstemp(dir=self._folder)
        os.close(descriptor)
        return path

    def _once(self, call: Call, printed: str) -> Ran:
        if call.before:
            call.before()
        words = [shutil.which(call.words[0]) or call.words[0], *call.words[1:]]
        environment = {"HOME": self._folder, "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "TZ": "UTC"}
        request = [words, call.given, printed, {**environment, **call.environment}]
        assert self._launcher.stdin and self._launcher.stdout
        self._launcher.stdin.write(json.dumps(request) + "\n")
        self._launcher.stdin.flush()
        code, seconds, work, memory = json.loads(self._launcher.stdout.readline())
        if code not in call.fine:
            errors = pathlib.Path(f"{printed}.errors").read_text().strip()
            raise Failed(f"{' '.join(call.words)}: exit code {code}: {errors}")
        return Ran(seconds, work, int(memory), pathlib.Path(printed))


class Failed(Exception):
    """A program that did not do what it was to do."""


def _best(runs: Sequence[Ran]) -> Ran:
    return Ran(
        min(run.seconds for run in runs), min(run.work for run in runs), max(run.memory for run in runs),
        runs[-1].printed)  # fmt: skip
