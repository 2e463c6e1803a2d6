#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the house as the design draws it: who may use whom, and what stands where.

check-layers.py SOURCE_ROOT   names every finding as file:line, exits 1 if there is one
check-layers.py --self-test   proves, on small trees of its own, that each rule finds its breach

The rooms are the folders of src/, and src/main.c. To open a new arrow, add it to MAY_USE.
"""

import pathlib
import re
import sys
import tempfile

# Which rooms a room may include from, besides itself.
PURE = {'base', 'model'}
FINDINGS = PURE | {'analysis', 'advice'}
MAY_USE = {
    'base': set(),
    'model': {'base'},
    'store': PURE,
    'recording': {'base'},
    'exchange': PURE | {'recording'},
    'analysis': PURE,
    'advice': PURE | {'analysis'},
    'chart': PURE | {'analysis'},
    'journal': FINDINGS | {'store', 'exchange'},
    'report': FINDINGS | {'chart'},
    'ui': FINDINGS | {'chart', 'journal', 'report'},
    'app': FINDINGS | {'store', 'exchange', 'chart', 'journal', 'report', 'ui'},
    'main': {'app', 'base'},
}

# Libraries that stay in some rooms, by how their headers begin.
LIBRARIES = [
    ('sqlite3.h', {'store'}),
    ('json-glib/', {'exchange'}),
    ('libxml/', {'recording'}),
    ('archive.h', {'exchange'}),
    ('archive_entry.h', {'exchange'}),
    ('adwaita.h', {'ui', 'app'}),
    ('gtk/', {'ui', 'app', 'chart', 'report'}),  # the last two for GtkSnapshot only
    ('gdk/', {'ui', 'app', 'chart', 'report'}),
    ('gsk/', {'ui', 'app', 'chart', 'report'}),
    ('pango/', {'ui', 'app', 'chart', 'report'}),
    ('cairo', {'ui', 'app', 'chart', 'report'}),
]

# Rooms whose words follow a FouleeLanguage, not the system's language: no gettext call in them.
LANGUAGE_ROOMS = {'base', 'model', 'store', 'exchange', 'analysis', 'advice', 'chart', 'report',
                  'journal'}
GETTEXT = re.compile(r'(?<!\w)(_|C_|Q_|d?c?n?gettext|g_d\w*gettext\w*)\s*\(')
LOCALE = re.compile(r'(?<!\w)(setlocale|uselocale|newlocale)\s*\(')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

MOST_LINES = 900
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'
LICENSED = {'.c', '.h', '.py', '.sh', '.blp', '.css'}
GENERATED = {'config.h'}  # by the build, at its top

COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def blank(match):
    """A comment or string literal, as spaces on as many lines."""
    return re.sub(r'[^\n]', ' ', match[0])


def blank_comment(match):
    return match[0] if match[0][0] in '"\'' else blank(match)


def check_include(root, room, quote, header):
    """What is wrong with one include, or None."""
    for prefix, rooms in LIBRARIES:
        if header.startswith(prefix) and room not in rooms:
            return f'{header} may not be used in {room}'
    if quote == '<' or header in GENERATED:
        return None
    if '/' not in header:
        return f'"{header}" must be written relative to src'
    other = header.split('/')[0]
    if other not in MAY_USE:
        return f'"{header}" lies in no known room'
    if other != room and other not in MAY_USE[room]:
        return f'{room} may not use {other} ("{header}")'
    return None


def check_code(root, path):
    """Yields (line, what is wrong) for a C file below src."""
    inside = path.relative_to(root / 'src').parts
    room = inside[0] if len(inside) > 1 else path.stem
    text = path.read_text(encoding='utf-8')
    if room not in MAY_USE:
        yield 1, f'{room} is no known room (see MAY_USE)'
        return
    for number, line in enumerate(COMMENT.sub(blank_comment, text).split('\n'), 1):
        include = INCLUDE.match(line)
        wrong = include and check_include(root, room, include[1], include[2])
        if wrong:
            yield number, wrong
    for number, line in enumerate(COMMENT.sub(blank, text).split('\n'), 1):
        if room in LANGUAGE_ROOMS and (call := GETTEXT.search(line)) and '#' not in line[:1]:
            yield number, f'{call[1]}() in {room}: its words follow a FouleeLanguage'
        if room != 'main' and (call := LOCALE.search(line)):
            yield number, f'{call[1]}() outside main.c'


def check_file(root, path):
    lines = path.read_text(encoding='utf-8').split('\n')
    if len(lines) - 1 > MOST_LINES:
        yield len(lines) - 1, f'longer than {MOST_LINES} lines'
    if not any(SPDX in line for line in lines[:5]):
        yield 1, f'without "{SPDX}"'


def check(root):
    findings = []
    for folder in ('src', 'tests', 'resources'):
        for path in sorted((root / folder).rglob('*')):
            wrong = []
            if path.suffix in LICENSED or path.name == 'meson.build':
                wrong += check_file(root, path)
            if folder == 'src' and path.suffix in ('.c', '.h'):
                wrong += check_code(root, path)
            findings += [f'{path.relative_to(root)}:{line}: {what}' for line, what in wrong]
    return findings


def self_test():
    head = f'/* {SPDX} */\n'
    cases = [  # path, text after the header, the line found or None, a word of the finding
        ('src/model/a.c', '#include <glib.h>\n#include "base/b.h"\n#include "model/c.h"\n', None, ''),
        ('src/base/a.c', '#include "config.h"\n#include "model/c.h"\n', 3, 'base may not use model'),
        ('src/store/a.c', '#include "exchange/x.h"\n', 2, 'store may not use exchange'),
        ('src/analysis/a.c', '#include "store/x.h"\n', 2, 'analysis may not use store'),
        ('src/journal/a.c', '#include "ui/today/x.h"\n', 2, 'journal may not use ui'),
        ('src/ui/today/a.c', '#include "store/x.h"\n', 2, 'ui may not use store'),
        ('src/ui/today/a.c', '#include "journal/x.h"\n#include "ui/widgets/x.h"\n', None, ''),
        ('src/report/a.c', '#include "journal/x.h"\n', 2, 'report may not use journal'),
        ('src/app/a.c', '#include "store/x.h"\n', None, ''),
        ('src/main.c', '#include "app/x.h"\n#include <locale.h>\n', None, ''),
        ('src/main.c', '#include "ui/x.h"\n', 2, 'main may not use ui'),
        ('src/base/a.c', '#include "b.h"\n', 2, 'relative to src'),
        ('src/base/a.c', '#include "cellar/b.h"\n', 2, 'no known room'),
        ('src/cellar/a.c', '', 1, 'no known room'),
        ('src/base/a.c', '/*\n#include "model/c.h"\n*/\n// #include "ui/c.h"\n', None, ''),
        ('src/store/a.c', '#include <sqlite3.h>\n', None, ''),
        ('src/journal/a.c', '#include <sqlite3.h>\n', 2, 'sqlite3.h'),
        ('src/app/a.c', '#include <sqlite3.h>\n', 2, 'sqlite3.h'),
        ('src/exchange/a.c', '#include <json-glib/json-glib.h>\n#include <archive.h>\n'
         '#include "recording/a.h"\n', None, ''),
        ('src/recording/a.c', '#include <libxml/tree.h>\n', None, ''),
        ('src/recording/a.c', '#include "model/a.h"\n', 2, 'recording'),
        ('src/report/a.c', '#include <json-glib/json-glib.h>\n', 2, 'json-glib'),
        ('src/app/a.c', '#include <libxml/tree.h>\n', 2, 'libxml'),
        ('src/store/a.c', '#include <archive.h>\n', 2, 'archive.h'),
        ('src/chart/a.c', '#include <gtk/gtk.h>\n', None, ''),
        ('src/analysis/a.c', '#include <gtk/gtk.h>\n', 2, 'gtk/gtk.h'),
        ('src/journal/a.c', '#  include <adwaita.h>\n', 2, 'adwaita.h'),
        ('src/chart/a.c', '#include <adwaita.h>\n', 2, 'adwaita.h'),
        ('src/advice/a.c', 'char *s = _("x");\n', 2, '_()'),
        ('src/chart/a.c', 'char *s =\n  C_ ("x", "y");\n', 3, 'C_()'),
        ('src/report/a.c', 'char *s = gettext ("x");\n', 2, 'gettext()'),
        ('src/store/a.c', 'char *s = g_dngettext (0, "x", "y", 2);\n', 2, 'g_dngettext()'),
        ('src/base/a.c', 'char *s = foulee_tr (l, N_("x")); // _("y")\nputs ("_(");\n', None, ''),
        ('src/ui/today/a.c', 'char *s = _("x");\n', None, ''),
        ('src/app/a.c', 'setlocale (LC_ALL, "");\n', 2, 'setlocale()'),
        ('src/base/a.c', 'uselocale (x);\n', 2, 'uselocale()'),
        ('src/main.c', 'setlocale (LC_ALL, "");\n', None, ''),
        ('src/base/a.c', '\n' * 899, None, ''),
        ('src/base/a.c', '\n' * 900, 901, 'longer than 900 lines'),
    ]
    for path, text, line, words in cases:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True)
            file.write_text(head + text)
            got = check(pathlib.Path(folder))
            good = not got if line is None else (
                len(got) == 1 and got[0].startswith(f'{path}:{line}: ') and words in got[0])
            assert good, (path, text[:60], got)
    for path in ('src/base/a.c', 'tests/base/a.py', 'resources/ui/a.blp', 'src/base/meson.build'):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True)
            file.write_text('\n\n')
            got = check(pathlib.Path(folder))
            assert len(got) == 1 and 'SPDX' in got[0], (path, got)


def main(arguments):
    if arguments == ['--self-test']:
        self_test()
        return 0
    if len(arguments) != 1 or not pathlib.Path(arguments[0], 'src').is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    findings = check(pathlib.Path(arguments[0]))
    print('\n'.join(findings), end='\n' if findings else '')
    return 1 if findings else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
