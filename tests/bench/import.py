#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long 50,000 runs take to import, against the sqlite3 shell reading the same rows, as they are
stored, into a table with the same indexes. The two take turns on the same disk.

usage: import.py FOULEE [--runs N] [--rounds N] [--most RATIO]

Exits 1 where the ratio of the fastest rounds is above RATIO (3), 77 without sqlite3."""

import argparse
import datetime
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def write_runs(path, n):
    """A table as Runkeeper writes it: a run a day, and two on some."""
    rng = random.Random(1)
    moment = datetime.datetime(1950, 1, 1, 7, 0)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,'
                   'Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),'
                   'Friend\'s Tagged,Notes,GPX File\n')
        for number in range(n):
            moment += datetime.timedelta(minutes=rng.randint(600, 1100))
            metres, pace = rng.randint(3000, 30000), rng.randint(240, 420)
            seconds = round(metres * pace / 1000)
            hours, minutes = seconds // 3600, seconds // 60 % 60
            clock = (f'{hours}:{minutes:02}:{seconds % 60:02}' if hours
                     else f'{minutes}:{seconds % 60:02}')
            note = 'felt easy, legs heavy at the end' if number % 3 == 0 else ''
            file.write(f'id{number},{moment:%Y-%m-%d %H:%M:%S},Running,,{metres / 1000:.2f},'
                       f'{clock},{pace // 60}:{pace % 60:02},{3600 / pace:.2f},'
                       f'{metres // 15},{rng.randint(0, 400)},{rng.randint(120, 175)},,'
                       f'"{note}",{number}.gpx\n')


def sqlite(database, *commands, stdin=None):
    return subprocess.run(['sqlite3', '-batch', str(database), *commands], input=stdin, text=True,
                          check=True, capture_output=True).stdout


def plain_schema(journal):
    """The table of runs and its indexes, without the checks: the least that SQLite could do."""
    columns = [row.split('|') for row in sqlite(
        journal, 'SELECT name, type, "notnull", pk FROM pragma_table_info (\'run\')').splitlines()]
    definitions = [name + ' ' + kind + (' PRIMARY KEY' if key == '1' else '')
                   + (' UNIQUE' if name == 'uuid' else '') for name, kind, _, key in columns]
    indexes = sqlite(journal, "SELECT sql || ';' FROM sqlite_schema "
                              "WHERE type = 'index' AND tbl_name = 'run' AND sql NOT NULL")
    return f'CREATE TABLE run ({", ".join(definitions)});\n{indexes}'


def timed(function):
    began = time.monotonic()
    function()
    return time.monotonic() - began


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('foulee', type=os.path.abspath)
    parser.add_argument('--runs', type=int, default=50000)
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--most', type=float, default=3)
    options = parser.parse_args()
    if shutil.which('sqlite3') is None:
        print('skipped: no sqlite3')
        sys.exit(77)

    with tempfile.TemporaryDirectory(prefix='foulee-') as name:
        folder = pathlib.Path(name)
        table, rows = folder / 'runs.csv', folder / 'rows.csv'
        write_runs(table, options.runs)

        def foulee(journal):
            process = subprocess.run(
                [options.foulee, '--language', 'en', '--journal', journal, 'import', table],
                check=True, capture_output=True, text=True)
            added = re.search(r'^(\d+) records added', process.stdout, re.M)
            assert added and int(added.group(1)) == options.runs, process.stdout

        model = folder / 'model.db'
        foulee(model)
        rows.write_text(sqlite(model, '-csv', 'SELECT * FROM run'), encoding='utf-8')
        schema = plain_schema(model)

        def shell(database):
            sqlite(database, stdin=schema + f'.import --csv {rows} run\n')

        ours, theirs = [], []
        for number in range(options.rounds):
            ours.append(timed(lambda: foulee(folder / f'ours-{number}.db')))
            theirs.append(timed(lambda: shell(folder / f'theirs-{number}.db')))
        stored = sqlite(folder / 'theirs-0.db', 'SELECT count(*) FROM run').strip()
        assert stored == str(options.runs), stored

    ratio = min(ours) / min(theirs)
    for who, seconds in (('foulee import', ours), ('sqlite3 .import', theirs)):
        print(f'{who:16} fastest {min(seconds):.3f} s, median {statistics.median(seconds):.3f} s')
    print(f'{options.runs} runs, {options.rounds} rounds: ratio of the fastest {ratio:.2f}, '
          f'of the medians {statistics.median(ours) / statistics.median(theirs):.2f} '
          f'(at most {options.most:g})')
    sys.exit(0 if ratio <= options.most else 1)


main()
