"""rights: what any command makes is for its owner alone under every umask, and nothing that exists is overwritten."""

import concurrent.futures
import os
import re
import shutil
import stat

import disturbed
import examples
import helptree
import injection
from scenes import Act
from tool import fresh

ANY = Act("any", [])
MAKING = re.compile(r'^\d+\s+(openat|open|creat|mkdir|mkdirat|mknod|mknodat|chmod|fchmod|fchmodat)\((.*)\)\s+= (-?\d+)(.*)$')


def run(tally, scenes, work, short):
    examples.furnish(scenes.kit)
    writing, outputs = [], []
    for leaf, text in helptree.leaves(scenes.tool).items():
        calls = examples.calls(leaf) or []
        writing += calls[:1] if short else calls
        for flag in helptree.outputs(text):
            example = next((call for call in calls if flag in call), None)
            if tally.check(example is not None, f"no example with {flag} of {' '.join(leaf)}: add one to examples.py"):
                outputs.append((example, flag))
        # A file that is written without a flag.
        outputs += [(call, None) for call in calls[:1] if leaf == ("backup",)]
    umasks = (0,) if short else (0, 0o022)
    if short:
        writing = writing[::5]
    jobs = [lambda call=call, umask=umask: _modes(tally, scenes, work, call, umask) for call in writing for umask in umasks]
    kinds = ("file", "link", "dangling", "folder")
    jobs += [lambda call=call, flag=flag, kinds=kinds: _refuses(tally, scenes, work, call, flag, kinds) for call, flag, kinds in
             ((call, flag, kinds[index % 4:][:1] if short else kinds) for index, (call, flag) in enumerate(outputs))]
    jobs.append(lambda: _first(tally, scenes, work))
    jobs.append(lambda: _spilling(tally, scenes, work))
    with concurrent.futures.ThreadPoolExecutor(disturbed.WORKERS) as pool:
        for done in [pool.submit(job) for job in jobs]:
            done.result()


def _name(call, work):
    return " ".join(part for part in call if not part.startswith(work))


def _traced(scenes, folder, store, call, umask):
    """Runs a call; returns its result and the lines of the calls that make files or change rights."""
    trace = os.path.join(folder, "trace")
    wrapper = []
    if injection.available():
        kinds = "openat,open,creat,mkdir,mkdirat,mknod,mknodat,chmod,fchmod,fchmodat,unlink,unlinkat"
        wrapper = ["strace", "-f", "-qq", "-o", trace, "-e", "signal=none", "-e", "trace=" + kinds]
    result = scenes.tool.call(store, *call, wrapper=wrapper, umask=umask)
    lines = open(trace).read().splitlines() if wrapper else []
    return result, lines


def _judge(tally, name, lines, folder, home):
    made = set()
    for line in lines:
        match = MAKING.match(line)
        if not match or match[3].startswith("-"):
            continue
        call, arguments = match[1], match[2]
        path = (re.search(r'"([^"]*)"', arguments) or [None, "?"])[1]
        mode = int(arguments.rsplit(", ", 1)[-1], 8) if re.search(r", 0[0-7]*$", arguments) else None
        if call.startswith("open") and "O_CREAT" not in arguments or mode is None or path.startswith(("/dev/", "/proc/")):
            continue
        # SQLite opens the database with O_CREAT and 0644; that makes nothing where the file is there already.
        if path.endswith("datarights.sqlite") and "O_EXCL" not in arguments and (path in made or os.path.exists(path)):
            continue
        tally.check(mode & 0o077 == 0, f"{name}: {call} makes {path} with mode {mode:04o}")
        if call in ("openat", "open", "creat"):
            made.add(path)
        inside = path.startswith((folder, ".")) or not path.startswith("/")
        if not inside and not call.endswith("chmod"):
            tally.check(False, f"{name}: makes a file outside its folders: {re.sub(r'[0-9a-f]{8,}', '…', path)}")


def _walk(tally, name, *folders):
    for top in folders:
        for place, names, files in os.walk(top):
            for path in [place, *(os.path.join(place, file) for file in files)]:
                mode = stat.S_IMODE(os.lstat(path).st_mode)
                wanted = 0o700 if os.path.isdir(path) else 0o600
                tally.check(mode == wanted, f"{name}: {os.path.relpath(path, os.path.dirname(top))} has mode {mode:04o}")


