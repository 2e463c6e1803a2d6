#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee signs` and `foulee suggestions`: the list of warning signs read and answered, what is
suggested, and both in the summary.

usage: test-cli-signs.py FOULEE"""

import json
import re
import sys

from foulee_cli import case, case_in, contains, run_cases

LEVELS = {'en': ['Emergency', 'Same day', 'Within days, no running until then'],
          'fr': ['Urgence', 'Le jour même', 'Dans les jours qui viennent']}

# Of science.md, 5: the text that each level asks for.
CALLS = {
    'en': {'dark_urine': 'This can be an emergency. Call 911 now. Do not drive yourself.',
           'pop': 'Do not run. Be seen today: 811. If it worsens, call 911.',
           'night_pain': 'Stop running until a clinician has looked at this.'},
    'fr': {'dark_urine': 'Il peut s’agir d’une urgence. Appelez le 911 maintenant. Ne conduisez '
                         'pas.',
           'pop': 'Ne courez pas. Consultez aujourd’hui\u00a0: 811. Si cela s’aggrave, appelez le '
                  '911.',
           'night_pain': 'Cessez de courir jusqu’à l’avis d’un professionnel de la santé.'},
}
NONE = {'en': 'No listed warning sign was reported. This does not rule out an injury. If it '
              'worsens or worries you, be seen.',
        'fr': 'Aucun signe d’alerte de la liste n’a été signalé. Cela n’exclut pas une blessure. Si '
              'cela s’aggrave ou vous inquiète, consultez.'}


def one_line(result):
    return re.sub(r'[ \n]+', ' ', result.text)


def summary(foulee, *words):
    return json.loads(foulee('summary', '--json', *words).text)


def ids_of(text):
    return re.findall(r'^  ([a-z_]+)  ', text, re.M)


def the_list(foulee):
    text = foulee('signs').text
    places = [text.index(level) for level in LEVELS[foulee.environment['LANGUAGE']]]
    assert places == sorted(places), text
    ids = ids_of(text)
    assert len(ids) == len(set(ids)) >= 25, ids
    # One of each level, and where it stands.
    for place, sign in zip(places, ('cold_pale_leg', 'swollen_calf', 'pinpoint_bone')):
        assert place < text.index(sign) and sign in ids, sign
    assert max(map(len, text.splitlines())) <= 80, text
    assert not foulee.journal.exists()


case_in(language='en')(the_list)
case_in(language='fr')(the_list)


@case
def near_ones_come_first(foulee):
    """Those about a sore place, within their level; and the young one leaves with the years."""
    before = ids_of(foulee('signs').text)
    assert before.index('no_weight') < before.index('locked_knee') and 'young_limp' in before
    foulee('log', 'soreness', 'knee.left=5')
    foulee('log', 'runner', 'birth-year=1980')
    after = ids_of(foulee('signs').text)
    knee = ('no_weight', 'locked_knee')
    assert after.index('hot_joint') == 0, after
    assert max(map(after.index, knee)) < after.index('swollen_calf'), after
    assert set(before) - set(after) == {'young_limp'}, after


def each_level(foulee):
    """Says what it asks for, with the numbers of the runner's country."""
    language = foulee.environment['LANGUAGE']
    foulee('log', 'runner', 'country=CA')
    for sign, call in CALLS[language].items():
        assert call in one_line(foulee('signs', sign)), sign
    # The most urgent of several.
    for _ in CALLS[language]:
        foulee('signs', 'resolve', 'over')
    text = one_line(foulee('signs', 'night_pain', 'pop'))
    assert CALLS[language]['pop'] in text and CALLS[language]['night_pain'] not in text, text
    foulee('log', 'runner', 'emergency_number=15', 'advice_number=Dr Roy')
    assert 'Dr Roy' in foulee('signs', 'pop').text
    assert '15' in foulee('signs', 'dark_urine').text


case_in(language='en')(each_level)
case_in(language='fr')(each_level)


def none_of_these(foulee):
    language = foulee.environment['LANGUAGE']
    text = one_line(foulee('signs', 'none'))
    assert NONE[language] in text, text
    answer, = foulee.records('sign_answers')
    assert 'ticked' not in answer and answer['list_version'] == 1, answer
    assert sorted(answer['denied']) == sorted(ids_of(foulee('signs').text)), answer
    found = summary(foulee)['warning_signs']
    assert found['open'] == [], found
    assert contains(found['last'], {'answer': answer['id'], 'ticked': [], 'outcome_kind': None})


