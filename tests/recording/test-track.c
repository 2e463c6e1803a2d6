/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/recording-private.h"

/* A Sunday morning: 2026-11-15T08:00:00Z, from `date -u -d … +%s`. */
#define START G_GINT64_CONSTANT (1794729600)

/* One degree of a great circle on the IUGG's mean sphere: 6 371 008.8 m × π / 180. */
#define DEGREE 111195.08

static FouleeRecordedSession
nothing_known (void)
{
  return (FouleeRecordedSession) {
    .start = G_MININT64,
    .offset = FOULEE_OFFSET_UNKNOWN,
    .elapsed = NAN,
    .moving = NAN,
    .distance = NAN,
    .ascent = NAN,
    .descent = NAN,
    .ascent_counted = NAN,
    .descent_counted = NAN,
    .heart_rate = NAN,
    .cadence = NAN,
  };
}

static FouleeRecordedSession
finish (FouleeTrack *track)
{
  FouleeRecordedSession session = nothing_known ();

  foulee_track_finish (track, FALSE, &session);
  return session;
}

static FouleeTrackPoint
point_at (double second)
{
  FouleeTrackPoint point = FOULEE_TRACK_POINT_UNKNOWN;

  point.time = START * 1000 + (gint64) (second * 1000);
  return point;
}

static void
add_place (FouleeTrack *track, double second, double latitude, double longitude)
{
  FouleeTrackPoint point = point_at (second);

  point.latitude = latitude;
  point.longitude = longitude;
  g_assert_true (foulee_track_add (track, &point));
}

static void
add_count (FouleeTrack *track, double second, double distance)
{
  FouleeTrackPoint point = point_at (second);

  point.distance = distance;
  g_assert_true (foulee_track_add (track, &point));
}

static void
test_way (void)
{
  /* A degree each, in an hour: north along a meridian, along the equator, over the date line; and
   * at 60° north, where a degree of longitude is half as long on the parallel and the great
   * circle 1 in 26 000 shorter. */
  static const struct {
    double from[2], to[2], metres, tolerance;
  } cases[] = {
    { { 10, 20 }, { 11, 20 }, DEGREE, 1 },     { { -0.5, 20 }, { 0.5, 20 }, DEGREE, 1 },
    { { 0, 20 }, { 0, 21 }, DEGREE, 1 },       { { 0, 179.5 }, { 0, -179.5 }, DEGREE, 1 },
    { { 60, 20 }, { 60, 21 }, DEGREE / 2, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FouleeTrack) track = foulee_track_new ();

    add_place (track, 0, cases[i].from[0], cases[i].from[1]);
    add_place (track, 3600, cases[i].to[0], cases[i].to[1]);
    g_assert_cmpfloat_with_epsilon (finish (track).distance, cases[i].metres, cases[i].tolerance);
  }
}

/* Ten minutes north, a thousandth of a degree (111.2 m) in 30 s: 3.7 m/s. */
static void
test_places (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int i = 0; i <= 20; i++)
    add_place (track, i * 30, 45 + i * 0.001, 5);
  session = finish (track);
  g_assert_cmpint (session.start, ==, START);
  g_assert_cmpfloat (session.elapsed, ==, 600);
  g_assert_cmpfloat (session.moving, ==, 600);
  g_assert_cmpfloat (session.longest_pause, ==, 0);
  g_assert_cmpfloat_with_epsilon (session.distance, 0.020 * DEGREE, 0.1);
  g_assert_cmpint (session.climb, ==, FOULEE_CLIMB_NONE);
  g_assert_true (isnan (session.ascent) && isnan (session.descent));
  g_assert_true (isnan (session.ascent_counted) && isnan (session.descent_counted));
  g_assert_true (isnan (session.heart_rate) && isnan (session.cadence));
  g_assert_cmpuint (foulee_track_n_points (track), ==, 21);
  g_assert_cmpuint (foulee_track_n_bad_values (track), ==, 0);
}

/* 1000 s at 3 m/s, of which the 300 from 400 on are spent at a café. */
static double
way_with_cafe (int second)
{
  return 3 * (second < 400 ? second : second < 700 ? 400 : second - 300);
}

