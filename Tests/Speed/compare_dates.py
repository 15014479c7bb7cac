"""Due dates: as a process of its own, and many in one; against Python with `holidays`, `dateutil` and `workalendar`."""

import csv
import datetime
import io
import json
import pathlib

from clock import Call
from comparison import Comparison, same
from rows import Row

RULES = ["deadlines", "--law", "eu-gdpr", "--right", "access", "--holidays", "de-be"]
DAY = "2026-11-25"
PACKAGES = {"holidays": "Python with holidays and dateutil", "workalendar": "Python with workalendar"}


def rows(comparison: Comparison) -> list[Row]:
    _same_dates(comparison)
    return _cold(comparison) + _in_process(comparison)


def _same_dates(comparison: Comparison) -> None:
    """Each day of a year has the same due date everywhere."""
    first = datetime.date(2026, 1, 1)
    days = [(first + datetime.timedelta(days=number)).isoformat() for number in range(365)]
    table, plain = comparison.path("days.csv"), comparison.path("days.txt")
    pathlib.Path(table).write_text("received\n" + "".join(f"{day}\n" for day in days))
    pathlib.Path(plain).write_text("\n".join(days))
    printed = comparison.printed(Call([comparison.release.datarights, *RULES, "--each", table]))
    ours = [row["due"] for row in csv.DictReader(io.StringIO(printed)) if row["id"] == "response"]
    for package, name in PACKAGES.items():
        theirs = comparison.printed(comparison.python("due_date.py", package, "each", plain)).split()
        same(f"due dates by {name}", ours, theirs)


def _cold(comparison: Comparison) -> list[Row]:
    ours = Call([comparison.release.datarights, *RULES, "--received", DAY, "--json"])
    peers = [comparison.python("due_date.py", package, DAY) for package in PACKAGES]
    here, *there = comparison.clock.alternate([ours, *peers], comparison.times)
    for name, ran in zip(PACKAGES.values(), there, strict=True):
        same(f"the due date by {name}", json.loads(here.text)["deadlines"][0]["due"], ran.text.strip())
    what = "one due date, from the start of the program to its end"
    return [
        Row(what, here.seconds, name, ran.seconds, least=20 if package == "holidays" else None, memory=here.memory,
            steady_ratio=ran.work / here.work)
        for (package, name), ran in zip(PACKAGES.items(), there, strict=True)
    ]  # fmt: skip


def _in_process(comparison: Comparison) -> list[Row]:
    count = 20_000 if comparison.is_quick else 200_000
    figures = comparison.release.figures("due-dates")
    plain, derived = figures["due-dates"].seconds, figures["due-dates.with-derivation"].seconds
    calls = [comparison.python("due_date.py", package, "rate", str(count)) for package in PACKAGES]
    by_holidays, by_workalendar = (float(comparison.printed(call)) for call in calls)
    return [
        Row("due dates in one process", plain, PACKAGES["holidays"], by_holidays, 1 / 5e6, 40, is_rate=True),
        Row("due dates in one process", plain, PACKAGES["workalendar"], by_workalendar, is_rate=True),
        Row("due dates with their derivation", derived, PACKAGES["holidays"], by_holidays, 1 / 3e5, is_rate=True),
    ]  # fmt: skip
