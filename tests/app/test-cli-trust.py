#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are no journal, or cannot be written: one line, exit status 1, the file untouched.

usage: test-cli-trust.py FOULEE"""

import concurrent.futures
import contextlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import time

from foulee_cli import Foulee, Skip, case, case_in, need, run_cases, sha256

WRITERS = [('log', 'drink', '250'), ('import', 'other.json'), ('merge', 'other.db')]
READERS = [('summary',), ('summary', '--json'), ('export',), ('check',), ('backup', 'copy.db'),
           ('report', '-o', 'page.pdf')]


def prepare(foulee):
    """A journal with entries, closed, and others to bring in."""
    foulee('log', 'soreness', 'calf.left=4', 'at=2026-01-15 06:45')
    foulee('log', 'run', '10k', '52:30', 'start=2026-01-15 18:00')
    foulee('--journal', 'other.db', 'log', 'drink', '330')
    foulee('--journal', 'other.db', 'export', '-o', 'other.json')
    journal = foulee.folder / 'journal.db'
    foulee('backup', str(journal))
    return journal


def refuses(foulee, journal, verbs, digest):
    for words in verbs:
        foulee('--journal', str(journal), *words, status=1)
        assert digest is None or sha256(journal) == digest, words
        assert not (foulee.folder / 'copy.db').exists(), words
        assert not (foulee.folder / 'page.pdf').exists(), words


def wrong_files(foulee):
    journal = prepare(foulee)
    whole = journal.read_bytes()
    assert len(whole) > 40000
    table = {
        'text': b'Dear diary, my calves hurt.\n' * 50,
        'header': whole[:16],
        'page': whole[:4096],
        'truncated': whole[:-4096],
        'odd': whole[:-1000],
        'zeroed': whole[:8192] + bytes(len(whole) - 8192),
        'garbled': whole[:100] + bytes(255 - byte for byte in whole[100:4096]) + whole[4096:],
        'zeros': bytes(8192),
    }
    for name, content in table.items():
        path = foulee.folder / f'{name}.db'
        path.write_bytes(content)
        digest = sha256(path)
        refuses(foulee, path, WRITERS + READERS, digest)


case_in(language='en')(wrong_files)
case_in(language='fr')(wrong_files)


@case
def older(foulee):
    """Read as it is, and brought to the present layout by the first who writes."""
    journal = foulee.folder / 'older.db'
    frozen = pathlib.Path(__file__).parent.parent / 'store' / 'fixtures' / 'journal-1.sql'
    with contextlib.closing(sqlite3.connect(journal)) as connection:
        connection.executescript('PRAGMA journal_mode = WAL;' + frozen.read_text())
    digest = sha256(journal)
    for words in READERS:
        foulee('--journal', str(journal), *words)
    assert foulee.records('sign_answers', '--journal', str(journal))[0]['ticked'] == \
        ['ticked-one', 'sign-1']
    foulee('--journal', 'other.db', 'merge', str(journal))
    assert sha256(journal) == digest
    foulee('--journal', str(journal), 'log', 'drink', '250')
    foulee('--journal', str(journal), 'check')
    kept = foulee.folder / 'backups' / 'older-layout-1.db'
    for path, layout in ((journal, 3), (kept, 1)):
        with contextlib.closing(sqlite3.connect(path)) as connection:
            assert connection.execute('PRAGMA user_version').fetchone() == (layout,), path
    foulee('--journal', str(journal), 'restore', str(kept))
    assert len(foulee.records('drinks', '--journal', str(journal))) == 1


@case_in(language='en')
@case_in(language='fr')
def newer_and_foreign(foulee):
    journal = prepare(foulee)
    with contextlib.closing(sqlite3.connect(journal)) as connection:
        connection.execute('PRAGMA user_version = 99')
    digest = sha256(journal)
    refuses(foulee, journal, WRITERS + READERS, digest)
    assert '99' in foulee('--journal', str(journal), 'summary', status=1).error
    foreign = foulee.folder / 'foreign.db'
    with contextlib.closing(sqlite3.connect(foreign)) as connection:
        connection.execute('CREATE TABLE run (id)')
        connection.commit()
    digest = sha256(foreign)
    refuses(foulee, foreign, WRITERS + READERS, digest)
    with contextlib.closing(sqlite3.connect(foreign)) as connection:
        assert connection.execute('SELECT name FROM sqlite_schema').fetchall() == [('run',)]


@case_in(language='en')
@case_in(language='fr')
def folders_and_missing_files(foulee):
    prepare(foulee)
    refuses(foulee, foulee.folder, WRITERS + READERS, None)
    refuses(foulee, foulee.folder / 'missing.db', READERS, None)
    refuses(foulee, '/dev/null', WRITERS + READERS, None)
    refuses(foulee, foulee.folder / 'journal.db' / 'below.db', WRITERS + READERS, None)
    assert not (foulee.folder / 'missing.db').exists()


def read_only(foulee):
    journal = prepare(foulee)
    digest = sha256(journal)
    os.chmod(journal, 0o400)
    with contextlib.suppress(PermissionError), open(journal, 'ab'):
        raise Skip('this user may write to every file')
    refuses(foulee, journal, WRITERS, digest)
    for words in READERS:
        foulee('--journal', str(journal), *words)
    (foulee.folder / 'copy.db').unlink()
    (foulee.folder / 'page.pdf').unlink()
    foulee('restore', 'other.db', '--journal', str(journal), status=1)
    assert sha256(journal) == digest

    folder = foulee.folder / 'folder'
    folder.mkdir()
    inside = folder / 'journal.db'
    inside.write_bytes(journal.read_bytes())
    os.chmod(inside, 0o600)
    os.chmod(folder, 0o500)
    try:
        refuses(foulee, inside, WRITERS, digest)
        refuses(foulee, folder / 'new.db', WRITERS, None)
        for words in (('summary',), ('export',), ('check',)):
            foulee('--journal', str(inside), *words)
        assert [entry.name for entry in folder.iterdir()] == ['journal.db']
        assert sha256(inside) == digest
        foulee('export', '-o', str(folder / 'x.json'), status=1)
        foulee('export', '--format=csv', '-o', str(folder / 'x'), status=1)
        foulee('report', '-o', str(folder / 'x.pdf'), status=1)
        foulee('backup', str(folder / 'x.db'), status=1)
    finally:
        os.chmod(folder, 0o700)


case_in(language='en')(read_only)
case_in(language='fr')(read_only)


LOCKER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute('BEGIN EXCLUSIVE')
print('locked', flush=True)
sys.stdin.read()
connection.execute('ROLLBACK')
"""