/* However often the watch writes, it is told from what the device counts and from positions. */
static void
test_standing (void)
{
  static const int steps[] = { 1, 4, 10, 20 };

  for (gsize s = 0; s < G_N_ELEMENTS (steps); s++) {
    g_autoptr (FouleeTrack) counted = foulee_track_new (), placed = foulee_track_new ();
    FouleeRecordedSession a, b;

    for (int second = 0; second <= 1000; second += steps[s]) {
      add_count (counted, second, way_with_cafe (second));
      add_place (placed, second, 45 + way_with_cafe (second) / DEGREE, 5);
    }
    a = finish (counted);
    b = finish (placed);
    g_assert_cmpfloat (a.elapsed, ==, 1000);
    g_assert_cmpfloat_with_epsilon (a.moving, 700, 20.1);
    g_assert_cmpfloat_with_epsilon (a.longest_pause, 300, 20.1);
    g_assert_cmpfloat_with_epsilon (a.distance, 2100, 0.01);
    g_assert_cmpfloat_with_epsilon (b.moving, 700, 20.1);
    g_assert_cmpfloat_with_epsilon (b.longest_pause, 300, 20.1);
    g_assert_cmpfloat_with_epsilon (b.distance, 2100, 0.5);
  }
}

/* At the café positions tremble: 2 m to and fro, which is 4 m/s from one second to the next. */
static void
test_tremble (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (int second = 0; second <= 1000; second++) {
    double tremble = second > 400 && second < 700 ? second % 2 * 2.0 : 0;
    add_place (track, second, 45 + (way_with_cafe (second) + tremble) / DEGREE, 5);
  }
  g_assert_cmpfloat_with_epsilon (finish (track).moving, 700, 20.1);
}

/* To and fro between two cones, 90 m apart, at 3 m/s: who turns has not stood still. */
static void
test_turning (void)
{
  for (int shift = 0; shift < 10; shift++) {
    g_autoptr (FouleeTrack) track = foulee_track_new ();

    for (int second = 0; second <= 1000; second++) {
      int phase = (second + shift) % 60;
      add_place (track, second, 45 + 3.0 * MIN (phase, 60 - phase) / DEGREE, 5);
    }
    g_assert_cmpfloat (finish (track).moving, ==, 1000);
    g_assert_cmpfloat (finish (track).longest_pause, ==, 0);
  }
}

/* Who walks up a steep path at 0.5 m/s is on the way. */
static void
test_slow (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (int second = 0; second <= 1000; second++)
    add_place (track, second, 45 + 0.5 * second / DEGREE, 5);
  g_assert_cmpfloat (finish (track).moving, ==, 1000);
}

/* Without points for ten minutes: the watch was stopped (100 m on), or it was a tunnel (1800 m). */
static void
test_silence (void)
{
  g_autoptr (FouleeTrack) stopped = foulee_track_new (), tunnel = foulee_track_new ();
  FouleeRecordedSession a, b;

  for (int second = 0; second <= 1200; second += 5) {
    if (second > 300 && second < 900)
      continue;
    add_count (stopped, second, 3 * second - (second < 900 ? 0 : 1700));
    add_count (tunnel, second, 3 * second);
  }
  a = finish (stopped);
  b = finish (tunnel);
  g_assert_cmpfloat (a.elapsed, ==, 1200);
  g_assert_cmpfloat (a.moving, ==, 600);
  g_assert_cmpfloat (a.longest_pause, ==, 600);
  g_assert_cmpfloat (a.distance, ==, 1900);
  g_assert_cmpfloat (b.moving, ==, 1200);
  g_assert_cmpfloat (b.longest_pause, ==, 0);
  g_assert_cmpfloat (b.distance, ==, 3600);
}

/* The watch was stopped, and started again 20 minutes later and 111 km further on. */
static void
test_break (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int second = 0; second <= 300; second += 10)
    add_place (track, second, 45 + 3.0 * second / DEGREE, 5);
  foulee_track_break (track);
  foulee_track_break (track);
  for (int second = 1500; second <= 1800; second += 10)
    add_place (track, second, 46 + 3.0 * second / DEGREE, 5);
  session = finish (track);
  g_assert_cmpfloat (session.elapsed, ==, 1800);
  g_assert_cmpfloat (session.moving, ==, 600);
  g_assert_cmpfloat (session.longest_pause, ==, 1200);
  g_assert_cmpfloat_with_epsilon (session.distance, 1800, 0.5);
  g_assert_cmpuint (foulee_track_n_bad_values (track), ==, 0);
}

