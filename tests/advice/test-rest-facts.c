/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "fact-journal.h"

static FouleeRestFacts
facts_of (GPtrArray *records)
{
  g_autoptr (FouleeFindings) findings = journal_findings (records);
  FouleeRestFacts facts;

  foulee_rest_facts_init (&facts, findings);
  /* The run is the history's, which the records keep. */
  return facts;
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  const FouleeRestFacts facts = facts_of (records);

  g_assert_cmpuint (facts.short_nights, ==, 0);
  g_assert_cmpuint (facts.nights, ==, 0);
  g_assert_true (isnan (facts.hours));
  g_assert_true (isnan (facts.quality_fall));
  g_assert_true (isnan (facts.fatigue_rise));
  g_assert_false (facts.ill);
  g_assert_true (isnan (facts.since_hard_h));
  g_assert_null (facts.hard);
}

/* ---- Nights ---------------------------------------------------------------------------------- */

static void
test_short_nights (void)
{
  static const struct {
    const char *what;
    int minutes[8]; /* of the nights, last night first; 0 none, -1 one without times */
    guint short_nights, nights;
    double hours;
  } rows[] = {
    { "seven hours are not short", { 420, 419, 480 }, 1, 3, 1319 / 180.0 },
    { "the last five", { 360, 360, 360, 480, 480, 300, 300 }, 3, 5, 2040 / 300.0 },
    { "a gap is passed over", { 360, 0, 360, 0, 360, 0, 480 }, 3, 4, 1560 / 240.0 },
    { "without times it is none", { -1, 360, -1, 360 }, 2, 2, 6.0 },
    { "a week ago is too long", { 0, 0, 0, 0, 0, 0, 0, 300 }, 0, 0, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    FouleeRestFacts facts;

    for (int days = 0; days < 8; days++)
      if (rows[i].minutes[days] != 0)
        journal_add_night (records, days, MAX (rows[i].minutes[days], 0));
    facts = facts_of (records);
    g_test_message ("%s", rows[i].what);
    g_assert_cmpuint (facts.short_nights, ==, rows[i].short_nights);
    g_assert_cmpuint (facts.nights, ==, rows[i].nights);
    if (isnan (rows[i].hours))
      g_assert_true (isnan (facts.hours));
    else
      g_assert_cmpfloat_with_epsilon (facts.hours, rows[i].hours, 1e-9);
  }
}

static void
test_other_nights (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRestFacts facts;

  /* A nap, a night to come, and of two copies of one night the longer. */
  journal_add_night (records, 1, 30)->sleep_kind = FOULEE_SLEEP_NAP;
  journal_add_night (records, -1, 300);
  journal_add_night (records, 0, 300);
  journal_add_night (records, 0, 450);
  facts = facts_of (records);
  g_assert_cmpuint (facts.nights, ==, 1);
  g_assert_cmpuint (facts.short_nights, ==, 0);
  g_assert_cmpfloat (facts.hours, ==, 7.5);
}

/* Of 4 and 8 nights at the least, in the last 7 days and the 21 before. */
static void
test_quality (void)
{
  static const struct {
    guint recent, before;
    gboolean known;
  } rows[] = { { 4, 8, TRUE }, { 3, 8, FALSE }, { 4, 7, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();
    double fall;

    for (guint n = 0; n < rows[i].recent; n++)
      journal_add_night (records, 6 - (int) n, 0)->quality = n % 2 ? 2 : 3;
    for (guint n = 0; n < rows[i].before; n++)
      journal_add_night (records, 27 - (int) n, 0)->quality = 4;
    journal_add_night (records, 28, 0)->quality = 1;
    fall = facts_of (records).quality_fall;
    g_test_message ("%u and %u", rows[i].recent, rows[i].before);
    if (rows[i].known)
      g_assert_cmpfloat_with_epsilon (fall, 1.5, 1e-9);
    else
      g_assert_true (isnan (fall));
  }
}

/* ---- Fatigue and illness --------------------------------------------------------------------- */

static void
test_fatigue (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  /* Four days of the last seven at 6, of which one was asked twice: 4 and 8. */
  for (int days = 0; days < 4; days++)
    journal_add_check_in (records, 24.0 * days + 3)->fatigue = 6;
  journal_add_check_in (records, 3)->fatigue = 4;
  journal_add_check_in (records, 1)->fatigue = 8;
  for (int days = 7; days < 14; days++)
    journal_add_check_in (records, 24.0 * days + 3)->fatigue = 3;
  g_assert_true (isnan (facts_of (records).fatigue_rise));
  journal_add_check_in (records, 24.0 * 27 + 3)->fatigue = 3;
  journal_add_check_in (records, 24.0 * 28 + 3)->fatigue = 10; /* a day too early */
  g_assert_cmpfloat_with_epsilon (facts_of (records).fatigue_rise, 3.0, 1e-9);
}

static void
test_ill (void)
{
  static const struct {
    const char *what;
    double hours[3];
    int said[3]; /* 0, 1; UNSET */
    gboolean ill;
  } rows[] = {
    { "said 36 h ago", { 36 }, { 1 }, TRUE },
    { "longer ago", { 36.1 }, { 1 }, FALSE },
    { "over since", { 20, 2 }, { 1, 0 }, FALSE },
    { "not asked since", { 20, 2 }, { 1, FOULEE_UNSET }, TRUE },
    { "to come", { -1 }, { 1 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) records = foulee_record_array_new ();

    for (int n = 0; n < 3 && rows[i].hours[n] != 0; n++)
      journal_add_check_in (records, rows[i].hours[n])->ill = rows[i].said[n];
    g_test_message ("%s", rows[i].what);
    g_assert_cmpint (facts_of (records).ill, ==, rows[i].ill);
  }
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static void
test_hard_run (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *hard, *planned;

  journal_add_run (records, 14 * 24 + 1, 60, 5);
  g_assert_null (facts_of (records).hard);
  hard = journal_add_run (records, 50, 60, 5);
  journal_add_run (records, 4, 30, 3); /* easy */
  planned = journal_add_run (records, 2, 60, 8);
  planned->planned = 1;
  journal_add_run (records, -1, 60, 8); /* to come */
  g_assert_true (facts_of (records).hard == hard);
  g_assert_cmpfloat (facts_of (records).since_hard_h, ==, 50.0);
}

/* An hour and a half at an effort of 0, which is no dose at all, is long. */
static void
test_long_run (void)
{
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeRun *run;

  journal_add_run (records, 10, 89, 0);
  g_assert_null (facts_of (records).hard);
  run = journal_add_run (records, 6, 90, 0);
  g_assert_true (facts_of (records).hard == run);
  g_assert_cmpfloat (facts_of (records).since_hard_h, ==, 6.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rest-facts/empty", test_empty);
  g_test_add_func ("/rest-facts/short-nights", test_short_nights);
  g_test_add_func ("/rest-facts/other-nights", test_other_nights);
  g_test_add_func ("/rest-facts/quality", test_quality);
  g_test_add_func ("/rest-facts/fatigue", test_fatigue);
  g_test_add_func ("/rest-facts/ill", test_ill);
  g_test_add_func ("/rest-facts/hard-run", test_hard_run);
  g_test_add_func ("/rest-facts/long-run", test_long_run);
  return g_test_run ();
}
