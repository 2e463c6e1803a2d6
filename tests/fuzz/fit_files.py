# SPDX-License-Identifier: GPL-3.0-or-later
"""FIT: small files by hand, each with another corner of the protocol."""

import struct

import made_up_run

EPOCH = 631065600  # 1989-12-31T00:00:00Z
START = int(made_up_run.START.timestamp()) - EPOCH

# Base types: number, size in bytes and how struct writes them.
ENUM, SINT8, UINT8, STRING = (0x00, 1, 'B'), (0x01, 1, 'b'), (0x02, 1, 'B'), (0x07, 1, 's')
UINT16, SINT32, UINT32 = (0x84, 2, 'H'), (0x85, 4, 'i'), (0x86, 4, 'I')
FLOAT32, BYTE = (0x88, 4, 'f'), (0x0D, 1, 'B')

FILE_ID, SESSION, LAP, RECORD, EVENT, ACTIVITY = 0, 18, 19, 20, 21, 34
RUNNING, CYCLING, SWIMMING = 1, 2, 5

RECORD_FIELDS = ((253, UINT32), (0, SINT32), (1, SINT32), (2, UINT16), (5, UINT32), (3, UINT8),
                 (4, UINT8))
SESSION_FIELDS = ((253, UINT32), (2, UINT32), (7, UINT32), (8, UINT32), (9, UINT32), (22, UINT16),
                  (23, UINT16), (5, ENUM), (6, ENUM), (16, UINT8), (18, UINT8))


def crc(data):
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value


class Fit:
    """The messages of one file, in the order in which they are added."""

    def __init__(self, big=False):
        self.order = '>' if big else '<'
        self.data = b''
        self.fields = {}

    def define(self, local, message, fields, developer=()):
        """developer: (number, size, index of the developer)"""
        self.fields[local] = fields
        self.data += struct.pack(self.order + 'BBBHB', 0x40 | local | (0x20 if developer else 0), 0,
                                 self.order == '>', message, len(fields))
        for number, (kind, size, *_) in fields:
            self.data += bytes((number, size, kind))
        if developer:
            self.data += bytes((len(developer), *(byte for field in developer for byte in field)))

    def add(self, local, *values, more=b'', header=None):
        self.data += bytes((local if header is None else header,))
        for (_, (_, size, letter)), value in zip(self.fields[local], values, strict=True):
            self.data += struct.pack(self.order + (f'{size}s' if letter == 's' else letter), value)
        self.data += more

    def file(self, header=14, size=None, check=None):
        start = struct.pack('<BBHI4s', header, 0x20, 2132, len(self.data) if size is None else size,
                            b'.FIT')
        if header >= 14:
            start += struct.pack('<H', crc(start)) + bytes(header - 14)
        return start + self.data + struct.pack('<H', crc(start + self.data) if check is None else check)


def semicircles(degrees):
    return round(degrees * 2**31 / 180)


def add_file_id(fit, kind=4):
    fit.define(0, FILE_ID, ((0, ENUM), (1, UINT16), (2, UINT16), (4, UINT32)))
    fit.add(0, kind, 1, 2697, START)


def add_records(fit, n, local=1, later=0):
    fit.define(local, RECORD, RECORD_FIELDS)
    for i, t, latitude, longitude, altitude, distance in made_up_run.points(n):
        fit.add(local, START + later + t, semicircles(latitude), semicircles(longitude),
                round((altitude + 500) * 5), round(distance * 100), 140 + i, 86)


def add_session(fit, seconds, later=0, sport=RUNNING, ascent=4, descent=3, local=2):
    fit.define(local, SESSION, SESSION_FIELDS)
    fit.add(local, START + later + seconds, START + later, seconds * 1000, seconds * 1000,
            round(seconds * 350), ascent, descent, sport, 0, 145, 86)


def add_activity(fit, seconds, offset=3600):
    fit.define(3, ACTIVITY, ((253, UINT32), (0, UINT32), (1, UINT16), (5, UINT32)))
    fit.add(3, START + seconds, seconds * 1000, 1, START + seconds + offset)


def add_events(fit, *events):
    """events: (seconds, kind: 0 starts, 4 stops all)"""
    fit.define(4, EVENT, ((253, UINT32), (0, ENUM), (1, ENUM)))
    for seconds, kind in events:
        fit.add(4, START + seconds, 0, kind)


def run(big=False, n=12):
    fit = Fit(big)
    add_file_id(fit)
    add_records(fit, n)
    add_session(fit, (n - 1) * 10)
    add_activity(fit, (n - 1) * 10)
    return fit


def paused():
    fit = Fit()
    add_file_id(fit)
    add_events(fit, (0, 0))
    add_records(fit, 6)
    add_events(fit, (50, 4), (5000, 0))
    add_records(fit, 6, later=5000)
    add_events(fit, (5050, 4))
    add_session(fit, 5050)
    return fit.file()


def compressed():
    """Five bits of the time in the header of a record; they begin anew every 32 seconds."""
    fit = Fit()
    add_file_id(fit)
    fit.define(1, RECORD, ((253, UINT32), (5, UINT32)))
    fit.add(1, START, 0)
    fit.define(2, RECORD, ((5, UINT32), (3, UINT8), (8, (BYTE[0], 3, 's'))))
    for i in range(1, 15):
        fit.add(2, i * 3300, 150, struct.pack('<I', i * 160 << 12 | 330)[:3],
                header=0x80 | 2 << 5 | (START + i * 10 & 31))
    add_session(fit, 140, local=3)
    return fit.file()