/* What the device counts goes on over a break, and may begin anew. */
static void
test_count (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  add_count (track, 0, 10);
  add_count (track, 100, 310);
  foulee_track_break (track);
  add_count (track, 200, 315);
  add_count (track, 300, 615);
  add_count (track, 301, 2); /* set back */
  add_count (track, 401, 302);
  add_count (track, 402, 301); /* trembles */
  add_count (track, 502, 601);
  /* 300 + 5 + 300, 300, and 300 again. */
  g_assert_cmpfloat_with_epsilon (finish (track).distance, 1205, 0.001);
}

/* What is counted in a pause is a way, but none of those who stand still after it. */
static void
test_way_in_pause (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  add_count (track, 0, 0);
  add_count (track, 100, 300);
  foulee_track_break (track);
  for (int second = 200; second <= 220; second++)
    add_count (track, second, 360);
  session = finish (track);
  g_assert_cmpfloat (session.distance, ==, 360);
  g_assert_cmpfloat (session.moving, ==, 100);
  g_assert_cmpfloat (session.longest_pause, ==, 120);
}

/* A position that is lost for a second does not make a way of 10 000 km. */
static void
test_lost_position (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (int second = 0; second <= 600; second++)
    add_place (track, second, second == 300 ? -30 : 45 + 3.0 * second / DEGREE, 5);
  add_place (track, 601, 0, 0);
  /* Without the two seconds to there and back. */
  g_assert_cmpfloat_with_epsilon (finish (track).distance, 1794, 0.5);
  g_assert_cmpuint (foulee_track_n_bad_values (track), ==, 2);
}

/* A count in a tunnel where positions are missing, and a count that never moves. */
static void
test_count_or_places (void)
{
  g_autoptr (FouleeTrack) tunnel = foulee_track_new (), dead = foulee_track_new (),
                          few = foulee_track_new ();

  for (int second = 0; second <= 600; second++) {
    FouleeTrackPoint point = point_at (second);

    point.distance = 3.0 * second;
    if (second < 200 || second > 400) {
      point.latitude = 45 + 2.5 * second / DEGREE;
      point.longitude = 5;
    }
    foulee_track_add (tunnel, &point);
    point.latitude = 45 + 2.5 * second / DEGREE;
    point.longitude = 5;
    point.distance = 0;
    foulee_track_add (dead, &point);
    point.distance = second < 200 ? second : NAN;
    foulee_track_add (few, &point);
  }
  g_assert_cmpfloat (finish (dead).moving, ==, 600);
  g_assert_cmpfloat (finish (dead).longest_pause, ==, 0);
  g_assert_cmpfloat (finish (tunnel).distance, ==, 1800);
  g_assert_cmpfloat_with_epsilon (finish (dead).distance, 1500, 0.5);
  g_assert_cmpfloat_with_epsilon (finish (few).distance, 1500, 0.5);
}

/* On a treadmill, from its speed alone: 299 s at 2 m/s, a second in between, 300 s at 4 m/s. */
static void
test_speed (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (int second = 0; second <= 600; second++) {
    FouleeTrackPoint point = point_at (second);
    point.speed = second < 300 ? 2 : 4;
    foulee_track_add (track, &point);
  }
  g_assert_cmpfloat_with_epsilon (finish (track).distance, 1801, 0.001);
  g_assert_cmpfloat (finish (track).moving, ==, 600);
}

static void
test_backward (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeTrackPoint back = point_at (5);
  FouleeRecordedSession session;

  add_count (track, 0, 0);
  add_count (track, 10, 30);
  back.distance = 15;
  g_assert_false (foulee_track_add (track, &back));
  add_count (track, 10, 31); /* at the same time is no earlier */
  add_count (track, 20, 60);
  g_assert_cmpuint (foulee_track_n_points (track), ==, 4);
  session = finish (track);
  g_assert_cmpfloat (session.elapsed, ==, 20);
  g_assert_cmpfloat (session.distance, ==, 60);
}

