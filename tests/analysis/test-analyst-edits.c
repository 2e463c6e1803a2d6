/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"

#include "support/dump-findings.h"
#include "support/edited-journal.h"

/* An analyst who follows a journal that is edited in every way finds what one finds who has never
 * seen it before, to the bit. */

#define HOUR 3600
#define DAY (24 * HOUR)

#define N_EDITS 16       /* of each journal */
#define N_EDITS_SLOW 400 /* with -m slow */
#define N_CANCELLED 10

/* A check-in of the first weeks. */
#define LONG_AGO 20

/* The calf is forecast too once `with_calf`. */
static char *
dump_from_scratch (const TestEditedJournal *journal, gboolean with_calf)
{
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (FouleeFindings) findings = NULL;

  if (with_calf)
    foulee_analyst_forecast (analyst, FOULEE_REGION_CALF_LEFT);
  findings = foulee_analyst_analyse (analyst, journal->history, journal->now, NULL);
  return test_dump_findings (findings);
}

static void
compare (FouleeAnalyst *analyst, const TestEditedJournal *journal, gboolean with_calf,
         const char *what)
{
  g_autoptr (FouleeFindings) findings =
      foulee_analyst_analyse (analyst, journal->history, journal->now, NULL);
  g_autofree char *followed = test_dump_findings (findings);
  g_autofree char *anew = dump_from_scratch (journal, with_calf);

  test_assert_same_dump (what, followed, anew);
}

static void
test_edits (void)
{
  int n_edits = g_test_slow () ? N_EDITS_SLOW : N_EDITS;

  for (guint64 seed = 1; seed <= 2; seed++) {
    g_autoptr (TestEditedJournal) journal = test_edited_journal_new (seed);
    g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);

    for (int i = 0; i < n_edits; i++) {
      gboolean with_calf = i >= n_edits / 2;
      g_autofree char *what = g_strdup_printf ("edit %d of journal %d", i, (int) seed);

      if (with_calf)
        foulee_analyst_forecast (analyst, FOULEE_REGION_CALF_LEFT);
      /* Now and then several between two looks. */
      for (int n = foulee_chance_whole (&journal->chance, 1, 3); n > 0; n--)
        test_edited_journal_edit (journal);
      compare (analyst, journal, with_calf, what);
    }
  }
}

/* An entry that is deleted and comes back leaves no trace. */
static void
test_deleted_and_back (void)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_CHECK_IN, FOULEE_KIND_RUN, FOULEE_KIND_ACTION,
                                      FOULEE_KIND_SLEEP };
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (5);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autofree char *before = dump_from_scratch (journal, FALSE);

  for (gsize i = 0; i < 4 * G_N_ELEMENTS (kinds); i++) {
    FouleeRecord *record = test_edited_journal_copy (journal, kinds[i % G_N_ELEMENTS (kinds)]);
    FouleeRecord *deleted = foulee_record_copy (record);
    g_autoptr (FouleeFindings) without = NULL;
    g_autoptr (FouleeFindings) with = NULL;
    g_autofree char *dump = NULL;

    deleted->deleted = 1;
    test_edited_journal_store (journal, deleted);
    without = foulee_analyst_analyse (analyst, journal->history, journal->now, NULL);
    test_edited_journal_store (journal, record);
    with = foulee_analyst_analyse (analyst, journal->history, journal->now, NULL);
    dump = test_dump_findings (with);
    test_assert_same_dump ("back again", dump, before);
  }
}

/* ---- Edits that are easily overlooked ------------------------------------------------------- */

static FouleeRun *
add_run (TestEditedJournal *journal, gint64 end, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = (FouleeInstant) { end - minutes * 60, 120 };
  run->duration = minutes * 60;
  run->rpe = rpe;
  test_edited_journal_store_new (journal, run);
  return run;
}

static FouleeCheckIn *
add_check_in (TestEditedJournal *journal, gint64 at, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { at, 120 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  test_edited_journal_store_new (journal, check_in);
  return check_in;
}

/* The dose is the same, and so is the end; but a check-in now comes before the run. */
static void
test_run_that_began_later (void)
{
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (8);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  gint64 end = journal->now.seconds - 40 * DAY;
  FouleeRun *later;

  add_check_in (journal, end - 90 * 60, 7);
  later = foulee_record_copy (add_run (journal, end, 120, 4));
  compare (analyst, journal, FALSE, "before");
  later->start.seconds += HOUR;
  later->duration = HOUR;
  later->rpe = 8;
  test_edited_journal_store (journal, later);
  compare (analyst, journal, FALSE, "began later");
}

/* The same moment and level, on another day by the clock on the wall. */
static void
test_another_clock (void)
{
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (9);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);

  for (int i = 0; i < 6; i++) {
    FouleeKind kind = i % 2 == 0 ? FOULEE_KIND_CHECK_IN : FOULEE_KIND_RUN;
    gpointer record = test_edited_journal_copy (journal, kind);

    if (kind == FOULEE_KIND_CHECK_IN)
      ((FouleeCheckIn *) record)->at.offset = 780;
    else
      ((FouleeRun *) record)->start.offset = 780;
    test_edited_journal_store (journal, record);
    compare (analyst, journal, FALSE, "by another clock");
  }
}

