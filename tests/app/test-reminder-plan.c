/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder-plan.h"
#include "support/records.h"

/* What is said and when, worked out by hand with a calendar and the rules of the clocks: summer
 * time began on 29 March and ends on 25 October 2026 in France, on 8 March and 1 November in
 * Québec, and on Lord Howe Island, by half an hour, on 4 October and 5 April. */

#define PARIS "Europe/Paris"
#define MONTREAL "America/Montreal"
#define LORD_HOWE "Australia/Lord_Howe"
/* Clocks that change by day: from 07:00 to 08:00 on the last Sunday of March, back from 08:00 to
 * 07:00 on that of October. */
#define BY_DAY "AAA0BBB,M3.5.0/7,M10.5.0/8"

#define MORNING 450
#define EVENING 1200

static FouleeCheckIn *
check_in_at (const char *iso)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = test_instant (iso);
  return check_in;
}

/* An hour at an effort of 6 is hard: (60 × 6 / 300)^0.8 is more than 1. */
static FouleeRun *
hard_run_to (const char *end)
{
  FouleeRun *run = foulee_run_new ();

  run->start = test_instant (end);
  run->start.seconds -= 3600;
  run->duration = 3600;
  run->rpe = 6;
  return run;
}

static void
add_each (GPtrArray *records, const char *list, gpointer (*make) (const char *))
{
  g_auto (GStrv) words = g_strsplit (list ? list : "", " ", -1);

  for (char **word = words; *word; word++)
    if (**word)
      g_ptr_array_add (records, make (*word));
}

static FouleeHistory *
history_of (const char *check_ins, const char *runs, int day_start)
{
  GPtrArray *records = foulee_record_array_new ();

  add_each (records, check_ins, (gpointer (*) (const char *)) check_in_at);
  add_each (records, runs, (gpointer (*) (const char *)) hard_run_to);
  if (day_start >= 0) {
    FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

    runner->day_start = day_start;
    g_ptr_array_add (records, runner);
  }
  return foulee_history_new (records);
}

static GTimeZone *
zone_of (const char *name)
{
  GTimeZone *zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);
  return zone;
}

typedef struct {
  const char *name;
  const char *zone;
  gint32 times[3]; /* 0 for none */
  int day_start;   /* −1 for 04:00, which no runner has chosen */
  const char *check_ins;
  const char *now;
  char said;        /* 'm' morning, 'e' evening, '-' nothing */
  const char *wake; /* NULL for never */
} Case;

#define USUAL { MORNING, EVENING }

