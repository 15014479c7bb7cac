"""Reads the place records and works out their holidays, written apart from the Swift that does the same."""

import datetime
import json
import pathlib

from dateutil.easter import EASTER_ORTHODOX, easter

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PLACES = REPOSITORY / "Jurisdictions" / "places"
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def place_ids():
    return sorted(file.stem for file in PLACES.glob("*.json"))


def record(place):
    return json.loads((PLACES / f"{place}.json").read_text(encoding="utf-8"))


def week(place):
    """The weekdays on which a place works, Monday 0; a part of a country has the country's."""
    data = record(place)
    return {WEEK.index(day) for day in data["week"]} if "week" in data else week(data["parent"])


def has_public_calendar(place):
    return "public" in record(place).get("calendars", {})


def differences(place):
    """The listed differences from the package: (day, "holiday" or "working")."""
    listed = record(place)["calendars"]["public"].get("differences", [])
    return {(datetime.date.fromisoformat(day), entry["here"]) for entry in listed for day in entry["dates"]}


def own_holidays(reference, years):
    """The holidays that a record's rules give for a range of years."""
    place, _, name = reference.partition(":")
    calendar = record(place)["calendars"][name]
    found = set()
    for included in calendar.get("includes", []):
        found |= own_holidays(included, years)
    for rule in calendar.get("days", []):
        for year in range(years.start - 1, years.stop + 1):
            found |= {day for day in rule_days(rule, year) if day.year in years}
    return found


def on_or_after(day, weekday):
    return day + datetime.timedelta((weekday - day.weekday()) % 7)


def plain_days(rule, year):
    def month_day(text):
        month, day = map(int, text.split("-"))
        return datetime.date(year, month, day)

    if "fixed" in rule:
        try:
            return [month_day(rule["fixed"])]
        except ValueError:  # 29 February
            return []
    if "easter" in rule:
        return [easter(year) + datetime.timedelta(rule["easter"])]
    if "orthodoxEaster" in rule:
        return [easter(year, EASTER_ORTHODOX) + datetime.timedelta(rule["orthodoxEaster"])]
    if "dates" in rule:
        return [datetime.date.fromisoformat(day) for day in rule["dates"] if int(day[:4]) == year]
    weekday = WEEK.index(rule["weekday"])
    if "nth" in rule:
        days = [datetime.date(year, rule["month"], 1) + datetime.timedelta(n) for n in range(31)]
        days = [day for day in days if day.month == rule["month"] and day.weekday() == weekday]
        return [days[rule["nth"] - 1 if rule["nth"] > 0 else rule["nth"]]]
    if "onOrAfter" in rule:
        return [on_or_after(month_day(rule["onOrAfter"]), weekday)]
    return [on_or_after(month_day(rule["onOrBefore"]) - datetime.timedelta(6), weekday)]


def rule_days(rule, year):
    if not rule.get("from", 0) <= year <= rule.get("until", 9999) or year in rule.get("except", []):
        return set()
    found = set()
    for day in plain_days(rule, year):
        name = WEEK[day.weekday()]
        if name not in rule.get("weekdays", WEEK):
            continue
        if name in rule.get("moves", {}):
            found.add(day + datetime.timedelta(rule["moves"][name]))
            continue
        found.add(day)
        if name in rule.get("substitute", {}):
            found.add(day + datetime.timedelta(rule["substitute"][name]))
    return found
