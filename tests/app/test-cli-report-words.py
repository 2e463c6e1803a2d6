#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words on a printed summary: those of its language alone, and those of the runner, all of
them.

usage: test-cli-report-words.py FOULEE FRENCH_CATALOGUE SCENARIO_JOURNAL"""

import functools
import pathlib
import re
import subprocess
import sys
import unicodedata

from foulee_cli import case, case_in, run_cases
from printed import Printed, bring_in

CATALOGUE, SCENARIO_JOURNAL = sys.argv[2:4]
EPOCH = {'SOURCE_DATE_EPOCH': '1795109640'}

# The rooms whose words can come to a page.
ROOMS = ('src/base/', 'src/model/', 'src/analysis/', 'src/advice/', 'src/chart/', 'src/report/')
WORD = re.compile(r'[^\W\d_]{4,}')
QUOTED = re.compile(r'"((?:\\.|[^"\\])*)"')


def words_of(text):
    return {word.lower() for word in WORD.findall(unicodedata.normalize('NFC', text))}


def unquote(lines):
    text = ''.join(QUOTED.findall(lines))
    return re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m[1], m[1]), text)


@functools.cache
def vocabulary():
    """(words of English alone, words of French alone) of what can come to a page."""
    english, french, common = set(), set(), set()
    for entry in pathlib.Path(CATALOGUE).read_text(encoding='utf-8').split('\n\n'):
        files = ' '.join(re.findall(r'^#: (.*)$', entry, re.M))
        fields = re.findall(r'^(msg\w+)(?:\[\d\])? ((?:".*"\n?)+)', entry, re.M)
        ours = [unquote(text) for name, text in fields if name in ('msgid', 'msgid_plural')]
        theirs = [unquote(text) for name, text in fields if name == 'msgstr']
        formats = set(re.findall(r'%\w+', ' '.join(ours)))
        assert not fields or (ours and theirs), entry
        # A word that another room uses in the other language is no proof of that language.
        common |= set().union(*map(words_of, theirs)) & set().union(*map(words_of, ours))
        if not any(room in files for room in ROOMS) or ours == theirs:
            continue
        english |= set().union(*map(words_of, ours)) - formats
        french |= set().union(*map(words_of, theirs)) - formats
    assert len(english) > 300 and len(french) > 300, (len(english), len(french))
    return english - french - common, french - english - common


def texts_in(value):
    """What the runner wrote, whatever its field."""
    if isinstance(value, dict):
        return ' '.join(map(texts_in, value.values()))
    if isinstance(value, list):
        return ' '.join(map(texts_in, value))
    return value if isinstance(value, str) else ''


def foreign(page, other, own):
    return sorted(words_of(page.text().replace('\N{HYPHEN}\n', '')) & other - own)


def print_in(foulee, language, *words, extra=None):
    name = f'{language}.pdf'
    foulee('log', 'runner', f'page-language={language}')
    foulee('report', '-o', name, '--force', *words, extra=extra)
    return Printed(foulee.folder / name)


def one_language(foulee, extra=None):
    """The interface in one language, the page in the other, and the other way about."""
    english, french = vocabulary()
    own = words_of(texts_in(foulee.export()))
    for interface in ('en', 'fr'):
        foulee.environment['LANGUAGE'] = interface
        for words in (['--sections', 'all'], ['--sections', 'all', '--anonymous']):
            page = print_in(foulee, 'fr', *words, extra=extra)
            assert not foreign(page, english, own), (interface, foreign(page, english, own))
            assert words_of(page.text()) & french, 'no French on it'
            page = print_in(foulee, 'en', *words, extra=extra)
            assert not foreign(page, french, own), (interface, foreign(page, french, own))
            assert words_of(page.text()) & english, 'no English on it'


@case
def vocabularies(_foulee):
    """The test is able to see a word of the other language."""
    english, french = vocabulary()
    assert {'calf', 'thigh', 'heartbeat', 'warm', 'shoes', 'left'} & english, sorted(english)
    assert {'mollet', 'gauche', 'échauffement', 'chaussures'} <= french, sorted(french)
    assert not {'foulée', 'distance', 'page'} & (english | french)


@case
def language_of_the_sample(foulee):
    journal = foulee('--demo', 'export', extra=EPOCH).out
    (foulee.folder / 'sample.json').write_bytes(journal)
    foulee('import', 'sample.json')
    one_language(foulee, EPOCH)


@case
def language_of_the_empty_journal(foulee):
    one_language(foulee, EPOCH)


def language_of_scenario(scenario):
    def run(foulee):
        foulee.journal.parent.mkdir(parents=True)
        subprocess.run([SCENARIO_JOURNAL, scenario, str(foulee.journal)], check=True,
                       env=foulee.environment)
        one_language(foulee)
    run.__name__ = f'language_of_{scenario.replace("-", "_")}'
    return run


for scenario in ('downhill', 'calf', 'claudication', 'knee', 'thin'):
    case(language_of_scenario(scenario))


# ---- What the runner wrote ---------------------------------------------------------------------

def counted(prefix, length):
    """A text of at least so many letters, in which every word is another."""
    words = []
    while sum(len(word) + 1 for word in words) < length:
        words.append(f'{prefix}{len(words):04}')
    return words


def letters(text):
    """Without what breaking lines puts in and takes away."""
    return ''.join(text.replace('\N{HYPHEN}\n', '').split())


def print_page(foulee, *words):
    foulee('report', '-o', 'page.pdf', '--force', *words, extra=EPOCH)
    return Printed(foulee.folder / 'page.pdf')


def check_in(day, **fields):
    return {'at': f'2026-11-{day:02}T08:00:00+01:00', **fields}


@case
def names(foulee):
    """Text on the page, whatever it looks like, and the name of the file's author."""
    for name in ('<b>&amp; %s (x) \\ “é” 100 %', 'Wolfeschlegelsteinhausenbergerdorff ' * 5,
                 'x' * 200, 'نورا شاهين', 'Zoë 🏃‍♀️ Müller'):
        name = name.strip()
        foulee('log', 'runner', f'name={name}')
        for paper in ('a4', 'letter'):
            page = print_page(foulee, '--paper', paper)
            page.assert_sound()
            assert page.n_pages() >= 1
            assert page.facts()['Author'] == name, page.facts()
            if name.isascii() or '“' in name:
                assert letters(name) in letters(page.text(1)), page.text(1)