@contextlib.contextmanager
def locked(journal):
    """Another process holds the journal. Not this one: closing any descriptor of a file would drop
    the locks that the process has on it. Gives a function that lets go."""
    with subprocess.Popen([sys.executable, '-c', LOCKER, str(journal)], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as locker:
        assert locker.stdout.readline() == 'locked\n'

        def let_go():
            locker.stdin.close()
            locker.wait(10)
        yield let_go
        let_go()


@case_in(language='en')
@case_in(language='fr')
def locked_by_another(foulee):
    """We wait five seconds, not for ever; reading does not wait at all."""
    journal = prepare(foulee)
    foulee('--journal', str(journal), 'log', 'drink', '250')
    before = foulee('--journal', str(journal), 'export').out
    with locked(journal):
        digest = sha256(journal)

        def refused_after(words):
            began = time.monotonic()
            foulee('--journal', str(journal), *words, status=1)
            return time.monotonic() - began
        with concurrent.futures.ThreadPoolExecutor() as pool:
            waited = list(pool.map(refused_after, WRITERS))
        assert all(4.5 <= seconds <= 8 for seconds in waited), waited
        assert sha256(journal) == digest
        began = time.monotonic()
        assert foulee('--journal', str(journal), 'export').out == before
        assert time.monotonic() - began < 4, 'reading must not wait for a writer'
    foulee('--journal', str(journal), 'log', 'drink', '330')
    assert len(foulee.records('drinks', '--journal', str(journal))) == 2


@case
def a_short_lock_is_waited_for(foulee):
    journal = prepare(foulee)
    foulee('--journal', str(journal), 'log', 'drink', '250')
    with locked(journal) as let_go:
        with subprocess.Popen([foulee.program, '--journal', str(journal), 'log', 'drink', '330'],
                              env=foulee.environment, stdout=subprocess.DEVNULL) as process:
            # Until it has the file open it cannot be waiting.
            files = pathlib.Path(f'/proc/{process.pid}/fd')
            while process.poll() is None and str(journal.resolve()) not in {
                    os.path.realpath(entry) for entry in files.iterdir()}:
                pass
            assert process.poll() is None
            let_go()
            assert process.wait(10) == 0
    assert len(foulee.records('drinks', '--journal', str(journal))) == 2


def on_full_disk(foulee):
    """Fills the disk with entries until one is refused. Runs on a small disk at foulee.folder."""
    note = 'x' * 15000
    stored = 0
    foulee('log', 'drink', '250', 'at=2026-01-15 06:45')
    while True:
        digest = sha256(foulee.journal)
        result = foulee('log', 'note', note, status=None)
        if result.status != 0:
            break
        stored += 1
    assert result.status == 1 and stored > 5, (stored, result)
    assert sha256(foulee.journal) == digest
    for words in (('export', '-o', 'x.json'), ('backup', 'x.db'), ('report', '-o', 'x.pdf')):
        foulee(*words, status=1)
        assert not (foulee.folder / words[-1]).exists()
    left = {entry.name for entry in foulee.folder.iterdir()} - {'.cache'}
    assert left == {'data'}, left
    foulee('check')
    assert len(foulee.records('check_ins')) == stored
    print(f'# {stored} entries were stored before the disk was full')


@case_in(language='en')
@case_in(language='fr')
def full_disk(foulee):
    bwrap = need('bwrap')
    mount = [bwrap, '--dev-bind', '/', '/', '--size', '1048576', '--tmpfs', str(foulee.folder)]
    probe = subprocess.run([*mount, '--', 'true'], capture_output=True, check=False)
    if probe.returncode != 0:
        raise Skip('no small disk: ' + probe.stderr.decode().strip())
    process = subprocess.run(
        [*mount, '--', sys.executable, os.path.abspath(__file__), foulee.program,
         '--on-full-disk', str(foulee.folder), foulee.environment['LANGUAGE']],
        capture_output=True, text=True, check=False)
    assert process.returncode == 0, process
    print(process.stdout, end='')


if sys.argv[2:3] == ['--on-full-disk']:
    on_full_disk(Foulee(sys.argv[1], sys.argv[3], language=sys.argv[4]))
else:
    run_cases(sys.argv[1])
