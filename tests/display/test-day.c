/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/harness.h"
#include "support/records.h"
#include "ui/today/day.h"
#include "ui/today/sleep-section.h"

#define TODAY foulee_date_from_civil (2026, 11, 19)

static FouleeCheckIn *
check_in_at (const char *iso)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  check_in->overall = 3;
  return check_in;
}

static void
close_day (FouleeDay *day)
{
  foulee_journal_close (foulee_day_get_journal (day));
  g_object_unref (day);
}

typedef FouleeDay OpenDay;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenDay, close_day)

static FouleeDay *
make_day (GPtrArray *records, FouleeClock **clock)
{
  g_autoptr (FouleeClock) fixed = harness_clock_new ();
  g_autoptr (FouleeJournal) journal = harness_journal_new (fixed, records);

  *clock = g_steal_pointer (&fixed);
  return foulee_day_new (journal);
}

/* It is 18:34. What was entered within three hours is gone on with; what is older is done. */
static void
test_default_check_in (void)
{
  static const struct {
    const char *at;
    int date;
    gboolean goes_on;
  } cases[] = {
    { "2026-11-19T18:20:00+01:00", 0, TRUE },  { "2026-11-19T15:40:00+01:00", 0, TRUE },
    { "2026-11-19T15:30:00+01:00", 0, FALSE }, { "2026-11-19T06:45:00+01:00", 0, FALSE },
    { "2026-11-18T06:45:00+01:00", -1, TRUE }, { "2026-11-18T06:45:00+01:00", 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeClock) clock = NULL;
    g_autoptr (OpenDay) day = NULL;

    g_ptr_array_add (records, check_in_at (cases[i].at));
    day = make_day (records, &clock);
    foulee_day_set_date (day, TODAY + cases[i].date);
    g_assert_true ((foulee_day_get_check_in (day) != NULL) == cases[i].goes_on);
  }
}

/* The journal's day runs from four to four. */
static void
test_times (void)
{
  static const struct {
    int date, hour, minute;
    const char *iso;
  } cases[] = {
    { 0, 6, 45, "2026-11-19T06:45:00+01:00" },
    { 0, 4, 0, "2026-11-19T04:00:00+01:00" },
    { 0, 3, 59, "2026-11-20T03:59:00+01:00" },
    { -30, 23, 0, "2026-10-20T23:00:00+02:00" },
  };
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *iso = NULL;

    foulee_day_set_date (day, TODAY + cases[i].date);
    iso = foulee_instant_to_iso (foulee_day_at (day, cases[i].hour * 3600 + cases[i].minute * 60));
    g_assert_cmpstr (iso, ==, cases[i].iso);
  }
}

static void
test_moment (void)
{
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);
  g_autofree char *now = foulee_instant_to_iso (foulee_day_moment (day));
  g_autofree char *earlier = NULL;

  g_assert_cmpstr (now, ==, "2026-11-19T18:34:00+01:00");
  foulee_day_set_date (day, TODAY - 2);
  earlier = foulee_instant_to_iso (foulee_day_moment (day));
  g_assert_cmpstr (earlier, ==, "2026-11-17T20:00:00+01:00");
}

/* A night has passed before a view that nobody has looked at since. */
static void
test_moment_after_night (void)
{
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);
  g_autofree char *now = NULL;

  foulee_clock_set (clock, test_instant ("2026-11-20T06:45:00+01:00").seconds * 1000);
  now = foulee_instant_to_iso (foulee_day_moment (day));
  g_assert_cmpstr (now, ==, "2026-11-20T06:45:00+01:00");
}

static void
test_no_future (void)
{
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);

  foulee_day_set_date (day, TODAY + 5);
  g_assert_cmpint (foulee_day_get_date (day), ==, TODAY);
  g_assert_false (foulee_day_set_check_in_time (day, 19 * 3600, "Time"));
  g_assert_true (foulee_day_set_check_in_time (day, 18 * 3600, "Time"));
}

/* A time given before anything is entered waits for the first entry, and goes with the day. */
static void
test_time_of_new (void)
{
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);
  FouleeHistory *history;
  g_autofree char *iso = NULL;
  FouleeCheckIn *check_in;

  g_assert_true (foulee_day_set_check_in_time (day, 7 * 3600, "Time"));
  history = foulee_journal_get_history (foulee_day_get_journal (day));
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_CHECK_IN), ==, 0);
  check_in = foulee_day_edit_check_in (day);
  iso = foulee_instant_to_iso (check_in->at);
  g_assert_cmpstr (iso, ==, "2026-11-19T07:00:00+01:00");
  foulee_day_save_check_in (day, check_in, "Soreness", NULL);
  g_assert_nonnull (foulee_day_get_check_in (day));

  foulee_day_set_date (day, TODAY - 1);
  foulee_day_set_date (day, TODAY);
  g_assert_null (foulee_day_get_check_in (day));
  g_assert_cmpint (foulee_day_get_check_in_time (day).seconds, ==,
                   foulee_clock_now (clock).seconds);
}

