"""Reads a store without the command: SQLite's own check, the chain of hashes recomputed, the evidence, what lies about.

The definition of the chain stands at `EventChain` in Sources/DataRightsStore/Log/EventChain.swift.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile

DATABASE = "datarights.sqlite"
# What reading a damaged database can end with.
UNREADABLE = (sqlite3.Error, ValueError, KeyError, TypeError, AttributeError)
COLUMNS = ("sequence", "subject", "kind", "occurred", "recorded", "payload")


class Reading:
    """What a store holds."""

    def __init__(self):
        self.events = {}
        self.actions = {}
        self.faults = []
        self.orphans = []

    def of(self, subject):
        return {key for key, row in self.events.items() if row[1] == subject}


def link(previous, person, subject, kind, occurred, recorded, payload, content):
    """The hash of one event after the one before it."""
    name = "proceeding" if subject.startswith("proceeding:") else subject
    digest = hashlib.sha256()
    for text in (previous, person, name, kind, occurred, recorded, payload, content or ""):
        data = text.encode()
        digest.update(str(len(data)).encode() + b":" + data + b",")
    return digest.hexdigest()


def read(store):
    """Reads a copy, so that a journal that is still to be rolled back is rolled back by another SQLite."""
    reading = Reading()
    if not os.path.exists(os.path.join(store, DATABASE)):
        return reading
    copy = tempfile.mkdtemp(prefix="oracle")
    try:
        for name in (DATABASE, DATABASE + "-journal"):
            if os.path.exists(os.path.join(store, name)):
                shutil.copyfile(os.path.join(store, name), os.path.join(copy, name))
        connection = sqlite3.connect(os.path.join(copy, DATABASE))
        try:
            _read(connection, reading)
        finally:
            connection.close()
        _evidence(store, reading)
    except UNREADABLE as error:
        reading.faults.append(f"{type(error).__name__}: {error}")
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    return reading


def _read(connection, reading):
    reading.faults += [text for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        reading.faults.append("foreign keys")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "event" not in tables:
        return
    for row in connection.execute(f"SELECT {', '.join(COLUMNS)} FROM event ORDER BY sequence"):
        reading.events[row[0]] = row
    if "chain" in tables:
        _chains(connection, reading)


def _chains(connection, reading):
    chains = {}
    query = "SELECT sequence, action, person, subject, kind, occurred, recorded, payload, content, hash FROM event ORDER BY sequence"
    for sequence, action, person, subject, *fields, kept in connection.execute(query):
        reading.actions[sequence] = action
        events, previous = chains.get((subject, person), (0, ""))
        if link(previous, person, subject, *fields) != kept:
            reading.faults.append(f"event {sequence}: its hash is not that of the event")
        chains[subject, person] = (events + 1, kept)
    heads = {(row[0], row[1]): (row[2], row[3]) for row in connection.execute("SELECT subject, person, events, head FROM chain")}
    if heads != chains:
        reading.faults.append("the heads of the chains are not those of the events")


def sums(reading):
    """The sums of the files that any event says are kept."""
    named = set()
    for row in reading.events.values():
        for piece in json.loads(row[5]).get("evidence", []):
            if piece.get("kept"):
                named.add(piece["sha256"])
    return named


def _evidence(store, reading):
    folder = os.path.join(store, "evidence")
    present = set(os.listdir(folder)) if os.path.isdir(folder) else set()
    named = sums(reading)
    for name in named:
        if name not in present:
            reading.faults.append(f"evidence {name[:8]}… is not there")
            continue
        with open(os.path.join(folder, name), "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != name:
                reading.faults.append(f"evidence {name[:8]}… is not what its sum says")
    reading.orphans = sorted(present - named)


def leftovers(folder):
    """Files that a call should have removed or finished."""
    found = []
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            if name.startswith(".unfinished-") or name.endswith(("-journal", "-wal", "-shm", "~", ".tmp", ".part")):
                found.append(os.path.relpath(os.path.join(place, name), folder))
    return found
