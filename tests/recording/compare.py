#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is read of recordings, beside what the files say of themselves (the session messages of FIT,
the laps of TCX) and what gpsbabel makes of their points.

compare.py FIGURES FILE…            the table; FIGURES is the program recording-figures
compare.py FIGURES --self-made DIR  the same over files made for it, in DIR

Exits 1 where a distance differs by more than 0.5 %, a duration by more than 2 s, or a descent by
more than 10 % (or 2 m, below which nothing counts) from what the file says, or from gpsbabel where
the file says nothing; 77 without gpsbabel."""

import gzip
import json
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timezone

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import fit_file  # noqa: E402

READERS = {'fit': 'garmin_fit', 'gpx': 'gpx', 'tcx': 'gtrnctr'}
FIGURES = ('start', 'elapsed', 'moving', 'distance', 'ascent', 'descent', 'ascent_counted',
           'descent_counted', 'heart_rate', 'cadence')


def seconds(text):
    return datetime.fromisoformat(text.replace('Z', '+00:00')).timestamp()


def local(element):
    return element.tag.rpartition('}')[2]


def laps(root):
    """What the laps of each activity say."""
    found = []
    for activity in (e for e in root.iter() if local(e) == 'Activity'):
        own = [lap for lap in activity if local(lap) == 'Lap']
        times = [float(e.text) for lap in own for e in lap if local(e) == 'TotalTimeSeconds']
        ways = [float(e.text) for lap in own for e in lap if local(e) == 'DistanceMeters']
        found.append({'start': seconds(own[0].get('StartTime')), 'moving': sum(times),
                      'distance': sum(ways)} if own else {})
    return found


def of_itself(data, kind):
    """What a file says of its sessions."""
    if kind == 'fit':
        return fit_file.sessions(data)
    try:
        return laps(ElementTree.fromstring(data.strip())) if kind == 'tcx' else []
    except (ElementTree.ParseError, TypeError, ValueError):
        return []


def way(a, b):
    """On the sphere that gpsbabel measures on."""
    (latitude_a, longitude_a), (latitude_b, longitude_b) = (map(math.radians, p) for p in (a, b))
    half = (math.sin((latitude_b - latitude_a) / 2) ** 2 + math.cos(latitude_a)
            * math.cos(latitude_b) * math.sin((longitude_b - longitude_a) / 2) ** 2)
    return 2 * 6378137 * math.asin(min(1, math.sqrt(half)))


def of_gpsbabel(path, kind):
    """The figures of the points as gpsbabel reads them; nothing where it can't."""
    result = subprocess.run(['gpsbabel', '-t', '-i', READERS[kind], '-f', str(path), '-o', 'gpx',
                             '-F', '-'], capture_output=True, check=False)
    if result.returncode != 0 or not result.stdout:
        return {}
    times, metres = [], 0
    for segment in ElementTree.fromstring(result.stdout).iter():
        if local(segment) == 'trkseg':
            points = [(float(p.get('lat')), float(p.get('lon'))) for p in segment]
            metres += sum(map(way, points, points[1:]))
            times += [seconds(e.text) for p in segment for e in p if local(e) == 'time']
    if not times:
        return {}
    return {'start': min(times), 'elapsed': max(times) - min(times), 'distance': metres}


def off(figure, ours, wanted):
    """Whether a figure is further from another's than it may be."""
    if ours is None or wanted is None:
        return ours is None and wanted is not None
    allowed = {'start': 2, 'elapsed': 2, 'moving': 2, 'distance': 0.005 * wanted,
               'descent': max(2, 0.1 * wanted), 'descent_counted': max(2, 0.1 * wanted)}
    return abs(ours - wanted) > allowed.get(figure, math.inf)


