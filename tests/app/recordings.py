# SPDX-License-Identifier: GPL-3.0-or-later
"""Small files as watches write them, for tests of the program from outside."""

import datetime
import struct

UTC = datetime.timezone.utc
FIT_EPOCH = datetime.datetime(1989, 12, 31, tzinfo=UTC)
RUNNING, CYCLING = 1, 2

# Numbers of base types of FIT and how struct packs them.
ENUM, UINT8, UINT16, UINT32 = (0x00, 'B'), (0x02, 'B'), (0x84, 'H'), (0x86, 'I')


def crc(data):
    """CRC-16/ARC, a bit at a time."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value


def message(number, *fields):
    """A definition of local type 0 and one message of it; a field is (number, type, value)."""
    definition = struct.pack('<BBBHB', 0x40, 0, 0, number, len(fields))
    values = b'\0'
    for field, (kind, code), value in fields:
        definition += struct.pack('BBB', field, struct.calcsize('<' + code), kind)
        values += struct.pack('<' + code, value)
    return definition + values


def fit(start, seconds=3600, metres=10000, ascent=120, descent=118, heart_rate=150, cadence=170,
        sport=RUNNING, offset=2):
    """A FIT file of one session. `start` is a datetime in UTC, `offset` hours east of it."""
    begun = int((start - FIT_EPOCH).total_seconds())
    ended = begun + seconds
    messages = message(0, (0, ENUM, 4), (1, UINT16, 1), (2, UINT16, 2697), (4, UINT32, begun))
    for part in range(5):
        messages += message(20, (253, UINT32, begun + seconds * part // 4), (3, UINT8, heart_rate),
                            (5, UINT32, metres * 100 * part // 4))
    messages += message(
        18, (253, UINT32, ended), (2, UINT32, begun), (7, UINT32, seconds * 1000),
        (8, UINT32, seconds * 1000), (9, UINT32, metres * 100), (5, ENUM, sport),
        (22, UINT16, ascent), (23, UINT16, descent), (16, UINT8, heart_rate),
        (18, UINT8, cadence // 2))
    messages += message(34, (253, UINT32, ended), (1, UINT16, 1),
                        (5, UINT32, ended + offset * 3600))
    header = struct.pack('<BBHI4s', 14, 0x20, 2132, len(messages), b'.FIT')
    whole = header + struct.pack('<H', crc(header)) + messages
    return whole + struct.pack('<H', crc(whole))


def gpx(start, seconds=3600, metres=10000, sport='running'):
    """A GPX file of a run due north at an even pace, a point every ten seconds. A degree of
    latitude is 111,195 m on the mean sphere."""
    points = []
    for second in range(0, seconds + 1, 10):
        latitude = 45 + metres * second / seconds / 111195
        moment = (start + datetime.timedelta(seconds=second)).strftime('%Y-%m-%dT%H:%M:%SZ')
        points.append(f'<trkpt lat="{latitude:.7f}" lon="6"><time>{moment}</time></trkpt>')
    kind = f'<type>{sport}</type>' if sport else ''
    return ('<?xml version="1.0" encoding="UTF-8"?>'
            '<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">'
            f'<trk>{kind}<trkseg>{"".join(points)}</trkseg></trk></gpx>')
