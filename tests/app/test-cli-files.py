#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import, export, merge, check, backup and restore, and what is printed.

usage: test-cli-files.py FOULEE"""

import csv
import json
import os
import signal
import subprocess
import sys

from foulee_cli import Skip, assert_one_line, case, case_in, run_cases, sha256

RUNS = """\
Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),\
Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File
a1,2026-01-15 07:30:00,Running,,10.00,52:30,5:15,11.43,700,80,150,,,
a2,2026-01-17 08:00:00,Running,,21.10,1:45:30,5:00,12.00,1400,120,155,,"half, at last",
a3,2026-01-18 10:00:00,Cycling,,40.00,1:30:00,2:15,26.67,900,200,130,,,
"""


def two_runs(foulee):
    path = foulee.folder / 'runs.csv'
    path.write_text(RUNS, encoding='utf-8')
    return str(path)


def fill(foulee):
    foulee('log', 'soreness', 'calf.left=4:ache', 'at=2026-01-15 06:45')
    foulee('log', 'run', '10k', '52:30', 'start=2026-01-15 18:00')
    foulee('log', 'sleep', '22:45-06:30', 'date=2026-01-16')
    foulee('log', 'note', 'a “note” with \t and , and "', 'at=2026-01-16 06:45')


@case
def import_table(foulee):
    path = two_runs(foulee)
    trial = foulee('import', path, '--dry-run')
    assert not foulee.journal.exists(), trial
    first = foulee('import', path)
    runs = {run['distance_m']: run for run in foulee.records('runs')}
    assert sorted(runs) == [10000, 21100], runs
    assert runs[10000]['duration_s'] == 3150 and runs[21100]['duration_s'] == 6330, runs
    assert runs[10000]['start'] == '2026-01-15T07:30:00+01:00', runs
    assert runs[21100]['note'] == 'half, at last' and runs[21100]['source'] == 'file', runs
    before = foulee('export').out
    second = foulee('import', path)
    trial = foulee('import', path, '--dry-run')
    assert foulee('export').out == before
    assert len({first.text, second.text, trial.text}) == 3, (first, second, trial)
    assert 'Cycling' in first.text and '2' in first.text, first


@case
def import_several_or_none(foulee):
    good, bad = two_runs(foulee), foulee.folder / 'bad.json'
    bad.write_text('{"format":"foulee-journal","version":1,"runs":[{"id":"x"}]}')
    for words in ((good, str(bad)), (str(bad), good)):
        result = foulee('import', *words, status=1)
        assert 'bad.json' in result.error and 'runs[0]' in result.error, result
        assert not foulee.journal.exists()
    journal = foulee.folder / 'other.json'
    foulee('--journal', 'other.db', 'log', 'drink', '250')
    foulee('--journal', 'other.db', 'export', '-o', str(journal))
    result = foulee('import', good, str(journal))
    assert 'runs.csv' in result.text and 'other.json' in result.text, result
    assert len(foulee.records('runs')) == 2 and len(foulee.records('drinks')) == 1


@case
def json_round_trip(foulee):
    fill(foulee)
    exported = foulee('export')
    assert exported.out.endswith(b'}\n'), exported
    journal = json.loads(exported.text)
    assert journal['format'] == 'foulee-journal' and journal['version'] == 1
    path = foulee.folder / 'journal.json'
    foulee('export', '--format', 'json', '-o', str(path))
    assert path.read_bytes() == exported.out
    assert path.stat().st_mode & 0o777 == 0o600
    foulee('--journal', 'copy.db', 'import', str(path))
    assert foulee('--journal', 'copy.db', 'export').out == exported.out
    assert foulee('export', '-o', '-').out == exported.out


@case
def export_overwrites_nothing(foulee):
    fill(foulee)
    path = foulee.folder / 'precious'
    path.write_text('precious')
    result = foulee('export', '-o', str(path), status=1)
    assert path.read_text() == 'precious' and 'precious' in result.error, result
    foulee('export', '-o', str(path), '--force')
    assert json.loads(path.read_text())['format'] == 'foulee-journal'
    for target in ('.', 'none/such/file'):
        foulee('export', '-o', target, status=1)
        foulee('export', '-o', target, '--force', status=1)
    left = {entry.name for entry in foulee.folder.iterdir()}
    assert left == {'data', 'precious'}, left


@case
def export_csv(foulee):
    fill(foulee)
    folder = foulee.folder / 'tables'
    foulee('export', '--format', 'csv', '-o', str(folder))
    files = sorted(entry.name for entry in folder.iterdir())
    assert files == ['check_ins.csv', 'runs.csv', 'sleeps.csv'], files
    with open(folder / 'runs.csv', encoding='utf-8-sig', newline='') as file:
        row, = csv.DictReader(file)
    assert row['distance_m'] == '10000' and row['duration_s'] == '3150', row
    before = {name: (folder / name).read_bytes() for name in files}
    foulee('log', 'run', '5k', 'start=2026-01-17 18:00')
    foulee('export', '--format', 'csv', '-o', str(folder), status=1)
    assert {name: (folder / name).read_bytes() for name in files} == before
    foulee('export', '--format', 'csv', '-o', str(folder), '--force')
    assert sorted(entry.name for entry in folder.iterdir()) == files
    with open(folder / 'runs.csv', encoding='utf-8-sig', newline='') as file:
        assert len(list(csv.DictReader(file))) == 2


@case
def check_counts(foulee):
    result = foulee('check')
    assert not foulee.journal.exists(), 'checking makes no journal'
    fill(foulee)
    result = foulee('check')
    assert result.text.count('\n') == 1 and '4' in result.text, result
    foulee('--journal', 'none.db', 'check', status=1)


@case
def backup_and_restore(foulee):
    fill(foulee)
    was = foulee('export').out
    copy = foulee.folder / 'copy.db'
    foulee('backup', str(copy))
    digest = sha256(copy)
    foulee('backup', str(copy), status=1)
    assert sha256(copy) == digest and copy.stat().st_mode & 0o777 == 0o600
    result = foulee('backup')
    named = [entry for entry in (foulee.journal.parent / 'backups').iterdir()
             if str(entry) in result.text]
    assert len(named) == 1, result
    foulee('log', 'drink', '250')
    present = foulee('export').out
    result = foulee('restore', str(copy))
    assert foulee('export').out == was and sha256(copy) == digest
    aside = [entry for entry in (foulee.journal.parent / 'backups').iterdir()
             if str(entry) in result.text]
    assert len(aside) == 1, result
    foulee('restore', str(aside[0]))
    assert foulee('export').out == present
    foulee('restore', str(foulee.journal), status=2)
    foulee('restore', 'none.db', status=1)
    assert foulee('export').out == present


@case
def restore_of_a_damaged_journal(foulee):
    fill(foulee)
    was = foulee('export').out
    copy = foulee.folder / 'copy.db'
    foulee('backup', str(copy))
    damaged = foulee.journal.read_bytes()[:20000]
    foulee.journal.write_bytes(damaged)
    foulee('summary', status=1)
    result = foulee('restore', str(copy))
    assert foulee('export').out == was
    aside, = (entry for entry in foulee.journal.parent.glob('*damaged*')
              if entry.name[-1].isdigit())
    assert str(aside) in result.text and aside.read_bytes() == damaged, result


@case
def restore_refuses_damaged_backups(foulee):
    fill(foulee)
    copy = foulee.folder / 'copy.db'
    foulee('backup', str(copy))
    copy.write_bytes(copy.read_bytes()[:20000])
    digest = sha256(foulee.journal)
    foulee('restore', str(copy), status=1)
    text = foulee.folder / 'text.db'
    text.write_text('not a journal')
    foulee('restore', str(text), status=1)
    foulee('restore', '.', status=1)
    assert sha256(foulee.journal) == digest


@case
def merge_both_ways(foulee):
    foulee('--journal', 'a.db', 'log', 'runner', 'mass=70')
    foulee('--journal', 'a.db', 'backup', 'b.db')
    foulee('--journal', 'a.db', 'log', 'drink', '250')
    foulee('--journal', 'b.db', 'log', 'runner', 'mass=71')
    foulee('--journal', 'b.db', 'log', 'drink', '330')
    foulee('--journal', 'b.db', 'export', '-o', 'b.json')
    foulee('--journal', 'c.db', 'merge', 'a.db')
    foulee('--journal', 'c.db', 'merge', 'b.json')
    foulee('--journal', 'a.db', 'merge', 'b.db')
    foulee('--journal', 'b.db', 'merge', 'a.db')
    exports = {foulee('--journal', name, 'export').out for name in ('a.db', 'b.db', 'c.db')}
    assert len(exports) == 1, exports
    journal = json.loads(exports.pop())
    assert journal['runners'][0]['mass_g'] == 71000, journal
    assert sorted(drink['volume_ml'] for drink in journal['drinks']) == [250, 330], journal
    again = foulee('--journal', 'a.db', 'merge', 'b.db')
    assert again.text.splitlines()[0].startswith('0 '), again
    for other in ('none.db', '.', two_runs(foulee)):
        foulee('--journal', 'a.db', 'merge', other, status=1)


@case
def the_copy_of_the_day(foulee):
    foulee('log', 'drink', '250')
    assert not (foulee.journal.parent / 'backups').exists()
    foulee('log', 'drink', '330')
    copies = list((foulee.journal.parent / 'backups').iterdir())
    assert len(copies) == 1, copies
    assert len(foulee.records('drinks', '--journal', str(copies[0]))) == 1


@case
def the_sample_is_not_kept(foulee):
    for words in (['summary'], ['summary', '--json'], ['export'], ['check']):
        foulee('--demo', *words)
    exported = foulee('--demo', 'export').text
    assert json.loads(exported)['runs']
    assert list(foulee.folder.iterdir()) == []


@case
def same_moment_same_bytes(foulee):
    epoch = {'SOURCE_DATE_EPOCH': '1795000000'}
    for words in (['summary'], ['summary', '--json'], ['export']):
        assert (foulee('--demo', *words, extra=epoch).out
                == foulee('--demo', *words, extra=epoch).out), words
    foulee('log', 'drink', '250', extra={'SOURCE_DATE_EPOCH': '0'})
    assert not foulee.records('drinks')[0]['at'].startswith('1970'), 'entries have the true time'


@case
def a_reader_that_stops(foulee):
    """Nothing is said when nobody reads on, whatever the caller did with the signal."""
    for disposition in (signal.SIG_DFL, signal.SIG_IGN):
        with subprocess.Popen(
                [foulee.program, '--demo', 'export'], env=foulee.environment, cwd=foulee.folder,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, restore_signals=False,
                preexec_fn=lambda: signal.signal(signal.SIGPIPE, disposition)) as process:
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b''
            process.wait(60)


@case
def a_full_standard_output(foulee):
    if not os.path.exists('/dev/full'):
        raise Skip('no /dev/full')
    for words in (['--version'], ['--help'], ['--demo', 'export'], ['--demo', 'summary'],
                  ['log', 'drink', '5']):
        with open('/dev/full', 'wb') as full:
            process = subprocess.run(
                [foulee.program, *words], env=foulee.environment, cwd=foulee.folder, stdout=full,
                stderr=subprocess.PIPE, check=False)
        assert process.returncode == 1, (words, process)
        process.stdout = b''
        assert_one_line(type('R', (), {'error': process.stderr.decode()}))


def help_and_version(foulee):
    version = foulee('--version').text
    assert version.startswith('foulee ') and version.count('\n') == 1, version
    overview = foulee('--help').text
    verbs = ['log', 'import', 'export', 'summary', 'check', 'backup', 'restore', 'merge', 'report']
    for verb in verbs:
        assert f'  {verb} ' in overview, (verb, overview)
        assert foulee('help', verb).out == foulee(verb, '--help').out
        assert len(foulee('help', verb).text) > 80
    for kind in ('soreness', 'run', 'sleep'):
        foulee('help', 'log', kind)
    every = [foulee('--help'), *(foulee('help', verb) for verb in verbs),
             foulee('help', 'log', 'soreness'), foulee('help', 'log', 'run'),
             foulee('--demo', 'summary')]
    for result in every:
        for line in result.text.splitlines():
            assert len(line) <= 80, line


case_in(language='en')(help_and_version)
case_in(language='fr')(help_and_version)


@case_in(language='fr')
def the_language_asked_for(foulee):
    """LC_ALL is C: the French is in the program."""
    def summary(*words, **settings):
        # One moment for all, in November.
        return foulee('--demo', 'summary', *words,
                      extra={'SOURCE_DATE_EPOCH': '1795000000', **settings})

    french = summary().text
    english = summary('--language', 'en').text
    assert summary(LANGUAGE='en').text == english
    assert summary('--language=fr', LANGUAGE='en').text == french
    assert 'novembre' in french and 'November' in english, (french, english)
    refused = foulee('--journal', 'none.db', 'summary', status=1).error
    assert refused != foulee('--journal', 'none.db', 'summary', status=1,
                             extra={'LANGUAGE': 'en'}).error
    # What programs read is in no language; only the sample's own names are.
    moment = {'SOURCE_DATE_EPOCH': '1795000000'}
    foulee('log', 'soreness', 'calf.left=4', extra=moment)
    assert (foulee('summary', '--json', extra=moment).out ==
            foulee('summary', '--json', '--language=en', extra=moment).out)


run_cases(sys.argv[1])
