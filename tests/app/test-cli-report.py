#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`foulee report`: a PDF that other programs can read.

usage: test-cli-report.py FOULEE"""

import json
import re
import subprocess
import sys

from foulee_cli import case, case_in, need, run_cases

EPOCH = {'SOURCE_DATE_EPOCH': '1795000000'}


def tool(name, *words):
    return subprocess.run([need(name), *words], capture_output=True, check=True).stdout.decode()


def facts(path):
    return dict(re.findall(r'^([^:]+):\s*(.*)$', tool('pdfinfo', str(path)), re.M))


@case
def papers(foulee):
    for paper, size in (('a4', (595.3, 841.9)), ('letter', (612, 792)), (None, (595.3, 841.9))):
        path = foulee.folder / f'{paper}.pdf'
        foulee('--demo', 'report', '-o', str(path), *(['--paper', paper] if paper else []))
        found = facts(path)
        width, height = map(float, re.findall(r'[\d.]+', found['Page size'])[:2])
        assert abs(width - size[0]) < 0.5 and abs(height - size[1]) < 0.5, found
        assert found['Title'] and found['Creator'].startswith('Foulée'), found


def text_and_fonts(foulee):
    path = foulee.folder / 'page.pdf'
    foulee('--demo', 'report', '--output', str(path), extra=EPOCH)
    pages = int(facts(path)['Pages'])
    found = json.loads(foulee('--demo', 'summary', '--json', extra=EPOCH).text)
    runs = [peak for peak in found['peaks'] if peak['start'] >= found['weeks'][-8]['first']]
    text = tool('pdftotext', '-layout', str(path), '-')
    # Every run of the eight weeks has its row, the head of the table and the foot are on each page.
    distances = [f"{peak['distance_m'] / 1000:.1f}" for peak in runs]
    shown = text.replace(',', '.')
    assert all(shown.count(distance) >= distances.count(distance) for distance in distances)
    assert text.replace('\N{NO-BREAK SPACE}', ' ').count('Foulée 0') == pages, text
    fonts = tool('pdffonts', str(path)).splitlines()[2:]
    assert fonts and all(line.split()[-5] == 'yes' for line in fonts), fonts
    assert len(tool('pdfimages', '-list', str(path)).splitlines()) == 2, 'nothing is raster'


case_in(language='en')(text_and_fonts)
case_in(language='fr')(text_and_fonts)


@case
def same_moment_same_bytes(foulee):
    for name in ('a.pdf', 'b.pdf'):
        foulee('--demo', 'report', '-o', name, extra=EPOCH)
    first, second = ((foulee.folder / name).read_bytes() for name in ('a.pdf', 'b.pdf'))
    assert first == second
    subprocess.run([need('qpdf'), '--check', str(foulee.folder / 'a.pdf')], check=True,
                   capture_output=True)


@case
def language_of_the_page(foulee):
    """That which is asked for, else the runner's, else that of the messages."""
    foulee('log', 'soreness', 'calf=3')

    def page(*words, **options):
        foulee('report', '-o', 'page.pdf', *words, extra={**EPOCH, **options})
        return (foulee.folder / 'page.pdf').read_bytes()
    english, french = page('--language=en'), page('--language=fr')
    assert english != french
    assert page() == english and page(LANGUAGE='fr') == french
    foulee('log', 'runner', 'page-language=fr')
    assert page() == french and page('--language=en') == english


@case
def replaces_only_its_own(foulee):
    foulee('report', '-o', 'page.pdf')
    foulee('report', '-o', 'page.pdf')
    text = foulee.folder / 'text.pdf'
    text.write_text('precious')
    foulee('report', '-o', 'text.pdf', status=1)
    assert text.read_text() == 'precious'
    foulee('report', '-o', 'text.pdf', '--force')
    assert text.read_bytes().startswith(b'%PDF-')


@case
def hostile_names(foulee):
    """What the runner wrote is text on the page, whatever it looks like."""
    foulee('log', 'runner', 'name=<b>&amp; %s (x) \\ “é” 跑者', 'birth-year=1988')
    for day in range(1, 29):
        foulee('log', 'run', '10k', f'start=2026-01-{day:02} 18:00')
    foulee('report', '-o', 'page.pdf', extra={'SOURCE_DATE_EPOCH': '1769700000'})
    text = tool('pdftotext', '-layout', str(foulee.folder / 'page.pdf'), '-')
    assert '<b>&amp; %s (x) \\ “é' in text, text
    assert len(re.findall('10.0.km', text)) >= 28, text


run_cases(sys.argv[1])
