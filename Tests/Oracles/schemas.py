"""Judges documents by a JSON Schema and prints those of which it says something else than the line does.

    schemas.py SCHEMA DOCUMENTS

Each line of DOCUMENTS is {"name": …, "valid": true or false, "document": …}.
"""

import json
import sys

from jsonschema import Draft202012Validator, FormatChecker


def main(schema_file, documents):
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
    with open(documents, encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)
            error = next(validator.iter_errors(case["document"]), None)
            if (error is None) == case["valid"]:
                continue
            said = "valid" if error is None else f"{error.json_path}: {error.message[:160]}"
            print(f"{case['name']}: the decoder says {'valid' if case['valid'] else 'invalid'}, the schema {said}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
