#!/usr/bin/env python3
"""Counts the instructions of the main commands, which other work on the machine does not change.

    Tests/Speed/budgets.py check RELEASE_FOLDER     compares the counts with budgets.json
    Tests/Speed/budgets.py record RELEASE_FOLDER    writes budgets.json anew

`check` ends with exit code 1 where a command needs over 3 % more instructions than budgets.json allows, and says where
one needs over 3 % less. Counts hold for one toolchain: where the compiler, libc, SQLite or Valgrind is another than
that of budgets.json, differences are shown and nothing fails.

The counts repeat since nothing around the command changes: stores are made anew, with a fixed day and seed; hashing is
deterministic; and libc and BoringSSL are kept from choosing their routines by the processor. Valgrind cannot read
Swift's debugging information, so the program is stripped of it first.
"""

import concurrent.futures
import dataclasses
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import many
import table
from release import TODAY, Release

HERE = pathlib.Path(__file__).resolve().parent
BUDGETS = HERE / "budgets.json"
REPLY = HERE.parent / "Fixtures" / "replies" / "corpus"
# How much more or less is worth a word.
MARGIN = 0.03
# How many proceedings the store holds that each command finds.
PROCEEDINGS = 100

# What glibc would otherwise choose by the processor.
FEATURES = (
    "AVX AVX2 AVX512BW AVX512F AVX512VL AVX_Fast_Unaligned_Load BMI1 BMI2 ERMS FSRM Fast_Unaligned_Copy LZCNT MOVBE"
    " POPCNT Prefer_No_VZEROUPPER RTM SSE4_1 SSE4_2 SSSE3")  # fmt: skip
TUNABLES = {
    "hwcaps": ",".join(f"-{feature}" for feature in FEATURES.split()),
    "x86_data_cache_size": "0x8000",
    "x86_shared_cache_size": "0x100000",
    "x86_non_temporal_threshold": "0xc0000",
    "x86_rep_movsb_threshold": "0x800",
    "x86_rep_stosb_threshold": "0x800",
}


@dataclasses.dataclass(frozen=True)
class Scene:
    """A command whose instructions are counted; each is given a store of its own."""

    name: str
    words: Sequence[str]


def scenes(folder: pathlib.Path) -> list[Scene]:
    """The longest first, so that all processors have work to the end."""
    rule = ["--law", "eu-gdpr", "--right", "access"]
    draft = ["draft", "access", "--to", "aliexpress", "--law", "eu-gdpr", "--language", "en"]
    return [
        Scene("check-data", ["check-data"]),
        Scene("calendar", ["calendar"]),
        Scene("due", ["due"]),
        Scene("list", ["list"]),
        Scene("log", ["log", "5", "reminded"]),
        Scene("show", ["show", "7"]),
        Scene("read-reply", ["read-reply", str(folder / "reply.eml"), "--proceeding", "7"]),
        Scene("draft", draft),
        Scene("laws list", ["laws", "list"]),
        Scene("laws show", ["laws", "show", "eu-gdpr"]),
        Scene("pick", ["pick", "--resident", "de-be", "--controller", "aliexpress", "--right", "access"]),
        Scene("deadlines", ["deadlines", *rule, "--received", TODAY, "--holidays", "de-be"]),
        Scene("--version", ["--version"]),
    ]


def environment(folder: pathlib.Path) -> dict[str, str]:
    return {
        "GLIBC_TUNABLES": ":".join(f"glibc.cpu.{name}={value}" for name, value in TUNABLES.items()),
        # The same for BoringSSL, by bits of what the processor says of itself: AVX; AVX2, BMI2, ADX and SHA.
        "OPENSSL_ia32cap": "~0x1000000000000000:~0x20080120",
        "HOME": str(folder), "LANG": "C", "PATH": "/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "UTC",
    }  # fmt: skip


