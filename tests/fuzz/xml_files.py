# SPDX-License-Identifier: GPL-3.0-or-later
"""GPX and TCX: small files as programs write them, and as they should not have."""

import made_up_run

GPX11 = ('<gpx version="1.1" creator="Some watch" xmlns="http://www.topografix.com/GPX/1/1"'
         ' xmlns:t="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">')
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
HEART = ('<extensions><t:TrackPointExtension><t:hr>{}</t:hr><t:cad>86</t:cad>'
         '</t:TrackPointExtension></extensions>')


def gpx_points(n, times=True, extension='', later=0, point='trkpt'):
    text = ''
    for i, t, latitude, longitude, altitude, _ in made_up_run.points(n):
        text += f'<{point} lat="{latitude}" lon="{longitude}"><ele>{altitude}</ele>'
        if times:
            text += f'<time>{made_up_run.moment(later + t)}</time>'
        text += extension.format(140 + i) + f'</{point}>\n'
    return text


def track(*segments, name='<name>Loop</name><type>running</type>'):
    return f'<trk>{name}' + ''.join(f'<trkseg>\n{s}</trkseg>' for s in segments) + '</trk>'


def gpx(*tracks, head=HEAD, root=GPX11):
    return head + root + '\n' + '\n'.join(tracks) + '\n</gpx>\n'


def gpx_files():
    short = track(gpx_points(4))
    plain = gpx(track(gpx_points(9, extension=HEART)))
    files = {
        'garmin-11': plain,
        'plain-10': gpx(track(gpx_points(5, extension='<speed>3.3</speed><course>90</course>')),
                        root='<gpx version="1.0" creator="A phone with barometer">'),
        'cluetrust': gpx(track(gpx_points(5, extension='<extensions><gpxdata:hr>{}</gpxdata:hr>'
                                          '<gpxdata:cadence>170</gpxdata:cadence>'
                                          '<gpxdata:distance>35</gpxdata:distance></extensions>')),
                         root=GPX11[:-1] + ' xmlns:gpxdata="http://www.cluetrust.com/XML/GPXDATA/1/0">'),
        'undeclared-prefix': gpx(track(gpx_points(4, extension='<extensions><x:hr>{}</x:hr>'
                                                  '</extensions>'))),
        'no-times': gpx(track(gpx_points(6, times=False))),
        'some-times': gpx(track(gpx_points(3) + gpx_points(3, times=False) + gpx_points(3, later=60))),
        'blanks-first': '\n \t\n' + gpx(short),
        'segments': gpx(track(gpx_points(4), gpx_points(4, later=8000))),
        'tracks': gpx(short, track(name=''), track(gpx_points(3, later=90000), name='<type>9</type>')),
        'backwards': gpx(track(gpx_points(3) + gpx_points(3, later=-300) + gpx_points(3, later=30))),
        'route': gpx('<rte>' + gpx_points(3, point='rtept') + '</rte>',
                     '<wpt lat="0" lon="0"><name>Home</name></wpt>'),
        'entity': gpx(short, head=HEAD + '<!DOCTYPE gpx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
                      ).replace('Loop', '&b;'),
        'default': gpx(short, head=HEAD + '<!DOCTYPE gpx [<!ATTLIST trkpt x CDATA "aaaa">]>\n'),
        'unparsed': gpx(short, head=HEAD + '<!DOCTYPE gpx [<!NOTATION n SYSTEM "n">'
                        '<!ENTITY a SYSTEM "a" NDATA n>]>\n'),
        'deep': gpx(short.replace('</trkseg>', '<a>' * 70 + '</a>' * 70 + '</trkseg>')),
        'attributes': gpx(short.replace('<trkseg>', '<trkseg' + ''.join(
            f' a{i}=""' for i in range(70)) + '>')),
        'characters': gpx(short).replace('Loop', 'R&amp;D &#233;&#x1F3C3; <![CDATA[<x>]]> caf\u00e9\x01'),
        'offsets': gpx(short).replace('Z</time>', '.250+01:00</time>'),
        'nonsense': gpx(short).replace('lat="0.0"', 'lat="91"').replace('<ele>20', '<ele>nan'
                                                                         ).replace(':20Z', ':61Z'),
        'no-end': gpx(short)[:-60],
    }
    files = {name: text.encode() for name, text in files.items()}
    files['mark'] = b'\xef\xbb\xbf' + gpx(short).encode()
    files['utf-16'] = gpx(track(gpx_points(2)), head='<?xml version="1.0" encoding="UTF-16"?>',
                          root='<gpx>').encode('utf-16')
    files['latin-1'] = gpx(short, head=HEAD.replace('UTF-8', 'ISO-8859-1')).replace(
        'Loop', 'for\u00eat').encode('latin-1')
    files['broken-utf-8'] = gpx(short).encode().replace(b'Loop', b'for\xeat')
    return files


