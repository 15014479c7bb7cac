"""Letters as text in one process, against Jinja2 with the same template and the same values."""

import json
import pathlib

from clock import Call
from comparison import ROOT, Comparison, same
from rows import Row

TEMPLATE = ROOT / "Templates" / "letters" / "en" / "gdpr" / "access.mustache"
LETTER = ["draft", "access", "--to", "aliexpress", "--law", "eu-gdpr", "--language", "en", "--json"]
COUNT = 20_000


def rows(comparison: Comparison) -> list[Row]:
    values = comparison.path("values.json")
    ours = _letter(comparison)
    pathlib.Path(values).write_text(json.dumps({**_values(comparison), "reference": ours["reference"]}))
    theirs = comparison.printed(comparison.python("letter.py", "text", str(TEMPLATE), values))
    same("the letter by Jinja2", f"{ours['subject']}\n\n{ours['body']}", theirs.rstrip("\n"))
    seconds = float(comparison.printed(comparison.python("letter.py", "rate", str(TEMPLATE), values, str(COUNT))))
    figures = comparison.release.figures("letters.filled", "letters.text", "letters.whole", "letters.eml")
    jinja = "Jinja2, filled only"
    return [
        Row("letters filled", figures["letters.filled"].seconds, jinja, seconds, is_rate=True),
        Row("letters filled and laid out as text", figures["letters.text"].seconds, jinja, seconds, 1 / 6e5, 5,
            is_rate=True),
        Row("letters as text, nothing prepared", figures["letters.whole"].seconds, jinja, seconds, is_rate=True),
        Row("letters as mail drafts", figures["letters.eml"].seconds, is_rate=True),
    ]  # fmt: skip


def _letter(comparison: Comparison, *words: str) -> dict:
    """A letter that the command writes, in a store of its own."""
    store = comparison.path("letter")
    comparison.release.make_person(store)
    return json.loads(comparison.printed(Call(comparison.release.command(store, *words, *LETTER))))


def _values(comparison: Comparison) -> dict[str, object]:
    """What the gaps of the template are filled with, as a template tells that has nothing but gaps."""
    data = comparison.path("gaps")
    folder = pathlib.Path(data) / "Templates" / "letters" / "en" / "gdpr"
    folder.mkdir(parents=True)
    needs, _, rest = TEMPLATE.read_text().partition("needs:")[2].partition("\n")[0].partition(";")
    names = [name.strip() for name in needs.split(",")]
    plain = [name for name in names if name not in ("identifiers", "electronic", "representation", "scope")]
    header = f"{{{{! needs: {', '.join([*plain, 'identifiers'])};{rest}"
    lines = "\n".join(f"- {name} = {{{{{name}}}}}" for name in plain)
    items = "{{#identifiers}}\n- identifier {{kind}} = {{value}}\n{{/identifiers}}"
    (folder / TEMPLATE.name).write_text(f"{header}\nGaps {{{{reference}}}}\n\n{lines}\n{items}\n")
    body = _letter(comparison, "--data", data)["body"]
    found = dict(line.removeprefix("- ").split(" = ", 1) for line in body.splitlines() if " = " in line)
    kinds = {name: value for name, value in found.items() if name.startswith("identifier ")}
    identifiers = [{"kind": name.removeprefix("identifier "), "value": value} for name, value in kinds.items()]
    return {**{name: found[name] for name in plain}, "identifiers": identifiers, "electronic": True}
