"""A row of the comparison: what something takes here and elsewhere, what it may take, and whether it does."""

import dataclasses

# The most kilobytes of memory that a command may hold.
MEMORY = 30_000


@dataclasses.dataclass(frozen=True)
class Row:
    """Something that is done here and, mostly, by another program too; times are in seconds."""

    what: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    # The targets: at most so many seconds, at least so many times as fast as the other program.
    most: float | None = None
    least: float | None = None
    # Many of it are done in one process, so that a rate says more than a time.
    is_rate: bool = False
    # The kilobytes of memory that our process held; None where it is not judged.
    memory: int | None = None
    # How many times as fast, measured by the work of the processors where other work disturbs the time.
    steady_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.theirs / self.ours if self.theirs is not None else None

    def failures(self) -> list[str]:
        """The targets that are not met."""
        missed = []
        if self.most is not None and self.ours > self.most:
            missed.append(self._amount(self.most))
        if self.least is not None and (self.ratio or 0) < self.least:
            missed.append(f"{self.least:g} ×")
        if self.memory is not None and self.memory > MEMORY:
            missed.append(f"{MEMORY / 1000:g} MB")
        return missed

    def gate(self, slowness: float) -> list[str]:
        """What fails a quick run: a ratio below half of its target, five times the time and half as much memory more.

        The time is that of a machine so many times slower than the one that the targets are for.
        """
        missed = []
        ratio = self.steady_ratio or self.ratio
        if self.least is not None and (ratio or 0) < self.least / 2:
            missed.append(f"{ratio or 0:.1f} times as fast as {self.peer}, {self.least / 2:g} times is asked for")
        if self.most is not None and self.least is None and self.ours > self.most * 5 * slowness:
            missed.append(f"{self._amount(self.ours)}, {self._amount(self.most * 5 * slowness)} is allowed")
        if self.memory is not None and self.memory > MEMORY * 1.5:
            missed.append(f"{self.memory / 1000:.0f} MB, {MEMORY * 1.5 / 1000:g} MB is allowed")
        return [f"{self.what}: {failure}" for failure in missed]

    def cells(self) -> list[str]:
        """What the table shows: what, ours, memory, the peer's, how many times as fast, target, whether it is met."""
        targets = [self._amount(self.most)] if self.most is not None else []
        targets += [f"{self.least:g} ×"] if self.least is not None else []
        missed = self.failures()
        return [
            self.what,
            self._amount(self.ours),
            f"{self.memory / 1000:.0f} MB" if self.memory is not None else "",
            f"{self._amount(self.theirs)}, {self.peer}" if self.theirs is not None else "",
            f"{self.ratio:.3g} ×" if self.ratio is not None and self.ratio < 100 else _rounded(self.ratio),
            ", ".join(targets),
            ("missed: " + ", ".join(missed)) if missed else "met" if targets else "",
        ]

    def _amount(self, seconds: float) -> str:
        return rate(seconds) if self.is_rate else time(seconds)


HEAD = ["What", "Here", "Memory", "Elsewhere", "Times as fast", "Target", "Met"]


def _rounded(ratio: float | None) -> str:
    return f"{ratio:.0f} ×" if ratio is not None else ""


def time(seconds: float) -> str:
    """A time with three digits."""
    units = ((1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
    unit, name = next((unit for unit in units if seconds >= unit[0]), units[-1])
    amount = seconds / unit
    return f"{amount:.{0 if amount >= 100 else 1 if amount >= 10 else 2}f} {name}"


def rate(seconds: float) -> str:
    """How many there are in a second, of which each takes so many."""
    each = 1 / seconds
    units = ((1e6, " M"), (1e3, " k"), (1, " "))
    unit, name = next((unit for unit in units if each >= unit[0]), units[-1])
    return f"{each / unit:.3g}{name}/s"