def developer():
    fit = Fit()
    add_file_id(fit)
    fit.define(5, 207, ((1, (BYTE[0], 16, 's')), (3, UINT8), (4, UINT32)))
    fit.add(5, bytes(range(16)), 0, 100)
    fit.define(6, 206, ((0, UINT8), (1, UINT8), (2, UINT8), (3, (STRING[0], 8, 's'))))
    fit.add(6, 0, 0, FLOAT32[0], b'Power\0\0\0')
    fit.define(1, RECORD, RECORD_FIELDS, developer=((0, 4, 0), (1, 2, 0)))
    for i, t, latitude, longitude, altitude, distance in made_up_run.points(8):
        fit.add(1, START + t, semicircles(latitude), semicircles(longitude),
                round((altitude + 500) * 5), round(distance * 100), 140, 85,
                more=struct.pack('<fH', 250.5, 7))
    add_session(fit, 70)
    return fit.file()


def multisport():
    """Both sessions at the end."""
    fit = Fit()
    add_file_id(fit)
    add_records(fit, 8)
    add_records(fit, 8, later=600)
    add_session(fit, 70, sport=CYCLING)
    add_session(fit, 70, later=600)
    add_activity(fit, 670)
    return fit.file()


def enhanced():
    """Altitude, speed and cadence in their longer fields; names; a lap; numbers of odd sizes."""
    fit = Fit()
    add_file_id(fit)
    fit.define(5, 23, ((253, UINT32), (0, UINT8), (1, UINT8), (2, UINT16), (27, (STRING[0], 12, 's'))))
    fit.add(5, START, 0, 4, 23, b'Some watch\0\0')
    fit.define(6, 12, ((0, ENUM), (1, ENUM), (3, (STRING[0], 6, 's'))))
    fit.add(6, RUNNING, 3, b'Trail!')
    fit.define(1, RECORD, ((253, UINT32), (78, UINT32), (73, UINT32), (4, UINT8), (53, UINT8),
                           (2, (UINT16[0], 3, 's'))))
    for _, t, _, _, altitude, _ in made_up_run.points(10):
        fit.add(1, START + t, round((altitude + 500) * 5), 3300, 85, 64, b'\1\2\3')
    fit.define(4, LAP, ((253, UINT32), (2, UINT32), (7, UINT32), (9, UINT32), (21, UINT16)))
    fit.add(4, START + 90, START, 90000, 30000, 12)
    add_session(fit, 90, ascent=0xFFFF, descent=0xFFFF)
    return fit.file()


def invalid():
    fit = Fit()
    add_file_id(fit)
    fit.define(1, RECORD, RECORD_FIELDS)
    for t in range(0, 60, 10):
        fit.add(1, START + t, 0x7FFFFFFF, 0x7FFFFFFF, 0xFFFF, 0xFFFFFFFF, 0xFF, 0xFF)
    fit.add(1, 0xFFFFFFFF, 0, 0, 0, 0, 0, 0)
    fit.define(2, SESSION, SESSION_FIELDS)
    fit.add(2, START + 50, START, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFF, 0xFFFF, 0xFF, 0xFF, 0xFF,
            0xFF)
    return fit.file()


def odd_times():
    """Seconds since the watch was turned on, then backwards, then years later."""
    fit = Fit()
    add_file_id(fit)
    fit.define(1, RECORD, ((253, UINT32), (5, UINT32)))
    for t in (40, START, START + 10, START - 50, START + 20, START + 10**8, 0xFFFFFFFE):
        fit.add(1, t, t & 0xFFFF)
    return fit.file()


def undefined():
    fit = Fit()
    add_file_id(fit)
    add_records(fit, 8)
    fit.data += b'\x0b' + bytes(range(20))
    add_session(fit, 70)
    return fit.file()


def redefined():
    """The same local message for records, and in its middle for other ones."""
    fit = Fit()
    add_file_id(fit)
    add_records(fit, 4, local=0)
    fit.define(0, RECORD, ((253, UINT32), (5, UINT32), (2, UINT16)))
    fit.add(0, START + 60, 20000, 2600)
    add_session(fit, 60, local=0)
    return fit.file()


def settings():
    fit = Fit()
    add_file_id(fit, kind=2)
    fit.define(1, 3, ((1, ENUM), (2, UINT8)))
    fit.add(1, 1, 40)
    return fit.file()


def no_session():
    fit = Fit()
    add_file_id(fit)
    add_records(fit, 8)
    return fit.file(size=0)


def files():
    whole = run().file()
    return {
        'run': whole,
        'header-12': run(n=4).file(header=12),
        'header-20': run(n=4).file(header=20),
        'big-endian': run(big=True).file(),
        'paused': paused(),
        'compressed': compressed(),
        'developer': developer(),
        'multisport': multisport(),
        'chained': run(n=3).file() + run(big=True, n=4).file(),
        'enhanced': enhanced(),
        'invalid': invalid(),
        'odd-times': odd_times(),
        'undefined': undefined(),
        'redefined': redefined(),
        'no-session': no_session(),
        'settings': settings(),
        'cut': whole[:-90],
        'checksum': run(n=4).file(check=0x1234),
    }
