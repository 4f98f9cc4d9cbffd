"""Checks files against the schema of SARIF 2.1.0: check-sarif.py LIST

The list is a file with the path of the schema and those of the files, a line each. Prints each disagreement on a line.
"""

import json
import sys

import jsonschema


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


with open(sys.argv[1], encoding="utf-8") as file:
    paths = file.read().split("\n")
schema = read(paths[0])
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
validator.check_schema(schema)
for path in paths[1:]:
    for error in validator.iter_errors(read(path)):
        print(f"{path}: {'.'.join(map(str, error.absolute_path))}: {error.message[:300]}")
