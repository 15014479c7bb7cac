"""network: no command of the help tree opens a socket, nor does the helper that it starts."""

import concurrent.futures
import os
import re
import shutil

import disturbed
import examples
import helptree
import injection
from scenes import Act
from tool import fresh

ANY = Act("any", [])


def run(tally, scenes, work, short):
    if not injection.available():
        return tally.skip("strace is not installed")
    examples.furnish(scenes.kit)
    jobs = []
    for leaf in helptree.leaves(scenes.tool):
        calls = examples.calls(leaf)
        if tally.check(calls is not None, f"no example for {' '.join(leaf)}: add one to examples.py"):
            jobs += calls[:1] if short else calls
    jobs += [["--help"], ["--version"], []]
    if short:
        # What starts another program is looked at each time.
        jobs = [call for index, call in enumerate(jobs) if index % 5 == 0 or "send" in call or "open" in call]
        jobs.append(next(call for call in examples.calls(("draft",)) if "pdf" in call))
    with concurrent.futures.ThreadPoolExecutor(disturbed.WORKERS) as pool:
        ended = list(pool.map(lambda call: _look(tally, scenes, work, call), jobs))
    print(f"network: {len(jobs)} calls, {ended.count(0)} of them with exit 0", flush=True)


def _look(tally, scenes, work, call):
    folder = fresh(work, "net")
    store, out = scenes.begin(ANY, folder)
    trace = os.path.join(folder, "trace")
    call = [part.format(out=out, kit=scenes.kit) for part in call]
    result = scenes.tool.call(
        store, *call, wrapper=["strace", "-f", "-qq", "-o", trace, "-e", "signal=none", "-e", "trace=network"])
    name = " ".join(part for part in call if not part.startswith(work))
    tally.check(result.trap is None, f"{name}: {result.trap}")
    with open(trace) as lines:
        seen = {match[1]: match[2][:80] for line in lines if (match := re.match(r"\d+\s+(\w+)\((.*)", line))}
    tally.check(not seen, f"{name}: " + ", ".join(f"{call}({what}" for call, what in seen.items()))
    tally.check(result.code in (0, 1, 2), f"{name}: {result.brief()}")
    if result.code:
        tally.note(f"{name}: {result.brief()}")
    shutil.rmtree(folder, ignore_errors=True)
    return result.code
