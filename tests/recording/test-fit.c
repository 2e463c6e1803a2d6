/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "fit-runs.h"

/* From the messages of a FIT file to its sessions. Unix seconds: FIT's and 631 065 600. */

#define UNIX(time) ((gint64) (time) + 631065600)

#define nth(recording, i)                                                                          \
  ((const FouleeRecordedSession *) g_ptr_array_index ((recording)->sessions, i))

/* The device's own totals stand; 84 and 64/128 strides a minute are 169 steps; the clock on the
 * wall was two hours ahead. */
static void
check_session (gboolean big_endian)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  const FouleeRecordedSession *session;

  fit_writer_begin (writer, 14);
  fit_writer_set_big_endian (writer, big_endian);
  fit_writer_file_id (writer, 4, 1, 2697);
  fit_runs_define (writer);
  fit_runs_records (writer, FIT_MORNING, 600, 140, 80);
  FIT_DEFINE (writer, 7, 18, { 253, 4, FIT_UINT32 }, { 2, 4, FIT_UINT32 }, { 7, 4, FIT_UINT32 },
              { 8, 4, FIT_UINT32 }, { 9, 4, FIT_UINT32 }, { 22, 2, FIT_UINT16 },
              { 23, 2, FIT_UINT16 }, { 16, 1, FIT_UINT8 }, { 18, 1, FIT_UINT8 },
              { 92, 1, FIT_UINT8 }, { 5, 1, FIT_ENUM }, { 6, 1, FIT_ENUM });
  FIT_MESSAGE (writer, 7, FIT_MORNING + 612, FIT_MORNING, 610500, 600250, 200150, 25, 31, 151, 84,
               64, 1, 3);
  fit_runs_activity (writer, FIT_MORNING + 612, FIT_MORNING + 612 + 7200);
  fit_writer_end (writer);

  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpuint (recording->notes->len, ==, 0);
  session = nth (recording, 0);
  g_assert_cmpstr (session->sport, ==, "trail running");
  g_assert_cmpstr (session->device, ==, "Garmin fēnix 5");
  g_assert_null (session->title);
  g_assert_cmpint (session->start, ==, 1748757600);
  g_assert_cmpint (session->offset, ==, 120);
  g_assert_cmpfloat (session->elapsed, ==, 610.5);
  g_assert_cmpfloat (session->moving, ==, 600.25);
  g_assert_cmpfloat (session->distance, ==, 2001.5);
  g_assert_cmpfloat (session->ascent, ==, 25);
  g_assert_cmpfloat (session->descent, ==, 31);
  g_assert_cmpint (session->climb, ==, FOULEE_CLIMB_DEVICE);
  g_assert_cmpfloat (session->heart_rate, ==, 151);
  g_assert_cmpfloat (session->cadence, ==, 169);
}

static void
test_session (void)
{
  check_session (FALSE);
}

static void
test_big_endian (void)
{
  check_session (TRUE);
}

/* What the session doesn't say comes from its records: 600 s, 60 times 30 m. */
static void
test_from_records (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  const FouleeRecordedSession *session;

  fit_runs_whole (writer, FIT_MORNING);
  recording = fit_runs_read_well (writer);
  session = nth (recording, 0);
  g_assert_cmpfloat_with_epsilon (session->distance, 1800, 0.01);
  g_assert_cmpfloat_with_epsilon (session->heart_rate, 140, 1e-6);
  g_assert_cmpfloat_with_epsilon (session->cadence, 170, 1e-6);
  g_assert_cmpfloat (session->longest_pause, ==, 0);
  g_assert_cmpint (session->climb, ==, FOULEE_CLIMB_BAROMETER);
  g_assert_cmpfloat_with_epsilon (session->ascent, 0, 1e-6);
}

static void
test_no_session (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  FIT_DEFINE (writer, 5, 12, { 0, 1, FIT_ENUM }, { 1, 1, FIT_ENUM });
  FIT_MESSAGE (writer, 5, 1, 1);
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_NO_SESSION, NULL), ==, 1);
  g_assert_cmpuint (recording->notes->len, ==, 1);
  g_assert_cmpstr (nth (recording, 0)->sport, ==, "treadmill running");
  g_assert_cmpint (nth (recording, 0)->start, ==, UNIX (FIT_MORNING));
  g_assert_cmpint (nth (recording, 0)->offset, ==, FOULEE_OFFSET_UNKNOWN);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 1800, 0.01);
}

/* A run, its end, and a ride, whose sessions come before the records, behind them, or each behind
 * its own. */
