#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A reminder on a notification server that people have, and its button pressed there.

test-notification-server.py FOULEE SCHEMADIR: on a screen and a session bus of its own (of
tests/tools/with-display) starts dunst, and the program without a window; waits for the reminder,
chooses "No soreness" from dunst's menu, reads the entry back and has the program end. TAP.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    from desktop import Program, wait_until
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no gi for Python: {missing}')
    sys.exit(0)

from gi.repository import Gio, GLib

from application import SERVICE, Application, next_minute, write_settings
from runner import Runner, zone_of_noon

NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
DUNST = 'org.dunstproject.cmd0'
BUTTON = 'No soreness'


class Dunst:
    """The server. It shows the actions of a notification in a menu, here a program that chooses."""

    def __init__(self, folder):
        chooser = folder / 'choose'
        chooser.write_text(f'#!/bin/sh\nexec grep -m 1 -F "{BUTTON}"\n')
        chooser.chmod(0o700)
        configuration = folder / 'dunstrc'
        configuration.write_text(f'[global]\ndmenu = {chooser}\nidle_threshold = 0\n')
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self._program = Program(['dunst', '-config', str(configuration)], os.environ,
                                folder / 'dunst.log')
        wait_until(self._is_there, 15, 'dunst is on the bus')

    def _call(self, name, path, interface, method, types='()', *values):
        return self._bus.call_sync(name, path, interface, method, GLib.Variant(types, values), None,
                                   Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def _is_there(self):
        self._program.assert_running()
        return self._call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                          'NameHasOwner', '(s)', NAME)[0]

    def displayed(self):
        """How many notifications are on the screen."""
        return self._call(NAME, PATH, 'org.freedesktop.DBus.Properties', 'Get', '(ss)', DUNST,
                          'displayedLength')[0]

    def choose(self):
        """Opens the menu of what is on the screen."""
        self._call(NAME, PATH, DUNST, 'ContextMenuCall')

    def end(self):
        self._program.kill()


class Reminder:
    """The program, without a window, with three weeks of a journal."""

    def __init__(self, command, schemas, folder):
        zone, self._zone = zone_of_noon()
        self._command = os.path.abspath(command)
        self._folder = folder
        self._journal = folder / 'foulee' / 'journal.db'
        self._runner = Runner(self._zone)
        self._environment = {**os.environ, 'TZ': zone, 'LC_ALL': 'C.UTF-8',
                             'XDG_DATA_HOME': str(folder), 'GSETTINGS_SCHEMA_DIR': schemas,
                             'GSETTINGS_BACKEND': 'keyfile', 'G_DEBUG': 'fatal-criticals'}
        self._application = Application()
        self._program = None

    def _run(self, *words):
        return subprocess.run([self._command, '--journal', str(self._journal), *words],
                              env=self._environment, capture_output=True, timeout=60,
                              check=True).stdout

    def bring_in_weeks(self):
        weeks = self._folder / 'weeks.json'
        weeks.write_text(self._runner.journal())
        self._run('import', str(weeks))

    def start(self):
        minute = next_minute(self._zone)
        write_settings(pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings',
                                    'keyfile'), True, minute, minute + 120)
        self._program = Program([self._command, SERVICE], self._environment,
                                self._folder / 'stderr')
        wait_until(self._application.is_running, 30, 'the program is on the bus')

    def todays(self):
        return [entry for entry in json.loads(self._run('export'))['check_ins']
                if entry['at'].startswith(self._runner.today.isoformat())]

    def stop(self):
        self._application.act('stop-reminders')
        status, said = self._program.wait()
        assert (status, said) == (0, ''), (status, said)

    def end(self):
        if self._program:
            self._program.kill()


def walk(dunst, reminder):
    reminder.bring_in_weeks()
    reminder.start()
    assert dunst.displayed() == 0
    began = datetime.datetime.now()
    wait_until(lambda: dunst.displayed() == 1, 120, 'the reminder is on the screen')
    print(f'# the reminder came after {(datetime.datetime.now() - began).seconds} s')
    dunst.choose()
    wait_until(reminder.todays, 15, 'the entry')
    entry, = reminder.todays()
    assert entry['origin'] == 'notification', entry
    assert {reading['level'] for reading in entry['readings']} == {0}, entry
    wait_until(lambda: dunst.displayed() == 0, 15, 'the reminder is gone')
    reminder.stop()


def main():
    if not shutil.which('dunst'):
        print('1..0 # SKIP no dunst')
        return 0
    print('TAP version 13\n1..1')
    with tempfile.TemporaryDirectory(prefix='foulee-', ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        dunst = Dunst(folder)
        reminder = Reminder(sys.argv[1], sys.argv[2], folder)
        try:
            walk(dunst, reminder)
        finally:
            reminder.end()
            dunst.end()
    print('ok 1 - a reminder on dunst')
    return 0


if __name__ == '__main__':
    sys.exit(main())
