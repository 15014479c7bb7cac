"""Writes due dates and holidays that our own are compared with; needs the packages of requirements.txt.

    due_dates.py FOLDER

For each place with a calendar named `public` it writes
    FOLDER/PLACE.due.tsv       a start day, a tab, one month later moved off days without work and public holidays
    FOLDER/PLACE.holidays.tsv  the public holidays that fall into the working week
The holidays are those of the package `holidays`, changed by the `differences` that the place's record lists, each
with a statute. An unlisted difference, and a listed one that is no longer needed, is an error (exit 1).
"""

import datetime
import pathlib
import sys

import holidays
from dateutil.relativedelta import relativedelta

import records

FIRST, LAST = datetime.date(2020, 1, 1), datetime.date(2035, 11, 30)
YEARS = range(2020, 2036)

# Places that the package knows by a code other than ISO 3166's.
CODES = {
    "ax": ("FI", "01"),
    "gf": ("FR", "973"),
    "gp": ("FR", "971"),
    "mf": ("FR", "MF"),
    "mq": ("FR", "972"),
    "re": ("FR", "974"),
    "yt": ("FR", "976"),
}

# Places with a public calendar that the package does not know, each with the reason.
WITHOUT_EQUIVALENT = {}


def equivalent(place):
    country, _, part = place.partition("-")
    return CODES.get(place, (country.upper(), part.upper() or None))


def peer_holidays(place):
    """The package's public holidays (its default category, days in lieu included)."""
    country, part = equivalent(place)
    return {day for day in holidays.country_holidays(country, subdiv=part, years=YEARS) if day.year in YEARS}


def agreed_holidays(place):
    """The package's holidays of the working week with our listed differences, and what is wrong with the list."""
    week = records.week(place)
    peer = {day for day in peer_holidays(place) if day.weekday() in week}
    own = {day for day in records.own_holidays(f"{place}:public", YEARS) if day.weekday() in week}
    listed = records.differences(place)
    found = {(day, "holiday") for day in own - peer} | {(day, "working") for day in peer - own}
    wrong = [f"{place}: {day} is a {here} day here, but not listed as different" for day, here in found - listed]
    wrong += [f"{place}: {day} is listed as {here}, but there is no difference" for day, here in listed - found]
    holiday = {day for day, here in listed if here == "holiday"}
    working = {day for day, here in listed if here == "working"}
    return (peer | holiday) - working, sorted(wrong)


def rolled(day, off):
    while day in off:
        day += datetime.timedelta(1)
    return day


def write(folder, name, lines):
    (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.tsv"):
        stale.unlink()
    starts = [FIRST + datetime.timedelta(n) for n in range((LAST - FIRST).days + 1)]
    months = [(start, start + relativedelta(months=+1)) for start in starts]
    every = [FIRST + datetime.timedelta(n) for n in range((LAST - FIRST).days + 62)]
    wrong, written = [], 0
    for place in records.place_ids():
        if not records.has_public_calendar(place):
            continue
        if place in WITHOUT_EQUIVALENT:
            print(f"{place}: not compared, {WITHOUT_EQUIVALENT[place]}")
            continue
        try:
            public, problems = agreed_holidays(place)
        except NotImplementedError:
            wrong.append(f"{place}: unknown to the package; list it in WITHOUT_EQUIVALENT with the reason")
            continue
        wrong += problems
        week = records.week(place)
        off = public | {day for day in every if day.weekday() not in week}
        write(folder, f"{place}.due.tsv", (f"{start}\t{rolled(end, off)}" for start, end in months))
        write(folder, f"{place}.holidays.tsv", sorted(public))
        written += 1
    wrong += [f"{place}: listed as without equivalent, but has no calendar" for place in WITHOUT_EQUIVALENT
              if place not in records.place_ids()]  # fmt: skip
    print(f"{written} places, {len(starts)} start days each, in {folder}")
    for problem in wrong:
        print(problem, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