def compare_session(ours, own, babel):
    """Prints one session; the figures that are off."""
    own, babel, wrong = dict(own), dict(babel), []
    for figure in ('ascent', 'descent'):
        own[figure + '_counted'] = own.get(figure)
    for figure in FIGURES:
        said = own.get(figure) if own.get(figure) is not None else babel.get(figure)
        bad = off(figure, ours[figure], said)
        cells = (f'{v:14.1f}' if v is not None else f'{"·":>14}'
                 for v in (ours[figure], own.get(figure), babel.get(figure)))
        print(f'  {figure:16}' + ''.join(cells) + ('   off' if bad else ''))
        if bad:
            wrong.append(figure)
    print(f'  sport {ours["sport"]}, device {ours["device"]}, climb from {ours["climb"]}')
    return wrong


def compare(figures, path, known=None):
    """Prints one file; what is off. What is `known` of it, the file need not say."""
    result = subprocess.run([figures, str(path)], capture_output=True, text=True, check=False)
    ours = json.loads(result.stdout)
    print(f'{path.name}')
    if 'error' in ours:
        print(f'  refused: {ours["error"]}\n')
        return ['all of it'] if known else []
    data = path.read_bytes()
    with tempfile.NamedTemporaryFile(suffix='.' + ours['format']) as unpacked:
        if data[:2] == b'\x1f\x8b':
            data = gzip.decompress(data)
        unpacked.write(data)
        unpacked.flush()
        own = [known] if known else of_itself(data, ours['format'])
        babel = of_gpsbabel(unpacked.name, ours['format'])
    print(f'  {"":16}{"Foulée":>14}{"the file":>14}{"gpsbabel":>14}')
    wrong = []
    for number, session in enumerate(ours['sessions']):
        # gpsbabel knows points, not which session they are of.
        wrong += compare_session(session, own[number] if number < len(own) else {},
                                 babel if len(ours['sessions']) == 1 else {})
    for note in ours['notes']:
        print(f'  note {note["kind"]}: {note["count"]}, line {note["line"]}, byte {note["byte"]}')
    print()
    return wrong


def hilly_run():
    """An hour at 3 m/s along a meridian and back, over three hills of 40 m, a pause at half time."""
    for second in range(3601):
        if 1500 < second < 1800:
            continue
        moving = min(second, 1500) + max(second - 1800, 0)
        metres = 3 * moving
        latitude = 45 + min(metres, 9900 - metres) / 111195
        yield (second, latitude, 5.7, metres, 220 - 20 * math.cos(math.tau * moving / 1100), 3,
               140, 84)


def self_made(folder):
    """Files of that hour, in which three hills of 40 m were climbed, and left again."""
    folder.mkdir(parents=True, exist_ok=True)
    start, points = 1795000000, list(hilly_run())
    fit, gpx, packed = (folder / name for name in ('own.fit', 'own.gpx', 'packed.gpx.gz'))
    fit_file.write(fit, start, points, (3600, 3300, 9900, 120, 120))
    with open(gpx, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0"?>\n<gpx version="1.1" creator="Own"><trk><trkseg>\n')
        for second, latitude, longitude, _, altitude, *_ in points:
            moment = datetime.fromtimestamp(start + second, timezone.utc)
            file.write(f'<trkpt lat="{latitude:.7f}" lon="{longitude:.7f}"><ele>{altitude:.1f}'
                       f'</ele><time>{moment:%Y-%m-%dT%H:%M:%SZ}</time></trkpt>\n')
        file.write('</trkseg></trk></gpx>\n')
    packed.write_bytes(gzip.compress(gpx.read_bytes()))
    known = {'start': start, 'elapsed': 3600, 'moving': 3300, 'distance': 9900, 'ascent': 120,
             'descent': 120}
    return {path: known for path in (fit, gpx, packed)}


def main():
    figures, paths = sys.argv[1], sys.argv[2:]
    if shutil.which('gpsbabel') is None:
        print('gpsbabel is not here')
        return 77
    files = (self_made(pathlib.Path(paths[1])) if paths[0] == '--self-made'
             else {pathlib.Path(path): None for path in paths})
    wrong = {path.name: compare(figures, path, known) for path, known in files.items()}
    for name, names in wrong.items():
        if names:
            print(f'{name}: off in {", ".join(names)}')
    return 1 if any(wrong.values()) else 0


if __name__ == '__main__':
    sys.exit(main())
