#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""History by keyboard, as a screen reader is told of it.

test-history.py FOULEE LOCALEDIR: goes through the calendar by its arrows, where each day says what
it holds; searches; opens what was found. TAP.
"""

import datetime
import sys

try:
    from accessible import wait_until
    from day import Day
    from journey import run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from runner import DAYS
from words import NBSP

# More stops than there are before the calendar.
MOST_STOPS = 20


class LookBack(Day):
    """A look at the days before, by a runner who wrote nothing down today."""

    def date(self, days_ago):
        return self.runner.today - datetime.timedelta(days=days_ago)

    def day(self, *parts):
        """How the name of a day ends that holds this."""
        return self.words.c('day', '%s: %s') % ('', ', '.join(parts))

    def is_on(self, days_ago, *parts):
        """Whether the focus is on that day of the calendar, told so."""
        date = self.date(days_ago)
        focus = self.window.focus
        return (focus and focus[0] == 'button' and focus[1].endswith(self.day(*parts))
                and f' {date.day} ' in focus[1] and f' {date.year}' in focus[1])

    def wait_for_day(self, days_ago, *parts):
        wait_until(lambda: self.is_on(days_ago, *parts), 5,
                   lambda: f'{days_ago} days ago {parts}, not {self.window.focus}')

    def check_in(self):
        return self.words.n('%d check-in', '%d check-ins', 1)

    def find_the_calendar(self):
        self.window.wait_for(self.confirm_button())
        self.window.press('Ctrl+3')
        self.window.wait_for(('label', self.words('nothing recorded')))
        for _ in range(MOST_STOPS):
            if self.is_on(0, self.words('nothing recorded')):
                return
            self.window.activate('Tab')
        raise AssertionError(f'Tab does not come to the calendar but to {self.window.focus}')

    def go_back(self):
        soreness = self.words('soreness %d')
        distance = self.words.c('distance', f'%s{NBSP}km')
        number = '9.0'.replace('.', self.words.c('example of an entry', '10.4')[2])
        self.window.press('Up')
        self.wait_for_day(1, soreness % 2, self.check_in())
        self.window.press('Up')
        self.wait_for_day(2, soreness % 3, self.check_in())
        self.window.press('Up')
        self.wait_for_day(3, soreness % 1, self.words('run %s') % (distance % number),
                          self.check_in())
        self.window.press('Left')
        self.wait_for_day(10, soreness % 2, self.check_in())

    def search(self):
        self.window.press('Ctrl+f')
        wait_until(lambda: self.window.focus and
                   self.window.focus[1] == self.words('Search notes and actions'), 5,
                   lambda: f'the search, not {self.window.focus}')
        self.window.type(self.words.c('recovery action', 'Foam rolling').lower())
        found = len([day for day in range(1, DAYS + 1) if day % 2 == 0])
        text = self.words.n('%u day found', '%u days found', found)
        wait_until(lambda: any(node.text == text for node in self.window.frame.walk()), 15,
                   f'shown: {text}')

    def open_found(self):
        """The newest of them is the day before yesterday."""
        action = self.words.c('recovery action', 'Foam rolling')
        for _ in range(MOST_STOPS):
            self.window.activate('Tab')
            if self.window.focus[0] == 'list item':
                break
        assert action in self.window.focus[1], self.window.focus
        self.window.press('Return')
        # The date above Today, which opens a calendar.
        wait_until(lambda: any(f' {self.date(2).day} ' in node.name
                               for node in self.window.frame.walk()
                               if node.role == 'toggle button'), 15, 'the day opened')

    def steps(self):
        return [self.bring_in_weeks, self.start, self.find_the_calendar, self.go_back, self.search,
                self.open_found, self.close]


if __name__ == '__main__':
    sys.exit(run_all([(LookBack, 'a look back', 'en'), (LookBack, 'un regard en arrière', 'fr')],
                     sys.argv[1], sys.argv[2], size='1280x960'))
