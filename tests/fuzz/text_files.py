# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of activities as other programs write them, and journals."""

import json

RUNKEEPER = ('Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,'
             'Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),'
             "Friend's Tagged,Notes,GPX File\r\n")
STRAVA = ('Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,'
          'Distance,Activity Private Note,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain,'
          'Elevation Loss,Average Cadence,Average Heart Rate,Perceived Exertion\n')
GARMIN = ('Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Pace,'
          'Total Ascent,Total Descent,Avg Stride Length,Moving Time,Elapsed Time\n')
GARMIN_FRENCH = ('Type d’activité;Date;Favori;Titre;Distance;Durée;Fréquence cardiaque moyenne;'
                 'Cadence de course moyenne;Allure moyenne;Ascension totale;Descente totale\n')
STRAVA_GERMAN = ('Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,'
                 'Distanz,Verstrichene Zeit,Distanz,Höhenzunahme,Durchschnittliche Herzfrequenz\n')


# Garmin's own list, in JSON.
SUMMARY = {'activityId': 1, 'activityType': 'running', 'name': 'Loop', 'beginTimestamp': 1795070700000,
           'startTimeLocal': 1795074300000.0, 'duration': 1886000.0, 'elapsedDuration': 1900000.0,
           'distance': 524050.0, 'elevationGain': 5900.0, 'elevationLoss': 6150.0, 'avgHr': 146.0,
           'avgDoubleCadence': 172.5, 'workoutRpe': 50, 'description': 'Easy'}


def summaries(*activities):
    return json.dumps([{'summarizedActivitiesExport': activities}])


def table_files():
    row = 'a1,2026-03-28 08:33:29,Running,,5.24,31:26,6:00,10.0,345,59,146,,{},x.gpx\r\n'
    files = {
        'runkeeper': RUNKEEPER + row.format('"Cold, but ""fast""\nsecond line"')
        + 'a2,2026-03-29 08:00:00,Cycling,,20,1:00:00,,20,,,,,,\r\n',
        'runkeeper-miles': RUNKEEPER.replace('km', 'mi').replace('(m)', '(ft)')
        + 'a1,5/14/2025 12:05:00 AM,Running,,13.1,1:58:00,9:00,6.66,1350,800,151,,,\r\n',
        'runkeeper-spreadsheet': '\ufeff' + RUNKEEPER.replace(',', ';')
        + 'b1;05.07.2026 20:27;Running;;12,5;52:05:00;04:10;14,4;539;41;134;;;\r\n'
          'b2;31.08.2026 09:00;Running;;21,12;01:44:55;04:58;12,08;1396;142;141;;;\r\n',
        'strava': STRAVA + '1001,"Nov 19, 2026, 6:45:00 AM",Loop,Run,,1886,5.2,,activities/1.gpx,1886.0,'
        '1800.0,5240.5,59.0,61.5,86.0,146.0,7.0\n1002,"Nov 20, 2026, 6:45:00 AM",Ride,Ride,,60,1,,,,,,,,,,\n',
        'strava-german': STRAVA_GERMAN
        + '7001,"21.07.2026, 15:09:27",Runde,Lauf,1390,"2,81",1390,"2,81","12,0",148\n'
          '7002,"1. Dez. 2026, 06:00:00",Band,Laufband,1800,"5,02",1800,"5,02",,\n',
        'garmin': GARMIN + 'Running,2026-11-19 06:45:00,false,"Loop","5.48","447","00:31:24","153","173",'
        '"5:44","215","200","1.14","00:31:08","00:32:57"\n'
        'Treadmill Running,2026-11-20 06:30:00,false,"6x400","4.50","380","00:28:10.5","--","170","6:15",'
        '"--","--","0.94","--","--"\n',
        'garmin-french': GARMIN_FRENCH + 'Course à pied;19/11/2026 06:45:00;false;"Boucle";"10,52";'
        '"00:58:07";"151";"168";"5:31";"1.105";"98"\n',
        'same-twice': RUNKEEPER + row.format('') * 2,
        'quotes': RUNKEEPER + row.format('"never closed') + row.format('"a"b') + row.format('"""'),
        'too-many-cells': RUNKEEPER + row.format('').replace('x.gpx', 'x.gpx,1,2,3'),
        'nonsense': RUNKEEPER + row.format('').replace('5.24', 'far') + row.format('').replace(
            '2026-03-28', '2026-13-45') + row.format('').replace('31:26', '-1:99'),
        'broken-lines': RUNKEEPER + row.format('').replace('2026-03-28', '"a\n\x1b[2J"')
        + row.format('').replace('5.24', '"far\naway"'),
        'empty': RUNKEEPER,
    }
    files['summaries'] = summaries(
        SUMMARY, SUMMARY, {**SUMMARY, 'activityId': 2, 'activityType': 'cycling'},
        {**SUMMARY, 'activityId': None, 'beginTimestamp': 'x', 'startTimeGmt': 1795070700000})
    files['summaries-odd'] = summaries(
        1, {}, {**SUMMARY, 'duration': -1, 'elapsedDuration': 0}, {'beginTimestamp': 1e300},
        {**SUMMARY, 'activityId': 3, 'avgHr': 999, 'elevationGain': 1e12, 'description': 'x' * 300})
    files = {name: text.encode() for name, text in files.items()}
    files['windows-1252'] = (GARMIN_FRENCH + 'Course à pied;19/11/2026;;"Forêt";"8";"00:50:00"\n').encode(
        'cp1252')
    files['utf-16'] = (RUNKEEPER + row.format('')).encode('utf-16')
    return files


