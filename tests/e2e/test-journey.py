#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner's first day, from outside.

test-journey.py FOULEE LOCALEDIR: starts the program on an empty journal, in a headless session, and
enters soreness in two regions, a night and a drink with the keyboard; closes the window, looks at
the file from outside, starts again, and finds everything on the screen. In each language. TAP.
"""

import datetime
import gettext
import json
import locale
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

try:
    from accessible import Focus, Window
    from desktop import Desktop, Program, Unavailable
except (ImportError, ValueError) as missing:
    print(f'1..0 # SKIP no Atspi for Python: {missing}')
    sys.exit(0)

LANGUAGES = {'en': 'en_GB.UTF-8', 'fr': 'fr_FR.UTF-8'}
NBSP = '\N{NO-BREAK SPACE}'


class Words:
    """The words of the window, by the catalogue that it has itself."""

    def __init__(self, language, folder):
        self._catalogue = (gettext.NullTranslations() if language == 'en' else
                           gettext.translation('foulee', folder, [language]))

    def __call__(self, text):
        return self._catalogue.gettext(text)

    def c(self, context, text):
        return self._catalogue.pgettext(context, text)

    def n(self, one, many, number):
        return self._catalogue.ngettext(one, many, number) % number

    def time(self, hours, minutes):
        return self.c('time of day: hours, minutes', '%02d:%02d') % (hours, minutes)

    def millilitres(self, number):
        return self.c('volume', f'%s{NBSP}ml') % number


def zone_of_noon():
    """A time zone where it is between 12 and 13 o'clock: the night that the journey enters is over
    there, and neither midnight nor the day's start is near."""
    ahead = 12 - datetime.datetime.now(datetime.timezone.utc).hour
    return f'Etc/GMT{-ahead:+d}', datetime.timezone(datetime.timedelta(hours=ahead))


