"""Walks the help of the command, so that a command or a flag that is added later cannot be forgotten here."""

import re

FLAG = re.compile(r"^  (?:-\w, )?(--[a-z-]+)(?: <([^>]+)>)?")
OUTPUTS = re.compile(r"--(output|output-dir|power-of-attorney)$")


def leaves(tool, path=()):
    """Every command that does something, as a tuple of words, with its help."""
    text = tool.must(None, *path, "--help").out
    below = _subcommands(text)
    if not below:
        return {path: text}
    found = {}
    for name in below:
        found.update(leaves(tool, (*path, name)))
    return found


def _subcommands(text):
    if "SUBCOMMANDS:" not in text:
        return []
    return re.findall(r"^  ([a-z][a-z-]*)(?= {2,}| \(default\)|$)", text.split("SUBCOMMANDS:")[1], re.M)


def flags(text):
    """The flags of a command, with the name of their value; None where they have none."""
    return {match[1]: match[2] for line in text.splitlines() if (match := FLAG.match(line))}


def outputs(text):
    """The flags of a command that name something to be written."""
    return [flag for flag in flags(text) if OUTPUTS.match(flag)]
