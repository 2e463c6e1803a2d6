/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/open-sign.h"
#include "analysis/findings.h"
#include "app/sample.h"

#include <string.h>

#define DAY G_GINT64_CONSTANT (86400)

/* Friday 20 November 2026, 08:10 UTC. */
#define NOW G_GINT64_CONSTANT (1795162200)

static FouleeClock *
clock_at (const char *zone_name, gint64 seconds)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);

  g_assert_nonnull (zone);
  return foulee_clock_new_fixed (seconds * 1000, zone);
}

static GPtrArray *
sample_at (gint64 seconds)
{
  g_autoptr (FouleeClock) clock = clock_at ("Europe/Paris", seconds);

  return foulee_sample_new (clock, foulee_language_english ());
}

static guint
count_told (const FouleeFindings *findings, guint counts[4])
{
  for (guint i = 0; i < foulee_findings_legs (findings)->peaks->len; i++)
    counts[g_array_index (foulee_findings_legs (findings)->peaks, FouleePeak, i).peak_class]++;
  return counts[FOULEE_PEAK_EARLY] + counts[FOULEE_PEAK_WINDOW] + counts[FOULEE_PEAK_LATE];
}

/* On any day of the week, at any hour, on both sides of the equator and of a change of clocks. */
static void
test_any_time (void)
{
  static const char *const zones[] = { "Europe/Paris", "America/Montreal", "Pacific/Auckland" };

  for (int i = 0; i < 21; i++) {
    gint64 now = NOW + i * 24 * DAY + i * 7 * 3600;
    g_autoptr (FouleeClock) clock = clock_at (zones[i % 3], now);
    g_autoptr (GPtrArray) records = foulee_sample_new (clock, foulee_language_english ());
    g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
    g_autoptr (FouleeFindings) findings =
        foulee_findings_new (history, foulee_clock_now (clock), 1);
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
    guint counts[4] = { 0 };

    for (guint j = 0; j < records->len; j++) {
      FouleeRecord *record = g_ptr_array_index (records, j);
      g_autoptr (GError) error = NULL;

      foulee_record_validate (record, &error);
      g_assert_no_error (error);
      g_assert_true (g_hash_table_add (ids, record->id));
      g_assert_cmpint (record->created, <=, now * 1000);
      g_assert_cmpint (record->deleted, ==, 0);
    }
    g_assert_cmpuint (count_told (findings, counts), >=, 25);
    g_assert_cmpuint (counts[FOULEE_PEAK_EARLY], >=, 1);
    g_assert_cmpuint (counts[FOULEE_PEAK_WINDOW], >=, 15);
    g_assert_cmpuint (counts[FOULEE_PEAK_CANNOT_TELL], >=, 5);
  }
}

static void
test_repeats (void)
{
  g_autoptr (FouleeClock) clock = clock_at ("Europe/Paris", NOW);
  g_autoptr (GPtrArray) first = foulee_sample_new (clock, foulee_language_english ());
  g_autoptr (GPtrArray) again = foulee_sample_new (clock, foulee_language_english ());
  g_autoptr (GPtrArray) french = foulee_sample_new (clock, foulee_language_french ());

  g_assert_cmpuint (first->len, ==, again->len);
  g_assert_cmpuint (first->len, ==, french->len);
  for (guint i = 0; i < first->len; i++) {
    const FouleeRecord *a = g_ptr_array_index (first, i);
    const FouleeRecord *b = g_ptr_array_index (again, i);
    const FouleeRecord *c = g_ptr_array_index (french, i);

    g_assert_true (foulee_record_equal (a, b));
    g_assert_cmpint (a->modified, ==, b->modified);
    g_assert_cmpstr (a->id, ==, c->id);
    if (a->kind == FOULEE_KIND_CHECK_IN)
      g_assert_cmpmem (
          ((const FouleeCheckIn *) a)->readings, sizeof (FouleeReading[FOULEE_N_REGIONS]),
          ((const FouleeCheckIn *) c)->readings, sizeof (FouleeReading[FOULEE_N_REGIONS]));
  }
}