class Journey:
    """One language's way through the program, with a data folder of its own."""

    def __init__(self, program, desktop, focus, language, translations):
        self.words = Words(language, translations)
        self.desktop = desktop
        self.focus = focus
        self.name = language
        self.command = os.path.abspath(program)
        self.folder = desktop.folder / language
        self.folder.mkdir()
        self.journal = self.folder / 'foulee' / 'journal.db'
        zone, self.zone = zone_of_noon()
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith('LC_') and name != 'LANGUAGE'}
        self.environment.update(LANG=LANGUAGES[language], FOULEE_LOCALEDIR=str(translations),
                                XDG_DATA_HOME=str(self.folder), TZ=zone,
                                G_DEBUG='fatal-criticals')
        self.program = None
        self.window = None

    # What a level's button, an entry and a button are called.

    def level(self, region, level=None):
        region = self.words.c('region', region)
        if level is None:
            return 'toggle button', self.words('%s, not answered') % region
        return 'toggle button', self.words('%s, %d of 10') % (region, level)

    def region(self, name):
        """A region of the body map."""
        return 'slider', self.words.c('region', name)

    def entry(self, name, *text):
        return 'text', self.words(name), *text

    def drink_button(self):
        return 'button', self.words.c('add a drink', '+%s') % self.words.millilitres(250)

    # The way.

    def start(self):
        self.program = Program([self.command], self.environment, self.folder / 'stderr')
        self.window = Window(self.program, self.desktop.keyboard, self.focus)

    def close(self):
        self.window.press('Ctrl+w')
        status, said = self.program.wait()
        self.window = None
        assert status == 0, f'exit status {status}\n{said}'
        # A warning of GLib, GTK or a sanitizer; there is nothing that it should say.
        assert not said, said

    def pass_first_run(self):
        start = 'button', self.words('Start')
        self.window.wait_for(start)
        self.window.move('Tab', *start)
        self.window.activate()
        self.window.wait_for(self.region('Left calf'), ('list item', self.words('None yet')))

    def enter_soreness(self):
        """One region on the body map, and the other in the list."""
        window = self.window
        window.move('Tab', *self.region('Left quadriceps'))
        window.move('Left', *self.region('Right quadriceps'))
        window.press('3')
        window.press('Ctrl+l')
        window.wait_for(self.level('Right quadriceps', 3))
        window.wait_for_focus(*self.level('Lower back'))
        window.move('Down', *self.level('Left calf'))
        window.press('4')
        window.wait_for_focus(*self.level('Left calf', 4))

    def enter_sleep(self):
        window = self.window
        window.move('Tab', *self.entry('To bed'))
        window.type('22:45')
        window.move('Tab', *self.entry('Woke'))
        window.type('6:30')
        window.press('Return')
        window.wait_for(self.entry('To bed', self.words.time(22, 45)),
                        self.entry('Woke', self.words.time(6, 30)))

    def enter_drink(self):
        self.window.move('Tab', *self.drink_button())
        self.window.press('Space')
        self.window.wait_for(('list item', self.words.millilitres(250)))

    def look_at_screen(self):
        self.window.wait_for(self.region('Left calf'))
        self.window.press('Ctrl+l')
        self.window.wait_for(
            self.level('Left calf', 4), self.level('Right quadriceps', 3), self.level('Right calf'),
            self.entry('To bed', self.words.time(22, 45)),
            self.entry('Woke', self.words.time(6, 30)),
            ('list item', self.words.millilitres(250)),
            ('label', self.words.n('%u drink', '%u drinks', 1)))

    def look_at_file(self):
        exported = self.run('export')
        today = datetime.datetime.now(self.zone).date()

        check_in, = exported['check_ins']
        levels = {reading['region']: reading['level'] for reading in check_in['readings']}
        assert levels == {'calf.left': 4, 'quadriceps.right': 3}, check_in
        sleep, = exported['sleeps']
        assert sleep['night'] == today.isoformat(), sleep
        bed, woke = (datetime.datetime.fromisoformat(sleep[key]) for key in ('to_bed', 'woke'))
        evening = today - datetime.timedelta(days=1)
        assert bed == datetime.datetime.combine(evening, datetime.time(22, 45), self.zone), sleep
        assert woke == datetime.datetime.combine(today, datetime.time(6, 30), self.zone), sleep
        drink, = exported['drinks']
        assert drink['volume_ml'] == 250, drink

        summary = self.run('summary', '--json')
        assert summary['days_logged'] == 1 and summary['runs'] == 0, summary

    def run(self, *words):
        """What a command says of the journal."""
        command = [self.command, '--journal', str(self.journal), *words]
        done = subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60, check=False)
        assert done.returncode == 0 and not done.stderr, (command, done)
        return json.loads(done.stdout)

    def walk(self):
        steps = [self.start, self.pass_first_run, self.enter_soreness, self.enter_sleep,
                 self.enter_drink, self.close, self.look_at_file, self.start, self.look_at_screen,
                 self.close, self.look_at_file]
        for step in steps:
            print(f'# {self.name}: {step.__name__.replace("_", " ")}', flush=True)
            step()

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


def is_installed(name):
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
        return True
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, before)


def comment(text):
    for line in text.splitlines():
        print('# ' + line)


def run_journeys(program, translations, folder):
    failed = 0
    with Desktop(folder) as desktop:
        focus = Focus()
        print(f'1..{len(LANGUAGES)}')
        for number, (language, name) in enumerate(LANGUAGES.items(), 1):
            if not is_installed(name):
                print(f'ok {number} - {language} # SKIP no locale {name}')
                continue
            journey = None
            try:
                journey = Journey(program, desktop, focus, language, translations)
                journey.walk()
                print(f'ok {number} - {language}', flush=True)
            except Exception:  # whatever it was, the next language is still tried
                failed += 1
                print(f'not ok {number} - {language}')
                # The reason comes last, where the report of a failed test shows it.
                reason = traceback.format_exc()
                comment(desktop.log())
                if journey:
                    comment(journey.explain())
                comment(reason)
            finally:
                if journey:
                    journey.clean()
    return failed


def main(program, translations):
    print('TAP version 13')
    with tempfile.TemporaryDirectory(prefix='foulee-', ignore_cleanup_errors=True) as folder:
        try:
            return 1 if run_journeys(program, pathlib.Path(translations), folder) else 0
        except Unavailable as reason:
            print(f'1..0 # SKIP {reason}')
            return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