static void
check_multisport (int order)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  if (order < 0) {
    fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
    fit_runs_session (writer, FIT_MORNING + 601, 300, 2, 0);
  }
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  if (order == 0)
    fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
  fit_runs_records (writer, FIT_MORNING + 601, 300, 110, 90);
  if (order > 0)
    fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
  if (order >= 0)
    fit_runs_session (writer, FIT_MORNING + 601, 300, 2, 0);
  fit_writer_end (writer);

  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 2);
  g_assert_cmpuint (recording->notes->len, ==, 0);
  g_assert_cmpstr (nth (recording, 0)->sport, ==, "running");
  g_assert_cmpstr (nth (recording, 1)->sport, ==, "cycling");
  g_assert_cmpint (nth (recording, 1)->start - nth (recording, 0)->start, ==, 601);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->heart_rate, 140, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 1)->heart_rate, 110, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->cadence, 170, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 1)->cadence, 90, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 1800, 0.01);
  g_assert_cmpfloat_with_epsilon (nth (recording, 1)->distance, 900, 0.01);
}

static void
test_multisport (void)
{
  check_multisport (-1);
  check_multisport (0);
  check_multisport (1);
}

static void
write_pauses (FitWriter *writer, gboolean late)
{
  if (late) {
    fit_runs_stop (writer, FIT_MORNING + 140);
    fit_runs_start (writer, FIT_MORNING + 200);
  }
  fit_runs_stop (writer, FIT_MORNING + 10);
  fit_runs_start (writer, FIT_MORNING + 130);
  if (!late) {
    fit_runs_stop (writer, FIT_MORNING + 140);
    fit_runs_start (writer, FIT_MORNING + 200);
  }
}

/* The timer stood for 120 s and for 60 s, wherever and in whatever order the file says so; its
 * owner went on at 3 m/s. That the battery was low for a while (event 22) stopped nobody. */
static void
test_pause (void)
{
  static const int times[] = { 0, 10, 130, 140, 200, 210 };

  for (int late = 0; late < 2; late++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;

    fit_runs_begin (writer, 4);
    FIT_MESSAGE (writer, 3, FIT_MORNING + 5, 22, 4);
    if (!late)
      write_pauses (writer, FALSE);
    for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
      fit_runs_record (writer, FIT_MORNING + times[i], 3 * times[i], -1, -1, -1);
    if (late)
      write_pauses (writer, TRUE);
    fit_writer_end (writer);
    recording = fit_runs_read_well (writer);
    g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 210);
    g_assert_cmpfloat (nth (recording, 0)->longest_pause, ==, 120);
    g_assert_cmpfloat (nth (recording, 0)->moving, ==, 30);
  }
}

/* 12 bits of way in sixteenths of a metre come round at 256 m: 200, 100 (56 + 100 further), 100. */
static void
test_speed_distance (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  FIT_DEFINE (writer, 1, 20, { 253, 4, FIT_UINT32 }, { 8, 3, FIT_BYTE });
  FIT_MESSAGE (writer, 1, FIT_MORNING, (0 << 12) | 350);
  FIT_MESSAGE (writer, 1, FIT_MORNING + 60, (200 * 16) << 12 | 350);
  FIT_MESSAGE (writer, 1, FIT_MORNING + 90, 0xFFFFFF);
  FIT_MESSAGE (writer, 1, FIT_MORNING + 120, (100 * 16) << 12 | 350);
  FIT_MESSAGE (writer, 1, FIT_MORNING + 150, (100 * 16) << 12 | 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 356, 0.01);
}

/* A watch without the time of day: 100 s after it was switched on, its activity knows the clock on
 * the wall, 08:10:00 by then. */
static void
test_clock_on_the_wall (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  fit_runs_records (writer, 100, 600, 140, 85);
  fit_runs_session (writer, 100, 600, 1, 0);
  fit_runs_activity (writer, 700, FIT_MORNING + 7200 + 600);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (nth (recording, 0)->start, ==, UNIX (FIT_MORNING + 7200));
  g_assert_cmpint (nth (recording, 0)->offset, ==, FOULEE_OFFSET_ON_WALL);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->heart_rate, 140, 1e-6);
}

