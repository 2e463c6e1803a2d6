# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of a runner who has kept a journal for weeks, and what its file must hold afterwards."""

import datetime

from journey import Journey
from runner import TO_BED, WOKE, Runner


class Day(Journey):
    """A day on which the legs, the night, two drinks and an action are written down."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.runner = Runner(self.zone)

    # What is what on the screen.

    def confirm_button(self):
        return 'button', self.words('_Confirm').replace('_', '')

    def action_button(self):
        return 'button', self.words.c('recovery action', 'Foam rolling')

    def word(self, context, text):
        """A word to choose from."""
        return 'toggle button', self.words.c(context, text)

    # Before the day.

    def bring_in_weeks(self):
        file = self.folder / 'weeks.json'
        file.write_text(self.runner.journal())
        self.run('import', str(file))

    def bring_in_run(self):
        """From outside, while the window is open."""
        file = self.folder / 'activities.csv'
        file.write_text(self.runner.activities())
        self.run('import', str(file))
        self.window.wait_for(('label', self.words('_How hard was it?').replace('_', '')))

    # Afterwards.

    def expected_readings(self):
        """(region, level, sensation or None) of what hurts."""
        raise NotImplementedError

    def expected_run(self):
        """The day's run, as a journal tells of it; None for none."""
        return None

    def _todays(self, exported, kind, field):
        return [record for record in exported[kind]
                if record[field].startswith(self.runner.today.isoformat())]

    def look_at_file(self):
        exported = self.ask('export')
        self._look_at_legs(exported)
        self._look_at_night(exported)
        drinks = [(drink['volume_ml'], drink['kind'])
                  for drink in self._todays(exported, 'drinks', 'at')]
        assert drinks == [(250, 'water')] * 2, drinks
        action, = self._todays(exported, 'actions', 'at')
        assert (action['kind'], action['duration_min']) == ('foam_rolling', 10), action
        self._look_at_run(self._todays(exported, 'runs', 'start'))

    def _look_at_legs(self, exported):
        check_in, = self._todays(exported, 'check_ins', 'at')
        readings = check_in['readings']
        sore = [(reading['region'], reading['level'], reading.get('sensation'))
                for reading in readings if reading['level'] > 0]
        assert sorted(sore) == sorted(self.expected_readings()), sore
        assert len(readings) == 27, readings

    def _look_at_night(self, exported):
        night, = self._todays(exported, 'sleeps', 'night')
        bed, woke = (datetime.datetime.fromisoformat(night[key]) for key in ('to_bed', 'woke'))
        assert bed == self.runner.at(1, TO_BED.hour, TO_BED.minute), night
        assert woke == self.runner.at(0, WOKE.hour, WOKE.minute), night

    def _look_at_run(self, runs):
        expected = self.expected_run()
        if expected is None:
            assert not runs, runs
            return
        run, = runs
        assert {key: run.get(key) for key in expected} == expected, run


class ThreeSoreRegions:
    """What both thighs and a shin feel like after a run."""

    def expected_readings(self):
        return [('quadriceps.left', 4, 'ache'), ('quadriceps.right', 3, 'ache'),
                ('shin.right', 2, 'stiff')]


class ImportedRun:
    """A run that came from a file, and was rated."""

    def expected_run(self):
        return {'start': self.runner.at(0, 8, 5).isoformat(), 'planned': False, 'source': 'file',
                'distance_m': 8200, 'duration_s': 44 * 60 + 10, 'session_rpe': 6,
                'warm_up': 'done'}
