"""plaintext: while a backup is encrypted or opened, nothing readable of it is written but the store that comes back."""

import os
import re
import shutil

import injection
from scenes import Act
from tool import fresh

# What a store begins with, and what stands in every one of the scenes.
MARKERS = (b"SQLite format 3", b"Mustermann")
WRITING = re.compile(r'^\d+\s+(?:write|pwrite64|writev|pwritev)\(\d+<([^>]*)>, "((?:\\x[0-9a-f]{2})*)"')


def run(tally, scenes, work, short):
    if not injection.available():
        return tally.skip("strace is missing")
    folder = fresh(work, "plaintext")
    store, out = scenes.begin(Act("any", []), folder)
    secret = os.path.join(folder, "passphrase")
    with open(secret, "w") as file:
        file.write("correct horse battery staple\n")
    backup = os.path.join(out, "store.age")
    shown = _written(tally, scenes, folder, store, "backup", backup, "--passphrase-file", secret)
    tally.check(os.path.exists(backup), "no backup was made")
    for path in shown:
        tally.check(False, f"backup: writes readable text to {os.path.basename(path)}")
    wrong = os.path.join(folder, "wrong")
    with open(wrong, "w") as file:
        file.write("another passphrase\n")
    back = os.path.join(folder, "back")
    shown = _written(tally, scenes, folder, back, "restore", backup, "--passphrase-file", wrong, code=1)
    tally.check(not shown, f"restore with a wrong passphrase: writes readable text to {sorted(shown)}")
    shown = _written(tally, scenes, folder, back, "restore", backup, "--passphrase-file", secret)
    tally.check(any(path.startswith(back) for path in shown), "the trace shows nothing of the store that came back")
    for path in shown:
        tally.check(path.startswith(back), f"restore: writes readable text to {os.path.basename(path)}")
    shutil.rmtree(folder, ignore_errors=True)


def _written(tally, scenes, folder, store, *call, code=0):
    """The paths of files to which a call wrote any of the markers."""
    trace = os.path.join(folder, "trace")
    kinds = "trace=write,pwrite64,writev,pwritev"
    wrapper = ["strace", "-f", "-qq", "-y", "-xx", "-s", "300000", "-o", trace, "-e", "signal=none", "-e", kinds]
    result = scenes.tool.call(store, *call, wrapper=wrapper, limit=120)
    tally.check(result.code == code, f"{call[0]}: {result.brief()}")
    found = set()
    with open(trace) as lines:
        for line in lines:
            match = WRITING.match(line)
            if match and any(marker in bytes.fromhex(match[2].replace("\\x", "")) for marker in MARKERS):
                # With -xx strace writes paths in the same form.
                found.add(re.sub(r"\\x([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), match[1]))
    return {path for path in found if path.startswith("/")}
