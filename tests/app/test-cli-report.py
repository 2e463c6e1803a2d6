#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee report`: a PDF that other programs can read.

usage: test-cli-report.py FOULEE"""

import datetime
import sys

from foulee_cli import case, case_in, run_cases
from printed import Printed, bring_in

# Thursday 19 November 2026, 18:34 in Paris.
EPOCH = {'SOURCE_DATE_EPOCH': '1795109640'}

SECTIONS = ['treatments', 'load', 'rest', 'warm-up', 'form', 'health', 'signs', 'notes', 'diary']


def print_page(foulee, *words, name='page.pdf', **extra):
    foulee('report', '-o', name, '--force', *words, extra={**EPOCH, **extra})
    return Printed(foulee.folder / name)


def period(foulee, *words):
    """The dates in the head of the page."""
    title = print_page(foulee, '--sections', 'none', *words).facts()['Title']
    return title.removeprefix('Running and soreness, ')


@case
def papers(foulee):
    for paper, size in (('a4', (595.3, 841.9)), ('letter', (612, 792)), (None, (595.3, 841.9))):
        page = print_page(foulee, '--demo', *(['--paper', paper] if paper else []))
        width, height = page.size()
        assert abs(width - size[0]) < 0.5 and abs(height - size[1]) < 0.5, page.size()
        page.assert_sound()
    for options in (['--paper', 'a5'], ['--paper', '']):
        assert '--paper' in foulee('report', '-o', 'x.pdf', *options, status=2).error


def describes_itself(foulee):
    french = foulee.environment['LANGUAGE'] == 'fr'
    page = print_page(foulee, '--demo', '--sections', 'all')
    facts, n = page.facts(), page.n_pages()
    assert facts['Title'].startswith('Course et douleurs, ' if french else 'Running and soreness, ')
    assert facts['Title'].endswith('19 novembre 2026' if french else '19 November 2026'), facts
    assert facts['Creator'].startswith('Foulée 0') and facts['Author'] == 'Camille', facts
    assert facts['Tagged'] == 'yes' and page.language().startswith('fr' if french else 'en')
    marks = page.bookmarks()
    places = [place for _title, place in marks]
    assert places == sorted(places) and 1 <= places[0] and places[-1] <= n, marks
    # Where sections stand side by side, each has a heading of its own.
    missing = [(title, place) for title, place in marks
               if not any(word.strip(',:').lower() in page.line(place).lower()
                          for word in title.split() if len(word) > 3)]
    assert len(marks) >= 5 and not missing, missing
    # Every page says which it is, and ends with whose words these are.
    for number in range(1, n + 1):
        line = page.line(number)
        assert f'Page {number} {"sur" if french else "of"} {n}' in line, line
        assert ('Figures come from your entries.' if not french else 'vos saisies') in line, line
        assert 'Foulée 0' in line, line


case_in(language='en')(describes_itself)
case_in(language='fr')(describes_itself)


@case
def same_moment_same_bytes(foulee):
    words = ('--demo', '--sections', 'all')
    first, second = (print_page(foulee, *words, name=name).bytes() for name in ('a.pdf', 'b.pdf'))
    assert first == second
    assert first != print_page(foulee, *words, SOURCE_DATE_EPOCH='1795109700').bytes()


@case
def language_of_the_page(foulee):
    """That which is asked for, else the runner's, else that of the messages."""
    foulee('log', 'soreness', 'calf=3', 'at=2026-11-19T12:00:00+01:00', extra=EPOCH)

    def page(*words, **options):
        return print_page(foulee, *words, **options).bytes()
    english, french = page('--language=en'), page('--language=fr')
    assert english != french
    assert page() == english and page(LANGUAGE='fr') == french
    foulee('log', 'runner', 'page-language=fr')
    assert page() == french and page('--language=en') == english


@case
def periods(foulee):
    bring_in(foulee, check_ins=[{'at': '2026-05-01T08:00:00+02:00', 'overall': 1}],
             visits=[{'date': '2026-09-30'}, {'date': '2026-10-20', 'who': 'Dr Martin'},
                     {'date': '2026-11-25'}])
    # Six weeks are 42 days, of which today is one.
    assert period(foulee) == '9 October – 19 November 2026'
    assert period(foulee, '--from', '2026-11-06') == '6 November – 19 November 2026'
    assert period(foulee, '--from=2026-11-06', '--to=yesterday') == (
        '6 November – 18 November 2026')
    assert period(foulee, '--to=2026-10-11') == '31 August – 11 October 2026'
    assert period(foulee, '--from=2026-11-19') == '19 November 2026'
    # Nothing is said of days that have not been.
    assert period(foulee, '--from=2026-11-06', '--to=2026-12-24') == (
        '6 November – 19 November 2026')
    # The visit that is to come is none yet.
    assert period(foulee, '--since-visit') == '20 October – 19 November 2026'
    assert period(foulee, '--since-visit', '--to=2026-11-01') == '20 October – 1 November 2026'


@case
def periods_that_are_none(foulee):
    def refused(*words):
        said = foulee('report', '-o', 'x.pdf', *words, status=2, extra=EPOCH).error
        assert not (foulee.folder / 'x.pdf').exists()
        return said
    assert '--from' in refused('--from', '31 October') and '--to' in refused('--to', '2026-02-30')
    assert '--to' in refused('--from=2026-11-06', '--to=2026-11-05')
    assert '--from' in refused('--from=2026-11-20') and 'future' in refused('--from=2026-11-20')
    said = refused('--since-visit', '--from=2026-11-06')
    assert '--since-visit' in said and '--from' in said
    assert 'visit' in refused('--since-visit')
    bring_in(foulee, visits=[{'date': '2026-10-20'}])
    assert '--to' in refused('--since-visit', '--to=2026-10-19')


