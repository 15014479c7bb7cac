"""Times one due date as a whole process: this project's command against Python with `holidays` and `dateutil`.

Usage: cold_start.py DATARIGHTS [TIMES]. Both compute the same date in the same run; the ratio of the fastest runs,
which other work on the machine disturbs least, must be at least ten. The command is the release build with the standard library linked statically.
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
    print(
        f"cold start: {here * 1000:.1f} ms here, {there * 1000:.1f} ms in Python: {there / here:.1f} times faster"
        f" (medians {statistics.median(our_seconds) * 1000:.1f} and {statistics.median(their_seconds) * 1000:.1f} ms)"
    )
    return 0 if there / here >= 10 else 1


if __name__ == "__main__":
    sys.exit(main())
