"""Makes a store of many proceedings, with chains that Python computes: `verify` has to agree with them.

    fill(path, count)

writes into the database of a store that the command has made and nobody has used. Memory stays the same however many
there are; a million take about two minutes and 4 GB. The index of what is due is brought up to date by the first call
of `due`.
"""

import datetime
import hashlib
import json
import sqlite3
import subprocess
from collections.abc import Iterator

from release import TODAY, Release

RECORDED = "2026-11-25T12:00:00Z"
BODY = "Dear Sir or Madam,\n\n" + "I request access to my personal data. " * 50
# So many proceedings are written at a time.
PIECE = 2_000

# The subject, the kind, the day, the payload and the content of an event.
Event = tuple[str, str, str, str, str | None]


def make(release: Release, store: str, count: int) -> None:
    """A new store with so many proceedings and an index of what is due that is up to date."""
    empty(release, store)
    fill(f"{store}/datarights.sqlite", count)
    subprocess.run(release.command(store, "due"), check=True, capture_output=True)


def empty(release: Release, store: str) -> None:
    """A new store with nothing in it."""
    subprocess.run(release.command(store, "profile", "set", "--name", "x"), check=True, capture_output=True)
    subprocess.run(release.command(store, "forget", "--whole-profile", "--yes"), check=True, capture_output=True)


def fill(path: str, count: int) -> None:
    """Writes so many proceedings into the database of an empty store."""
    store = sqlite3.connect(path, isolation_level=None)
    # What is written here is thrown away where something goes wrong.
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -64000", "temp_store = FILE"):
        store.execute(f"PRAGMA {setting}")
    indexes = store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    store.execute("BEGIN")
    # Each index is made at once when everything stands there, which is many times faster.
    for name, _ in indexes:
        store.execute(f"DROP INDEX {name}")
    _insert(store, [[_profile()]])
    for first in range(1, count + 1, PIECE):
        _insert(store, (_proceeding(number) for number in range(first, min(first + PIECE, count + 1))))
    for _, sql in indexes:
        store.execute(sql)
    store.execute("COMMIT")
    store.close()


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _profile() -> Event:
    """Who writes."""
    profile = {"email": "erika@example.org", "name": "Erika Mustermann", "residence": "de-be"}
    return "profile:own", "set", TODAY, _text(profile), None


LETTER = _text({"letters": [{
    "body": BODY, "date": "«day»", "language": "en", "reference": "«reference»", "review": "none",
    "addresseeName": "Example GmbH", "senderEmail": "erika@example.org", "senderName": "Erika Mustermann",
    "subject": "Request «reference»"}]})  # fmt: skip
OPENING = _text({
    "addressee": "example", "controller": "Example GmbH", "disclosed": ["name"], "language": "en", "law": "eu-gdpr",
    "reference": "«reference»", "resident": "de-be", "right": "access"})  # fmt: skip
EMAIL = _text({"via": "email"})
DAYS = [(datetime.date.fromisoformat(TODAY) - datetime.timedelta(days=ago)).isoformat() for ago in range(200)]


def _proceeding(number: int) -> list[Event]:
    """Its opening and what became of it."""
    reference, day, subject = f"DR-{number:08d}", DAYS[number % 200], f"proceeding:{number}"
    letter = LETTER.replace("«reference»", reference).replace("«day»", day)
    events: list[Event] = [
        (subject, "opened", day, OPENING.replace("«reference»", reference), letter),
        (subject, "sent", day, EMAIL, None),
    ]
    return [*events, (subject, "answered", TODAY, EMAIL, None)] if number % 5 else events


def _insert(store: sqlite3.Connection, subjects: Iterator[list[Event]] | list[list[Event]]) -> None:
    """Writes all events of each subject, chained, and the end of each chain."""
    sequence = store.execute("SELECT COALESCE(MAX(sequence), 0) FROM event").fetchone()[0]
    rows, chains = [], []
    for events in subjects:
        head = ""
        for subject, kind, day, payload, content in events:
            sequence += 1
            name = "proceeding" if subject.startswith("proceeding:") else subject
            parts = [head, "own", name, kind, day, RECORDED, payload, content or ""]
            encoded = [part.encode() for part in parts]
            head = hashlib.sha256(b"".join(b"%d:%s," % (len(part), part) for part in encoded)).hexdigest()
            rows.append((sequence, sequence, "own", subject, kind, day, RECORDED, payload, head, content))
        chains.append((subject, len(events), head))
    store.executemany(
        "INSERT INTO event (sequence, action, person, subject, kind, occurred, recorded, payload, hash, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)  # fmt: skip
    store.executemany("INSERT INTO chain (subject, person, events, head) VALUES (?, 'own', ?, ?)", chains)
