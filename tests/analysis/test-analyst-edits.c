/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyst.h"
#include "analysis/chance.h"

#include <string.h>

#include "support/dump-findings.h"
#include "support/lived-journal.h"

/* An analyst who follows a journal that is edited in every way finds what one finds who has never
 * seen it before, to the bit. */

#define HOUR 3600
#define DAY (24 * HOUR)

#define FIRST_DAY 20454 /* Thursday 1 January 2026 */
#define N_DAYS 150
#define N_EDITS 25       /* of each journal */
#define N_EDITS_SLOW 400 /* with -m slow */
#define N_CANCELLED 24

/* A journal, and what was done to it so far. */
typedef struct {
  FouleeHistory *history;
  FouleeInstant now;
  FouleeChance chance;
  guint n_new;
} Journal;

/* Mostly what a few regions say, so that going through all of it is quick. */
static Journal
journal_new (guint64 seed)
{
  g_autoptr (GPtrArray) records = test_lived_journal_new (FIRST_DAY, N_DAYS, seed);

  for (guint i = 0; i < records->len; i++) {
    FouleeCheckIn *check_in = g_ptr_array_index (records, i);

    if (check_in->record.kind != FOULEE_KIND_CHECK_IN)
      continue;
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      if (region != FOULEE_REGION_CALF_LEFT && region != FOULEE_REGION_CALF_RIGHT &&
          region != FOULEE_REGION_KNEE_LEFT)
        check_in->readings[region] = (FouleeReading) { .level = -1, .sensation = -1 };
  }
  return (Journal) {
    .history = foulee_history_new (g_ptr_array_ref (records)),
    .now = { (gint64) (FIRST_DAY + N_DAYS) * DAY - 2 * HOUR, 120 },
    .chance = foulee_chance_of (seed, 100),
  };
}

static void
store (Journal *journal, gpointer record)
{
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  FouleeHistory *history;

  g_ptr_array_add (changed, record);
  history = foulee_history_with (journal->history, changed);
  foulee_history_unref (journal->history);
  journal->history = history;
}

static void
store_new (Journal *journal, gpointer record)
{
  g_snprintf (((FouleeRecord *) record)->id, FOULEE_UUID_SIZE, "ed17ed00-0000-4000-8000-%012u",
              journal->n_new++);
  store (journal, record);
}

/* Mostly of the last days, sometimes anywhere, sometimes to come. */
static FouleeInstant
any_moment (Journal *journal)
{
  gint64 back = foulee_chance_happens (&journal->chance, 0.6)
                    ? foulee_chance_whole (&journal->chance, -12 * HOUR, 6 * DAY)
                    : (gint64) foulee_chance_whole (&journal->chance, 0, N_DAYS * 24) * HOUR;

  return (FouleeInstant) { journal->now.seconds - back,
                           foulee_chance_happens (&journal->chance, 0.1) ? -480 : 120 };
}

/* A changeable copy of a record near such a moment; NULL where there is none of that kind. */
static gpointer
any_copy (Journal *journal, FouleeKind kind)
{
  guint n = foulee_history_n (journal->history, kind);
  guint i = foulee_history_find (journal->history, kind, any_moment (journal).seconds);

  return n > 0 ? foulee_record_copy (foulee_history_get (journal->history, kind, MIN (i, n - 1)))
               : NULL;
}

static void
store_deleted (Journal *journal, FouleeKind kind)
{
  FouleeRecord *record = any_copy (journal, kind);

  if (!record)
    return;
  record->deleted = 1;
  store (journal, record);
}

/* ---- Edits ---------------------------------------------------------------------------------- */

static void
answer (Journal *journal, FouleeCheckIn *check_in)
{
  static const FouleeRegion regions[] = { FOULEE_REGION_CALF_LEFT, FOULEE_REGION_CALF_RIGHT,
                                          FOULEE_REGION_KNEE_LEFT, FOULEE_REGION_LOWER_BACK };

  /* Seldom out of the ordinary, so that the models come to a view and are quick. */
  int highest = foulee_chance_happens (&journal->chance, 0.1) ? 10 : 2;

  check_in->overall = foulee_chance_whole (&journal->chance, 0, highest);
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (foulee_chance_happens (&journal->chance, 0.6))
      check_in->readings[regions[i]].level =
          (gint8) foulee_chance_whole (&journal->chance, -1, highest);
}

