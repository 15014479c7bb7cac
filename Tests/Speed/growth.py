"""How time and memory grow with the number of proceedings, letters, due dates and laws."""

import dataclasses
import json
import os
import pathlib
import shutil
from collections.abc import Callable, Sequence

import drawing
import rows
from clock import Call, Failed
from comparison import Comparison

# No call is made that should take longer than so many seconds, going by the one before it.
LONGEST = 600


@dataclasses.dataclass(frozen=True)
class Point:
    count: int
    seconds: float
    # Kilobytes.
    memory: int


@dataclasses.dataclass(frozen=True)
class Curve:
    """What one thing takes, the more there is of something."""

    what: str
    points: Sequence[Point]
    # Everything is gone through, so that the time of each says more than that of all.
    is_each: bool = False


@dataclasses.dataclass(frozen=True)
class Family:
    """Curves over the number of the same things."""

    name: str
    things: str
    curves: Sequence[Curve]


def _powers(comparison: Comparison, first: int, last: int) -> list[int]:
    return [10**power for power in range(first, (min(last, 3) if comparison.is_quick else last) + 1)]


def _curve(
    comparison: Comparison, what: str, counts: Sequence[int], call: Callable[[int], Call], is_each: bool = False
) -> Curve:
    """A point for each count; everything that should take too long is left out."""
    points: list[Point] = []
    for count in counts:
        if points and is_each and points[-1].seconds * count / points[-1].count > LONGEST:
            break
        times = comparison.times if not points or points[-1].seconds < 0.5 else 3
        ran = comparison.clock.run(call(count), times)
        points.append(Point(count, ran.seconds, ran.memory))
    return Curve(what, points, is_each)


def proceedings(comparison: Comparison) -> Family:
    counts = _powers(comparison, 2, 6)
    commands = [["list"], ["due"], ["log", "5", "reminded"], ["show", "7"], ["profile", "show"]]
    curves = [
        _curve(comparison, words[0], counts,
               lambda count, words=words: Call(comparison.release.command(comparison.store(count), *words)))
        for words in commands
    ]  # fmt: skip
    return Family("proceedings", "proceedings in the store", curves)


def tables(comparison: Comparison) -> Family:
    powers = _powers(comparison, 2, 6)
    dates = _curve(comparison, "deadlines --each", powers, lambda count: _each(comparison, count), True)
    letters = _curve(comparison, "batch", powers[:4], lambda count: _batch(comparison, count), True)
    return Family("rows", "rows in the table, or letters", [dates, letters, _in_process(comparison, powers)])


def _in_process(comparison: Comparison, counts: Sequence[int]) -> Curve:
    """Letters as text one after another in one process; its measure writes a hundred a round."""
    points = []
    for count in counts:
        ran = comparison.clock.run(Call([comparison.release.benchmark, "--rounds", str(count // 100), "letters.text"]))
        figure = json.loads(ran.text)
        if figure["count"] != count:
            raise Failed(f"letters.text: {figure['count']} letters are measured instead of {count}")
        points.append(Point(count, count / figure["perSecond"], ran.memory))
    return Curve("letters in process", points, is_each=True)


def _each(comparison: Comparison, count: int) -> Call:
    """Due dates of so many days of receipt."""
    table = pathlib.Path(comparison.path(f"days-{count}.csv"))
    with table.open("w") as file:
        file.write("key,received\n")
        file.writelines(f"{number},2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}\n" for number in range(count))
    rule = ["--law", "eu-gdpr", "--right", "access", "--holidays", "de-be"]
    return Call([comparison.release.datarights, "deadlines", *rule, "--each", str(table)])


def _batch(comparison: Comparison, count: int) -> Call:
    """So many letters in a new store."""
    table = pathlib.Path(comparison.path(f"letters-{count}.csv"))
    with table.open("w") as file:
        file.write("right,to,key\n")
        file.writelines(f"access,aliexpress,{number}\n" for number in range(count))
    store, folder = comparison.path("batch-store"), comparison.path("batch-letters")

    def anew() -> None:
        shutil.rmtree(store, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        comparison.release.make_person(store)

    words = ["batch", str(table), "--output-dir", folder, "--format", "text"]
    return Call(comparison.release.command(store, *words), before=anew)


def laws(comparison: Comparison) -> Family:
    counts = _powers(comparison, 1, 3)
    pick = ["pick", "--resident", "de-be", "--controller-place", "us-ca", "--right", "access", "--on", "2026-11-25"]
    curves = [
        _curve(comparison, what, counts, lambda count, words=words: _with_laws(comparison, count, words))
        for what, words in (("laws list", ["laws", "list"]), ("pick", pick))
    ]
    return Family("laws", "laws in the data", curves)


def _with_laws(comparison: Comparison, count: int, words: Sequence[str]) -> Call:
    """A call with so many laws: ours, and copies of them under other names."""
    data = pathlib.Path(comparison.path(f"laws-{count}"))
    if not data.exists():
        installed = pathlib.Path(comparison.release.data)
        (data / "Jurisdictions" / "laws").mkdir(parents=True)
        (data / "Templates").symlink_to(installed / "Templates")
        for part in (installed / "Jurisdictions").iterdir():
            if part.name != "laws":
                (data / "Jurisdictions" / part.name).symlink_to(part)
        ours = sorted((installed / "Jurisdictions" / "laws").glob("*.json"))
        for number in range(count):
            law = json.loads(ours[number % len(ours)].read_text())
            law["id"] += f"-{number}" if number >= len(ours) else ""
            (data / "Jurisdictions" / "laws" / f"{law['id']}.json").write_text(json.dumps(law, indent=2))
    return Call([comparison.release.datarights, "--data", str(data), "--data-only", *words])


# What is measured; of a quick run only the beginning of each curve.
FAMILIES = (proceedings, tables, laws)


def table(family: Family) -> tuple[list[str], list[list[str]]]:
    """The head and the lines of a family's table."""
    counts = sorted({point.count for curve in family.curves for point in curve.points})
    lines = []
    for curve in family.curves:
        found = {point.count: point for point in curve.points}
        name = f"{curve.what}, each" if curve.is_each else curve.what
        lines.append([name, *(_cell(found.get(count), curve.is_each) for count in counts)])
    return [family.things.capitalize(), *(f"{count:,}" for count in counts)], lines


def _cell(point: Point | None, is_each: bool) -> str:
    if point is None:
        return ""
    return f"{rows.time(point.seconds / (point.count if is_each else 1))}, {point.memory / 1000:.0f} MB"


def draw(family: Family, folder: str) -> None:
    """Writes `growth-NAME.svg` into a folder."""
    os.makedirs(folder, exist_ok=True)
    times, memory = [], []
    for curve in family.curves:
        times.append(drawing.Line(curve.what, [(point.count, point.seconds) for point in curve.points]))
        memory.append(drawing.Line(curve.what, [(point.count, point.memory / 1000) for point in curve.points]))
    panels = [
        drawing.Panel("Time", times, rows.time),
        drawing.Panel("Memory", memory, lambda megabytes: f"{megabytes:g} MB", limit=rows.MEMORY / 1000),
    ]
    text = drawing.picture(panels, family.things)
    pathlib.Path(folder, f"growth-{family.name}.svg").write_text(text)
