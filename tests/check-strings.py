#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string that the program shows is in its catalogues, translated and well set.

check-strings.py SOURCE_ROOT   names every finding, exits 1 if there is one, 77 without gettext
check-strings.py --self-test   proves, on small trees of its own, that each rule finds its breach

The template is made anew, from po/POTFILES.in and with the keywords of po/meson.build, as Meson's
foulee-pot target makes it, and compared with the catalogues of po/LINGUAS.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import typography
from typography import NARROW, WIDE

# Meson's preset "glib", without its flags.
PRESET = ['--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2',
          '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3',
          '--keyword=g_dpgettext2:2c,3', '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
          '--flag=NC_:2:pass-c-format']
SOURCES = [('src', '*.[ch]'), ('resources', '*.blp'), ('data', '*.desktop.in*'),
           ('data', '*.metainfo.xml.in*'), ('data', '*.gschema.xml*'), ('data', '*.mime.xml.in*')]

STRING = re.compile(r'"((?:\\.|[^"\\])*)"')
ESCAPES = {'n': '\n', 't': '\t', '"': '"', '\\': '\\'}
# What a Blueprint shows without a "_" in front of it; the name is the same in every language.
BARE = re.compile(r'^\s*(?:body|description|heading|label|placeholder(?:-text)?|subtitle|text|title|'
                  r'tooltip(?:-text)?)\s*:\s*"(?!Foulée")([^"]*[^\W\d_]{2}[^"]*)"', re.M)


class Entry:
    """One message of a catalogue."""

    def __init__(self):
        self.line = 0
        self.context = self.msgid = self.plural = None
        self.msgstr = {}
        self.fuzzy = self.obsolete = False
        self.files = set()

    @property
    def key(self):
        return self.context, self.msgid


def read_catalogue(text):
    """The entries of a .po or .pot file, without its header."""
    entries, entry, field = [], Entry(), None

    def finish():
        nonlocal entry, field
        if entry.msgid:
            entries.append(entry)
        entry, field = Entry(), None

    for number, line in enumerate(text.splitlines(), 1):
        obsolete = line.startswith('#~')
        if obsolete:
            line = line[2:].strip().removeprefix('| ')
        if not line.strip():
            finish()
        elif line.startswith('#'):
            if field:
                finish()
            if line.startswith('#,'):
                entry.fuzzy |= 'fuzzy' in line
            elif line.startswith('#:'):
                entry.files |= {place.rpartition(':')[0] for place in line[2:].split()}
        else:
            word, _, rest = line.partition(' ')
            if line.startswith('"'):
                word, rest = field, line
            elif word in ('msgctxt', 'msgid') and field and field.startswith('msgstr'):
                finish()
            field = word
            value = ''.join(re.sub(r'\\(.)', lambda m: ESCAPES.get(m[1], m[1]), part)
                            for part in STRING.findall(rest))
            if word == 'msgctxt':
                entry.context = (entry.context or '') + value
            elif word == 'msgid':
                entry.line = entry.line or number
                entry.msgid = (entry.msgid or '') + value
            elif word == 'msgid_plural':
                entry.plural = (entry.plural or '') + value
            elif word.startswith('msgstr'):
                entry.msgstr[word] = entry.msgstr.get(word, '') + value
            entry.obsolete |= obsolete
    finish()
    return entries


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, encoding='utf-8', check=False,
                          **options)


def check_entry(entry, template, general):
    """Yields what is wrong with one message; `general` is its entry in the language as such."""
    if entry.obsolete or entry.key not in template:
        yield f'no longer used: {entry.msgid!r}'
    elif not entry.msgstr or not all(entry.msgstr.values()):
        yield f'not translated: {entry.msgid!r}'
    elif entry.fuzzy:
        yield f'fuzzy: {entry.msgid!r}'
    elif template[entry.key].plural != entry.plural:
        yield f'another plural in the source: {entry.msgid!r}'
    elif general and general.msgstr == entry.msgstr:
        yield f'the same as in the language as such: {entry.msgid!r}'
    else:
        for text in entry.msgstr.values():
            for wrong in typography.french(text):
                yield f'{wrong}: {text!r}'


def check_catalogue(root, language, template):
    """That of a territory, "fr_CA", only has what differs from "fr"."""
    path = f'po/{language}.po'
    if not (root / path).is_file():
        yield f'{path}: missing'
        return
    catalogue = read_catalogue((root / path).read_text(encoding='utf-8'))
    base, _, territory = language.partition('_')
    general = {}
    if territory:
        text = (root / f'po/{base}.po').read_text(encoding='utf-8')
        general = {entry.key: entry for entry in read_catalogue(text)}
    else:
        known = {entry.key for entry in catalogue if not entry.obsolete}
        for key, entry in template.items():
            if key not in known:
                yield (f'{path}: not in the catalogue ({", ".join(sorted(entry.files))}): '
                       f'{entry.msgid!r}')
    for entry in catalogue:
        for wrong in check_entry(entry, template, general.get(entry.key)):
            yield f'{path}:{entry.line}: {wrong}'
    check = run('msgfmt', '--check', '-o', '/dev/null', path, cwd=root)
    if check.returncode:
        yield from (line for line in check.stderr.splitlines()
                    if line.startswith('po/') and ' warning: ' not in line)


def check_source(template):
    for entry in template.values():
        for text in filter(None, (entry.msgid, entry.plural)):
            for wrong in typography.english(text):
                yield f'{", ".join(sorted(entry.files))}: {wrong}: {text!r}'


