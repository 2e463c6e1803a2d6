/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fit-runs.h"

/* Numbers of sports and devices as Garmin's profile of FIT has them, and the words for them. */

#define nth(recording, i)                                                                          \
  ((const FouleeRecordedSession *) g_ptr_array_index ((recording)->sessions, i))

static void
test_sports (void)
{
  static const struct {
    guint sport, sub_sport;
    const char *name;
  } cases[] = {
    { 1, 0, "running" },
    { 1, 1, "treadmill running" },
    { 1, 2, "running" }, /* in the street */
    { 1, 3, "trail running" },
    { 1, 4, "track running" },
    { 1, 45, "indoor running" },
    { 1, 58, "virtual running" },
    { 1, FIT_NONE_8, "running" },
    { 2, 0, "cycling" },
    { 2, 8, "mountain biking" },
    { 5, 17, "lap swimming" },
    { 10, 20, "strength training" },
    { 11, 0, "walking" },
    { 17, 0, "hiking" },
    { 0, 0, "other" },
    { 250, 0, "other" },
  };
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_runs_begin (writer, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    fit_runs_session (writer, FIT_MORNING + (gint64) i * 1000, 600, cases[i].sport,
                      cases[i].sub_sport);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  g_assert_cmpuint (recording->sessions->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < recording->sessions->len; i++)
    g_assert_cmpstr (nth (recording, i)->sport, ==, cases[i].name);
}

/* `name`: of 24 bytes, in a device_info for the device that made the file; NULL for none. */
static char *
device_of (guint maker, guint product, const char *name)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;
  char bytes[26] = { 6, 0 };

  fit_writer_begin (writer, 14);
  fit_writer_file_id (writer, 4, maker, product);
  fit_runs_define (writer);
  if (name != NULL) {
    FIT_DEFINE (writer, 6, 23, { 0, 1, FIT_UINT8 }, { 27, 24, FIT_STRING });
    g_strlcpy (bytes + 2, name, 24);
    fit_writer_bytes (writer, bytes, sizeof bytes);
    bytes[1] = 1; /* some sensor */
    g_strlcpy (bytes + 2, "HRM-Run", 24);
    fit_writer_bytes (writer, bytes, sizeof bytes);
  }
  fit_runs_session (writer, FIT_MORNING, 600, 1, 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  return g_strdup (nth (recording, 0)->device);
}

static void
test_devices (void)
{
  static const struct {
    guint maker, product;
    const char *name, *device;
  } cases[] = {
    { 1, 2697, NULL, "Garmin fēnix 5" },
    { 1, 2431, "", "Garmin Forerunner 235" },
    { 1, 4024, "Forerunner 955", "Garmin Forerunner 955" },
    { 1, 65000, NULL, "Garmin" },
    { 1, 65000, "Forerunner 975", "Garmin Forerunner 975" },
    { 1, FIT_NONE_16, NULL, "Garmin" },
    { 23, 34, "Suunto 9 Peak", "Suunto 9 Peak" },
    { 294, 2697, "PACE 2", "COROS PACE 2" }, /* the number is Garmin's only */
    { 123, 5, NULL, "Polar" },
    { 255, 0, "  Watch6,2  ", "Watch6,2" },
    { 255, 0, NULL, NULL },
    { 255, 0, "a\nb", NULL },
    { 255, 0, "\xff\xfe", NULL },
    { FIT_NONE_16, FIT_NONE_16, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *device = device_of (cases[i].maker, cases[i].product, cases[i].name);

    g_assert_cmpstr (device, ==, cases[i].device);
  }
}

/* 120 m up and down in 20 minutes: the altitude is a barometer's if the watch is known to have one,
 * or if the file names one (type 4 among the local sensors, which are source 5). */
static FouleeClimbSource
climb_of (guint product, gboolean named)
{
  g_autoptr (FitWriter) writer = fit_writer_new ();
  g_autoptr (FouleeRecording) recording = NULL;

  fit_writer_begin (writer, 14);
  fit_writer_file_id (writer, 4, 1, product);
  fit_runs_define (writer);
  FIT_DEFINE (writer, 6, 23, { 0, 1, FIT_UINT8 }, { 1, 1, FIT_UINT8 }, { 25, 1, FIT_ENUM });
  FIT_MESSAGE (writer, 6, 1, 4, named ? 5 : 1);
  for (int i = 0; i <= 120; i++)
    fit_runs_record (writer, FIT_MORNING + i * 10, i * 30, i < 60 ? i * 2 : 240 - i * 2, -1, -1);
  fit_runs_session (writer, FIT_MORNING, 1200, 1, 0);
  fit_writer_end (writer);
  recording = fit_runs_read_well (writer);
  return nth (recording, 0)->climb;
}

static void
test_barometer (void)
{
  g_assert_cmpint (climb_of (2697, FALSE), ==, FOULEE_CLIMB_BAROMETER);
  g_assert_cmpint (climb_of (2431, FALSE), ==, FOULEE_CLIMB_GPS);
  g_assert_cmpint (climb_of (65000, FALSE), ==, FOULEE_CLIMB_GPS);
  g_assert_cmpint (climb_of (65000, TRUE), ==, FOULEE_CLIMB_BAROMETER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit-names/sports", test_sports);
  g_test_add_func ("/fit-names/devices", test_devices);
  g_test_add_func ("/fit-names/barometer", test_barometer);
  return g_test_run ();
}
