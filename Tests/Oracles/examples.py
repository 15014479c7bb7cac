"""Recomputes the examples of every law record without any of the project's code; needs the packages of requirements.txt.

    examples.py

Prints each date that differs; exit 1 if there is one.
"""

import json
import sys

import counting
import records

LAWS = records.REPOSITORY / "Jurisdictions" / "laws"


def differences(law):
    for index, example in enumerate(law.get("examples", [])):
        counter = counting.Counter(law, example.get("holidays"))
        due, earliest = counter.dates(example["right"], example["received"], example.get("events", []))
        for what, found, expected in (("due", due, "expect"), ("earliest", earliest, "expectEarliest")):
            for identity, date in example.get(expected, {}).items():
                if found.get(identity) != date:
                    yield f"{law['id']}: examples[{index}]: {what} {identity} is {found.get(identity)}, not {date}"


def main():
    wrong, dates = [], 0
    for file in sorted(LAWS.glob("*.json")):
        law = json.loads(file.read_text(encoding="utf-8"))
        wrong += differences(law)
        dates += sum(len(e.get("expect", {})) + len(e.get("expectEarliest", {})) for e in law.get("examples", []))
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{dates} dates of the examples recomputed, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