static void
test_no_clock (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  g_autoptr (GError) error = NULL;

  fit_runs_begin (writer, 4);
  fit_runs_records (writer, 100, 600, 140, 85);
  fit_runs_session (writer, 100, 600, 1, 0);
  fit_writer_end (writer);
  g_assert_false (fit_runs_read (writer, &recording, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_FIELD);
  g_assert_cmpstr (foulee_error_get_detail (error)->field, ==, "time");
}

static void
test_offsets (void)
{
  static const struct {
    int seconds;
    gint32 offset;
  } cases[] = {
    { 0, 0 },
    { -12600, -210 },
    { 20700, 345 },
    { 7203, 120 },
    { 7195, 120 },
    { 50400, 840 },
    { -43200, -720 },
    { 57600, FOULEE_OFFSET_UNKNOWN },
    { 86400 * 365, FOULEE_OFFSET_UNKNOWN },
    { 7600, 120 },
    { 6800, 120 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;

    fit_runs_begin (writer, 4);
    fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
    fit_runs_activity (writer, FIT_MORNING + 600, FIT_MORNING + 600 + cases[i].seconds);
    fit_writer_end (writer);
    recording = fit_runs_read_well (writer);
    g_assert_cmpint (nth (recording, 0)->offset, ==, cases[i].offset);
    g_assert_cmpint (nth (recording, 0)->start, ==, UNIX (FIT_MORNING));
  }
}

/* A program that doesn't know the zone writes the same time twice; one that is east of it does
 * know.
 */
static void
test_no_zone (void)
{
  for (int hours = 0; hours < 2; hours++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;

    fit_writer_begin (writer, 14);
    fit_writer_file_id (writer, 4, 265, 102);
    fit_runs_define (writer);
    fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
    fit_runs_activity (writer, FIT_MORNING + 600, FIT_MORNING + 600 + hours * 3600);
    fit_writer_end (writer);
    recording = fit_runs_read_well (writer);
    g_assert_cmpint (nth (recording, 0)->offset, ==, hours == 0 ? FOULEE_OFFSET_UNKNOWN : 60);
  }
}

/* A clock that jumps ten years for one record, and points that go back in time. */
static void
test_jumps (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  gint64 jump, back, byte;

  fit_runs_begin (writer, 4);
  fit_runs_record (writer, FIT_MORNING, 0, -1, 140, -1);
  jump = fit_writer_get (writer)->len;
  fit_runs_record (writer, FIT_MORNING + (gint64) 10 * 365 * 86400, 30, -1, 40, -1);
  fit_runs_record (writer, FIT_MORNING + 20, 60, -1, 140, -1);
  back = fit_writer_get (writer)->len;
  fit_runs_record (writer, FIT_MORNING + 10, 30, -1, 40, -1);
  fit_runs_record (writer, FIT_MORNING + 15, 45, -1, 40, -1);
  fit_runs_record (writer, FIT_MORNING + 30, 90, -1, 140, -1);
  fit_runs_record (writer, 5000, 90, -1, 140, -1);
  fit_runs_session (writer, FIT_MORNING, 30, 1, 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_VALUE, &byte), ==, 1);
  g_assert_cmpint (byte, ==, jump);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_TIMES_BACKWARD, &byte), ==, 2);
  g_assert_cmpint (byte, ==, back);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->heart_rate, 140, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 90, 0.01);
}

/* The same without a session to go by: far from the others is wrong. */
static void
test_jump_without_session (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  for (int i = 0; i < 10; i++)
    fit_runs_record (writer, FIT_MORNING + i * 10 + (i == 2 ? (gint64) 365 * 86400 : 0), 30 * i, -1,
                     140, -1);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_VALUE, NULL), ==, 1);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_TIMES_BACKWARD, NULL), ==, -1);
  g_assert_cmpint (nth (recording, 0)->start, ==, UNIX (FIT_MORNING));
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 90);
}

/* Three days, of which the session's own time knows nothing: its points are in it. */
static void
test_days (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  for (int hour = 0; hour <= 72; hour++)
    fit_runs_record (writer, FIT_MORNING + hour * 3600, 1000 * hour, -1, hour < 36 ? 100 : 120, -1);
  FIT_MESSAGE (writer, 2, FIT_MORNING, FIT_MORNING, (gint64) 72 * 3600000, (gint64) 50 * 3600000, 1,
               0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_BAD_VALUE, NULL), ==, -1);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 72 * 3600);
  g_assert_cmpfloat (nth (recording, 0)->moving, ==, 50 * 3600);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 72000, 0.1);
}

/* Zeros where a device doesn't know; a timer that ran for longer than the session; and nothing but
 * its start and its end. */
static void
test_odd_sessions (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  FIT_DEFINE (writer, 7, 18, { 253, 4, FIT_UINT32 }, { 2, 4, FIT_UINT32 }, { 7, 4, FIT_UINT32 },
              { 8, 4, FIT_UINT32 }, { 9, 4, FIT_UINT32 }, { 16, 1, FIT_UINT8 },
              { 18, 1, FIT_UINT8 }, { 5, 1, FIT_ENUM });
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  FIT_MESSAGE (writer, 7, FIT_MORNING + 600, FIT_MORNING, 0, 0, 0, 0, 0, 1);
  FIT_MESSAGE (writer, 7, FIT_MORNING + 5600, FIT_MORNING + 5000, 600000, 700000, 200000, 141, 86,
               1);
  FIT_MESSAGE (writer, 7, FIT_MORNING + 9600, FIT_MORNING + 9000, FIT_NONE_32, FIT_NONE_32,
               FIT_NONE_32, FIT_NONE_8, FIT_NONE_8, 1);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 3);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 1800, 0.01);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->heart_rate, 140, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->cadence, 170, 1e-6);
  g_assert_cmpfloat (nth (recording, 1)->moving, ==, 600);
  g_assert_cmpfloat (nth (recording, 2)->elapsed, ==, 600);
  g_assert_true (isnan (nth (recording, 2)->distance));
}

