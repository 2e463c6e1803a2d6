#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files opened from outside, as a file manager and as a shell do it.

test-open.py FOULEE LOCALEDIR. TAP.
"""

import json
import subprocess
import sys

try:
    from accessible import Window, wait_until
    from day import Day
    from desktop import Program
    from journey import run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from gi.repository import Gio, GLib

NAME = 'io.github.foulee.Foulee'


class Opened(Day):
    """A journal of three weeks is opened on a first run, and another file while it is shown."""

    def write_files(self):
        self.weeks = self.folder / 'foulee-2026-11-19.json'
        self.weeks.write_text(self.runner.journal())
        self.others = self.folder / 'something else.json'
        self.others.write_text(json.dumps({'format': 'something-else'}))

    def alert(self, text):
        """A dialog's button."""
        return 'button', self.words(text).replace('_', '')

    def start_with_a_file(self):
        self.start(str(self.weeks))

    def bring_it_in(self):
        self.window.wait_for(self.alert('_Bring In'))
        # It may have it before the program knows that somebody listens.
        self.window.wait_for_first_focus(*self.alert('_Bring In'))
        self.window.press('Return')
        days = len(json.loads(self.weeks.read_text())['check_ins'])
        wait_until(lambda: len(self.ask('export').get('check_ins', [])) == days, 15,
                   'the check-ins are in the journal')

    def see_the_day(self):
        self.window.wait_for(self.confirm_button())
        self.window.press('Alt+Page_Up')
        self.window.wait_for(
            self.entry('Woke', self.words.time(6, 30)), self.entry('To bed', self.words.time(22, 45)))

    @staticmethod
    def call(files):
        """What a file manager calls."""
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            NAME, '/io/github/foulee/Foulee', 'org.freedesktop.Application', 'Open',
            GLib.Variant('(asa{sv})', ([file.as_uri() for file in files], {})), None,
            Gio.DBusCallFlags.NONE, 10000, None)

    def open_by_the_bus(self):
        self.call([self.others, self.weeks])

    def be_told_what_it_is_not(self):
        self.window.wait_for(self.alert('_Close'))
        self.window.press('Escape')

    def decline_the_other(self):
        before = self.run('export')
        self.window.wait_for(self.alert('_Bring In'))
        self.window.press('Escape')
        self.window.wait_for(self.entry('To bed', self.words.time(22, 45)))
        assert self.run('export') == before

    def open_by_a_second_program(self):
        """It hands the file over to the first, and ends."""
        done = subprocess.run([self.command, self.weeks.name], env=self.environment,
                              cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=60, check=False)
        assert done.returncode == 0 and not done.stdout and not done.stderr, done
        self.decline_the_other()

    def steps(self):
        return [self.write_files, self.start_with_a_file, self.bring_it_in, self.see_the_day,
                self.open_by_the_bus, self.be_told_what_it_is_not, self.decline_the_other,
                self.open_by_a_second_program, self.close]


class Service(Opened):
    """The same of a program that a file manager has started, by its name on the bus."""

    def start_with_a_file(self):
        self.program = Program([self.command, '--gapplication-service'], self.environment,
                               self.folder / 'stderr')
        wait_until(self.is_on_the_bus, 15, f'{NAME} is on the bus')
        self.call([self.weeks])
        self.window = Window(self.program, self.keyboard, self.focus)

    @staticmethod
    def is_on_the_bus():
        return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            'org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner',
            GLib.Variant('(s)', (NAME,)), None, Gio.DBusCallFlags.NONE, 10000, None).unpack()[0]

    def steps(self):
        return [self.write_files, self.start_with_a_file, self.bring_it_in, self.see_the_day,
                self.close]


if __name__ == '__main__':
    sys.exit(run_all([(Opened, 'opened files', 'en'), (Opened, 'des fichiers ouverts', 'fr'),
                      (Service, 'a file and a service', 'en')], sys.argv[1], sys.argv[2]))
