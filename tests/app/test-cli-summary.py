#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee summary`: the observed peaks, days and weeks of journals made by hand.

usage: test-cli-summary.py FOULEE"""

import datetime
import json
import math
import re
import sys
import uuid

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


def bring_in(foulee, runs, levels):
    """Hard hours that ended so many hours after END, and levels of the legs by hours after it."""
    paris = datetime.timezone(datetime.timedelta(hours=1))

    def record(hours, **fields):
        when = END.replace(tzinfo=paris) + datetime.timedelta(hours=hours)
        stamp = '2026-01-01T00:00:00.000Z'
        return {'id': str(uuid.uuid4()), 'created': stamp, 'modified': stamp,
                **{name: when.isoformat() if value is None else value
                   for name, value in fields.items()}}
    journal = {
        'format': 'foulee-journal', 'version': 1,
        'runs': [record(hours - 1, start=None, planned=False, source='typed', duration_s=3600,
                        session_rpe=7, descent_m=300) for hours in runs],
        'check_ins': [record(hours, at=None, origin='entered', overall=level)
                      for hours, level in levels.items()]}
    path = foulee.folder / 'journal.json'
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
    assert text.endswith('}\n')
    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse, parse_float=number)


def summary(foulee, *words, now=None):
    return parse(foulee('summary', '--json', *words, extra=moment(now)).text)


def moment(hours):
    """So many hours after END; None for the true time."""
    if hours is None:
        return {}
    paris = datetime.timezone(datetime.timedelta(hours=1))
    time = END.replace(tzinfo=paris) + datetime.timedelta(hours=hours)
    return {'SOURCE_DATE_EPOCH': str(int(time.timestamp()))}


def words_of(foulee, *words, now=None):
    """The text of the summary as one line."""
    return re.sub(r'[ \n]+', ' ', foulee('summary', *words, extra=moment(now)).text)


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
    assert found['format'] == 'foulee-summary' and found['version'] == 2, found
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
def load(foulee):
    # A week with 420 (RPE 7 times 60) on Monday and Tuesday and five days of rest: mean 120, sum of
    # squares 2·300² + 5·120² = 252,000, SD √(252,000/6) = 204.94, monotony 0.5855, strain 491.9.
    run(foulee, 48)
    run(foulee, 72)
    first, _ = summary(foulee, now=240)['weeks']
    assert contains(first, {'first': '2026-01-12', 'runs': 2, 'distance_m': 24000, 'load': 840,
                            'longest_m': 12000, 'descent_m': 600, 'runs_without_load': 0,
                            'monotony': 0.59, 'strain': 491.85}), first
    text = words_of(foulee, now=240)
    assert ('Week of 12 Jan: load 840 (session RPE × minutes), monotony 0.6 (notable above 2), '
            'strain 492.') in text, text
    text = words_of(foulee, '--language=fr', now=240)
    assert 'monotonie 0,6 (notable au-dessus de 2), contrainte 492.' in text, text
    # Without its RPE, a run has no load, and the week no monotony.
    foulee('log', 'run', '5k', '30:00', 'start=2026-01-15 10:00')
    first, last = summary(foulee, now=240)['weeks']
    assert contains(first, {'runs_without_load': 1, 'monotony': None, 'strain': None}), first
    assert last['change'] is None
    assert 'monotony' not in words_of(foulee, now=240)


@case
def days_without_rest(foulee):
    for hours in (-48, -24, 0):
        run(foulee, hours)
    for now, days in ((1, 3), (20, 3), (44, 0)):
        assert summary(foulee, now=now)['days_since_rest'] == days
        assert ('3 days in a row with a run.' in words_of(foulee, now=now)) == (days > 0)


REACHES = [  # hours, distance, the longest of the 30 days before, how far beyond it, class
    (0, 10000, None, None, 'unknown'),
    (24, 11000, 10000, 0.1, 'within'),
    (48, 14000, 11000, 0.2727, 'small'),
    (72, 28000, 14000, 1, 'moderate'),
    (96, 5000, 28000, -0.8214, 'within'),
    (30 * 24 + 73, 5000, 5000, 0, 'within'),
    (30 * 24 + 97, 11000, 5000, 1.2, 'large'),
]


@case
def reaches(foulee):
    for hours, distance, *_ in REACHES:
        start = END + datetime.timedelta(hours=hours)
        foulee('log', 'run', f'{distance}m', '60:00', f'start={start:%Y-%m-%d %H:%M}')
    found = summary(foulee, now=30 * 24 + 99)['reaches']
    assert [(reach['longest_before_m'], reach['excess'], reach['class']) for reach in found] == \
        [tuple(wanted) for _, _, *wanted in REACHES], found
    assert len(summary(foulee, '--from', '2026-01-11', '--to', '2026-01-12')['reaches']) == 2
    text = words_of(foulee, now=30 * 24 + 99)
    assert ('The last run (Fri 13 Feb, 11.0\u00a0km) was 120% longer than the longest of the 30 '
            'days before (5.0\u00a0km). In a study of 5205 runners, the injury rate was 2.28 times as '
            'high after such runs (Frandsen 2025).') in text, text
    text = words_of(foulee, '--language=fr', now=73)
    assert ('a dépassé de 100\u00a0% la plus longue des 30 jours précédents (14,0\u00a0km). Dans '
            'une étude sur 5205 personnes, le taux de blessures était '
            'multiplié par 1,52') in text, text
    assert 'The last run' not in words_of(foulee, now=97)


@case
def shoes(foulee):
    foulee('log', 'shoe', 'Blue ones', 'distance_before=120k')
    foulee('log', 'shoe', 'White "fast" ones\\')
    run(foulee, 0, 'shoe=Blue ones')
    run(foulee, 24, 'shoe=Blue ones')
    found = {shoe['name']: shoe['distance_m'] for shoe in summary(foulee)['shoes']}
    assert found == {'Blue ones': 144000, 'White "fast" ones\\': 0}, found


def series_of(found, name):
    one, = (series for series in found['soreness'] if series['series'] == name)
    return one


@case
def series_of_readings(foulee):
    run(foulee)
    for hours, level in PEAKS[0][0]:
        foulee('log', 'soreness', f'quadriceps={level}', 'calf.left=1', 'knee.left=5', at(hours))
    foulee('log', 'soreness', 'calf.left=4:sharp', 'quadriceps.left=0', 'quadriceps.right=6',
           at(98))
    found = summary(foulee, now=100)
    names = [series['series'] for series in found['soreness']]
    assert names == ['legs', 'quadriceps.left', 'quadriceps.right', 'calf.left'], names
    for name, readings, left_out in (
            ('legs', 9, {'sensations': 1, 'one_sided': 1, 'in_run': 0}),
            ('quadriceps.left', 9, {'sensations': 0, 'one_sided': 0, 'in_run': 0}),
            ('quadriceps.right', 8, {'sensations': 0, 'one_sided': 1, 'in_run': 0}),
            ('calf.left', 8, {'sensations': 1, 'one_sided': 0, 'in_run': 0})):
        series = series_of(found, name)
        assert series['expected_peak'] is None, 'not before the tenth reading'
        assert contains(series, {'readings': readings, 'left_out': left_out}), (name, series)
    peak, = found['peaks']
    left, = series_of(found, 'quadriceps.left')['peaks']
    wanted = {'level': 6, 'class': '24-72h', 'hours': 38, 'bracket_hours': [26, 50],
              'run': peak['run'], 'distance_m': 12000, 'assumed': []}
    assert contains(peak, wanted) and contains(left, wanted), (peak, left)
    assert 0 <= left['others'] < 0.3 and left['amplitude'] > 2 > left['amplitude_sd'] > 0, left
    assert 'peaks' not in series_of(found, 'legs')
    assert [peak['level'] for peak in series_of(found, 'calf.left')['peaks']] == [1]


@case
def what_had_to_be_assumed(foulee):
    foulee('log', 'run', '12k', 'start=2026-01-10 11:00')
    foulee('log', 'run', '12k', '60:00', 'rpe=7', 'descent=0', 'start=2026-01-12 11:00')
    found = [peak['assumed'] for peak in summary(foulee)['peaks']]
    assert found == [['rpe', 'duration', 'descent'], []], found


@case
def shares(foulee):
    """All together are 1, also in words; where nothing was read off there are none."""
    run(foulee, -72)
    run(foulee, 0)
    assert 'Whose soreness' not in words_of(foulee, now=30)
    for hours, level in ((-74, 1), (-48, 4), (-24, 3), (-2, 2), (10, 3), (24, 6)):
        foulee('log', 'soreness', f'calf={level}', at(hours))
    found = summary(foulee, now=30)
    runs = [peak['run'] for peak in found['peaks']]
    for series in found['soreness']:
        shares = series['shares']
        assert [share['run'] for share in shares] == runs, series
        whole = sum(share['share'] for share in shares) + series['background_share']
        assert abs(whole - 1) < 2e-4, series
        assert all(0 <= share['together'] <= i for i, share in enumerate(shares)), series
    shares = [share['share'] for share in series_of(found, 'legs')['shares']]
    assert shares[1] > shares[0] + 0.3, shares
    text = words_of(foulee, now=30)
    background = series_of(found, 'legs')['background_share']
    assert f'{shares[1] * 100:.0f}% Sat 10 Jan, 12.0\u00a0km' in text, text
    assert f'{background * 100:.0f}% no run of the last eight days' in text, text
    # Two within an hour cannot be told apart, however closely the legs are followed.
    foulee.environment['XDG_DATA_HOME'] = str(foulee.folder / 'twins')
    bring_in(foulee, [-1, 0], {hours: round(8 * hours / 30 * math.exp(1 - hours / 30))
                               if hours > 0 else 0 for hours in range(-20, 60, 2)})
    found = series_of(summary(foulee, now=60), 'legs')['shares']
    assert [share['together'] for share in found] == [0, 0], found
    both = f"{sum(share['share'] for share in found) * 100:.0f}%"
    assert (f'{both} Sat 10 Jan, 1:00:00; Sat 10 Jan, 1:00:00: cannot be told apart'
            in words_of(foulee, now=60)), words_of(foulee, now=60)


COMPUTED = {'en': 'This differs from your usual. The app cannot tell why. Check the warning signs.',
            'fr': 'Cela sort de votre habitude. L’application ne peut pas dire pourquoi. Vérifiez '
                  'les signes d’alerte.'}


@case
def hints(foulee):
    for hours in (0, 24, 48, 73):
        foulee('log', 'soreness', 'calf.left=8', 'calf.right=7', at(hours))
    found = summary(foulee, now=80)['hints']
    assert [hint['kind'] for hint in found] == ['severe'], found
    assert contains(found[0], {'region': 'calf.left', 'level': 8, 'usual': None, 'open': True,
                               'run': None, 'at': '2026-01-13T13:00:00+01:00'}), found
    assert summary(foulee, now=80)['suggestions'] == {'state': 'hint_open', 'list': []}
    waits = 'Suggestions wait until you have answered the list of warning signs.'
    assert waits in words_of(foulee, now=80)
    for language, sentence in COMPUTED.items():
        text = words_of(foulee, f'--language={language}', now=80)
        assert text.count(sentence) == 1, text
    assert 'Left calf 8, since ' in words_of(foulee, now=80)
    assert COMPUTED['en'] not in words_of(foulee, '--to', '2026-01-12', now=80)
    # A fortnight without it, and it is over; it stays on record.
    foulee('log', 'soreness', 'none', at(480))
    hint, = summary(foulee, now=490)['hints']
    assert hint['open'] is False, hint
    assert summary(foulee, now=490)['suggestions']['state'] == 'given'
    assert COMPUTED['en'] not in words_of(foulee, now=490)


@case
def mass_gained(foulee):
    run(foulee, 0, 'mass_before=70', 'mass_after=70.6')
    found = summary(foulee, now=10)
    hint, = found['hints']
    assert contains(hint, {'kind': 'mass_gain', 'region': None, 'level': None, 'open': True,
                           'run': found['peaks'][0]['run'], 'at': '2026-01-10T12:00:00+01:00',
                           'since': '2026-01-10T12:00:00+01:00'}), hint
    text = words_of(foulee, now=10)
    assert COMPUTED['en'] in text, text
    assert 'Sat 10 Jan, 12.0\u00a0km: heavier after the run than before' in text, text


@case
def said_outright(foulee):
    """A mark, and dark urine while the legs are sore, at the first record that shows them."""
    foulee('log', 'soreness', 'calf.left=2:swollen', at(2))
    hint, = summary(foulee, now=3)['hints']
    assert contains(hint, {'kind': 'marked', 'region': 'calf.left', 'level': 2, 'usual': None,
                           'open': True, 'run': None, 'at': '2026-01-10T14:00:00+01:00'}), hint
    text = words_of(foulee, now=3)
    assert 'Left calf 2, since 10 Jan: marked as swollen, giving way, pinpoint, numb or felt at ' \
        'rest, or a changed gait' in text, text
    run(foulee, 4)
    foulee('log', 'soreness', 'quadriceps.left=8', at(20))
    foulee('log', 'urine', '8', at(21))
    _, hint = summary(foulee, now=21)['hints']
    assert contains(hint, {'kind': 'dark_urine', 'region': 'legs', 'level': 8, 'open': True,
                           'run': None, 'at': '2026-01-11T09:00:00+01:00'}), hint
    text = words_of(foulee, '--language=fr', now=21)
    assert 'urine foncée après une sortie difficile' in text, text
    assert COMPUTED['fr'] in text, text


@case
def what_is_so_now(foulee):
    """Is told where the period goes on until today, and nowhere else."""
    run(foulee)
    foulee('log', 'soreness', 'calf=3', at(24))
    assert 'What comes next' in words_of(foulee, now=30)
    assert 'not yet yours' in words_of(foulee, now=30)
    assert 'What comes next' not in words_of(foulee, '--to', '2026-01-10', now=30)
    found = summary(foulee, '--to', '2026-01-10', now=30)
    assert contains(found['forecast'], {'series': 'legs', 'readings': 1, 'own': False}), found
    assert [len(point['masses']) for point in found['forecast']['points']] == [11] * 3, found


@case
def nothing_yet(foulee):
    found = summary(foulee)
    assert found['period'] is None and found['peaks'] == [] and found['weeks'] == [], found
    assert found['reaches'] == found['shoes'] == found['hints'] == [], found
    assert [series['readings'] for series in found['soreness']] == [0], found
    assert found['forecast']['own'] is False and found['influences']['actions'] == [], found
    assert not foulee.journal.exists()
    assert 'What comes next' not in foulee('summary').text


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


def number(value, language):
    text = f'{value:.1f}'.replace('-', '\u2212')
    return text.replace('.', ',') if language == 'fr' else text


def signed(value, language):
    return ('+' if value >= 0.05 else '') + number(value, language)


# What is told of a warm-up (science.md, 3), of runs with and without.
SENTENCES = {
    'en': ('In {} runs with and {} without warm-up, your peaks were {} {} (likely range {} to {}). '
           'This could be chance; the runs may differ in other ways.', 'lower', 'higher',
           'too few to say: {} with, {} without'),
    'fr': ('Sur {} sorties avec et {} sans échauffement, vos pics ont été {} de {} point (plage '
           'probable\u00a0: {} à {}). Cela peut être le hasard\u202f; les sorties peuvent différer '
           'autrement.', 'inférieurs', 'supérieurs', 'trop peu pour le dire\u00a0: {} avec, {} sans'),
}


def what_matters(foulee):
    """By its gates: counts, then outcomes, then a sentence with numbers."""
    language = foulee.environment['LANGUAGE']
    epoch = {'SOURCE_DATE_EPOCH': '1795000000'}
    found = parse(foulee('--demo', 'summary', '--json', extra=epoch).text)['influences']
    text = re.sub(r'[ \n]+', ' ', foulee('--demo', 'summary', extra=epoch).text)
    sentence, lower, higher, too_few = SENTENCES[language]
    assert [factor['factor'] for factor in found['factors']] == ['warm_up', 'sleep', 'fluids']
    stages = set()
    for influence in found['factors'] + found['actions']:
        n_with, n_without = influence['n_with'], influence['n_without']
        stages.add(influence['stage'])
        told = influence['stage'] in ('estimate', 'likely')
        for name in ('difference', 'shrunk', 'shrunk_sd', 'interval', 'p', 'p_corrected'):
            assert (influence[name] is not None) == told, influence
        for name, n in (('outcomes_with', n_with), ('outcomes_without', n_without)):
            if influence['stage'] == 'counts':
                assert influence[name] is None and min(n_with, n_without) < 6, influence
            else:
                assert len(influence[name]) == n >= 6, influence
        if told:
            assert min(n_with, n_without) >= 10, influence
            means = [sum(influence[name]) / len(influence[name])
                     for name in ('outcomes_with', 'outcomes_without')]
            assert abs(influence['difference'] - (means[0] - means[1])) < 2e-4, influence
            # Drawn towards none by d / (1 + SE²), with sd² = SE² / (1 + SE²).
            shrunk = influence['difference'] * (1 - influence['shrunk_sd'] ** 2)
            assert abs(influence['shrunk'] - shrunk) < 1e-3, influence
        elif min(n_with, n_without) < 10 and n_with > 0:
            assert too_few.format(n_with, n_without) in text, (influence, text)
    assert stages >= {'counts', 'dots', 'estimate'}, stages
    warm_up = found['factors'][0]
    parts = [lower if warm_up['shrunk'] < 0 else higher, number(abs(warm_up['shrunk']), language)]
    if language == 'en':
        parts.reverse()
    assert sentence.format(warm_up['n_with'], warm_up['n_without'], *parts,
                           *(signed(end, language) for end in warm_up['interval'])) in text, text


case_in(language='en')(what_matters)
case_in(language='fr')(what_matters)


def fits_a_terminal(foulee):
    text = foulee('--demo', 'summary', extra={'SOURCE_DATE_EPOCH': '1795000000'}).text
    assert max(map(len, text.splitlines())) <= 80, text


case_in(language='en')(fits_a_terminal)
case_in(language='fr')(fits_a_terminal)


def the_same_numbers_in_words(foulee):
    epoch = {'SOURCE_DATE_EPOCH': '1795000000'}
    found = json.loads(foulee('--demo', 'summary', '--json', extra=epoch).text)
    text = foulee('--demo', 'summary', extra=epoch).text
    assert re.search(rf"\b{found['days_possible']}\b", text), text
    for peak in found['peaks']:
        if peak['class'] == '24-72h':
            first, last = (round(hours) for hours in peak['bracket_hours'])
            assert f'{first}–{last}' in text, (peak, text)
    for series in found['soreness']:
        peak = series['expected_peak']
        if peak is None:
            continue
        assert 6 <= peak['first'] <= peak['hours'] <= peak['last'] <= 120, series
        first, last = round(peak['first']), round(peak['last'])
        assert first == last or f'({first}–{last}\u00a0h)' in text.replace(' h)', '\u00a0h)')


case_in(language='en')(the_same_numbers_in_words)
case_in(language='fr')(the_same_numbers_in_words)

run_cases(sys.argv[1])
