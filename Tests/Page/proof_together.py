"""together: three forms on two pages and two commands write into one store at the same time; nobody fails, and nothing is lost."""

import concurrent.futures
import json
import time

import oracle
from server import Server
from visitor import Visitor


def run(tally, stage, quick):
    each = 20 if quick else 150
    store = stage.full()
    before = oracle.read(store).events
    with Server(stage.command, store) as first, Server(stage.command, store) as second:
        one = Visitor(first)
        pages = [one, one, Visitor(second)]
        work = [lambda visitor=visitor, name=name: _page(tally, visitor, name, each) for name, visitor in enumerate(pages)]
        work += [lambda name=name: _command(tally, stage, store, name, each) for name in range(2)]
        begun = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(len(work)) as pool:
            for done in [pool.submit(one) for one in work]:
                done.result()
        took = time.monotonic() - begun
        _agrees(tally, stage, store, pages)
        for server in (first, second):
            tally.check(not server.errors, f"standard error says {server.errors[:200]}")
    reading = oracle.read(store)
    for fault in reading.faults:
        tally.check(False, fault)
    notes = [json.loads(row[5]).get("note") for row in reading.events.values()]
    for writer in [f"page {name}" for name in range(len(pages))] + [f"command {name}" for name in range(2)]:
        found = [note for note in notes if note and note.startswith(f"{writer}, ")]
        tally.check(sorted(found) == sorted(f"{writer}, turn {turn}" for turn in range(each)), f"{writer}: {len(found)} of {each} writes are there")
    tally.check(len(reading.events) == len(before) + len(work) * each, f"{len(reading.events) - len(before)} of {len(work) * each} writes are there")
    tally.check(all(reading.events.get(key) == row for key, row in before.items()), "what was there before has changed")
    for command in ("verify", "doctor"):
        result = stage.command.call(store, command)
        tally.check(result.code == 0, f"{command}: {result.brief()}")
    tally.check(not oracle.leftovers(store), f"left behind: {oracle.leftovers(store)}")
    print(f"together: {len(work)} writers, {each} writes each, in {took:.0f} s", flush=True)


def _page(tally, visitor, name, each):
    number = 1 + name % 2
    visitor.get(f"requests/{number}/log")
    for turn in range(each):
        answer = visitor.post(f"requests/{number}/log", [("kind", "reminded"), ("day", ""), ("until", ""), ("via", "email"), ("note", f"page {name}, turn {turn}")],
                              follow=False)
        tally.check(answer.status == 303, f"page {name}, turn {turn}: {answer.status} {answer.errors[:1] if answer.isPage else ''}")


def _command(tally, stage, store, name, each):
    for turn in range(each):
        result = stage.command.call(store, "log", str(1 + name), "reminded", "--note", f"command {name}, turn {turn}")
        tally.check(result.code == 0, f"command {name}, turn {turn}: {result.brief()}")


def _agrees(tally, stage, store, pages):
    """What the pages show afterwards is what the others wrote, too."""
    for visitor in pages:
        text = visitor.get("requests/1").text
        tally.check("command 0, turn 0" in text and "page 0, turn 0" in text, "a page shows another state than what was written")
