"""markers: every field holds a word of its own, everything goes wrong, and none of the words is on standard error."""

import concurrent.futures
import os
import random
import shutil

import disturbed
import injection
import mistakes
import oracle
import planted
from smalldisk import SmallDisk
from tool import fresh


class Stage:
    """The planted store and its files, copied for every try."""

    def __init__(self, tool, work):
        self.tool = tool
        self.work = work
        self.kit = fresh(work, "planted")
        planted.files(self.kit)
        self.store = os.path.join(fresh(work, "plantedstore"), "store")
        planted.store(tool, self.store, self.kit)

    def copy(self):
        folder = fresh(self.work, "marked")
        store, out = os.path.join(folder, "store"), os.path.join(folder, "out")
        shutil.copytree(self.store, store)
        os.mkdir(out, 0o700)
        return folder, store, out

    def fill(self, call, out):
        return [part.replace("{kit}", self.kit).replace("{out}", out) for part in call]


def run(tally, scenes, work, short):
    stage = Stage(scenes.tool, work)
    jobs = [lambda call=call, json=json: _mistake(tally, stage, call, json)
            for index, call in enumerate(mistakes.CALLS) for json in (False, True)
            if not short or index % 6 == 2 * json]
    jobs += _damages(tally, stage, short)
    looks = mistakes.LOOKS[::4] if short else mistakes.LOOKS
    for part in (_evidence, _withoutData, _helper, _output, _readOnly, _full):
        jobs.append(lambda part=part: part(tally, stage, looks))
    if injection.available():
        jobs += [lambda call=call, kind=kind: _failing(tally, stage, call, kind)
                 for call in looks for kind in (("pread64", "pwrite64") if short else ("pread64", "read", "pwrite64", "fdatasync", "openat"))]
    with concurrent.futures.ThreadPoolExecutor(disturbed.WORKERS) as pool:
        for done in [pool.submit(job) for job in jobs]:
            done.result()
    print(f"markers: {len(mistakes.CALLS)} mistakes, {len(planted.ALL)} planted words", flush=True)


def _judge(tally, stage, result, label):
    """Neither error nor remark says anything personal; what a failing call prints is no better than an error."""
    tally.check(result.trap is None, f"{label}: {result.trap}")
    tally.check(result.code in (0, 1, 2, 64), f"{label}: exit {result.code}")
    words = planted.found(result.err, planted.OF_COMPANY if result.code == 0 else ())
    tally.check(not words, f"{label}: on standard error: {words}: {result.err.strip()[:200]}")
    # `verify`, `doctor` and `due --check` end with 2 and print what they are asked for.
    if result.code in (1, 64):
        words = planted.found(result.out)
        tally.check(not words, f"{label}: failed, and printed: {words}")


def _mistake(tally, stage, call, json):
    folder, store, out = stage.copy()
    result = stage.tool.call(store, *stage.fill(call, out), *(["--json"] if json else []))
    _judge(tally, stage, result, "mistake: " + " ".join(call) + (" --json" if json else ""))
    shutil.rmtree(folder, ignore_errors=True)


