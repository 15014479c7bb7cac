"""A calendar by the package icalendar: `calendar_file.py OURS THEIRS`.

Reads the calendar OURS, makes one of the same entries from plain values, writes it to THEIRS and prints, as JSON, how
many seconds the making and writing took (neither the start of Python nor the reading), how many of them a processor
worked, and the entries of both as they are read back: UID, day and title.
"""

import json
import pathlib
import sys
import time

import icalendar


def entries(calendar: icalendar.Calendar) -> list[tuple[str, str, str]]:
    """The UID, the day and the title of each entry."""
    return sorted(
        (str(entry["UID"]), entry.decoded("DTSTART").isoformat(), str(entry["SUMMARY"]))
        for entry in calendar.walk("VEVENT"))  # fmt: skip


def plain(component: icalendar.cal.Component) -> tuple[str, list, list]:
    """A component as values that a program would have at hand: days, texts, numbers."""
    values = [(key, component.decoded(key) if key.startswith("DT") else value) for key, value in component.items()]
    return component.name, values, [plain(part) for part in component.subcomponents]


def made(described: tuple[str, list, list]) -> icalendar.cal.Component:
    name, values, parts = described
    component = icalendar.cal.Component.get_component_class(name)()
    for key, value in values:
        component.add(key, value)
    for part in parts:
        component.add_component(made(part))
    return component


def main() -> None:
    ours = icalendar.Calendar.from_ical(pathlib.Path(sys.argv[1]).read_bytes())
    described = plain(ours)
    start, work = time.perf_counter(), time.process_time()
    pathlib.Path(sys.argv[2]).write_bytes(made(described).to_ical())
    seconds, work = time.perf_counter() - start, time.process_time() - work
    theirs = icalendar.Calendar.from_ical(pathlib.Path(sys.argv[2]).read_bytes())
    print(json.dumps({"seconds": seconds, "work": work, "ours": entries(ours), "theirs": entries(theirs)}))


main()
