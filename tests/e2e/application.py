# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a desktop has it, which starts it and presses the buttons of its notifications."""

import datetime

from gi.repository import Gio, GLib

NAME = 'io.github.foulee.Foulee'
PATH = '/io/github/foulee/Foulee'
SERVICE = '--gapplication-service'

# Seconds that a window needs to come and go.
LEAST_SECONDS = 30


def next_minute(zone):
    """One that is soon to begin there, but not before a window has come and gone: in minutes after
    midnight."""
    due = datetime.datetime.now(zone) + datetime.timedelta(seconds=60 + LEAST_SECONDS)
    return due.hour * 60 + due.minute


def write_settings(file, on, *minutes):
    """Reminders as the preferences leave them, in the file of GSettings' keyfile backend."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'[io/github/foulee/Foulee]\nreminders={str(on).lower()}\n'
                    f'reminder-times={list(minutes)}\n')


class Application:
    """The program on the session's bus, as a desktop calls it."""

    def __init__(self):
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def _call(self, name, path, interface, method, types, *values):
        return self._bus.call_sync(name, path, interface, method, GLib.Variant(types, values), None,
                                   Gio.DBusCallFlags.NONE, 30000, None).unpack()

    def _ask_bus(self, method, types, *values):
        return self._call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                          method, types, *values)

    def act(self, action, *parameters):
        """Presses a button of a notification, as GNOME's shell does it."""
        self._call(NAME, PATH, 'org.freedesktop.Application', 'ActivateAction', '(sava{sv})',
                   action, list(parameters), {})

    def open(self, files):
        """Opens files (paths), as a file manager does it."""
        self._call(NAME, PATH, 'org.freedesktop.Application', 'Open', '(asa{sv})',
                   [file.as_uri() for file in files], {})

    def is_running(self):
        return self._ask_bus('NameHasOwner', '(s)', NAME)[0]

    def pid(self):
        return self._ask_bus('GetConnectionUnixProcessID', '(s)', NAME)[0]

    def begin_services(self, environment):
        """Services are started with this, and those are found that were installed since."""
        self._ask_bus('UpdateActivationEnvironment', '(a{ss})', environment)
        self._ask_bus('ReloadConfig', '()')