/* Sixteen weeks of a life: in the measure that was meant, and with something of every kind. */
static void
test_content (void)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (sample_at (NOW));
  FouleeDate first, last;
  FouleeDate today = foulee_date_from_civil (2026, 11, 20);
  guint n_runs = foulee_history_n (history, FOULEE_KIND_RUN);
  guint hard = 0;
  guint warmed = 0;

  g_assert_true (foulee_history_span (history, &first, &last));
  g_assert_cmpint (last, ==, today);
  g_assert_cmpint (first, ==, today - 111);
  g_assert_cmpuint (n_runs, >=, 50);
  g_assert_cmpuint (n_runs, <=, 64);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_CHECK_IN), >, 200);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_CHECK_IN), <, 336);
  g_assert_cmpuint (foulee_history_days_logged (history, first, last), >, 95);
  g_assert_cmpuint (foulee_history_days_logged (history, first, last), <, 112);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_DRINK), >, 5 * 95);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_SHOE), ==, 2);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_ACTIVITY), ==, 3);
  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_VISIT), ==, 1);
  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    g_assert_cmpuint (foulee_history_n (history, kind), >, 0);

  for (guint i = 0; i < n_runs; i++) {
    const FouleeRun *run = foulee_history_run (history, i);

    g_assert_nonnull (foulee_history_lookup (history, FOULEE_KIND_SHOE, run->shoe));
    if (run->rpe < 5)
      continue;
    hard++;
    warmed += run->warm_up == FOULEE_WARM_UP_DONE;
  }
  g_assert_cmpuint (hard, >, 20);
  g_assert_cmpuint (warmed * 10, >, hard * 3);
  g_assert_cmpuint (warmed * 10, <, hard * 7);
}

/* The list was looked at once, and nothing was ticked: no sign is open. Every sentence was
 * denied, but the one for who is younger. */
static void
test_signs (void)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (sample_at (NOW));
  const FouleeInstant now = { NOW, 60 };
  g_autoptr (GArray) open = foulee_open_signs_new (history, now);
  const FouleeSignAnswer *answer = foulee_last_sign_answer (history, now);
  g_autoptr (GPtrArray) denied = NULL;

  g_assert_cmpuint (foulee_history_n (history, FOULEE_KIND_SIGN_ANSWER), ==, 1);
  g_assert_cmpuint (open->len, ==, 0);
  g_assert_nonnull (answer);
  g_assert_null (answer->ticked);
  denied = foulee_warning_signs_parse (answer->denied);
  g_assert_cmpuint (denied->len, ==, foulee_warning_signs_n () - 1);
  for (guint i = 0; i < denied->len; i++)
    g_assert_false (((const FouleeWarningSign *) g_ptr_array_index (denied, i))->young);
}

/* Yesterday is complete; today there is one check-in, and the rest is the reader's. */
static void
test_today (void)
{
  static const gint64 moments[] = { NOW, NOW - 5 * 3600, NOW + 15 * 3600 };

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autoptr (FouleeHistory) history = foulee_history_new (sample_at (moments[i]));
    guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
    guint counts[2] = { 0 };

    for (guint j = 0; j < n; j++) {
      const FouleeCheckIn *check_in = foulee_history_check_in (history, j);
      FouleeInstant now = { moments[i], 60 };
      int days = foulee_instant_day (now, FOULEE_DAY_START_DEFAULT) -
                 foulee_record_day (check_in, FOULEE_DAY_START_DEFAULT);

      if (days < 2)
        counts[days]++;
    }
    g_assert_cmpuint (counts[0], ==, 1);
    g_assert_cmpuint (counts[1], >=, 2);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/sample/any-time", test_any_time);
  g_test_add_func ("/app/sample/repeats", test_repeats);
  g_test_add_func ("/app/sample/content", test_content);
  g_test_add_func ("/app/sample/signs", test_signs);
  g_test_add_func ("/app/sample/today", test_today);
  return g_test_run ();
}
