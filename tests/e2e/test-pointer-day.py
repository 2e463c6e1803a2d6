#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day by pointer only: in French, in a window of 360×640.

test-pointer-day.py FOULEE LOCALEDIR: a run comes in from a file; what it was like, three sore
regions with what they feel like, the night, two drinks and an action are entered with clicks and
the wheel, and the window is closed by its button. Afterwards the file is read from outside and has
every value. The clicks are told. TAP.
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

from pointer import Pointer
from runner import TO_BED, WOKE

WIDTH, HEIGHT = 360, 640

# GTK leaves the padding of what something lies in out of where it says that it is: that of the
# column of Today or the dock, and with it that of a row in a list (resources/style.css).
COLUMN = 12, 6
ROW = 24, 15

HEADER = 60  # from here on what scrolls is seen
TOAST = 520  # as far as here: below, a toast may lie over it, and then the views are
MOST_NOTCHES = 60


class PointerDay(ImportedRun, ThreeSoreRegions, Day):
    """The day, clicked."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.pointer = None
        self.bottom = TOAST

    def take_pointer(self):
        """The window fills the monitor: what is where in it is there for the pointer too."""
        self.window.wait_for(self.confirm_button(), self.action_button())
        frame = self.window.frame
        wait_until(lambda: frame.box == (0, 0, WIDTH, HEIGHT), 15,
                   lambda: f'the window on all of the monitor, not {frame.box}')
        self.pointer = Pointer(self.keyboard)

    # Where things are.

    @staticmethod
    def _middle(node, padding):
        x, y, width, height = node.box
        return x + width // 2 + padding[0], y + height // 2 + padding[1]

    def _rest(self, node):
        """Waits until it stands still: what opens and closes moves what is beside it."""
        seen = []

        def still():
            seen.append(node.box)
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

        wait_until(still, 10, lambda: f'{node.describe()} stands still, not {seen[-3:]}')

    def _scroll_to(self, node, padding):
        """Turns the wheel until it is seen, a notch at a time."""
        self._rest(node)
        # Beside what is in the column, where only the column takes the wheel.
        self.pointer.move(COLUMN[0] // 2, HEADER + 40)
        for _ in range(MOST_NOTCHES):
            _, y = self._middle(node, padding)
            if HEADER + 25 <= y <= self.bottom - 25:
                return
            before = node.box
            self.pointer.turn_wheel(1 if y > self.bottom - 25 else -1)
            wait_until(lambda: node.box != before, 5, lambda: f'the wheel moves {node.describe()}')
            self._rest(node)
        raise AssertionError(f'not in sight by the wheel: {node.describe()} at {node.box}')

    def click(self, role, name, padding=COLUMN, inside=None):
        """Clicks the middle of what is shown of the role and name; `inside`: of what part of the
        window."""
        node = self._find(role, name, inside)
        self._scroll_to(node, padding)
        self.pointer.click(*self._middle(node, padding))
        return node

    def _find(self, role, name, inside):
        if not inside:
            return self.window.find(role, name)
        return wait_until(lambda: next((node for node in inside.walk()
                                        if (node.role, node.name) == (role, name)), None),
                          15, f'shown: {role} {name!r}')

    # The day.

    def _strip_of(self, name):
        """The scale of a region, at the bottom of the window; None while it is not there."""
        return next((node for node in self.window.frame.walk()
                     if (node.role, node.name) == ('grouping', self.words.c('region', name)) and
                     any(child.name == self.words('Close') for child in node.walk())), None)

    def find_strip(self, name):
        strip = wait_until(lambda: self._strip_of(name), 15, f'the scale of {name}')
        self._rest(strip)
        self.bottom = strip.box[1]
        return strip

    def click_docked(self, role, name, strip):
        """What is in the strip does not scroll."""
        node = self._find(role, name, strip)
        self._rest(node)
        self.pointer.click(*self._middle(node, COLUMN))
        return node

    def answer(self, name, level, sensation):
        region = self.click(*self.region(name))
        strip = self.find_strip(name)
        self.click_docked('toggle button', self.words.level(level), strip)
        wait_until(lambda: region.value[0] == level, 5,
                   lambda: f'{name} {level}, not {region.value}')
        self.click_docked('toggle button', self.words('Sensation and marks'), strip)
        self.click_docked(*self.word('sensation', sensation), strip)
        word = self.words.c('sensation', sensation)
        wait_until(lambda: region.value[1] == self.words.level(level, word), 5,
                   lambda: f'{name} {word}, not {region.value}')
        self.click_docked('button', self.words('Close'), strip)
        wait_until(lambda: not self._strip_of(name), 5, 'the scale put away')
        self.bottom = TOAST

    def check_in(self):
        self.answer('Left quadriceps', 4, 'Ache')
        self.answer('Right quadriceps', 3, 'Ache')
        self.answer('Right shin', 2, 'Stiff')
        self.click('button', self.words('Nothing elsewhere'))
        knee = self.window.find(*self.region('Left knee'))
        wait_until(lambda: knee.value[1] == self.words.c('soreness scale', 'none'), 5,
                   lambda: f'the left knee none, not {knee.value}')

    def rate_run(self):
        level = self.click('toggle button', self.words.level(
            6, self.words.c('session RPE', 'Hard to very hard')), ROW)
        wait_until(lambda: 'pressed' in level.states, 5, 'the effort chosen')
        done = self.click(*self.word('warm-up', 'Done'), ROW)
        wait_until(lambda: 'pressed' in done.states, 5, 'the warm-up done')

    def confirm_night(self):
        self.click(*self.confirm_button(), ROW)
        self.window.wait_for(self.entry('To bed', self.words.time(TO_BED.hour, TO_BED.minute)),
                             self.entry('Woke', self.words.time(WOKE.hour, WOKE.minute)))

    def drink_twice(self):
        self.click(*self.drink_button(), ROW)
        self.window.wait_for(('list item', self.words.millilitres(250)))
        self.click(*self.drink_button(), ROW)
        self.window.wait_for(('list item', self.words.millilitres(500)))

    def roll(self):
        before = self.click(*self.action_button())
        wait_until(lambda: before.name != self.action_button()[1], 5, 'the action done')

    def log_the_day(self):
        began = time.monotonic()
        for step in (self.check_in, self.confirm_night, self.drink_twice, self.rate_run, self.roll):
            step()
        print(f'# {self.name}: {self.pointer.clicks} clicks and {self.pointer.notches} notches of '
              f'the wheel, {time.monotonic() - began:.1f} s')

    def close(self):
        """By its button; nothing has been pressed on the keyboard."""
        presses = self.keyboard.presses
        assert presses == 0, presses
        button = self.window.find('button', self.words('Close'))
        self.pointer.click(*self._middle(button, (0, 0)))
        self.wait_for_end()

    def steps(self):
        return [self.bring_in_weeks, self.start, self.take_pointer, self.bring_in_run,
                self.log_the_day, self.close, self.look_at_file]


def main(program, translations):
    return run_all([(PointerDay, 'pointer day, 360 wide', 'fr')], program, translations,
                   size=f'{WIDTH}x{HEIGHT}')


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