static const Case cases[] = {
  /* In time, and only then. */
  { "before", PARIS, USUAL, -1, NULL, "2026-11-19T07:29:59+01:00", '-',
    "2026-11-19T07:30:00+01:00" },
  { "morning", PARIS, USUAL, -1, NULL, "2026-11-19T07:30:00+01:00", 'm',
    "2026-11-19T20:00:00+01:00" },
  { "evening", PARIS, USUAL, -1, NULL, "2026-11-19T20:00:00+01:00", 'e',
    "2026-11-20T04:00:00+01:00" },
  { "in its hour", PARIS, USUAL, -1, NULL, "2026-11-19T08:29:59+01:00", 'm',
    "2026-11-19T20:00:00+01:00" },
  { "after its hour", PARIS, USUAL, -1, NULL, "2026-11-19T08:30:00+01:00", '-',
    "2026-11-19T20:00:00+01:00" },
  { "both missed",
    PARIS,
    { 450, 500 },
    -1,
    NULL,
    "2026-11-19T08:25:00+01:00",
    'e',
    "2026-11-20T04:00:00+01:00" },
  { "the middle of three",
    PARIS,
    { EVENING, 780, MORNING },
    -1,
    NULL,
    "2026-11-19T13:00:00+01:00",
    '-',
    "2026-11-19T20:00:00+01:00" },
  { "one alone, early",
    PARIS,
    { 719 },
    -1,
    NULL,
    "2026-11-19T11:59:00+01:00",
    'm',
    "2026-11-20T04:00:00+01:00" },
  { "one alone, late",
    PARIS,
    { 720 },
    -1,
    NULL,
    "2026-11-19T12:00:00+01:00",
    'e',
    "2026-11-20T04:00:00+01:00" },
  { "the same twice",
    PARIS,
    { EVENING, EVENING },
    -1,
    NULL,
    "2026-11-19T20:00:00+01:00",
    'e',
    "2026-11-20T04:00:00+01:00" },
  { "no times", PARIS, { 0 }, -1, NULL, "2026-11-19T20:00:00+01:00", '-', NULL },

  /* At night. */
  { "late in its hour",
    PARIS,
    { 1290 },
    -1,
    NULL,
    "2026-11-19T21:59:59+01:00",
    'e',
    "2026-11-20T04:00:00+01:00" },
  { "night in its hour",
    PARIS,
    { 1290 },
    -1,
    NULL,
    "2026-11-19T22:00:00+01:00",
    '-',
    "2026-11-20T21:30:00+01:00" },
  { "a time at night", PARIS, { 1320 }, -1, NULL, "2026-11-19T22:00:00+01:00", '-', NULL },
  { "a time too early",
    PARIS,
    { 359, EVENING },
    -1,
    NULL,
    "2026-11-19T06:00:00+01:00",
    '-',
    "2026-11-19T20:00:00+01:00" },
  { "the first time of all",
    PARIS,
    { 360 },
    -1,
    NULL,
    "2026-11-19T06:00:00+01:00",
    'm',
    "2026-11-20T04:00:00+01:00" },

  /* Only what is not logged yet: mornings from 04:00, evenings from halfway, 13:45. */
  { "logged", PARIS, USUAL, -1, "2026-11-19T06:50:00+01:00", "2026-11-19T07:30:00+01:00", '-',
    "2026-11-19T20:00:00+01:00" },
  { "logged early", PARIS, USUAL, -1, "2026-11-19T04:00:00+01:00", "2026-11-19T07:30:00+01:00", '-',
    "2026-11-19T20:00:00+01:00" },
  { "logged last night", PARIS, USUAL, -1, "2026-11-19T03:59:59+01:00", "2026-11-19T07:30:00+01:00",
    'm', "2026-11-19T20:00:00+01:00" },
  { "logged before noon", PARIS, USUAL, -1, "2026-11-19T13:44:59+01:00",
    "2026-11-19T20:00:00+01:00", 'e', "2026-11-20T04:00:00+01:00" },
  { "logged after noon", PARIS, USUAL, -1, "2026-11-19T13:45:00+01:00", "2026-11-19T20:00:00+01:00",
    '-', "2026-11-20T07:30:00+01:00" },
  { "logged, then the clock was set back", PARIS, USUAL, -1, "2026-11-19T08:05:00+01:00",
    "2026-11-19T07:40:00+01:00", '-', "2026-11-19T20:00:00+01:00" },
  { "logged in another year by mistake", PARIS, USUAL, -1, "2031-11-19T07:00:00+01:00",
    "2026-11-19T07:30:00+01:00", 'm', "2026-11-19T20:00:00+01:00" },

  /* Days that begin at midnight; at 10:00, so that 07:30 ends a day: halfway is 01:45. */
  { "since midnight", PARIS, USUAL, 0, "2026-11-19T00:00:00+01:00", "2026-11-19T07:30:00+01:00",
    '-', "2026-11-19T20:00:00+01:00" },
  { "before midnight", PARIS, USUAL, 0, "2026-11-18T23:59:59+01:00", "2026-11-19T07:30:00+01:00",
    'm', "2026-11-19T20:00:00+01:00" },
  { "late days, before halfway", PARIS, USUAL, 600, "2026-11-19T01:44:59+01:00",
    "2026-11-19T07:30:00+01:00", 'm', "2026-11-19T10:00:00+01:00" },
  { "late days, halfway", PARIS, USUAL, 600, "2026-11-19T01:45:00+01:00",
    "2026-11-19T07:30:00+01:00", '-', "2026-11-19T20:00:00+01:00" },
  { "late days, before the day", PARIS, USUAL, 600, "2026-11-19T09:59:59+01:00",
    "2026-11-19T20:00:00+01:00", 'e', "2026-11-20T07:30:00+01:00" },
  { "late days, in the day", PARIS, USUAL, 600, "2026-11-19T10:00:00+01:00",
    "2026-11-19T20:00:00+01:00", '-', "2026-11-20T07:30:00+01:00" },

  /* Clocks go forward: 02:30 is skipped, and the day begins at 03:00 summer time. */
  { "Paris, the evening before", PARIS, USUAL, 150, "2026-03-28T19:00:00+01:00",
    "2026-03-28T20:00:00+01:00", '-', "2026-03-29T07:30:00+02:00" },
  { "Paris, an hour too soon", PARIS, USUAL, 150, NULL, "2026-03-29T06:30:00+02:00", '-',
    "2026-03-29T07:30:00+02:00" },
  { "Paris, spring", PARIS, USUAL, 150, "2026-03-29T01:59:59+01:00", "2026-03-29T07:30:00+02:00",
    'm', "2026-03-29T20:00:00+02:00" },
  { "Paris, spring, logged", PARIS, USUAL, 150, "2026-03-29T03:00:00+02:00",
    "2026-03-29T07:30:00+02:00", '-', "2026-03-29T20:00:00+02:00" },
  /* They go back: the first 02:30 counts. */
  { "Paris, an hour later by the sun", PARIS, USUAL, 150, "2026-10-24T19:00:00+02:00",
    "2026-10-24T20:00:00+02:00", '-', "2026-10-25T07:30:00+01:00" },
  { "Paris, autumn", PARIS, USUAL, 150, "2026-10-25T02:29:59+02:00", "2026-10-25T07:30:00+01:00",
    'm', "2026-10-25T20:00:00+01:00" },
  { "Paris, autumn, logged", PARIS, USUAL, 150, "2026-10-25T02:30:00+02:00",
    "2026-10-25T07:30:00+01:00", '-', "2026-10-25T20:00:00+01:00" },
  { "Montréal, spring", MONTREAL, USUAL, -1, NULL, "2026-03-08T11:30:00Z", 'm',
    "2026-03-09T00:00:00Z" },
  { "Montréal, spring, too soon", MONTREAL, USUAL, -1, NULL, "2026-03-08T11:29:59Z", '-',
    "2026-03-08T11:30:00Z" },
  { "Montréal, autumn", MONTREAL, USUAL, -1, NULL, "2026-11-01T12:30:00Z", 'm',
    "2026-11-02T01:00:00Z" },
  { "Montréal, autumn, too soon", MONTREAL, USUAL, -1, NULL, "2026-11-01T11:30:00Z", '-',
    "2026-11-01T12:30:00Z" },
  /* 02:15 is skipped and becomes 02:30, half an hour further; 01:45 comes twice. */
  { "Lord Howe, spring", LORD_HOWE, USUAL, 135, "2026-10-03T15:29:59Z", "2026-10-03T20:30:00Z", 'm',
    "2026-10-04T09:00:00Z" },
  { "Lord Howe, spring, logged", LORD_HOWE, USUAL, 135, "2026-10-03T15:30:00Z",
    "2026-10-03T20:30:00Z", '-', "2026-10-04T09:00:00Z" },
  { "Lord Howe, autumn", LORD_HOWE, USUAL, 105, "2026-04-04T14:44:59Z", "2026-04-04T21:00:00Z", 'm',
    "2026-04-05T09:30:00Z" },
  { "Lord Howe, autumn, logged", LORD_HOWE, USUAL, 105, "2026-04-04T14:45:00Z",
    "2026-04-04T21:00:00Z", '-', "2026-04-05T09:30:00Z" },

  /* Where they change by day, 07:30 itself is skipped, and comes twice. */
  { "skipped, before", BY_DAY, USUAL, -1, NULL, "2026-03-29T06:59:59Z", '-',
    "2026-03-29T07:00:00Z" },
  { "skipped", BY_DAY, USUAL, -1, NULL, "2026-03-29T07:00:00Z", 'm', "2026-03-29T19:00:00Z" },
  { "doubled, the first", BY_DAY, USUAL, -1, NULL, "2026-10-25T06:30:00Z", 'm',
    "2026-10-25T20:00:00Z" },
  { "doubled, the second", BY_DAY, USUAL, -1, NULL, "2026-10-25T07:30:00Z", '-',
    "2026-10-25T20:00:00Z" },
};

