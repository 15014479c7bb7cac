"""Plain report lines, and the count of what failed."""

import collections
import threading


class Tally:
    """What a sweep looked at and what it found wrong; may be used by several threads."""

    def __init__(self, name):
        self.name = name
        self.checks = 0
        self.failures = []
        self.notes = {}
        self.skipped = None
        self._lock = threading.Lock()

    def check(self, holds, text):
        """Counts one check; says what is wrong where it does not hold. Returns whether it holds."""
        with self._lock:
            self.checks += 1
            if not holds:
                self.failures.append(text)
        return bool(holds)

    def note(self, text):
        """Counts something worth knowing that is no failure."""
        with self._lock:
            self.notes[text] = self.notes.get(text, 0) + 1

    def skip(self, why):
        self.skipped = why

    def report(self, seconds):
        if self.skipped:
            print(f"{self.name}: skipped: {self.skipped}", flush=True)
        verdict = f"{len(self.failures)} wrong" if self.failures else "nothing wrong"
        print(f"{self.name}: {self.checks} checks, {verdict} ({seconds:.0f} s)", flush=True)
        different = collections.Counter(self.failures)
        for text, times in list(different.items())[:40]:
            print(f"{self.name}: WRONG: {text}" + (f" ({times}×)" if times > 1 else ""), flush=True)
        if len(different) > 40:
            print(f"{self.name}: … and {len(different) - 40} more", flush=True)
        for text, times in sorted(self.notes.items()):
            print(f"{self.name}: note: {text} ({times}×)", flush=True)
