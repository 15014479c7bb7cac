"""A letter as PDF by Typst, from a sheet as `datarights-pdf` reads it.

page.py source SHEET SOURCE           writes the letter in Typst's language
page.py make SOURCE PDF               makes the PDF file, as a process of its own
page.py rate SOURCE COUNT             prints how many seconds each of so many takes in one process
"""

import json
import pathlib
import sys
import time

import typst


def quoted(text: str) -> str:
    return "#" + json.dumps(text, ensure_ascii=False) + "\n"


def source(sheet: dict) -> str:
    """The sender, the addressee, the day and the subject above the text."""
    parts = ['#set page(paper: "a4", margin: 2.5cm)\n#set text(size: 11pt, lang: "en")\n']
    for lines in (sheet["sender"], sheet["addressee"], [sheet["dateLine"]]):
        parts.append("#linebreak()\n".join(quoted(line) for line in lines))
    parts.append("*" + quoted(sheet["subject"]).strip() + "*\n")
    for block in sheet["blocks"]:
        parts.append("#linebreak()\n".join(quoted(line) for line in block.get("paragraph", [])))
        parts.append("".join(f"- {quoted(item)}" for item in block.get("list", [])))
    return "\n".join(parts)


def rate(text: str, count: int) -> float:
    """Each letter has another reference, so that nothing of the last one can be used again as it is."""
    compiler = typst.Compiler(ignore_system_fonts=True)
    compiler.compile(text.encode())
    letters = [text.replace("DR-", f"DR{number:04d}-").encode() for number in range(count)]
    start = time.perf_counter()
    for letter in letters:
        compiler.compile(letter)
    return (time.perf_counter() - start) / count


def main() -> None:
    match sys.argv[1:]:
        case ["source", sheet, target]:
            pathlib.Path(target).write_text(source(json.loads(pathlib.Path(sheet).read_text())))
        case ["make", text, target]:
            typst.compile(text, output=target, ignore_system_fonts=True)
        case ["rate", text, count]:
            print(rate(pathlib.Path(text).read_text(), int(count)))


main()