static void
test_day_start (void)
{
  static const int day_starts[] = { 0, 719, 240 };
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (10);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);

  compare (analyst, journal, FALSE, "days begin at 4:00");
  for (gsize i = 0; i < G_N_ELEMENTS (day_starts); i++) {
    FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

    runner->day_start = day_starts[i];
    test_edited_journal_store (journal, runner);
    compare (analyst, journal, FALSE, "days begin at another time");
  }
}

/* Two check-ins at the same second, at the very beginning and again every day for weeks, so that a
 * state is kept between some of them; then runs that ended at those seconds. */
static void
test_ties (void)
{
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (11);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  gint64 first = journal->now.seconds - 300 * DAY;

  for (int day = 0; day < 45; day++)
    for (int i = 0; i < 2; i++)
      add_check_in (journal, first + day * DAY, (day + i) % 3);
  compare (analyst, journal, FALSE, "two at a time");
  for (int day = 40; day >= 0; day -= 8) {
    add_run (journal, first + day * DAY, 50, 6);
    compare (analyst, journal, FALSE, "a run at their time");
  }
}

/* ---- Cancelling ----------------------------------------------------------------------------- */

static void
test_cancelled_from_the_outset (void)
{
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (6);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  for (int i = 0; i < 8; i++) {
    test_edited_journal_edit (journal);
    g_assert_null (foulee_analyst_analyse (analyst, journal->history, journal->now, cancelled));
    if (i % 2 == 0)
      compare (analyst, journal, FALSE, "after one that was cancelled at once");
  }
}

/* Changes a check-in of long ago, so that nearly everything is to be gone through again. */
static void
edit_long_ago (TestEditedJournal *journal, int level)
{
  FouleeCheckIn *check_in =
      foulee_record_copy (foulee_history_check_in (journal->history, LONG_AGO));

  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  check_in->readings[FOULEE_REGION_CALF_RIGHT].level = (gint8) level;
  test_edited_journal_store (journal, check_in);
}

typedef struct {
  GCancellable *cancellable;
  gint64 at; /* monotonic, µs */
} Canceller;

static gpointer
cancel (gpointer data)
{
  Canceller *canceller = data;

  while (g_get_monotonic_time () < canceller->at)
    g_thread_yield ();
  g_cancellable_cancel (canceller->cancellable);
  return NULL;
}

/* Another thread cancels, each time a little later: whatever was done by then is put to good use.
 */
static void
test_cancelled_midway (void)
{
  g_autoptr (TestEditedJournal) journal = test_edited_journal_new (7);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  gint64 began = g_get_monotonic_time ();
  gint64 duration;

  foulee_findings_unref (foulee_analyst_analyse (analyst, journal->history, journal->now, NULL));
  duration = g_get_monotonic_time () - began;
  for (int i = 0; i < N_CANCELLED; i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Canceller canceller = { cancellable, g_get_monotonic_time () + duration * i / N_CANCELLED };
    g_autoptr (FouleeFindings) findings = NULL;
    GThread *thread;

    edit_long_ago (journal, i % 2 == 0 ? 9 : 0);
    thread = g_thread_new ("cancel", cancel, &canceller);
    findings = foulee_analyst_analyse (analyst, journal->history, journal->now, cancellable);
    g_thread_join (thread);
    compare (analyst, journal, FALSE, "after one that was cancelled midway");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/analyst-edits/edits", test_edits);
  g_test_add_func ("/analysis/analyst-edits/deleted-and-back", test_deleted_and_back);
  g_test_add_func ("/analysis/analyst-edits/run-that-began-later", test_run_that_began_later);
  g_test_add_func ("/analysis/analyst-edits/another-clock", test_another_clock);
  g_test_add_func ("/analysis/analyst-edits/day-start", test_day_start);
  g_test_add_func ("/analysis/analyst-edits/ties", test_ties);
  g_test_add_func ("/analysis/analyst-edits/cancelled-from-the-outset",
                   test_cancelled_from_the_outset);
  g_test_add_func ("/analysis/analyst-edits/cancelled-midway", test_cancelled_midway);
  return g_test_run ();
}
