#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages name every command, option, kind and key that the program knows.

usage: test-cli-manual.py FOULEE MANUAL…"""

import html
import json
import pathlib
import re
import subprocess
import sys

from foulee_cli import case, need, run_cases

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import typography  # noqa: E402, it lies beside what checks the catalogues

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
def named(_foulee):
    """The program is called by its name, not by .Nm alone: groff, which man formats with, learns
    that name in a section called NAME, and a translated page has none. mandoc would not mind."""
    for path in MANUALS:
        source = pathlib.Path(path).read_text(encoding='utf-8')
        if '.Sh NAME\n' not in source:
            called = re.findall(r'^\.Nm(.*)$', source, re.M)
            assert len(called) > 1 and set(called) == {' foulee'}, (path, called)


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


def calls_of(path, macro):
    """What a macro is called with, in order; of a line only what belongs to the macro itself."""
    lines = pathlib.Path(path).read_text(encoding='utf-8').splitlines()
    return [match[1] for line in lines if (match := re.match(rf'\.(?:.* )?{macro} (\S+)', line))]


@case
def the_same_in_both(_foulee):
    """As many sections and items, and in them the same commands and options in the same order."""
    english, french = MANUALS
    assert '/fr/' in french and '/fr/' not in english, MANUALS
    for macro in ('Sh', 'Ss', 'It'):
        counts = [len(calls_of(path, macro)) for path in MANUALS]
        assert counts[0] == counts[1] > 1, (macro, counts)
    for head in (r'It Fl', r'It Cm', r'It Pa', r'It Ev', r'Op Fl'):
        first, second = calls_of(english, head), calls_of(french, head)
        assert first == second, (head, set(first) ^ set(second))


def texts_of(path):
    """The paragraphs of a manual page as they are read, with an x for what is typed."""
    page = subprocess.run([need('mandoc'), '-Thtml', '-Ofragment', path], capture_output=True,
                          text=True, encoding='utf-8', check=True).stdout
    page = re.sub(r'<(code|var|table)\b.*?</\1>', 'x', page, flags=re.S)
    for part in re.split(r'</?(?:p|dd|dt|dl|div|section|h\d|ul|li|pre|br)\b[^>]*>', page):
        yield re.sub(r'[ \t\r]*\n\s*', ' ', html.unescape(re.sub(r'<[^>]+>', '', part))).strip(' \n')


@case
def well_set(_foulee):
    for path in MANUALS:
        check = typography.french if '/fr/' in path else typography.english
        texts = list(texts_of(path))
        assert sum(map(len, texts)) > 10000, path
        for text in texts:
            # In the source of a manual page ' is the sign for ’.
            wrong = list(check(text if '/fr/' in path else text.replace("'", '’')))
            assert not wrong, (path, wrong, text)


run_cases(sys.argv[1])
