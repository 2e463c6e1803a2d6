# SPDX-License-Identifier: GPL-3.0-or-later
"""A notification server on the session's bus, as the Desktop Notifications Specification has it."""

import collections

from gi.repository import Gio, GLib

from desktop import wait_until

NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
INTERFACE = '''<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>'''

CLOSED_BY_PRESS, CLOSED_BY_CALL = 2, 3

# `actions`: what is invoked by the words of its button; 'default' is the notification itself.
Notification = collections.namedtuple('Notification', 'number summary body actions')


class Notifications:
    """What is shown stays until the program takes it back or a button of it is pressed. `shown`: by
    number; `said`: everything that there was, the oldest first."""

    def __init__(self):
        self.shown = {}
        self.said = []
        self._last = 0
        self._context = GLib.MainContext.default()
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self._object = self._bus.register_object(
            PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], self._on_call, None, None)
        self._owner = Gio.bus_own_name_on_connection(self._bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                                     None, None)

    def close(self):
        Gio.bus_unown_name(self._owner)
        self._bus.unregister_object(self._object)

    def _on_call(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        answer = getattr(self, method)(*parameters.unpack())
        invocation.return_value(answer)

    @staticmethod
    def GetCapabilities():
        return GLib.Variant('(as)', (['actions', 'body', 'persistence'],))

    @staticmethod
    def GetServerInformation():
        return GLib.Variant('(ssss)', ('tests', 'Foulée', '1', '1.2'))

    def Notify(self, _program, replaces, _icon, summary, body, actions, _hints, _timeout):
        if not replaces:
            self._last += 1
        number = replaces or self._last
        self.shown[number] = Notification(number, summary, body,
                                          dict(zip(actions[1::2], actions[0::2])))
        self.said.append(self.shown[number])
        return GLib.Variant('(u)', (number,))

    def CloseNotification(self, number):
        self._end(number, CLOSED_BY_CALL)
        return GLib.Variant('()', ())

    def _end(self, number, reason):
        if self.shown.pop(number, None):
            self._emit('NotificationClosed', '(uu)', number, reason)

    def _emit(self, signal, types, *values):
        self._bus.emit_signal(None, PATH, NAME, signal, GLib.Variant(types, values))

    def look(self):
        """What is shown, as a list, with all that has come until now."""
        while self._context.iteration(False):
            pass
        return list(self.shown.values())

    def wait_for_one(self, seconds, what):
        """The only one that is shown, once there is one."""
        notification, = wait_until(self.look, seconds, what)
        return notification

    def wait_for_none(self, what):
        wait_until(lambda: not self.look(), 15, what)

    def press(self, notification, action):
        """Presses the button that invokes `action`: servers close what was answered."""
        assert action in notification.actions.values(), notification
        self._emit('ActionInvoked', '(us)', notification.number, action)
        self._end(notification.number, CLOSED_BY_PRESS)
