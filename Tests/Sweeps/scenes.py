"""The store that a sweep begins with, and the acts that are disturbed.

The persons and companies are made up.
"""

import os
import shutil
import sqlite3

import helptree
import oracle
from tool import fresh


class Act:
    """One call that changes something.

    `arguments` may hold {store}, {out} (a folder of its own) and {kit} (files that are only read). `output` is a file
    that the call makes in {out}. `start` names the store it begins with: full, none, or older.
    """

    def __init__(self, name, arguments, output=None, start="full"):
        self.name = name
        self.arguments = arguments
        self.output = output
        self.start = start

    def filled(self, store, out, kit):
        return [part.format(store=store, out=out, kit=kit) for part in self.arguments]


ACTS = [
    Act("profile set", ["profile", "set", "--name", "Jane Roe", "--resident", "de-be"], start="none"),
    Act("draft", ["draft", "erasure", "--to", "aliexpress", "--ground", "no-longer-necessary", "--output", "{out}/letter.eml"],
        output="letter.eml"),
    Act("log", ["log", "1", "acknowledged", "--via", "email", "--evidence", "{kit}/reply.txt", "--note", "a note"]),
    Act("undo", ["undo"]),
    Act("correct", ["correct", "1", "1", "--on", "2026-11-19", "--evidence", "{kit}/reply.txt"]),
    Act("forget", ["forget", "1", "--yes"]),
    Act("update", ["log", "2", "reminded"], start="older"),
    Act("leave start", ["leave", "start", "ebay"]),
    Act("follow-up", ["follow-up", "2", "reminder", "--output", "{out}/reminder.txt"], output="reminder.txt"),
    Act("import", ["import", "{kit}/export.json"], start="none"),
    Act("restore", ["restore", "{kit}/store.backup"], start="none"),
    Act("restore over another", ["restore", "{kit}/store.backup", "--replace"]),
    Act("backup", ["backup", "{out}/store.backup"], output="store.backup"),
    Act("export", ["export", "--output", "{out}/export.json"], output="export.json"),
    Act("calendar", ["calendar", "--output", "{out}/dates.ics"], output="dates.ics"),
    Act("send", ["send", "3", "--via", "/bin/cat"]),
]


class Scenes:
    """Stores to begin with, made once and copied for each disturbed call."""

    def __init__(self, tool, work):
        self.tool = tool
        self.folder = fresh(work, "scenes")
        self.kit = os.path.join(self.folder, "kit")
        os.mkdir(self.kit, 0o700)
        for name in ("reply.txt", "proof.txt"):
            with open(os.path.join(self.kit, name), "w") as file:
                file.write(f"{name}: the request was received\n" * 40)
        self.full = os.path.join(self.folder, "full")
        self.commands = {leaf[0] for leaf in helptree.leaves(tool)}
        self.acts = [act for act in ACTS if act.arguments[0] in self.commands]
        self._fill(self.full)
        self._other()
        self.older = os.path.join(self.folder, "older")
        _older(self.full, self.older)

    def _fill(self, store):
        def must(*arguments):
            self.tool.must(store, *arguments)

        must("profile", "set", "--name", "Erika Mustermann", "--email", "erika@example.org", "--resident", "de-be",
             "--language", "en", "--address", "Musterweg 1", "--address", "12345 Berlin")
        must("addressees", "add", "shop", "--name", "Example GmbH", "--email", "privacy@example.org", "--place", "de")
        must("draft", "access", "--to", "aliexpress", "--language", "en")
        must("log", "1", "sent", "--via", "email", "--on", "2026-11-20", "--evidence", os.path.join(self.kit, "proof.txt"))
        must("draft", "erasure", "--to", "shop", "--ground", "no-longer-necessary")
        must("log", "2", "sent", "--on", "2026-09-01")
        must("draft", "access", "--to", "shop")
        must("leave", "start", "aliexpress")
        must("logins", "set", "aliexpress", "google", "present", "--other-sign-in", "yes")
        must("closures", "set", "alipay", "variant-known", "--variant", "A")

    def _other(self):
        """Another person's store, with what is written out of it."""
        store = os.path.join(self.folder, "other")

        def must(*arguments):
            self.tool.must(store, *arguments)

        must("profile", "set", "--name", "Joe Bloggs", "--email", "joe@example.org", "--resident", "gb-eng")
        must("draft", "access", "--to", "aliexpress", "--language", "en")
        must("log", "1", "sent", "--on", "2026-11-20", "--evidence", os.path.join(self.kit, "proof.txt"))
        if "export" in self.commands:
            must("export", "--output", os.path.join(self.kit, "export.json"))
        if "backup" in self.commands:
            must("backup", os.path.join(self.kit, "store.backup"))

    def begin(self, act, folder):
        """The store and the folder for files of a new try."""
        store, out = os.path.join(folder, "store"), os.path.join(folder, "out")
        os.mkdir(out, 0o700)
        if act.start != "none":
            shutil.copytree(self.full if act.start == "full" else self.older, store)
        return store, out


def _older(full, older):
    """The same log in the shape that the database had first, as the first version left it."""
    shutil.copytree(full, older)
    path = os.path.join(older, oracle.DATABASE)
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT sequence, subject, kind, occurred, recorded, payload FROM event ORDER BY sequence").fetchall()
        application = connection.execute("PRAGMA application_id").fetchone()[0]
    connection.close()
    os.remove(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(path)
    connection.executescript(f"""
        PRAGMA application_id = {application};
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1 event log');
        CREATE TABLE event (sequence INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, kind TEXT NOT NULL,
          occurred TEXT NOT NULL, recorded TEXT NOT NULL, payload TEXT NOT NULL) STRICT;
        CREATE INDEX event_subject ON event (subject);
        CREATE INDEX event_proceeding ON event (CAST(SUBSTR(subject, 12) AS INTEGER))
          WHERE subject >= 'proceeding:' AND subject < 'proceeding;';
        CREATE TRIGGER event_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER event_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER event_never_replaced BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        """)
    connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()
