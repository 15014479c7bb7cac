"""error: the disk refuses every write, sync, rename and removal once, and from there on."""

import disturbed
import injection

FULL = ("write", "pwrite64", "writev", "openat", "mkdir", "ftruncate", "rename", "link")


def _faults(point):
    if point.call not in FULL:
        return ["error=EIO"]
    return ["error=ENOSPC"] if point.k % 2 else ["error=EIO+"]


def run(tally, scenes, work, short):
    if not injection.available():
        return tally.skip("strace is not installed")
    disturbed.sweep(tally, scenes, work, scenes.acts[::2] if short else scenes.acts, _faults, 1 if short else None)
