"""Rows of text as a table: for the terminal, and for an article."""

from collections.abc import Sequence

Lines = Sequence[Sequence[str]]


def plain(head: Sequence[str], lines: Lines) -> str:
    """Columns as wide as their widest cell."""
    widths = [max(len(line[column]) for line in [head, *lines]) for column in range(len(head))]
    rows = [head, ["-" * width for width in widths], *lines]
    padded = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows)
    return "\n".join("  ".join(row).rstrip() for row in padded)


def markdown(head: Sequence[str], lines: Lines) -> str:
    """The table as DocC reads it."""
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
