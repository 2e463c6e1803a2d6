/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/scope.h"

#define UNSET FOULEE_UNSET
#define DAY_START 240

/* (minutes × RPE / 300)^0.8 + (metres down / 300)^0.8, worked out by hand. */
static void
test_hard (void)
{
  static const struct {
    int minutes, distance, rpe, descent;
    gboolean hard;
  } rows[] = {
    { 40, UNSET, 4, 0, TRUE },          /* 0.605 */
    { 39, UNSET, 4, 0, FALSE },         /* 0.593 */
    { 40, UNSET, UNSET, UNSET, TRUE },  /* an effort that was not said counts as 4 */
    { 39, UNSET, UNSET, UNSET, FALSE }, /* and a descent as none */
    { 30, UNSET, 3, 0, FALSE },         /* 0.382 */
    { 30, UNSET, 3, 100, TRUE },        /* 0.382 + 0.415 */
    { 60, UNSET, 0, 158, FALSE },       /* 0.599, all of it downhill */
    { 60, UNSET, 0, 159, TRUE },        /* 0.602 */
    { UNSET, 7000, 4, 0, TRUE },        /* 42 min at 6:00/km: 0.629 */
    { UNSET, 6000, 4, 0, FALSE },       /* 36 min: 0.556 */
    { UNSET, UNSET, 10, UNSET, FALSE }, /* too little is known */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeRun) run = foulee_run_new ();

    run->duration = rows[i].minutes == UNSET ? UNSET : rows[i].minutes * 60;
    run->distance = rows[i].distance;
    run->rpe = rows[i].rpe;
    run->descent = rows[i].descent;
    g_test_message ("row %zu", i);
    g_assert_cmpint (foulee_run_is_hard (run), ==, rows[i].hard);
  }
}

/* An hour at an effort of 5, hard by itself. */
static FouleeRun *
new_run (const char *start)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  FouleeRun *run = foulee_run_new ();

  g_assert_true (foulee_instant_parse (start, utc, &run->start));
  run->duration = 3600;
  run->rpe = 5;
  return run;
}

static FouleeScope
november (void)
{
  return (FouleeScope) {
    .series = FOULEE_SERIES_LEGS,
    .first = foulee_date_from_civil (2026, 11, 1),
    .last = foulee_date_from_civil (2026, 11, 30),
    .run_kind = UNSET,
  };
}

static void
test_days (void)
{
  static const struct {
    const char *start;
    gboolean among;
  } rows[] = {
    { "2026-11-01T03:59:00Z", FALSE }, /* still 31 October, when days begin at 04:00 */
    { "2026-11-01T04:00:00Z", TRUE },       { "2026-11-15T12:00:00Z", TRUE },
    { "2026-12-01T03:59:00Z", TRUE },       { "2026-12-01T04:00:00Z", FALSE },
    { "2026-11-01T04:30:00+01:00", TRUE }, /* by the clock on the wall where it was run */
    { "2026-11-01T03:30:00-05:00", FALSE },
  };
  const FouleeScope scope = november ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FouleeRun) run = new_run (rows[i].start);

    g_test_message ("%s", rows[i].start);
    g_assert_cmpint (foulee_scope_has_run (&scope, run, DAY_START), ==, rows[i].among);
  }
}

static void
test_planned (void)
{
  g_autoptr (FouleeRun) run = new_run ("2026-11-15T12:00:00Z");
  const FouleeScope scope = november ();

  run->planned = 1;
  g_assert_false (foulee_scope_has_run (&scope, run, DAY_START));
  run->planned = 0;
  g_assert_true (foulee_scope_has_run (&scope, run, DAY_START));
}

static void
test_kinds (void)
{
  g_autoptr (FouleeRun) run = new_run ("2026-11-15T12:00:00Z");
  FouleeScope scope = november ();

  run->run_kind = FOULEE_RUN_TEMPO;
  scope.run_kind = FOULEE_RUN_TEMPO;
  g_assert_true (foulee_scope_has_run (&scope, run, DAY_START));
  scope.run_kind = FOULEE_RUN_EASY;
  g_assert_false (foulee_scope_has_run (&scope, run, DAY_START));
  /* What was not said is no kind. */
  run->run_kind = UNSET;
  g_assert_false (foulee_scope_has_run (&scope, run, DAY_START));
  scope.run_kind = UNSET;
  g_assert_true (foulee_scope_has_run (&scope, run, DAY_START));
}

static void
test_hard_only (void)
{
  g_autoptr (FouleeRun) hard = new_run ("2026-11-15T12:00:00Z");
  g_autoptr (FouleeRun) easy = new_run ("2026-11-15T12:00:00Z");
  FouleeScope scope = november ();

  easy->rpe = 2; /* 60 × 2 / 300 = 0.4; 0.4^0.8 = 0.480 */
  g_assert_true (foulee_scope_has_run (&scope, easy, DAY_START));
  scope.hard_only = TRUE;
  g_assert_true (foulee_scope_has_run (&scope, hard, DAY_START));
  g_assert_false (foulee_scope_has_run (&scope, easy, DAY_START));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scope/hard", test_hard);
  g_test_add_func ("/scope/days", test_days);
  g_test_add_func ("/scope/planned", test_planned);
  g_test_add_func ("/scope/kinds", test_kinds);
  g_test_add_func ("/scope/hard-only", test_hard_only);
  return g_test_run ();
}
