#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported journal is known for what it is, by its name and by what stands in it.

usage: test-mime-type.py FOULEE MIME-PACKAGE DESKTOP-ENTRY"""

import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree

from foulee_cli import case, need, run_cases

PACKAGE, DESKTOP = map(pathlib.Path, sys.argv[2:])
JOURNAL, JSON = 'application/x-foulee-journal+json', 'application/json'
FIT, GPX = 'application/vnd.ant.fit', 'application/gpx+xml'
TCX = 'application/vnd.garmin.tcx+xml'
NAMESPACE = '{http://www.freedesktop.org/standards/shared-mime-info}'
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'


def types(foulee, contents):
    """The type of each file, by its name, in a home where the package is installed."""
    database = foulee.folder / 'data' / 'mime'
    (database / 'packages').mkdir(parents=True)
    shutil.copy(PACKAGE, database / 'packages')
    subprocess.run([need('update-mime-database'), database], env=foulee.environment, check=True)
    for name, content in contents.items():
        (foulee.folder / name).write_bytes(content)
    done = subprocess.run(
        [need('gio'), 'info', '-a', 'standard::content-type', *contents], cwd=foulee.folder,
        env=foulee.environment, capture_output=True, text=True, check=True)
    found = [line.split()[-1] for line in done.stdout.splitlines()
             if 'standard::content-type' in line]
    return dict(zip(contents, found, strict=True))


@case
def exports(foulee):
    exported = foulee('--demo', 'export').out
    names = ['foulee-2026-11-19.json', 'foulee-2026-11-19 (1).json', 'weeks.json', 'no suffix']
    assert set(types(foulee, dict.fromkeys(names, exported)).values()) == {JOURNAL}


@case
def written_by_others(foulee):
    """Members in another order, on one line, after a byte order mark."""
    assert types(foulee, {
        'order.json': b'{"version": 1,\n "format": "foulee-journal"}',
        'line.json': b'{"format":"foulee-journal","version":1}',
        'mark.json': b'\xef\xbb\xbf{"format": "foulee-journal"}',
    }) == {'order.json': JOURNAL, 'line.json': JOURNAL, 'mark.json': JOURNAL}


@case
def nothing_else(foulee):
    assert types(foulee, {
        'other.json': b'{"format": "other-journal"}',
        'list.json': b'["foulee-journal"]',
        'words.json': b'{"title": "Of a foulee-journal"}',
    }) == {'other.json': JSON, 'list.json': JSON, 'words.json': JSON}


@case
def watches(foulee):
    """FIT by its header of 12 or 14 bytes; astronomers' images, of the same suffix, stay images."""
    header = b'\x0e\x10\x64\x08\x00\x00\x00\x00.FIT\x00\x00'
    tcx = (b'<?xml version="1.0"?>\n<TrainingCenterDatabase xmlns='
           b'"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"/>')
    gpx = b'<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"/>'
    image = b'SIMPLE  =                    T' + b' ' * 50
    found = types(foulee, {
        'run.fit': header + bytes(16), 'short.FIT': b'\x0c' + header[1:12] + bytes(16),
        'watch': header + bytes(16), 'star.fit': image, 'star.fits': image,
        'run.tcx': tcx, 'run.gpx': gpx,
    })
    star = found['star.fits']
    assert star in ('application/fits', 'image/fits'), found
    assert found == {'run.fit': FIT, 'short.FIT': FIT, 'watch': FIT, 'star.fit': star,
                     'star.fits': star, 'run.tcx': TCX, 'run.gpx': GPX}, found


def comments_of(kind):
    return {comment.get(LANGUAGE): comment.text for comment in kind.findall(NAMESPACE + 'comment')}


@case
def declared(_foulee):
    kinds = {kind.get('type'): kind for kind in xml.etree.ElementTree.parse(PACKAGE).getroot()}
    assert set(kinds) == {JOURNAL, FIT, TCX}, kinds
    assert kinds[JOURNAL].find(NAMESPACE + 'sub-class-of').get('type') == JSON
    assert comments_of(kinds[JOURNAL]) == {None: 'Foulée journal', 'fr': 'Journal Foulée'}
    assert comments_of(kinds[FIT]) == {
        None: 'FIT activity from a watch', 'fr': 'Activité de montre au format FIT'}
    assert comments_of(kinds[TCX]) == {
        None: 'TCX activity from a watch', 'fr': 'Activité de montre au format TCX'}


@case
def opened(_foulee):
    """What a file manager offers Foulée for; never archives, which are of anything."""
    lines = DESKTOP.read_text(encoding='utf-8').splitlines()
    claimed, = [line for line in lines if line.startswith('MimeType=')]
    assert claimed == f'MimeType={JOURNAL};{FIT};{GPX};{TCX};', claimed
    assert 'Exec=foulee %U' in lines, lines


run_cases(sys.argv[1])
