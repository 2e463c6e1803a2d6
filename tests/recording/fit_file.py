# SPDX-License-Identifier: GPL-3.0-or-later
"""FIT files as far as the comparisons need them: to write an hour or fourteen of running, and to
read what a file's session messages say. Another reading of the same format than src/recording."""

import struct

# Seconds from 1970-01-01 to 1989-12-31, where FIT begins to count.
EPOCH = 631065600

# Base types: their letter in `struct`, and what stands for "not known".
TYPES = {0x00: ('B', 0xff), 0x01: ('b', 0x7f), 0x02: ('B', 0xff), 0x83: ('h', 0x7fff),
         0x84: ('H', 0xffff), 0x85: ('i', 0x7fffffff), 0x86: ('I', 0xffffffff), 0x0a: ('B', 0),
         0x8b: ('H', 0), 0x8c: ('I', 0), 0x0d: ('B', 0xff), 0x8e: ('q', 2**63 - 1),
         0x8f: ('Q', 2**64 - 1), 0x90: ('Q', 0)}

SESSION, RECORD, EVENT, ACTIVITY = 18, 20, 21, 34


def checksum(data):
    """CRC-16/ARC."""
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ 0xa001 if byte & 1 else byte >> 1
        table.append(byte)
    value = 0
    for byte in data:
        value = value >> 8 ^ table[(value ^ byte) & 0xff]
    return value


def define(local, message, fields):
    """A definition message, little-endian; `fields` are (number, type)."""
    body = b''.join(bytes((number, struct.calcsize('<' + TYPES[kind][0]), kind))
                    for number, kind in fields)
    return struct.pack('<BBBHB', 0x40 | local, 0, 0, message, len(fields)) + body


def layout(fields):
    return '<B' + ''.join(TYPES[kind][0] for _, kind in fields)


RECORD_FIELDS = ((253, 0x86), (0, 0x85), (1, 0x85), (5, 0x86), (2, 0x84), (6, 0x84), (3, 0x02),
                 (4, 0x02), (13, 0x01))
SESSION_FIELDS = ((253, 0x86), (2, 0x86), (7, 0x86), (8, 0x86), (9, 0x86), (22, 0x84), (23, 0x84),
                  (5, 0x00), (16, 0x02), (18, 0x02))


def write(path, start, points, session):
    """A run. `points` are (seconds since `start`, latitude, longitude, metres, altitude, speed,
    beats, strides a minute); `session` is (elapsed, moving, metres, ascent, descent)."""
    start -= EPOCH
    parts = [define(0, 0, ((0, 0x00), (1, 0x84), (2, 0x84), (4, 0x86))),
             struct.pack('<BBHHI', 0, 4, 1, 2697, start),
             define(1, EVENT, ((253, 0x86), (0, 0x00), (1, 0x00))),
             struct.pack('<BIBB', 1, start, 0, 0),
             define(2, RECORD, RECORD_FIELDS)]
    semicircle, record = 2**31 / 180, struct.Struct(layout(RECORD_FIELDS))
    last = 0
    for last, latitude, longitude, metres, altitude, speed, beats, strides in points:
        parts.append(record.pack(2, start + last, round(latitude * semicircle),
                                 round(longitude * semicircle), round(metres * 100),
                                 round((altitude + 500) * 5), round(speed * 1000), beats, strides,
                                 21))
    elapsed, moving, metres, ascent, descent = session
    parts += [struct.pack('<BIBB', 1, start + last, 0, 4),
              define(3, SESSION, SESSION_FIELDS),
              struct.pack(layout(SESSION_FIELDS), 3, start + last, start, round(elapsed * 1000),
                          round(moving * 1000), round(metres * 100), ascent, descent, 1, 0xff,
                          0xff),
              define(4, ACTIVITY, ((253, 0x86), (5, 0x86))),
              struct.pack('<BII', 4, start + last, start + last + 3600)]
    data = b''.join(parts)
    head = struct.pack('<BBHI4s', 14, 0x10, 2132, len(data), b'.FIT')
    head += struct.pack('<H', checksum(head))
    with open(path, 'wb') as file:
        file.write(head + data + struct.pack('<H', checksum(head + data)))


def value(raw, order, kind):
    """The first value of a field, None for one that is not known or of no number."""
    letter, unknown = TYPES.get(kind, (None, None))
    if letter is None or len(raw) < struct.calcsize(order + letter):
        return None
    found = struct.unpack_from(order + letter, raw)[0]
    return None if found == unknown else found


def messages(data):
    """(number, {field: value}) of each message, to where the file ends or is broken."""
    place, definitions, known = data[0], {}, len(data)
    try:
        while place < min(known, data[0] + struct.unpack_from('<I', data, 4)[0]):
            head = data[place]
            place += 1
            local = head >> 5 & 3 if head & 0x80 else head & 15
            if not head & 0x80 and head & 0x40:
                order = '>' if data[place + 1] else '<'
                number, count = struct.unpack_from(order + 'HB', data, place + 2)
                place += 5
                fields = [tuple(data[place + 3 * i:place + 3 * i + 3]) for i in range(count)]
                place += 3 * count
                extra = 0
                if head & 0x20:
                    extra = sum(data[place + 2 + 3 * i] for i in range(data[place]))
                    place += 1 + 3 * data[place]
                definitions[local] = order, number, fields, extra
                continue
            order, number, fields, extra = definitions[local]
            values = {}
            for field, size, kind in fields:
                values[field] = value(data[place:place + size], order, kind)
                place += size
            place += extra
            if place > known:
                return
            yield number, values
    except (IndexError, KeyError, struct.error):
        return


def sessions(data):
    """What the session messages of a file say, in SI units."""
    found = []
    for number, values in messages(data):
        if number != SESSION:
            continue

        def scaled(field, scale):
            return None if values.get(field) is None else values[field] / scale
        start = values.get(2)
        # Small starts count from when the watch was switched on; strides are two steps each.
        found.append({'start': start + EPOCH if start and start >= 0x10000000 else None,
                      'elapsed': scaled(7, 1000), 'moving': scaled(8, 1000),
                      'distance': scaled(9, 100), 'ascent': values.get(22),
                      'descent': values.get(23), 'heart_rate': values.get(16),
                      'cadence': scaled(18, 0.5)})
    return found
