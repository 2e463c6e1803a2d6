#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts on paper: no raster image, words that are found again and lie on the paper, none over
another, and nothing that needs colour. In each language. TAP.

test-chart-sheet.py FOULEE-CHART-SHEET LOCALEDIR"""

import itertools
import locale
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

TOOLS = ('pdfimages', 'pdftotext', 'pdftoppm', 'pdffonts')
LANGUAGES = {'en': 'en_GB.UTF-8', 'fr': 'fr_FR.UTF-8'}

# What stands in each chart of the sample, whatever its values are.
WORDS = {
    'outlook': {'en': ['now', '0', '4', '8'], 'fr': ['maintenant', '0', '4', '8']},
    'after-run': {'en': ['reference window', '72 h'], 'fr': ['repère', '72 h']},
    'timeline': {'en': ['now', 'Sleep', 'Warm-up'], 'fr': ['maintenant', 'Sommeil', 'Échauffement']},
    'helps': {'en': ['less sore', 'Warm-up'], 'fr': ['plus bas', 'Échauffement']},
    'load': {'en': ['km', 'Monotony'], 'fr': ['km', 'Monotonie']},
}

# Of a word's box its letters fill this much; the rest is room above and below them.
INKED = 0.5


def tool(name, *words):
    return subprocess.run([name, *map(str, words)], capture_output=True, check=True).stdout


def words_of(pdf):
    """The page's width and height, and each word with its box: left, top, right, bottom."""
    page = tool('pdftotext', '-bbox', pdf, '-').decode()
    width, height = map(float, re.search(r'<page width="([\d.]+)" height="([\d.]+)"', page).groups())
    found = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">'
                       r'(.*?)</word>', page)
    return width, height, [(*map(float, box), text) for *box, text in found]


def overlap(a, b):
    """Whether the letters of two words lie over each other."""
    def inked(word):
        room = (word[3] - word[1]) * (1 - INKED) / 2
        return word[0], word[1] + room, word[2], word[3] - room
    (a_left, a_top, a_right, a_bottom), (b_left, b_top, b_right, b_bottom) = inked(a), inked(b)
    return a_left < b_right and b_left < a_right and a_top < b_bottom and b_top < a_bottom


def look_at_words(pdf, expected):
    width, height, words = words_of(pdf)
    text = ' '.join(word[4] for word in words).replace('\N{NO-BREAK SPACE}', ' ')
    assert all(word in text for word in expected), f'{expected} are not all in: {text}'
    beyond = [word for word in words
              if word[0] < 0 or word[1] < 0 or word[2] > width or word[3] > height]
    assert not beyond, f'beyond the paper: {beyond}'
    collisions = [(a[4], b[4]) for a, b in itertools.combinations(words, 2) if overlap(a, b)]
    assert not collisions, f'one over another: {collisions}'


def look_at_ink(pdf, folder):
    """Every pixel is grey, and there is more on the paper than words."""
    tool('pdftoppm', '-r', '72', '-singlefile', pdf, folder / pdf.stem)
    header, pixels = (folder / f'{pdf.stem}.ppm').read_bytes().split(b'\n255\n', 1)
    assert header.startswith(b'P6'), header
    assert pixels[0::3] == pixels[1::3] == pixels[2::3], 'there is colour on the paper'
    assert min(pixels) < 128, 'nothing is dark enough to be read'


def look_at(pdf, expected, folder):
    images = tool('pdfimages', '-list', pdf).splitlines()
    assert len(images) == 2, f'raster images: {images[2:]}'
    fonts = tool('pdffonts', pdf).decode().splitlines()[2:]
    assert fonts and all(line.split()[-5] == 'yes' for line in fonts), f'not embedded: {fonts}'
    look_at_words(pdf, expected)
    look_at_ink(pdf, folder)


def is_installed(language):
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, LANGUAGES[language])
        return True
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, before)


def draw(program, translations, language, folder):
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith('LC_') and name != 'LANGUAGE'}
    environment.update(LANG=LANGUAGES[language], FOULEE_LOCALEDIR=translations)
    subprocess.run([program, folder], env=environment, check=True, stdout=subprocess.DEVNULL)


def tell(number, name, language, pdf):
    """A line of TAP; whether it went well."""
    try:
        look_at(pdf, WORDS[name][language], pdf.parent)
        print(f'ok {number} - {name} in {language}', flush=True)
        return True
    except (AssertionError, OSError, subprocess.CalledProcessError):
        print(f'not ok {number} - {name} in {language}')
        print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), end='',
              flush=True)
        return False


def main():
    program, translations = sys.argv[1:]
    missing = [name for name in TOOLS if not shutil.which(name)]
    languages = [language for language in LANGUAGES if is_installed(language)]
    if missing or not languages:
        print(f'1..0 # SKIP no {", ".join(missing or LANGUAGES.values())}')
        return 0
    print(f'1..{len(WORDS) * len(languages)}')
    good = []
    with tempfile.TemporaryDirectory(prefix='foulee-') as root:
        for language in languages:
            folder = pathlib.Path(root) / language
            draw(program, translations, language, folder)
            for name in WORDS:
                good.append(tell(len(good) + 1, name, language, folder / f'{name}.pdf'))
    return 0 if all(good) else 1


sys.exit(main())
