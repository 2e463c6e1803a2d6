#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders of a program without a window, and what their buttons do, as the desktop sees it.

test-reminders.py FOULEE LOCALEDIR SCHEMADIR. TAP.
"""

import datetime
import os
import pathlib
import signal
import subprocess
import sys

try:
    from accessible import Window, desktop as accessible_desktop, wait_until
    from day import Day
    from desktop import Program
    from journey import run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from gi.repository import GLib

from application import NAME, SERVICE, Application, next_minute, write_settings
from notifications import Notifications

REGIONS = 27

# As long as the next minute may be away, and what a slow machine needs.
NEXT_MINUTE = 90
# GApplication lets a service that nobody wants anything of go after ten seconds.
LINGERS = 30

# What a lock screen must not show, in either language.
BODY_WORDS = ['leg', 'calf', 'knee', 'thigh', 'foot', 'jambe', 'mollet', 'genou', 'cuisse', 'pied']


class Reminded(Day):
    """A runner who is reminded, with settings of their own."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.bus = Application()
        self.notifications = Notifications()
        self.environment.update(GSETTINGS_BACKEND='keyfile', GSETTINGS_SCHEMA_DIR=sys.argv[3],
                                XDG_CONFIG_HOME=str(self.folder / 'config'))
        self.settings = self.folder / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
        self.entry_file = self.folder / 'config' / 'autostart' / f'{NAME}.desktop'

    def clean(self):
        super().clean()
        self.notifications.close()
        # One that the bus has started.
        if self.bus.is_running():
            os.kill(self.bus.pid(), signal.SIGTERM)
            wait_until(lambda: not self.bus.is_running(), LINGERS, 'the program has left the bus')

    def set(self, on, *minutes):
        """Settings as they were left by the preferences."""
        write_settings(self.settings, on, *minutes)

    def is_on(self):
        return 'reminders=true' in self.settings.read_text()

    def start_service(self):
        self.program = Program([self.command, SERVICE], self.environment, self.folder / 'stderr')
        wait_until(self.bus.is_running, 30, 'the program is on the bus')

    def has_window(self, pid):
        return any(program.pid == pid and program.children
                   for program in accessible_desktop().children)

    def wait_for_no_window(self):
        wait_until(lambda: not self.has_window(self.program.pid), 15, 'the window is closed')
        self.program.assert_running()

    def check_ins(self):
        return self._todays(self.ask('export'), 'check_ins', 'at')

    def look_at_zero(self):
        """One check-in of today, of now, that answers for every region."""
        wait_until(self.check_ins, 15, 'a check-in of today')
        check_in, = self.check_ins()
        assert check_in['origin'] == 'notification', check_in
        assert len(check_in['readings']) == REGIONS, check_in
        assert all(reading['level'] == 0 for reading in check_in['readings']), check_in
        at = datetime.datetime.fromisoformat(check_in['at'])
        late = datetime.datetime.now(self.zone) - at
        assert datetime.timedelta(0) <= late < datetime.timedelta(minutes=2), check_in

    def yesterday(self):
        return self.runner.today - datetime.timedelta(days=1)

    def wait_for_day(self, date):
        """The date above Today, which opens a calendar."""
        wait_until(lambda: any(f' {date.day} ' in f' {node.name} ' and node.role == 'toggle button'
                               for node in self.window.frame.walk()), 15, f'{date} is shown')

    def begin_of_day(self):
        """From when on a check-in counts for the morning, in Unix seconds."""
        return int(self.runner.at(0, 4).timestamp())

    def parameter(self, day):
        return GLib.Variant('(sx)', (day.isoformat(), self.begin_of_day()))


