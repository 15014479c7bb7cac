"""Makes the kernel end a call, or refuse it something, at a chosen system call, with strace.

Only the first thread is disturbed: it does all the work on files. The count of each kind of call comes from an
undisturbed run of the same command.
"""

import os
import re
import shutil

CHANGING = (
    "write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat",
    "rmdir", "ftruncate", "link", "linkat", "mkdir", "mkdirat", "chmod", "fchmod", "copy_file_range", "sendfile",
)
READING = ("read", "pread64")
LINE = re.compile(r"^(\d+)\s+(\w+)\((.*)$")


class Point:
    """The k-th call of a kind."""

    def __init__(self, call, k, what):
        self.call = call
        self.k = k
        self.what = what

    def __str__(self):
        return f"{self.call} {self.k} [{self.what}]"


def available():
    return shutil.which("strace") is not None


def points(tool, folder, store, arguments, reading=False, cwd=None):
    """The system calls of an undisturbed run that change something on the disk; with `reading`, those that read.

    Returns the points, the result, and what other threads write (which is never disturbed).
    """
    kinds = READING if reading else CHANGING
    file = os.path.join(folder, "trace")
    wrapper = ["strace", "-f", "-y", "-qq", "-o", file, "-e", "signal=none", "-e", "trace=" + ",".join(kinds + ("openat",))]
    result = tool.call(store, *arguments, wrapper=wrapper, cwd=cwd)
    found, strangers, counts, first = [], [], {}, None
    with open(file, errors="replace") as lines:
        for line in lines:
            match = LINE.match(line)
            if not match:
                continue
            thread, call, rest = match.groups()
            first = first or thread
            if thread != first:
                if call != "openat" and "eventfd" not in rest and "pipe:" not in rest:
                    strangers.append(f"{call}({rest[:80]}")
                continue
            counts[call] = counts.get(call, 0) + 1
            if call == "openat" and (reading or "O_CREAT" not in rest):
                continue
            found.append(Point(call, counts[call], _subject(call, rest)))
    return found, result, strangers


def _subject(call, rest):
    paths = re.findall(r'<([^<>]*)>|"([^"]*)"', rest.split(")")[0] if call not in ("write", "pwrite64") else rest.split(">")[0] + ">")
    names = [os.path.basename(one or other) for one, other in paths if one or other]
    name = names[-1] if names else "?"
    return re.sub(r"[0-9a-f]{64}", "SUM", re.sub(r"\.unfinished-[0-9-]+", ".unfinished", name))


def wrapper(point, fault):
    """What to put before the command: `fault` is signal=KILL or error=EIO …; `+` behind it lets it go on failing."""
    when = f"{point.k}"
    if fault.endswith("+"):
        fault, when = fault[:-1], when + "+"
    return ["strace", "-qq", "-o", "/dev/null", "-e", "signal=none", "-e", f"trace={point.call}", "-e",
            f"inject={point.call}:{fault}:when={when}"]


def spread(points, most, turn=0):
    """At most so many of the points, evenly over the run; another `turn` gives others."""
    if len(points) <= most:
        return points
    # Where little is tried, it is where names change: there a file that is there becomes another one.
    naming = [point for point in points if point.call.startswith(("rename", "link", "unlink"))]
    if most == 1 and naming:
        return [naming[-1 if turn % 2 else len(naming) // 2]]
    step = len(points) / most
    return [points[min(len(points) - 1, int(index * step + (turn * 0.37 % 1) * step))] for index in range(most)]
