#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What desktops and software centres show of the program is there in French, too.

check-merged.py FILE…   of the build: desktop entries, and XML (metainfo, kinds of files)
check-merged.py --self-test
"""

import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree

LANG = '{http://www.w3.org/XML/1998/namespace}lang'
KEYS = {'Name', 'GenericName', 'Comment', 'Keywords'}
ELEMENTS = {'name', 'summary', 'p', 'li', 'caption', 'comment'}


def check_entry(text):
    """A desktop entry: each key of each of its groups."""
    for group in re.split(r'^(?=\[)', text, flags=re.M):
        values = dict(re.findall(r'^([\w-]+(?:\[\w+\])?)=(.*)$', group, re.M))
        for key in sorted(KEYS & set(values)):
            if not values.get(f'{key}[fr]'):
                yield f'{group.splitlines()[0]} {key} is not there in French: {values[key]!r}'


def check_xml(text):
    """In each element as many children in French as in no language, and none in that of a territory:
    a software centre shows what a language has and not what it lacks."""
    seen = 0
    for parent in xml.etree.ElementTree.fromstring(text).iter():
        for tag in ELEMENTS:
            children = [child for child in parent
                        if child.tag.rpartition('}')[2] == tag and child.get('translate') != 'no']
            plain = [child for child in children if child.get(LANG) is None]
            french = [child for child in children if child.get(LANG) == 'fr']
            seen += len(french)
            yield from (f'{parent.tag}: {tag} in {child.get(LANG)}' for child in children
                        if child not in plain and child not in french)
            if len(plain) != len(french):
                yield (f'{parent.tag}: of {len(plain)} {tag} {len(french)} are in French: '
                       f'{"".join(plain[0].itertext())!r}')
    if not seen:
        yield 'nothing is in French'


def check(path):
    text = pathlib.Path(path).read_text(encoding='utf-8')
    check_one = check_entry if path.endswith('.desktop') else check_xml
    return [f'{pathlib.Path(path).name}: {wrong}' for wrong in check_one(text)]


def self_test():
    def expect(words, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, name)
            path.write_text(text, encoding='utf-8')
            got = check(str(path))
        assert len(got) == (1 if words else 0) and words in ''.join(got), (words, got)

    entry = '[Desktop Entry]\nName=Foulée\nName[fr]=Foulée\nExec=foulee\n'
    expect('', 'a.desktop', entry)
    expect('Comment is not', 'a.desktop', entry + 'Comment=A journal\nComment[fr_CA]=Un journal\n')
    expect('[Desktop Action new] Name is', 'a.desktop', entry + '[Desktop Action new]\nName=New\n')
    expect('', 'a.xml', '<c><p>One</p><p xml:lang="fr">Un</p><p translate="no">1</p><q>?</q></c>')
    expect('of 2 p 1', 'a.xml', '<c><p>One</p><p xml:lang="fr">Un</p><p>Two</p></c>')
    expect('of 1 li 0', 'a.xml', '<c><p>One</p><p xml:lang="fr">Un</p><ul><li>Two</li></ul></c>')
    expect('of 1 comment 0', 'a.xml', '<m xmlns="urn:x"><comment>A</comment><t><name>A</name>'
           '<name xml:lang="fr">B</name></t></m>')
    expect('c: p in fr_CA', 'a.xml', '<c><p>One</p><p xml:lang="fr">Un</p>'
           '<p xml:lang="fr_CA">Un</p></c>')
    expect('nothing', 'a.xml', '<c><q>One</q></c>')


def main(arguments):
    if arguments == ['--self-test']:
        self_test()
        return 0
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    findings = [finding for path in arguments for finding in check(path)]
    print('\n'.join(findings), end='\n' if findings else '')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
