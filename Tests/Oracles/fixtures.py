"""Writes the tables of Tests/Fixtures that python-dateutil vouches for; --check only compares them.

    fixtures.py [--check]
"""

import datetime
import pathlib
import sys

from dateutil.easter import EASTER_ORTHODOX, easter
from dateutil.relativedelta import relativedelta

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "Fixtures"


def easters():
    return [f"{year}\t{easter(year)}\t{easter(year, EASTER_ORTHODOX)}" for year in range(2000, 2100)]


def months():
    """The ends of months, and some days within, plus and minus some months."""
    lines, day = [], datetime.date(2023, 1, 1)
    while day.year < 2025:
        if day.day in (1, 15) or day.day >= 28:
            for count in (1, 2, 3, 6, 12, -1, -3, -13):
                lines.append(f"{day}\t{count}\t{day + relativedelta(months=count)}")
        day += datetime.timedelta(1)
    return lines


def main(check):
    stale = []
    for name, lines in (("easter.tsv", easters()), ("months.tsv", months())):
        text = "".join(f"{line}\n" for line in lines)
        file = FIXTURES / name
        if not check:
            file.write_text(text, encoding="utf-8")
        elif file.read_text(encoding="utf-8") != text:
            stale.append(name)
    for name in stale:
        print(f"Tests/Fixtures/{name} is not what fixtures.py writes; run it without --check", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