/* What was chosen and is undone leaves no dangling choice. */
static void
test_undone (void)
{
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);
  FouleeCheckIn *check_in = foulee_day_edit_check_in (day);

  check_in->overall = 4;
  foulee_day_save_check_in (day, check_in, "Soreness", NULL);
  g_assert_cmpint (foulee_day_get_check_in (day)->overall, ==, 4);
  foulee_journal_undo (foulee_day_get_journal (day));
  g_assert_null (foulee_day_get_check_in (day));
  foulee_journal_redo (foulee_day_get_journal (day));
  foulee_day_set_date (day, TODAY - 1);
  foulee_day_set_date (day, TODAY);
  g_assert_cmpint (foulee_day_get_check_in (day)->overall, ==, 4);
}

static void
count (guint *n)
{
  ++*n;
}

/* Left open overnight, the day that was today moves on; another one stays. */
static void
test_midnight (void)
{
  const gint64 next_morning = G_GINT64_CONSTANT (1795109640000) + 14 * 3600 * 1000;
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (OpenDay) day = make_day (NULL, &clock);
  g_autoptr (FouleeClock) other_clock = NULL;
  g_autoptr (OpenDay) other = make_day (NULL, &other_clock);
  guint n_leaving = 0;

  g_signal_connect_swapped (day, "leaving", G_CALLBACK (count), &n_leaving);
  foulee_day_follow_clock (day);
  g_assert_cmpint (foulee_day_get_date (day), ==, TODAY);
  g_assert_cmpuint (n_leaving, ==, 0);
  foulee_clock_set (clock, next_morning);
  foulee_day_follow_clock (day);
  g_assert_cmpint (foulee_day_get_date (day), ==, TODAY + 1);
  g_assert_cmpuint (n_leaving, ==, 1);

  foulee_day_set_date (other, TODAY - 3);
  foulee_clock_set (other_clock, next_morning);
  foulee_day_follow_clock (other);
  g_assert_cmpint (foulee_day_get_date (other), ==, TODAY - 3);
}

/* From times on the clock to a night: to bed before midnight or after, or only one of them. */
static void
test_nights (void)
{
  static const struct {
    int to_bed, woke; /* minutes after midnight; −1 not recorded */
    const char *to_bed_at, *woke_at;
  } cases[] = {
    { 22 * 60 + 45, 6 * 60 + 30, "2026-11-18T22:45:00+01:00", "2026-11-19T06:30:00+01:00" },
    { 30, 7 * 60, "2026-11-19T00:30:00+01:00", "2026-11-19T07:00:00+01:00" },
    { 23 * 60, -1, "2026-11-18T23:00:00+01:00", NULL },
    { 60, -1, "2026-11-19T01:00:00+01:00", NULL },
    { -1, 6 * 60, NULL, "2026-11-19T06:00:00+01:00" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeInstant to_bed, woke;
    g_autofree char *to_bed_iso = NULL;
    g_autofree char *woke_iso = NULL;

    foulee_night_from_times (zone, TODAY, cases[i].to_bed < 0 ? FOULEE_UNSET : cases[i].to_bed * 60,
                             cases[i].woke < 0 ? FOULEE_UNSET : cases[i].woke * 60, &to_bed, &woke);
    if (foulee_instant_is_set (to_bed))
      to_bed_iso = foulee_instant_to_iso (to_bed);
    if (foulee_instant_is_set (woke))
      woke_iso = foulee_instant_to_iso (woke);
    g_assert_cmpstr (to_bed_iso, ==, cases[i].to_bed_at);
    g_assert_cmpstr (woke_iso, ==, cases[i].woke_at);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/default-check-in", test_default_check_in);
  g_test_add_func ("/day/times", test_times);
  g_test_add_func ("/day/moment", test_moment);
  g_test_add_func ("/day/moment-after-night", test_moment_after_night);
  g_test_add_func ("/day/no-future", test_no_future);
  g_test_add_func ("/day/time-of-new", test_time_of_new);
  g_test_add_func ("/day/undone", test_undone);
  g_test_add_func ("/day/midnight", test_midnight);
  g_test_add_func ("/day/nights", test_nights);
  return g_test_run ();
}
