"""Reads all data files below a folder, parses those in JSON, and prints how many there are: `data_files.py FOLDER`."""

import json
import pathlib
import sys

# The shapes of the records are published there; they are no data.
files = [file for file in pathlib.Path(sys.argv[1]).rglob("*.*") if file.is_file() and file.parent.name != "schema"]
for file in files:
    text = file.read_bytes().decode()
    if file.suffix == ".json":
        json.loads(text)
print(len(files))
