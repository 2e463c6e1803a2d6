#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days of a runner who has a journal, by keyboard, with the keys counted.

test-days.py FOULEE LOCALEDIR LAYOUT: a rest day, a day with a run that came in from a file and a
day with a run that is typed, on a keyboard of the layout us (in English) or fr (in French). Each
may take as many presses as the design allows; the seconds are told but not judged. Afterwards the
file is read from outside and has every value. TAP.
"""

import sys
import time

try:
    from accessible import wait_until
    from day import Day, ImportedRun, ThreeSoreRegions
    from journey import run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from runner import TO_BED, WOKE

LANGUAGE_OF = {'us': 'en', 'fr': 'fr'}


class KeyboardDay(Day):
    """A day by keyboard, with a budget."""

    PRESSES = 0
    SECONDS = 0  # told, not judged
    DIGITS = '[%d]'  # the keys that levels are given with

    def letter(self, sensation):
        """The key that chooses a sensation."""
        return self.words.c('sensation', sensation)[0].lower()

    def find_the_legs(self):
        """The day begins where it is written down."""
        self.window.wait_for(self.confirm_button(), self.action_button())
        self.window.wait_for_first_focus(*self.region('Left quadriceps'))

    def answer(self, region, level, sensation=None):
        """Gives the region that has the focus a level, by a place of a key."""
        node = self.window.find(*self.region(region))
        self.window.press(self.DIGITS % level)
        wait_until(lambda: node.value[0] == level, 5, lambda: f'{region} {level}, not {node.value}')
        if sensation:
            word = self.words.c('sensation', sensation)
            self.window.press(self.letter(sensation))
            wait_until(lambda: node.value[1] == self.words.level(level, word), 5,
                       lambda: f'{region} {word}, not {node.value}')

    def answer_rest(self):
        self.window.press('Ctrl+' + self.DIGITS % 0)
        node = self.window.find(*self.region('Left knee'))
        wait_until(lambda: node.value[1] == self.words.c('soreness scale', 'none'), 5,
                   lambda: f'the left knee none, not {node.value}')

    def confirm_night(self):
        self.window.move('F6', *self.confirm_button())
        self.window.press('Return')
        self.window.wait_for(self.entry('To bed', self.words.time(TO_BED.hour, TO_BED.minute)),
                             self.entry('Woke', self.words.time(WOKE.hour, WOKE.minute)))

    def drink_twice(self):
        self.window.move('F6', *self.drink_button())
        self.window.press('Space')
        self.window.press('Space')
        self.window.wait_for(('list item', self.words.millilitres(500)))

    def roll(self):
        self.window.move('F6', *self.action_button())
        before = self.window.focus
        self.window.press('Space')
        wait_until(lambda: self.window.focus not in (None, before), 5, 'the action done')

    def press_down(self):
        """Chooses the word that has the focus, which takes the moment that a button is seen to go
        down."""
        node = self.window.focused_node
        self.window.press('Space')
        wait_until(lambda: 'pressed' in node.states, 5, lambda: f'chosen: {node.describe()}')

    def live(self):
        """All of the day, one function after the other."""
        raise NotImplementedError

    def log_the_day(self):
        self.keyboard.presses = 0
        began = time.monotonic()
        for step in self.live():
            step()
        seconds = time.monotonic() - began
        print(f'# {self.name}: {self.keyboard.presses} presses of {self.PRESSES}, {seconds:.1f} s '
              f'of {self.SECONDS} s')
        assert self.keyboard.presses <= self.PRESSES, 'more presses than the design allows'

    def steps(self):
        return [self.bring_in_weeks, self.start, self.find_the_legs, self.log_the_day, self.close,
                self.look_at_file]


class RestDay(KeyboardDay):
    """The two regions of the day before are still sore, and nothing elsewhere."""

    PRESSES = 12
    SECONDS = 20

    def check_in(self):
        self.window.press('Ctrl+r')
        self.window.wait_for_focus(*self.region('Left quadriceps'))
        self.answer('Left quadriceps', 3)
        self.window.wait_for_focus(*self.region('Right quadriceps'))
        self.answer('Right quadriceps', 2)
        self.answer_rest()

    def live(self):
        return [self.check_in, self.confirm_night, self.drink_twice, self.roll]

    def expected_readings(self):
        return [('quadriceps.left', 3, None), ('quadriceps.right', 2, None)]


class RunDay(ThreeSoreRegions, KeyboardDay):
    """A day with a run, after which more is sore."""

    def check_in(self):
        window = self.window
        self.answer('Left quadriceps', 4, 'Ache')
        window.move('Left', *self.region('Right quadriceps'))
        self.answer('Right quadriceps', 3, 'Ache')
        window.move('Down', *self.region('Right knee'))
        window.move('Down', *self.region('Right shin'))
        self.answer('Right shin', 2, 'Stiff')
        self.answer_rest()


class ImportedRunDay(ImportedRun, RunDay):
    """A run comes in from a file while the window is open, and is rated; levels by the keypad."""

    PRESSES = 25
    SECONDS = 30
    DIGITS = '[KP_%d]'

    def bring_in_run(self):
        super().bring_in_run()
        self.window.press('[Num_Lock]')

    def rate_run(self):
        window = self.window
        window.press('F6')
        wait_until(lambda: window.focus and window.focus[1].startswith(
            self.words.level(0, self.words.c('session RPE', 'Rest'))), 5,
                   lambda: f'the focus on the effort, not on {window.focus}')
        window.press(self.DIGITS % 6)
        window.wait_for_focus('toggle button', self.words.level(
            6, self.words.c('session RPE', 'Hard to very hard')))
        window.move('Tab', *self.word('warm-up', 'None'))
        window.move('Right', *self.word('warm-up', 'Done'))
        self.press_down()

    def live(self):
        return [self.check_in, self.confirm_night, self.drink_twice, self.rate_run, self.roll]

    def clear_lock(self):
        self.window.press('[Num_Lock]')

    def steps(self):
        return [self.bring_in_weeks, self.start, self.find_the_legs, self.bring_in_run,
                self.log_the_day, self.clear_lock, self.close, self.look_at_file]


class TypedRunDay(RunDay):
    """A run that no watch has recorded."""

    PRESSES = 60
    SECONDS = 60

    def number(self, text):
        """As it is written in the language."""
        return text.replace('.', self.words.c('example of an entry', '10.4')[2])

    def type_run(self):
        window = self.window
        words = self.words
        window.press('Ctrl+n')
        window.wait_for_focus(*self.entry('Distance'))
        window.type(self.number('10.4'))
        window.move('Tab', *self.entry('Duration'))
        window.type('52:30')
        window.move('Tab', *self.entry('Started at'))
        window.type('8:15')
        while not window.focus[1].startswith(words.level(0, words.c('session RPE', 'Rest'))):
            window.activate('Tab')
        window.press(self.DIGITS % 5)
        window.wait_for_focus('toggle button', words.level(5, words.c('session RPE', 'Hard')))
        window.activate('Tab')
        window.move('Tab', *self.word('warm-up', 'None'))
        window.move('Right', *self.word('warm-up', 'Done'))
        self.press_down()
        length = window.find(*self.entry('Length of the warm-up'))
        wait_until(lambda: length.box[3] > 0, 5, 'the length asked for')
        window.move('Tab', *self.entry('Length of the warm-up'))
        window.type('10')
        window.press('Ctrl+Return')
        window.wait_for_focus(*self.region('Right shin'))

    def live(self):
        return [self.check_in, self.type_run, self.confirm_night, self.drink_twice, self.roll]

    def expected_run(self):
        return {'start': self.runner.at(0, 8, 15).isoformat(), 'planned': False, 'source': 'typed',
                'distance_m': 10400, 'duration_s': 52 * 60 + 30, 'session_rpe': 5,
                'warm_up': 'done', 'warm_up_min': 10}


class LayoutProof(KeyboardDay):
    """The keyboard is what it is said to be, or the days would prove nothing."""

    TYPED = {'us': '1234567890', 'fr': '&é"\'(-è_çà'}

    def type_the_digit_row(self):
        window = self.window
        window.press('Ctrl+n')
        window.wait_for_focus(*self.entry('Distance'))
        node = window.find(*self.entry('Distance'))
        for digit in '1234567890':
            window.press(f'[{digit}]')
        wanted = self.TYPED[self.desktop.layout]
        wait_until(lambda: node.text == wanted, 5, lambda: f'{wanted!r}, not {node.text!r}')
        window.press('Escape')

    def go_to_views(self):
        """Keys of the digit row stand for views, whatever they type."""
        for digit, name in (3, 'History'), (2, 'Insights'), (1, 'Today'):
            tab = self.window.find('page tab', self.words(name))
            self.window.press(f'Ctrl+[{digit}]')
            wait_until(lambda: 'selected' in tab.states, 5, lambda: f'chosen: {tab.describe()}')

    def close_without_the_run(self):
        """What was typed is the beginning of a run, which the window asks about."""
        window = self.window
        discard = self.words('_Discard').replace('_', '')
        window.press('Ctrl+w')
        window.wait_for_focus('button', self.words('_Keep Editing').replace('_', ''))
        window.move('Tab', 'button', discard)
        window.press('Return')
        self.wait_for_end()

    def steps(self):
        return [self.bring_in_weeks, self.start, self.find_the_legs, self.type_the_digit_row,
                self.go_to_views, self.close_without_the_run]


def main(program, translations, layout):
    days = {'the digit row': LayoutProof, 'rest day': RestDay, 'imported-run day': ImportedRunDay,
            'typed-run day': TypedRunDay}
    return run_all([(kind, f'{name}, {layout}', LANGUAGE_OF[layout])
                    for name, kind in days.items()], program, translations, layout=layout,
                   size='1280x900')


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
