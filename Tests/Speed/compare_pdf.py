"""A letter of one page as PDF, against Typst: as a process of its own, and many in one."""

import json
import os
import pathlib
import re

from clock import Call
from comparison import Comparison, same
from rows import Row

LETTER = ["draft", "marketing-objection", "--to", "aliexpress", "--law", "eu-gdpr", "--language", "en"]


def rows(comparison: Comparison) -> list[Row]:
    sheet, source = comparison.path("sheet.json"), comparison.path("letter.typ")
    _make_sheet(comparison, sheet)
    comparison.printed(comparison.python("page.py", "source", sheet, source))
    return [_cold(comparison, sheet, source), _warm(comparison, sheet, source)]


def _cold(comparison: Comparison, sheet: str, source: str) -> Row:
    made = comparison.path("letter.pdf")
    ours, typst = Call([comparison.release.pdf], given=sheet), comparison.python("page.py", "make", source, made)
    here, there = comparison.clock.alternate([ours, typst], comparison.times)
    same("the words of the page by Typst", _words(comparison, str(here.printed)), _words(comparison, made))
    what = "letter of a page as PDF, from the start of the program to its end"
    return Row(what, here.seconds, "Typst called from Python", there.seconds, 0.04, 2, memory=here.memory,
               steady_ratio=there.work / here.work)  # fmt: skip


def _warm(comparison: Comparison, sheet: str, source: str) -> Row:
    """What each further letter takes in one process: the time of many less that of one."""
    count = 10 if comparison.is_quick else 100
    one, many = (_stream(comparison, sheet, letters) for letters in (1, count + 1))
    first, all_of_them = comparison.clock.alternate([one, many], comparison.times)
    same("the PDF files that are answered", _answers(all_of_them.printed.read_bytes()), count + 1)
    typst = float(comparison.printed(comparison.python("page.py", "rate", source, str(count))))
    return Row("each further letter of a page as PDF", (all_of_them.seconds - first.seconds) / count,
               "Typst in one process", typst, 0.01)  # fmt: skip


def _stream(comparison: Comparison, sheet: str, count: int) -> Call:
    """So many letters to one process, each with another reference."""
    text = json.dumps(json.loads(pathlib.Path(sheet).read_text()), ensure_ascii=False)
    letters = comparison.path(f"sheets-{count}.jsonl")
    pathlib.Path(letters).write_text("".join(text.replace("DR-", f"DR{number:04d}-") + "\n" for number in range(count)))
    return Call([comparison.release.pdf, "--stream"], given=letters)


def _answers(stream: bytes) -> int:
    """How many files stand in a stream of answers: a line with the word pdf and a length before each."""
    place = count = 0
    while place < len(stream):
        end = stream.index(b"\n", place)
        word, length = stream[place:end].split()
        place = end + 1 + int(length)
        count += word == b"pdf"
    return count


def _make_sheet(comparison: Comparison, sheet: str) -> None:
    """What the command hands to `datarights-pdf`, kept by a program that stands in for it."""
    stand_in, store = comparison.path("keep-sheet"), comparison.path("sheet")
    with open(stand_in, "w") as file:
        file.write(f'#!/bin/sh\ntee {sheet} | "{comparison.release.pdf}" "$@"\n')
    os.chmod(stand_in, 0o700)
    comparison.release.make_person(store)
    call = comparison.release.command(store, *LETTER, "--format", "pdf", "--output", comparison.path("first.pdf"))
    comparison.clock.run(Call(call, environment={"DATARIGHTS_PDF": stand_in}))


def _words(comparison: Comparison, file: str) -> list[str]:
    """The words of a file that has one page, in the order in which they are read."""
    information = comparison.printed(Call(["pdfinfo", file]))
    same(f"the pages of {file}", re.findall(r"Pages:\s+(\d+)", information), ["1"])
    text = comparison.printed(Call(["pdftotext", "-raw", file, "-"]))
    return sorted(text.split())
