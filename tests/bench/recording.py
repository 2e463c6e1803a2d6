#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the figures of a FIT file of fourteen hours take, and how much memory, beside gpsbabel
turning the same file into GPX that nobody keeps. The two take turns.

usage: recording.py FIGURES [FILE.fit] [--rounds N]

FIGURES is the program recording-figures. Exits 1 where the fastest of its rounds is slower than
gpsbabel's, 77 without gpsbabel."""

import argparse
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'recording'))
import fit_file  # noqa: E402

SECONDS = 14 * 3600


def day_out():
    """A point every second, at 2.5 m/s over hills of 300 m."""
    for second in range(SECONDS + 1):
        metres = 2.5 * second
        yield (second, 45 + metres / 111195, 5.7 + 0.01 * math.sin(metres / 5000), metres,
               400 - 150 * math.cos(metres / 2000), 2.5, 130 + second % 20, 82)


def run(command):
    """Seconds and MiB of one process."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f'{command[0]} failed')
    return took, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('figures')
    parser.add_argument('file', nargs='?')
    parser.add_argument('--rounds', type=int, default=7)
    arguments = parser.parse_args()
    if shutil.which('gpsbabel') is None:
        print('gpsbabel is not here')
        return 77
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.file or os.path.join(folder, 'day.fit')
        if not arguments.file:
            fit_file.write(path, 1795000000, day_out(),
                           (SECONDS, SECONDS, 2.5 * SECONDS, 3000, 3000))
        programs = {'Foulée': [arguments.figures, path],
                    'gpsbabel': ['gpsbabel', '-i', 'garmin_fit', '-f', path, '-o', 'gpx', '-F',
                                 '/dev/null']}
        rounds = {name: [] for name in programs}
        for _ in range(arguments.rounds):
            for name, command in programs.items():
                rounds[name].append(run(command))
        print(f'{os.path.getsize(path) / 1e6:.1f} MB, fastest of {arguments.rounds} rounds:')
    best = {name: min(took for took, _ in results) for name, results in rounds.items()}
    for name, results in rounds.items():
        most = max(memory for _, memory in results)
        print(f'{name:10} {1000 * best[name]:8.1f} ms {most:8.1f} MiB')
    slower = best['Foulée'] > best['gpsbabel']
    print('slower' if slower else f'{best["gpsbabel"] / best["Foulée"]:.1f} times as fast')
    return 1 if slower else 0


if __name__ == '__main__':
    sys.exit(main())
