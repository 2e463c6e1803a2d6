# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the window, in either language, and the languages that the system has."""

import gettext
import locale

LANGUAGES = {'en': 'en_GB.UTF-8', 'fr': 'fr_FR.UTF-8'}
NBSP = '\N{NO-BREAK SPACE}'


class Words:
    """The words of the window, by the catalogue that it has itself."""

    def __init__(self, language, folder):
        self._language = language
        self._catalogue = (gettext.NullTranslations() if language == 'en' else
                           gettext.translation('foulee', folder, [language]))

    def __call__(self, text):
        return self._catalogue.gettext(text)

    def c(self, context, text):
        return self._catalogue.pgettext(context, text)

    def n(self, one, many, number):
        return self._catalogue.ngettext(one, many, number) % number

    def number(self, value):
        """With one decimal, as the window writes it."""
        return f'{value:.1f}'.replace('.', ',' if self._language == 'fr' else '.')

    def time(self, hours, minutes):
        return self.c('time of day: hours, minutes', '%02d:%02d') % (hours, minutes)

    def millilitres(self, number):
        return self.c('volume', f'%s{NBSP}ml') % number

    def level(self, level, word=None):
        """A level of a scale, as its button is called."""
        if word is None:
            return self('%d of 10') % level
        return self('%d of 10, %s') % (level, word)


def is_installed(name):
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
        return True
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, before)
