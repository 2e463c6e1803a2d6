#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee log`: what is typed is what is stored, and what cannot be is refused.

usage: test-cli-log.py FOULEE"""

import datetime
import sys
import zoneinfo

from foulee_cli import case, case_in, contains, run_cases

PARIS = zoneinfo.ZoneInfo('Europe/Paris')


def now():
    return datetime.datetime.now(PARIS)


def day(offset):
    return (now() + datetime.timedelta(days=offset)).date()


def instant(date, time):
    """ISO 8601 with the offset that the clocks of Paris had then."""
    hour, minute = map(int, time.split(':'))
    return datetime.datetime(date.year, date.month, date.day, hour, minute,
                             tzinfo=PARIS).isoformat()


# Words after `foulee log`, the array of the journal they go to, what must then be in the record.
ENTRIES = [
    ('soreness overall=5 fatigue=3 gait=yes ill=no training=less', 'check_ins',
     {'overall': 5, 'fatigue': 3, 'gait_changed': True, 'ill': False, 'training_changed': 'less',
      'origin': 'entered'}),
    ('soreness legs=0', 'check_ins', {'overall': 0}),
    ('soreness ill', 'check_ins', {'ill': True}),
    ('drink 500', 'drinks', {'volume_ml': 500, 'kind': 'water'}),
    ('drink 0,33l kind=electrolyte', 'drinks', {'volume_ml': 330, 'kind': 'electrolyte'}),
    ('drink 1.5l other', 'drinks', {'volume_ml': 1500, 'kind': 'other'}),
    ('drink 17oz', 'drinks', {'volume_ml': 503}),
    ('drink volume_ml=250', 'drinks', {'volume_ml': 250}),
    ('urine 3', 'urines', {'shade': 3}),
    ('run distance=10k duration=52:30 rpe=5', 'runs',
     {'distance_m': 10000, 'duration_s': 3150, 'session_rpe': 5, 'planned': False,
      'source': 'typed'}),
    ('run 10,5 1:05:30', 'runs', {'distance_m': 10500, 'duration_s': 3930}),
    ('run distance=6.2mi', 'runs', {'distance_m': 9978}),
    ('run distance_m=1234 duration_s=600', 'runs', {'distance_m': 1234, 'duration_s': 600}),
    ('run duration=1h05 descent=230 ascent=750ft kind=hills', 'runs',
     {'duration_s': 3900, 'descent_m': 230, 'ascent_m': 229, 'kind': 'hills'}),
    ('run 8k warm-up=10', 'runs', {'warm_up': 'done', 'warm_up_min': 10}),
    ('run 8k warm-up=none', 'runs', {'warm_up': 'none', 'warm_up_min': None}),
    ('run 8k warm_up_parts=leg-swings,high_knees', 'runs',
     {'warm_up': 'done', 'warm_up_parts': ['leg_swings', 'high_knees']}),
    ('run 8k surface=gravel heat=hot cadence=172 heart-rate=151 cool-down=yes form=bouncing',
     'runs', {'surface': 'gravel', 'heat': 'hot', 'cadence_spm': 172, 'heart_rate_bpm': 151,
              'cool_down': True, 'form': ['bouncing']}),
    ('run 8k mass-before=70.5 mass-after=153lb', 'runs',
     {'mass_before_g': 70500, 'mass_after_g': 69400}),
    ('run 8k pain_start=1 pain_middle=2 pain_end=3 pain_region=knee.left', 'runs',
     {'pain_start': 1, 'pain_middle': 2, 'pain_end': 3, 'pain_region': 'knee.left'}),
    ('action foam_rolling minutes=10 region=calf.left after=better', 'actions',
     {'kind': 'foam_rolling', 'duration_min': 10, 'region': 'calf.left', 'after': 'better'}),
    ('action easy-movement 20', 'actions', {'kind': 'easy_movement', 'duration_min': 20}),
    ('action medicine name=Ibuprofen note=asked', 'actions',
     {'kind': 'medicine', 'name': 'Ibuprofen', 'note': 'asked'}),
    ('note slept badly, pace=5:30', 'check_ins', {'note': 'slept badly, pace=5:30'}),
    ('condition osteoarthritis since=2024-05-01 side=left', 'conditions',
     {'kind': 'osteoarthritis', 'since': '2024-05-01', 'side': 'left'}),
    ('runner birth-year=1988 mass=70 height=178 day-start=03:30 units=imperial country=CA '
     'page-language=fr', 'runners',
     {'birth_year': 1988, 'mass_g': 70000, 'height_mm': 1780, 'day_start_min': 210,
      'units': 'imperial', 'country': 'CA', 'page_language': 'fr'}),
    ('runner height=1,78', 'runners', {'height_mm': 1780}),
]


@case
def entries(foulee):
    for number, (words, array, wanted) in enumerate(ENTRIES):
        journal = f'{number}.db'
        result = foulee('--journal', journal, 'log', *words.split())
        assert result.text.count('\n') == 1, (words, result)
        stored = foulee.records(array, '--journal', journal)
        assert len(stored) == 1 and contains(stored[0], wanted), (words, stored)


@case
def readings(foulee):
    foulee('log', 'soreness', 'calf.left=4:ache,pinpoint', 'quadriceps=3', 'knee.right=none')
    foulee('log', 'soreness', 'none')
    foulee('log', 'soreness', 'lower_back=10', 'none')
    # In the order of time, which may be the same second: told apart by what they hold.
    stored = sorted(foulee.records('check_ins'), key=lambda record: record['created'])
    assert [record['origin'] for record in stored] == ['entered', 'none_everywhere', 'entered']
    first, none, last = ({reading.pop('region'): reading for reading in record['readings']}
                         for record in stored)
    assert first == {
        'calf.left': {'level': 4, 'sensation': 'ache', 'marks': ['pinpoint']},
        'quadriceps.left': {'level': 3}, 'quadriceps.right': {'level': 3},
        'knee.right': {'level': 0}}, first
    assert len(none) == 27 and all(reading == {'level': 0} for reading in none.values()), none
    assert len(last) == 27 and last.pop('lower_back') == {'level': 10}, last
    assert all(reading == {'level': 0} for reading in last.values()), last


@case
def moments(foulee):
    yesterday = day(-1)
    table = [
        ('yesterday 18:30', instant(yesterday, '18:30')),
        ('hier 6h45', instant(yesterday, '06:45')),
        ('yesterday 0645', instant(yesterday, '06:45')),
        ('2026-01-15 07:05', '2026-01-15T07:05:00+01:00'),
        ('2026-07-15 07:05', '2026-07-15T07:05:00+02:00'),
        ('2026-07-15T07:05:09-04:00', '2026-07-15T07:05:09-04:00'),
        ('2026-07-15T07:05Z', '2026-07-15T07:05:00+00:00'),
        # A time that came twice is the first.
        ('2026-10-25 02:30', '2026-10-25T02:30:00+02:00'),
    ]
    for number, (text, wanted) in enumerate(table):
        journal = f'{number}.db'
        if datetime.datetime.fromisoformat(wanted) > now():
            continue
        foulee('--journal', journal, 'log', 'drink', '250', f'at={text}')
        stored = foulee.records('drinks', '--journal', journal)
        assert [record['at'] for record in stored] == [wanted], (text, stored)


@case
def now_by_default(foulee):
    before = now()
    foulee('log', 'drink', '250')
    foulee('log', 'run', '10k', '50:00')
    after = now()
    drank = datetime.datetime.fromisoformat(foulee.records('drinks')[0]['at'])
    started = datetime.datetime.fromisoformat(foulee.records('runs')[0]['start'])
    second, run = datetime.timedelta(seconds=1), datetime.timedelta(minutes=50)
    assert before - second <= drank <= after + second, drank
    assert before - second - run <= started <= after + second - run, started


@case
def nights(foulee):
    table = [
        # Given, to bed, woke; the date is that of waking.
        (['22:45-06:30', 'date=2026-01-15'], '2026-01-14T22:45', '2026-01-15T06:30'),
        (['0h15–7h00', 'date=2026-01-16'], '2026-01-16T00:15', '2026-01-16T07:00'),
        (['to_bed=23:10', 'woke=06:00', 'date=2026-01-17'], '2026-01-16T23:10',
         '2026-01-17T06:00'),
        (['13:00-13:30', 'nap', 'date=2026-01-17'], '2026-01-17T13:00', '2026-01-17T13:30'),
        (['23:50-00:20', 'nap', 'date=2026-01-19'], '2026-01-18T23:50', '2026-01-19T00:20'),
    ]
    for number, (words, to_bed, woke) in enumerate(table):
        journal = f'{number}.db'
        foulee('--journal', journal, 'log', 'sleep', *words)
        stored = foulee.records('sleeps', '--journal', journal)
        assert len(stored) == 1 and contains(stored[0], {
            'to_bed': to_bed + ':00+01:00', 'woke': woke + ':00+01:00', 'night': woke[:10],
            'kind': 'nap' if 'nap' in words else 'night'}), (words, stored)


@case
def a_night_logged_after_midnight(foulee):
    """At one in the morning the night meant is the last one, not the one that has begun."""
    now = datetime.datetime.now(datetime.timezone.utc)
    foulee.environment['TZ'] = f'XXX{now.hour - 1}'
    foulee('log', 'sleep', '22:45-06:30')
    local = now - datetime.timedelta(hours=now.hour - 1)
    night = local.date() - datetime.timedelta(days=1)
    assert foulee.records('sleeps')[0]['night'] == night.isoformat()


@case
def one_night_to_a_date(foulee):
    foulee('log', 'sleep', '22:45-06:30', 'quality=4', 'date=2026-01-15')
    first = foulee.records('sleeps')[0]
    foulee('log', 'sleep', 'awake=2', 'date=2026-01-15')
    foulee('log', 'sleep', '13:00-13:20', 'nap', 'date=2026-01-15')
    foulee('log', 'sleep', '23:00-06:00', 'date=2026-01-16')
    stored = foulee.records('sleeps')
    assert len(stored) == 3, stored
    changed = next(record for record in stored if record['id'] == first['id'])
    assert contains(changed, {'times_awake': 2, 'quality': 4, 'to_bed': first['to_bed']}), changed
    assert changed['created'] == first['created'] and changed['modified'] > first['modified']


@case
def names_are_known_again(foulee):
    foulee('log', 'shoe', 'Blue ones', 'first-used=2026-01-02', 'distance=120k')
    foulee('log', 'shoe', 'Élan', 'first-used=2026-01-03')
    foulee('log', 'run', '10k', 'shoe=blue ONES')
    foulee('log', 'run', '11k', 'shoe=élan')
    shoes = {record['name']: record for record in foulee.records('shoes')}
    runs = {record['distance_m']: record['shoe'] for record in foulee.records('runs')}
    assert shoes['Blue ones']['distance_before_m'] == 120000
    assert runs == {10000: shoes['Blue ones']['id'], 11000: shoes['Élan']['id']}, runs
    foulee('log', 'shoe', 'blue ones', 'retired=2026-02-01')
    shoes = foulee.records('shoes')
    assert len(shoes) == 2 and any(
        contains(record, {'retired': '2026-02-01', 'first_used': '2026-01-02'})
        for record in shoes), shoes
    foulee('log', 'activity', "an hour's run", 'since=2026-01-01')
    foulee('log', 'activity', "an hour's run", 'until=2026-03-01')
    activity, = foulee.records('activities')
    assert contains(activity, {'since': '2026-01-01', 'until': '2026-03-01'}), activity
    foulee('log', 'score', "an hour's run", '6')
    assert contains(foulee.records('activity_scores')[0], {'activity': activity['id'], 'score': 6})
    foulee('log', 'condition', 'raynaud', 'since=2024-05-01')
    foulee('log', 'condition', 'raynaud', 'until=2025-05-01')
    foulee('log', 'condition', 'raynaud', 'since=2026-05-01')
    assert [record.get('until') for record in sorted(
        foulee.records('conditions'), key=lambda record: record['since'])] == ['2025-05-01', None]
    foulee('log', 'runner', 'mass=70')
    foulee('log', 'runner', 'birth-year=1988')
    runner, = foulee.records('runners')
    assert contains(runner, {'mass_g': 70000, 'birth_year': 1988}), runner


@case
def words_for_an_appointment(foulee):
    """Kept as they were written, and the day it began as a date."""
    written = {'concern': 'Mon mollet gauche\u202f: « ça tire ».', 'onset': '2026-10-31',
               'onset_note': 'on a trail, downhill', 'questions': 'Can I race?\nWhen?'}
    foulee('log', 'runner', *(f'{name}={text}' for name, text in written.items()))
    assert contains(foulee.records('runners')[0], written), foulee.records('runners')
    foulee('log', 'runner', 'onset=2026-11-01')
    runner, = foulee.records('runners')
    assert contains(runner, {**written, 'onset': '2026-11-01'}), runner
    foulee('log', 'runner', 'onset=2026-02-30', status=2)


@case
def imperial_runner(foulee):
    foulee('log', 'runner', 'units=imperial')
    result = foulee('log', 'run', '6.2', 'descent=750')
    assert contains(foulee.records('runs')[0], {'distance_m': 9978, 'descent_m': 229})
    assert '6.2\u00a0mi' in result.text, result


@case
def planned(foulee):
    foulee('log', 'run', '12k', 'planned', 'start=tomorrow 07:00')
    stored, = foulee.records('runs')
    assert contains(stored, {'planned': True, 'start': instant(day(1), '07:00')}), stored


@case
def the_night_belongs_to_the_day_before(foulee):
    result = foulee('log', 'drink', '250', 'at=2026-01-15 02:00')
    assert '14 Jan' in result.text, result
    foulee('log', 'runner', 'day-start=01:00')
    result = foulee('log', 'drink', '250', 'at=2026-01-15 02:00')
    assert '15 Jan' in result.text, result


# Words that are refused with exit status 2, before there is a journal.
REFUSED = [
    'log', 'log walk', 'log soreness', 'log soreness calf.left', 'log soreness calf.left=',
    'log soreness calf.left=11', 'log soreness calf.left=-1', 'log soreness calf.left=4.5',
    'log soreness calf.left=nan', 'log soreness calf.left=1e99', 'log soreness calf.left=0x3',
    'log soreness calf.lft=4', 'log soreness calf.left=4:itchy', 'log soreness calf.left=4:',
    'log soreness calf.left=4:ache,numb', 'log soreness calf=3 calf.left=4',
    'log soreness overall=3 overall=4', 'log soreness overall=11', 'log soreness gait=maybe',
    'log soreness origin=entered calf=1', 'log soreness readings=1', 'log soreness id=1 calf=1',
    'log sleep', 'log sleep 22:45', 'log sleep 22:45-', 'log sleep 22:45-26:00',
    'log sleep 06:30-06:30', 'log sleep 22:45-06:30 quality=6', 'log sleep date=2026-02-30',
    'log sleep 22:45-06:30 22:45-06:30', 'log sleep 22:45-06:30 date=2999-01-01',
    'log drink', 'log drink lots', 'log drink 0', 'log drink -500', 'log drink 99999999999',
    'log drink 500 kind=beer', 'log drink 500 water 3', 'log drink 5 at=25:00',
    'log drink 5 at=yesterday', 'log drink 5 at=2026-13-01T00:00', 'log drink 5 at=2999-01-01T00:00',
    'log drink 5 at=tomorrow', 'log drink 1.234,5', 'log urine 0', 'log urine 9', 'log urine 2.5',
    'log run', 'log run distance=10x', 'log run distance=0', 'log run 10k duration=ten',
    'log run 10k 5:99', 'log run 10k planned', 'log run 10k 50:00 3', 'log run 10k shoe=None',
    'log run 10k start=2999-01-01T00:00', 'log run 10k rpe=11', 'log run 10k kind=walk',
    'log run 10k warm-up=999', 'log run 10k warm-up=some', 'log run 10k form=odd',
    'log run 10k source=file', 'log run 10k at=06:00 start=06:00', 'log action',
    'log action dancing', 'log action massage region=nose', 'log visit date=2999-01-01',
    'log shoe', 'log score stairs 5', 'log condition hunger',
    'log condition raynaud since=2026-01-02 until=2026-01-01', 'log runner mass=7',
    'log runner day-start=25:00', 'log runner country=FRANCE', 'log note',
    'walk', 'lgo', '--bogus', '-x', '--journal', '--journal=', '--demo=1', '--language=de summary',
    '--language', 'summary --json=yes', 'summary extra', 'summary --from=soon',
    'summary --from=2026-02-01 --to=2026-01-01', 'summary --dry-run', 'check now', 'import',
    'merge', 'merge a b', 'restore', 'backup a b', 'export --format=xml', 'export --format csv',
    'report', 'report -o x.pdf --paper a5', 'help bogus', 'help log bogus', '--json', '--force',
    '--json summary --json', '--demo log drink 5', '--demo import x.json', '--demo merge x.db',
    '--demo restore x.db', '--demo backup',
    '--demo backup x.db', '--demo --journal x.db summary', '--',
]


def refusals(foulee):
    for words in REFUSED:
        if words == '--':
            continue
        result = foulee(*words.split(' '), status=2)
        assert result.out == b'', (words, result)
        assert list(foulee.folder.iterdir()) == [], (words, list(foulee.folder.iterdir()))


case_in(language='en')(refusals)
case_in(language='fr')(refusals)


@case
def refusals_change_nothing(foulee):
    foulee('log', 'drink', '250', 'at=2026-01-15 02:00')
    before = foulee.export()
    for words in REFUSED:
        if words.startswith('log'):
            foulee(*words.split(' '), status=2)
    assert foulee.export() == before


@case
def hostile_words(foulee):
    long = 'x' * 100000
    table = [
        ([b'log', b'note', b'\xff\xfe'], 2), ([b'log', b'shoe', b'\xc3'], 2),
        ([b'log', b'\xff', b'1'], 2), ([b'log', b'drink', b'5\xff'], 2),
        ([b'log', b'soreness', b'\xff=1'], 2), ([b'\xff'], 2), ([b'--\xff'], 2),
        (['log', 'note', long], 2), (['log', 'note', 'a\nb\x1b[31mc'], 0),
        (['log', 'note', "'; DROP TABLE run; --"], 0), (['log', 'note', '%s%n%d'], 0),
        (['log', 'drink', '5' * 5000], 2), (['log', 'soreness', '=' * 1000], 2),
        (['log', 'soreness', '=4'], 2), (['log', 'run', '10k', 'note='], 2),
        (['log', 'walk\nabout'], 2), (['log', '%s%n'], 2), ([long], 2), (['', ''], 2), ([''], 2),
        (['log', ''], 2), (['log', 'note', '--', '--json'], 0), (['--', 'log', 'drink', '5'], 0),
        (['log', 'drink', '5', '--journal', '-'], 0),
    ]
    for words, status in table:
        result = foulee(*words, status=status)
        assert b'\x1b' not in result.out + result.err, (words, result)
    notes = [record.get('note') for record in foulee.records('check_ins')]
    for note in ('a\nb\x1b[31mc', "'; DROP TABLE run; --", '%s%n%d', '--json'):
        assert note in notes, (note, notes)


@case
def options_stand_anywhere(foulee):
    foulee('log', '--journal', 'a.db', 'drink', '250')
    foulee('log', 'drink', '330', '--journal=a.db')
    foulee('--journal', 'a.db', 'log', 'drink', '500')
    stored = foulee.records('drinks', '--journal', 'a.db')
    assert sorted(record['volume_ml'] for record in stored) == [250, 330, 500]
    assert not foulee.journal.exists()


@case
def private_files(foulee):
    foulee('log', 'drink', '250')
    assert foulee.journal.stat().st_mode & 0o777 == 0o600
    assert foulee.journal.parent.stat().st_mode & 0o777 == 0o700


run_cases(sys.argv[1])
