#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that software centres show are there, of the size that the metainfo says, and small.

check-pictures.py SOURCE_ROOT   names what is wrong, exits 1 if there is anything
"""

import pathlib
import struct
import sys
import xml.etree.ElementTree

ADDRESS = 'https://raw.githubusercontent.com/foulee/Foulee/main/'
METAINFO = 'data/io.github.foulee.Foulee.metainfo.xml.in'
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
MOST_BYTES, MOST_BYTES_ALL = 300_000, 3_000_000


def size_of_png(path):
    """Width and height, out of its first chunk."""
    head = path.read_bytes()[:24]
    if head[:8] != b'\x89PNG\r\n\x1a\n' or head[12:16] != b'IHDR':
        return None
    return struct.unpack('>II', head[16:24])


def check_image(root, image):
    """What is wrong with one of the metainfo's images."""
    folder = image.get(LANGUAGE, 'en')
    path = root / image.text.removeprefix(ADDRESS)
    if not image.text.startswith(f'{ADDRESS}data/screenshots/{folder}/'):
        return f'{image.text} is not in data/screenshots/{folder}'
    if not path.is_file():
        return f'{path} is missing: ./dev screenshots data/screenshots metainfo'
    if size_of_png(path) != (int(image.get('width')), int(image.get('height'))):
        return f'{path} has another size than the metainfo says: {size_of_png(path)}'
    return None


def check(root):
    component = xml.etree.ElementTree.parse(root / METAINFO).getroot()
    images = component.findall('screenshots/screenshot/image')
    findings = [check_image(root, image) for image in images]
    if len(images) < 4:
        findings.append(f'{METAINFO}: only {len(images)} images')
    pictures = sorted((root / 'data/screenshots').glob('*/*.png'))
    findings += [f'{path} has {path.stat().st_size} bytes' for path in pictures
                 if path.stat().st_size > MOST_BYTES]
    if sum(path.stat().st_size for path in pictures) > MOST_BYTES_ALL:
        findings.append('data/screenshots: more than 3 MB')
    return [finding for finding in findings if finding]


def main(root):
    findings = check(pathlib.Path(root))
    print('\n'.join(findings), end='\n' if findings else '')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
