#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `./dev test` needs to know about Meson's tests.

test-report.py select BUILD SUITE,... [NAME...]
    prints the tests of a build folder, one per line as Meson takes them: all but those of the
    suites given first, or of these only the suites and tests of the names given.
test-report.py report BUILD...
    counts what the last test runs in these build folders logged, case by case (a TAP test counts
    as its cases, any other as one), tells why cases were skipped and how tests failed, and ends
    with the line "N passed, N failed, N skipped". Exits 1 when something failed.
test-report.py --self-test
"""

import fnmatch
import json
import pathlib
import re
import sys

TAIL = 30  # lines of a failing test's output
CASE = re.compile(r'^(not )?ok\b\s*\d*\s*(?:-\s+)?(.*?)\s*(?:(?<!\\)#\s*(skip|todo)\S*\s*(.*))?$', re.I)
PLAN = re.compile(r'^1\.\.(\d+)\s*(?:#\s*skip\S*\s*(.*))?$', re.I)
SANITIZER = re.compile(r'ERROR: \w+Sanitizer|runtime error: ')
GOOD = ('OK', 'EXPECTEDFAIL')


def read_tests(build):
    return json.loads((build / 'meson-info' / 'intro-tests.json').read_text())


def select(build, without, names):
    project = json.loads((build / 'meson-info' / 'intro-projectinfo.json').read_text())
    for test in read_tests(build):
        suites = {suite.rpartition(':')[2] for suite in test['suite']}
        if suites & without:
            continue
        if not names or any(name in suites or fnmatch.fnmatch(test['name'], name)
                            for name in names):
            yield f'{project["descriptive_name"]}:{test["name"]}'


class Outcome:
    """The cases of one test: a count of the passed ones, (case, reason) of the others."""

    def __init__(self):
        self.passed = 0
        self.skipped = []
        self.failed = []


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1].strip() if lines else ''


def judge(entry, protocol):
    """The outcome of one line of testlog.json."""
    outcome = Outcome()
    result, stdout = entry['result'], entry.get('stdout', '')
    if protocol == 'tap':
        for line in stdout.splitlines():
            case, plan = CASE.match(line), PLAN.match(line)
            if case and (case[3] or '').lower() == 'skip':
                outcome.skipped.append((case[2], case[4]))
            elif case and case[1] and not case[3]:
                outcome.failed.append(case[2])
            elif case:
                outcome.passed += 1
            elif plan and plan[1] == '0':
                outcome.skipped.append(('', plan[2] or ''))
        if result not in GOOD + ('SKIP',) and not outcome.failed:
            outcome.failed.append(f'{result.lower()}, exit status {entry["returncode"]}')
    elif result in GOOD:
        outcome.passed = 1
    elif result == 'SKIP':
        outcome.skipped.append(('', last_line(stdout) or last_line(entry.get('stderr', ''))))
    else:
        outcome.failed.append(f'{result.lower()}, exit status {entry["returncode"]}')
    return outcome


def tail(entry):
    """The end of a test's output, or what a sanitizer said, from its beginning."""
    lines = (entry.get('stdout', '') + entry.get('stderr', '')).strip().splitlines()
    for number, line in enumerate(lines):
        if SANITIZER.search(line):
            return lines[number:number + TAIL]
    return lines[-TAIL:]


def report(builds):
    passed = failed = skipped = 0
    reasons = {}
    for build in builds:
        protocols = {test['name']: test['protocol'] for test in read_tests(build)}
        for line in (build / 'meson-logs' / 'testlog.json').read_text().splitlines():
            entry = json.loads(line)
            name = entry['name'].rpartition(' / ')[2]
            outcome = judge(entry, protocols.get(name, 'exitcode'))
            passed += outcome.passed
            failed += len(outcome.failed)
            skipped += len(outcome.skipped)
            for case, reason in outcome.skipped:
                where = f'{name} {case}'.strip()
                reasons.setdefault((where, reason or 'no reason given'), []).append(build.name)
            if outcome.failed:
                print(f'FAILED ({build.name}) {name}: {"; ".join(outcome.failed)}')
                lines = tail(entry)
                for text in lines:
                    print(f'    {text}')
                if any('LeakSanitizer' in text for text in lines):
                    print(f'    (whole stacks: FOULEE_STACKS=1 ./dev test {name})')
    for (where, reason), names in reasons.items():
        print(f'skipped ({", ".join(names)}) {where}: {reason}')
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    return 1 if failed else 0


def self_test():
    def check(protocol, result, stdout, passed, failed, skipped):
        got = judge({'result': result, 'returncode': 1, 'stdout': stdout}, protocol)
        assert (got.passed, got.failed, got.skipped) == (passed, failed, skipped), vars(got)

    check('tap', 'OK', 'TAP version 14\n1..2\nok 1 /a\n    ok 1 inner\nok 2 /b # SKIP no disk\n',
          1, [], [('/b', 'no disk')])
    check('tap', 'FAIL', '1..2\nok 1 - a\nnot ok 2 - b\n', 1, ['b'], [])
    check('tap', 'ERROR', '1..9\nok 1 /a\nnot ok /b - ERROR: x\nBail out!\n',
          1, ['/b - ERROR: x'], [])
    check('tap', 'ERROR', '1..1\nok 1 /a\n', 1, ['error, exit status 1'], [])
    check('tap', 'SKIP', '1..0 # SKIP no bus\n', 0, [], [('', 'no bus')])
    check('tap', 'OK', '1..1\nnot ok 1 /a # TODO later\n', 1, [], [])
    check('exitcode', 'OK', 'ok 1\nok 2\n', 1, [], [])
    check('exitcode', 'SKIP', 'looking\nno clang\n', 0, [], [('', 'no clang')])
    check('exitcode', 'TIMEOUT', '', 0, ['timeout, exit status 1'], [])
    assert tail({'stdout': 'a\n', 'stderr': 'x.c:1: runtime error: y\n#0 z\n'})[0].startswith('x.c')


def main(arguments):
    if arguments == ['--self-test']:
        self_test()
        return 0
    if len(arguments) >= 3 and arguments[0] == 'select':
        for test in select(pathlib.Path(arguments[1]), set(arguments[2].split(',')), arguments[3:]):
            print(test)
        return 0
    if len(arguments) >= 2 and arguments[0] == 'report':
        return report([pathlib.Path(build) for build in arguments[1:]])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