def record(number, **fields):
    return {'id': f'0000000{number:x}-0000-4000-8000-000000000001', 'created': '2026-11-19T05:45:00.123Z',
            'modified': '2026-11-19T05:45:00.123Z', **fields}


AT = '2026-11-19T06:45:00+01:00'
CHECK_IN = record(2, at=AT, origin='entered', readings=[
    {'region': 'knee.left', 'level': 0},
    {'region': 'calf.left', 'level': 4, 'sensation': 'ache', 'marks': ['pinpoint', 'at_rest']}],
    overall=3, ill=False, training_changed='less', note='5 °C,\n"cold"\x01 \U0001f3c3')
RUN = record(3, start=AT, planned=False, source='typed', duration_s=3600, distance_m=12000, ascent_m=100,
             descent_m=110, session_rpe=5, kind='easy', surface='road', form=['bouncing'],
             warm_up='done', shoe='00000001-0000-4000-8000-000000000001')


def journal(**lists):
    return json.dumps({'format': 'foulee-journal', 'version': 1, **lists}, ensure_ascii=False)


def json_files():
    small = journal(runs=[RUN])
    files = {
        'empty': journal(),
        'check-in': journal(check_ins=[CHECK_IN]),
        'run': journal(shoes=[record(1, name='Blue')], runs=[RUN]),
        'runner': journal(runners=[record(0, birth_year=1980, units='metric', day_start_min=240,
                                          emergency_number='112', onset='2026-11-01')]),
        'days': journal(
            sleeps=[record(4, night='2026-11-18', kind='night', to_bed='2026-11-17T22:45:00+01:00',
                           woke='2026-11-18T06:30:00+01:00', times_awake=1, quality=4)],
            drinks=[record(5, at=AT, volume_ml=330, kind='water')],
            urines=[record(6, at=AT, shade=3)],
            actions=[record(7, at=AT, kind='massage', duration_min=10, after='better')],
            visits=[record(9, date='2026-11-02', who='Dr\u00a0X')],
            conditions=[record(10, kind='statin', since='2020-01-01')],
            advice_answers=[record(12, at=AT, suggestion='sleep', answer='not_now')]),
        'signs': journal(sign_answers=[record(11, at=AT, list_version=1, ticked=['a', 'b.c'])]),
        'activity': journal(activities=[record(1, name='An hour', since='2026-11-01')],
                            activity_scores=[record(8, at=AT, score=7, activity=record(1)['id'])]),
        'deleted': journal(runs=[{**RUN, 'deleted': '2026-11-19T05:45:00.123Z'}]),
        'ascii': json.dumps(json.loads(journal(check_ins=[CHECK_IN]))),
        'lines': json.dumps(json.loads(small), indent=2),
        'twice': small.replace('"version": 1', '"version": 1, "version": 1'),
        'same-id': journal(runs=[RUN, RUN]),
        'too-new': small.replace('"version": 1', '"version": 2'),
        'wrong-type': small.replace('12000', '"12000"'),
        'out-of-range': small.replace('12000', '1e400'),
        'unknown': small.replace('kind', 'mood'),
        'deep': small.replace('[]', '[' * 200 + ']' * 200).replace('"road"', '[' * 100 + ']' * 100),
        'nul': small.replace('typed', 'ty\\u0000ped'),
        'cut': small[:-40],
    }
    files = {name: text.encode() for name, text in files.items()}
    files['utf-16'] = small.encode('utf-16')
    return files