TCX = ('<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"'
       ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
       ' xmlns:e="http://www.garmin.com/xmlschemas/ActivityExtension/v2">')
CREATOR = '<Creator xsi:type="Device_t"><Name>Some watch</Name><UnitId>1</UnitId></Creator>'


def trackpoints(n, later=0, cadence='<Extensions><e:TPX><e:Speed>3.5</e:Speed>'
                '<e:RunCadence>86</e:RunCadence></e:TPX></Extensions>'):
    text = ''
    for i, t, latitude, longitude, altitude, distance in made_up_run.points(n):
        text += (f'<Trackpoint><Time>{made_up_run.moment(later + t)}</Time><Position>'
                 f'<LatitudeDegrees>{latitude}</LatitudeDegrees><LongitudeDegrees>{longitude}'
                 f'</LongitudeDegrees></Position><AltitudeMeters>{altitude}</AltitudeMeters>'
                 f'<DistanceMeters>{distance}</DistanceMeters><HeartRateBpm><Value>{140 + i}</Value>'
                 f'</HeartRateBpm>{cadence}</Trackpoint>\n')
    return text


def lap(seconds, *tracks, later=0, totals=True, more=''):
    figures = (f'<TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{seconds * 3}'
               '</DistanceMeters><AverageHeartRateBpm><Value>144</Value></AverageHeartRateBpm>')
    return (f'<Lap StartTime="{made_up_run.moment(later)}">{figures if totals else ""}'
            + ''.join(f'<Track>\n{t}</Track>' for t in tracks) + f'{more}</Lap>')


def activity(*laps, sport=' Sport="Running"', more=CREATOR):
    return f'<Activity{sport}><Id>{made_up_run.moment(0)}</Id>{"".join(laps)}{more}</Activity>'


def tcx(*activities, kind='Activities', root=TCX):
    return f'{HEAD}{root}<{kind}>{"".join(activities)}</{kind}></TrainingCenterDatabase>\n'


def tcx_files():
    short = activity(lap(10, trackpoints(2)))
    ride = activity(lap(10, trackpoints(2, cadence='<Cadence>80</Cadence>')), sport=' Sport="Biking"',
                    more='')
    files = {
        'run': tcx(activity(lap(20, trackpoints(3)), more='<Notes>Easy</Notes>')),
        'two-laps': tcx(activity(lap(10, trackpoints(2, cadence='')),
                                 lap(10, trackpoints(2, later=10, cadence=''), later=10))),
        'two-tracks': tcx(activity(lap(4000, trackpoints(2, cadence=''),
                                       trackpoints(2, later=3990, cadence='')))),
        'empty-lap': tcx(activity(lap(10, trackpoints(2)), lap(600, later=10))),
        'only-laps': tcx(activity(lap(600), lap(0.5, later=600), sport='')),
        'no-totals': tcx(activity(lap(0, trackpoints(3), totals=False))),
        'extensions': tcx(activity(lap(1800, more='<Cadence>85</Cadence><Extensions><e:LX>'
                                       '<e:AvgSpeed>3.1</e:AvgSpeed><e:AvgRunCadence>87'
                                       '</e:AvgRunCadence></e:LX></Extensions>'))),
        'biking': tcx(ride),
        'multisport': tcx(f'<MultiSportSession><Id>{made_up_run.moment(0)}</Id><FirstSport>'
                          + activity(lap(600), sport=' Sport="Other"', more='') + '</FirstSport>'
                          '<NextSport><Transition><TotalTimeSeconds>20</TotalTimeSeconds></Transition>'
                          + activity(lap(600, later=620), more='') + '</NextSport></MultiSportSession>'),
        'course': tcx('<Course><Name>Loop</Name>' + lap(10) + '</Course>', kind='Courses'),
        'prefixed': tcx(short).replace('<', '<n:').replace('<n:/', '</n:').replace(
            '<n:?', '<?').replace('xmlns=', 'xmlns:n=').replace(':e:', ':'),
        'no-root-end': tcx(short)[:-40],
        'offsets': tcx(short).replace('Z<', '-05:00<'),
        'entity': tcx(short).replace('<Training', '<!DOCTYPE x [<!ENTITY n SYSTEM "file:///dev/null">]>'
                                     '\n<Training', 1).replace('Some watch', '&n;'),
        'nonsense': tcx(short).replace('<Value>140', '<Value>9999').replace(
            '<Value>144', '<Value>2147483648').replace('>20<', '>x<').replace(
            'StartTime="2026', 'StartTime="0000'),
    }
    return {name: text.encode() for name, text in files.items()}
