"""The article that shows the figures: what stands between two markers is written by `run --record`."""

import pathlib
import re

from comparison import ROOT

DOCUMENTATION = ROOT / "Sources" / "DataRights" / "DataRights.docc"
ARTICLE = DOCUMENTATION / "HowFastItIs.md"


def record(part: str, text: str, article: pathlib.Path = ARTICLE) -> None:
    """Puts a text between the markers of a part."""
    begin, end = f"<!-- {part}: begin; written by Tests/Speed/run -->", f"<!-- {part}: end -->"
    old = article.read_text()
    pattern = re.escape(begin) + ".*?" + re.escape(end)
    if not re.search(pattern, old, re.DOTALL):
        raise ValueError(f"{article.name} has no place for {part}")
    article.write_text(re.sub(pattern, lambda _: f"{begin}\n{text}\n{end}", old, flags=re.DOTALL))
