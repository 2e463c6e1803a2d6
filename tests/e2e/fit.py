# SPDX-License-Identifier: GPL-3.0-or-later
"""A run as a watch writes it: a FIT file, after the FIT protocol and its profile of messages.

Little-endian, a header of 14 bytes, a point every ten seconds, then the session with the watch's
own totals, and the activity with the time on its face.
"""

import struct

# Of the protocol: seconds from 1970 to the 31st of December 1989, 00:00 UTC.
EPOCH = 631065600

# Base types: number, and the format of struct.
ENUM, UINT8, UINT16, UINT32 = (0x00, 'B'), (0x02, 'B'), (0x84, 'H'), (0x86, 'I')

# Numbers of messages, and of their fields with their base types.
FILE_ID, SESSION, RECORD, ACTIVITY = 0, 18, 20, 34
TIMESTAMP = 253, UINT32

CRC = (0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
       0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400)


def checksum(data):
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            crc = (crc >> 4 & 0x0FFF) ^ CRC[crc & 0xF] ^ CRC[nibble]
    return struct.pack('<H', crc)


class Messages:
    """A definition for each local type, and data messages of it."""

    def __init__(self):
        self.data = b''
        self._formats = {}

    def define(self, local, number, *fields):
        """`fields`: (number, base type)."""
        self.data += struct.pack('<BBBHB', 0x40 | local, 0, 0, number, len(fields))
        for field, (base, code) in fields:
            self.data += struct.pack('<BBB', field, struct.calcsize('<' + code), base)
        self._formats[local] = '<B' + ''.join(code for _, (_, code) in fields)

    def add(self, local, *values):
        self.data += struct.pack(self._formats[local], local, *values)

    def file(self):
        header = struct.pack('<BBHI4s', 14, 0x20, 2172, len(self.data), b'.FIT')
        header += checksum(header)
        return header + self.data + checksum(header + self.data)


def run(start, seconds, metres, up, down, heart_rate, strides):
    """`start`: a datetime with its zone; `strides` are those of one foot a minute. The bytes."""
    begin = int(start.timestamp()) - EPOCH
    end = begin + seconds
    local = end + int(start.utcoffset().total_seconds())
    messages = Messages()
    messages.define(0, FILE_ID, (0, ENUM), (1, UINT16), (4, UINT32))
    messages.add(0, 4, 255, begin)  # an activity, of a maker in development
    # Altitude in fifths of a metre above −500 m, distance in centimetres.
    messages.define(1, RECORD, TIMESTAMP, (2, UINT16), (3, UINT8), (4, UINT8), (5, UINT32))
    for second in range(0, seconds + 1, 10):
        part = second / seconds
        # Up to the middle and down again, and lower at the end than at the beginning.
        height = 2 * up * part if part < 0.5 else up - 2 * down * (part - 0.5)
        messages.add(1, begin + second, round(5 * (100 + height + 500)), heart_rate, strides,
                     round(100 * metres * part))
    messages.define(2, SESSION, TIMESTAMP, (2, UINT32), (5, ENUM), (7, UINT32), (8, UINT32),
                    (9, UINT32), (16, UINT8), (18, UINT8), (22, UINT16), (23, UINT16))
    messages.add(2, end, begin, 1, 1000 * seconds, 1000 * seconds, 100 * metres, heart_rate,
                 strides, up, down)
    messages.define(3, ACTIVITY, TIMESTAMP, (0, UINT32), (1, UINT16), (2, ENUM), (5, UINT32))
    messages.add(3, end, 1000 * seconds, 1, 0, local)
    return messages.file()
