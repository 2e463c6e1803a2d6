/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/edited-journal.h"

#include "support/lived-journal.h"

#define HOUR 3600
#define DAY (24 * HOUR)

#define FIRST_DAY 20454 /* Thursday 1 January 2026 */
#define N_DAYS TEST_EDITED_JOURNAL_DAYS

/* A stream of its own. */
#define CHANCE_OF_EDITS 100

static gboolean
is_answered (int region)
{
  return region == FOULEE_REGION_CALF_LEFT || region == FOULEE_REGION_CALF_RIGHT ||
         region == FOULEE_REGION_KNEE_LEFT;
}

TestEditedJournal *
test_edited_journal_new (guint64 seed)
{
  TestEditedJournal *journal = g_new0 (TestEditedJournal, 1);
  g_autoptr (GPtrArray) records = test_lived_journal_new (FIRST_DAY, N_DAYS, seed);

  for (guint i = 0; i < records->len; i++) {
    FouleeCheckIn *check_in = g_ptr_array_index (records, i);

    if (check_in->record.kind != FOULEE_KIND_CHECK_IN)
      continue;
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      if (!is_answered (region))
        check_in->readings[region] = (FouleeReading) { .level = -1, .sensation = -1 };
  }
  journal->history = foulee_history_new (g_ptr_array_ref (records));
  journal->now = (FouleeInstant) { (gint64) (FIRST_DAY + N_DAYS) * DAY - 2 * HOUR, 120 };
  journal->chance = foulee_chance_of (seed, CHANCE_OF_EDITS);
  return journal;
}

void
test_edited_journal_free (TestEditedJournal *journal)
{
  foulee_history_unref (journal->history);
  g_free (journal);
}

void
test_edited_journal_store (TestEditedJournal *journal, gpointer record)
{
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  FouleeHistory *history;

  g_ptr_array_add (changed, record);
  history = foulee_history_with (journal->history, changed);
  foulee_history_unref (journal->history);
  journal->history = history;
}

void
test_edited_journal_store_new (TestEditedJournal *journal, gpointer record)
{
  g_snprintf (((FouleeRecord *) record)->id, FOULEE_UUID_SIZE, "ed17ed00-0000-4000-8000-%012u",
              journal->n_new++);
  test_edited_journal_store (journal, record);
}

/* ---- Moments and records -------------------------------------------------------------------- */

/* Mostly of the last days, sometimes anywhere, sometimes to come. */
static FouleeInstant
any_moment (TestEditedJournal *journal)
{
  gint64 back = foulee_chance_happens (&journal->chance, 0.6)
                    ? foulee_chance_whole (&journal->chance, -12 * HOUR, 6 * DAY)
                    : (gint64) foulee_chance_whole (&journal->chance, 0, N_DAYS * 24) * HOUR;

  return (FouleeInstant) { journal->now.seconds - back,
                           foulee_chance_happens (&journal->chance, 0.1) ? -480 : 120 };
}

gpointer
test_edited_journal_copy (TestEditedJournal *journal, FouleeKind kind)
{
  guint n = foulee_history_n (journal->history, kind);
  guint i = foulee_history_find (journal->history, kind, any_moment (journal).seconds);

  return n > 0 ? foulee_record_copy (foulee_history_get (journal->history, kind, MIN (i, n - 1)))
               : NULL;
}

static void
store_deleted (TestEditedJournal *journal, FouleeKind kind)
{
  FouleeRecord *record = test_edited_journal_copy (journal, kind);

  if (!record)
    return;
  record->deleted = 1;
  test_edited_journal_store (journal, record);
}

/* ---- Edits ---------------------------------------------------------------------------------- */

static void
answer (TestEditedJournal *journal, FouleeCheckIn *check_in)
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
add_check_in (TestEditedJournal *journal)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = any_moment (journal);
  answer (journal, check_in);
  test_edited_journal_store_new (journal, check_in);
}

static void
edit_check_in (TestEditedJournal *journal)
{
  FouleeCheckIn *check_in = test_edited_journal_copy (journal, FOULEE_KIND_CHECK_IN);

  answer (journal, check_in);
  if (foulee_chance_happens (&journal->chance, 0.3))
    check_in->at = any_moment (journal);
  else if (foulee_chance_happens (&journal->chance, 0.2)) /* by another clock */
    check_in->at.offset = 780;
  test_edited_journal_store (journal, check_in);
}

static void
delete_check_in (TestEditedJournal *journal)
{
  store_deleted (journal, FOULEE_KIND_CHECK_IN);
}

static void
add_run (TestEditedJournal *journal)
{
  FouleeRun *run = foulee_run_new ();

  run->start = any_moment (journal);
  run->duration = foulee_chance_whole (&journal->chance, 10, 200) * 60;
  run->distance = run->duration * 3;
  run->warm_up = foulee_chance_whole (&journal->chance, FOULEE_WARM_UP_NONE, FOULEE_WARM_UP_DONE);
  run->rpe = foulee_chance_whole (&journal->chance, 1, 10);
  test_edited_journal_store_new (journal, run);
}