def _damages(tally, stage, short):
    """Bytes flipped all over the database, and files that are cut off or something else."""
    with open(os.path.join(stage.store, oracle.DATABASE), "rb") as file:
        whole = file.read()
    chance = random.Random(1)
    places = sorted({0, 18, 24, 40, 60, 68, 92, 100} | {chance.randrange(len(whole)) for _ in range(192)})
    words = [whole.find(word.encode()) for word in sorted(planted.ALL)]
    places += [place + 2 for place in words if place >= 0]
    if short:
        places = places[::40]

    def flipped(place, mask):
        data = bytearray(whole)
        data[place] ^= mask
        return bytes(data)

    damages = {f"byte {place} changed by {mask:#x}": flipped(place, mask) for place in places for mask in (0xFF if place % 2 else 0x01,)}
    if not short:
        damages |= {"cut in half": whole[: len(whole) // 2], "cut to a page and a bit": whole[:5000], "cut in the header": whole[:50],
                    "only zeroes": bytes(len(whole)), "a text": (planted.NOTE + "\n").encode() * 999, "empty": b""}
    return [lambda name=name, data=data, index=index: _damage(tally, stage, name, data, short, index)
            for index, (name, data) in enumerate(damages.items())]


def _damage(tally, stage, name, data, short, index):
    folder, store, out = stage.copy()
    path = os.path.join(store, oracle.DATABASE)

    def damage():
        with open(path, "wb") as file:
            file.write(data)

    damage()
    faults = oracle.read(store).faults
    found = 0
    for call in (["verify"], ["doctor"], *(mistakes.LOOKS[index % 5::5][: 1 if short else 3])):
        result = stage.tool.call(store, *call)
        _judge(tally, stage, result, f"damaged, {name}: {' '.join(call)}")
        found |= result.code if call[0] in ("verify", "doctor") else 0
        damage()
    tally.check(bool(found) or not faults, f"damaged, {name}: verify and doctor find nothing, but the independent reading: {faults[:2]}")
    shutil.rmtree(folder, ignore_errors=True)


def _evidence(tally, stage, looks):
    folder, store, out = stage.copy()
    for name in os.listdir(os.path.join(store, "evidence")):
        path = os.path.join(store, "evidence", name)
        os.truncate(path, 20)
        for call in (["verify"], ["doctor"]):
            result = stage.tool.call(store, *call)
            _judge(tally, stage, result, f"evidence cut off: {call[0]}")
            tally.check(result.code == 2, f"evidence cut off: {call[0]} says {result.brief()}")
        for call in looks:
            _judge(tally, stage, stage.tool.call(store, *call), f"evidence cut off: {' '.join(call)}")
    shutil.rmtree(folder, ignore_errors=True)


def _withoutData(tally, stage, looks):
    folder, store, out = stage.copy()
    for call in looks:
        result = stage.tool.call(store, *call, "--data", out, "--data-only")
        _judge(tally, stage, result, f"without data: {' '.join(call)}")
    shutil.rmtree(folder, ignore_errors=True)


def _helper(tally, stage, _):
    """The helper that draws PDFs is missing, fails, or crashes."""
    for helper in ("/bin/false", "/bin/true", os.path.join(stage.kit, "helper"), os.path.join(stage.kit, "none")):
        folder, store, out = stage.copy()
        target = os.path.join(out, "letter.pdf")
        result = stage.tool.call(store, "draft", "access", "--to", "shop", "--output", target, "--scope", planted.NOTE,
                                 environment=stage.tool.environment | {"DATARIGHTS_PDF": helper})
        label = f"PDF helper {os.path.basename(helper)}"
        _judge(tally, stage, result, label)
        tally.check((result.code == 0) == os.path.exists(target), f"{label}: {result.brief()}, but the file is {'' if result.code else 'not '}there")
        shutil.rmtree(folder, ignore_errors=True)


def _output(tally, stage, _):
    """Standard output is a full disk, or closed: that is an error, not silence."""
    for call in (["show", "1"], ["list", "--json"], ["draft", "access", "--to", "shop"], ["profile", "show"]):
        for ending in (">/dev/full", ">&-"):
            folder, store, out = stage.copy()
            wrapper = ["sh", "-c", f'exec "$@" {ending}', "sh"]
            result = stage.tool.call(store, *call, wrapper=wrapper)
            label = f"standard output {ending}: {' '.join(call)}"
            _judge(tally, stage, result, label)
            tally.check(result.code == 1, f"{label}: what was asked for is lost, but {result.brief()}")
            shutil.rmtree(folder, ignore_errors=True)


def _readOnly(tally, stage, looks):
    """The store belongs to somebody else, or must not be written; only root can try as another user."""
    if os.geteuid() != 0:
        return tally.note("the parts that need another user were left out")
    nobody = 65534
    # Everything on the way must be passable for the other user.
    os.chmod(stage.work, 0o711)
    for kind in ("another's", "not to be written", "database not to be written"):
        folder, store, out = stage.copy()
        os.chmod(folder, 0o711)
        if kind != "another's":
            for place, _, files in os.walk(store):
                os.chown(place, nobody, nobody)
                for file in files:
                    os.chown(os.path.join(place, file), nobody, nobody)
            os.chmod(store if kind == "not to be written" else os.path.join(store, oracle.DATABASE), 0o500 if kind == "not to be written" else 0o400)
        for call in looks:
            result = stage.tool.call(store, *call, user=nobody)
            _judge(tally, stage, result, f"store {kind}: {' '.join(call)}")
            if kind == "another's":
                tally.check(result.code in (1, 2, 64), f"store {kind}: {' '.join(call)}: {result.brief()}")
        shutil.rmtree(folder, ignore_errors=True)


def _full(tally, stage, looks):
    folder = fresh(stage.work, "markedfull")
    disk = SmallDisk(folder, 1024)
    if not disk.isMounted:
        return tally.note("no small file system can be mounted")
    try:
        store = os.path.join(disk.path, "store")
        shutil.copytree(stage.store, store)
        disk.fill(1)
        for call in looks:
            _judge(tally, stage, stage.tool.call(store, *call), f"full disk: {' '.join(call)}")
    finally:
        disk.end()


def _failing(tally, stage, call, kind):
    """The disk fails from a call on, early and late."""
    for k in (1, 7, 40, 120):
        folder, store, out = stage.copy()
        point = injection.Point(kind, k, "")
        result = stage.tool.call(store, *call, wrapper=injection.wrapper(point, "error=EIO+"))
        # Where the program cannot even be loaded, it says nothing itself.
        if result.code != 127:
            _judge(tally, stage, result, f"{kind} fails from {k}: {' '.join(call)}")
        shutil.rmtree(folder, ignore_errors=True)
