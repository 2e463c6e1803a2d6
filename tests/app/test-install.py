#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` puts where: every file, valid, and a program that works from there.

usage: test-install.py FOULEE BUILD PREFIX APPLICATION-ID VERSION"""

import configparser
import gettext
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from foulee_cli import Foulee, case, case_in, need, run_cases

PROGRAM, BUILD, PREFIX, IDENTITY, VERSION = sys.argv[1:]

# Below the prefix, and nothing else.
FILES = f'''
bin/foulee
share/applications/{IDENTITY}.desktop
share/dbus-1/services/{IDENTITY}.service
share/foulee/foulee-journal-1.schema.json
share/glib-2.0/schemas/{IDENTITY}.gschema.xml
share/icons/hicolor/scalable/apps/{IDENTITY}.svg
share/icons/hicolor/symbolic/apps/{IDENTITY}-symbolic.svg
share/locale/fr/LC_MESSAGES/foulee.mo
share/locale/fr_CA/LC_MESSAGES/foulee.mo
share/man/fr/man1/foulee.1
share/man/man1/foulee.1
share/metainfo/{IDENTITY}.metainfo.xml
share/mime/packages/{IDENTITY}.xml
'''.split()


def install(stage):
    """Installs below `stage`, as a packager does, and tells where the prefix is there."""
    subprocess.run([need('meson'), 'install', '-C', BUILD, '--no-rebuild', '--quiet',
                    '--destdir', stage], stdout=subprocess.DEVNULL, check=True)
    return pathlib.Path(stage) / PREFIX.lstrip('/')


def run(*command, extra=None):
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env=extra, check=False)
    assert process.returncode == 0, f'{command}\n{process.stdout}'
    return process.stdout


def ini(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters='=')
    parser.optionxform = str  # as it is written
    parser.read(path, encoding='utf-8')
    return parser


@case
def every_file(_foulee):
    found = [path for path in pathlib.Path(STAGE).rglob('*') if not path.is_dir()]
    assert sorted(found) == sorted(INSTALLED / name for name in FILES), found


@case
def program_of_this_version(foulee):
    installed = Foulee(INSTALLED / 'bin/foulee', foulee.folder)
    assert installed('--version').text.split()[-1] == VERSION


@case_in(language='fr')
def french(foulee):
    installed = Foulee(INSTALLED / 'bin/foulee', foulee.folder, language='fr')
    assert installed('--help').text.startswith('Utilisation'), 'help'
    summary = installed('--demo', 'summary').text
    assert 'sorties' in summary and 'runs' not in summary, summary
    # The window's words come from the catalogue: it is where the program looks for it.
    assert f'{PREFIX}/share/locale'.encode() in installed.program.read_bytes()
    with open(INSTALLED / 'share/locale/fr/LC_MESSAGES/foulee.mo', 'rb') as file:
        words = gettext.GNUTranslations(file)
    assert words.gettext('Today') == 'Aujourd’hui', words.gettext('Today')


@case
def started_by_the_session_bus(_foulee):
    service = ini(INSTALLED / f'share/dbus-1/services/{IDENTITY}.service')['D-BUS Service']
    assert service['Name'] == IDENTITY
    assert service['Exec'] == f'{PREFIX}/bin/foulee --gapplication-service', service['Exec']


@case
def found_by_the_desktop(_foulee):
    path = INSTALLED / f'share/applications/{IDENTITY}.desktop'
    run(need('desktop-file-validate'), str(path))
    entry = ini(path)['Desktop Entry']
    assert entry['Exec'].split()[0] == 'foulee' and entry['Icon'] == IDENTITY, dict(entry)
    assert entry['DBusActivatable'] == 'true', dict(entry)
    assert entry['Comment[fr]'] != entry['Comment'], dict(entry)


@case
def described_for_software_centres(_foulee):
    # With the desktop entry beside it. Without the network nobody asks whether pictures and pages
    # are at their addresses; all else of --strict holds.
    run(need('appstreamcli'), 'validate-tree', '--strict', '--no-net', '--explain', str(INSTALLED))
    metainfo = INSTALLED / f'share/metainfo/{IDENTITY}.metainfo.xml'
    component = xml.etree.ElementTree.parse(metainfo).getroot()
    assert component.findtext('id') == IDENTITY
    assert component.findtext('launchable') == IDENTITY + '.desktop'
    in_french = [element for element in component.findall('summary')
                 if element.get('{http://www.w3.org/XML/1998/namespace}lang') == 'fr']
    assert len(in_french) == 1, in_french


@case
def settings(foulee):
    folder = INSTALLED / 'share/glib-2.0/schemas'
    run(need('glib-compile-schemas'), '--strict', f'--targetdir={foulee.folder}', str(folder))
    keys = run(need('gsettings'), 'list-keys', IDENTITY,
               extra={**foulee.environment, 'GSETTINGS_SCHEMA_DIR': str(foulee.folder)})
    assert 'window-width' in keys.split(), keys


with tempfile.TemporaryDirectory(prefix='foulee-install-') as STAGE:
    INSTALLED = install(STAGE)
    run_cases(PROGRAM)