static void
add_check_in (Journal *journal)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = any_moment (journal);
  answer (journal, check_in);
  store_new (journal, check_in);
}

static void
edit_check_in (Journal *journal)
{
  FouleeCheckIn *check_in = any_copy (journal, FOULEE_KIND_CHECK_IN);

  answer (journal, check_in);
  if (foulee_chance_happens (&journal->chance, 0.3))
    check_in->at = any_moment (journal);
  store (journal, check_in);
}

static void
delete_check_in (Journal *journal)
{
  store_deleted (journal, FOULEE_KIND_CHECK_IN);
}

static void
add_run (Journal *journal)
{
  FouleeRun *run = foulee_run_new ();

  run->start = any_moment (journal);
  run->duration = foulee_chance_whole (&journal->chance, 10, 200) * 60;
  run->distance = run->duration * 3;
  run->warm_up = foulee_chance_whole (&journal->chance, FOULEE_WARM_UP_NONE, FOULEE_WARM_UP_DONE);
  run->rpe = foulee_chance_whole (&journal->chance, 1, 10);
  store_new (journal, run);
}

static void
edit_run (Journal *journal)
{
  FouleeRun *run = any_copy (journal, FOULEE_KIND_RUN);

  switch (foulee_chance_whole (&journal->chance, 0, 5)) {
  case 0:
    run->rpe = foulee_chance_happens (&journal->chance, 0.5)
                   ? FOULEE_UNSET
                   : foulee_chance_whole (&journal->chance, 0, 10);
    break;
  case 1:
    run->planned = run->planned == 1 ? 0 : 1;
    break;
  case 2:
    run->start = any_moment (journal);
    break;
  case 3: /* pain in it, which is not of muscles alone */
    run->pain_region = FOULEE_REGION_CALF_LEFT;
    run->pain_start = 0;
    run->pain_end = 4;
    break;
  case 4:
    run->warm_up = FOULEE_UNSET;
    break;
  default: /* ends at the same time and is as hard, but began later */
    run->start.seconds += run->duration / 2;
    run->duration -= run->duration / 2;
    run->rpe = run->rpe == FOULEE_UNSET ? FOULEE_UNSET : MIN (10, run->rpe * 2);
    break;
  }
  store (journal, run);
}

static void
delete_run (Journal *journal)
{
  store_deleted (journal, FOULEE_KIND_RUN);
}

static void
plan_run (Journal *journal)
{
  FouleeRun *run = foulee_run_new ();

  run->start = journal->now;
  run->start.seconds += foulee_chance_whole (&journal->chance, 1, 100) * HOUR;
  run->planned = 1;
  run->duration = HOUR;
  store_new (journal, run);
}

static void
add_action (Journal *journal)
{
  FouleeAction *action = foulee_action_new ();

  action->at = any_moment (journal);
  action->action_kind =
      foulee_chance_whole (&journal->chance, FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_MEDICINE);
  store_new (journal, action);
}

static void
delete_action (Journal *journal)
{
  store_deleted (journal, FOULEE_KIND_ACTION);
}

static void
edit_night (Journal *journal)
{
  FouleeSleep *sleep = any_copy (journal, FOULEE_KIND_SLEEP);

  sleep->woke.seconds -= 2 * HOUR;
  store (journal, sleep);
}

static void
add_drink (Journal *journal)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = any_moment (journal);
  drink->volume = 900;
  drink->drink_kind = FOULEE_DRINK_WATER;
  store_new (journal, drink);
}

static void
answer_list (Journal *journal)
{
  FouleeSignAnswer *signs = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  signs->at = any_moment (journal);
  signs->list_version = 1;
  store_new (journal, signs);
}

