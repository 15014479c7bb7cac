"""Draws curves as an SVG file: panels side by side over a logarithmic axis, readable on light and dark pages."""

import dataclasses
import html
import math
from collections.abc import Callable, Sequence

# Of a panel: its size, and the space around the field with the curves.
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 450, 300, 62, 124, 44, 48
# The least distance between two names beside the ends of their lines.
APART = 15
# For light and dark pages, in the order in which lines come.
COLOURS = [
    ("#2a78d6", "#3987e5"),
    ("#eb6834", "#d95926"),
    ("#1baf7a", "#199e70"),
    ("#4a3aa7", "#9085e9"),
    ("#e87ba4", "#d55181"),
]
STYLE = """
svg { background: var(--page); font: 12px system-ui, sans-serif; }
text { fill: var(--quiet); }
.title { fill: var(--ink); font-weight: 600; }
.name { fill: var(--ink); }
.grid { stroke: var(--grid); }
.limit { stroke: var(--quiet); stroke-dasharray: 4 3; }
.curve { fill: none; stroke-width: 2; stroke-linejoin: round; }
"""


@dataclasses.dataclass(frozen=True)
class Line:
    name: str
    points: Sequence[tuple[float, float]]


@dataclasses.dataclass(frozen=True)
class Panel:
    title: str
    lines: Sequence[Line]
    # How a value is written beside the axis.
    written: Callable[[float], str]
    # A value that is to be seen as what is aimed at.
    limit: float | None = None


def picture(panels: Sequence[Panel], axis: str) -> str:
    """The whole file; `axis` names what is counted along the foot of each panel."""
    width = WIDTH * len(panels)
    description = "; ".join(f"{panel.title}: {', '.join(line.name for line in panel.lines)}" for panel in panels)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}"'
        f' role="img" aria-label="{html.escape(description)}">',
        f"<style>{_colours()}{STYLE}</style>",
        f'<rect width="{width}" height="{HEIGHT}" style="fill: var(--page)"/>',
    ]
    for number, panel in enumerate(panels):
        parts += [f'<g transform="translate({number * WIDTH} 0)">', *_panel(panel, axis), "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _colours() -> str:
    names = ["--page", "--ink", "--quiet", "--grid", *(f"--line{number}" for number in range(len(COLOURS)))]
    light = ["#ffffff", "#111111", "#555555", "#e3e3e3", *(light for light, _ in COLOURS)]
    dark = ["#1a1a19", "#f5f5f5", "#b5b5b0", "#3a3a38", *(dark for _, dark in COLOURS)]

    def rule(values: Sequence[str]) -> str:
        return ":root { " + " ".join(f"{name}: {value};" for name, value in zip(names, values, strict=True)) + " }"

    return f"{rule(light)} @media (prefers-color-scheme: dark) {{ {rule(dark)} }}"


class _Scale:
    """Puts values on a line between two places, by their logarithm; both ends are powers of ten."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.low = math.floor(math.log10(min(values)) + 1e-9)
        self.high = max(math.ceil(math.log10(max(values)) - 1e-9), self.low + 1)
        self._start, self._end = start, end

    def place(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self._start + share * (self._end - self._start)

    @property
    def powers(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def _panel(panel: Panel, axis: str) -> list[str]:
    points = [point for line in panel.lines for point in line.points]
    across = _Scale([count for count, _ in points], LEFT, WIDTH - RIGHT)
    limits = [panel.limit] if panel.limit else []
    up = _Scale([value for _, value in points] + limits, HEIGHT - BOTTOM, TOP)
    parts = [f'<text class="title" x="{LEFT}" y="22">{html.escape(panel.title)}</text>']
    for value in up.powers:
        y = up.place(value)
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_short(panel.written(value))}</text>')
    for count in across.powers:
        x = across.place(count)
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{_count(count)}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">{html.escape(axis)}</text>')
    if panel.limit:
        y = up.place(panel.limit)
        parts.append(f'<line class="limit" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{LEFT + 4}" y="{y - 5:.1f}">at most {panel.written(panel.limit)}</text>')
    return parts + _curves(panel.lines, across, up)


def _curves(lines: Sequence[Line], across: _Scale, up: _Scale) -> list[str]:
    parts = []
    for number, line in enumerate(lines):
        colour = f"var(--line{number})"
        places = [(across.place(count), up.place(value)) for count, value in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline class="curve" style="stroke: {colour}" points="{path}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" style="fill: {colour}"/>' for x, y in places]
    ends = _apart([up.place(line.points[-1][1]) for line in lines])
    for number, (line, y) in enumerate(zip(lines, ends, strict=True)):
        x = WIDTH - RIGHT + 10
        parts.append(f'<rect x="{x}" y="{y - 4:.1f}" width="8" height="8" style="fill: var(--line{number})"/>')
        parts.append(f'<text class="name" x="{x + 12}" y="{y + 4:.1f}">{html.escape(line.name)}</text>')
    return parts


def _apart(places: Sequence[float]) -> list[float]:
    """The places, moved so far that no two names touch and none is below the field."""
    order = sorted(range(len(places)), key=lambda number: places[number])
    moved = list(places)
    for before, number in zip(order, order[1:], strict=False):
        moved[number] = max(moved[number], moved[before] + APART)
    below = HEIGHT - BOTTOM
    for number in reversed(order):
        moved[number] = min(moved[number], below)
        below = moved[number] - APART
    return moved


def _count(count: float) -> str:
    return {1e3: "1,000", 1e4: "10,000", 1e5: "100,000", 1e6: "1 M"}.get(count, f"{count:g}")


def _short(text: str) -> str:
    """An amount without the noughts behind its point."""
    number, _, unit = text.partition(" ")
    return f"{float(number):g} {unit}"