case_in(language='en')(none_of_these)
case_in(language='fr')(none_of_these)


@case
def what_was_not_ticked_is_denied(foulee):
    foulee('signs', 'pop', 'swollen_calf')
    answer, = foulee.records('sign_answers')
    assert answer['ticked'] == ['swollen_calf', 'pop'] and 'outcome_kind' not in answer, answer
    listed = set(ids_of(foulee('signs').text))
    assert set(answer['denied']) == listed - {'swollen_calf', 'pop'}, answer


@case
def words_that_are_not_understood(foulee):
    for words, word in ((['calf'], 'calf'), (['none', 'pop'], 'none'), (['pop', 'none'], 'none'),
                        (['pop', 'pop'], 'pop'), (['resolve'], 'resolve'),
                        (['resolve', 'over', 'pop'], 'pop'), (['pop', '--note', 'x'], '--note')):
        assert word in foulee('signs', *words, status=2).error, words
    assert 'No warning sign is open' in foulee('signs', 'resolve', 'over', status=2).error
    assert not foulee.journal.exists()
    foulee('signs', 'pop')
    assert 'healed' in foulee('signs', 'resolve', 'healed', status=2).error
    foulee('--demo', 'signs', 'none', status=2)
    assert len(foulee.records('sign_answers')) == 1


@case
def what_came_of_it(foulee):
    foulee('signs', 'pop')
    first, = foulee.records('sign_answers')
    found = summary(foulee)
    assert contains(found['warning_signs']['open'][0],
                    {'answer': first['id'], 'ticked': ['pop'], 'level': 'same_day',
                     'since': first['at'], 'resting': False}), found['warning_signs']
    assert found['suggestions'] == {'state': 'sign_open', 'list': []}, found['suggestions']
    text = one_line(foulee('summary'))
    assert 'Warning sign open since' in text and '- A pop in calf or heel' in text, text
    assert 'A warning sign is open. Say what came of it to bring the suggestions back.' in text, text

    text = foulee('signs', 'resolve', 'no_running', '--note', 'Boot for six weeks').text
    assert 'no running for now' in text, text
    record, = foulee.records('sign_answers')
    assert contains(record, {'id': first['id'], 'created': first['created'], 'ticked': ['pop'],
                             'outcome_kind': 'no_running', 'outcome': 'Boot for six weeks'}), record
    assert record['modified'] > first['modified']
    found = summary(foulee)
    assert found['warning_signs']['open'][0]['resting'] is True, found['warning_signs']
    assert found['suggestions']['state'] == 'no_running', found['suggestions']
    text = one_line(foulee('suggestions'))
    assert 'A clinician has said not to run for now.' in text, text

    foulee('signs', 'resolve', 'may_run')
    found = summary(foulee)
    assert found['warning_signs']['open'] == [], found['warning_signs']
    assert contains(found['warning_signs']['last'],
                    {'outcome_kind': 'may_run', 'outcome': 'Boot for six weeks'}), found
    assert found['suggestions']['state'] == 'given', found['suggestions']
    assert 'Warning sign open' not in foulee('summary').text


@case
def the_newest_is_resolved_and_the_other_stays(foulee):
    foulee('signs', 'dark_urine')
    foulee('signs', 'night_pain')
    text = foulee('signs', 'resolve', 'over').text
    assert 'cola-coloured' in text and 'at night' not in text, text
    assert [sign['ticked'] for sign in summary(foulee)['warning_signs']['open']] == [['dark_urine']]
    # An answer of none does not close what is open.
    assert 'cola-coloured' in foulee('signs', 'none').text
    assert len(summary(foulee)['warning_signs']['open']) == 1


@case
def of_a_newer_list(foulee):
    """What this version has no sentence for is told by its id, and stops the running."""
    stamp = '2026-01-01T00:00:00.000Z'
    path = foulee.folder / 'newer.json'
    path.write_text(json.dumps({
        'format': 'foulee-journal', 'version': 1,
        'sign_answers': [{'id': '0c6f5a2e-0000-4000-8000-000000000001', 'created': stamp,
                          'modified': stamp, 'at': '2026-01-01T10:00:00+01:00', 'list_version': 9,
                          'ticked': ['sore_ear']}]}))
    foulee('import', str(path))
    sign, = summary(foulee)['warning_signs']['open']
    assert contains(sign, {'ticked': ['sore_ear'], 'level': 'days'}), sign
    text = one_line(foulee('signs'))
    assert CALLS['en']['night_pain'] + ' - sore_ear' in text, text
    assert 'Changed.' in foulee('signs', 'resolve', 'over').text


