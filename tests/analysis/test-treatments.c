/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/treatments.h"

#include <math.h>

#define HOUR 3600

/* Monday 2 November 2026, 00:00 UTC. */
#define MONDAY G_GINT64_CONSTANT (1793577600)
#define MONDAY_DATE ((FouleeDate) (MONDAY / 86400))

static FouleeInstant
at_hours (double hours)
{
  return (FouleeInstant) { MONDAY + (gint64) (hours * HOUR), 0 };
}

static void
add_level (GPtrArray *records, double hours, FouleeRegion region, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = at_hours (hours);
  check_in->readings[region].level = (gint8) level;
  g_ptr_array_add (records, check_in);
}

static void
add_treatment (GPtrArray *records, double hours, FouleeActionKind kind, const char *name,
               int region)
{
  FouleeAction *action = foulee_action_new ();

  action->at = at_hours (hours);
  action->action_kind = kind;
  action->name = g_strdup (name);
  action->region = region;
  g_ptr_array_add (records, action);
}

static FouleeTreatments *
treatments_of (GPtrArray *records, double now, FouleeDate first, FouleeDate last)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));
  g_autoptr (FouleeFindings) findings = foulee_findings_new (history, at_hours (now), 1);

  return foulee_treatments_new (findings, first, last);
}

static const FouleeTreatment *
treatment_of (const FouleeTreatments *treatments, guint group, guint index)
{
  return &g_array_index (foulee_treatments_group (treatments, group)->treatments, FouleeTreatment,
                         index);
}

/* ---- Windows --------------------------------------------------------------------------------- */

#define N_LEVELS 4

/* One treatment; hours are since it. */
static const struct {
  const char *name;
  struct {
    double hours;
    int level;
  } levels[N_LEVELS];
  int before, after_a_day, after_three_days;
} cases[] = {
  { "nothing", { { -200, 3 } }, -1, -1, -1 },
  { "too long before", { { -48.1, 6 } }, -1, -1, -1 },
  { "just not too long before", { { -48, 6 } }, 6, -1, -1 },
  { "the last before", { { -40, 6 }, { -3, 5 } }, 5, -1, -1 },
  { "at the same moment", { { -3, 5 }, { 0, 4 } }, 4, -1, -1 },
  { "soon after is neither", { { 0.1, 9 }, { 17.9, 8 } }, -1, -1, -1 },
  { "at the edges of a day", { { 18, 3 } }, -1, 3, -1 },
  { "at its other edge", { { 30, 2 } }, -1, 2, -1 },
  { "between", { { 30.1, 7 }, { 59.9, 8 } }, -1, -1, -1 },
  { "the nearest to a day", { { 19, 3 }, { 28, 4 } }, -1, 4, -1 },
  { "of two as near, the earlier", { { 21, 5 }, { 27, 1 } }, -1, 5, -1 },
  { "at the edges of three days", { { 60, 2 } }, -1, -1, 2 },
  { "at their other edge", { { 84, 1 } }, -1, -1, 1 },
  { "the nearest to three days", { { 61, 6 }, { 75, 0 }, { 84, 6 } }, -1, -1, 0 },
  { "too late", { { 84.1, 6 } }, -1, -1, -1 },
  { "all", { { -12, 6 }, { 12, 7 }, { 24, 4 }, { 72, 0 } }, 6, 4, 0 },
};