/* Segments in the wrong order are all of one run. */
static void
test_stretches_in_disorder (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int second = 1000; second <= 1100; second += 10)
    add_place (track, second, 45 + 3.0 * second / DEGREE, 5);
  foulee_track_break (track);
  for (int second = 0; second <= 900; second += 10)
    add_place (track, second, 45 + 3.0 * second / DEGREE, 5);
  session = finish (track);
  g_assert_cmpint (session.start, ==, START);
  g_assert_cmpfloat (session.elapsed, ==, 1100);
  g_assert_cmpfloat (session.moving, ==, 1000);
  g_assert_cmpfloat_with_epsilon (session.distance, 3000, 0.5);
}

/* A clock that is set when a satellite is found, and a time of the far future in the middle. */
static void
test_wrong_clock (void)
{
  static const double wrong[] = { -1.6e9, 1.6e9 };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (FouleeTrack) track = foulee_track_new ();
    FouleeRecordedSession session;

    add_count (track, wrong[i], 0);
    add_count (track, wrong[i] + 1, 0);
    for (int second = 0; second <= 600; second += 10)
      add_count (track, second, 3 * second);
    add_count (track, 1.6e9, 1800);
    session = finish (track);
    g_assert_cmpint (session.start, ==, START);
    g_assert_cmpfloat (session.elapsed, ==, 600);
    g_assert_cmpfloat (session.distance, ==, 1800);
    g_assert_cmpuint (foulee_track_n_bad_values (track), ==, 3);
  }
}

/* A watch that takes the time on the wall for UTC until it finds a satellite, here for a second or
 * for nine, and one that is an hour ahead for one point in the middle: a run is not lost for it. */
static void
test_clock_ahead (void)
{
  static const struct {
    int from, to;  /* s, between which the clock is wrong */
    double ahead;  /* s */
    double counts; /* m, at the first point that stays: of the ten that are behind the last does */
    gint64 start;  /* s */
  } cases[] = {
    { 0, 0, 7200, 30, 10 },
    { 0, 8, 7200, 54, 18 },
    { 300, 300, 3600, 0, 0 },
    { 300, 308, 3600, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FouleeTrack) track = foulee_track_new ();
    FouleeRecordedSession session;
    guint n_left_out = 0;

    for (int second = 0; second <= 600; second++) {
      const gboolean wrong = second >= cases[i].from && second <= cases[i].to;
      FouleeTrackPoint point = point_at (second + (wrong ? cases[i].ahead : 0));

      point.distance = 3.0 * second;
      n_left_out += foulee_track_add (track, &point) ? 0 : 1;
    }
    session = finish (track);
    g_assert_cmpint (session.start, ==, START + cases[i].start);
    g_assert_cmpfloat (session.elapsed, ==, 600 - (double) cases[i].start);
    g_assert_cmpfloat (session.moving, ==, session.elapsed);
    g_assert_cmpfloat (session.longest_pause, ==, 0);
    g_assert_cmpfloat (session.distance, ==, 1800 - cases[i].counts);
    g_assert_cmpuint (n_left_out, ==, 9);
    g_assert_cmpuint (foulee_track_n_bad_values (track), ==,
                      (guint) (cases[i].to - cases[i].from) + 1);
  }
}

/* The same run twice, one behind the other, is no clock that was wrong; nor is a leap ahead where
 * many points follow it, or where few come before. */
static void
test_clock_right (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int second = 0; second <= 1200; second += 10) {
    FouleeTrackPoint point = point_at (second % 610 + (second % 610 >= 300 ? 3600 : 0));

    point.distance = 3.0 * (second % 610);
    g_assert_cmpint (foulee_track_add (track, &point), ==, second < 610);
  }
  session = finish (track);
  g_assert_cmpfloat (session.elapsed, ==, 4200);
  g_assert_cmpfloat (session.longest_pause, ==, 3610);
  g_assert_cmpfloat (session.distance, ==, 1800);
}

/* Ten minutes at 120 beats in points every 10 s, one minute at 180 in points every second. */
static void
test_heart_rate (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int second = 0; second <= 660; second += second < 600 ? 10 : 1) {
    FouleeTrackPoint point = point_at (second);

    point.heart_rate = second < 600 ? 120 : 180;
    point.cadence = second >= 300 && second < 400 ? 0 : second < 600 ? 170 : 180;
    foulee_track_add (track, &point);
  }
  session = finish (track);
  /* (590 × 120 + 10 × 150 + 60 × 180) / 660 */
  g_assert_cmpfloat_with_epsilon (session.heart_rate, 83100.0 / 660, 0.001);
  /* Not those in which nobody stepped: 290 + 190 s at 170, 10 at 175, 60 at 180. */
  g_assert_cmpfloat_with_epsilon (session.cadence, (480 * 170 + 10 * 175 + 60 * 180) / 550.0,
                                  0.001);
}

