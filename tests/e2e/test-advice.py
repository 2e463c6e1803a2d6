#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a runner who does not see the screen is advised, and what a warning sign does to it.

test-advice.py FOULEE LOCALEDIR SCENARIO_JOURNAL: on the day after a hard run, with a knee that has
osteoarthritis, hears the first suggestion and its reason, does the second, finds it among what was
done, and takes it back; then ticks that the knee locks, finds that first on Today and the
suggestions paused, says that it has passed, and has those back that soothe nothing. By keyboard, in
each language. TAP.
"""

import re
import subprocess
import sys

try:
    from accessible import wait_until
    from journey import Journey, run_all
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

from words import LANGUAGES

SIGN = 'A locked knee'

# The suggestions that come first, on the day after a hard run.
FIRST = 'Keep it easy until the soreness eases'
SECOND = 'Foam rolling, 10–20 min'


class Advised(Journey):
    """A runner with sore legs, and what may help."""

    scenario_journal = None  # the program that writes the journal

    def write_weeks(self):
        self.journal.parent.mkdir()
        subprocess.run([self.scenario_journal, 'knee', str(self.journal)], env=self.environment,
                       check=True, timeout=60)

    # What is what on the screen.

    def suggestion(self, text):
        return 'list item', self.words.c('suggestion', text)

    def button(self, label, text):
        """That answers a suggestion; `label` is what is written on it."""
        done, action = self.words.c('button of a suggestion', label), self.suggestion(text)[1]
        return 'button', self.words.c('name of a button', '%s: %s') % (done, action)

    def shown(self, role, name):
        return any((node.role, node.name) == (role, name) for node in self.window.frame.walk())

    def wait_until_gone(self, role, name):
        wait_until(lambda: not self.shown(role, name), 15, f'not shown any more: {role} {name!r}')

    def chip(self):
        """Of foam rolling that was done; None for none."""
        beginning = self.words.c('recovery action', 'Foam rolling')
        done = self.words('%s, done at %s').split('%s')[1]
        return next((node for node in self.window.frame.walk() if node.role == 'button' and
                     node.name.startswith(beginning) and done in node.name), None)

    # The way.

    def hear_first(self):
        """What it is, by Tab; and why, where it is opened by a key."""
        window = self.window
        window.wait_for(self.suggestion(FIRST), self.button('Got It', FIRST))
        rows = window.find('list', self.words('Suggestions'))
        first = next(node.name for node in rows.walk() if 'expandable' in node.states)
        assert first == self.suggestion(FIRST)[1], first
        window.move('Tab', *self.suggestion(FIRST))
        window.press('Space')
        wait_until(lambda: 'expanded' in window.focused_node.states, 5, 'the suggestion opened')
        why = self.words.c('of a suggestion', 'Why')
        window.wait_for(('label', why))
        labels = [node.text for node in window.frame.walk() if node.role == 'label']
        reason = labels[labels.index(why) + 1]
        # At 3 of 10; between 12 and 13 o'clock, when the run ended at 19:00.
        told = re.findall(r'\d+', reason)
        assert '3' in told and {'17', '18'} & set(told), reason
        window.press('Space')
        self.wait_until_gone('label', why)

    def do_second(self):
        window = self.window
        assert self.chip() is None
        window.move('Tab', *self.button('Done', SECOND))
        window.press('Return')
        self.wait_until_gone(*self.suggestion(SECOND))
        wait_until(self.chip, 15, 'shown among what was done')
        wait_until(lambda: window.focus, 5, 'the focus somewhere')
        action, = self.ask('export')['actions'][-1:]
        assert (action['kind'], action['duration_min']) == ('foam_rolling', 15), action

    def take_back(self):
        self.window.press('Ctrl+z')
        self.window.wait_for(self.suggestion(SECOND))
        wait_until(lambda: self.chip() is None, 15, 'no longer done')

    def tab_to(self, name):
        """To what has this name, whatever its role."""
        window = self.window
        node = wait_until(lambda: next((
            node for node in window.frame.walk()
            if node.name == name and 'focusable' in node.states), None), 15, f'shown: {name!r}')
        window.move('Tab', node.role, name, steps=60)

    def outcome_button(self):
        return 'button', self.words('Record What Happened')

    def tick_sign(self):
        window = self.window
        self.tab_to(self.words('Something feels wrong?'))
        window.press('Return')
        sign = self.words.c('warning sign', SIGN)
        self.tab_to(sign)
        window.press('Space')
        wait_until(lambda: 'checked' in window.focused_node.states, 5, 'the sentence ticked')
        self.tab_to(self.words.n('Save %u sign', 'Save %u signs', 1))
        window.press('Return')

    def find_all_paused(self):
        window = self.window
        window.wait_for(self.outcome_button())
        self.wait_until_gone(*self.suggestion(FIRST))
        shown = list(window.frame.walk())
        names = [node.name for node in shown]
        told = next(i for i, name in enumerate(names) if self.words.c('warning sign', SIGN) in name)
        assert told < names.index(self.words('Legs')), 'the card comes before all else'
        assert self.words('Outlook and suggestions are paused') in names, names

    def say_it_passed(self):
        window = self.window
        passed = self.words.c('what came of a warning sign', 'It has passed, or was a mistake')
        self.tab_to(self.outcome_button()[1])
        window.press('Return')
        self.tab_to(passed)
        window.press('Space')
        wait_until(lambda: 'checked' in window.find('radio button', passed).states, 5,
                   'the answer chosen')
        self.tab_to(self.words.c('what came of a sign', 'Save'))
        window.press('Return')

    def have_them_back(self):
        self.window.wait_for(self.suggestion(FIRST))
        # After a sign of this level that passed by itself, nothing that soothes for two weeks.
        assert not self.shown(*self.suggestion(SECOND))
        assert not self.shown(*self.outcome_button())
        answer, = self.ask('export')['sign_answers']
        assert (answer['ticked'], answer['outcome_kind']) == (['locked_knee'], 'over'), answer

    def steps(self):
        return [self.write_weeks, self.start, self.hear_first, self.do_second, self.take_back,
                self.tick_sign, self.find_all_paused, self.say_it_passed, self.have_them_back,
                self.close]


def main(program, translations, scenario_journal):
    Advised.scenario_journal = scenario_journal
    return run_all([(Advised, language, language) for language in LANGUAGES], program, translations,
                   size='1280x960')


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
