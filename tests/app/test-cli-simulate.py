#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee simulate`: a journal to import, the truth beside it, and both the same every time.

usage: test-cli-simulate.py FOULEE"""

import datetime
import json
import math
import re
import statistics
import sys

from foulee_cli import case, case_in, run_cases

LARGEST_SEED = 2 ** 63 - 1


def simulate(foulee, *words):
    """The journal and the truth, read."""
    path = foulee.folder / 'made.json'
    foulee('simulate', '-o', str(path), '--force', *words)
    return (json.loads(path.read_text(encoding='utf-8')),
            json.loads((foulee.folder / 'made-truth.json').read_text(encoding='utf-8')))


def objects(value):
    """All objects of a JSON text, wherever they stand."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def moment(text):
    return datetime.datetime.fromisoformat(text)


@case
def names(foulee):
    printed = foulee('simulate', '--seed', '7', '--days', '3')
    assert 'simulated-7.json' in printed.text and 'simulated-7-truth.json' in printed.text, printed
    foulee('simulate', '--days=2')
    foulee('simulate', '--days', '1', '-o', 'plain')
    found = {path.name for path in foulee.folder.iterdir()}
    assert found == {'simulated-7.json', 'simulated-7-truth.json', 'simulated-1.json',
                     'simulated-1-truth.json', 'plain', 'plain-truth.json'}, found
    for path in foulee.folder.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path


@case
def same_again(foulee):
    """Whatever the day, the zone and the language."""
    bytes_of = {}
    for name, extra in (('a', {}), ('b', {'TZ': 'America/Toronto', 'LANGUAGE': 'fr'}),
                        ('c', {'SOURCE_DATE_EPOCH': '1500000000', 'LC_ALL': 'fr_FR.UTF-8'})):
        foulee('simulate', '--seed', '12345', '--days', '30', '-o', f'{name}.json', extra=extra)
        bytes_of[name] = [(foulee.folder / f'{name}{end}').read_bytes()
                          for end in ('.json', '-truth.json')]
    assert bytes_of['a'] == bytes_of['b'] == bytes_of['c']
    foulee('simulate', '--seed', '12346', '--days', '30', '-o', 'd.json')
    assert (foulee.folder / 'd.json').read_bytes() != bytes_of['a'][0]


@case
def round_trip(foulee):
    """Into a fresh journal: what comes out is what went in, and the analysis has enough to eat."""
    journal, truth = simulate(foulee, '--seed', '4', '--days', '120')
    foulee('import', str(foulee.folder / 'made.json'))
    assert foulee('export').out == (foulee.folder / 'made.json').read_bytes()
    # Seen from the evening of the last day.
    found = json.loads(foulee('summary', '--json', extra={'SOURCE_DATE_EPOCH': '1462226400'}).text)
    assert found['days_logged'] == found['days_possible'] == 120, found
    assert found['period'] == {'first': '2016-01-04', 'last': '2016-05-02'}, found['period']
    assert found['runs'] == len(truth['runs']), found['runs']
    peaks = [item for item in objects(found) if 'class' in item and 'bracket_hours' in item]
    assert {peak['run'] for peak in peaks} == {run['id'] for run in truth['runs']}, peaks
    assert any(peak['class'] == '24-72h' for peak in peaks), peaks
    foulee('check')
    again = foulee('import', str(foulee.folder / 'made.json'))
    assert foulee('export').out == (foulee.folder / 'made.json').read_bytes(), again
    # Something of every kind that the analysis reads, in plausible numbers.
    days = 120
    assert len(journal['check_ins']) == 3 * days and len(journal['sleeps']) == days
    assert 3 * days < len(journal['drinks']) < 7 * days
    assert 0.3 * days < len(journal['urines']) < 0.7 * days
    warm_ups = [run['warm_up'] for run in journal['runs']]
    assert min(warm_ups.count('none'), warm_ups.count('done')) > 0.3 * len(warm_ups), warm_ups
    assert 0.3 * len(warm_ups) < len(journal['actions']) < 0.7 * len(warm_ups)
    by_day = {}
    for drink in journal['drinks']:
        day = drink['at'][:10]
        by_day[day] = by_day.get(day, 0) + drink['volume_ml']
    assert 1000 < statistics.mean(by_day.values()) < 2200, by_day
    hours = [(moment(night['woke']) - moment(night['to_bed'])).total_seconds() / 3600
             for night in journal['sleeps']]
    assert 7 < statistics.mean(hours) < 8 and min(hours) > 4 and max(hours) < 11, hours


