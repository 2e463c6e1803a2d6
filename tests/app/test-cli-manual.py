#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages name every command, option, kind and key that the program knows.

usage: test-cli-manual.py FOULEE MANUAL…"""

import json
import pathlib
import re
import subprocess
import sys

from foulee_cli import case, need, run_cases

MANUALS = sys.argv[2:]
assert MANUALS, __doc__


def words_of(path):
    """What stands in a manual page, each word plain."""
    source = pathlib.Path(path).read_text(encoding='utf-8')
    return set(re.findall(r'[A-Za-z_0-9-]+', source.replace('Fl -', '--').replace('\\', '')))


@case
def well_formed(_foulee):
    for path in MANUALS:
        # mandoc wants the English names of sections; in French only true errors count.
        level = 'error' if '/fr/' in path else 'warning'
        process = subprocess.run([need('mandoc'), '-Tlint', '-W' + level, path],
                                 capture_output=True, text=True, check=False)
        assert process.returncode == 0, process.stdout


@case
def complete(foulee):
    overview = foulee('--help').text
    commands = re.findall(r'^  ([a-z]+) ', overview, re.M)
    kinds = foulee('help', 'log').text.split('Kinds of entry:')[1].split('\n\n')[0].split()
    assert len(commands) >= 10 and len(kinds) >= 13, (commands, kinds)
    wanted = set(commands) | set(kinds) | set(re.findall(r'--[a-z-]+', overview))
    for command in commands:
        wanted |= set(re.findall(r'--[a-z-]+', foulee('help', command).text))
    for kind in kinds:
        wanted |= set(re.findall(r'^  ([a-z_]+)=', foulee('help', 'log', kind).text, re.M))
    for path in MANUALS:
        assert wanted <= words_of(path), (path, sorted(wanted - words_of(path)))


def members_of(value):
    """The names of all members, but for the numbers of a suggestion: those are its own."""
    if isinstance(value, list):
        return set().union(*map(members_of, value))
    if not isinstance(value, dict):
        return set()
    return set(value).union(*(members_of(member) for name, member in value.items()
                              if name != 'numbers'))


@case
def the_object_of_summary(foulee):
    members = members_of(json.loads(foulee('--demo', 'summary', '--json').text))
    assert {'caution', 'denied'} <= members, members
    for path in MANUALS:
        missing = members - words_of(path)
        assert not missing, (path, missing)


run_cases(sys.argv[1])
