# SPDX-License-Identifier: GPL-3.0-or-later
"""A pointer at the compositor, which knows where it is.

Mutter moves it by distances; where a monitor is one's whole desktop, its corner is a place to
begin from.
"""

LEFT_BUTTON = 0x110  # linux/input-event-codes.h
VERTICAL = 0


class Pointer:
    """Of a Keyboard's session, as a person's two hands are of one person. `clicks` and `notches`
    of the wheel are counted."""

    def __init__(self, keyboard):
        self._tell = keyboard.tell
        self.clicks = 0
        self.notches = 0
        self._tell('NotifyPointerMotionRelative', '(dd)', -10000.0, -10000.0)
        self._at = (0, 0)

    def move(self, x, y):
        self._tell('NotifyPointerMotionRelative', '(dd)', float(x - self._at[0]),
                   float(y - self._at[1]))
        self._at = (x, y)

    def click(self, x, y):
        self.move(x, y)
        self._tell('NotifyPointerButton', '(ib)', LEFT_BUTTON, True)
        self._tell('NotifyPointerButton', '(ib)', LEFT_BUTTON, False)
        self.clicks += 1

    def turn_wheel(self, notches):
        """Down where `notches` is above 0."""
        self._tell('NotifyPointerAxisDiscrete', '(ui)', VERTICAL, notches)
        self.notches += abs(notches)
