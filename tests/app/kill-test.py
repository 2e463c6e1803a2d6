#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments while `foulee log` runs in a loop: every entry whose command had
returned 0 is there, nothing is there that was never typed, and the journal is sound.

usage: kill-test.py FOULEE [--full] [--seed N]

--full kills 200 times instead of 15."""

import random
import signal
import subprocess
import sys
import time

from foulee_cli import case, run_cases

FULL = '--full' in sys.argv
SEED = int(sys.argv[sys.argv.index('--seed') + 1]) if '--seed' in sys.argv else time.time_ns()
KILLS = 200 if FULL else 15


def start(foulee, millilitres):
    return subprocess.Popen([foulee.program, 'log', 'drink', str(millilitres)],
                            env=foulee.environment, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE)


def duration(foulee, entries):
    """How long the command usually takes, its entries included in `entries`."""
    took = []
    for _ in range(5):
        began = time.monotonic()
        with start(foulee, len(entries) + 1) as process:
            assert process.wait(60) == 0
        took.append(time.monotonic() - began)
        entries.append(len(entries) + 1)
    return sorted(took)[2]


@case
def killed_at_any_moment(foulee):
    rng = random.Random(SEED)
    typed, returned = [], []
    usual = duration(foulee, typed)
    returned.extend(typed)
    killed = 0
    while killed < KILLS:
        millilitres = len(typed) + 1
        typed.append(millilitres)
        with start(foulee, millilitres) as process:
            try:
                status = process.wait(rng.uniform(0, 1.2 * usual))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                status = process.wait(60)
        if status == 0:
            returned.append(millilitres)
            continue
        assert status == -signal.SIGKILL, (status, process.stderr.read())
        killed += 1
        if killed % 20 == 0:
            foulee('check')
    foulee('check')
    stored = sorted(record['volume_ml'] for record in foulee.records('drinks'))
    assert len(stored) == len(set(stored)), 'an entry is there twice'
    assert set(returned) <= set(stored), sorted(set(returned) - set(stored))
    assert set(stored) <= set(typed)
    print(f'# seed {SEED}: {killed} killed, {len(returned)} returned, '
          f'{len(stored) - len(returned)} were stored before the kill')


@case
def killed_while_the_journal_is_made(foulee):
    """The first entry, which also makes the file: the next command must find its way."""
    rng = random.Random(SEED)
    usual = 0.05
    for number in range(KILLS):
        foulee.environment['XDG_DATA_HOME'] = str(foulee.folder / str(number))
        began = time.monotonic()
        with start(foulee, 1) as process:
            try:
                status = process.wait(rng.uniform(0, 1.2 * usual))
                usual = time.monotonic() - began
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                status = process.wait(60)
        foulee('log', 'drink', '2')
        stored = {record['volume_ml'] for record in foulee.records('drinks')}
        assert stored in ({2}, {1, 2}) and (status != 0 or 1 in stored), (status, stored)
        foulee('check')


run_cases(sys.argv[1])
