#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""This morning's run, from the watch's file to the list of peaks.

test-activity-file.py FOULEE LOCALEDIR: on a journal of three weeks, opens a FIT file as a file
manager does, sees what it holds, brings it in, says how hard it was, finds the run on Today and
with its descent among the peaks, and is told on opening it again that it is here already. In each
language, by keyboard and ear. TAP.
"""

import sys

try:
    from accessible import wait_until
    from application import Application
    from day import Day
    from journey import run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

import fit
from words import LANGUAGES, NBSP

SECONDS = 44 * 60 + 10
METRES = 8200
UP, DOWN = 58, 62
HEART_RATE = 151
STRIDES = 83  # of one foot


class Activity(Day):
    """What the watch has recorded; all figures are the watch's own."""

    def write_file(self):
        self.file = self.folder / 'Morning Run.fit'
        self.file.write_bytes(fit.run(self.runner.at(0, 8, 5), SECONDS, METRES, UP, DOWN,
                                      HEART_RATE, STRIDES))

    # What is what on the screen.

    def distance(self):
        return self.words.c('distance', f'%s{NBSP}km') % self.words.number(METRES / 1000)

    def climb(self, metres):
        return self.words.c('height', f'%s{NBSP}m') % metres

    def button(self, text):
        return 'button', text.replace('_', '')

    def find_with(self, role, *parts):
        """What is shown of this role with all of the parts in its name, once it is."""
        def look():
            return next((node for node in self.window.frame.walk()
                         if node.role == role and all(part in node.name for part in parts)), None)
        return wait_until(look, 15, f'shown: {role} with {parts}')

    # The way.

    def open_file(self):
        self.start(str(self.file))

    def see_what_it_holds(self):
        self.find_with('list item', self.words.time(8, 5), self.distance(), '44:10',
                       self.words.c('of a run', '%s down') % self.climb(DOWN),
                       self.words.c('a run in a file', 'New'))

    def bring_it_in(self):
        self.window.wait_for_first_focus(
            *self.button(self.words.n('_Bring In %s Run', '_Bring In %s Runs', 1)))
        self.window.press('Return')

    def say_how_hard_it_was(self):
        window, words = self.window, self.words
        window.wait_for(('button', words('Do not ask for this run')))
        wait_until(lambda: window.focus, 5, 'a focus')
        while not window.focus[1].startswith(words.level(0, words.c('session RPE', 'Rest'))):
            window.activate('Tab')
        window.press('5')
        window.wait_for_focus('toggle button', words.level(5, words.c('session RPE', 'Hard')))
        done = self.button(words('_Done'))
        window.wait_for(done)
        window.move('Tab', *done)
        window.press('Return')

    def see_it_on_today(self):
        words = self.words
        effort = words('effort %d, %s') % (5, words.c('session RPE', 'Hard').lower())
        self.find_with('label', words.time(8, 5), effort)
        run = words.c('run', '%s, %s in %s') % (
            words.c('a run whose kind is not known', 'Run'), self.distance(), '44:10')
        self.window.wait_for(('button', words('Menu: %s') % run))

    def cell(self, title, text):
        return (self.words.c('cell of a table', '%s: %s') %
                (self.words.c('column', title), text))

    def see_it_among_the_peaks(self):
        self.window.press('Ctrl+2')
        card = self.find_with('button', self.words('After a run'))
        self.window.move('Tab', card.role, card.name)
        self.window.press('Return')
        self.window.wait_for(('heading', self.words('Peaks')))
        self.find_with('table row', self.cell('Run', ''), self.distance(),
                       self.cell('Load', round(5 * SECONDS / 60)),
                       self.cell('Descent', self.climb(DOWN)))

    def open_it_again(self):
        before = self.run('export')
        Application().open([self.file])
        self.find_with('list item', self.distance(), self.words('Already in your journal'))
        accept = self.window.find(*self.button(self.words('_Bring In')))
        assert 'sensitive' not in accept.states, accept.states
        self.window.press('Escape')
        self.window.wait_for(('heading', self.words('Peaks')))
        assert self.run('export') == before

    def look_at_file(self):
        run, = self._todays(self.ask('export'), 'runs', 'start')
        expected = {'start': self.runner.at(0, 8, 5).isoformat(), 'planned': False,
                    'source': 'file', 'duration_s': SECONDS, 'distance_m': METRES,
                    'ascent_m': UP, 'descent_m': DOWN, 'heart_rate_bpm': HEART_RATE,
                    'cadence_spm': 2 * STRIDES, 'session_rpe': 5}
        assert {key: run.get(key) for key in expected} == expected, run

    def steps(self):
        return [self.bring_in_weeks, self.write_file, self.open_file, self.see_what_it_holds,
                self.bring_it_in, self.say_how_hard_it_was, self.see_it_on_today,
                self.see_it_among_the_peaks, self.open_it_again, self.close, self.look_at_file]


if __name__ == '__main__':
    sys.exit(run_all([(Activity, f'a file of a watch, {language}', language)
                      for language in LANGUAGES], sys.argv[1], sys.argv[2]))