/* Of the legs, of a muscle and of what is none. */
static void
test_windows (void)
{
  static const struct {
    int treated;
    FouleeRegion answered;
  } places[] = { { FOULEE_UNSET, FOULEE_REGION_CALF_LEFT },
                 { FOULEE_REGION_CALF_LEFT, FOULEE_REGION_CALF_LEFT },
                 { FOULEE_REGION_KNEE_RIGHT, FOULEE_REGION_KNEE_RIGHT } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (places); i++) {
    const gsize row = i / G_N_ELEMENTS (places), place = i % G_N_ELEMENTS (places);
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    g_autoptr (FouleeTreatments) treatments = NULL;
    const FouleeTreatment *treatment;

    g_test_message ("%s, place %u", cases[row].name, (guint) place);
    for (guint j = 0; j < N_LEVELS; j++)
      if (j == 0 || cases[row].levels[j].hours != 0 || cases[row].levels[j].level != 0)
        add_level (records, 300 + cases[row].levels[j].hours, places[place].answered,
                   cases[row].levels[j].level);
    add_treatment (records, 300, FOULEE_ACTION_CLINIC_LASER, "Laser", places[place].treated);
    treatments = treatments_of (records, 800, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
    g_assert_cmpuint (treatments->groups->len, ==, 1);
    treatment = treatment_of (treatments, 0, 0);
    g_assert_cmpint (treatment->before, ==, cases[row].before);
    g_assert_cmpint (treatment->after[FOULEE_AFTER_A_DAY], ==, cases[row].after_a_day);
    g_assert_cmpint (treatment->after[FOULEE_AFTER_THREE_DAYS], ==, cases[row].after_three_days);
    g_assert_cmpint (treatment->series, ==,
                     places[place].treated == FOULEE_UNSET ? FOULEE_SERIES_LEGS
                                                           : places[place].treated);
  }
}

/* A knee was treated: how the calf is says nothing of it. And what is yet to come is not known. */
static void
test_of_its_place_and_time (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTreatments) treatments = NULL;
  g_autoptr (FouleeTreatments) before_long = NULL;

  add_level (records, 290, FOULEE_REGION_CALF_RIGHT, 6);
  add_level (records, 291, FOULEE_REGION_KNEE_RIGHT, 4);
  add_level (records, 295, FOULEE_REGION_KNEE_LEFT, 9);
  add_treatment (records, 300, FOULEE_ACTION_CLINIC_MANUAL, NULL, FOULEE_REGION_KNEE_RIGHT);
  add_level (records, 322, FOULEE_REGION_CALF_RIGHT, 5);
  add_level (records, 326, FOULEE_REGION_KNEE_RIGHT, 3);
  treatments = treatments_of (records, 400, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
  g_assert_cmpint (treatment_of (treatments, 0, 0)->before, ==, 4);
  g_assert_cmpint (treatment_of (treatments, 0, 0)->after[FOULEE_AFTER_A_DAY], ==, 3);

  before_long = treatments_of (records, 325, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
  g_assert_cmpint (treatment_of (before_long, 0, 0)->before, ==, 4);
  g_assert_cmpint (treatment_of (before_long, 0, 0)->after[FOULEE_AFTER_A_DAY], ==, -1);
}

/* ---- Groups ---------------------------------------------------------------------------------- */

static void
assert_group (const FouleeTreatments *treatments, guint index, FouleeActionKind kind,
              const char *name, guint n)
{
  const FouleeTreatmentGroup *group = foulee_treatments_group (treatments, index);

  g_assert_cmpint (group->kind, ==, kind);
  g_assert_cmpstr (group->name, ==, name);
  g_assert_cmpuint (group->treatments->len, ==, n);
}

/* One kind by one name, however it was typed, is one; what is no treatment is not there. */
static void
test_groups (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTreatments) all = NULL;
  g_autoptr (FouleeTreatments) some = NULL;

  add_treatment (records, 10, FOULEE_ACTION_CLINIC_MANUAL, "Ostéopathie", FOULEE_UNSET);
  add_treatment (records, 34, FOULEE_ACTION_CLINIC_OTHER, "ostéopathie", FOULEE_UNSET);
  add_treatment (records, 58, FOULEE_ACTION_CLINIC_SHOCKWAVE, NULL, FOULEE_REGION_HEEL_LEFT);
  add_treatment (records, 59, FOULEE_ACTION_MEDICINE, "Ostéopathie", FOULEE_UNSET);
  add_treatment (records, 60, FOULEE_ACTION_MASSAGE, NULL, FOULEE_UNSET);
  add_treatment (records, 82, FOULEE_ACTION_CLINIC_MANUAL, "oSTÉOPATHIE ", FOULEE_UNSET);
  add_treatment (records, 83, FOULEE_ACTION_CLINIC_MANUAL, "Kiné", FOULEE_UNSET);
  add_treatment (records, 300, FOULEE_ACTION_CLINIC_LASER, "Later", FOULEE_UNSET);

  all = treatments_of (records, 200, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
  g_assert_cmpuint (all->groups->len, ==, 4);
  assert_group (all, 0, FOULEE_ACTION_CLINIC_MANUAL, "Kiné", 1);
  assert_group (all, 1, FOULEE_ACTION_CLINIC_MANUAL, "oSTÉOPATHIE ", 2);
  assert_group (all, 2, FOULEE_ACTION_CLINIC_SHOCKWAVE, NULL, 1);
  assert_group (all, 3, FOULEE_ACTION_CLINIC_OTHER, "ostéopathie", 1);

  /* Tuesday and Wednesday. */
  some = treatments_of (records, 200, MONDAY_DATE + 1, MONDAY_DATE + 2);
  g_assert_cmpuint (some->groups->len, ==, 2);
  assert_group (some, 0, FOULEE_ACTION_CLINIC_SHOCKWAVE, NULL, 1);
  assert_group (some, 1, FOULEE_ACTION_CLINIC_OTHER, "ostéopathie", 1);
}

/* ---- Medians --------------------------------------------------------------------------------- */

/* A treatment each week, with a level an hour before and a day after; −1 for none. */
static FouleeTreatments *
weekly (const int levels[][2], int n)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  for (int i = 0; i < n; i++) {
    const double hours = i * 7 * 24 + 12;

    add_treatment (records, hours, FOULEE_ACTION_CLINIC_OTHER, "Cryo", FOULEE_UNSET);
    if (levels[i][0] >= 0)
      add_level (records, hours - 1, FOULEE_REGION_CALF_LEFT, levels[i][0]);
    if (levels[i][1] >= 0)
      add_level (records, hours + 24, FOULEE_REGION_CALF_LEFT, levels[i][1]);
  }
  return treatments_of (records, n * 7 * 24, FOULEE_DATE_MIN, FOULEE_DATE_MAX);
}

static void
test_medians (void)
{
  /* Befores 3 5 6 8, the middle of 5 and 6; afters 2 4 4 6. The 9 has nothing to go with. */
  static const int levels[][2] = { { 5, 4 }, { 9, -1 }, { 6, 4 }, { -1, 0 }, { 3, 2 }, { 8, 6 } };
  g_autoptr (FouleeTreatments) six = weekly (levels, 6);
  g_autoptr (FouleeTreatments) five = weekly (levels, 5);
  g_autoptr (FouleeTreatments) four = weekly (levels, 4);
  const FouleeTreatmentPairs *pairs;

  pairs = &foulee_treatments_group (six, 0)->pairs[FOULEE_AFTER_A_DAY];
  g_assert_cmpuint (pairs->n, ==, 4);
  g_assert_cmpfloat (pairs->before, ==, 5.5);
  g_assert_cmpfloat (pairs->after, ==, 4);
  g_assert_cmpuint (foulee_treatments_group (six, 0)->pairs[FOULEE_AFTER_THREE_DAYS].n, ==, 0);
  g_assert_true (isnan (foulee_treatments_group (six, 0)->pairs[FOULEE_AFTER_THREE_DAYS].after));

  pairs = &foulee_treatments_group (five, 0)->pairs[FOULEE_AFTER_A_DAY];
  g_assert_cmpuint (pairs->n, ==, 3);
  g_assert_cmpfloat (pairs->before, ==, 5);
  g_assert_cmpfloat (pairs->after, ==, 4);

  pairs = &foulee_treatments_group (four, 0)->pairs[FOULEE_AFTER_A_DAY];
  g_assert_cmpuint (pairs->n, ==, 2);
  g_assert_true (isnan (pairs->before) && isnan (pairs->after));
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeTreatments) treatments =
      treatments_of (records, 0, FOULEE_DATE_MIN, FOULEE_DATE_MAX);

  g_assert_cmpuint (treatments->groups->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/treatments/windows", test_windows);
  g_test_add_func ("/analysis/treatments/of-its-place-and-time", test_of_its_place_and_time);
  g_test_add_func ("/analysis/treatments/groups", test_groups);
  g_test_add_func ("/analysis/treatments/medians", test_medians);
  g_test_add_func ("/analysis/treatments/nothing", test_nothing);
  return g_test_run ();
}
