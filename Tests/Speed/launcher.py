"""Starts programs for clock.py and says what each took; a process of its own, since it has to be small.

What the system counts as the memory of a program includes that of the process which started it, up to the moment when
the program takes its place. Each line on standard input is a JSON list: the call, the files for its standard input
and output (what it says of errors goes beside the latter), and its environment. Each line on standard output answers:
exit code, seconds, seconds of all processors, kilobytes of memory.
"""

import json
import os
import sys
import time


def launch(call: list[str], given: str, printed: str, environment: dict[str, str]) -> list[float]:
    """What one run of the call took."""
    files = [
        (os.POSIX_SPAWN_OPEN, 0, given, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, f"{printed}.errors", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    start = time.perf_counter()
    process = os.posix_spawn(call[0], call, environment, file_actions=files)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    return [os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]


for line in sys.stdin:
    print(json.dumps(launch(*json.loads(line))), flush=True)