/* At the very second of another record: a run's end, a check-in, an action. */
static void
tie (Journal *journal)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_RUN, FOULEE_KIND_CHECK_IN, FOULEE_KIND_ACTION };
  FouleeRecord *record = any_copy (
      journal, kinds[foulee_chance_whole (&journal->chance, 0, G_N_ELEMENTS (kinds) - 1)]);
  gint64 when = record->kind == FOULEE_KIND_RUN ? foulee_run_end ((FouleeRun *) record)
                                                : foulee_record_when (record);
  FouleeCheckIn *check_in = foulee_check_in_new ();

  foulee_record_unref (record);
  check_in->at = (FouleeInstant) { when, 120 };
  answer (journal, check_in);
  store_new (journal, check_in);
}

static void
begin_days_elsewhen (Journal *journal)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->day_start = foulee_chance_whole (&journal->chance, 0, 719);
  store (journal, runner);
}

static void
let_time_pass (Journal *journal)
{
  journal->now.seconds += foulee_chance_whole (&journal->chance, 0, 4 * DAY);
}

static void
turn_clock_back (Journal *journal)
{
  journal->now.seconds -= foulee_chance_whole (&journal->chance, 0, 9 * DAY);
}

static const struct {
  void (*edit) (Journal *journal);
  int often;
} edits[] = {
  { add_check_in, 20 }, { edit_check_in, 10 },      { delete_check_in, 5 }, { add_run, 8 },
  { edit_run, 16 },     { delete_run, 4 },          { plan_run, 3 },        { add_action, 6 },
  { delete_action, 3 }, { edit_night, 3 },          { add_drink, 2 },       { answer_list, 3 },
  { tie, 8 },           { begin_days_elsewhen, 1 }, { let_time_pass, 8 },   { turn_clock_back, 3 },
};

static void
edit (Journal *journal)
{
  int sum = 0;
  int drawn;

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    sum += edits[i].often;
  drawn = foulee_chance_whole (&journal->chance, 0, sum - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++) {
    drawn -= edits[i].often;
    if (drawn < 0) {
      edits[i].edit (journal);
      return;
    }
  }
}

/* ---- Comparing ------------------------------------------------------------------------------ */

/* The calf is forecast too once `with_calf`. */
static char *
dump_from_scratch (const Journal *journal, gboolean with_calf)
{
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (FouleeFindings) findings = NULL;

  if (with_calf)
    foulee_analyst_forecast (analyst, FOULEE_REGION_CALF_LEFT);
  findings = foulee_analyst_analyse (analyst, journal->history, journal->now, NULL);
  return test_dump_findings (findings);
}

static void
compare (FouleeAnalyst *analyst, const Journal *journal, gboolean with_calf, const char *what)
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
    Journal journal = journal_new (seed);
    g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);

    for (int i = 0; i < n_edits; i++) {
      gboolean with_calf = i >= n_edits / 2;
      g_autofree char *what = g_strdup_printf ("edit %d of journal %d", i, (int) seed);

      if (with_calf)
        foulee_analyst_forecast (analyst, FOULEE_REGION_CALF_LEFT);
      /* Now and then several between two looks. */
      for (int n = foulee_chance_whole (&journal.chance, 1, 3); n > 0; n--)
        edit (&journal);
      compare (analyst, &journal, with_calf, what);
    }
    foulee_history_unref (journal.history);
  }
}

