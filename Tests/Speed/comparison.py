"""What a comparison has at hand: our programs, the others, the clock and a folder that is thrown away."""

import dataclasses
import os
import pathlib
import sys

import many
from clock import Call, Clock, Failed
from release import Release

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PEERS = ROOT / "Tests" / "Speed" / "peers"


@dataclasses.dataclass(frozen=True)
class Comparison:
    """One run of everything."""

    release: Release
    clock: Clock
    folder: str
    # Only what a change is checked with: fewer runs and smaller stores.
    is_quick: bool

    @property
    def times(self) -> int:
        """How many times a process runs, of which the fastest counts."""
        return 7 if self.is_quick else 25

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def store(self, count: int) -> str:
        """A store of so many proceedings."""
        store = self.path(f"store-{count}")
        if not os.path.exists(store):
            many.make(self.release, store, count)
        return store

    def python(self, script: str, *words: str) -> Call:
        """A call of one of the other programs in Python."""
        return Call([sys.executable, "-B", str(PEERS / script), *words])

    def printed(self, call: Call) -> str:
        return self.clock.run(call).text


def same(what: str, ours: object, theirs: object) -> None:
    """Ends the comparison where the other program did something else than ours."""
    if ours == theirs:
        return
    if isinstance(ours, list) and isinstance(theirs, list):
        different = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]]
        raise Failed(f"{what}: {len(ours)} here, {len(theirs)} elsewhere, {len(different)} differ: {different[:3]}")
    raise Failed(f"{what}: here\n{ours}\nelsewhere\n{theirs}")
