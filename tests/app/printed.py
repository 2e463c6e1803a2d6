# SPDX-License-Identifier: GPL-3.0-or-later
"""A printed summary as other programs see it: poppler's tools and qpdf."""

import html
import json
import re
import subprocess
import uuid

from foulee_cli import need

# Points: what office printers keep, less what rounding may take.
MARGIN = 15 / 25.4 * 72 - 0.5
ROUNDING = 0.5


def tool(name, *words):
    return subprocess.run([need(name), *words], capture_output=True, check=True).stdout


def said(name, *words):
    """The same as text; halves of characters beyond the first plane, as of emoji, are not."""
    return tool(name, *words).decode(errors='replace')


def bring_in(foulee, **arrays):
    """Imports a journal that was written by hand: arrays of records, to which is added what every
    record has."""
    for name, records in arrays.items():
        for number, record in enumerate(records):
            record.update(id=str(uuid.uuid5(uuid.NAMESPACE_OID, f'{name} {number}')),
                          created='2026-01-01T00:00:00Z', modified='2026-01-01T00:00:00Z')
            if name == 'check_ins':
                record['origin'] = 'entered'
    path = foulee.folder / 'in.json'
    path.write_text(json.dumps({'format': 'foulee-journal', 'version': 1, **arrays}))
    foulee('import', str(path))


class Printed:
    """A PDF."""

    def __init__(self, path):
        self.path = str(path)

    def bytes(self):
        with open(self.path, 'rb') as file:
            return file.read()

    def facts(self):
        return dict(re.findall(r'^([^:]+):\s*(.*)$', said('pdfinfo', self.path), re.M))

    def n_pages(self):
        return int(self.facts()['Pages'])

    def size(self):
        return tuple(map(float, re.findall(r'[\d.]+', self.facts()['Page size'])[:2]))

    def text(self, page=None):
        """In the order in which it was written; of one page, counted from 1, or of all."""
        only = ['-f', str(page), '-l', str(page)] if page else []
        return said('pdftotext', '-raw', *only, self.path, '-')

    def line(self, page=None):
        """The same, all white space one space."""
        return ' '.join(self.text(page).split())

    def words(self):
        """(page, text, left, top, right, bottom) of each word, in points."""
        found, page = [], 0
        for line in said('pdftotext', '-bbox', self.path, '-').splitlines():
            if '<page ' in line:
                page += 1
            numbers = re.search(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>',
                                line)
            if numbers:
                found.append((page, html.unescape(numbers[5]), *map(float, numbers.groups()[:4])))
        return found

    def plain(self):
        """All of the file, nothing in it compressed."""
        return tool('qpdf', '--qdf', '--object-streams=disable', self.path, '-')

    def language(self):
        """Of the whole document, as screen readers take it."""
        return re.search(rb'/Lang \((.*?)\)', self.plain())[1].decode()

    def bookmarks(self):
        """(title, page) of each, in order, whatever their level."""
        def flat(outlines):
            for outline in outlines:
                yield ' '.join(outline['title'].split()), outline['destpageposfrom1']
                yield from flat(outline['kids'])
        return list(flat(json.loads(tool('qpdf', '--json=1', '--json-key=outlines',
                                         self.path))['outlines']))

    def assert_sound(self):
        """No error, fonts embedded, nothing raster, no word outside the margins, each page full of
        its number."""
        tool('qpdf', '--check', self.path)
        fonts = said('pdffonts', self.path).splitlines()[2:]
        assert fonts and all(line.split()[-5] == 'yes' for line in fonts), fonts
        images = said('pdfimages', '-list', self.path).splitlines()
        assert len(images) == 2, images
        width, height = self.size()
        for word in self.words():
            assert word[2] >= MARGIN and word[4] <= width - MARGIN, (word, width)
            # A line of type is higher than its letters.
            assert word[3] >= MARGIN - 4 and word[5] <= height - MARGIN + 4, (word, height)
