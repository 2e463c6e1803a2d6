# SPDX-License-Identifier: GPL-3.0-or-later
"""What journeys have in common: a program on a journal of its own, and a report in TAP."""

import json
import os
import pathlib
import subprocess
import tempfile
import traceback

from accessible import Focus, Window
from desktop import Desktop, Program, Unavailable
from runner import zone_of_noon
from words import LANGUAGES, Words, is_installed


class Journey:
    """One way through the program, in a language, with a data folder of its own."""

    def __init__(self, program, desktop, focus, name, language, translations):
        self.words = Words(language, translations)
        self.desktop = desktop
        self.keyboard = desktop.keyboard
        self.focus = focus
        self.name = name
        self.command = os.path.abspath(program)
        self.folder = desktop.folder / name.replace(' ', '-').replace(',', '')
        self.folder.mkdir()
        self.journal = self.folder / os.environ.get('FOULEE_DATA_FOLDER', 'foulee') / 'journal.db'
        zone, self.zone = zone_of_noon()
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith('LC_') and key != 'LANGUAGE'}
        self.environment.update(LANG=LANGUAGES[language], FOULEE_LOCALEDIR=str(translations),
                                XDG_DATA_HOME=str(self.folder), TZ=zone,
                                G_DEBUG='fatal-criticals')
        self.program = None
        self.window = None

    # What is what on the screen: a role and a name, of an entry also the text.

    def region(self, name):
        """A region of the body map."""
        return 'slider', self.words.c('region', name)

    def entry(self, name, *text):
        return 'text', self.words(name), *text

    def drink_button(self):
        return 'button', self.words.c('add a drink', '+%s') % self.words.millilitres(250)

    # The way.

    def start(self, *words):
        self.program = Program([self.command, *words], self.environment, self.folder / 'stderr')
        self.window = Window(self.program, self.keyboard, self.focus)

    def close(self):
        self.window.press('Ctrl+w')
        self.wait_for_end()

    def wait_for_end(self):
        status, said = self.program.wait()
        self.window = None
        assert status == 0, f'exit status {status}\n{said}'
        # A warning of GLib, GTK or a sanitizer; there is nothing that it should say.
        assert not said, said

    def steps(self):
        """What is done, one function after the other."""
        raise NotImplementedError

    def walk(self):
        for step in self.steps():
            print(f'# {self.name}: {step.__name__.replace("_", " ")}', flush=True)
            step()

    def run(self, *words):
        """What a command says of the journal."""
        command = [self.command, '--journal', str(self.journal), *words]
        done = subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60, check=False)
        assert done.returncode == 0 and not done.stderr, (command, done)
        return done.stdout

    def ask(self, *words):
        """The same, of a command that answers in JSON."""
        return json.loads(self.run(*words))

    def explain(self):
        """What there is to see after a failure."""
        parts = []
        if self.window:
            try:
                parts.append(self.window.tree())
            except Exception as error:  # the failure itself is told anyway
                parts.append(f'no tree: {error}')
        if self.program:
            parts.append(self.program.said())
        return '\n'.join(parts)

    def clean(self):
        if self.program:
            self.program.kill()


def _comment(text):
    for line in text.splitlines():
        print('# ' + line)


def _run_one(number, name, desktop, make):
    """Whether it went well."""
    journey = None
    try:
        journey = make()
        journey.walk()
        print(f'ok {number} - {name}', flush=True)
        return True
    except Exception:  # whatever it was, the next one is still tried
        print(f'not ok {number} - {name}')
        # The reason comes last, where the report of a failed test shows it.
        reason = traceback.format_exc()
        _comment(desktop.log())
        if journey:
            _comment(journey.explain())
        _comment(reason)
        return False
    finally:
        if journey:
            journey.clean()


def run_all(journeys, program, translations, **options):
    """Runs the journeys, each the class, a name and a language, on one desktop. The exit status."""
    print('TAP version 13')
    translations = pathlib.Path(translations)
    failed = False
    with tempfile.TemporaryDirectory(prefix='foulee-', ignore_cleanup_errors=True) as folder:
        try:
            with Desktop(folder, **options) as desktop:
                focus = Focus()
                print(f'1..{len(journeys)}')
                for number, (kind, name, language) in enumerate(journeys, 1):
                    if not is_installed(LANGUAGES[language]):
                        print(f'ok {number} - {name} # SKIP no locale {LANGUAGES[language]}')
                        continue
                    failed |= not _run_one(number, name, desktop, lambda: kind(
                        program, desktop, focus, name, language, translations))
        except Unavailable as reason:
            print(f'1..0 # SKIP {reason}')
    return 1 if failed else 0