def _modes(tally, scenes, work, call, umask):
    folder = fresh(work, "rights")
    store, out = scenes.begin(ANY, folder)
    filled = [part.format(out=out, kit=scenes.kit) for part in call]
    name = f"umask {umask:03o}: {_name(filled, work)}"
    result, lines = _traced(scenes, folder, store, filled, umask)
    tally.check(result.trap is None, f"{name}: {result.trap}")
    _judge(tally, name, lines, folder, work)
    _walk(tally, name, store, out)
    shutil.rmtree(folder, ignore_errors=True)


def _first(tally, scenes, work):
    """A store that is made, in folders that are made for it, with rights that were open before taken away."""
    for umask in (0, 0o022, 0o777):
        folder = fresh(work, "first")
        store = os.path.join(folder, "a", "b", "store")
        name = f"umask {umask:03o}: a new store"
        call = ["profile", "set", "--name", "Erika Mustermann", "--email", "erika@example.org", "--resident", "de"]
        result, lines = _traced(scenes, folder, store, call, umask)
        if umask == 0o777:
            tally.check(result.trap is None and result.code in (0, 1), f"{name}: {result.brief()}")
        else:
            tally.check(result.code == 0, f"{name}: {result.brief()}")
            _judge(tally, name, lines, folder, work)
        if os.path.isdir(os.path.join(folder, "a")):
            _walk(tally, name, os.path.join(folder, "a"))
        shutil.rmtree(folder, ignore_errors=True)


def _spilling(tally, scenes, work):
    """A log that is larger than SQLite's memory for it: erasing and updating must not spill it into other folders."""
    folder = fresh(work, "large")
    store, out = scenes.begin(ANY, folder)
    note = os.path.join(folder, "note")
    with open(note, "w") as file:
        file.write("a long note about the matter\n" * 60_000)
    for _ in range(4):
        scenes.tool.must(store, "log", "2", "reminded", "--note", f"@{note}")
    for call in (["forget", "1", "--yes"], ["doctor"], ["verify"], ["list"]):
        result, lines = _traced(scenes, folder, store, call, 0)
        name = f"a large log: {call[0]}"
        tally.check(result.code == 0, f"{name}: {result.brief()}")
        _judge(tally, name, lines, folder, work)
    shutil.rmtree(folder, ignore_errors=True)


def _refuses(tally, scenes, work, call, flag, kinds):
    """An existing file, a symbolic link to one, a link to nothing, and a folder in the output's place are left alone."""
    for kind in kinds:
        folder = fresh(work, "refuse")
        store, out = scenes.begin(ANY, folder)
        filled = [part.format(out=out, kit=scenes.kit) for part in call]
        target = filled[filled.index(flag) + 1] if flag else next(part for part in filled if part.startswith(out))
        victim = os.path.join(folder, "victim")
        name = f"{_name(filled, work)}: {kind} in the place of {os.path.basename(target)}"
        if kind != "dangling":
            with open(victim, "w") as file:
                file.write("mine")
        if kind == "file":
            os.link(victim, target)
        elif kind == "folder":
            os.mkdir(target, 0o700)
            os.link(victim, os.path.join(target, "mine"))
        else:
            os.symlink(victim, target)
        before = scenes.tool.call(store, "list", "--json").out
        result = scenes.tool.call(store, *filled)
        tally.check(result.trap is None, f"{name}: {result.trap}")
        if flag == "--output-dir" and kind == "folder":
            # A folder of letters may be there: the run is taken up again.
            tally.check(result.code == 0, f"{name}: {result.brief()}")
        else:
            tally.check(result.code == 1, f"{name}: {result.brief()}")
            tally.check(scenes.tool.call(store, "list", "--json").out == before, f"{name}: refused, but recorded")
        if kind == "dangling":
            tally.check(not os.path.lexists(victim), f"{name}: was written through the link")
        else:
            with open(victim) as file:
                tally.check(file.read() == "mine", f"{name}: was overwritten")
        tally.check(os.path.islink(target) == (kind in ("link", "dangling")), f"{name}: the link was replaced")
        shutil.rmtree(folder, ignore_errors=True)
