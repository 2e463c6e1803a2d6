#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee forecast`: what it prints of days to come, and of days that came.

What can be worked out from what is printed (means, quantiles, scores) is worked out here again.

usage: test-cli-forecast.py FOULEE"""

import copy
import datetime
import json
import random
import re
import sys
import uuid

from foulee_cli import case, contains, run_cases

PARIS = datetime.timezone(datetime.timedelta(hours=1))
FIRST = datetime.datetime(2026, 1, 5, 7, 0, tzinfo=PARIS)  # a Monday, long past
DAYS = 34
NOW = FIRST + datetime.timedelta(days=DAYS, hours=3)
HORIZONS = (24, 48, 72)
HABIT = {0: (45, 4, 100), 2: (60, 7, 300), 5: (95, 5, 450)}  # weekday: minutes, RPE, descent


def moment(time):
    return {'SOURCE_DATE_EPOCH': str(int(time.timestamp()))}


def record(kind, number, **fields):
    stamp = '2026-01-01T00:00:00.000Z'
    return {'id': str(uuid.uuid5(uuid.NAMESPACE_URL, f'{kind} {number}')), 'created': stamp,
            'modified': stamp, **fields}


def check_in(number, time, **fields):
    return record('check-in', number, at=time.isoformat(), origin='entered', **fields)


def run(number, start, minutes, rpe, descent):
    return record('run', number, start=start.isoformat(), planned=False, source='typed',
                  duration_s=minutes * 60, session_rpe=rpe, descent_m=descent)


def runs():
    """Three a week, at 18:00, not all of them."""
    chance = random.Random(7)
    days = [FIRST + datetime.timedelta(days=day, hours=11) for day in range(DAYS)]
    return [run(number, start, *HABIT[start.weekday()]) for number, start in enumerate(days)
            if start.weekday() in HABIT and chance.random() < 0.8]


def readings():
    """Times and soreness 0 … 10, a morning and an evening a day, higher after hard days."""
    chance = random.Random(11)
    hard = {datetime.datetime.fromisoformat(run['start']).date(): run['session_rpe'] - 2
            for run in runs()}
    for day in range(DAYS):
        for hours in (0, 14):
            time = FIRST + datetime.timedelta(days=day, hours=hours, minutes=chance.randint(0, 40))
            sore = sum(hard.get(time.date() - datetime.timedelta(days=ago), 0) * part
                       for ago, part in ((0, 0.2), (1, 0.9), (2, 0.7), (3, 0.2)))
            yield time, min(10, max(0, round(sore + chance.uniform(-0.8, 1.2))))


def diary():
    return {'format': 'foulee-journal', 'version': 1, 'runs': runs(),
            'check_ins': [check_in(number, time, overall=level)
                          for number, (time, level) in enumerate(readings())]}


def bring_in(foulee, journal, name='journal'):
    """Makes that journal the program's own."""
    foulee.environment['XDG_DATA_HOME'] = str(foulee.folder / name)
    path = foulee.folder / f'{name}.json'
    path.write_text(json.dumps(journal))
    foulee('import', str(path))


def parse(text):
    """JSON as strict as can be: no NaN, no name twice, no number with digits that say nothing."""
    def unique(pairs):
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)

    def refuse(word):
        raise AssertionError(word)

    def number(digits):
        assert len(re.sub(r'e.*|^-?0*\.?0*|\.', '', digits)) <= 12, digits
        return float(digits)
    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse, parse_float=number)


def forecast(foulee, *words, now=NOW, **options):
    text = foulee('forecast', '--json', *words, extra=moment(now), **options).text
    assert text.endswith('\n'), text
    return parse(text)


def backtest(foulee, *words, now=NOW):
    """The lines, and the totals."""
    text = foulee('forecast', '--backtest', '--json', *words, extra=moment(now)).text
    *lines, totals = text.splitlines()
    return lines, parse(totals)['totals']


def quantile(masses, part):
    below = 0
    for level, mass in enumerate(masses):
        below += mass
        if below >= part:
            return level
    return len(masses) - 1


def crps(masses, observed):
    """The sum over the steps of (the part of the forecast below − whether it was below)²."""
    step = 10 / (len(masses) - 1)
    return step * sum((sum(masses[:level + 1]) - (observed <= level)) ** 2
                      for level in range(len(masses) - 1))


