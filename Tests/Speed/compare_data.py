"""All data files checked and all laws listed; beside it Python that reads the same files and checks nothing."""

import json
import pathlib

from clock import Call
from comparison import Comparison, same
from rows import Row


def rows(comparison: Comparison) -> list[Row]:
    command, data = comparison.release.datarights, comparison.release.data
    python = comparison.python("data_files.py", data)
    calls = [Call([command, "check-data", "--json"]), Call([command, "laws", "list"]), python]
    checked, listed, parsed = comparison.clock.alternate(calls, comparison.times)
    files = json.loads(checked.text)["files"]
    same("the data files that Python reads", files, int(parsed.text))
    laws = len(list(pathlib.Path(data, "Jurisdictions", "laws").glob("*.json")))
    return [
        Row(f"all {files} data files checked", checked.seconds, "Python, read and parsed only", parsed.seconds, 0.3,
            memory=checked.memory),
        Row(f"{laws} laws listed", listed.seconds, most=0.015, memory=listed.memory),
    ]  # fmt: skip