def check(root):
    keywords = re.findall(r"'(--keyword=[^']+)'", (root / 'po/meson.build').read_text())
    listed = [line.strip() for line in (root / 'po/POTFILES.in').read_text().splitlines()
              if line.strip() and not line.startswith('#')]
    missing = [name for name in listed if not (root / name).is_file()]
    if missing:
        return [f'po/POTFILES.in: no such file: {name}' for name in missing]
    findings = []
    sources = sorted({str(path.relative_to(root)) for folder, pattern in SOURCES
                      for path in (root / folder).rglob(pattern)} | set(listed))
    # All of the sources, also those not listed, so that a forgotten one is noticed.
    extract = run('xgettext', *PRESET, *keywords, '--files-from=-', '--output=-', cwd=root,
                  input='\n'.join(sources))
    if extract.returncode:
        return [f'xgettext: {extract.stderr.strip()}']
    template = {}
    for entry in read_catalogue(extract.stdout):
        inside = entry.files & set(listed)
        findings += [f'po/POTFILES.in: {name} is missing: {entry.msgid!r}'
                     for name in sorted(entry.files - inside)]
        if inside:
            template[entry.key] = entry
    for name in sources:
        if name.endswith('.blp'):
            text = (root / name).read_text(encoding='utf-8')
            findings += [f'{name}:{text[:match.start()].count(chr(10)) + 1}: xgettext wants "…" here'
                         for match in re.finditer(r"\b_\s*\(\s*'", text)]
            findings += [f'{name}: not marked for translation: {match[1]!r}'
                         for match in BARE.finditer(text)]
    findings += check_source(template)
    for line in (root / 'po/LINGUAS').read_text().splitlines():
        for language in line.partition('#')[0].split():
            findings += check_catalogue(root, language, template)
    return findings


def self_test():
    header = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
              '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n')

    def tree(po, code='foulee_tr (l, "Good day");\n', files='src/a.c\n', extra=None):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in ({'po/fr.po': header + po, 'src/a.c': code, 'po/POTFILES.in': files,
                                'po/LINGUAS': '# all\nfr\n',
                                'po/meson.build': "k = ['--keyword=foulee_tr:2',\n"
                                                  "  '--keyword=foulee_trn:2,3']\n"}
                               | (extra or {})).items():
                (root / name).parent.mkdir(exist_ok=True)
                (root / name).write_text(text, encoding='utf-8')
            return check(root)

    def expect(words, *arguments, **more):
        got = tree(*arguments, **more)
        assert len(got) == (1 if words else 0) and words in ''.join(got), (words, got)

    good = 'msgid "Good day"\nmsgstr "Bonjour"\n'
    expect('', good)
    expect('not in the catalogue (src/a.c)', '')
    expect('not translated', 'msgid "Good day"\nmsgstr ""\n')
    expect('fuzzy', '#, fuzzy\n' + good)
    expect('no longer used', good + '\nmsgid "Bye"\nmsgstr "Salut"\n')
    expect('no longer used', good + '\n#~ msgid "Bye"\n#~ msgstr "Salut"\n')
    expect('not in the catalogue', 'msgctxt "x"\n' + good, 'C_("y", "Good day"); C_("x", "Good day");')
    expect('no such file: src/b.c', good, files='src/a.c\nsrc/b.c\n')
    expect('src/b.c is missing', good, extra={'src/b.c': '_("Late");\n'})
    expect('b.blp is missing', good, extra={'resources/b.blp': 'l: _("Late");\n'})
    expect('xgettext wants', good, extra={'resources/b.blp': "\nl: _('Late');\n"})
    expect("marked for translation: 'Late'", good, extra={'resources/b.blp': '\n label: "Late";\n'})
    expect('', good, extra={'resources/b.blp': 'title: "Foulée";\nkind: "time";\nlabel: "–";\n'})
    expect('', good, extra={'src/b.c': '/* _("Late") */ puts ("_(");\n'})
    expect('format', 'msgid "%d of %s"\nmsgstr "%s"\n'.replace('msgid', '#, c-format\nmsgid', 1),
           'foulee_tr (l, "%d of %s");')
    plural = 'foulee_trn (l, "%d run", "%d runs", n);'
    expect('', '#, c-format\nmsgid "%d run"\nmsgid_plural "%d runs"\nmsgstr[0] "%d course"\n'
           'msgstr[1] "%d courses"\n', plural)
    expect('not translated', 'msgid "%d run"\nmsgid_plural "%d runs"\nmsgstr[0] "%d course"\n'
           'msgstr[1] ""\n', plural)
    expect('U+202F', 'msgid "Good day"\nmsgstr "Bonjour !"\n')
    expect('straight apostrophe', 'msgid "It\'s"\nmsgstr "C’est"\n', 'foulee_tr (l, "It\'s");')

    def territory(po, **more):
        return {'po/LINGUAS': 'fr\nfr_CA', 'po/fr_CA.po': header + po} | more

    expect('', good, extra=territory('msgid "Good day"\nmsgstr "Allô"\n'))
    expect('', good, extra=territory(''))
    expect('fr_CA.po:5: the same as', good, extra=territory(good))
    expect('fr_CA.po:5: no longer used', good, extra=territory('msgid "Bye"\nmsgstr "Salut"\n'))
    expect('fr_CA.po:5: not translated', good, extra=territory('msgid "Good day"\nmsgstr ""\n'))
    expect('U+202F', good, extra=territory('msgid "Good day"\nmsgstr "Allô !"\n'))
    typography.self_test()


def main(arguments):
    if not all(map(shutil.which, ('xgettext', 'msgfmt'))):
        print('skipped: no gettext')
        return 77
    if arguments == ['--self-test']:
        self_test()
        return 0
    if len(arguments) != 1 or not pathlib.Path(arguments[0], 'po').is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    findings = check(pathlib.Path(arguments[0]))
    print('\n'.join(findings), end='\n' if findings else '')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