@case
def sections(foulee):
    def n_pages(*words):
        return print_page(foulee, '--demo', *words).n_pages()
    # A long table of places goes on after the first page.
    assert n_pages('--sections', 'none') <= 2
    whole = print_page(foulee, '--demo', '--sections', 'all').bytes()
    # The order in which they are asked for is not that in which they come.
    assert print_page(foulee, '--demo', '--sections', ' , '.join(reversed(SECTIONS))).bytes() == whole
    usual = print_page(foulee, '--demo').bytes()
    assert print_page(foulee, '--demo', '--sections=' + ','.join(SECTIONS[:-1])).bytes() == usual
    for bad in ('shoes', 'load,,form', 'load;form', ','):
        assert '--sections' in foulee('report', '-o', 'x.pdf', '--sections', bad, status=2).error
    assert not (foulee.folder / 'x.pdf').exists()


@case
def two_weeks(foulee):
    """One page, with three places that were sore and a run every other day."""
    places = ('calf.left', 'quadriceps.left', 'quadriceps.right', 'knee.right')
    bring_in(foulee, check_ins=[
        {'at': f'2026-11-{day:02}T08:00:00+01:00',
         'readings': [{'region': place, 'level': 1 + day % 5} for place in places]}
        for day in range(6, 20)], runs=[
        {'start': f'2026-11-{day:02}T18:00:00+01:00', 'planned': False, 'source': 'typed',
         'distance_m': 10000, 'duration_s': 3300, 'session_rpe': 5} for day in range(6, 19, 2)])
    for paper in ('a4', 'letter'):
        page = print_page(foulee, '--sections', 'none', '--from', '2026-11-06', '--paper', paper)
        assert page.n_pages() == 1, page.text()


SECRETS = ['Alexandrine', 'Poussin', '1977', 'Cabinet Fontaine', 'Grenadine']


def leaks(page):
    """Those of the secrets that can be read anywhere in the file."""
    plain = page.plain()
    hidden = [secret for secret in SECRETS for form in (
        secret.encode(), secret.encode('utf-16-be'), secret.encode('utf-16-be').hex().encode(),
        secret.encode('utf-16-be').hex().upper().encode()) if form in plain]
    said = page.line() + str(page.facts()) + str(page.bookmarks())
    return hidden + [secret for secret in SECRETS if secret in said]


@case
def anonymous(foulee):
    foulee('log', 'runner', 'name=Alexandrine Poussin', 'birth-year=1977',
           'clinic=Cabinet Fontaine')
    bring_in(foulee, visits=[{'date': '2026-10-20', 'who': 'Dr Grenadine', 'note': 'rest'}],
             check_ins=[{'at': '2026-11-18T08:00:00+01:00', 'overall': 1}])
    named = leaks(print_page(foulee, '--sections', 'all'))
    assert {'Alexandrine', 'Poussin', '1977'} <= set(named), named
    page = print_page(foulee, '--sections', 'all', '--anonymous')
    assert not leaks(page), leaks(page)
    assert 'Author' not in page.facts(), page.facts()


@case
def replaces_only_its_own(foulee):
    foulee('report', '-o', 'page.pdf')
    foulee('report', '-o', 'page.pdf')
    text = foulee.folder / 'text.pdf'
    text.write_text('precious')
    foulee('report', '-o', 'text.pdf', status=1)
    assert text.read_text() == 'precious'
    foulee('report', '-o', 'text.pdf', '--force')
    assert text.read_bytes().startswith(b'%PDF-')
    assert '--output' in foulee('report', status=2).error
    # Where it is to go into another program, nothing else is said.
    shown = foulee('report', '-o', '-', extra=EPOCH).out
    assert shown == print_page(foulee).bytes() and not (foulee.folder / '-').exists()


@case
def nothing_to_tell(foulee):
    """An empty journal, one entry, days without any."""
    for words in ([], ['--sections', 'all']):
        page = print_page(foulee, *words)
        page.assert_sound()
        assert 'No check-ins' in page.line(1), page.line(1)
    assert not foulee.journal.exists()
    foulee('log', 'soreness', 'calf.left=3', 'at=2026-11-18T08:00:00+01:00', extra=EPOCH)
    page = print_page(foulee, '--sections', 'all')
    page.assert_sound()
    assert '18 November – 19 November 2026' in page.facts()['Title'], page.facts()
    assert '1 of 2' in page.line(1), page.line(1)
    page = print_page(foulee, '--from', '2026-03-01', '--to', '2026-03-31', '--sections', 'all')
    page.assert_sound()
    assert 'No check-ins' in page.line(1), page.line(1)


@case
def a_year(foulee):
    """Three check-ins a day, with the diary: nothing is lost and nothing sticks out."""
    foulee('simulate', '--days', '365', '-o', 'year.json')
    foulee('import', 'year.json')
    journal = foulee.export()
    last = max(check_in['at'] for check_in in journal['check_ins'])
    moment = datetime.datetime.fromisoformat(last).timestamp()
    pages = {}
    for paper in ('a4', 'letter'):
        page = print_page(foulee, '--sections', 'all', '--paper', paper, '--from', '2016-01-04',
                          SOURCE_DATE_EPOCH=str(int(moment)))
        page.assert_sound()
        pages[paper] = page.n_pages()
    assert pages['letter'] >= pages['a4'] >= 2, pages


run_cases(sys.argv[1])