static void
assert_wake (const char *wake, gint64 seconds)
{
  g_assert_cmpint (seconds, ==, wake ? test_instant (wake).seconds : G_MAXINT64);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const FouleeReminderSettings settings = { TRUE, c->times, G_N_ELEMENTS (c->times),
                                            FOULEE_REMINDER_STATE_NONE };
  const FouleeInstant now = test_instant (c->now);
  g_autoptr (GTimeZone) zone = zone_of (c->zone);
  g_autoptr (FouleeHistory) history = history_of (c->check_ins, NULL, c->day_start);
  const FouleeReminderPlan plan = foulee_reminder_plan (&settings, history, now.seconds, zone);

  assert_wake (c->wake, plan.wake);
  g_assert_cmpint (plan.kind, ==, c->said == '-' ? FOULEE_REMINDER_NOTHING : FOULEE_REMINDER_LOG);
  g_assert_cmpint (plan.shows, ==, c->said != '-');
  if (c->said == '-')
    return;
  g_assert_cmpint (plan.slot.half, ==, c->said == 'e' ? FOULEE_HALF_EVENING : FOULEE_HALF_MORNING);
  g_assert_cmpint (plan.state.at, ==, now.seconds);
  g_assert_cmpint (plan.state.unanswered, ==, 1);
}

