#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's language where the system has the runner's locale alone, another one, or none.

test-locale.py FOULEE LOCALEDIR FOLDER, the last one to make locales in. TAP.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    from accessible import Window, wait_until
    from desktop import Program
    from journey import Journey, run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

# A row of the preferences as it is called in each, one that all French shares, and a weekday, which
# the window has from the program itself.
ROWS = {'en': ('Clinic', 'Country'), 'fr': ('Cabinet ou clinique', 'Pays'),
        'fr_CA': ('Clinique', 'Pays')}
WEEKDAYS = {'en': 'monday tuesday wednesday thursday friday saturday sunday',
            'fr': 'lundi mardi mercredi jeudi vendredi samedi dimanche'}


class Preferences(Journey):
    """Opens the preferences and reads two rows."""

    locale = None     # what the system has; None for nothing at all
    environment_ = {}
    wanted = None

    def start(self):
        locales = pathlib.Path(tempfile.mkdtemp(dir=sys.argv[3], prefix='locales-'))
        try:
            if self.locale:
                subprocess.run(['localedef', '-i', self.locale, '-f', 'UTF-8',
                                locales / f'{self.locale}.UTF-8'], check=True, capture_output=True)
            for name in ('LANG', 'LANGUAGE'):
                self.environment.pop(name, None)
            self.environment.update(self.environment_, LOCPATH=str(locales))
            self.program = Program([self.command, '--demo'], self.environment,
                                   self.folder / 'stderr')
            self.window = Window(self.program, self.keyboard, self.focus)
        finally:
            shutil.rmtree(locales)  # it has been read by now

    def read(self):
        self.window.press('Ctrl+,')
        names = set()

        def there():
            names.update(node.name for node in self.window.frame.walk())
            return names >= set(ROWS[self.wanted])

        wait_until(there, 30, lambda: f'the rows {ROWS[self.wanted]}, not {sorted(names)}')
        others = {first for language, (first, _) in ROWS.items() if language != self.wanted}
        assert not others & names, others & names
        text = ' '.join(names).lower()
        for language, days in WEEKDAYS.items():
            said = any(re.search(rf'\b{day}\b', text) for day in days.split())
            assert said == self.wanted.startswith(language), (language, text)

    def steps(self):
        return [self.start, self.read]


def journey(locale_, wanted_, **variables):
    class Case(Preferences):
        locale, wanted, environment_ = locale_, wanted_, variables
    return Case


JOURNEYS = [
    (journey('fr_CA', 'fr_CA', LANG='fr_CA.UTF-8'), 'Québec', 'en'),
    (journey('fr_BE', 'fr', LANG='fr_BE.UTF-8'), 'Belgium', 'en'),
    (journey('en_CA', 'fr_CA', LANG='en_CA.UTF-8', LANGUAGE='fr_CA:fr:en'), 'asked for', 'en'),
    (journey('fr_FR', 'fr', LANG='fr_FR.UTF-8', LC_TIME='en_CA.UTF-8'), 'a category missing', 'en'),
    (journey(None, 'en', LANG='fr_CA.UTF-8'), 'no locale', 'en'),
    (journey(None, 'en', LC_ALL='C', LANGUAGE='fr'), 'the locale C', 'en'),
]

if __name__ == '__main__':
    if not shutil.which('localedef'):
        print('1..0 # SKIP no localedef')
        sys.exit(0)
    sys.exit(run_all(JOURNEYS, sys.argv[1], sys.argv[2], size='1280x960'))
