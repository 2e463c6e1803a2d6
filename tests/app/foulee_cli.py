# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: running the program, and telling TAP."""

import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback


class Skip(Exception):
    """Raised by a case that cannot be run here, with the reason."""


class Result:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def text(self):
        return self.out.decode('utf-8')

    @property
    def error(self):
        return self.err.decode('utf-8')

    def __repr__(self):
        return f'exit {self.status}\n--- out\n{self.out[:2000]!r}\n--- err\n{self.err[:2000]!r}'


class Foulee:
    """The program, with a home of its own in `folder`."""

    def __init__(self, program, folder, language='en', zone='Europe/Paris'):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.environment = {
            name: value for name, value in os.environ.items()
            if name not in ('LANG', 'LANGUAGE', 'LC_MESSAGES', 'SOURCE_DATE_EPOCH')
        }
        self.environment.update({
            'HOME': str(self.folder),
            'XDG_DATA_HOME': str(self.folder / 'data'),
            'LANGUAGE': language,
            'LC_ALL': 'C',
            'TZ': zone,
        })

    @property
    def journal(self):
        return self.folder / 'data' / os.environ.get('FOULEE_DATA_FOLDER', 'foulee') / 'journal.db'

    def __call__(self, *words, status=0, extra=None, timeout=60):
        """Runs and checks the exit status; None for any that is not a crash. An error is one line
        on stderr and nothing else, everywhere."""
        result = Result(subprocess.run(
            [self.program, *words], env={**self.environment, **(extra or {})}, cwd=self.folder,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False))
        if status is None:
            assert result.status in (0, 1, 2), result
        else:
            assert result.status == status, (words, result)
        if result.status == 0:
            assert result.err == b'', (words, result)
        else:
            assert_one_line(result)
        return result

    def export(self, *words):
        """The whole journal, by the program itself."""
        return json.loads(self('export', *words).text)

    def records(self, array, *words):
        return self.export(*words).get(array, [])


def assert_one_line(result):
    assert result.error.startswith('foulee: '), result
    assert result.error.endswith('\n') and result.error.count('\n') == 1, result
    assert len(result.error) > len('foulee: \n') + 5, result


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def contains(record, wanted):
    """TRUE when every key of `wanted` has just this value in `record`."""
    return all(record.get(key) == value for key, value in wanted.items())


cases = []


def case(function):
    """Marks a test: a function of a Foulee in an empty folder."""
    cases.append((function.__name__, function, {}))
    return function


def case_in(**options):
    """The same, with options for the Foulee; may be given several times."""
    def mark(function):
        name = ' '.join([function.__name__, *options.values()])
        cases.append((name, function, options))
        return function
    return mark


def need(tool):
    path = shutil.which(tool)
    if path is None:
        raise Skip(f'no {tool}')
    return path


def run_cases(program):
    """Runs all, prints TAP, and ends the process."""
    program = os.path.abspath(program)
    failed = 0
    print('TAP version 13')
    print(f'1..{len(cases)}')
    for number, (name, function, options) in enumerate(cases, 1):
        with tempfile.TemporaryDirectory(prefix='foulee-') as folder:
            try:
                function(Foulee(program, folder, **options))
                print(f'ok {number} - {name}')
            except Skip as reason:
                print(f'ok {number} - {name} # SKIP {reason}')
            except Exception:  # whatever it was, the next case is still run
                failed += 1
                print(f'not ok {number} - {name}')
                for line in traceback.format_exc().splitlines():
                    print('# ' + line)
            finally:
                with contextlib.suppress(OSError):
                    os.chmod(folder, 0o700)
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
