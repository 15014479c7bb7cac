"""What a person sees at once in a store of many proceedings, against Taskwarrior and against SQLite's own shell."""

import json
import pathlib
import subprocess
import uuid

from clock import Call
from comparison import Comparison, same
from release import TODAY
from rows import Row

# The 50 newest with what the list says of each that stands in the database as it is.
SHOWN = ("proceeding", "reference", "law", "right", "addressee")
QUERY = """
SELECT number AS proceeding, payload ->> '$.reference' AS reference, payload ->> '$.law' AS law,
  payload ->> '$.right' AS right, payload ->> '$.addressee' AS addressee, agenda.due
FROM agenda JOIN event ON subject = 'proceeding:' || number AND kind = 'opened'
ORDER BY number DESC LIMIT 50
"""


def rows(comparison: Comparison) -> list[Row]:
    """Of 100,000 and, where there is time, the dates of a million."""
    count = 20_000 if comparison.is_quick else 100_000
    store = comparison.store(count)
    found = _beside_others(comparison, store, count) + _alone(comparison, store, count)
    if comparison.is_quick:
        return found
    return [*found, _row(comparison, "due, a million proceedings", comparison.store(1_000_000), ["due"], 0.025)]


def _beside_others(comparison: Comparison, store: str, count: int) -> list[Row]:
    shell = Call(["sqlite3", "-readonly", "-json", f"{store}/datarights.sqlite", QUERY])
    _same_list(comparison.printed(Call(comparison.release.command(store, "list", "--json", "--limit", "50"))),
               comparison.printed(shell))  # fmt: skip
    ours = [Call(comparison.release.command(store, name)) for name in ("list", "due")]
    listed, due, queried = comparison.clock.alternate([*ours, shell], comparison.times)
    # Taskwarrior takes seconds.
    tasks = comparison.clock.run(_taskwarrior(comparison, count), 3)
    same("Taskwarrior's tasks", len(tasks.text.splitlines()), 50)
    beside = [
        Row(f"{name}, {count:,} proceedings", here.seconds, f"Taskwarrior, {count:,} tasks", tasks.seconds, 0.015, 20,
            memory=here.memory, steady_ratio=tasks.work / here.work)
        for name, here in (("list", listed), ("due", due))
    ]  # fmt: skip
    query = Row(f"list, {count:,} proceedings", listed.seconds, "SQLite's shell, the query alone", queried.seconds)
    return [*beside, query]


def _same_list(ours: str, theirs: str) -> None:
    def shown(entries: list[dict]) -> list[tuple]:
        return sorted(tuple(entry[key] for key in SHOWN) for entry in entries)

    same("the list by SQLite's shell", shown(json.loads(ours)["proceedings"]), shown(json.loads(theirs)))


def _taskwarrior(comparison: Comparison, count: int) -> Call:
    """As many open tasks, and the call that lists 50 of them."""
    data = pathlib.Path(comparison.path("tasks"))
    data.mkdir()
    settings = ["confirmation=no", "color=off", "hooks=0", "verbose=nothing", "gc=off", f"data.location={data}",
                "report.newest.columns=id,description,project,due", "report.newest.labels=no,what,law,due",
                "report.newest.sort=entry-", "report.newest.filter=status:pending"]  # fmt: skip
    (data / "rc").write_text("\n".join(settings) + "\n")
    due = TODAY.replace("-", "") + "T000000Z"
    tasks = [
        {"uuid": str(uuid.uuid5(uuid.NAMESPACE_OID, str(number))), "description": f"DR-{number:08d} access example",
         "status": "pending", "entry": f"{1_700_000_000 + number}", "due": due, "project": "eu-gdpr"}
        for number in range(1, count + 1)
    ]  # fmt: skip
    table = data / "tasks.json"
    table.write_text(json.dumps(tasks))
    environment = {"TASKRC": str(data / "rc")}
    subprocess.run(["task", "import", str(table)], env={"PATH": "/usr/bin:/bin", "HOME": str(data), **environment},
                   check=True, capture_output=True)  # fmt: skip
    return Call(["task", "newest", "limit:50"], environment=environment)


def _alone(comparison: Comparison, store: str, count: int) -> list[Row]:
    """What no other program does: a durable entry in a log, and a check of all of it."""
    timed = [("log", ["log", "5", "reminded"], 0.015), ("show", ["show", "7"], 0.015)]
    timed += [(name, [name], 4.5 * count / 100_000) for name in ("verify", "doctor")]
    return [_row(comparison, f"{name}, {count:,} proceedings", store, words, most) for name, words, most in timed]


def _row(comparison: Comparison, what: str, store: str, words: list[str], most: float) -> Row:
    ran = comparison.clock.run(Call(comparison.release.command(store, *words)), 3 if most > 1 else comparison.times)
    return Row(what, ran.seconds, most=most, memory=ran.memory)