@case
def who_gets_none(foulee):
    foulee('log', 'soreness', 'calf=6', 'quadriceps=6')
    assert summary(foulee)['suggestions']['state'] == 'given'
    foulee('log', 'condition', 'pregnancy', 'since=2026-01-01')
    assert summary(foulee)['suggestions'] == {'state': 'pregnant', 'list': []}
    foulee('log', 'runner', f'birth-year={int(foulee.records("check_ins")[0]["at"][:4]) - 15}')
    assert summary(foulee)['suggestions'] == {'state': 'under_age', 'list': []}
    text = one_line(foulee('suggestions'))
    assert ('Foulée gives no suggestions under 18, during pregnancy, and in the 12 weeks after '
            'birth.') in text, text


MEMBERS = ['id', 'first', 'urgency', 'group', 'findings', 'numbers', 'run', 'shoe', 'region',
           'grade', 'source', 'action', 'why', 'evidence', 'caution']


def suggested(foulee):
    """Sore muscles are enough for something that may soothe them: in words and as data."""
    language = foulee.environment['LANGUAGE']
    foulee('log', 'soreness', 'calf=6', 'quadriceps=6')
    found = summary(foulee)['suggestions']
    assert found['state'] == 'given' and found['list'], found
    first = [suggestion for suggestion in found['list'] if suggestion['first']]
    assert found['list'][:len(first)] == first and 1 <= len(first) <= 3, found
    assert len({suggestion['group'] for suggestion in first}) == len(first), first
    ids = [suggestion['id'] for suggestion in found['list']]
    assert len(set(ids)) == len(ids) and 'easy_movement' in ids, ids
    text, in_summary = one_line(foulee('suggestions')), one_line(foulee('summary'))
    for suggestion in found['list']:
        assert list(suggestion) == MEMBERS, suggestion
        assert suggestion['grade'] in 'ABCD' and suggestion['source'], suggestion
        assert suggestion['urgency'] in ('now', 'soon', 'habit', 'know'), suggestion
        assert all(isinstance(value, (int, float)) for value in suggestion['numbers'].values())
        for part in ('action', 'why', 'caution'):
            told = re.sub(r'[ \n]+', ' ', suggestion[part] or '')
            assert told in text, (part, suggestion, text)
            assert not suggestion['first'] or told in in_summary, (part, suggestion, in_summary)
        assert f"({suggestion['id']})" in text, suggestion
        assert re.sub(r'[ \n]+', ' ', suggestion['evidence']) in text, (suggestion, text)
    more = len(found['list']) - len(first)
    wanted = {'en': f'{more} more suggestion', 'fr': f'{more} autre'}[language]
    assert (wanted in in_summary) == (more > 0), in_summary
    for verb in ('suggestions', 'summary'):
        assert max(map(len, foulee(verb).text.splitlines())) <= 80, verb


case_in(language='en')(suggested)
case_in(language='fr')(suggested)


@case
def put_off(foulee):
    foulee('log', 'soreness', 'calf=6', 'quadriceps=6')

    def ids():
        return {suggestion['id'] for suggestion in summary(foulee)['suggestions']['list']}
    before = ids()
    foulee('log', 'suggestion', 'easy_movement', 'not_now')
    assert before - ids() == {'easy_movement'}, ids()
    answer, = foulee.records('advice_answers')
    assert contains(answer, {'suggestion': 'easy_movement', 'answer': 'not_now'}), answer
    # So long ago that its quiet time is over; never has no end.
    foulee('log', 'suggestion', 'foam_rolling', 'done', 'at=2026-01-01 12:00')
    assert before - ids() == {'easy_movement'}, ids()
    foulee('log', 'suggestion', 'foam_rolling', 'answer=never', 'at=2026-01-01 12:01')
    assert before - ids() == {'easy_movement', 'foam_rolling'}, ids()
    for words, word in ((['no_such'], 'no_such'), (['foam_rolling', 'perhaps'], 'perhaps'),
                        (['foam_rolling'], 'answer'), ([], 'suggestion')):
        assert word in foulee('log', 'suggestion', *words, status=2).error, words
    assert len(foulee.records('advice_answers')) == 3


run_cases(sys.argv[1])
