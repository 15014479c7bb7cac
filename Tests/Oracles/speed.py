"""Times the command as a whole process: one due date against Python, a list of all laws, a check of all data.

Usage: speed.py DATARIGHTS [TIMES]. DATARIGHTS is the release build with the standard library linked statically. Judged
are the fastest runs, which other work on the machine disturbs least: the due date takes at most a tenth of the time that
Python with `holidays` and `dateutil` takes for the same, the list 30 ms, the check one second. The limits are for a
machine on which Python takes 200 ms for its date; one that is slower or busier gets as much more.
"""

import json
import statistics
import subprocess
import sys
import time

REFERENCE = """
import datetime, holidays
from dateutil.relativedelta import relativedelta
due = datetime.date(2026, 11, 25) + relativedelta(months=1)
days = holidays.country_holidays("DE", subdiv="BE", years=range(2026, 2028), categories=("public",))
while due.weekday() > 4 or due in days:
    due += datetime.timedelta(days=1)
print(due.isoformat())
"""


def times(call: list[str], runs: int) -> tuple[list[float], str]:
    """The seconds of each run, and what the last one printed."""
    seconds = []
    output = ""
    for _ in range(runs):
        start = time.perf_counter()
        output = subprocess.run(call, check=True, capture_output=True, text=True).stdout
        seconds.append(time.perf_counter() - start)
    return seconds, output


# The most that a command may take, in seconds.
LIMITS = {"laws list": 0.030, "check-data": 1.5}


# What Python takes for its date on the machine that the limits are for, in seconds.
REFERENCE_TIME = 0.200


def within_limits(program: str, runs: int, slowness: float) -> bool:
    """Whether each command of LIMITS is done in time on a machine so many times slower than the one they are for."""
    slow = 0
    for command, limit in LIMITS.items():
        limit *= max(1, slowness)
        seconds, _ = times([program, *command.split()], runs)
        slow += min(seconds) > limit
        print(f"{command}: {min(seconds) * 1000:.1f} ms at best, {statistics.median(seconds) * 1000:.1f} ms as a rule,"
              f" at most {limit * 1000:.0f} ms")  # fmt: skip
    return not slow


def main() -> int:
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    ours = [sys.argv[1], "deadlines", "--law", "eu-gdpr", "--right", "access", "--received", "2026-11-25"]
    ours += ["--holidays", "de-be", "--json"]
    theirs = [sys.executable, "-c", REFERENCE]
    times(ours, 2), times(theirs, 2)
    our_seconds, our_output = times(ours, runs)
    their_seconds, their_output = times(theirs, runs)
    our_due = json.loads(our_output)["deadlines"][0]["due"]
    if our_due != their_output.strip():
        print(f"cold start: {our_due} here, {their_output.strip()} by Python", file=sys.stderr)
        return 1
    here, there = min(our_seconds), min(their_seconds)
    in_time = within_limits(sys.argv[1], runs, there / REFERENCE_TIME)
    print(
        f"cold start: {here * 1000:.1f} ms here, {there * 1000:.1f} ms in Python: {there / here:.1f} times faster"
        f" (medians {statistics.median(our_seconds) * 1000:.1f} and {statistics.median(their_seconds) * 1000:.1f} ms)"
    )
    return 0 if in_time and there / here >= 10 else 1


if __name__ == "__main__":
    sys.exit(main())