def check_points(found, now):
    assert [point['hours'] for point in found['points']] == list(HORIZONS), found
    for point in found['points']:
        masses = point['masses']
        assert len(masses) == 11 and min(masses) > 0, point
        assert abs(sum(masses) - 1) < 1e-9, point
        at = datetime.datetime.fromisoformat(point['at'])
        assert at - now == datetime.timedelta(hours=point['hours']), point
        assert abs(point['mean'] - sum(i * mass for i, mass in enumerate(masses))) < 1e-4, point
        assert abs(point['four_or_more'] - sum(masses[4:])) < 1e-4, point
        for name, part in (('q10', 0.1), ('median', 0.5), ('q90', 0.9)):
            assert point[name] == quantile(masses, part), (name, point)


@case
def an_empty_journal(foulee):
    found = forecast(foulee)
    assert contains(found, {'format': 'foulee-forecast', 'version': 1, 'series': 'legs',
                            'readings': 0, 'own': False, 'level': None, 'average': None,
                            'made': NOW.isoformat(), 'best': ['model'] * 3}), found
    check_points(found, NOW)
    for score in found['scores']:
        assert score['n'] == 0 and score['crps'] is None, score
        assert set(score['recent'].values()) == {None}, score
    assert 'not yet yours' in foulee('forecast').text
    lines, totals = backtest(foulee)
    assert lines == [] and [total['horizon'] for total in totals] == list(HORIZONS), totals
    assert all(total['n'] == 0 and total['crps'] is None for total in totals), totals
    assert '–' in foulee('forecast', '--backtest').text
    assert not foulee.journal.exists()


@case
def ones_own_from_ten_readings_on(foulee):
    for n in (1, 9, 10):
        journal = diary()
        journal['check_ins'] = journal['check_ins'][:n]
        bring_in(foulee, journal, str(n))
        found = forecast(foulee)
        check_points(found, NOW)
        level = journal['check_ins'][-1]['overall']
        assert contains(found, {'readings': n, 'own': n >= 10, 'level': level}), found
        text = foulee('forecast', extra=moment(NOW)).text
        assert ('not yet yours' in text) == (n < 10), text


@case
def text_says_the_same(foulee):
    bring_in(foulee, diary())
    found = forecast(foulee)
    check_points(found, NOW)
    assert found['readings'] == 2 * DAYS and found['own'], found
    english = foulee('forecast', extra=moment(NOW)).text
    french = foulee('forecast', '--language=fr', extra=moment(NOW)).text
    assert english != french and max(map(len, (english + french).splitlines())) <= 80
    for text, horizon, percent in ((english, 'in {} h', '%'),
                                   (french, 'dans {}\u00a0h', '\u00a0%')):
        for point in found['points']:
            start = '  ' + horizon.format(point['hours'])
            row, levels = (line.removeprefix(start).replace('\u00a0%', '%').split()
                           for line in text.splitlines() if line.startswith(start))
            assert row == [str(point['median']), f"{point['q10']}–{point['q90']}",
                           f"{point['four_or_more'] * 100:.0f}%"], (row, point)
            assert levels == ['<1' if mass < 0.005 else f'{mass * 100:.0f}'
                              for mass in point['masses']], (levels, point)
        assert f"{found['points'][0]['four_or_more'] * 100:.0f}{percent}" in text


@case
def planned_runs_count(foulee):
    bring_in(foulee, diary())
    before = forecast(foulee)
    plan = diary()
    plan['runs'].append({**run('plan', NOW + datetime.timedelta(hours=4), 150, 9, 900),
                         'planned': True})
    bring_in(foulee, plan, 'plan')
    after = forecast(foulee)
    assert after['points'][1]['mean'] > before['points'][1]['mean'] + 0.5, (before, after)


