#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The summary for an appointment by keyboard: asked for from anywhere, in the other language, saved.

test-summary.py FOULEE LOCALEDIR. TAP.
"""

import shutil
import subprocess
import sys

try:
    from accessible import wait_until
    from day import Day
    from journey import run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

NAMES = {'en': 'English', 'fr': 'French'}
TITLES = {'en': 'Running and soreness', 'fr': 'Course et douleurs'}


class Appointment(Day):
    """A summary in the language that the runner does not speak."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.other = 'fr' if self.environment['LANG'].startswith('en') else 'en'
        self.saved = self.folder / 'summary.pdf'

    def ask_for_it(self):
        self.window.wait_for(self.confirm_button())
        self.window.press('Ctrl+p')
        self.window.wait_for(('button', self.words('Save as PDF…')))

    def kept_language(self):
        return next((runner.get('page_language') for runner in self.ask('export').get('runners', [])),
                    None)

    def choose_the_language(self):
        name = self.words('Language')
        row = wait_until(lambda: next((node for node in self.window.frame.walk()
                                       if node.name == name and 'focusable' in node.states), None),
                         15, f'the row {name!r}')
        self.window.move('Tab', row.role, name)
        self.window.activate()
        name = self.words.c('language of the summary', NAMES[self.other])
        self.window.move('Down', 'list item', name, steps=3)
        self.window.activate()
        wait_until(lambda: self.kept_language() == self.other, 15, 'the language is kept')

    def save(self):
        self.window.press('Ctrl+s')
        wait_until(self.window.other_window, 15, 'a place is asked for')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(str(self.saved))
        self.keyboard.press('Return')
        wait_until(self.saved.exists, 15, 'the file is there')

    def look_at_file(self):
        pdfinfo = shutil.which('pdfinfo')
        if pdfinfo:
            facts = subprocess.run([pdfinfo, self.saved], capture_output=True, check=True).stdout
            assert TITLES[self.other] in facts.decode(), facts.decode()

    def steps(self):
        return [self.bring_in_weeks, self.start, self.ask_for_it, self.choose_the_language,
                self.save, self.look_at_file, self.close]


if __name__ == '__main__':
    sys.exit(run_all([(Appointment, 'an appointment', 'en'), (Appointment, 'un rendez-vous', 'fr')],
                     sys.argv[1], sys.argv[2], size='1280x960'))
