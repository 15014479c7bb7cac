"""Counts the periods of law records with python-dateutil and the package `holidays`, apart from the Swift that does the same.

Written from the article HowDeadlinesAreCounted, not from the code. `Counter(law, holidays)` takes a law record as JSON and
the name of a calendar, such as "de-be", "us-ca:judicial" or None for weekends alone.
"""

import datetime
import functools

from dateutil.relativedelta import relativedelta

import due_dates
import records

YEARS = range(2018, 2041)
DAY = datetime.timedelta(1)
ANSWERS = ["answered", "fulfilled", "refused"]
SETTLED_BY = {
    "acknowledgement": ["acknowledged", "partly-answered", *ANSWERS],
    "response": ANSWERS,
    "opt-out": ANSWERS,
    "extended-response": ANSWERS,
    "fulfilment": ["fulfilled"],
    "extended-fulfilment": ["fulfilled"],
    "appeal-decision": ["appeal-answered"],
    "extended-appeal-decision": ["appeal-answered"],
    "complaint-acknowledgement": ["acknowledged", "answered"],
    "authority-answer": ["authority-informed", "authority-decided"],
    "appeal-opens": ["appealed"],
    "appeal-closes": ["appealed"],
    "complaint-opens": ["complained"],
    "complaint-closes": ["complained"],
    "court-opens": [],
}
EXTENDED = {
    "response": "extended-response",
    "opt-out": "extended-response",
    "fulfilment": "extended-fulfilment",
    "appeal-decision": "extended-appeal-decision",
}


def day(text):
    return datetime.date.fromisoformat(text[:10])


def event(text):
    kind, _, when = text.partition("=")
    on, _, until = when.partition("..")
    return {"kind": kind, "on": day(on), "until": day(until) if until else None}


def holds(entry, on):
    return day(entry.get("from", "0001-01-01")) <= on <= day(entry.get("until", "9999-12-31"))


def covers(entry, right):
    return right in entry.get("rights", [right])


@functools.cache
def holidays_of(reference):
    """The holidays of a calendar: of a usual one the package's with our listed differences, of another our own rules'."""
    place, _, name = reference.partition(":")
    owner = place
    while (name or "public") not in records.record(owner).get("calendars", {}):
        owner = records.record(owner)["parent"]
    if name in ("", "public") and owner not in due_dates.WITHOUT_EQUIVALENT:
        return frozenset(due_dates.agreed_holidays(owner)[0])
    return frozenset(records.own_holidays(f"{owner}:{name or 'public'}", YEARS))


class Week:
    """The days on which work is done."""

    def __init__(self, days, holidays, closures=()):
        self.days, self.holidays, self.closures = days, holidays, closures

    def works(self, on):
        text = on.isoformat()[5:]
        closed = any(
            c["from"] <= text <= c["until"] if c["from"] <= c["until"] else text >= c["from"] or text <= c["until"]
            for c in self.closures
        )
        return on.weekday() in self.days and on not in self.holidays and not closed


