# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop without a screen, for tests that use the program as a person does.

A Desktop is a session bus, mutter with one virtual monitor, the accessibility bus and a keyboard,
all in a folder of their own. Mutter draws without a GPU; the keyboard is mutter's remote desktop,
so that keys take the very way of a real one: compositor, Wayland, GTK.
"""

import collections
import os
import pathlib
import re
import shutil
import subprocess
import time

from gi.repository import Gio, GLib

from layout import LayoutService

INTERVAL = 0.05  # seconds between two looks at a condition


class Unavailable(Exception):
    """What the journeys need is not on this system; the text says what."""


def wait_until(condition, seconds=15, what=None):
    """Waits until condition() is true and returns what it returned. AssertionError after
    `seconds`, with `what` (a text, or a function that makes it) was waited for."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            what = what() if callable(what) else what
            raise AssertionError(f'not within {seconds} s: {what or condition.__name__}')
        time.sleep(INTERVAL)


class Desktop:
    """A context manager; at most one in a process, as libatspi keeps its connection for good.

    `folder` is empty and takes all files of the session. The settings of the environment that lead
    programs to the session are set while it lasts. `layout` is that of the keyboard, as XKB calls
    it: 'us', 'fr'; `size` that of the monitor."""

    MUTTER = ['mutter', '--headless', '--wayland', '--no-x11', '--virtual-monitor']

    def __init__(self, folder, layout='us', size='1024x768'):
        self.folder = pathlib.Path(folder)
        self.layout = layout
        self._size = size
        self.keyboard = None
        self._processes = []
        self._bus = None

    def __enter__(self):
        for tool in ('dbus-daemon', 'mutter'):
            if not shutil.which(tool):
                raise Unavailable(f'no {tool}')
        self._set_environment()
        try:
            self._start_bus()
            self._start_mutter()
            self._start_accessibility()
            self.keyboard = Keyboard(self._bus)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._processes.clear()

    def log(self):
        """What the session's own programs have said."""
        return '\n'.join(f'{file.name}: {line}' for file in sorted(self.folder.glob('*.log'))
                         for line in file.read_text(errors='replace').splitlines())

    def _set_environment(self):
        for name in ('runtime', 'config', 'data', 'state', 'cache'):
            (self.folder / name).mkdir(mode=0o700)
            os.environ[f'XDG_{name.upper()}_' + ('DIR' if name == 'runtime' else 'HOME')] = str(
                self.folder / name)
        # G_DEBUG is for the program: what criticals mutter has does not matter here.
        for name in ('WAYLAND_DISPLAY', 'DISPLAY', 'AT_SPI_BUS_ADDRESS', 'GTK_A11Y', 'GTK_THEME',
                     'G_DEBUG'):
            os.environ.pop(name, None)
        os.environ.update(HOME=str(self.folder), GDK_BACKEND='wayland', GSK_RENDERER='cairo',
                          LIBGL_ALWAYS_SOFTWARE='1', GDK_DEBUG='no-portals',
                          GSETTINGS_BACKEND='memory')

    def _start(self, command, **options):
        with open(self.folder / f'{command[0]}.log', 'ab') as log:
            options.setdefault('stdout', log)
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log, **options)
        self._processes.append(process)
        return process

    def _start_bus(self):
        bus = self._start(['dbus-daemon', '--session', '--nofork', '--nopidfile',
                           '--print-address'], stdout=subprocess.PIPE)
        address = bus.stdout.readline().decode().strip()
        bus.stdout.close()
        assert address, f'dbus-daemon does not start\n{self.log()}'
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = address
        self._bus = Bus(Gio.bus_get_sync(Gio.BusType.SESSION))
        LayoutService(address, self.layout)

    def _start_mutter(self):
        # The system's bus is for mutter alone this one, where the layout is told.
        environment = {**os.environ,
                       'DBUS_SYSTEM_BUS_ADDRESS': os.environ['DBUS_SESSION_BUS_ADDRESS']}
        mutter = self._start([*self.MUTTER, self._size], env=environment)

        def ready():
            assert mutter.poll() is None, f'mutter does not start\n{self.log()}'
            names = self._bus.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'ListNames')
            sockets = (self.folder / 'runtime').glob('wayland-?')
            return Keyboard.SERVICE in names[0] and next(sockets, None)

        os.environ['WAYLAND_DISPLAY'] = wait_until(ready, 30, 'mutter is ready').name

    def _start_accessibility(self):
        """Says to programs that somebody listens, as a screen reader does."""
        self._bus.call('org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set',
                       '(ssv)', 'org.a11y.Status', 'IsEnabled', GLib.Variant('b', True))


