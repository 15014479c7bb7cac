"""How much slower this machine is, now, than the one that limits in seconds are for."""

import os
import subprocess
import sys
import time

# A due date by Python with `holidays` and `dateutil`, from its start to its end.
YARDSTICK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers", "due_date.py")
# What it takes on the machine that the limits are for, in seconds.
SECONDS = 0.2


def slowness() -> float:
    """The yardstick's fastest run in as many times what it should be; never below 1."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-B", YARDSTICK, "holidays", "2026-11-25"], check=True, capture_output=True)
        best = min(best, time.perf_counter() - start)
    return max(1, best / SECONDS)
