"""The command under test: called in a clean environment, its end looked at."""

import os
import subprocess
import threading

TODAY = "2026-11-25"
# What a trap of Swift, or an error that nobody caught, leaves on standard error.
TRAPS = ("Fatal error", "Backtrace", "Thread 0 crashed", "Program crashed", "Swift/", "Precondition failed")


class Result:
    """How a call ended and what it said."""

    def __init__(self, code, out, err, call):
        self.code = code
        self.out = out.decode(errors="replace")
        self.err = err.decode(errors="replace")
        self.call = call

    @property
    def wasKilled(self):
        return self.code in (-9, 137)

    @property
    def trap(self):
        """What shows that the command crashed instead of failing in words; None where it did not."""
        if self.code < 0 and self.code != -9 or self.code in (132, 133, 134, 135, 139):
            return f"ended by signal {-self.code if self.code < 0 else self.code - 128}"
        return next((f"says “{trap}”" for trap in TRAPS if trap in self.err), None)

    def brief(self):
        said = " / ".join(line for line in self.err.strip().splitlines()[:2])
        return f"exit {self.code}" + (f" ({said[:160]})" if said else "")


class Tool:
    """Calls the command with a store, a fixed day and fixed references."""

    def __init__(self, binary, home):
        self.binary = os.path.abspath(binary)
        self.environment = {
            "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "COLUMNS": "100",
            "TMPDIR": os.path.join(home, "tmp"),
        }
        os.makedirs(self.environment["TMPDIR"], mode=0o700, exist_ok=True)

    def arguments(self, store, *arguments):
        fixed = ["--store", store, "--today", TODAY, "--seed", "1"] if store else []
        return [self.binary, *arguments, *fixed]

    def call(self, store, *arguments, wrapper=(), given=None, cwd=None, umask=-1, limit=60, environment=None, user=None):
        """Runs the command to its end; `wrapper` stands before it (strace, setpriv …)."""
        command = [*wrapper, *self.arguments(store, *arguments)]
        try:
            done = subprocess.run(
                command, input=given if given is not None else b"", capture_output=True, cwd=cwd, umask=umask,
                timeout=limit, env=environment or self.environment, user=user, group=user, check=False)
            return Result(done.returncode, done.stdout, done.stderr, list(arguments))
        except subprocess.TimeoutExpired as late:
            return Result(-1000, late.stdout or b"", b"took too long", list(arguments))

    def must(self, store, *arguments, **more):
        """A call that has to succeed, since a sweep builds on it."""
        result = self.call(store, *arguments, **more)
        if result.code != 0:
            raise SystemExit(f"cannot prepare: datarights {' '.join(arguments)}: exit {result.code}: {result.err}")
        return result


_counter = 0
_counterLock = threading.Lock()


def fresh(parent, prefix="t"):
    """A new empty folder."""
    global _counter
    with _counterLock:
        _counter += 1
        path = os.path.join(parent, f"{prefix}{_counter}")
    os.mkdir(path, 0o700)
    return path