class Bus:
    """Method calls on the session bus."""

    def __init__(self, connection):
        self._connection = connection

    def call(self, service, path, interface, method, types='()', *values):
        return self._connection.call_sync(service, path, interface, method,
                                          GLib.Variant(types, values), None,
                                          Gio.DBusCallFlags.NONE, 10000, None).unpack()


class Keyboard:
    """A keyboard at the compositor. `presses` counts: a key, or several held down together, is
    one."""

    SERVICE = 'org.gnome.Mutter.RemoteDesktop'
    PATH = '/org/gnome/Mutter/RemoteDesktop'

    # X11/keysymdef.h; any other key is named by its character.
    KEYS = {
        'Backspace': 0xff08, 'Tab': 0xff09, 'Return': 0xff0d, 'Escape': 0xff1b, 'Home': 0xff50,
        'Left': 0xff51, 'Up': 0xff52, 'Right': 0xff53, 'Down': 0xff54, 'Page_Up': 0xff55,
        'Page_Down': 0xff56, 'End': 0xff57, 'F10': 0xffc7, 'Shift': 0xffe1, 'Ctrl': 0xffe3,
        'Alt': 0xffe9, 'Delete': 0xffff, 'Space': 0x20, 'F6': 0xffc3,
    }

    # The places of keys, whatever is printed on them: linux/input-event-codes.h. '[1]' is the key
    # of the digit row where us has the 1, '[KP_1]' that of the keypad.
    PLACES = {
        **{f'[{digit}]': 2 + (digit - 1) % 10 for digit in range(10)},
        **dict(zip((f'[KP_{digit}]' for digit in (7, 8, 9, 4, 5, 6, 1, 2, 3, 0)),
                   (71, 72, 73, 75, 76, 77, 79, 80, 81, 82))),
        '[Num_Lock]': 69,
    }

    def __init__(self, bus):
        self._bus = bus
        self.presses = 0
        self._session, = bus.call(self.SERVICE, self.PATH, self.SERVICE, 'CreateSession')
        self.tell('Start')
        # The seat has a keyboard from the first key on; programs are to find one when they start.
        self.press('Shift')
        self.presses = 0

    def tell(self, method, types='()', *values):
        self._bus.call(self.SERVICE, self._session, f'{self.SERVICE}.Session', method, types,
                       *values)

    def press(self, keys):
        """Presses a key, or several held down one after the other: 'Tab', 'Ctrl+w', '4', or by
        their places: 'Ctrl+[0]'."""
        names = re.split(r'(?<=.)\+', keys)
        self.presses += 1
        for name in names:
            self._notify(name, True)
        for name in reversed(names):
            self._notify(name, False)

    def _notify(self, key, down):
        if key in self.PLACES:
            self.tell('NotifyKeyboardKeycode', '(ub)', self.PLACES[key], down)
        else:
            self.tell('NotifyKeyboardKeysym', '(ub)', self.KEYS.get(key) or ord(key), down)

    def type(self, text):
        for character in text:
            self.press(character)


Exit = collections.namedtuple('Exit', 'status said')


class Program:
    """A program with a window on the desktop; what it says on stderr is kept in a file."""

    def __init__(self, command, environment, log):
        self._log = pathlib.Path(log)
        with open(log, 'wb') as file:
            self._process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                             stdout=file, stderr=file)

    @property
    def pid(self):
        return self._process.pid

    def said(self):
        return self._log.read_text(errors='replace')

    def assert_running(self):
        status = self._process.poll()
        assert status is None, f'the program has ended, status {status}\n{self.said()}'

    def wait(self, seconds=15):
        """Waits for the end of the program."""
        try:
            return Exit(self._process.wait(timeout=seconds), self.said())
        except subprocess.TimeoutExpired:
            raise AssertionError(f'the program has not ended within {seconds} s') from None

    def kill(self):
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