@case
def something_simpler_is_said_to_be_nearer(foulee):
    """Where nothing ever changes, the same as now is never wrong."""
    journal = diary()
    journal['runs'] = []
    for entry in journal['check_ins']:
        entry['overall'] = 3
    bring_in(foulee, journal)
    found = forecast(foulee)
    assert found['best'] == ['same_as_now'] * 3, found
    assert all(score['same_as_now'] == 0 < score['crps'] for score in found['scores']), found
    text = ' '.join(foulee('forecast', extra=moment(NOW)).text.split())
    assert text.count('the level now (3) has been nearer') == 3, text
    journal['check_ins'] = journal['check_ins'][:30]  # not scored thirty times yet
    bring_in(foulee, journal, 'young')
    assert forecast(foulee)['best'] == ['model'] * 3


def regional():
    """Only the right calf has a history; the left one is answered once."""
    journal = diary()
    for entry in journal['check_ins']:
        entry['readings'] = [{'region': 'calf.right', 'level': entry.pop('overall')}]
    journal['check_ins'][-1]['readings'].append({'region': 'calf.left', 'level': 2})
    return journal


@case
def regions(foulee):
    bring_in(foulee, regional())
    right = forecast(foulee, '--region', 'calf.right')
    assert contains(right, {'series': 'calf.right', 'readings': 2 * DAYS, 'own': True}), right
    check_points(right, NOW)
    both = forecast(foulee, '--region=calf')
    assert [one['series'] for one in both] == ['calf.left', 'calf.right'], both
    assert both[1] == right and contains(both[0], {'readings': 1, 'own': False, 'level': 2}), both
    text = foulee('forecast', '--region', 'calf', extra=moment(NOW)).text
    assert text.index('Left calf') < text.index('Right calf'), text
    assert forecast(foulee, '--region', 'legs') == forecast(foulee)
    lines = foulee('forecast', '--region', 'calf', '--backtest', '--json',
                   extra=moment(NOW)).text.splitlines()
    totals = [parse(line)['series'] for line in lines if 'totals' in parse(line)]
    assert totals == ['calf.left', 'calf.right'], totals
    assert all(parse(line)['series'] == 'calf.right' for line in lines[1:]), lines[:2]


@case
def regions_without_a_forecast(foulee):
    bring_in(foulee, diary())
    for words in ([], ['--json'], ['--backtest', '--json']):
        error = foulee('forecast', '--region', 'shin.left', *words, status=1).error
        assert 'shin.left' in error and 'nothing was entered there' in error, error
        assert 'shin' in foulee('forecast', '--region', 'shin', *words, status=1).error
        error = foulee('forecast', '--region', 'knee', *words, status=2).error
        assert 'knee' in error and 'muscles only' in error, error
        assert 'elbow' in foulee('forecast', '--region', 'elbow', *words, status=2).error
    # Of a pair, the side that there is something of.
    journal = regional()
    del journal['check_ins'][-1]['readings'][1]
    bring_in(foulee, journal, 'one side')
    found, = forecast(foulee, '--region', 'calf')
    assert found['series'] == 'calf.right', found


def exponential_averages(levels, part=0.15):
    average, averages = levels[0], []
    for level in levels:
        average += part * (level - average)
        averages.append(average)
    return averages


def recount(lines, levels, steps=11):
    """The totals, from the lines and the levels of the check-ins, by their times."""
    step = 10 / (steps - 1)
    averages = dict(zip(levels, exponential_averages([level * step for level in levels.values()])))
    for horizon in HORIZONS:
        scored = [line for line in lines if line['horizon'] == horizon]
        sums = dict.fromkeys(('crps', 'mae', 'same_as_now', 'average', 'coverage', 'promised'), 0)
        for line in scored:
            masses, observed = line['masses'], line['observed']
            low, high = quantile(masses, 0.1), quantile(masses, 0.9)
            sums['crps'] += crps(masses, observed)
            sums['mae'] += abs(quantile(masses, 0.5) - observed) * step
            sums['same_as_now'] += abs(levels[line['made_at']] - observed) * step
            sums['average'] += abs(averages[line['made_at']] - observed * step)
            sums['coverage'] += low <= observed <= high
            sums['promised'] += sum(masses[low:high + 1])
        yield {'horizon': horizon, 'n': len(scored),
               **{name: value / len(scored) for name, value in sums.items()}}


