#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Units, dates, weeks and paper follow the locale, without any catalogue.

usage: test-regional-facts.py REGIONAL_FACTS FOLDER, which is one to make locales in"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Unicode CLDR 46, supplemental data: measurementSystem, dateFormat "short" of the locale,
# weekData/firstDay (1 Monday … 7 Sunday), paperSize. Of the United Kingdom CLDR names miles for
# roads alone; the locale's LC_MEASUREMENT, as all of the desktop, says metric.
FACTS = {
    'en_US': ('imperial', True, 7, 'letter'),
    'en_CA': ('metric', False, 7, 'letter'),
    'fr_CA': ('metric', False, 7, 'letter'),
    'en_GB': ('metric', False, 1, 'a4'),
    'fr_FR': ('metric', False, 1, 'a4'),
    'fr_BE': ('metric', False, 1, 'a4'),
    'fr_CH': ('metric', False, 1, 'a4'),
    'C': ('metric', False, 1, 'a4'),
}
# One category from elsewhere decides that alone.
MIXED = [
    ('fr_CA', {'LC_PAPER': 'fr_FR'}, ('metric', False, 7, 'a4')),
    ('fr_FR', {'LC_TIME': 'en_US'}, ('metric', True, 7, 'a4')),
    ('en_GB', {'LC_MEASUREMENT': 'en_US'}, ('imperial', False, 1, 'a4')),
    ('en_US', {'LC_TIME': 'fr_BE', 'LC_PAPER': 'fr_BE'}, ('imperial', False, 1, 'a4')),
]


def locale_name(name):
    return name if name == 'C' else f'{name}.UTF-8'


def facts_in(program, folder, lang, categories):
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith(('LC_', 'LANG'))}
    environment.update({name: locale_name(value) for name, value in categories.items()},
                       LANG=locale_name(lang), LOCPATH=folder)
    done = subprocess.run([program], env=environment, capture_output=True, check=True)
    facts = json.loads(done.stdout)
    return tuple(facts[name] for name in ('units', 'month_first', 'first_weekday', 'paper'))


def main(program, folder):
    print('TAP version 13')
    if not shutil.which('localedef'):
        print('1..0 # SKIP no localedef')
        return 0
    cases = [(name, {}, wanted) for name, wanted in FACTS.items()] + MIXED
    failed = 0
    print(f'1..{len(cases)}')
    with tempfile.TemporaryDirectory(dir=folder, prefix='locales-') as locales:
        for name in FACTS:
            if name != 'C':
                subprocess.run(['localedef', '-i', name, '-f', 'UTF-8',
                                pathlib.Path(locales, locale_name(name))], check=True)
        for number, (lang, categories, wanted) in enumerate(cases, 1):
            got = facts_in(program, locales, lang, categories)
            failed += got != wanted
            print('ok' if got == wanted else 'not ok', number, '-', lang, *categories.values())
            if got != wanted:
                print(f'# {got}, not {wanted}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
