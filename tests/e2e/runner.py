# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner who has kept a journal for three weeks, up to yesterday.

Written down here and brought in with `foulee import`, so that a journey finds a usual night, runs
like today's and actions that are used.
"""

import datetime
import json
import uuid

DAYS = 21
TO_BED = datetime.time(22, 45)
WOKE = datetime.time(6, 30)


def zone_of_noon():
    """A time zone where it is between 12 and 13 o'clock: the night that a journey enters is over
    there, and neither midnight nor the day's start is near."""
    ahead = 12 - datetime.datetime.now(datetime.timezone.utc).hour
    return f'Etc/GMT{-ahead:+d}', datetime.timezone(datetime.timedelta(hours=ahead))


class Runner:
    """`zone`: a tzinfo. Days are counted back from today: 0, 1 …"""

    def __init__(self, zone):
        self.zone = zone
        self.today = datetime.datetime.now(zone).date()

    def at(self, days_ago, hours, minutes=0):
        """A moment, as a journal writes it."""
        return datetime.datetime.combine(self.today - datetime.timedelta(days=days_ago),
                                         datetime.time(hours, minutes), self.zone)

    @staticmethod
    def _record(what, days_ago, **fields):
        stamp = '2026-01-01T00:00:00.000Z'
        identity = uuid.uuid5(uuid.NAMESPACE_OID, f'{what} {days_ago}')
        return {'id': str(identity), 'created': stamp, 'modified': stamp, **fields}

    def _sleep(self, day):
        night = self.today - datetime.timedelta(days=day)
        return self._record('sleep', day, night=night.isoformat(), kind='night',
                            to_bed=self.at(day + 1, TO_BED.hour, TO_BED.minute).isoformat(),
                            woke=self.at(day, WOKE.hour, WOKE.minute).isoformat(), quality=4)

    def _check_in(self, day):
        level = 1 + day % 3
        readings = [{'region': region, 'level': level, 'sensation': 'ache'}
                    for region in ('quadriceps.left', 'quadriceps.right')]
        return self._record('check-in', day, at=self.at(day, 6, 45).isoformat(), origin='entered',
                            readings=readings)

    def _run(self, day):
        return self._record('run', day, start=self.at(day, 18).isoformat(), planned=False,
                            source='typed', duration_s=3000, distance_m=9000, session_rpe=4,
                            kind='easy', warm_up='none')

    def _action(self, day):
        return self._record('action', day, at=self.at(day, 20).isoformat(), kind='foam_rolling',
                            duration_min=10)

    def journal(self):
        """The three weeks as a text in JSON."""
        days = range(1, DAYS + 1)
        return json.dumps({
            'format': 'foulee-journal', 'version': 1,
            'check_ins': [self._check_in(day) for day in days],
            'runs': [self._run(day) for day in days if day % 3 == 0],
            'sleeps': [self._sleep(day) for day in days],
            'actions': [self._action(day) for day in days if day % 2 == 0]})

    def activities(self):
        """This morning's run, as Runkeeper tells of it: 8.2 km in 44:10 from 08:05 on."""
        start = self.at(0, 8, 5).strftime('%Y-%m-%d %H:%M:%S')
        return ('Activity Id,Date,Type,Route Name,Distance (km),Duration,Climb (m)\r\n'
                f'0a7b6d1e-2222-4a22-8a22-000000000002,{start},Running,,8.20,44:10,40\r\n')
