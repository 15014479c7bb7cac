"""full: every act on a file system that has only so many blocks left."""

import shutil

import aftermath
import oracle
from smalldisk import SmallDisk
from tool import fresh

BLOCKS = (0, 1, 2, 3, 5, 8, 11, 14, 18, 24, 32)


def run(tally, scenes, work, short):
    for index, act in enumerate(scenes.acts[::3] if short else scenes.acts):
        expected = _expected(tally, scenes, work, act)
        ends = []
        for blocks in (BLOCKS[index % 7:][:1] if short else BLOCKS):
            folder = fresh(work, "full")
            disk = SmallDisk(folder, 1024)
            if not disk.isMounted:
                return tally.skip(f"no small file system can be mounted: {disk.why}")
            try:
                ends.append(_try(tally, scenes, disk, act, expected, blocks))
            finally:
                disk.end()
                shutil.rmtree(folder, ignore_errors=True)
        print(f"full: {act.name}: {len(ends)} tries, {ends.count(1)} refused, {ends.count(0)} done", flush=True)


def _expected(tally, scenes, work, act):
    folder = fresh(work, "plan")
    store, out = scenes.begin(act, folder)
    before = oracle.read(store)
    result = scenes.tool.call(store, *act.filled(store, out, scenes.kit))
    tally.check(result.code == 0, f"{act.name}: undisturbed: {result.brief()}")
    return aftermath.Expected(before, store, out, act)


def _try(tally, scenes, disk, act, expected, blocks):
    store, out = scenes.begin(act, disk.path)
    label = f"{act.name}: {blocks} blocks left"
    disk.fill(blocks)
    result = scenes.tool.call(store, *act.filled(store, out, scenes.kit))
    tally.check(result.code in (0, 1), f"{label}: {result.brief()}")
    if result.code == 1:
        tally.check(disk.path in result.err, f"{label}: the message does not name the folder: {result.brief()}")
        tally.check(not [name for name in oracle.leftovers(disk.path) if not name.endswith("-journal")],
                    f"{label}: left behind: {oracle.leftovers(disk.path)}")
        reading = scenes.tool.call(store, "list", "--json")
        tally.check(reading.code == 0 or act.start in ("none", "older"), f"{label}: cannot be read any more: {reading.brief()}")
    disk.empty()
    state = aftermath.judge(tally, scenes, act, expected, store, out, result, label)
    if result.code == 1 and state == "all" and expected.before != expected.after:
        tally.note(f"{act.name}: exit 1, but recorded")
    return result.code