def toolchain(program: str) -> dict[str, str]:
    """What the counts depend on besides the program and its data."""
    comment = subprocess.run(["readelf", "-p", ".comment", program], check=True, capture_output=True, text=True).stdout
    compiler = re.search(r"clang version \S+ \(\S+ (\w{12})", comment)
    libraries = subprocess.run(["ldd", program], check=False, capture_output=True, text=True).stdout
    sqlite = re.search(r"libsqlite3\S* => (\S+)", libraries)
    valgrind = subprocess.run(["valgrind", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return {
        "compiler": compiler[1] if compiler else "unknown",
        "libc": " ".join(platform.libc_ver()) + " " + platform.machine(),
        "sqlite": os.path.basename(os.path.realpath(sqlite[1])) if sqlite else "built in",
        "valgrind": valgrind,
    }


def count(scene: Scene, folder: pathlib.Path) -> int:
    """How many instructions the scene takes."""
    own = pathlib.Path(tempfile.mkdtemp(prefix="scene", dir=folder))
    shutil.copytree(folder / "store", own / "store")
    words = scene.words
    if not words[0].startswith("-"):
        words = ["--store", str(own / "store"), "--today", TODAY, "--seed", "1", *words]
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={own / 'counts'}"]
    call = [*valgrind, str(folder / "datarights"), *words]
    done = subprocess.run(call, env=environment(folder), capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        raise SystemExit(f"{scene.name}: exit code {done.returncode}\n{done.stderr}")
    return int(found[1])


def counts(release: Release) -> dict[str, int]:
    """The instructions of each scene; as many run at once as there are processors."""
    with tempfile.TemporaryDirectory(prefix="budgets") as name:
        folder = pathlib.Path(name)
        prepare(release, folder)
        all_scenes = scenes(folder)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = pool.map(lambda scene: count(scene, folder), all_scenes)
            return dict(sorted(zip([scene.name for scene in all_scenes], found, strict=True)))


def prepare(release: Release, folder: pathlib.Path) -> None:
    """The stripped program with its data, a store and a reply."""
    subprocess.run(["objcopy", "--strip-debug", release.datarights, str(folder / "datarights")], check=True)
    (folder / os.path.basename(release.data)).symlink_to(release.data)
    (folder / "store").mkdir()
    many.make(release, str(folder / "store"), PROCEEDINGS)
    shutil.copy(min(REPLY.glob("*.eml")), folder / "reply.eml")


def compare(found: dict[str, int], budgets: dict[str, int]) -> tuple[list[list[str]], list[str], list[str]]:
    """A line for each command, what has grown, and what has shrunk."""
    lines, grown, shrunk = [], [], []
    for name, instructions in found.items():
        budget = budgets.get(name)
        change = instructions / budget - 1 if budget else None
        shown = f"{change * 100:+.1f} %" if change is not None else "new"
        lines.append([name, f"{instructions:,}", f"{budget:,}" if budget else "", shown])
        if change is None or change > MARGIN:
            grown.append(name)
        elif change < -MARGIN:
            shrunk.append(name)
    return lines, grown, shrunk


def check(release: Release) -> int:
    recorded = json.loads(BUDGETS.read_text())
    lines, grown, shrunk = compare(counts(release), recorded["instructions"])
    print(table.plain(["Command", "Instructions", "Budget", "Change"], lines))
    anew = "where this is meant, record it: Tests/Speed/budgets.py record RELEASE_FOLDER"
    if shrunk:
        print(f"over {MARGIN * 100:.0f} % less than the budget: {', '.join(shrunk)}; {anew}")
    if not grown:
        return 0
    print(f"over {MARGIN * 100:.0f} % more than the budget: {', '.join(grown)}; {anew}", file=sys.stderr)
    here = toolchain(release.datarights)
    if here != recorded["toolchain"]:
        print(f"nothing fails, since the budgets are those of {recorded['toolchain']}; this is {here}")
        return 0
    return 1


def record(release: Release) -> int:
    found = {"toolchain": toolchain(release.datarights), "instructions": counts(release)}
    BUDGETS.write_text(json.dumps(found, indent=2, sort_keys=True) + "\n")
    return 0


def main() -> int:
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "record"):
        print(__doc__, file=sys.stderr)
        return 64
    return {"check": check, "record": record}[sys.argv[1]](Release(sys.argv[2]))


if __name__ == "__main__":
    sys.exit(main())
