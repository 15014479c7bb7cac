"""Runs the acts again and again, each time disturbed at another system call, and judges what is left."""

import concurrent.futures
import os
import shutil

import aftermath
import injection
import oracle
from tool import fresh

WORKERS = max(2, os.cpu_count() or 2)


def sweep(tally, scenes, work, acts, faults, most, reading=False):
    """`faults` says for a point which faults are tried; `most` is how many points of an act, None for all."""
    jobs = []
    for act in acts:
        jobs += [(act, *job) for job in _plan(tally, scenes, work, act, faults, most, reading)]
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        states = list(pool.map(lambda job: _try(tally, scenes, work, *job), jobs))
    for act in acts:
        mine = [state for job, state in zip(jobs, states) if job[0] is act]
        print(f"{tally.name}: {act.name}: {len(mine)} tries, "
              f"{mine.count('nothing')} as before, {mine.count('all')} done", flush=True)


def _plan(tally, scenes, work, act, faults, most, reading):
    folder = fresh(work, "plan")
    store, out = scenes.begin(act, folder)
    before = oracle.read(store)
    arguments = act.filled(store, out, scenes.kit)
    points, result, strangers = injection.points(scenes.tool, folder, store, arguments, reading)
    if result.code != 0:
        tally.check(False, f"{act.name}: undisturbed: {result.brief()}")
        return []
    tally.check(not strangers, f"{act.name}: another thread writes, which is not swept: {strangers[:3]}")
    expected = aftermath.Expected(before, store, out, act)
    tally.check(not expected.faults, f"{act.name}: undisturbed: {expected.faults}")
    shutil.rmtree(folder)
    tried = [(expected, point, fault) for point in points for fault in faults(point)]
    if most is None or len(tried) <= most:
        return tried
    chosen = injection.spread(points, most, turn=scenes.acts.index(act) + 1)
    return [(expected, point, faults(point)[index % len(faults(point))]) for index, point in enumerate(chosen) if faults(point)]


def _try(tally, scenes, work, act, expected, point, fault):
    folder = fresh(work, "try")
    store, out = scenes.begin(act, folder)
    label = f"{act.name}: {fault} at {point}"
    result = scenes.tool.call(
        store, *act.filled(store, out, scenes.kit), wrapper=injection.wrapper(point, fault))
    if fault == "signal=KILL":
        tally.check(result.wasKilled, f"{label}: was not killed: {result.brief()}")
    state = aftermath.judge(tally, scenes, act, expected, store, out, result, label)
    if result.code == 1:
        # A pipe has no place; and where every write fails, so does the message.
        hasPlace = not point.what.startswith("pipe:") and not (point.call == "write" and fault.endswith("+"))
        tally.check(not hasPlace or _namesPlace(result, store, out), f"{label}: the message names no place: {result.brief()}")
        if state == "all" and expected.before != expected.after:
            tally.note(f"{act.name}: exit 1, but recorded: {fault} at {point.call} [{point.what}]")
    shutil.rmtree(folder, ignore_errors=True)
    return state


def _namesPlace(result, store, out):
    return store in result.err or out in result.err
