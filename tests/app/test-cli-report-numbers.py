#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers on the first page of the sample journal's summary, each worked out anew from the
journal as it is exported.

usage: test-cli-report-numbers.py FOULEE"""

import datetime
import decimal
import json
import re
import sys

from foulee_cli import case_in, run_cases
from printed import Printed

# Thursday 19 November 2026, 18:34 in Paris: six weeks are from 9 October on.
EPOCH = {'SOURCE_DATE_EPOCH': '1795109640'}
FIRST, LAST = datetime.date(2026, 10, 9), datetime.date(2026, 11, 19)

# Who is sore where: the regions of each row.
ROWS = [('quadriceps.left', 'quadriceps.right'), ('calf.left',), ('calf.right',),
        ('glute.left', 'glute.right'), ('hamstring.left', 'hamstring.right'),
        ('shin.left', 'shin.right'), ('lower_back',), ('achilles.right',)]


def day_of(at):
    """Days begin at four, by the clock of the place."""
    local = datetime.datetime.fromisoformat(at).replace(tzinfo=None)
    return (local - datetime.timedelta(hours=4)).date()


def tenths(value):
    """One decimal, a half upwards."""
    return str(decimal.Decimal(value).quantize(decimal.Decimal('0.1'), decimal.ROUND_HALF_UP))


def check_ins_of(journal):
    """Of the period, in the order of time."""
    return sorted((check_in for check_in in journal['check_ins']
                   if FIRST <= day_of(check_in['at']) <= LAST),
                  key=lambda check_in: datetime.datetime.fromisoformat(check_in['at']))


def course_of(check_ins, regions):
    """(now, worst, mean of each day's highest, days present, days asked)."""
    now, days = None, {}
    for check_in in check_ins:
        levels = [reading['level'] for reading in check_in.get('readings', [])
                  if reading['region'] in regions]
        if levels:
            now = max(levels)
            day = day_of(check_in['at'])
            days[day] = max(now, days.get(day, 0))
    mean = decimal.Decimal(sum(days.values())) / len(days)
    return now, max(days.values()), tenths(mean), sum(map(bool, days.values())), len(days)


def weeks_of(journal):
    """The runs of each week from a Monday on, up to the period's last."""
    weeks = {}
    for run in journal['runs']:
        day = day_of(run['start'])
        if not run['planned'] and day <= LAST:
            weeks.setdefault(day - datetime.timedelta(days=day.weekday()), []).append(run)
    mondays = sorted(weeks)
    assert all((b - a).days == 7 for a, b in zip(mondays, mondays[1:])), mondays
    return [weeks[monday] for monday in mondays]


def distance_of(runs):
    return sum(run.get('distance_m', 0) for run in runs)


def rows_of(weeks):
    """Kilometres, longest run and descent of each week but the first; in the first row with the
    change, where that is told, of each week but the last, which is not over."""
    distances = [distance_of(runs) for runs in weeks]
    kilometres = []
    for before, distance in zip(distances, distances[1:]):
        change = f'{round(100 * decimal.Decimal(distance - before) / before):+}'.replace('-', '−')
        kilometres.append(f'{tenths(decimal.Decimal(distance) / 1000)} ({change}%)')
    kilometres[-1] = kilometres[-1].split()[0]
    plain = ' '.join(text.split()[0] for text in kilometres)
    longest = ' '.join(tenths(decimal.Decimal(max(distance_of([run]) for run in runs)) / 1000)
                       for runs in weeks[1:])
    descent = ' '.join(str(sum(run.get('descent_m', 0) for run in runs)) for runs in weeks[1:])
    return [{' '.join(kilometres), plain}, {longest}, {descent}]


def scores_of(journal):
    """The first and the last score in the period of each of the runner's own activities."""
    for activity in journal['activities']:
        scores = [score['score'] for score in sorted(journal['activity_scores'],
                                                     key=lambda score: score['at'])
                  if score['activity'] == activity['id'] and FIRST <= day_of(score['at']) <= LAST]
        if scores:
            yield f"{activity['name']} {scores[0]} → {scores[-1]}"


def first_page(foulee):
    french = foulee.environment['LANGUAGE'] == 'fr'
    journal = json.loads(foulee('--demo', 'export', extra=EPOCH).text)
    foulee('--demo', 'report', '-o', 'page.pdf', '--sections', 'none', extra=EPOCH)
    page = Printed(foulee.folder / 'page.pdf')
    # French is held against the same numbers, written the English way.
    line = page.line().replace('\N{NO-BREAK SPACE}', ' ').replace('\N{NARROW NO-BREAK SPACE}', ' ')
    if french:
        line = re.sub(r'(?<=\d),(?=\d)', '.', line).replace(' %', '%')
    check_ins = check_ins_of(journal)
    logged = len({day_of(check_in['at']) for check_in in check_ins})
    of = 'sur' if french else 'of'
    assert f'{logged} {of} 42' in line, (logged, line)
    for regions in ROWS:
        now, worst, mean, present, asked = course_of(check_ins, regions)
        assert f'{now} · {worst} · {mean}' in line, (regions, now, worst, mean, line)
        assert f'{present} {of} {asked}' in line, (regions, present, asked, line)
    # The seven weeks that the period touches, and perhaps some before it.
    weeks = weeks_of(journal)
    told = [n for n in range(7, 13)
            if all(any(row in line for row in rows) for rows in rows_of(weeks[-n - 1:]))]
    assert told, (rows_of(weeks[-8:]), line)
    weeks = weeks[-told[-1]:]
    hardest = max(run['session_rpe'] * run['duration_s'] / 60 for run in sum(weeks, []))
    assert re.search(rf'\b{int(hardest + 0.5)}\b', line.replace(',', '')), (hardest, line)
    activities = list(scores_of(journal))
    assert activities and all(text in line for text in activities), (activities, line)
    answer = max(journal['sign_answers'], key=lambda answer: answer['at'])
    assert re.search(rf"\b{len(answer['denied'])}\b", line), (answer, line)


case_in(language='en')(first_page)
case_in(language='fr')(first_page)


run_cases(sys.argv[1])
