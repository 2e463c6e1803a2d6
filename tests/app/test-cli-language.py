#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The language of the command line and of the page: the environment's, the country's, or the one
asked for, on systems that have other locales or none.

usage: test-cli-language.py FOULEE FOLDER, which is one to make locales in"""

import functools
import pathlib
import re
import subprocess
import sys
import tempfile

from foulee_cli import case, need, run_cases
from printed import Printed

FOLDER = sys.argv[2]
EPOCH = {'SOURCE_DATE_EPOCH': '1795109640'}

# The same warning sign, by the glossary of science.md.
TINGLING = {'en': 'Tingling, numbness', 'fr': 'Fourmillements, engourdissement',
            'fr_CA': 'Picotements, engourdissement'}


def in_locale(foulee, **variables):
    """The environment of the program with these variables of the locale, and no others."""
    for name in [name for name in foulee.environment if name.startswith(('LC_', 'LANG'))]:
        del foulee.environment[name]
    foulee.environment.update(variables)
    return foulee


def language_of(text):
    found = [language for language, words in TINGLING.items() if words in text]
    assert len(found) == 1, (found, text)
    return found[0]


@functools.cache
def only_english():
    """A folder of locales with en_CA and nothing else, for LOCPATH."""
    folder = tempfile.TemporaryDirectory(dir=FOLDER, prefix='locales-')
    subprocess.run([need('localedef'), '-i', 'en_CA', '-f', 'UTF-8',
                    pathlib.Path(folder.name, 'en_CA.UTF-8')], check=True, capture_output=True)
    return folder


def words_on(path):
    """What is printed, with one space wherever there is any."""
    return ' '.join(Printed(path).text().split())


@case
def of_the_environment(foulee):
    for wanted, variables in [
            ('en', {}),
            ('fr', {'LANG': 'fr_FR.UTF-8'}),
            ('fr_CA', {'LANG': 'fr_CA.UTF-8'}),
            ('fr', {'LANG': 'fr_BE.UTF-8'}),
            ('fr', {'LANG': 'fr_CH.UTF-8'}),
            ('en', {'LANG': 'en_CA.UTF-8'}),
            ('fr_CA', {'LANGUAGE': 'fr_CA:fr:en', 'LANG': 'en_CA.UTF-8'}),
            ('fr', {'LANGUAGE': 'fr:en', 'LANG': 'fr_CA.UTF-8'}),
            ('fr_CA', {'LANG': 'en_CA.UTF-8', 'LC_MESSAGES': 'fr_CA.UTF-8'}),
            ('fr_CA', {'LANG': 'fr_CA.UTF-8', 'LC_TIME': 'en_US.UTF-8', 'LC_NUMERIC': 'de_DE'}),
            ('en', {'LANG': 'en_US.UTF-8', 'LC_TIME': 'fr_CA.UTF-8'}),
            ('en', {'LANG': 'fr_CA.UTF-8', 'LC_ALL': 'C'}),
            ('fr', {'LANGUAGE': 'fr', 'LC_ALL': 'C'}),
            ('en', {'LANG': 'fr', 'LANGUAGE': 'en'})]:
        assert language_of(in_locale(foulee, **variables)('signs').text) == wanted, variables


@case
def dates_and_numbers_go_with_the_words(foulee):
    """LC_TIME and LC_NUMERIC do not put another language into a sentence."""
    plain = in_locale(foulee, LANG='fr_CA.UTF-8')('--demo', 'summary', extra=EPOCH).text
    assert re.search(r'\d,\d\N{NO-BREAK SPACE}km', plain), plain
    mixed = in_locale(foulee, LANG='fr_CA.UTF-8', LC_TIME='en_US.UTF-8', LC_NUMERIC='en_US.UTF-8')
    assert mixed('--demo', 'summary', extra=EPOCH).text == plain


@case
def asked_for(foulee):
    for country, code, wanted in [
            (None, 'fr', 'fr'), (None, 'fr_CA', 'fr_CA'), (None, 'fr-CA', 'fr_CA'),
            ('FR', 'fr', 'fr'), ('FR', 'fr_CA', 'fr_CA'), ('CA', 'fr', 'fr_CA'),
            ('CA', 'fr_FR', 'fr'), ('CA', 'en', 'en'), ('BE', 'fr', 'fr')]:
        if country:
            foulee('log', 'runner', f'country={country}')
        got = in_locale(foulee, LANG='en_CA.UTF-8')('--language', code, 'signs').text
        assert language_of(got) == wanted, (country, code)
    # The country only decides which French; what the system speaks is what it says it is.
    foulee('log', 'runner', 'country=FR')
    assert language_of(in_locale(foulee, LANG='fr_CA.UTF-8')('signs').text) == 'fr_CA'


@case
def of_the_page(foulee):
    """Chosen as French, it is that of the runner's country."""
    def page(**variables):
        in_locale(foulee, **variables)('report', '-o', 'page.pdf', '--force', extra=EPOCH)
        return words_on(foulee.folder / 'page.pdf').lower()

    foulee('log', 'soreness', 'calf.left=4:tingling', 'at=2026-11-18 18:00')
    foulee('log', 'runner', 'page-language=fr', 'country=FR')
    assert 'fourmillements' in page(LANG='en_CA.UTF-8')
    assert 'un dispositif médical' in page(LANG='fr_CA.UTF-8')
    foulee('log', 'runner', 'country=CA')
    for variables in ({'LANG': 'en_CA.UTF-8'}, {'LANG': 'fr_FR.UTF-8'}):
        text = page(**variables)
        assert 'picotements' in text and 'un instrument médical' in text, (variables, text)
        assert 'jours avec relevé' in text, text  # what Québec says as France does


