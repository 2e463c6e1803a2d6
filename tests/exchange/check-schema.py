#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published schema of the journal against the program.

usage: check-schema.py SCHEMA PRINT-KINDS PRINT-JOURNAL

Every field of the table of kinds must stand in the schema with the same type, range and words, and
nothing else may; a journal that the program wrote must be valid, and spoilt copies of it must not.
"""

import copy
import json
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is missing", file=sys.stderr)
    sys.exit(77)

COMMON = {"id", "created", "modified", "deleted"}
problems = []


def check(condition, *words):
    if not condition:
        problems.append(" ".join(str(word) for word in words))


def run(program):
    return json.loads(subprocess.run([program], check=True, capture_output=True).stdout)


def resolve(schema, node):
    """Follows "$ref", which may have a description beside it."""
    while "$ref" in node:
        target = schema
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
    return node


def check_field(schema, place, field, node):
    node = resolve(schema, node)
    kind = field["type"]
    check(node.get("description"), place, "has no description")
    if kind == "integer":
        check(node.get("type") == "integer", place, "is not an integer")
        check((node.get("minimum"), node.get("maximum")) == (field["minimum"], field["maximum"]),
              place, "has the range", node.get("minimum"), node.get("maximum"), "instead of",
              field["minimum"], field["maximum"])
    elif kind == "flag":
        check(node.get("type") == "boolean", place, "is not a boolean")
    elif kind == "choice":
        check(node.get("enum") == field["words"], place, "has other words:", node.get("enum"))
    elif kind == "set":
        check(resolve(schema, node["items"]).get("enum") == field["words"], place,
              "has other words:", node["items"])
        check(node.get("uniqueItems") is True, place, "lets words come twice")
    elif kind == "region":
        check(node.get("enum") == resolve(schema, schema["$defs"]["region"])["enum"], place,
              "is not a region")
    elif kind == "text":
        check(node.get("type") == "string", place, "is not a string")
        check(node.get("maxLength") == field["maximum"], place, "may have", node.get("maxLength"),
              "characters instead of", field["maximum"])
    elif kind == "readings":
        check(node.get("type") == "array", place, "is not an array")
    else:
        wanted = {"instant": "instant", "date": "date", "ids": "ids", "reference": "id"}[kind]
        check(node.get("pattern", node.get("items")) ==
              schema["$defs"][wanted].get("pattern", schema["$defs"][wanted].get("items")),
              place, "is not of the type", wanted)


def check_table(schema, table):
    check(resolve(schema, schema["$defs"]["region"])["enum"] == table["regions"],
          "the regions differ")
    reading = schema["$defs"]["reading"]["properties"]
    check(resolve(schema, reading["sensation"])["enum"] == table["sensations"],
          "the sensations differ")
    check(resolve(schema, reading["marks"]["items"])["enum"] == table["marks"], "the marks differ")

    arrays = set(schema["properties"]) - {"format", "version"}
    check(arrays == set(table["kinds"]), "the kinds differ:", arrays ^ set(table["kinds"]))
    for array, fields in table["kinds"].items():
        record = resolve(schema, schema["properties"][array]["items"])
        check(record.get("additionalProperties") is False, array, "lets anything in")
        check(record.get("title") and record.get("description"), array, "is not described")
        check(set(record["properties"]) == COMMON | set(fields), array, "has other fields:",
              set(record["properties"]) ^ (COMMON | set(fields)))
        required = (COMMON - {"deleted"}) | {name for name, f in fields.items() if f["required"]}
        check(set(record["required"]) == required, array, "requires other fields:",
              set(record["required"]) ^ required)
        for name, field in fields.items():
            if name in record["properties"]:
                check_field(schema, f"{array}.{name}", field, record["properties"][name])


def check_journal(schema, journal, table):
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(journal):
        problems.append(f"the journal is not valid at {error.json_path}: {error.message[:200]}")
    for array, fields in table["kinds"].items():
        recorded = set().union(*(set(record) for record in journal[array]))
        check(set(fields) <= recorded, "no record tries", array, set(fields) - recorded)

    def spoil(change):
        spoilt = copy.deepcopy(journal)
        change(spoilt)
        check(not validator.is_valid(spoilt), "is valid although it should not:", change.__doc__)

    def unknown_key(spoilt):
        """a key nobody knows"""
        spoilt["runs"][0]["mood"] = "good"

    def out_of_range(spoilt):
        """a level of 11"""
        spoilt["check_ins"][0]["overall"] = 11

    def without_offset(spoilt):
        """an instant without its offset"""
        spoilt["runs"][0]["start"] = "2026-11-19T06:45:00"

    def newer(spoilt):
        """version 2"""
        spoilt["version"] = 2

    for change in (unknown_key, out_of_range, without_offset, newer):
        spoil(change)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    table = run(sys.argv[2])
    jsonschema.Draft202012Validator.check_schema(schema)
    check_table(schema, table)
    check_journal(schema, run(sys.argv[3]), table)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
