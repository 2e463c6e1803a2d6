# SPDX-License-Identifier: GPL-3.0-or-later
"""A run that nobody ran: round a loop in the sea where the equator meets Greenwich's meridian."""

import datetime
import math

# 06:45 in the morning of a Thursday.
START = datetime.datetime(2026, 11, 19, 6, 45, tzinfo=datetime.timezone.utc)
SECONDS = 10  # from one point to the next


def points(n):
    """Yields (number, seconds since the start, latitude, longitude, altitude, distance)."""
    radius = 0.002  # degrees: a loop of 1.4 km
    for i in range(n):
        angle = 2 * math.pi * i / 40
        yield (i, i * SECONDS, round(radius * math.sin(angle), 6),
               round(radius * (1 - math.cos(angle)), 6), round(20 + 5 * math.sin(angle / 2), 1),
               round(i * radius * 111195 * 2 * math.pi / 40, 1))


def moment(seconds):
    return (START + datetime.timedelta(seconds=seconds)).strftime('%Y-%m-%dT%H:%M:%SZ')