def long_texts(foulee):
    """Nothing of what a runner wants to say is cut off."""
    concern, asked, noted = counted('c', 3000), counted('q', 3000), counted('n', 1500)
    foulee('log', 'runner', 'concern=' + ' '.join(concern), 'questions=' + ' '.join(asked),
           'onset=2026-10-31', 'onset-note=' + ' '.join(noted))
    bring_in(foulee, check_ins=[check_in(18, overall=1)])
    for paper in ('a4', 'letter'):
        for words in ([], ['--sections', 'none'], ['--sections', 'all']):
            page = print_page(foulee, '--paper', paper, *words)
            page.assert_sound()
            found = page.text().split()
            for word in concern + asked + noted:
                assert sum(word in piece for piece in found) == 1, (paper, words, word)
            assert concern[0] in page.text(1), page.text(1)


case_in(language='en')(long_texts)
case_in(language='fr')(long_texts)


@case
def notes_in_other_scripts(foulee):
    """From right to left, and with emoji; what stands beside them is not lost."""
    notes = {10: 'שוק שמאל כואב before lunch', 11: 'الساق اليسرى after tea',
             12: 'tired 😴 but 👍🏽 fine', 13: 'a line\nand another\n\nlast of all',
             14: '\u202eoverridden\u202c plain', 15: 'nul-free \u200b zero width'}
    bring_in(foulee, check_ins=[check_in(day, overall=1, note=note)
                                for day, note in notes.items()])
    for paper in ('a4', 'letter'):
        page = print_page(foulee, '--sections', 'all', '--paper', paper)
        page.assert_sound()
        line = page.line()
        for word in ('before', 'lunch', 'after', 'tea', 'tired', 'fine', 'last of all', 'plain',
                     'zero width'):
            assert word in line, (word, line)
        # In which order a reader of the file finds them is its own affair.
        for low, high in (('\u05d0', '\u05ea'), ('\u0620', '\u064a')):
            written = sorted(c for c in ''.join(notes.values()) if low <= c <= high)
            assert sorted(c for c in line if low <= c <= high) == written, line


@case
def every_note_of_the_diary(foulee):
    """Each check-in once, over all pages."""
    notes = [f'note{number:03}' for number in range(120)]
    bring_in(foulee, check_ins=[
        {'at': f'2026-11-{1 + number // 8:02}T{8 + number % 8:02}:00:00+01:00', 'overall': 2,
         'note': f'{note} ' + 'long ' * (number % 40)} for number, note in enumerate(notes)])
    page = print_page(foulee, '--sections', 'diary')
    page.assert_sound()
    found = re.findall(r'note\d{3}', page.text())
    assert found == sorted(found) and set(found) == set(notes), found
    assert len(found) == len(notes), found


run_cases(sys.argv[1])
