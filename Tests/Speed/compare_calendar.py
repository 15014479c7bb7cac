"""A calendar of 10,000 entries, from the store to the file, against the package icalendar that only writes it."""

import json
import os

from clock import Call
from comparison import Comparison, same
from rows import Row


def rows(comparison: Comparison) -> list[Row]:
    count = 5_000 if comparison.is_quick else 10_000
    ours, theirs = comparison.path("ours.ics"), comparison.path("theirs.ics")
    command = comparison.release.command(comparison.store(count), "calendar", "--output", ours)
    call = Call(command, before=lambda: _remove(ours))
    here = comparison.clock.run(call, comparison.times)
    there = json.loads(comparison.printed(comparison.python("calendar_file.py", ours, theirs)))
    same("the calendar by icalendar", there["ours"], there["theirs"])
    what = f"calendar of {len(there['ours']):,} entries"
    return [
        Row(what, here.seconds, "icalendar, writing only", there["seconds"], 0.1, 30, memory=here.memory,
            steady_ratio=there["work"] / here.work),
    ]  # fmt: skip


def _remove(path: str) -> None:
    if os.path.exists(path):
        os.remove(path)
