# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells the compositor which keyboard is in front of the runner.

Mutter by itself takes the layout that the system was set up with, which it asks systemd-localed
for. Here a service of that name answers, on the session's own bus.
"""

import threading

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.locale1'
PATH = '/org/freedesktop/locale1'
INTERFACE = '''
<node><interface name="org.freedesktop.locale1">
  <property name="X11Layout" type="s" access="read"/>
  <property name="X11Model" type="s" access="read"/>
  <property name="X11Variant" type="s" access="read"/>
  <property name="X11Options" type="s" access="read"/>
</interface></node>'''


class LayoutService:
    """Answers until the process ends, on a thread of its own: whoever asks is being waited for."""

    def __init__(self, address, layout):
        self._address = address
        self._layout = layout
        self._ready = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()
        assert self._ready.wait(10), 'no keyboard layout to tell of'

    def _get(self, _connection, _sender, _path, _interface, name):
        return GLib.Variant('s', self._layout if name == 'X11Layout' else '')

    def _run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
                 Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        connection = Gio.DBusConnection.new_for_address_sync(self._address, flags, None, None)
        interface, = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces
        connection.register_object(PATH, interface, None, self._get, None)
        connection.call_sync('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'RequestName',
                             GLib.Variant('(su)', (NAME, 0)), None, Gio.DBusCallFlags.NONE, 10000,
                             None)
        self._ready.set()
        GLib.MainLoop.new(context, False).run()
