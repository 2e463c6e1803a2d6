#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files on the command line: what is one, what is taken for a command, and what is neither.

No display is needed: a window that is wanted says here that it has none."""

import subprocess
import sys

from foulee_cli import case, run_cases

NO_DISPLAY = 'failed to open display'  # GTK's own words


def wants_window(foulee, *words):
    """Whether these words open a window, which GTK then has no display for."""
    environment = {name: value for name, value in foulee.environment.items()
                   if name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS')}
    done = subprocess.run([foulee.program, *words], env=environment, cwd=foulee.folder,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    return done.returncode != 0 and NO_DISPLAY in done.stderr.decode().lower()


@case
def files_open_the_window(foulee):
    (foulee.folder / 'foulee-2026-11-19.json').write_text('{}')
    (foulee.folder / 'Activities.csv').write_text('Date\n')
    for words in (['foulee-2026-11-19.json'], ['./Activities.csv', 'foulee-2026-11-19.json'],
                  [str(foulee.folder / 'Activities.csv')],
                  ['file://' + str(foulee.folder / 'Activities.csv')],
                  ['--demo', 'Activities.csv'], ['--journal', 'other.db', 'Activities.csv']):
        assert wants_window(foulee, *words), words


@case
def commands_come_before_files(foulee):
    (foulee.folder / 'check').write_text('not a journal')
    assert foulee('--demo', 'check', status=0)
    assert wants_window(foulee, './check')


@case
def what_is_neither_is_refused(foulee):
    (foulee.folder / 'weeks').mkdir()
    (foulee.folder / 'Activities.csv').write_text('Date\n')
    for words, english, french in (
            (['weeks'], 'neither a command nor a file “weeks”',
             'ni commande ni fichier «\N{NO-BREAK SPACE}weeks\N{NO-BREAK SPACE}»'),
            (['late.json'], 'neither a command nor a file', 'ni commande ni fichier'),
            (['/nowhere/late.json'], '“/nowhere/late.json”', '/nowhere/late.json'),
            (['sumary'], 'Did you mean “summary”?', 'Vouliez-vous dire'),
            (['late.json', 'Activities.csv'], 'late.json', 'late.json')):
        assert english in foulee(*words, status=2).error, words
        assert french in foulee(*words, '--language=fr', status=2).error, words
    assert '--paper' in foulee('--paper=a4', 'Activities.csv', status=2).error
    # With a first file that is there, the second is a file too.
    assert 'late.json' in foulee('Activities.csv', 'late.json', status=1).error
    assert 'export' in foulee('Activities.csv', 'export', status=1).error


run_cases(sys.argv[1])
