# SPDX-License-Identifier: GPL-3.0-or-later
"""gzip, ZIP and tar by hand, so that every machine writes the same bytes whatever its zlib."""

import struct
import zlib

import fit_files
import text_files
import xml_files


class Bits:
    """Bits from the lowest of each byte up, as deflate has them."""

    def __init__(self):
        self.value = self.count = 0

    def put(self, value, n):
        self.value |= value << self.count
        self.count += n

    def put_code(self, code, n):
        """Huffman codes stand from their highest bit down."""
        self.put(int(f'{code:0{n}b}'[::-1], 2), n)

    def bytes(self):
        return self.value.to_bytes((self.count + 7) // 8, 'little')


def put_symbol(bits, symbol):
    """By the fixed table of RFC 1951, 3.2.6."""
    if symbol < 144:
        bits.put_code(0x30 + symbol, 8)
    elif symbol < 256:
        bits.put_code(0x190 + symbol - 144, 9)
    elif symbol < 280:
        bits.put_code(symbol - 256, 7)
    else:
        bits.put_code(0xC0 + symbol - 280, 8)


def deflate(data):
    """With the fixed table; the same byte again and again becomes "258 of the one before"."""
    bits = Bits()
    bits.put(0b011, 3)
    at = 0
    while at < len(data):
        if at > 0 and data[at - 1:at + 258] == data[at - 1:at] * 259:
            put_symbol(bits, 285)
            bits.put_code(0, 5)
            at += 258
        else:
            put_symbol(bits, data[at])
            at += 1
    put_symbol(bits, 256)
    return bits.bytes()


def stored(data):
    return b'\x01' + struct.pack('<HH', len(data), len(data) ^ 0xFFFF) + data


def gzip(data, pack=stored, flags=0, more=b''):
    header = b'\x1f\x8b\x08' + bytes((flags,)) + bytes(5) + b'\xff' + more
    if flags & 2:
        header += struct.pack('<H', zlib.crc32(header) & 0xFFFF)
    return (header + pack(data) + struct.pack('<II', zlib.crc32(data), len(data) & 0xFFFFFFFF))


def gzip_files():
    fit = fit_files.run(n=4).file()
    gpx = xml_files.gpx(xml_files.track(xml_files.gpx_points(3))).encode()
    tcx = xml_files.tcx(xml_files.activity(xml_files.lap(10, xml_files.trackpoints(2)))).encode()
    packed = gzip(fit)
    return {
        'fit': packed,
        'gpx': gzip(gpx, deflate),
        'tcx': gzip(tcx, deflate),
        'members': gzip(fit[:100]) + gzip(fit[100:], deflate),
        'header': gzip(fit, flags=0x1e, more=b'\x04\0more' + b'run.fit\0' + b'a run\0'),
        'cut': packed[:-120],
        'checksum': packed[:-8] + bytes(8),
        'broken': gzip(gpx, deflate)[:200] + b'\xff' * 30,
        'tail': packed + bytes(20),
        'twice': gzip(packed),
        'bomb': gzip(fit[:14] + bytes(200_000), deflate),
        'empty': gzip(b''),
        'table': gzip(text_files.table_files()['strava'], deflate),
        # To be packed by the target itself.
        'plain-fit': fit,
        'plain-gpx': gpx,
    }


def zip_entry(name, data, method=0, flags=0, sizes=True):
    """(what stands before the data, the data and what follows, its line in the directory)"""
    packed = deflate(data) if method == 8 else data
    known = struct.pack('<III', zlib.crc32(data), len(packed), len(data))
    start = struct.pack('<HHHH', flags, method, 0, 0x21)
    name = name if isinstance(name, bytes) else name.encode()
    local = (b'PK\3\4\x14\0' + start + (known if sizes else bytes(12))
             + struct.pack('<HH', len(name), 0) + name + packed)
    if not sizes:
        local += b'PK\7\x08' + known
    line = (b'PK\1\2\x14\3\x14\0' + start + known
            + struct.pack('<HHHHHI', len(name), 0, 0, 0, 0, 0o100644 << 16))
    return local, line, name


def make_zip(*entries):
    body = directory = b''
    for local, line, name in entries:
        directory += line + struct.pack('<I', len(body)) + name
        body += local
    return (body + directory + b'PK\5\6' + struct.pack(
        '<HHHHIIH', 0, 0, len(entries), len(entries), len(directory), len(body), 0))


def tar_entry(name, data=b'', kind=b'0', target=''):
    header = struct.pack('100s8s8s8s12s12s8sc100s6s2s', name.encode(), b'0000644', b'0000000', b'0000000',
                         b'%011o' % len(data), b'0' * 11, b' ' * 8, kind, target.encode(), b'ustar\0',
                         b'00').ljust(512, b'\0')
    header = header[:148] + b'%06o\0 ' % sum(header) + header[156:]
    return header + data + bytes(-len(data) % 512)


def archive_files():
    gpx = xml_files.gpx(xml_files.track(xml_files.gpx_points(2))).encode()
    fit = fit_files.run(n=3).file()
    row = ('1001,"Nov 19, 2026, 6:45:00 AM",Loop,Run,,1886,5.2,,activities/1.gpx,1886.0,1800.0,5240.5,'
           '59,61.5,86,146,7\n')
    table = (text_files.STRAVA + row).encode()
    inner = make_zip(zip_entry('a.fit', fit, 8))
    summary = text_files.summaries(text_files.SUMMARY).encode()
    whole = make_zip(zip_entry('run.gpx', gpx), zip_entry('run.fit', fit, 8),
                     zip_entry('photo.jpg', b'\xff\xd8\xff'))
    return {
        'zip': whole,
        'zip-cut': whole[:-150],
        'unknown-size': make_zip(zip_entry('run.fit', fit, 8, flags=8, sizes=False)),
        'encrypted': make_zip(zip_entry('run.fit', fit, flags=1)),
        'names': make_zip(zip_entry('../../evil.fit', fit), zip_entry('/etc/evil.gpx', b'<gpx/>'),
                          zip_entry(b'\xff\0.fit', b''), zip_entry('folder/', b'')),
        'method': make_zip(zip_entry('run.fit', fit, 99)),
        'nested': make_zip(zip_entry('UploadedFiles_0-_Part1.zip', inner)),
        'nested-twice': make_zip(zip_entry('b.zip', make_zip(zip_entry('a.zip', inner)))),
        'strava': make_zip(zip_entry('export_1/activities.csv', table, 8),
                           zip_entry('export_1/activities/1.gpx', gpx, 8)),
        'garmin': make_zip(zip_entry('DI_CONNECT/DI-Connect-Fitness/a_summarizedActivities.json',
                                     summary),
                           zip_entry('DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_1.zip', inner)),
        'bomb': make_zip(zip_entry('big.fit', fit[:14] + bytes(150_000), 8)),
        'packed-entry': make_zip(zip_entry('run.fit.gz', gzip(fit))),
        'ride': make_zip(zip_entry('activities.csv', table.replace(b'Run', b'Ride'), 8),
                         zip_entry('activities/1.gpx', gpx.replace(b'running', b''), 8)),
        'tar': tar_entry('run.gpx', gpx) + tar_entry('a.fit', fit),
        # A check sum that is right, and written as libarchive does not take it.
        'tar-odd': tar_entry('a.fit', fit).replace(b'\0 0', b'\0\r0', 1),
        'tar-gz': gzip(tar_entry('run.fit', fit) + bytes(1024), deflate),
        'tar-links': tar_entry('a.fit', kind=b'2', target='/etc/passwd') + tar_entry(
            'b.fit', kind=b'1', target='../../b') + tar_entry('c.fit', kind=b'3'),
    }