@case
def without_a_french_locale(foulee):
    """The page is French on a system that only has English."""
    with_english = {'LOCPATH': only_english().name, 'LANG': 'en_CA.UTF-8'}
    in_locale(foulee, **with_english)
    for name, there in (('en_CA.UTF-8', True), ('fr_FR.UTF-8', False), ('fr_CA.UTF-8', False)):
        can = subprocess.run([sys.executable, '-c', 'import locale, sys\n'
                              'locale.setlocale(locale.LC_ALL, sys.argv[1])', name],
                             env=foulee.environment, capture_output=True, check=False)
        assert (can.returncode == 0) == there, (name, can.stderr)
    assert language_of(foulee('signs').text) == 'en'
    for code, wanted in (('fr', 'un dispositif médical'), ('fr_CA', 'un instrument médical')):
        foulee('--demo', '--language', code, 'report', '-o', 'page.pdf', '--force', extra=EPOCH)
        text = words_on(foulee.folder / 'page.pdf')
        for words in (wanted, 'Synthèse : course et douleurs', 'Jours avec relevé', 'mollet', 'octobre'):
            assert words in text, (words, text)
        for words in ('soreness', 'Check-ins', 'calf', 'October', 'medical device'):
            assert words not in text, (words, text)


# What stands in English sentences and in no French one; "on" and "a" are French, too.
ENGLISH = set('the of is are was not no to it its and or with without for from by be must see there '
              'this that which what when where you your has have cannot can file given wanted known '
              'here such than only more less between before after already written read'.split())

WRONG = [
    'frobnicate', 'sumary', 'log', 'log nothing', 'log run', 'log run banana', 'log run distance=far',
    'log run duration=x', 'log run distance=10k at=tomorrow', 'log run kind=slow distance=5k',
    'log run distance=9999k', 'log soreness', 'log soreness calf.left=11', 'log soreness nose=3',
    'log soreness calf.left=4:nice', 'log sleep', 'log sleep 25:00-06:30', 'log drink', 'log drink x',
    'log urine 9', 'log shoe', 'log visit date=32/13/2026',
    'log suggestion nothing never', 'log condition kind=hiccups', 'log action', 'log action dance',
    'import', 'import nothing.csv', 'import /dev/null', 'export --format=xml', 'export --format=csv',
    'merge nothing.db', 'restore nothing.db', 'summary --from=yesteryear', 'summary extra',
    'summary --from=2026-11-20 --to=2026-11-01', 'report', 'report -o x.pdf --paper=a9',
    'report -o x.pdf --sections=poems', 'report -o x.pdf --since-visit', 'report -o /nowhere/x.pdf',
    'forecast --region=nose', 'forecast --levels=3', 'signs nose', 'signs resolve over',
    'simulate --seed=x', 'simulate --days=0', 'help nothing', 'help log nothing', '--language=de',
    '--journal', '--frobnicate', '--demo --journal=x.db summary', '--demo log run distance=5k',
    '--journal=/ summary', '--journal=nothing.db summary', 'check --json', '--json']


@case
def every_error_in_french(foulee):
    foulee('log', 'soreness', 'calf.left=2')
    in_locale(foulee, LANG='fr_FR.UTF-8')
    for line in WRONG:
        result = foulee(*line.split(), status=None)
        assert result.status in (1, 2), (line, result)
        # Not what was typed, what is to be typed, or a path.
        said = re.sub(r'«[^»]*»|--?[a-z-]+|\S*[/=.]\S+|' + '|'.join(
            map(re.escape, line.split())), ' ', result.error.removeprefix('foulee: '))
        english = ENGLISH & set(re.findall(r'[^\W\d_]+', said.lower()))
        assert not english, (line, sorted(english), result.error)
        translated = result.error != foulee(*line.split(), status=None,
                                            extra={'LANG': 'en_GB.UTF-8'}).error
        assert translated, (line, result.error)


@case
def every_error_in_english(foulee):
    """The words above do tell the languages apart."""
    foulee('log', 'soreness', 'calf.left=2')
    in_locale(foulee, LANG='en_GB.UTF-8')
    told = [line for line in WRONG if ENGLISH & set(
        re.findall(r'[^\W\d_]+', foulee(*line.split(), status=None).error.lower()))]
    assert len(told) > 0.9 * len(WRONG), sorted(set(WRONG) - set(told))


run_cases(sys.argv[1])
