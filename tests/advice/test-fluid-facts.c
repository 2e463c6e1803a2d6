/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "fact-journal.h"

static FouleeFluidFacts
facts_of (GPtrArray *records)
{
  g_autoptr (FouleeFindings) findings = journal_findings (records);
  FouleeFluidFacts facts;

  foulee_fluid_facts_init (&facts, findings);
  /* The runs are the history's, which the records keep. */
  return facts;
}

static int
heat (const char *id)
{
  int value;

  g_assert_true (foulee_words_from_id (&foulee_heats, id, &value));
  return value;
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const FouleeFluidFacts facts = facts_of (records);

  g_assert_cmpint (facts.shade, ==, -1);
  g_assert_null (facts.light);
  g_assert_true (isnan (facts.mass_lost));
  g_assert_null (facts.salty);
}

static void
test_urine (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  journal_add_urine (records, -1, 2); /* to come */
  journal_add_urine (records, 12.1, 8);
  g_assert_cmpint (facts_of (records).shade, ==, -1);
  journal_add_urine (records, 12, 7);
  g_assert_cmpint (facts_of (records).shade, ==, 7);
  journal_add_urine (records, 1, 3);
  g_assert_cmpint (facts_of (records).shade, ==, 3);
}

/* ---- Mass ------------------------------------------------------------------------------------ */

static void
test_mass (void)
{
  static const struct {
    const char *what;
    double hours;
    int before, after; /* g */
    double lost;       /* NAN: none is told of */
  } rows[] = {
    { "two in a hundred", 47, 70000, 68600, 0.02 },
    { "less", 47, 70000, 68610, NAN },
    { "too long ago", 48.5, 70000, 68000, NAN },
    { "gained", 2, 70000, 71500, NAN },
    { "a slip: 7 kg", 2, 70000, 62900, NAN },
    { "not weighed after", 2, 70000, FOULEE_UNSET, NAN },
    { "not weighed before", 2, FOULEE_UNSET, 68000, NAN },
    { "to come", -3, 70000, 68600, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeRun *run = journal_add_run (records, rows[i].hours, 60, 4);
    FouleeFluidFacts facts;

    run->mass_before = rows[i].before;
    run->mass_after = rows[i].after;
    facts = facts_of (records);
    g_test_message ("%s", rows[i].what);
    g_assert_true (facts.light == (isnan (rows[i].lost) ? NULL : run));
    if (isnan (rows[i].lost))
      g_assert_true (isnan (facts.mass_lost));
    else
      g_assert_cmpfloat_with_epsilon (facts.mass_lost, rows[i].lost, 1e-9);
  }
}

/* ---- Salt ------------------------------------------------------------------------------------ */

/* Two hours in the heat that ended 30 h ago, a cramp 10 h later, water an hour before the start:
 * all that is needed. */
typedef struct {
  GPtrArray *records;
  FouleeRun *run;
  FouleeCheckIn *check_in;
  FouleeDrink *water;
} Salt;

static Salt
new_salt (void)
{
  Salt salt = { .records = foulee_record_array_new () };

  salt.run = journal_add_run (salt.records, 30, 120, 4);
  salt.run->heat = heat ("hot");
  salt.check_in = journal_add_check_in (salt.records, 20);
  salt.check_in->readings[FOULEE_REGION_CALF_LEFT] =
      (FouleeReading) { .level = 4, .sensation = FOULEE_SENSATION_CRAMP };
  salt.water = journal_add_drink (salt.records, 33, FOULEE_DRINK_WATER);
  return salt;
}

static void
check_salty (const Salt *salt, gboolean salty)
{
  g_assert_true (facts_of (salt->records).salty == (salty ? salt->run : NULL));
}

static void
test_salty (void)
{
  const Salt salt = new_salt ();

  check_salty (&salt, TRUE);
  salt.run->heat = heat ("warm");
  check_salty (&salt, TRUE);
  salt.run->heat = heat ("mild");
  check_salty (&salt, FALSE);
  salt.run->heat = FOULEE_UNSET;
  check_salty (&salt, FALSE);
  salt.run->heat = heat ("hot");
  salt.run->duration = 90 * 60;
  check_salty (&salt, TRUE);
  salt.run->duration = 90 * 60 - 1;
  check_salty (&salt, FALSE);
  g_ptr_array_unref (salt.records);
}

static void
test_cramps (void)
{
  const Salt salt = new_salt ();
  FouleeReading *calf = &salt.check_in->readings[FOULEE_REGION_CALF_LEFT];

  calf->sensation = FOULEE_SENSATION_ACHE;
  check_salty (&salt, FALSE);
  calf->sensation = FOULEE_SENSATION_CRAMP;
  calf->level = 0;
  check_salty (&salt, FALSE);
  calf->level = 1;
  check_salty (&salt, TRUE);
  salt.check_in->at = hours_ago (31); /* before the end */
  check_salty (&salt, FALSE);
  salt.check_in->at = hours_ago (5.9); /* more than a day after */
  check_salty (&salt, FALSE);
  g_ptr_array_unref (salt.records);
}

static void
test_drinks (void)
{
  const Salt salt = new_salt ();
  FouleeDrink *electrolyte = journal_add_drink (salt.records, 31, FOULEE_DRINK_ELECTROLYTE);

  check_salty (&salt, FALSE);
  electrolyte->at = hours_ago (35.1); /* over 3 h before the start */
  check_salty (&salt, TRUE);
  electrolyte->at = hours_ago (29); /* after it */
  check_salty (&salt, TRUE);
  salt.water->at = hours_ago (56.1); /* nothing was logged on the day: nothing is known */
  check_salty (&salt, FALSE);
  g_ptr_array_unref (salt.records);
}

static void
test_salty_week (void)
{
  const Salt salt = new_salt ();

  salt.run->start = hours_ago (7 * 24 + 2);
  salt.check_in->at = hours_ago (7 * 24 - 10);
  salt.water->at = hours_ago (7 * 24 + 3);
  check_salty (&salt, FALSE);
  salt.run->start = hours_ago (7 * 24 + 1.9);
  check_salty (&salt, TRUE);
  g_ptr_array_unref (salt.records);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fluid-facts/empty", test_empty);
  g_test_add_func ("/fluid-facts/urine", test_urine);
  g_test_add_func ("/fluid-facts/mass", test_mass);
  g_test_add_func ("/fluid-facts/salty", test_salty);
  g_test_add_func ("/fluid-facts/cramps", test_cramps);
  g_test_add_func ("/fluid-facts/drinks", test_drinks);
  g_test_add_func ("/fluid-facts/salty-week", test_salty_week);
  return g_test_run ();
}
