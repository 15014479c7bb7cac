"""What the figures were measured on, and what was compared: never a name of the machine."""

import datetime
import importlib.metadata
import os
import pathlib
import platform
import re
import subprocess

from release import Release

PACKAGES = ("holidays", "python-dateutil", "workalendar", "Jinja2", "icalendar", "typst")


def described(release: Release, load: float) -> list[tuple[str, str]]:
    """Each with its name; `load` is how many programs ran or waited to run when the measuring began."""
    return [
        ("Measured", datetime.date.today().isoformat()),
        ("Program", f"datarights {release.version()}"),
        ("Machine", f"{_processor()}, {os.cpu_count()} cores, {_memory():.0f} GB of memory"),
        ("Other work when it began", f"{load:.1f} programs on average; 0 is a quiet machine"),
        ("System", f"{platform.system()} {platform.release().partition('-')[0]}, {platform.machine()}, "
                   f"glibc {platform.libc_ver()[1]}"),
        ("Other programs", ", ".join([f"Python {platform.python_version()}", *_packages(), *_programs()])),
    ]  # fmt: skip


def _processor() -> str:
    text = pathlib.Path("/proc/cpuinfo").read_text()
    found = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    return found[1] if found else platform.machine()


def _memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def _packages() -> list[str]:
    return [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES]


def _programs() -> list[str]:
    task = subprocess.run(["task", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    sqlite = subprocess.run(["sqlite3", "--version"], check=True, capture_output=True, text=True).stdout.split()[0]
    return [f"Taskwarrior {task}", f"SQLite {sqlite}"]