/* Points that have a place or a pulse in turn, behind 20 s that have a pulse each: the mean is that
 * of the whole run, not that of those 20 s. So with speed. */
static void
test_every_other (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int second = 0; second <= 620; second++) {
    FouleeTrackPoint point = point_at (second);

    if (second <= 20 || second % 2 == 0) {
      point.heart_rate = second <= 20 ? 90 : 150;
      point.cadence = 170;
      point.speed = 3;
    }
    foulee_track_add (track, &point);
  }
  session = finish (track);
  /* 20 s at 90, two from there to 150, 598 s at 150. */
  g_assert_cmpfloat_with_epsilon (session.heart_rate, (20 * 90 + 2 * 120 + 598 * 150) / 620.0,
                                  0.001);
  g_assert_cmpfloat_with_epsilon (session.cadence, 170, 0.001);
  g_assert_cmpfloat_with_epsilon (session.distance, 1860, 0.001);
}

/* A strap that is silent for longer than ten seconds: nothing is known of them. */
static void
test_silent_strap (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (int second = 0; second <= 300; second++) {
    FouleeTrackPoint point = point_at (second);

    if (second <= 100 || second > 200)
      point.heart_rate = second <= 100 ? 120 : 160;
    foulee_track_add (track, &point);
  }
  /* 100 s at 120, 99 s at 160. */
  g_assert_cmpfloat_with_epsilon (finish (track).heart_rate, (100 * 120 + 99 * 160) / 199.0, 0.001);
}

/* What cannot be is left out of its point, not the point. */
static void
test_bad_values (void)
{
  static const double bad[] = { 1e30, -1e30, INFINITY, -INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (FouleeTrack) track = foulee_track_new ();
    FouleeTrackPoint point = point_at (0);
    FouleeRecordedSession session;

    point.latitude = point.longitude = point.altitude = point.distance = bad[i];
    point.speed = point.heart_rate = point.cadence = bad[i];
    g_assert_true (foulee_track_add (track, &point));
    g_assert_cmpuint (foulee_track_n_bad_values (track), ==, 7);
    add_count (track, 1, 1);
    session = finish (track);
    g_assert_cmpfloat (session.elapsed, ==, 1);
    g_assert_true (isnan (session.distance) && isnan (session.heart_rate));
    g_assert_true (isnan (session.descent) && isnan (session.cadence));
  }
}

static void
test_bad_times (void)
{
  static const gint64 bad[] = { G_MININT64 + 1, -1, /* 2200 */ G_GINT64_CONSTANT (7258118400000),
                                G_MAXINT64 };
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    FouleeTrackPoint point = point_at (0);

    point.time = bad[i];
    g_assert_true (foulee_track_add (track, &point));
  }
  g_assert_cmpuint (foulee_track_n_points (track), ==, 0);
  g_assert_cmpuint (foulee_track_n_bad_values (track), ==, 4);
}

static void
test_nothing (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session = finish (track);

  g_assert_cmpint (session.start, ==, G_MININT64);
  g_assert_true (isnan (session.elapsed) && isnan (session.moving) && isnan (session.distance));
  add_place (track, 0, 45, 5);
  session = finish (track);
  g_assert_cmpfloat (session.elapsed, ==, 0);
  g_assert_true (isnan (session.distance));
}

/* Without times there is a way and a climb, and nothing else. */
static void
test_untimed (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session;

  for (int i = 0; i <= 100; i++) {
    FouleeTrackPoint point = FOULEE_TRACK_POINT_UNKNOWN;

    point.latitude = 45 + i * 0.001;
    point.longitude = 5;
    point.altitude = 100 + i;
    foulee_track_add (track, &point);
  }
  session = finish (track);
  g_assert_cmpuint (foulee_track_n_points (track), ==, 0);
  g_assert_true (isnan (session.elapsed));
  g_assert_cmpfloat_with_epsilon (session.distance, 0.1 * DEGREE, 0.5);
  g_assert_cmpfloat_with_epsilon (session.ascent, 100, 0.001);
  g_assert_cmpfloat (session.descent, ==, 0);
}