def check_lines(lines, levels, steps=11):
    order = list(levels)
    hours = datetime.timedelta(hours=1)
    last = -1
    for line in lines:
        assert set(line) == {'series', 'made_at', 'made_for', 'horizon', 'masses', 'observed'}
        assert len(line['masses']) == steps and min(line['masses']) > 0, line
        assert abs(sum(line['masses']) - 1) < 1e-9, line
        assert line['observed'] == levels[line['made_for']], line
        made_at, made_for = (datetime.datetime.fromisoformat(line[name])
                             for name in ('made_at', 'made_for'))
        assert abs(made_for - made_at - line['horizon'] * hours) <= 6 * hours, line
        assert order.index(line['made_at']) >= 9, 'ten readings come before the first score'
        assert order.index(line['made_for']) >= last, 'in the order of time'
        last = order.index(line['made_for'])
    assert {line['horizon'] for line in lines} == set(HORIZONS)


def check_totals(lines, totals, levels, steps=11):
    for total, wanted in zip(totals, recount(lines, levels, steps), strict=True):
        assert set(total) == set(wanted), total
        for name, value in wanted.items():
            assert abs(total[name] - value) < 1e-6, (name, total, wanted)


@case
def backtest_counts_again(foulee):
    journal = diary()
    bring_in(foulee, journal)
    levels = {entry['at']: entry['overall'] for entry in journal['check_ins']}
    for words in ((), ('--known-runs',)):
        lines, totals = backtest(foulee, *words)
        lines = [parse(line) for line in lines]
        check_lines(lines, levels)
        check_totals(lines, totals, levels)
    # Every second reading is a day after one of those from the tenth on, and so forth.
    assert [total['n'] for total in totals] == [2 * DAYS - 9 - 2 * days for days in (1, 2, 3)]
    # The score that the forecast itself tells, which is never told of later runs.
    _, totals = backtest(foulee)
    for score, total in zip(forecast(foulee)['scores'], totals, strict=True):
        assert contains(score, {'n': total['n'], 'hours': total['horizon']}), (score, total)
        for name in ('crps', 'same_as_now', 'average'):
            assert abs(score[name] - total[name]) < 1e-4, (score, total)


@case
def backtest_never_looks_ahead(foulee):
    """Without its last days the journal gives the same lines, byte for byte, up to there; and so it
    does where they went another way."""
    whole = diary()
    bring_in(foulee, whole)
    lines = {words: backtest(foulee, words)[0] for words in ('--unknown-runs', '--known-runs')}
    cut = FIRST + datetime.timedelta(days=22, hours=5)
    short, other = copy.deepcopy(whole), copy.deepcopy(whole)
    for journal in (short, other):
        for array, field in (('runs', 'start'), ('check_ins', 'at')):
            later = [entry for entry in journal[array]
                     if datetime.datetime.fromisoformat(entry[field]) > cut]
            assert len(later) >= 3
            for entry in later:
                if journal is short:
                    journal[array].remove(entry)
                elif array == 'runs':
                    entry['session_rpe'] = 10
                else:
                    entry['overall'] = 10 - entry['overall']
    for name, journal in (('short', short), ('other', other)):
        bring_in(foulee, journal, name)
        for words, all_lines in lines.items():
            found, _ = backtest(foulee, words)
            n = sum(datetime.datetime.fromisoformat(parse(line)['made_for']) <= cut
                    for line in all_lines)
            assert 30 < n < len(all_lines) - 30
            assert found[:n] == all_lines[:n], (name, words)
            assert (len(found) == n) == (name == 'short') and found != all_lines, (name, words)


@case
def runs_known_and_not(foulee):
    bring_in(foulee, diary())
    unknown, _ = backtest(foulee)
    known, _ = backtest(foulee, '--known-runs')
    assert unknown == backtest(foulee, '--unknown-runs')[0]
    pairs = [(parse(a), parse(b)) for a, b in zip(unknown, known, strict=True)]
    different = 0
    for a, b in pairs:
        assert {**a, 'masses': 0} == {**b, 'masses': 0}
        different += a['masses'] != b['masses']
    assert different > len(pairs) / 2


FIVE_STEPS = {'up': (0, 3, 5, 8, 10), 'down': (0, 2, 5, 7, 10)}  # of 0, 2.5, 5, 7.5, 10