@case
def entered_in_order(foulee):
    """Nothing overlaps that cannot, and every record was entered when it was over."""
    journal, _ = simulate(foulee, '--seed', '2', '--days', '200')
    seen = set()
    for array, records in journal.items():
        for record in records if isinstance(records, list) else []:
            assert record['id'] not in seen and record['created'] == record['modified'], record
            seen.add(record['id'])
            assert record['created'].startswith('2016-'), (array, record)
    wakings = {night['night']: moment(night['woke']) for night in journal['sleeps']}
    firsts = {}
    for check_in in journal['check_ins']:
        firsts.setdefault(check_in['at'][:10], moment(check_in['at']))
    assert len(wakings) == 200 and all(wakings[day] < firsts[day] for day in wakings)
    starts = [moment(run['start']) for run in journal['runs']]
    assert all(wakings[f'{start:%Y-%m-%d}'] < start for start in starts)
    assert len({start.date() for start in starts}) == len(starts)


@case
def legs_are_what_was_read(foulee):
    """The highest muscle is both quadriceps, alike, so that no rule leaves it out; and readings
    stray from the true mean by the noise and the rounding."""
    for seed in (1, 3, 8):
        journal, truth = simulate(foulee, '--seed', str(seed), '--days', '100')
        means = {check_in['id']: check_in['mean'] for check_in in truth['check_ins']}
        strays = []
        assert [check_in['id'] for check_in in journal['check_ins']] == list(means)
        for check_in in journal['check_ins']:
            levels = {answer['region']: answer['level'] for answer in check_in['readings']}
            legs = levels['quadriceps.left']
            assert legs == levels['quadriceps.right'] == max(levels.values()), check_in
            assert all(levels[f'{muscle}.left'] == levels[f'{muscle}.right']
                       for muscle in ('calf', 'hamstring', 'glute')), check_in
            assert all(answer['sensation'] in ('ache', 'stiff')
                       for answer in check_in['readings'] if answer['level'] > 0), check_in
            if 3 < means[check_in['id']] < 7:
                strays.append(legs - means[check_in['id']])
        if len(strays) > 30:
            sd = math.sqrt(truth['noise'] ** 2 + 1 / 12)
            assert abs(statistics.mean(strays)) < 4 * sd / math.sqrt(len(strays)), seed
            assert 0.6 < statistics.stdev(strays) / sd < 1.4, (seed, statistics.stdev(strays), sd)


@case
def truth(foulee):
    """Worked out again, from the amplitudes and the formula."""
    for seed in (1, 2, 3, 4):
        journal, known = simulate(foulee, '--seed', str(seed), '--days', '60')
        assert known['format'] == 'foulee-truth' and known['version'] == 1, known
        assert known['seed'] == seed and known['days'] == 60, known
        p, a, w = (known['kernel'][key] for key in ('peak_h', 'steepness', 'at_once'))
        rise = lambda h: (h / p) ** a * math.exp(a * (1 - h / p))  # noqa: E731
        kernel = lambda h: (1 - w) * rise(h) + w * math.exp(-h / 10) if h > 0 else 0  # noqa: E731
        runs = {run['id']: run for run in known['runs']}
        assert list(runs) == [run['id'] for run in journal['runs']]
        assert all(run['peak_h'] == known['peak_h'] for run in known['runs'])
        assert all(kernel(hour / 10) <= kernel(known['peak_h']) + 1e-6 for hour in range(1, 1200))
        ends = {run['id']: moment(run['start']) + datetime.timedelta(seconds=run['duration_s'])
                for run in journal['runs']}
        for check_in, said in zip(journal['check_ins'], known['check_ins'], strict=True):
            hours = {run: (moment(check_in['at']) - end).total_seconds() / 3600
                     for run, end in ends.items()}
            parts = {run: runs[run]['amplitude'] * kernel(hours[run])
                     for run in runs if 0 <= hours[run] <= 192}
            background = max(said['mean'] - sum(parts.values()), 0)
            whole = sum(parts.values()) + background
            assert set(said['runs']) == set(parts), (check_in, said)
            for run, part in parts.items():
                assert abs(said['runs'][run] * whole - part) < 1e-4, (said, run, part)
            shares = said['background'] + sum(said['runs'].values())
            assert abs(shares - (1 if whole > 1e-4 else shares)) < 1e-5, said
            assert abs(said['background'] * whole - background) < 1e-4, (said, background)