/* ---- After a hard run ------------------------------------------------------------------------ */

typedef struct {
  const char *name;
  const char *runs; /* when they ended */
  const char *now;
  int mark;
  int hours;
} RunCase;

static const RunCase run_cases[] = {
  { "that evening", "2026-11-16T18:00:00+01:00", "2026-11-16T20:00:00+01:00", 0, 0 },
  { "next morning", "2026-11-16T18:00:00+01:00", "2026-11-17T07:30:00+01:00", 0, 0 },
  { "a day", "2026-11-16T18:00:00+01:00", "2026-11-17T20:00:00+01:00", 24, 26 },
  { "a day and a half", "2026-11-16T18:00:00+01:00", "2026-11-18T07:30:00+01:00", 0, 0 },
  { "two days", "2026-11-16T18:00:00+01:00", "2026-11-18T20:00:00+01:00", 48, 50 },
  { "three days", "2026-11-16T18:00:00+01:00", "2026-11-19T20:00:00+01:00", 72, 74 },
  { "four days", "2026-11-16T18:00:00+01:00", "2026-11-20T20:00:00+01:00", 0, 0 },
  { "to the second", "2026-11-16T07:30:00+01:00", "2026-11-17T07:30:00+01:00", 24, 24 },
  { "and not again", "2026-11-16T07:30:00+01:00", "2026-11-17T20:00:00+01:00", 0, 0 },
  { "a second later", "2026-11-16T07:30:01+01:00", "2026-11-17T07:30:00+01:00", 0, 0 },
  { "and in the evening then", "2026-11-16T07:30:01+01:00", "2026-11-17T20:00:00+01:00", 24, 36 },
  { "said late", "2026-11-16T07:30:00+01:00", "2026-11-17T08:15:00+01:00", 24, 25 },
  /* 48 h after the first, 24 h after the second: the words are the second's. */
  { "two runs", "2026-11-16T18:00:00+01:00 2026-11-17T18:30:00+01:00", "2026-11-18T20:00:00+01:00",
    24, 26 },
};

static void
test_run (gconstpointer data)
{
  static const gint32 times[] = { MORNING, EVENING };
  const RunCase *c = data;
  const FouleeReminderSettings settings = { TRUE, times, 2, FOULEE_REMINDER_STATE_NONE };
  const gint64 now = test_instant (c->now).seconds;
  g_autoptr (GTimeZone) zone = zone_of (PARIS);
  g_autoptr (FouleeHistory) history = history_of (NULL, c->runs, -1);
  g_autoptr (FouleeHistory) logged = history_of (c->now, c->runs, -1);
  const FouleeReminderPlan plan = foulee_reminder_plan (&settings, history, now, zone);

  g_assert_cmpint (plan.kind, ==, FOULEE_REMINDER_LOG);
  g_assert_cmpint (plan.mark, ==, c->mark);
  g_assert_cmpint (plan.hours, ==, c->hours);
  /* It changes words. It does not add a reminder. */
  g_assert_cmpint (foulee_reminder_plan (&settings, logged, now, zone).kind, ==,
                   FOULEE_REMINDER_NOTHING);
}

/* A run that is planned, was deleted or was easy has no days after it. */
static void
test_other_runs (void)
{
  static const gint32 times[] = { MORNING, EVENING };
  const FouleeReminderSettings settings = { TRUE, times, 2, FOULEE_REMINDER_STATE_NONE };
  const char *end = "2026-11-16T18:00:00+01:00";
  g_autoptr (GTimeZone) zone = zone_of (PARIS);
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  FouleeRun *planned = hard_run_to (end);
  FouleeRun *deleted = hard_run_to (end);
  FouleeRun *easy = hard_run_to (end);
  FouleeReminderPlan plan;

  planned->planned = 1;
  deleted->record.deleted = 1;
  easy->rpe = 2; /* (60 × 2 / 300)^0.8 = 0.48 */
  g_ptr_array_add (records, planned);
  g_ptr_array_add (records, deleted);
  g_ptr_array_add (records, easy);
  history = foulee_history_new (records);
  plan = foulee_reminder_plan (&settings, history,
                               test_instant ("2026-11-17T20:00:00+01:00").seconds, zone);
  g_assert_cmpint (plan.kind, ==, FOULEE_REMINDER_LOG);
  g_assert_cmpint (plan.mark, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/reminder-plan/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (run_cases); i++) {
    g_autofree char *path = g_strdup_printf ("/reminder-plan/after a run/%s", run_cases[i].name);

    g_test_add_data_func (path, &run_cases[i], test_run);
  }
  g_test_add_func ("/reminder-plan/other runs", test_other_runs);
  return g_test_run ();
}