@case
def five_steps(foulee):
    """A scale of five steps comes back as it was, whichever way its halves were rounded."""
    outputs = {}
    for name, levels in FIVE_STEPS.items():
        journal = diary()
        steps = {}
        for entry in journal['check_ins']:
            steps[entry['at']] = min(4, entry['overall'])
            entry['overall'] = levels[steps[entry['at']]]
        assert set(steps.values()) == {0, 1, 2, 3, 4}
        bring_in(foulee, journal, name)
        lines, totals = backtest(foulee, '--levels', '5')
        outputs[name] = lines, totals
        lines = [parse(line) for line in lines]
        check_lines(lines, steps, 5)
        check_totals(lines, totals, steps, 5)
    assert outputs['up'] == outputs['down']


@case
def other_steps(foulee):
    journal = diary()
    for number, entry in enumerate(journal['check_ins']):
        entry['overall'] = number % 11
    bring_in(foulee, journal)
    plain = backtest(foulee)
    assert backtest(foulee, '--levels=11') == plain
    observed = [parse(line)['observed'] for line in plain[0]]
    assert set(observed) == set(range(11)), observed
    for steps, wanted in ((21, lambda level: 2 * level), (2, lambda level: int(level >= 5)),
                          (3, lambda level: (0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2)[level])):
        lines = [parse(line) for line in backtest(foulee, '--levels', str(steps))[0]]
        assert [line['observed'] for line in lines] == [wanted(level) for level in observed], steps
        assert all(len(line['masses']) == steps for line in lines), steps


@case
def backtest_as_a_table(foulee):
    bring_in(foulee, diary())
    _, totals = backtest(foulee)
    english = foulee('forecast', '--backtest', extra=moment(NOW)).text
    french = foulee('forecast', '--backtest', '--language=fr', extra=moment(NOW)).text
    assert max(map(len, (english + french).splitlines())) <= 80, (english, french)
    for text, sign, percent in ((english, '.', '%'), (french, ',', '\u00a0%')):
        rows = text.splitlines()[-7:]
        for row, name in zip(rows, ('n', 'crps', 'mae', 'same_as_now', 'average', 'coverage',
                                    'promised'), strict=True):
            for total in totals:
                value = total[name]
                shown = (str(value) if name == 'n' else f'{value:.2f}'.replace('.', sign)
                         if name not in ('coverage', 'promised') else f'{value * 100:.0f}{percent}')
                assert shown in row, (shown, row)
    known = foulee('forecast', '--backtest', '--known-runs', extra=moment(NOW)).text
    assert 'were told of the runs' in known and 'were told of the runs' not in english


@case
def usage(foulee):
    for words, english, french in (
            (['--known-runs', '--unknown-runs', '--backtest'], 'together', 'ensemble'),
            (['--known-runs'], '--backtest', 'ne s’utilise qu’avec --backtest'),
            (['--unknown-runs'], '--backtest', 'ne s’utilise qu’avec --backtest'),
            (['--levels', '5'], '--backtest', 'ne s’utilise qu’avec --backtest'),
            (['--backtest', '--levels', '1'], 'between 2 and 21', '1'),
            (['--backtest', '--levels', '22'], 'between 2 and 21', '22'),
            (['--backtest', '--levels', '-3'], 'between 2 and 21', '-3'),
            (['--backtest', '--levels', '5.5'], 'whole number', 'nombre entier'),
            (['--backtest', '--levels', 'five'], 'whole number', 'nombre entier'),
            (['--backtest', '--levels', '99999999999999999999'], 'between 2 and 21', '9'),
            (['--backtest', '--backtest'], '--backtest', '--backtest'),
            (['--region'], '--region', '--region'),
            (['--region', 'knee.left'], 'muscles', 'muscles'),
            (['--from', '2026-01-01'], '--from', '--from'),
            (['calf'], 'calf', 'calf')):
        assert english in foulee('forecast', *words, status=2).error, words
        assert french in foulee('forecast', *words, '--language=fr', status=2).error, words
    broken = foulee.folder / 'broken.db'
    broken.write_text('no journal')
    for words in ([], ['--json'], ['--backtest', '--json']):
        assert 'broken.db' in foulee('forecast', *words, '--journal', str(broken), status=1).error
        foulee('forecast', *words, '--journal', str(foulee.folder / 'none.db'), status=1)


run_cases(sys.argv[1])