@case
def longer_begins_with_shorter(foulee):
    short, _ = simulate(foulee, '--seed', '5', '--days', '20')
    long, _ = simulate(foulee, '--seed', '5', '--days', '50')
    for array in ('runs', 'check_ins', 'sleeps', 'drinks'):
        assert short[array] == long[array][:len(short[array])], array
        assert len(short[array]) < len(long[array]), array


@case
def extremes(foulee):
    _, known = simulate(foulee, '--seed', str(LARGEST_SEED), '--days', '1')
    assert known['seed'] == LARGEST_SEED and len(known['check_ins']) == 3, known
    journal, known = simulate(foulee, '--seed', '0', '--days', '3660')
    assert known['seed'] == 0 and len(known['check_ins']) == 3 * 3660
    assert journal['check_ins'][-1]['at'].startswith('2026-01-10'), 'in the past'
    foulee('import', str(foulee.folder / 'made.json'), '--dry-run')
    assert len(known['runs']) == len(journal['runs']) > 1500


BAD = [('--seed', value) for value in
       ('-1', '+1', '1.5', 'abc', '0x10', str(LARGEST_SEED + 1), str(2 ** 64), ' 1', 'é')] + \
      [('--days', value) for value in ('0', '-3', '3661', '1e3', '12d', '9' * 40)]


@case
def bad_values(foulee):
    for option, value in BAD:
        for words in ((option, value), (f'{option}={value}',)):
            result = foulee('simulate', *words, status=2)
            assert option in result.error and value in result.error, result
            limits = '0 to 9223372036854775807' if option == '--seed' else '1 to 3660'
            assert limits in result.error, result
    for words in (('--seed',), ('--days', ''), ('extra',), ('--format', 'csv'), ('-o', '-'),
                  ('--seed', '1', '--seed', '2')):
        foulee('simulate', *words, status=2)
    foulee('export', '--seed', '1', status=2)
    assert not list(foulee.folder.iterdir()), 'nothing was written'


@case
def overwrites_nothing(foulee):
    for taken in ('own.json', 'own-truth.json'):
        path = foulee.folder / taken
        path.write_text('precious')
        result = foulee('simulate', '-o', 'own.json', status=1)
        assert taken in result.error and path.read_text() == 'precious', result
        assert [entry.name for entry in foulee.folder.iterdir()] == [taken]
        foulee('simulate', '--days', '2', '-o', 'own.json', '--force')
        json.loads(path.read_text())
        for entry in foulee.folder.iterdir():
            entry.unlink()
    for target in ('.', 'none/such/file.json'):
        foulee('simulate', '-o', target, status=1)
        foulee('simulate', '-o', target, '--force', status=1)
    # The journal's name is a folder's: then the truth is not written either.
    (foulee.folder / 'own.json').mkdir()
    foulee('simulate', '-o', 'own.json', '--force', status=1)
    assert [entry.name for entry in foulee.folder.iterdir()] == ['own.json']


@case
def leaves_the_journal_alone(foulee):
    foulee('log', 'soreness', 'calf=3')
    before = foulee.journal.read_bytes()
    foulee('simulate', '--days', '2')
    assert foulee.journal.read_bytes() == before


@case_in(language='fr')
def french(foulee):
    said = foulee('simulate', '--days', '2').text
    assert re.fullmatch(r'Le journal .*simulated-1\.json.*simulated-1-truth\.json\.\n', said), said
    result = foulee('simulate', '--days', 'abc', status=2)
    assert '«\u00a0abc\u00a0»' in result.error and '1 à 3660' in result.error, result
    result = foulee('simulate', '-o', '-', status=2)
    assert 'Deux fichiers' in result.error, result
    assert 'graine' in foulee('help', 'simulate').text


run_cases(sys.argv[1])
