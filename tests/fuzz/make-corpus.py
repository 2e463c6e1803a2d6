#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the files that fuzzing begins with, of nobody's runs: corpus/READER/NAME.

make-corpus.py           writes them, and removes what is there besides
make-corpus.py --check   tells which differ from what would be written, and exits 1 then

They are small, as most of what is tried is made of them by changing a few bytes, and each has
something that the others don't.
"""

import pathlib
import sys

import fit_files
import packed_files
import text_files
import xml_files

CORPUS = pathlib.Path(__file__).parent / 'corpus'
MOST_BYTES = 2048


def wanted():
    """{path in the corpus: bytes}"""
    readers = {
        'fit': fit_files.files(),
        'gpx': xml_files.gpx_files(),
        'tcx': xml_files.tcx_files(),
        'gzip': packed_files.gzip_files(),
        'archive': packed_files.archive_files(),
        'table': text_files.table_files(),
        'json': text_files.json_files(),
    }
    files = {f'{reader}/{name}': data
             for reader, named in readers.items() for name, data in named.items()}
    for path, data in files.items():
        assert len(data) <= MOST_BYTES, (path, len(data))
    return files


def there():
    return {str(path.relative_to(CORPUS)): path.read_bytes()
            for path in CORPUS.glob('*/*') if path.is_file()}


def main(arguments):
    if arguments not in ([], ['--check']):
        print(__doc__, file=sys.stderr)
        return 2
    want, have = wanted(), there()
    different = sorted(path for path in want.keys() | have.keys()
                       if want.get(path) != have.get(path))
    if arguments:
        for path in different:
            print(f'{path}: not as make-corpus.py writes it')
        return 1 if different else 0
    for path in different:
        file = CORPUS / path
        if path in want:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(want[path])
        else:
            file.unlink()
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
