"""writers: four processes write into one store at the same time; nobody fails, and nothing is lost."""

import concurrent.futures
import json
import shutil

import oracle
from scenes import Act
from tool import fresh

PROCESSES = 4


def run(tally, scenes, work, short):
    each = 25 if short else 200
    folder = fresh(work, "writers")
    store, _ = scenes.begin(Act("any", []), folder)
    before = oracle.read(store).events
    with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
        numbers = sum(pool.map(lambda writer: _write(tally, scenes, store, writer, each), range(PROCESSES)), [])
    drafts = [number for number in numbers if number]
    tally.check(len(set(drafts)) == len(drafts), "two writers were given the same number of a proceeding")
    reading = oracle.read(store)
    for fault in reading.faults:
        tally.check(False, fault)
    written = PROCESSES * each
    tally.check(len(reading.events) == len(before) + written, f"{len(reading.events) - len(before)} of {written} writes are there")
    tally.check(all(reading.events.get(key) == row for key, row in before.items()), "what was there before has changed")
    for number in drafts:
        tally.check(reading.of(f"proceeding:{number}"), f"proceeding {number} was acknowledged and is not there")
    for command in ("verify", "doctor"):
        result = scenes.tool.call(store, command)
        tally.check(result.code == 0, f"{command}: {result.brief()}")
    tally.check(not oracle.leftovers(store), f"left behind: {oracle.leftovers(store)}")
    print(f"writers: {PROCESSES} processes, {each} writes each, {len(drafts)} proceedings opened", flush=True)
    shutil.rmtree(folder, ignore_errors=True)


def _write(tally, scenes, store, writer, each):
    """One process after another, so that each opens the store anew while three others do; returns the numbers given."""
    numbers = []
    for turn in range(each):
        if turn % 5 == 0:
            call = ["draft", "access", "--to", "aliexpress", "--json"]
        else:
            call = ["log", str(1 + writer % 2), "reminded", "--note", f"writer {writer}, turn {turn}"]
        result = scenes.tool.call(store, *call)
        if tally.check(result.code == 0, f"writer {writer}, turn {turn}: {result.brief()}") and turn % 5 == 0:
            numbers.append(json.loads(result.out)["proceeding"])
    return numbers
