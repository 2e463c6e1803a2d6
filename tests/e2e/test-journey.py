#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner's first day, from outside.

test-journey.py FOULEE LOCALEDIR: starts the program on an empty journal, in a headless session, and
enters soreness in two regions, a night and a drink with the keyboard; closes the window, looks at
the file from outside, starts again, and finds everything on the screen. In each language. TAP.
"""

import datetime
import sys

try:
    from journey import Journey, run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from words import LANGUAGES


class FirstDay(Journey):
    """One language's first day."""

    def level(self, region, level=None):
        """A region in the list."""
        region = self.words.c('region', region)
        if level is None:
            return 'toggle button', self.words('%s, not answered') % region
        return 'toggle button', self.words('%s, %d of 10') % (region, level)

    def pass_first_run(self):
        start = 'button', self.words('Start')
        self.window.wait_for(start)
        self.window.move('Tab', *start)
        self.window.activate()
        # The last hard run is asked for first; this runner passes it over.
        skip = 'button', self.words('_Skip').replace('_', '')
        self.window.wait_for(skip)
        self.window.move('Tab', *skip)
        self.window.press('Return')
        self.window.wait_for(self.region('Left quadriceps'),
                             ('list item', self.words('None yet')))
        self.window.wait_for_focus(*self.region('Left quadriceps'))

    def enter_soreness(self):
        """One region on the body map, and the other in the list."""
        window = self.window
        window.move('Left', *self.region('Right quadriceps'))
        window.press('3')
        window.press('Ctrl+l')
        window.wait_for(self.level('Right quadriceps', 3))
        window.wait_for_focus(*self.level('Lower back'))
        window.move('Down', *self.level('Left calf'))
        window.press('4')
        window.wait_for_focus(*self.level('Left calf', 4))

    def enter_sleep(self):
        window = self.window
        window.move('Tab', *self.entry('To bed'))
        window.type('22:45')
        window.move('Tab', *self.entry('Woke'))
        window.type('6:30')
        window.press('Return')
        window.wait_for(self.entry('To bed', self.words.time(22, 45)),
                        self.entry('Woke', self.words.time(6, 30)))
        # The arrows are the stepper's, not those of the list that its entry is in.
        window.wait_for_focus(*self.entry('Woke'))
        for key, hour, minute in (('Up', 7, 0), ('Down', 6, 30)):
            window.press(key)
            window.wait_for(self.entry('Woke', self.words.time(hour, minute)))

    def enter_drink(self):
        self.window.move('Tab', *self.drink_button())
        self.window.press('Space')
        self.window.wait_for(('list item', self.words.millilitres(250)))

    def look_at_screen(self):
        self.window.wait_for(self.region('Left quadriceps'))
        self.window.press('Ctrl+l')
        self.window.wait_for(
            self.level('Left calf', 4), self.level('Right quadriceps', 3), self.level('Right calf'),
            self.entry('To bed', self.words.time(22, 45)),
            self.entry('Woke', self.words.time(6, 30)),
            ('list item', self.words.millilitres(250)),
            ('label', self.words.n('%u drink', '%u drinks', 1)))

    def look_at_file(self):
        exported = self.ask('export')
        today = datetime.datetime.now(self.zone).date()

        check_in, = exported['check_ins']
        levels = {reading['region']: reading['level'] for reading in check_in['readings']}
        assert levels == {'calf.left': 4, 'quadriceps.right': 3}, check_in
        sleep, = exported['sleeps']
        assert sleep['night'] == today.isoformat(), sleep
        bed, woke = (datetime.datetime.fromisoformat(sleep[key]) for key in ('to_bed', 'woke'))
        evening = today - datetime.timedelta(days=1)
        assert bed == datetime.datetime.combine(evening, datetime.time(22, 45), self.zone), sleep
        assert woke == datetime.datetime.combine(today, datetime.time(6, 30), self.zone), sleep
        drink, = exported['drinks']
        assert drink['volume_ml'] == 250, drink

        summary = self.ask('summary', '--json')
        assert summary['days_logged'] == 1 and summary['runs'] == 0, summary

    def steps(self):
        return [self.start, self.pass_first_run, self.enter_soreness, self.enter_sleep,
                self.enter_drink, self.close, self.look_at_file, self.start, self.look_at_screen,
                self.close, self.look_at_file]


def main(program, translations):
    return run_all([(FirstDay, language, language) for language in LANGUAGES], program,
                   translations)


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
