/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/similar-run.h"
#include "support/records.h"

/* Runs, each known by its distance; 19 November 2026 was a Thursday. */
typedef struct {
  const char *start;
  int distance;
  gboolean planned;
} Given;

static const Given given[] = {
  { "2026-09-17T18:00:00+02:00", 1000, FALSE }, /* a Thursday evening nine weeks before */
  { "2026-11-05T07:10:00+01:00", 2000, FALSE }, /* Thursday morning */
  { "2026-11-12T18:30:00+01:00", 3000, FALSE }, /* Thursday evening */
  { "2026-11-13T02:30:00+01:00", 4000, FALSE }, /* still Thursday evening for the journal */
  { "2026-11-15T09:00:00+01:00", 5000, FALSE }, /* Sunday morning */
  { "2026-11-17T12:15:00+01:00", 6000, FALSE }, /* Tuesday midday */
  { "2026-11-18T18:00:00+01:00", 7000, TRUE },  /* planned, not done */
};

static FouleeHistory *
history_of (const Given *runs, gsize n)
{
  GPtrArray *records = foulee_record_array_new ();

  for (gsize i = 0; i < n; i++) {
    FouleeRun *run = foulee_run_new ();

    run->start = test_instant (runs[i].start);
    run->distance = runs[i].distance;
    run->planned = runs[i].planned;
    g_ptr_array_add (records, run);
  }
  return foulee_history_new (records);
}

static void
test_slots (void)
{
  static const struct {
    const char *start;
    int distance;
  } cases[] = {
    { "2026-11-19T18:30:00+01:00", 4000 }, /* Thursday evening: the latest of its kind */
    { "2026-11-13T01:00:00+01:00", 3000 }, /* what comes after does not count */
    { "2026-11-19T10:59:00+01:00", 2000 }, /* Thursday morning, two weeks on */
    { "2026-11-19T11:00:00+01:00", 6000 }, /* no Thursday midday: the last run */
    { "2026-11-22T04:00:00+01:00", 5000 }, /* Sunday morning, early */
    { "2026-11-22T03:59:00+01:00", 6000 }, /* still Saturday evening: the last run */
    { "2026-11-24T14:59:00+01:00", 6000 }, /* Tuesday midday */
    { "2026-11-18T19:00:00+01:00", 6000 }, /* planned runs teach nothing */
    { "2027-03-04T18:30:00+01:00", 6000 }, /* Thursday evening, but half a year on */
    { "2026-09-18T08:00:00+02:00", 1000 }, /* the only one yet */
  };
  g_autoptr (FouleeHistory) history = history_of (given, G_N_ELEMENTS (given));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeInstant start = test_instant (cases[i].start);
    const FouleeRun *run = foulee_similar_run (history, start, start.seconds);

    g_test_message ("%s", cases[i].start);
    g_assert_nonnull (run);
    g_assert_cmpint (run->distance, ==, cases[i].distance);
  }
}

/* The place's own clock decides, not UTC: seven in the evening in Montreal is past midnight there.
 */
static void
test_own_clock (void)
{
  static const Given away[] = {
    { "2026-11-12T19:30:00-05:00", 1000, FALSE }, /* Thursday evening; Friday in UTC */
    { "2026-11-13T08:00:00-05:00", 2000, FALSE }, /* Friday morning */
  };
  g_autoptr (FouleeHistory) history = history_of (away, G_N_ELEMENTS (away));
  FouleeInstant thursday = test_instant ("2026-11-19T19:00:00-05:00");
  FouleeInstant friday = test_instant ("2026-11-20T07:00:00-05:00");

  g_assert_cmpint (foulee_similar_run (history, thursday, thursday.seconds)->distance, ==, 1000);
  g_assert_cmpint (foulee_similar_run (history, friday, friday.seconds)->distance, ==, 2000);
}

/* A run of a moment ago counts, though the new one began before it ended. */
static void
test_until (void)
{
  static const Given today[] = {
    { "2026-11-12T18:30:00+01:00", 1000, FALSE },
    { "2026-11-19T18:10:00+01:00", 2000, FALSE },
  };
  g_autoptr (FouleeHistory) history = history_of (today, G_N_ELEMENTS (today));
  FouleeInstant start = test_instant ("2026-11-19T18:00:00+01:00");

  g_assert_cmpint (foulee_similar_run (history, start, start.seconds)->distance, ==, 1000);
  g_assert_cmpint (foulee_similar_run (history, start, start.seconds + 3600)->distance, ==, 2000);
}

static void
test_none (void)
{
  g_autoptr (FouleeHistory) empty = history_of (NULL, 0);
  g_autoptr (FouleeHistory) planned = history_of (&given[6], 1);
  FouleeInstant now = test_instant ("2026-11-19T18:30:00+01:00");

  g_assert_null (foulee_similar_run (empty, now, now.seconds));
  g_assert_null (foulee_similar_run (planned, now, now.seconds));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/similar-run/slots", test_slots);
  g_test_add_func ("/similar-run/own-clock", test_own_clock);
  g_test_add_func ("/similar-run/until", test_until);
  g_test_add_func ("/similar-run/none", test_none);
  return g_test_run ();
}
