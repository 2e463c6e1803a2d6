#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a runner who does not see the screen finds out about a peak.

test-insights.py FOULEE LOCALEDIR: with a journal of three runs, opens After a run by keyboard,
chooses the left calf in the filter, steps the chart's cursor to the peak after the last one and
hears its value, turns the chart into its table, and hears the same value there. In each language.
TAP.
"""

import json
import sys

try:
    from accessible import wait_until
    from journey import Journey, run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from runner import Runner
from words import LANGUAGES


class SoreRunner(Runner):
    """Three hard runs, eight days apart, each from 08:00 to 09:00, and what the left calf was like
    after them."""

    # Days before today; (hours after the end, level).
    RUNS = {
        22: [(-2, 0), (3, 1), (12, 1), (24, 3), (36, 4), (48, 3), (60, 2), (72, 1), (96, 0)],
        14: [(-2, 0), (3, 1), (12, 2), (24, 4), (36, 5), (48, 4), (60, 3), (72, 2), (96, 0)],
        6: [(-2, 0), (3, 2), (12, 3), (24, 5), (36, 7), (48, 6), (60, 4), (72, 2), (96, 0)],
    }
    PEAK = (36, 7)

    def _check_ins(self, day):
        for hours, level in self.RUNS[day]:
            days, hour = divmod(9 + hours, 24)
            yield self._record(f'calf {hours}', day, at=self.at(day - days, hour).isoformat(),
                               origin='entered',
                               readings=[{'region': 'calf.left', 'level': level},
                                         {'region': 'quadriceps.right', 'level': level // 2}])

    def _run(self, day):
        return self._record('run', day, start=self.at(day, 8).isoformat(), planned=False,
                            source='typed', duration_s=3600, distance_m=12000, session_rpe=8,
                            kind='hills')

    def journal(self):
        return json.dumps({
            'format': 'foulee-journal', 'version': 1,
            'check_ins': [check_in for day in self.RUNS for check_in in self._check_ins(day)],
            'runs': [self._run(day) for day in self.RUNS]})


class Peak(Journey):
    """The way to one value, by two roads."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.runner = SoreRunner(self.zone)
        self.heard = None

    def bring_in_weeks(self):
        file = self.folder / 'weeks.json'
        file.write_text(self.runner.journal())
        self.run('import', str(file))

    # What is what on the screen.

    def find_named(self, role, beginning):
        """What is shown of this role with a name that begins so, once it is."""
        def look():
            return next((node for node in self.window.frame.walk()
                         if node.role == role and node.name.startswith(beginning)), None)
        return wait_until(look, 15, f'shown: {role} {beginning!r}…')

    # The way.

    def open_after_a_run(self):
        self.window.press('Ctrl+2')
        card = self.find_named('button', self.words('After a run'))
        self.window.move('Tab', card.role, card.name)
        self.window.press('Return')

    def choose_left_calf(self):
        window = self.window
        legs, calf = self.words.c('where soreness is', 'Legs'), self.words.c('region', 'Left calf')
        button = self.find_named('toggle button', self.words('Filter: %s') % legs)
        window.move('Tab', button.role, button.name)
        window.press('Space')
        window.wait_for_focus('combo box', self.words('Place'))
        window.activate()
        window.type(calf.lower())
        window.move('Down', 'list item', calf)
        window.press('Return')
        button = self.find_named('toggle button', self.words('Filter: %s') % calf)
        window.wait_for_focus(button.role, button.name)
        window.press('Escape')
        wait_until(lambda: 'pressed' not in button.states, 5, 'the choices of the filter are gone')
        window.wait_for(('heading', calf))

    def step_until(self, chart, key, expected, steps=20):
        """Moves the chart's cursor by a key until what is expected is in its value's words."""
        for _ in range(steps):
            before = chart.value
            if expected in before[1]:
                return
            self.window.press(key)
            wait_until(lambda: chart.value != before, 5,
                       lambda: f'{key} leads on from {before} to {expected}')
        raise AssertionError(f'{key} does not lead to {expected} but to {chart.value}')

    def step_to_peak(self):
        """From the first peak to the last, and down to the reading that it was."""
        hours, level = self.runner.PEAK
        chart = self.find_named('slider', self.words.c('region', 'Left calf'))
        self.window.move('Tab', chart.role, chart.name)
        self.window.press('Home')
        wait_until(lambda: chart.value[1], 5, 'the cursor is on a value')
        peak = self.words('Peak %d of 10, %d h after the run, within %s. Class: %s')
        self.step_until(chart, 'Right', peak.split('%s')[0].strip() % (level, hours))
        reading = self.words('%s: %d of 10, %d h after the run (check-in).').removeprefix('%s')
        reading %= level, hours
        self.step_until(chart, 'Down', reading)
        # "Sun 15 Nov, Hills 12.0 km. Mon 16 Nov, 21:00": which run, and when.
        self.heard = chart.value[1].split(reading)[0]

    def turn_into_table(self):
        window = self.window
        chart, table = (('radio button', self.words.c('form of numbers', name))
                        for name in ('Chart', 'Table'))
        window.move('Shift+Tab', *chart)
        window.move('Right', *table)
        window.press('Space')
        self.find_named('tree table', self.words('Readings after each run'))

    def cell(self, title, words=''):
        """A cell of the table, as it is told."""
        return self.words.c('cell of a table', '%s: %s') % (self.words.c('column', title), words)

    def read_table(self):
        """Down the rows, to the one with the value that was heard from the chart."""
        window = self.window
        hours, level = self.runner.PEAK
        expected = {self.cell('Hours after', hours), self.cell('Level, of 10', level)}
        window.move('Tab', 'table row', self.find_named('table row', self.cell('Run')).name)
        while not expected <= {cell.name for cell in window.focused_node.children}:
            before = window.focused_node.describe()
            window.press('Down')
            wait_until(lambda: window.focus and window.focused_node.describe() != before, 5,
                       lambda: f'Down leads on from {before}')
        # The first that has it is of the last run, as is what was heard; but for a capital letter.
        run, _, _, moment, _ = (cell.name for cell in window.focused_node.children)
        heard = self.heard.casefold()
        assert heard.startswith(run.removeprefix(self.cell('Run')).casefold()), (heard, run)
        moment = moment.removeprefix(self.cell('When'))
        assert heard.endswith(moment.casefold()), (heard, moment)

    def steps(self):
        return [self.bring_in_weeks, self.start, self.open_after_a_run, self.choose_left_calf,
                self.step_to_peak, self.turn_into_table, self.read_table, self.close]


def main(program, translations):
    return run_all([(Peak, language, language) for language in LANGUAGES], program, translations)


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
