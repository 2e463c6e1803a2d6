/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reminder-life.h"

/* Whole years of reminders, beside the rules written down a second time. */

#define STEP (7 * 60)
#define YEAR_STEPS (365 * 24 * 3600 / STEP)

/* What has been said, as the rules see it: nothing of the plan's own working. */
typedef struct {
  GHashTable *days; /* ISO dates, on the wall: the slots said, as a set of bits */
  GArray *logged;   /* gint64, moments of check-ins, in their order */
  guint n_said;
  guint n_ignored; /* said since the last check-in */
} Said;

static gboolean
logged_since (const Said *said, gint64 from)
{
  return said->logged->len > 0 &&
         g_array_index (said->logged, gint64, said->logged->len - 1) >= from;
}

/* That moment of the wall's day. */
static gint64
on_the_wall (GDateTime *day, int hour, int minute)
{
  g_autoptr (GDateTime) time = g_date_time_new (
      g_date_time_get_timezone (day), g_date_time_get_year (day), g_date_time_get_month (day),
      g_date_time_get_day_of_month (day), hour, minute, 0);

  return g_date_time_to_unix (time);
}

/* Whether the rules let something be said now; what is said is noted down. */
static gboolean
may_say (Said *said, FouleeReminderKind kind, gint64 now, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) wall = g_date_time_to_timezone (utc, zone);
  const int hour = g_date_time_get_hour (wall);
  const gboolean evening = hour >= 12;
  const gint64 time = evening ? on_the_wall (wall, 20, 0) : on_the_wall (wall, 7, 30);
  const gint64 from = evening ? on_the_wall (wall, 13, 45) : on_the_wall (wall, 4, 0);
  g_autofree char *day = g_date_time_format (wall, "%F");
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (said->days, day));
  const gboolean may = hour >= 6 && hour < 22 && now >= time && now < time + 3600 &&
                       !logged_since (said, from) && (before & 1u << evening) == 0 &&
                       said->n_ignored <= 7;

  if (kind == FOULEE_REMINDER_NOTHING)
    return may;
  g_assert_cmpint (kind, ==, said->n_ignored == 7 ? FOULEE_REMINDER_ASK : FOULEE_REMINDER_LOG);
  g_hash_table_insert (said->days, g_steal_pointer (&day),
                       GUINT_TO_POINTER (before | 1u << evening));
  said->n_said++;
  said->n_ignored++;
  return may;
}

/* A year of a runner who logs now and then; `zones` are lived in by turns, a month each. */
static guint
live_year (guint32 seed, const char *const *zones, guint n_zones, double logs_a_day)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) logged = g_array_new (FALSE, FALSE, sizeof (gint64));
  Said said = { days, logged, 0, 0 };
  gint64 now = test_instant ("2026-01-01T00:00:00Z").seconds + g_rand_int_range (rand, 0, STEP);
  gint64 asleep_until = 0;
  ReminderLife life;

  reminder_life_init (&life, zones[0]);
  for (int step = 0; step < YEAR_STEPS; step++, now += STEP) {
    FouleeReminderPlan plan;
    gboolean may;

    if (step % (30 * 24 * 3600 / STEP) == 0)
      reminder_life_move_to (&life, zones[step / (30 * 24 * 3600 / STEP) % n_zones]);
    if (g_rand_double (rand) < logs_a_day * STEP / 86400) {
      reminder_life_log (&life, now, now);
      g_array_append_val (logged, now);
      said.n_ignored = 0;
    }
    /* The computer sleeps too, a few hours at a time. */
    if (g_rand_int_range (rand, 0, 400) == 0)
      asleep_until = now + g_rand_int_range (rand, 600, 12 * 3600);
    if (now < asleep_until)
      continue;
    plan = reminder_life_look (&life, now);
    g_assert_cmpint (plan.wake, >, now);
    may = may_say (&said, plan.kind, now, life.zone);
    /* On a journey a slot is left out that lies before one of another place. */
    g_assert_true (may || plan.kind == FOULEE_REMINDER_NOTHING);
    g_assert_true (!may || plan.kind != FOULEE_REMINDER_NOTHING || n_zones > 1);
  }
  reminder_life_clear (&life);
  return said.n_said;
}

/* What the rules allow is said, all of it, and nothing else. */
static void
test_years (void)
{
  static const char *const zones[] = { "Europe/Paris", "America/Montreal", "Australia/Lord_Howe",
                                       "UTC" };

  for (guint32 seed = 1; seed <= 5; seed++) {
    const guint n = live_year (seed, &zones[seed % 4], 1, 0.8 * seed);

    g_test_message ("year %u: %u reminders of at most 730", seed, n);
    g_assert_cmpuint (n, >, 50);
    g_assert_cmpuint (n, <=, 730);
  }
  /* Seven, the question, and silence. */
  g_assert_cmpuint (live_year (9, zones, 1, 0), ==, 8);
}

static void
test_years_of_travel (void)
{
  static const char *const zones[] = { "Europe/Paris",     "Asia/Tokyo",        "Pacific/Auckland",
                                       "America/Montreal", "America/Anchorage", "Pacific/Apia" };

  for (guint32 seed = 11; seed <= 12; seed++)
    g_assert_cmpuint (live_year (seed, zones, G_N_ELEMENTS (zones), 1.5), >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-year/years", test_years);
  g_test_add_func ("/reminder-year/travelling", test_years_of_travel);
  return g_test_run ();
}
