"""load: how fast the page answers on a store of many requests, and the most memory that it takes."""

import statistics
import time

import many
import slowness
from server import Server
from visitor import Visitor

PROCEEDINGS = 100_000
# The most seconds that an answer may take as a rule in a release build, on the machine of slowness.py.
LIMITS = {"": 0.050, "requests": 0.050, "requests/5": 0.050}
# The most seconds for each request that a search looks at, as it looks at all that are newer than what it finds.
SEARCHED = 0.000150
# The most memory, in kilobytes.
MEMORY = 100_000
# How long one page is asked for again and again, in seconds.
LONGEST = 20


def run(tally, stage, quick):
    count = PROCEEDINGS // 10 if quick else PROCEEDINGS
    store = stage.newStore()
    stage.command.must(store, "profile", "set", "--name", "x")
    stage.command.must(store, "forget", "--whole-profile", "--yes")
    many.fill(f"{store}/datarights.sqlite", count)
    # The first look after many events brings the index up to date.
    stage.command.must(store, "due", limit=600)
    slow = slowness.slowness()
    print(f"load: {count} requests", flush=True)
    with Server(stage.command, store) as server:
        visitor = Visitor(server)
        for path, limit in {**LIMITS, "requests?q=DR-00054321": SEARCHED * count}.items():
            _time(tally, server, visitor, path, limit * slow, 20 if quick else 100)


def _time(tally, server, visitor, path, limit, runs):
    name = f"“{path}”" if path else "the first page"
    seconds, end = [], time.monotonic() + LONGEST
    while len(seconds) < runs + 2 and (len(seconds) < 5 or time.monotonic() < end):
        begun = time.perf_counter()
        reply = visitor.get(path)
        seconds.append(time.perf_counter() - begun)
        if not tally.check(reply.status == 200, f"{name}: {reply.status}"):
            return
    seconds = sorted(seconds[2:])
    middle, late = statistics.median(seconds), seconds[int(len(seconds) * 0.95)]
    most = server.memory()
    print(f"load: {name}: {middle * 1000:.1f} ms as a rule, {late * 1000:.1f} ms at the 95th of 100 times, at most {limit * 1000:.0f} ms; "
          f"{len(reply.body) / 1000:.0f} kB; {most / 1000:.0f} MB of memory so far", flush=True)
    tally.check(middle <= limit, f"{name} takes {middle * 1000:.0f} ms, more than {limit * 1000:.0f} ms")
    tally.check(most < MEMORY, f"after {name} the page has taken {most} kB of memory")
