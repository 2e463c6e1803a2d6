#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes from the start of the program to the first frame that shows Today, with
journals of 0, 1, 100 and 7,000 days, against a bare AdwApplicationWindow. All take turns, so that
what else the machine does is shared by all; told are the medians, and the fastest.

usage: with-display start.py BARE START-FOULEE START-JOURNAL FOLDER [--rounds N]

Journals are kept in FOLDER for the day. Exits 1 where a journal's median is above 1.3 times that of
the bare window, or the slowest journal more than 10 % above the fastest."""

import argparse
import datetime
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

DAYS = (0, 1, 100, 7000)
MOST_OF_BARE = 1.3
MOST_APART = 1.1


def make_journals(program, folder):
    """One of each length, ending today; those of earlier days go."""
    today = folder / f'journals-{datetime.date.today()}'
    for old in folder.glob('journals-*'):
        if old != today:
            shutil.rmtree(old)
    today.mkdir(parents=True, exist_ok=True)
    for days in DAYS:
        path = today / f'{days}.db'
        if not path.exists():
            part = today / f'{days}.part'
            subprocess.run([program, part, str(days)], check=True)
            part.rename(path)
    return [today / f'{days}.db' for days in DAYS]


def seconds_to_frame(command):
    """By the clock on the wall, and how long the window's thread had a processor."""
    began = time.monotonic()
    process = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    shown, worked = (int(word) / 1e6 for word in process.stdout.split()[-2:])
    return shown - began, worked


def main():
    parser = argparse.ArgumentParser()
    for name in ('bare', 'foulee', 'journal', 'folder'):
        parser.add_argument(name, type=os.path.abspath)
    parser.add_argument('--rounds', type=int, default=15)
    options = parser.parse_args()

    journals = make_journals(options.journal, pathlib.Path(options.folder))
    rows = [('a bare window', [options.bare])]
    rows += [(f'{days:,} day{"s" * (days != 1)}', [options.foulee, '--journal', str(path)])
             for days, path in zip(DAYS, journals)]
    found = [[] for _ in rows]
    # What is on the disk is in memory from the first round on, which does not count: the first start
    # of the day makes the backup, too.
    for _ in range(options.rounds + 1):
        for (_, command), times in zip(rows, found):
            times.append(seconds_to_frame(command))

    found = [times[1:] for times in found]
    medians = [statistics.median(wall for wall, _ in times) for times in found]
    for (name, _), times, median in zip(rows, found, medians):
        worked = statistics.median(worked for _, worked in times)
        print(f'{name:14} median {median * 1000:6.0f} ms, fastest {min(times)[0] * 1000:6.0f} ms, '
              f'{median / medians[0]:.2f} × the bare window; '
              f'worked {worked * 1000:6.0f} ms of it')
    apart = max(medians[1:]) / min(medians[1:])
    print(f'{options.rounds} rounds, all taking turns; journals {100 * (apart - 1):.0f} % apart '
          f'(at most {100 * (MOST_APART - 1):.0f} %), at most {MOST_OF_BARE} × the bare window '
          f'wanted; load {os.getloadavg()[0]:.1f}')
    sys.exit(0 if apart <= MOST_APART and max(medians[1:]) <= MOST_OF_BARE * medians[0] else 1)


main()