class Fires(Reminded):
    """The time comes while the window is closed."""

    def switch_on(self):
        minute = next_minute(self.zone)
        self.set(True, minute, minute + 120)

    def close_the_window(self):
        self.window.wait_for(self.confirm_button())
        self.window.press('Ctrl+w')
        self.wait_for_no_window()

    def be_reminded(self):
        self.reminder = self.notifications.wait_for_one(NEXT_MINUTE, 'a reminder')
        self.program.assert_running()
        said = f'{self.reminder.summary} {self.reminder.body}'.lower()
        assert said.strip() and not any(word in said for word in BODY_WORDS), said
        assert not self.has_window(self.program.pid)

    def say_no_soreness(self):
        action = next(key for key in self.reminder.actions.values() if 'no-soreness' in key)
        self.notifications.press(self.reminder, action)
        self.look_at_zero()
        self.notifications.wait_for_none('the reminder is gone')
        assert not self.has_window(self.program.pid)

    def start_again(self):
        """A second program has the first one open its window, and ends."""
        done = subprocess.run([self.command], env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60, check=False)
        assert done.returncode == 0 and not done.stdout and not done.stderr, done
        self.window = Window(self.program, self.keyboard, self.focus)
        self.close_the_window()

    def open_yesterday(self):
        self.bus.act('open-day', GLib.Variant('s', self.yesterday().isoformat()))
        self.window = Window(self.program, self.keyboard, self.focus)
        self.wait_for_day(self.yesterday())

    def open_today(self):
        """In the window that is there."""
        self.bus.act('open-day', GLib.Variant('s', self.runner.today.isoformat()))
        self.wait_for_day(self.runner.today)
        assert self.window.other_window() is None

    def press_again(self):
        """What was logged meanwhile is neither doubled nor changed."""
        before = self.run('export')
        self.bus.act('no-soreness', self.parameter(self.runner.today))
        self.bus.act('open-day', GLib.Variant('s', self.yesterday().isoformat()))
        self.wait_for_day(self.yesterday())
        assert self.run('export') == before

    def stop(self):
        self.window.press('Ctrl+w')
        self.wait_for_no_window()
        self.bus.act('stop-reminders')
        self.wait_for_end()
        assert not self.is_on()
        assert len(self.notifications.said) == 1, self.notifications.said

    def steps(self):
        return [self.bring_in_weeks, self.switch_on, self.start, self.close_the_window,
                self.be_reminded, self.say_no_soreness, self.start_again, self.open_yesterday,
                self.open_today, self.press_again, self.stop]


class Activated(Reminded):
    """The button of a reminder is pressed when no program is running any more."""

    def install(self):
        """As the package does, but from the build folder."""
        self.set(False, 450, 1200)
        folder = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'dbus-1' / 'services'
        folder.mkdir(parents=True)
        (folder / f'{NAME}.service').write_text(
            f'[D-BUS Service]\nName={NAME}\nExec={self.command} {SERVICE}\n')
        self.bus.begin_services({**self.environment, 'G_MESSAGES_DEBUG': ''})

    def say_no_soreness(self):
        assert not self.bus.is_running()
        self.bus.act('no-soreness', self.parameter(self.runner.today))
        self.look_at_zero()

    def see_it_end(self):
        wait_until(lambda: not self.bus.is_running(), LINGERS, 'the program has ended by itself')

    def press_for_yesterday(self):
        """An old notification: today is another question. Only the day is opened."""
        before = self.run('export')
        self.bus.act('no-soreness', self.parameter(self.yesterday()))
        wait_until(lambda: self.has_window(self.bus.pid()), 30, 'a window')
        assert self.run('export') == before

    def close_the_window(self):
        self.keyboard.press('Ctrl+w')
        self.see_it_end()

    def steps(self):
        return [self.bring_in_weeks, self.install, self.say_no_soreness, self.see_it_end,
                self.press_for_yesterday, self.close_the_window]


class Unsaved(Reminded):
    """The journal cannot be written when the button is pressed."""

    def start_for_it(self):
        # Neither is due at noon.
        self.set(True, 360, 1200)
        self.start_service()
        files = pathlib.Path(f'/proc/{self.program.pid}/fd')
        assert not any(self.journal.name in os.readlink(file) for file in files.iterdir())

    def press_in_vain(self):
        self.aside = self.journal.with_name('aside')
        self.journal.rename(self.aside)
        self.bus.act('no-soreness', self.parameter(self.runner.today))
        failure = self.notifications.wait_for_one(15, 'the failure is told')
        assert failure.summary == self.words('This Was Not Saved'), failure
        assert str(self.journal) in failure.body, failure
        assert not self.journal.exists()
        self.again = failure

    def press_again(self):
        self.aside.rename(self.journal)
        self.notifications.press(self.again, self.again.actions[self.words('Try Again')])
        self.look_at_zero()
        assert not self.notifications.look()

    def stop(self):
        assert not self.has_window(self.program.pid)
        self.bus.act('stop-reminders')
        self.wait_for_end()
        assert not self.is_on()

    def steps(self):
        return [self.bring_in_weeks, self.start_for_it, self.press_in_vain, self.press_again,
                self.stop]


class Unwanted(Reminded):
    """The session starts the program although reminders are off."""

    def see_it_end(self):
        self.set(False, 450, 1200)
        self.start_service()
        assert not self.has_window(self.program.pid)
        status, said = self.program.wait(LINGERS)
        assert (status, said) == (0, ''), (status, said)
        assert not self.journal.exists()

    def steps(self):
        return [self.see_it_end]


if __name__ == '__main__':
    sys.exit(run_all([(Fires, 'a reminder', 'en'), (Fires, 'un rappel', 'fr'),
                      (Activated, 'a press without a program', 'en'),
                      (Unsaved, 'a press in vain', 'en'),
                      (Unwanted, 'a service that nobody wants', 'en')], sys.argv[1], sys.argv[2]))
