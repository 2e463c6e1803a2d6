# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells assistive technology, read over AT-SPI.

Needs the session of a Desktop. Roles and states are called as AT-SPI calls them: 'button',
'toggle button', 'text', 'focused'.
"""

import gi

from desktop import wait_until

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402, the version comes first


class Node:
    """One accessible object. Nothing is remembered: each look asks the program."""

    def __init__(self, object_):
        self._object = object_

    def __eq__(self, other):
        return isinstance(other, Node) and self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def _ask(self, method, default):
        self._object.clear_cache_single()
        try:
            return method()
        except GLib.Error:  # it is no longer there
            return default

    @property
    def role(self):
        return self._ask(self._object.get_role_name, '')

    @property
    def name(self):
        return self._ask(self._object.get_name, '') or ''

    @property
    def states(self):
        states = self._ask(self._object.get_state_set, None)
        return {state.value_nick for state in states.get_states()} if states else set()

    @property
    def text(self):
        """What stands in an entry."""
        text = self._object.get_text_iface()
        if not text:
            return None
        # The interface's own methods: an accessible object has others of the same names.
        return self._ask(
            lambda: Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)), '')

    @property
    def value(self):
        """Of a slider: its number and what that means in words."""
        value = self._object.get_value_iface()
        if not value:
            return None
        return (self._ask(lambda: Atspi.Value.get_current_value(value), 0.0),
                self._ask(lambda: Atspi.Value.get_text(value), ''))

    @property
    def box(self):
        """Where it is in its window: x, y, width, height."""
        component = self._object.get_component_iface()
        box = self._ask(lambda: Atspi.Component.get_extents(component, Atspi.CoordType.WINDOW),
                        None)
        return (box.x, box.y, box.width, box.height) if box else (0, 0, 0, 0)

    @property
    def children(self):
        count = self._ask(self._object.get_child_count, 0)
        found = (self._ask(lambda i=i: self._object.get_child_at_index(i), None)
                 for i in range(count))
        return [Node(child) for child in found if child is not None]

    @property
    def pid(self):
        return self._ask(self._object.get_process_id, 0)

    def walk(self):
        """This one and everything below it that is shown, in reading order."""
        yield self
        for child in self.children:
            if 'visible' in child.states:
                yield from child.walk()

    def describe(self):
        text = self.text
        return ' '.join(filter(None, [
            self.role, repr(self.name), f'text {text!r}' if text is not None else '',
            ' '.join(sorted(self.states - {'enabled', 'sensitive', 'showing', 'visible'}))]))

    def tree(self, depth=0):
        """Everything below as lines of text, also what is not shown."""
        lines = ['  ' * depth + self.describe()]
        for child in self.children:
            lines += child.tree(depth + 1)
        return lines


def desktop():
    """The root of all programs."""
    return Node(Atspi.get_desktop(0))


class Focus:
    """Follows what has the focus, by the events that programs send. Made before they start."""

    def __init__(self):
        self._context = GLib.MainContext.default()
        self._node = None
        self._listener = Atspi.EventListener.new(self._on_event)
        assert self._listener.register('object:state-changed:focused')

    def _on_event(self, event):
        node = Node(event.source)
        if event.detail1:
            self._node = node
        elif node == self._node:
            self._node = None

    def _take_events(self):
        while self._context.iteration(False):
            pass

    def begin(self, root):
        """Looks for what had the focus before the program knew that somebody listens."""
        self._take_events()
        self._node = self._node or next(
            (node for node in root.walk() if 'focused' in node.states), None)

    def get(self):
        """What has the focus now; None while nothing has."""
        self._take_events()
        while (node := self._node) and 'focused' not in node.states:
            # With the answer has come every event that the program had sent before it.
            self._take_events()
            if self._node == node:
                self._node = None
        return node


class Window:
    """The window of a running Program, with the keyboard in front of it."""

    def __init__(self, program, keyboard, focus, seconds=30):
        """Waits until the window is there and the keyboard is at it."""
        self._program = program
        self._keyboard = keyboard
        self._focus = focus
        self._application = wait_until(self._find_application, seconds, 'the program is accessible')
        self.frame = wait_until(self._find_active, seconds, 'the window is active')

    def _find_application(self):
        self._program.assert_running()
        return next((node for node in desktop().children if node.pid == self._program.pid), None)

    def _find_active(self):
        self._program.assert_running()
        return next((node for node in self._application.children if 'active' in node.states), None)

    def other_window(self):
        """The window of the program that is active instead of this one; None for none."""
        return next((node for node in self._application.children
                     if 'active' in node.states and node != self.frame), None)

    def tree(self):
        """All there is in the program, a line for each object."""
        return '\n'.join(self._application.tree())

    def wait_for(self, *wanted, seconds=15):
        """Waits until all that is wanted is shown: each a tuple of the role, the name and, of an
        entry, the text."""
        missing = []

        def all_there():
            self._program.assert_running()
            shown = {(node.role, node.name): node for node in self.frame.walk()}
            missing[:] = [item for item in wanted if item[:2] not in shown or
                          len(item) > 2 and shown[item[:2]].text != item[2]]
            return not missing

        wait_until(all_there, seconds, lambda: f'shown: {missing}')

    def wait_for_first_focus(self, role, name):
        """Where the focus is when the window is new."""
        def there():
            self._focus.begin(self.frame)
            return self.focus == (role, name)

        wait_until(there, 15, lambda: f'the focus on {role} {name!r}, not on {self.focus}')

    def find(self, role, name, seconds=15):
        """What is shown of this role and name, once it is."""
        return wait_until(lambda: next((node for node in self.frame.walk()
                                        if (node.role, node.name) == (role, name)), None),
                          seconds, f'shown: {role} {name!r}')

    @property
    def focus(self):
        """What has the focus, as (role, name); None while nothing has."""
        self._program.assert_running()
        node = self._focus.get()
        return node and (node.role, node.name)

    @property
    def focused_node(self):
        """The same, as a Node."""
        return self._focus.get()

    def press(self, keys):
        self._keyboard.press(keys)

    def type(self, text):
        """Types into the entry that has the focus, and waits until it stands there."""
        # While it goes from one to another, nothing has it.
        node = wait_until(self._focus.get, 5, lambda: 'the focus on an entry')
        self._keyboard.type(text)
        wait_until(lambda: node.text == text, 5, lambda: f'typed: {text!r}, not {node.text!r}')

    def activate(self, key='Return'):
        """Presses a key on what has the focus, and waits until the focus has gone on from it."""
        before = self._focus.get()
        self._keyboard.press(key)
        self._wait_for_other_focus(before, key)

    def _wait_for_other_focus(self, before, key):
        wait_until(lambda: self._focus.get() not in (None, before), 5,
                   lambda: f'{key} moves the focus from {before and before.describe()}')

    def wait_for_focus(self, role, name):
        wait_until(lambda: self.focus == (role, name), 5,
                   lambda: f'the focus on {role} {name!r}, not on {self.focus}')

    def move(self, key, role, name, steps=40):
        """Presses a key that moves the focus until it is at the role and name."""
        way = []
        while self.focus != (role, name):
            before = self._focus.get()
            way.append(self.focus)
            assert len(way) <= steps, f'{key} does not lead to {role} {name!r} but by {way}'
            self._keyboard.press(key)
            self._wait_for_other_focus(before, key)
