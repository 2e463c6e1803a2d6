#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs from the files of watches, from folders and from archives, on the command line.

usage: test-cli-recordings.py FOULEE"""

import datetime
import gzip
import json
import subprocess
import sys
import zipfile

import recordings
from foulee_cli import case, case_in, contains, run_cases
from recordings import CYCLING, UTC

MORNING = datetime.datetime(2025, 6, 1, 6, 0, tzinfo=UTC)

TABLE = """\
Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),\
Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File
a1,2025-06-01 08:01:00,Running,,10.05,1:00:10,5:59,10.02,700,80,,,"windy",
a2,2025-06-03 08:00:00,Running,,21.10,1:45:30,5:00,12.00,1400,120,155,,,
"""


def write(foulee, name, content):
    path = foulee.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        content = content.encode()
    path.write_bytes(content)
    return str(path)


def told(foulee, *words):
    """What is said on standard output and, in lines, on standard error; exit status 1."""
    result = subprocess.run([foulee.program, *words], env=foulee.environment, cwd=foulee.folder,
                            stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert result.returncode == 1, result
    return result.stdout.decode(), result.stderr.decode().splitlines()


@case
def one_file(foulee):
    path = write(foulee, 'run.fit', recordings.fit(MORNING))
    trial = foulee('import', path, '--dry-run').text
    assert not foulee.journal.exists()
    for words in ('1 June 2025  08:00  10.0\u00a0km  1:00:00  new', '120\u00a0m up, 118\u00a0m down',
                  '150 beats/min', '170 steps/min', 'Garmin', 'run.fit', '1 run found.',
                  '1 record would be added.'):
        assert words in trial, (words, trial)
    assert '1 record added.' in foulee('import', path).text
    run, = foulee.records('runs')
    assert contains(run, {
        'start': '2025-06-01T08:00:00+02:00', 'duration_s': 3600, 'distance_m': 10000,
        'ascent_m': 120, 'descent_m': 118, 'heart_rate_bpm': 150, 'cadence_spm': 170,
        'planned': False, 'source': 'file'}), run
    before = foulee('export').out
    packed = write(foulee, 'elsewhere/other.FIT.GZ', gzip.compress(recordings.fit(MORNING)))
    for again in (path, packed):
        text = foulee('import', again).text
        assert '0 records added.' in text and '1 record was here already.' in text, text
        assert 'in the journal already' in foulee('import', again, '--dry-run').text
    assert foulee('export').out == before


@case
def a_typed_run_is_completed(foulee):
    foulee('log', 'run', '10k', '58:00', 'start=2025-06-01 08:01', 'rpe=6', 'ascent=100')
    typed, = foulee.records('runs')
    path = write(foulee, 'run.fit', recordings.fit(MORNING, metres=10150))
    trial = foulee('import', path, '--dry-run').text
    assert 'adds to a run of the journal' in trial, trial
    assert '1 record brought up to date.' in foulee('import', path).text
    run, = foulee.records('runs')
    assert contains(run, {
        'id': typed['id'], 'start': '2025-06-01T08:00:00+02:00', 'duration_s': 3600,
        'distance_m': 10150, 'session_rpe': 6, 'ascent_m': 100, 'descent_m': 118,
        'source': 'file'}), run
    before = foulee('export').out
    assert '1 record was here already.' in foulee('import', path).text
    assert foulee('export').out == before


@case
def a_planned_run_is_not(foulee):
    foulee('log', 'run', '10k', 'planned', 'start=2025-06-01 08:00')
    foulee('import', write(foulee, 'run.fit', recordings.fit(MORNING)))
    assert sorted(run['planned'] for run in foulee.records('runs')) == [False, True]


@case
def a_folder(foulee):
    """One run in three files is one run; what else lies there is passed over."""
    write(foulee, 'runs/a.gpx', recordings.gpx(MORNING, metres=10060))
    write(foulee, 'runs/2025/b.fit', recordings.fit(MORNING + datetime.timedelta(seconds=30)))
    write(foulee, 'runs/activities.csv', TABLE)
    write(foulee, 'runs/photo.jpg', b'\xff\xd8\xff\xe0\0\0')
    write(foulee, 'runs/notes.txt', 'Date,Distance')
    foulee('import', str(foulee.folder / 'runs'))
    runs = {run['start'][:10]: run for run in foulee.records('runs')}
    assert sorted(runs) == ['2025-06-01', '2025-06-03'], runs
    # The folder before the files in it, by name: FIT, then GPX; the table has the last word only
    # where nothing was recorded.
    assert contains(runs['2025-06-01'], {'descent_m': 118, 'cadence_spm': 170, 'note': 'windy',
                                         'ascent_m': 120}), runs
    assert runs['2025-06-03']['distance_m'] == 21100
    before = foulee('export').out
    text = foulee('import', str(foulee.folder / 'runs')).text
    assert '0 records added.' in text and '2 records were here already.' in text, text
    # Each of them alone is the same run still.
    for name in ('a.gpx', '2025/b.fit', 'activities.csv'):
        assert '0 records added.' in foulee('import', str(foulee.folder / 'runs' / name)).text
    assert foulee('export').out == before


@case
def a_broken_file(foulee):
    good = write(foulee, 'runs/good.fit', recordings.fit(MORNING))
    for name in ('bad-1.gpx', 'bad-2.gpx'):
        bad = write(foulee, 'runs/' + name, recordings.gpx(MORNING)[:150])
    result = foulee('import', good, bad, status=1)
    assert 'bad-2.gpx' in result.error and not foulee.journal.exists(), result
    for name in ('none.fit', '/dev/null'):
        assert name in foulee('import', good, name, status=1).error
    assert not foulee.journal.exists()
    out, errors = told(foulee, 'import', str(foulee.folder / 'runs'))
    assert '1 record added.' in out, out
    assert len(errors) == 2 and all(line.startswith('foulee: ') for line in errors), errors
    assert 'bad-1.gpx' in errors[0] and 'bad-2.gpx' in errors[1], errors
    assert len(foulee.records('runs')) == 1


@case
def a_file_that_ends_early(foulee):
    whole = recordings.fit(MORNING)
    path = write(foulee, 'cut.fit', whole[:len(whole) - 60])
    trial = foulee('import', path, '--dry-run').text
    assert 'The file ends in the middle' in trial, trial


@case
def an_archive(foulee):
    path = foulee.folder / 'export.zip'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('activities/1.fit.gz', gzip.compress(recordings.fit(MORNING)))
        archive.writestr('activities/2.gpx',
                         recordings.gpx(MORNING + datetime.timedelta(days=1)))
        archive.writestr('media/photo.jpg', b'\xff\xd8\xff\xe0\0\0')
    trial = foulee('import', str(path), '--dry-run').text
    assert 'activities/1.fit.gz' in trial and 'activities/2.gpx' in trial, trial
    assert '2 records added.' in foulee('import', str(path)).text
    runs = foulee.records('runs')
    assert len(runs) == 2 and abs(runs[1]['distance_m'] - 10000) <= 50, runs
    assert sorted(entry.name for entry in foulee.folder.iterdir()) == ['data', 'export.zip']


@case
def other_sports(foulee):
    path = write(foulee, 'ride.fit', recordings.fit(MORNING, metres=30000, sport=CYCLING))
    text = foulee('import', path).text
    assert '0 runs found.' in text and '1 activity of another sport left out' in text, text
    assert foulee.records('runs') == [] and foulee.records('actions') == []
    text = foulee('import', path, '--cross-training', '--dry-run').text
    assert 'Cycling' in text and 'as cross-training' in text, text
    assert '1 record added.' in foulee('import', path, '--cross-training').text
    assert '1 record was here already.' in foulee('import', path, '--cross-training').text
    action, = foulee.records('actions')
    assert contains(action, {'kind': 'cross_training', 'at': '2025-06-01T08:00:00+02:00',
                             'duration_min': 60, 'note': 'Cycling, 30.0\u00a0km'}), action
    assert foulee.records('runs') == []


@case
def what_was_deleted_stays_so(foulee):
    path = write(foulee, 'run.fit', recordings.fit(MORNING))
    foulee('import', path)
    journal = foulee.export()
    run = journal['runs'][0]
    run['deleted'] = run['modified'] = '2030-01-01T00:00:00.000Z'
    write(foulee, 'gone.json', json.dumps(journal))
    foulee('merge', 'gone.json')
    trial = foulee('import', path, '--dry-run').text
    assert 'deleted from the journal' in trial and '0 records would be added.' in trial, trial
    assert '0 records added.' in foulee('import', path).text


@case
def what_was_typed_and_deleted_stays_so(foulee):
    """It keeps an id of its own when its file completes it."""
    path = write(foulee, 'run.fit', recordings.fit(MORNING))
    foulee('log', 'run', '10k', '1:00:00', 'start=2025-06-01 08:00')
    foulee('import', path)
    journal = foulee.export()
    run, = journal['runs']
    run['deleted'] = run['modified'] = '2030-01-01T00:00:00.000Z'
    write(foulee, 'gone.json', json.dumps(journal))
    foulee('merge', 'gone.json')
    assert '0 records added.' in foulee('import', path).text
    run, = foulee.records('runs')
    assert 'deleted' in run, run


@case
def together_with_a_journal(foulee):
    """The runs are held against those that the journal beside them brings."""
    foulee('--journal', 'other.db', 'log', 'run', '10k', '1:00:00', 'start=2025-06-01 08:00')
    foulee('--journal', 'other.db', 'export', '-o', 'other.json')
    foulee('import', write(foulee, 'run.fit', recordings.fit(MORNING)), 'other.json')
    run, = foulee.records('runs')
    assert run['descent_m'] == 118, run


@case
def without_zone_or_sport(foulee):
    path = write(foulee, 'run.gpx', recordings.gpx(MORNING, sport=None))
    trial = foulee('import', path, '--dry-run').text
    for words in ('08:00', 'a run is assumed', 'time zone'):
        assert words in ' '.join(trial.split()), (words, trial)
    foulee('import', path)
    assert foulee.records('runs')[0]['start'] == '2025-06-01T08:00:00+02:00'


@case_in(language='fr')
@case_in(language='en')
def within_a_terminal(foulee):
    write(foulee, 'runs/one.gpx', recordings.gpx(MORNING, sport=None))
    write(foulee, 'runs/two.fit', recordings.fit(MORNING, sport=CYCLING))
    text = foulee('import', str(foulee.folder / 'runs'), '--dry-run').text
    assert max(map(len, text.splitlines())) <= 80, text


run_cases(sys.argv[1])