static void
edit_run (TestEditedJournal *journal)
{
  FouleeRun *run = test_edited_journal_copy (journal, FOULEE_KIND_RUN);

  switch (foulee_chance_whole (&journal->chance, 0, 6)) {
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
  case 3: /* pain in it, in a muscle or a joint */
    run->pain_region = foulee_chance_happens (&journal->chance, 0.5) ? FOULEE_REGION_CALF_LEFT
                                                                     : FOULEE_REGION_KNEE_LEFT;
    run->pain_start = 0;
    run->pain_end = 4;
    break;
  case 4:
    run->warm_up = FOULEE_UNSET;
    break;
  case 5:
    run->mass_before = 70000;
    run->mass_after = foulee_chance_whole (&journal->chance, 69000, 71000);
    break;
  default: /* ends at the same time and is as hard, but began later */
    run->start.seconds += run->duration / 2;
    run->duration -= run->duration / 2;
    run->rpe = run->rpe == FOULEE_UNSET ? FOULEE_UNSET : MIN (10, run->rpe * 2);
    break;
  }
  test_edited_journal_store (journal, run);
}

static void
delete_run (TestEditedJournal *journal)
{
  store_deleted (journal, FOULEE_KIND_RUN);
}

static void
plan_run (TestEditedJournal *journal)
{
  FouleeRun *run = foulee_run_new ();

  run->start = journal->now;
  run->start.seconds += foulee_chance_whole (&journal->chance, 1, 100) * HOUR;
  run->planned = 1;
  run->duration = HOUR;
  test_edited_journal_store_new (journal, run);
}

static void
add_action (TestEditedJournal *journal)
{
  FouleeAction *action = foulee_action_new ();

  action->at = any_moment (journal);
  action->action_kind =
      foulee_chance_whole (&journal->chance, FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_MEDICINE);
  test_edited_journal_store_new (journal, action);
}

static void
delete_action (TestEditedJournal *journal)
{
  store_deleted (journal, FOULEE_KIND_ACTION);
}

static void
edit_night (TestEditedJournal *journal)
{
  FouleeSleep *sleep = test_edited_journal_copy (journal, FOULEE_KIND_SLEEP);

  sleep->woke.seconds -= 2 * HOUR;
  test_edited_journal_store (journal, sleep);
}

static void
add_drink (TestEditedJournal *journal)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = any_moment (journal);
  drink->volume = 900;
  drink->drink_kind = FOULEE_DRINK_WATER;
  test_edited_journal_store_new (journal, drink);
}

static void
answer_list (TestEditedJournal *journal)
{
  FouleeSignAnswer *signs = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  signs->at = any_moment (journal);
  signs->list_version = 1;
  test_edited_journal_store_new (journal, signs);
}

static void
answer_suggestion (TestEditedJournal *journal)
{
  FouleeAdviceAnswer *advice = foulee_record_new (FOULEE_KIND_ADVICE_ANSWER);

  advice->at = any_moment (journal);
  foulee_record_set_text (&advice->suggestion, "foam_rolling");
  advice->answer =
      foulee_chance_whole (&journal->chance, FOULEE_ANSWER_DONE, FOULEE_ANSWER_NOT_NOW);
  test_edited_journal_store_new (journal, advice);
}

static void
delete_answer (TestEditedJournal *journal)
{
  store_deleted (journal, FOULEE_KIND_SIGN_ANSWER);
}

/* At the very second of another record: a run's end, a check-in, an action. */
static void
tie (TestEditedJournal *journal)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_RUN, FOULEE_KIND_CHECK_IN, FOULEE_KIND_ACTION };
  FouleeRecord *record = test_edited_journal_copy (
      journal, kinds[foulee_chance_whole (&journal->chance, 0, G_N_ELEMENTS (kinds) - 1)]);
  gint64 when = record->kind == FOULEE_KIND_RUN ? foulee_run_end ((FouleeRun *) record)
                                                : foulee_record_when (record);
  FouleeCheckIn *check_in = foulee_check_in_new ();

  foulee_record_unref (record);
  check_in->at = (FouleeInstant) { when, 120 };
  answer (journal, check_in);
  test_edited_journal_store_new (journal, check_in);
}

static void
begin_days_elsewhen (TestEditedJournal *journal)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->day_start = foulee_chance_whole (&journal->chance, 0, 719);
  test_edited_journal_store (journal, runner);
}

static void
let_time_pass (TestEditedJournal *journal)
{
  journal->now.seconds += foulee_chance_whole (&journal->chance, 0, 4 * DAY);
}

static void
turn_clock_back (TestEditedJournal *journal)
{
  journal->now.seconds -= foulee_chance_whole (&journal->chance, 0, 9 * DAY);
}

static const struct {
  void (*edit) (TestEditedJournal *journal);
  int often;
} edits[] = {
  { add_check_in, 20 },
  { edit_check_in, 10 },
  { delete_check_in, 5 },
  { add_run, 8 },
  { edit_run, 16 },
  { delete_run, 4 },
  { plan_run, 3 },
  { add_action, 6 },
  { delete_action, 3 },
  { edit_night, 3 },
  { add_drink, 2 },
  { answer_list, 3 },
  { delete_answer, 2 },
  { answer_suggestion, 2 },
  { tie, 8 },
  { begin_days_elsewhen, 1 },
  { let_time_pass, 8 },
  { turn_clock_back, 3 },
};

void
test_edited_journal_edit (TestEditedJournal *journal)
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