/* The device knows best what it knows; what it doesn't is worked out. */
static void
test_device_first (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();
  FouleeRecordedSession session = nothing_known ();

  for (int second = 0; second <= 600; second++) {
    FouleeTrackPoint point = point_at (second);

    point.distance = 3.0 * second;
    point.altitude = 100 + fabs (second - 300.0) / 10; /* 30 m down, 30 m up */
    foulee_track_add (track, &point);
  }
  session.start = START - 3;
  session.elapsed = 700;
  session.distance = 1750;
  session.ascent = 25;
  foulee_track_finish (track, TRUE, &session);
  g_assert_cmpint (session.start, ==, START - 3);
  g_assert_cmpfloat (session.elapsed, ==, 700);
  g_assert_cmpfloat (session.moving, ==, 600);
  g_assert_cmpfloat (session.distance, ==, 1750);
  g_assert_cmpfloat (session.ascent, ==, 25);
  g_assert_cmpint (session.climb, ==, FOULEE_CLIMB_DEVICE);
  g_assert_cmpfloat_with_epsilon (session.descent, 30, 0.5);
  g_assert_cmpfloat_with_epsilon (session.ascent_counted, 30, 0.5);
  g_assert_cmpfloat (session.descent_counted, ==, session.descent);

  session = nothing_known ();
  foulee_track_finish (track, TRUE, &session);
  g_assert_cmpint (session.climb, ==, FOULEE_CLIMB_BAROMETER);
  session = finish (track);
  g_assert_cmpint (session.climb, ==, FOULEE_CLIMB_GPS);
}

/* A pause that is found, not marked, is no climb either: the weather raised the barometer. */
static void
test_drift_in_pause (void)
{
  g_autoptr (FouleeTrack) track = foulee_track_new ();

  for (int second = 0; second <= 600; second++) {
    FouleeTrackPoint point = point_at (second + (second > 300 ? 7200 : 0));

    point.distance = 3.0 * second;
    point.altitude = 100 + (second > 300 ? 20 : 0);
    foulee_track_add (track, &point);
  }
  g_assert_cmpfloat_with_epsilon (finish (track).ascent, 0, 0.001);
  g_assert_cmpfloat (finish (track).longest_pause, ==, 7201);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/track/way", test_way);
  g_test_add_func ("/recording/track/places", test_places);
  g_test_add_func ("/recording/track/standing", test_standing);
  g_test_add_func ("/recording/track/tremble", test_tremble);
  g_test_add_func ("/recording/track/turning", test_turning);
  g_test_add_func ("/recording/track/slow", test_slow);
  g_test_add_func ("/recording/track/silence", test_silence);
  g_test_add_func ("/recording/track/break", test_break);
  g_test_add_func ("/recording/track/count", test_count);
  g_test_add_func ("/recording/track/way-in-pause", test_way_in_pause);
  g_test_add_func ("/recording/track/lost-position", test_lost_position);
  g_test_add_func ("/recording/track/count-or-places", test_count_or_places);
  g_test_add_func ("/recording/track/speed", test_speed);
  g_test_add_func ("/recording/track/backward", test_backward);
  g_test_add_func ("/recording/track/stretches-in-disorder", test_stretches_in_disorder);
  g_test_add_func ("/recording/track/wrong-clock", test_wrong_clock);
  g_test_add_func ("/recording/track/clock-ahead", test_clock_ahead);
  g_test_add_func ("/recording/track/clock-right", test_clock_right);
  g_test_add_func ("/recording/track/heart-rate", test_heart_rate);
  g_test_add_func ("/recording/track/every-other", test_every_other);
  g_test_add_func ("/recording/track/silent-strap", test_silent_strap);
  g_test_add_func ("/recording/track/bad-values", test_bad_values);
  g_test_add_func ("/recording/track/bad-times", test_bad_times);
  g_test_add_func ("/recording/track/nothing", test_nothing);
  g_test_add_func ("/recording/track/untimed", test_untimed);
  g_test_add_func ("/recording/track/device-first", test_device_first);
  g_test_add_func ("/recording/track/drift-in-pause", test_drift_in_pause);
  return g_test_run ();
}