/* The later session comes first in the file, and stays there. */
static void
test_sessions_backward (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  fit_runs_session (writer, FIT_MORNING + 601, 300, 2, 0);
  fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  fit_runs_records (writer, FIT_MORNING + 601, 300, 110, 90);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpstr (nth (recording, 0)->sport, ==, "cycling");
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->heart_rate, 110, 1e-6);
  g_assert_cmpfloat_with_epsilon (nth (recording, 1)->heart_rate, 140, 1e-6);
}

static void
test_no_sport (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
  fit_runs_session (writer, FIT_MORNING, 600, FIT_NONE_8, FIT_NONE_8);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_null (nth (recording, 0)->sport);
  g_assert_cmpint (fit_runs_note (recording, FOULEE_RECORDING_NO_SPORT, NULL), ==, 1);
}

/* Nobody makes 340 steps a minute for ten: that watch counts both feet. */
static void
test_steps_as_strides (void)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  FIT_DEFINE (writer, 2, 18, { 2, 4, FIT_UINT32 }, { 7, 4, FIT_UINT32 }, { 18, 1, FIT_UINT8 },
              { 5, 1, FIT_ENUM });
  FIT_MESSAGE (writer, 2, FIT_MORNING, 600000, 170, 1);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpfloat (nth (recording, 0)->cadence, ==, 170);
}

/* More records than are kept: they make one track all the same. Each is 9 bytes and a second and
 * 3 m further. */
static void
test_many_records (void)
{
  enum { N = (1 << 20) + 1000 };
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  FIT_DEFINE (writer, 1, 20, { 253, 4, FIT_UINT32 }, { 5, 4, FIT_UINT32 });
  for (gint64 i = 0; i < N; i++)
    FIT_MESSAGE (writer, 1, FIT_MORNING + i, 300 * i);
  fit_runs_session (writer, FIT_MORNING, N - 1, 1, 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, 1);
  g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, N - 1);
  g_assert_cmpfloat_with_epsilon (nth (recording, 0)->distance, 3.0 * (N - 1), 1);
}

/* The session began before the clock was set, ten years off; its end and its records know when it
 * was. Where they don't agree, the session's word stands. */
static void
test_start_before_clock (void)
{
  static const struct {
    gint64 end, start;
  } cases[] = {
    { FIT_MORNING + 600, FIT_MORNING },
    { FIT_MORNING + (gint64) 5 * 86400, FIT_MORNING - (gint64) 3650 * 86400 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FitWriter) writer = fit_writer_new ();
    g_autoptr (FouleeRecording) recording = NULL;

    fit_runs_begin (writer, 4);
    fit_runs_records (writer, FIT_MORNING, 600, 140, 85);
    FIT_MESSAGE (writer, 2, cases[i].end, FIT_MORNING - (gint64) 3650 * 86400, 600000, 600000, 1,
                 0);
    fit_writer_end (writer);
    recording = fit_runs_read_well (writer);
    g_assert_cmpint (nth (recording, 0)->start, ==, UNIX (cases[i].start));
    g_assert_cmpfloat (nth (recording, 0)->elapsed, ==, 600);
    g_assert_cmpfloat (nth (recording, 0)->distance, ==, 1800);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/session", test_session);
  g_test_add_func ("/fit/big-endian", test_big_endian);
  g_test_add_func ("/fit/from-records", test_from_records);
  g_test_add_func ("/fit/no-session", test_no_session);
  g_test_add_func ("/fit/multisport", test_multisport);
  g_test_add_func ("/fit/pause", test_pause);
  g_test_add_func ("/fit/speed-distance", test_speed_distance);
  g_test_add_func ("/fit/clock-on-the-wall", test_clock_on_the_wall);
  g_test_add_func ("/fit/no-clock", test_no_clock);
  g_test_add_func ("/fit/offsets", test_offsets);
  g_test_add_func ("/fit/no-zone", test_no_zone);
  g_test_add_func ("/fit/start-before-clock", test_start_before_clock);
  g_test_add_func ("/fit/jumps", test_jumps);
  g_test_add_func ("/fit/jump-without-session", test_jump_without_session);
  g_test_add_func ("/fit/days", test_days);
  g_test_add_func ("/fit/odd-sessions", test_odd_sessions);
  g_test_add_func ("/fit/sessions-backward", test_sessions_backward);
  g_test_add_func ("/fit/no-sport", test_no_sport);
  g_test_add_func ("/fit/steps-as-strides", test_steps_as_strides);
  g_test_add_func ("/fit/many-records", test_many_records);
  return g_test_run ();
}
