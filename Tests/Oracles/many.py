"""Times the command on a store of many proceedings: what a person sees at once, and what checks all of it.

Usage: many.py DATARIGHTS [PROCEEDINGS [TIMES]]. The store is made by Python's own SQLite, with chains that Python
computes, so `verify` has to agree with it. Judged are the fastest runs; see speed.py for the machine that the limits are
for. `due` is run once before it is timed, since the first call after many events brings its index up to date.
"""

import datetime
import hashlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile

from speed import REFERENCE, REFERENCE_TIME, times

TODAY = datetime.date(2026, 11, 25)
RECORDED = "2026-11-25T12:00:00Z"
# The most that a command may take with 100,000 proceedings, in seconds: about twice what it takes undisturbed, since what
# is measured are a few runs of a whole process. Half of the first three is the program's start.
LIMITS = {"list": 0.040, "due": 0.040, "log": 0.040, "verify": 9, "doctor": 9}


def events(count: int):
    """Every event of the store: who writes, then of each proceeding its opening and what became of it."""
    profile = {"email": "erika@example.org", "name": "Erika Mustermann", "residence": "de-be"}
    yield "profile:own", "set", TODAY, profile, None
    body = "Dear Sir or Madam,\n\n" + "I request access to my personal data. " * 50
    for number in range(1, count + 1):
        reference = f"DR-{number:08d}"
        opened = TODAY - datetime.timedelta(days=number % 200)
        letter = {"body": body, "date": opened.isoformat(), "language": "en", "reference": reference, "review": "none",
                  "addresseeName": "Example GmbH", "senderEmail": "erika@example.org",
                  "senderName": "Erika Mustermann", "subject": f"Request {reference}"}  # fmt: skip
        opening = {"addressee": "example", "controller": "Example GmbH", "disclosed": ["name"], "language": "en",
                   "law": "eu-gdpr", "reference": reference, "resident": "de-be", "right": "access"}  # fmt: skip
        subject = f"proceeding:{number}"
        yield subject, "opened", opened, opening, {"letters": [letter]}
        yield subject, "sent", opened, {"via": "email"}, None
        if number % 5:
            yield subject, "answered", TODAY, {"via": "email"}, None


def fill(path: str, count: int) -> None:
    """Writes the events into a store that the command made."""
    store = sqlite3.connect(path)
    heads: dict[str, tuple[int, str]] = {}
    rows = []

    def text(value) -> str:
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    for sequence, (subject, kind, day, payload, content) in enumerate(events(count), start=1):
        name = "proceeding" if subject.startswith("proceeding:") else subject
        number, head = heads.get(subject, (0, ""))
        parts = [head, "own", name, kind, day.isoformat(), RECORDED, text(payload), text(content) if content else ""]
        chained = b"".join(b"%d:%s," % (len(part.encode()), part.encode()) for part in parts)
        digest = hashlib.sha256(chained).hexdigest()
        heads[subject] = (number + 1, digest)
        rows.append((sequence, sequence, "own", subject, *parts[3:7], digest, parts[7] or None))
    with store:
        store.executemany(
            "INSERT INTO event (sequence, action, person, subject, kind, occurred, recorded, payload, hash, content)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)  # fmt: skip
        store.executemany(
            "INSERT INTO chain (subject, person, events, head) VALUES (?, 'own', ?, ?)",
            [(subject, *chain) for subject, chain in heads.items()])  # fmt: skip
    store.close()


def main() -> int:
    program = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    slowness = max(1, min(times([sys.executable, "-c", REFERENCE], 5)[0]) / REFERENCE_TIME)
    with tempfile.TemporaryDirectory() as folder:
        base = [program, "--store", folder, "--today", TODAY.isoformat()]
        subprocess.run([*base, "profile", "set", "--name", "x"], check=True, capture_output=True)
        subprocess.run([*base, "forget", "--whole-profile", "--yes"], check=True, capture_output=True)
        fill(f"{folder}/datarights.sqlite", count)
        subprocess.run([*base, "due"], check=True, capture_output=True)
        calls = {name: [*base, name] for name in LIMITS}
        calls["log"] += ["5", "reminded", "--json"]
        slow = 0
        for name, call in calls.items():
            seconds, _ = times(call, 3 if LIMITS[name] > 1 else runs)
            limit = LIMITS[name] * slowness
            slow += min(seconds) > limit
            print(f"{name} with {count} proceedings: {min(seconds) * 1000:.1f} ms at best, "
                  f"{statistics.median(seconds) * 1000:.1f} ms as a rule, at most {limit * 1000:.0f} ms")  # fmt: skip
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
