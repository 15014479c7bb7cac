"""The paths that the pages have, as the source says them: which pages are alike, and whether each has been seen."""

import functools
import pathlib
import re

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "datarights-page"


@functools.cache
def patterns(method="get"):
    """Every path that pages answer at, such as `requests/:number`, without those that are made of parts."""
    found = set()
    for file in SOURCES.rglob("*.swift"):
        if file.name != "PageArea.swift":
            found.update(re.findall(rf'routes\.{method}\("([^"\\]*)"', file.read_text()))
    return sorted(found)


@functools.cache
def _exact(method):
    return [pattern.split("/") if pattern else [] for pattern in patterns(method)]


def shape(path):
    """The pattern that a path follows, with the names of its query: pages of one shape differ in a name only."""
    route, _, query = path.partition("?")
    parts = [part for part in route.split("/") if part]
    fitting = [pattern for pattern in _exact("get") if len(pattern) == len(parts)
               and all(one.startswith(":") or one == part for one, part in zip(pattern, parts))]
    best = min(fitting, key=lambda pattern: [one.startswith(":") for one in pattern], default=None)
    kept = "/".join(best) if best is not None else re.sub(r"\d+", "*", route)
    names = sorted({part.split("=")[0] for part in query.split("&") if part})
    return kept + ("?" + "&".join(names) if names else "")
