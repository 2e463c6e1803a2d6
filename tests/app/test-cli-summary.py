#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee summary`: the observed peaks, days and weeks of journals made by hand.

usage: test-cli-summary.py FOULEE"""

import datetime
import json
import re
import sys

from foulee_cli import case, case_in, contains, run_cases

# Long past, so that nothing "may still come". Paris is at UTC + 1 in January.
END = datetime.datetime(2026, 1, 10, 12, 0)


def at(hours):
    return f'at={END + datetime.timedelta(hours=hours):%Y-%m-%d %H:%M}'


def run(foulee, hours=0, *words):
    """A hard hour's run that ended `hours` after END."""
    start = END + datetime.timedelta(hours=hours - 1)
    foulee('log', 'run', '12k', '60:00', 'rpe=7', 'descent=300', *words,
           f'start={start:%Y-%m-%d %H:%M}')


def summary(foulee, *words):
    text = foulee('summary', '--json', *words).text
    assert text.endswith('}\n')
    return json.loads(text)


# Readings as hours after the run and level, and what the run's peak must be.
PEAKS = [
    ([(-2, 0), (6, 2), (14, 3), (26, 5), (38, 6), (50, 4), (62, 3), (74, 1)],
     {'class': '24-72h', 'reason': None, 'level': 6, 'level_before': 0, 'hours': 38,
      'bracket_hours': [26, 50]}),
    ([(-2, 0), (2, 3), (6, 5), (12, 4), (24, 2), (48, 1), (72, 0)],
     {'class': 'early', 'reason': None, 'level': 5, 'hours': 6, 'bracket_hours': [2, 12]}),
    ([(-2, 0), (6, 1), (12, 2), (24, 3), (48, 4), (72, 5), (80, 6), (90, 4), (110, 2)],
     {'class': 'late', 'reason': None, 'level': 6, 'hours': 80, 'bracket_hours': [72, 90]}),
    ([(-2, 0), (6, 3), (20, 5), (30, 4), (50, 2), (70, 1)],
     {'class': 'cannot_tell', 'reason': 'either_side', 'level': 5, 'hours': 20}),
    ([(-2, 2), (6, 2), (14, 2), (26, 3), (38, 3), (50, 2), (72, 2)],
     {'class': 'cannot_tell', 'reason': 'small_rise', 'level': 3}),
    ([(-2, 0), (38, 6)], {'class': 'cannot_tell', 'reason': 'too_few_readings'}),
    ([], {'class': 'cannot_tell', 'reason': 'too_few_readings', 'level': None, 'hours': None,
          'bracket_hours': None, 'readings': 0}),
]


@case
def peaks(foulee):
    for number, (readings, wanted) in enumerate(PEAKS):
        foulee.environment['XDG_DATA_HOME'] = str(foulee.folder / str(number))
        run(foulee)
        for hours, level in readings:
            foulee('log', 'soreness', f'quadriceps={level}', at(hours))
        found, = summary(foulee)['peaks']
        assert contains(found, wanted), (readings, found)
        assert contains(found, {'distance_m': 12000, 'duration_s': 3600,
                                'start': '2026-01-10T11:00:00+01:00'}), found


@case
def days_and_weeks(foulee):
    for hours in (0, 1, 24, 72, 240):
        foulee('log', 'soreness', 'none', at(hours))
    run(foulee)             # Saturday 10 January: the week of the 5th
    run(foulee, 24, 'planned')
    run(foulee, 48)         # the week of the 12th, twice
    run(foulee, 72)
    found = summary(foulee, '--to', '2026-01-31')
    assert found['format'] == 'foulee-summary' and found['version'] == 1, found
    assert found['period'] == {'first': '2026-01-10', 'last': '2026-01-31'}, found
    # Checked in on the 10th, 11th, 13th and 20th, of 22 days.
    assert (found['days_logged'], found['days_possible']) == (4, 22), found
    assert (found['runs'], found['distance_m']) == (3, 36000), found
    weeks = [(week['first'], week['runs'], week['distance_m'], week['change'])
             for week in found['weeks']]
    assert weeks == [('2026-01-05', 1, 12000, None), ('2026-01-12', 2, 24000, 1),
                     ('2026-01-19', 0, 0, -1), ('2026-01-26', 0, 0, None)], weeks
    found = summary(foulee, '--from', '2026-01-11', '--to', '2026-01-13')
    assert (found['days_logged'], found['days_possible']) == (2, 3), found
    assert found['runs'] == 2 and len(found['peaks']) == 2, found
    text = foulee('summary', '--from', '2026-01-05', '--to', '2026-01-31').text
    assert '12.0\u00a0km' in text and '+100%' in text, text


@case
def nothing_yet(foulee):
    found = summary(foulee)
    assert found['period'] is None and found['peaks'] == [] and found['weeks'] == [], found
    assert not foulee.journal.exists()
    foulee('summary')


@case
def many_runs_without_readings_are_one_line(foulee):
    runs = [f'a{day},2026-01-{day:02} 07:30:00,Running,10.00,52:30,5:15' for day in range(1, 29)]
    table = foulee.folder / 'runs.csv'
    table.write_text('Activity Id,Date,Type,Distance (km),Duration,Average Pace\n'
                     + '\n'.join(runs) + '\n')
    foulee('import', str(table))
    assert len(summary(foulee)['peaks']) == 28
    lines = [line for line in foulee('summary').text.splitlines() if '28' in line]
    assert any('cannot tell' in line for line in lines), lines


def the_same_numbers_in_words(foulee):
    epoch = {'SOURCE_DATE_EPOCH': '1795000000'}
    found = json.loads(foulee('--demo', 'summary', '--json', extra=epoch).text)
    text = foulee('--demo', 'summary', extra=epoch).text
    assert re.search(rf"\b{found['days_possible']}\b", text), text
    for peak in found['peaks']:
        if peak['class'] == '24-72h':
            first, last = (round(hours) for hours in peak['bracket_hours'])
            assert f'{first}–{last}' in text, (peak, text)


case_in(language='en')(the_same_numbers_in_words)
case_in(language='fr')(the_same_numbers_in_words)

run_cases(sys.argv[1])