class Counter:
    def __init__(self, law, calendar):
        self.law, self.calendar = law, calendar
        if calendar:
            self.week = Week(records.week(calendar.partition(":")[0]), holidays_of(calendar))
        else:
            self.week = Week(set(range(5)), frozenset())

    def right(self, asked, on):
        given = {r["right"] for r in self.law["rights"] if holds(r, on)}
        return asked if asked in given else self.law.get("nearest", {}).get(asked, asked)

    def dates(self, asked, received, events):
        """The `due` and the `earliest` of each deadline, by its id."""
        events = sorted([event("received=" + received), *map(event, events)], key=lambda e: e["on"])
        right = self.right(asked, day(received))
        due, earliest, replaced = {}, {}, {}
        for rule in self.law["deadlines"]:
            if not covers(rule, right):
                continue
            opening = next((e["on"] for e in events if e["kind"] in rule.get("opensWith", [])), None)
            if opening and holds(rule, opening):
                due.setdefault(rule["id"], opening.isoformat())
                earliest.setdefault(rule["id"], opening.isoformat())
                continue
            start = self.start(rule, events, due, replaced)
            if start is None or not holds(rule, start):
                continue
            identity = rule["id"]
            if rule["period"]["unit"] == "hour" and "T" in received and start == day(received):
                moment = datetime.datetime.fromisoformat(received) + datetime.timedelta(hours=rule["period"]["count"])
                due.setdefault(identity, moment.isoformat(timespec="minutes"))
                earliest.setdefault(identity, moment.date().isoformat())
                continue
            last, first = self.span(rule, rule["period"], start, right, events)
            shift = DAY if rule.get("window") == "opens-after" else DAY * 0
            due.setdefault(identity, (last + shift).isoformat())
            earliest.setdefault(identity, (first + shift).isoformat())
            more = rule.get("extension")
            if not more:
                continue
            if more.get("notice") and identity in ("response", "opt-out"):
                due.setdefault("extension-notice", last.isoformat())
                earliest.setdefault("extension-notice", first.isoformat())
            announced = [e for e in events if e["kind"] == "extended" and start <= e["on"] <= last]
            until = announced[-1]["until"] if announced else None
            if "total" in more:
                longest, shortest = self.span(rule, more["total"], start, right, events)
                if until and until <= longest:
                    longest = shortest = max(last, until)
            elif until:
                longest = shortest = max(last, until)
            else:
                continue
            due.setdefault(EXTENDED[identity], longest.isoformat())
            earliest.setdefault(EXTENDED[identity], shortest.isoformat())
            if announced:
                replaced[identity] = EXTENDED[identity]
        return due, earliest

    def start(self, rule, events, due, replaced):
        start = rule["start"] if isinstance(rule["start"], dict) else {"events": [rule["start"]]}
        if any(e["kind"] in start.get("unless", []) for e in events):
            return None
        for e in events:
            if e["kind"] in start.get("events", []):
                return e["on"]
        other = start.get("orAfter")
        if other not in due or any(e["kind"] in SETTLED_BY[other] for e in events):
            return None
        return day(due[replaced.get(other, other)])

    def clock(self, rule, start, right, events, possible):
        """Where the count begins after restarts, and the days that pauses add."""
        paused = set()
        for clock in rule.get("clock", []):
            if not covers(clock, right) or (clock.get("possible") and not possible):
                continue
            answers = [e["on"] for e in events if e["kind"] == clock["answered"]]
            for asked in (e["on"] for e in events if e["kind"] == clock["asked"] and e["on"] >= start):
                answer = next((on for on in answers if on >= asked), None)
                if answer is None:
                    raise ValueError("the clock stands still")
                if clock["effect"] == "pause":
                    paused |= {asked + DAY * n for n in range((answer - asked).days + 1)}
                elif "after" in clock:
                    start = max(start, self.count(clock["after"], asked, "excluded", "last-day", self.week))
                else:
                    start = max(start, answer)
        return start, len([on for on in paused if on >= start])

    def count(self, period, start, first_day, month_end, week):
        count, unit = period["count"], period["unit"]
        back = DAY if first_day == "included" else DAY * 0
        if unit == "day":
            return start + DAY * count - back
        if unit == "clear-day":
            return start + DAY * (count + 1)
        if unit == "week":
            return start + DAY * 7 * count - back
        if unit == "hour":
            return start + DAY * -(-count // 24)
        if unit == "month":
            end = start + relativedelta(months=count)
            return end + (DAY if month_end == "next-day" and end.day != start.day else DAY * 0) - back
        end = start - back
        while count:
            end += DAY
            count -= week.works(end)
        return end

    def span(self, rule, period, start, right, events):
        """The latest and the earliest end of a period over the readings of its method."""
        method = self.law["methods"][rule["method"]]
        roll = method["roll"]
        named = roll.get("calendar")
        rolling = Week(self.week.days, holidays_of(named)) if named and not self.calendar else self.week
        off = {records.WEEK.index(name) for name in roll["off"]} if "off" in roll else set(range(7)) - self.week.days
        closures = method.get("closures", [])
        weeks = [Week(self.week.days, self.week.holidays, closures)]
        if "days" in method and not self.calendar:
            weeks = [
                Week(
                    {records.WEEK.index(name) for name in days["week"]},
                    frozenset().union(*map(holidays_of, days.get("calendars", []))),
                    closures,
                )
                for days in method["days"]
            ]
        sure = roll["rule"] == "next-working-day" and roll.get("certainty", "confirmed") == "confirmed"
        strict = method.get("strict")
        latest, earliest = [], []

        def move(last, period, rolls, added):
            if rolls and period["unit"] != "hour" and (period["unit"] != "working-day" or added):
                holidays = rolling.holidays if roll.get("holidays", True) else frozenset()
                while last.weekday() in off or last in holidays:
                    last += DAY
            return last

        for week in weeks:

            def end(first_day, rolls, possible, week=week):
                begin, added = self.clock(rule, start, right, events, possible)
                month_end = method.get("monthEnd", "last-day")
                last = move(self.count(period, begin, first_day, month_end, week) + DAY * added, period, rolls, added)
                cap = rule.get("cap")
                origin = cap and next((e["on"] for e in events if e["kind"] == cap["start"]), None)
                if origin:
                    capped = self.count(cap["period"], origin, first_day, month_end, week)
                    last = min(last, move(capped, cap["period"], rolls, 0))
                return last

            latest.append(end(method["firstDay"], roll["rule"] != "ruled-out", True))
            earliest.append(end(method["firstDay"], sure, False))
            if strict:
                earliest.append(end(strict["firstDay"], strict["roll"] != "none", False))
        return max(latest), min(earliest + latest)
