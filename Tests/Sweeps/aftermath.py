"""What must hold after a call that was disturbed, whatever stopped it."""

import json
import os

import oracle


class Expected:
    """What an undisturbed run of an act leaves, to compare with."""

    def __init__(self, before, store, out, act):
        self.before = before.events
        after = oracle.read(store)
        self.after = after.events
        self.faults = after.faults
        self.output = None
        if act.output:
            path = os.path.join(out, act.output)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    self.output = file.read()


def _what(events):
    """Events without the instant, which differs from run to run only where no day is given."""
    return sorted(events.values())


def judge(tally, scenes, act, expected, store, out, result, label):
    """Checks one try. Returns whether what the act does is there ("all", "nothing" or what is wrong)."""
    tally.check(result.trap is None, f"{label}: {result.trap}")
    tally.check(result.wasKilled or result.code in (0, 1), f"{label}: {result.brief()}")
    # The independent reading first, before the command may mend anything.
    reading = oracle.read(store)
    for fault in reading.faults:
        tally.check(False, f"{label}: independent reading: {fault}")
    state = _state(act, expected, reading)
    tally.check(state in ("all", "nothing"), f"{label}: {state}")
    if result.code == 0:
        tally.check(state == "all", f"{label}: exit 0, but what was acknowledged is not there ({state})")
    _output(tally, act, expected, out, result, label)
    checks = _clean(tally, scenes, store, label, mayHaveOrphans=True)
    _next(tally, scenes, act, store, out, label)
    again = oracle.read(store)
    for fault in again.faults:
        tally.check(False, f"{label}: after the next call: {fault}")
    kept = expected.after if state == "all" else expected.before
    lost = [key for key, row in kept.items() if again.events.get(key) != row]
    tally.check(not lost, f"{label}: lost after the next call: events {lost}")
    _mended(tally, scenes, store, again, label)
    return state if checks else "wrong"


def _state(act, expected, reading):
    if _what(reading.events) == _what(expected.after):
        return "all"
    if _what(reading.events) == _what(expected.before):
        return "nothing"
    lost = [key for key, row in expected.before.items() if reading.events.get(key) != row]
    more = [key for key in reading.events if key not in expected.before]
    return f"of {len(expected.before)} acknowledged events {len(lost)} are gone, {len(more)} are new"


def _output(tally, act, expected, out, result, label):
    if not act.output:
        return
    path = os.path.join(out, act.output)
    if not os.path.lexists(path):
        tally.check(result.code != 0, f"{label}: exit 0, but {act.output} is not there")
        return
    with open(path, "rb") as file:
        content = file.read()
    whole = content == expected.output if expected.output is not None else True
    tally.check(whole, f"{label}: {act.output} is there, but not whole ({len(content)} of {len(expected.output or b'')} bytes)")
    if result.code == 1 and whole:
        tally.note(f"{act.name}: exit 1, but the output file is there")


def _clean(tally, scenes, store, label, mayHaveOrphans):
    """`verify` and `doctor` find nothing; what may be there for a while is a file that no event names."""
    verify = scenes.tool.call(store, "verify", "--json")
    fine = tally.check(verify.code == 0, f"{label}: verify: {verify.brief()} {_codes(verify)}")
    doctor = scenes.tool.call(store, "doctor", "--json")
    codes = [code for code in _codes(doctor) if code != "safety-copy" and not (mayHaveOrphans and code == "orphan")]
    return tally.check(doctor.code in (0, 2) and not codes, f"{label}: doctor: {doctor.brief()} {codes}") and fine


def _codes(result):
    try:
        return [finding["code"] for finding in json.loads(result.out)["findings"]]
    except (ValueError, KeyError, TypeError):
        return ["unreadable"]


def _next(tally, scenes, act, store, out, label):
    """The next call that writes, into the store and into the same folder of files."""
    profile = scenes.tool.call(store, "profile", "set", "--name", "Erika Mustermann", "--email", "erika@example.org", "--resident", "de")
    tally.check(profile.code == 0, f"{label}: the next call that writes: {profile.brief()}")
    if act.output:
        draft = scenes.tool.call(store, "draft", "access", "--to", "aliexpress", "--output", os.path.join(out, "next.txt"))
        tally.check(draft.code == 0, f"{label}: the next call that writes a file: {draft.brief()}")
    for folder in (store, out):
        left = oracle.leftovers(folder)
        tally.check(not left, f"{label}: left behind after the next call that writes: {left}")


def _mended(tally, scenes, store, reading, label):
    if reading.orphans:
        tally.note(f"{label.split(':')[0]}: a file of evidence that no event names outlives the next call that writes")
        mend = scenes.tool.call(store, "doctor", "--mend", "--json")
        tally.check(mend.code == 0, f"{label}: doctor --mend: {mend.brief()} {_codes(mend)}")
        tally.check(not oracle.read(store).orphans, f"{label}: doctor --mend leaves a file that no event names")
