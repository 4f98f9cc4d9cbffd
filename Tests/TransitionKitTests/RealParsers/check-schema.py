"""Checks files of plans against the schema of the format as an editor would: check-schema.py LIST

The list is a file with the path of the schema and those of the plans, a line each.

Plain words are what YAML 1.2 takes them for (its core schema), and keys are texts. Prints each disagreement on a line.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """PyYAML reads YAML 1.1, in which 'no' is false and 2027-01-01 a date."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for tag, pattern, first in [
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value.replace("0o", ""), 16 if "x" in node.value else 10))
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def deepest(error):
    """The disagreement furthest down: that of the choice which was meant."""
    inner = error.context or []
    return max([error] + [deepest(each) for each in inner], key=lambda each: len(each.absolute_path))


with open(sys.argv[1], encoding="utf-8") as file:
    paths = file.read().split("\n")
with open(paths[0], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in paths[1:]:
    with open(name, encoding="utf-8") as file:
        plan = yaml.load(file, Loader=Loader)
    for error in map(deepest, validator.iter_errors(plan)):
        place = ".".join(map(str, error.absolute_path))
        print(f"{name}: {place}: {error.message[:300]}")
