"""A letter by Jinja2, from our template and values that are handed in.

    letter.py text TEMPLATE VALUES          prints the letter
    letter.py rate TEMPLATE VALUES COUNT    prints how many seconds each of so many takes, each to somebody else

TEMPLATE is one of Templates/letters, whose language is put into Jinja2's; VALUES is a JSON object. The template is
compiled once, and neither HTML nor anything else is escaped.
"""

import json
import pathlib
import re
import sys
import time

import jinja2


def translated(template: str) -> str:
    """The template in Jinja2's language: gaps are looked up by name, sections are conditions or loops."""
    template = re.sub(r"\A\{\{!.*?\}\}\n", "", template, flags=re.DOTALL)
    template = re.sub(r"\{\{#identifiers\}\}", "{% for item in identifiers %}", template)
    template = re.sub(r"\{\{/identifiers\}\}", "{% endfor %}", template)
    template = re.sub(r"\{\{(kind|value)\}\}", r"{{ item.\1 }}", template)
    template = re.sub(r"\{\{#([\w.-]+)\}\}", lambda found: "{% if " + name(found[1]) + " %}", template)
    template = re.sub(r"\{\{\^([\w.-]+)\}\}", lambda found: "{% if not " + name(found[1]) + " %}", template)
    template = re.sub(r"\{\{/([\w.-]+)\}\}", "{% endif %}", template)
    return re.sub(r"\{\{([\w.-]+)\}\}", lambda found: "{{ " + name(found[1]) + " }}", template)


def name(gap: str) -> str:
    """The name of a gap as Jinja2 can have it."""
    return gap.replace(".", "_").replace("-", "_")


def main() -> None:
    values = json.loads(pathlib.Path(sys.argv[3]).read_text())
    values = {name(gap): value for gap, value in values.items()}
    environment = jinja2.Environment(trim_blocks=True, keep_trailing_newline=True, autoescape=False)
    template = environment.from_string(translated(pathlib.Path(sys.argv[2]).read_text()))
    if sys.argv[1] == "text":
        print(template.render(values), end="")
        return
    count = int(sys.argv[4])
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        for number in range(count):
            values["reference"] = f"DR-{number:08d}"
            template.render(values)
        best = min(best, time.perf_counter() - start)
    print(best / count)


main()
