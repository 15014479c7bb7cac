#!/usr/bin/env python3
"""Writes a manual page for each subcommand from what the command says of itself.

    manual_pages.py FOLDER VERSION DAY <HELP

HELP is the JSON document that `datarights --experimental-dump-help` prints.
"""

import json
import pathlib
import re
import sys
import textwrap
from collections.abc import Iterator

# The programs that stand beside the command and are started by it.
HELPERS = ("datarights-page", "datarights-pdf")
NOTES = r"""
.SH EXIT STATUS
0: done.
1: it went wrong; what, where and what to do stands on standard error.
2: with
.BR "due \-\-check" ,
something is overdue.
64: the call is wrong.
.SH ENVIRONMENT
.TP
.B DATARIGHTS_STORE
The folder that keeps profile and proceedings, where
.B \-\-store
names none.
.SH FILES
.TP
.I ~/.local/share/datarights
The store, or
.IR $XDG_DATA_HOME/datarights .
.TP
.I ../share/datarights
Laws, places and letters, as seen from the folder of the program.
.SH HELPER PROGRAMS
.B datarights\-pdf
reads a letter as JSON on standard input and writes it as PDF;
.B datarights\-page
is the server of
.BR "datarights serve" .
The command starts both where it needs them.
"""


def main() -> None:
    folder, version, day = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    folder.mkdir(parents=True, exist_ok=True)
    for words, command in commands(json.load(sys.stdin)["command"], ()):
        name = "-".join(words)
        (folder / f"{name}.1").write_text(page(words, command, version, day))
    for helper in HELPERS:
        (folder / f"{helper}.1").symlink_to("datarights.1")


def commands(command: dict, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], dict]]:
    """A command with the words that call it, and all below it."""
    words = (*above, command["commandName"])
    if not command["shouldDisplay"] or words[-1] == "help":
        return
    yield words, command
    for part in command.get("subcommands", []):
        yield from commands(part, words)


def page(words: tuple[str, ...], command: dict, version: str, day: str) -> str:
    name, below = "-".join(words), shown(command.get("subcommands", []))
    arguments = shown(command.get("arguments", []))
    heading = f'.TH {name.upper().replace("-", chr(92) + "-")} 1 {day} "datarights {version}" "User Commands"'
    purpose = plain(command["abstract"].split(". ")[0].rstrip("."))
    parts = [heading, ".SH NAME", rf"{plain(name, True)} \- {purpose}", ".SH SYNOPSIS", *synopsis(words, command)]
    parts += [".SH DESCRIPTION", filled(command["abstract"]), *discussion(command.get("discussion", ""))]
    if below:
        parts += [".SH COMMANDS", *subcommands(words, below)]
    if arguments:
        parts += [".SH OPTIONS", *(line for argument in arguments for line in option(argument))]
    if len(words) == 1:
        parts.append(NOTES.strip())
    related = [words[:-1]] if len(words) > 1 else []
    related += [(*words, part["commandName"]) for part in below]
    if related:
        parts.append(".SH SEE ALSO")
        parts += [f".BR {plain('-'.join(other), True)} (1){',' if other != related[-1] else ''}" for other in related]
    return "\n".join(parts) + "\n"


def shown(parts: list[dict]) -> list[dict]:
    return [part for part in parts if part["shouldDisplay"] and part.get("commandName") != "help"]


def synopsis(words: tuple[str, ...], command: dict) -> list[str]:
    lines = [f'.B "{plain(" ".join(words), True)}"']
    if shown(command.get("subcommands", [])):
        lines.append(r"[\fIoptions\fR] [\fIcommand\fR]")
        return lines
    lines.append(r"[\fIoptions\fR]")
    for argument in shown(command.get("arguments", [])):
        if argument["isOptional"] and argument["kind"] != "positional":
            continue
        text = written(argument) + (" .\\|.\\|." if argument["isRepeating"] else "")
        lines.append(f"[{text}]" if argument["isOptional"] else text)
    return lines


def written(argument: dict) -> str:
    """An argument as it is written in a call."""
    value = rf"\fI{plain(argument.get('valueName', ''), True)}\fR"
    if argument["kind"] == "positional":
        return value
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    name = ", ".join(rf"\fB{plain(name, True)}\fR" for name in names)
    return f"{name} {value}" if argument["kind"] == "option" else name


def option(argument: dict) -> list[str]:
    return [".TP", written(argument), filled(argument.get("abstract", "")) or r"\&"]


def subcommands(words: tuple[str, ...], below: list[dict]) -> list[str]:
    lines = []
    for part in below:
        lines += [".TP", f'.B "{plain(" ".join((*words, part["commandName"])), True)}"', filled(part["abstract"])]
    return lines


def discussion(text: str) -> list[str]:
    """Paragraphs as they are, and what is set in as examples to be typed."""
    lines = []
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        for example, group in grouped(block.splitlines()):
            if example:
                lines += [".PP", ".nf", ".RS 2", *(plain(line[2:].rstrip(), True) for line in group), ".RE", ".fi"]
            elif group:
                lines += [".PP", filled(" ".join(line.strip() for line in group))]
    return lines


def grouped(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Neighbouring lines that are set in, and such that are not."""
    groups: list[tuple[bool, list[str]]] = []
    for line in lines:
        is_example = line.startswith("  ")
        if not groups or groups[-1][0] != is_example:
            groups.append((is_example, []))
        groups[-1][1].append(line)
    return groups


def filled(text: str) -> str:
    """A paragraph in lines of the usual length."""
    return "\n".join(plain(line) for line in textwrap.wrap(text, 78, break_on_hyphens=False, break_long_words=False))


def plain(text: str, is_typed: bool = False) -> str:
    """A text with nothing in it that the formatter would take for an order; of what is typed, hyphens stay hyphens."""
    text = text.replace("\\", r"\e")
    if is_typed:
        text = text.replace("-", r"\-").replace('"', r"\(dq")
    text = "".join(character if ord(character) < 128 else rf"\[u{ord(character):04X}]" for character in text)
    return r"\&" + text if text[:1] in (".", "'") else text


if __name__ == "__main__":
    main()