/* An entry that is deleted and comes back leaves no trace. */
static void
test_deleted_and_back (void)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_CHECK_IN, FOULEE_KIND_RUN, FOULEE_KIND_ACTION,
                                      FOULEE_KIND_SLEEP };
  Journal journal = journal_new (5);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autofree char *before = dump_from_scratch (&journal, FALSE);

  for (gsize i = 0; i < 4 * G_N_ELEMENTS (kinds); i++) {
    FouleeRecord *record = any_copy (&journal, kinds[i % G_N_ELEMENTS (kinds)]);
    FouleeRecord *deleted = foulee_record_copy (record);
    g_autoptr (FouleeFindings) without = NULL;
    g_autoptr (FouleeFindings) with = NULL;
    g_autofree char *dump = NULL;

    deleted->deleted = 1;
    store (&journal, deleted);
    without = foulee_analyst_analyse (analyst, journal.history, journal.now, NULL);
    store (&journal, record);
    with = foulee_analyst_analyse (analyst, journal.history, journal.now, NULL);
    dump = test_dump_findings (with);
    test_assert_same_dump ("back again", dump, before);
  }
  foulee_history_unref (journal.history);
}

/* The dose is the same, and so is the end; but a check-in now comes before the run. */
static void
test_run_that_began_later (void)
{
  Journal journal = journal_new (8);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  gint64 end = journal.now.seconds - 40 * DAY;
  FouleeCheckIn *check_in = foulee_check_in_new ();
  FouleeRun *run = foulee_run_new ();
  FouleeRun *later;

  check_in->at = (FouleeInstant) { end - 90 * 60, 120 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = 7;
  store_new (&journal, check_in);
  run->start = (FouleeInstant) { end - 2 * HOUR, 120 };
  run->duration = 2 * HOUR;
  run->rpe = 4;
  later = foulee_record_copy (run);
  store_new (&journal, run);
  g_strlcpy (later->record.id, run->record.id, FOULEE_UUID_SIZE);
  compare (analyst, &journal, FALSE, "before");
  later->start.seconds += HOUR;
  later->duration = HOUR;
  later->rpe = 8;
  store (&journal, later);
  compare (analyst, &journal, FALSE, "began later");
  foulee_history_unref (journal.history);
}

/* ---- Cancelling ----------------------------------------------------------------------------- */

static void
test_cancelled_from_the_outset (void)
{
  Journal journal = journal_new (6);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  for (int i = 0; i < 8; i++) {
    edit_check_in (&journal);
    g_assert_null (foulee_analyst_analyse (analyst, journal.history, journal.now, cancelled));
    if (i % 2 == 0)
      compare (analyst, &journal, FALSE, "after one that was cancelled at once");
  }
  foulee_history_unref (journal.history);
}

typedef struct {
  GCancellable *cancellable;
  int yields; /* how long to wait */
} Canceller;

static gpointer
cancel (gpointer data)
{
  Canceller *canceller = data;

  for (int i = 0; i < canceller->yields; i++)
    g_thread_yield ();
  g_cancellable_cancel (canceller->cancellable);
  return NULL;
}

/* Another thread cancels, earlier or later: whatever was done by then, it is put to good use. */
static void
test_cancelled_midway (void)
{
  Journal journal = journal_new (7);
  g_autoptr (FouleeAnalyst) analyst = foulee_analyst_new (1);
  int yields = 1;

  for (int i = 0; i < N_CANCELLED; i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Canceller canceller = { cancellable, yields };
    g_autoptr (FouleeFindings) findings = NULL;
    GThread *thread;

    yields = yields * 3 / 2 + 1;
    if (i % 10 == 0)
      yields = 1;
    if (i % 2 == 0)
      edit (&journal);
    thread = g_thread_new ("cancel", cancel, &canceller);
    findings = foulee_analyst_analyse (analyst, journal.history, journal.now, cancellable);
    g_thread_join (thread);
    if (i % 3 == 0)
      compare (analyst, &journal, FALSE, "after one that was cancelled midway");
  }
  foulee_history_unref (journal.history);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/analyst-edits/edits", test_edits);
  g_test_add_func ("/analysis/analyst-edits/deleted-and-back", test_deleted_and_back);
  g_test_add_func ("/analysis/analyst-edits/run-that-began-later", test_run_that_began_later);
  g_test_add_func ("/analysis/analyst-edits/cancelled-from-the-outset",
                   test_cancelled_from_the_outset);
  g_test_add_func ("/analysis/analyst-edits/cancelled-midway", test_cancelled_midway);
  return g_test_run ();
}
