/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A log that follows a journal edited in every way finds what is found by going through all of it,
 * and goes through little for what is new. */
#include "analysis/chance.h"
#include "analysis/hint-log.h"

#define HOUR 3600
#define DAY (24 * HOUR)

#define FIRST (20000 * (gint64) DAY)

#define N_DAYS 600 /* of a journal that is edited; more than states are kept for */
#define N_EDITS 250
#define TEN_YEARS 3650

typedef struct {
  FouleeHistory *history;
  GArray *checks; /* FouleeForecastCheck */
  gint64 end;     /* of what it began with */
  gint64 now;
  FouleeChance chance;
  guint n_new;
} Journal;

static void
journal_clear (Journal *self)
{
  foulee_history_unref (self->history);
  g_array_unref (self->checks);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Journal, journal_clear)

static void
name_record (Journal *self, gpointer record)
{
  g_snprintf (((FouleeRecord *) record)->id, FOULEE_UUID_SIZE, "41470000-0000-4000-8000-%012u",
              self->n_new++);
}

/* ---- Records -------------------------------------------------------------------------------- */

/* Pairs, muscles and others. */
static const FouleeRegion regions[] = {
  FOULEE_REGION_CALF_LEFT,  FOULEE_REGION_CALF_RIGHT,      FOULEE_REGION_KNEE_LEFT,
  FOULEE_REGION_KNEE_RIGHT, FOULEE_REGION_QUADRICEPS_LEFT, FOULEE_REGION_LOWER_BACK,
};

static void
answer_regions (Journal *self, FouleeCheckIn *check_in, int levels[G_N_ELEMENTS (regions)])
{
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++) {
    levels[i] += foulee_chance_whole (&self->chance, -1, 1);
    if (foulee_chance_happens (&self->chance, 0.03))
      levels[i] = foulee_chance_whole (&self->chance, 0, 10);
    levels[i] = CLAMP (levels[i], 0, 10);
    check_in->readings[regions[i]].level =
        foulee_chance_happens (&self->chance, 0.85) ? (gint8) levels[i] : -1;
    check_in->readings[regions[i]].marks =
        foulee_chance_happens (&self->chance, 0.01)
            ? (guint8) (1u << foulee_chance_whole (&self->chance, 0, 3))
            : 0;
  }
}

/* An hour's run, now and then with pain or heavier afterwards, hard or far. */
static void
fill_in_run (Journal *self, FouleeRun *run)
{
  run->duration = HOUR;
  run->rpe = foulee_chance_whole (&self->chance, 1, 8);
  run->distance = foulee_chance_whole (&self->chance, 5, 12) * 1000;
  run->mass_before = 70000;
  run->mass_after = foulee_chance_happens (&self->chance, 0.05) ? 70400 : 69200;
  run->pain_region = FOULEE_UNSET;
  if (foulee_chance_happens (&self->chance, 0.6)) {
    run->pain_region = FOULEE_REGION_KNEE_LEFT;
    run->pain_end = foulee_chance_whole (&self->chance, 1, 5);
  }
}

static FouleeForecastCheck
check_of (Journal *self, gint64 at)
{
  return (FouleeForecastCheck) { .at = at,
                                 .level = foulee_chance_whole (&self->chance, 0, 7),
                                 .q90 = foulee_chance_whole (&self->chance, 3, 6) };
}

static FouleeUrine *
urine_at (Journal *self, FouleeInstant at)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = at;
  urine->shade = foulee_chance_whole (&self->chance, 3, 8);
  return urine;
}

/* Three check-ins a day, a run every other day, urine on some; weeks without either. */
static void
journal_begin (Journal *self, guint64 seed, int n_days)
{
  GPtrArray *records = foulee_record_array_new ();
  int levels[G_N_ELEMENTS (regions)] = { 0 };

  self->chance = foulee_chance_of (seed, 0);
  self->checks = g_array_new (FALSE, FALSE, sizeof (FouleeForecastCheck));
  self->now = self->end = FIRST + n_days * (gint64) DAY;
  for (gint64 day = FIRST; day < self->end; day += DAY) {
    gboolean quiet = (day - FIRST) / DAY % 48 >= 40;

    for (int hour = 6; hour < 24 && !quiet; hour += 6) {
      FouleeCheckIn *check_in = foulee_check_in_new ();

      check_in->at = (FouleeInstant) { day + hour * HOUR, 60 };
      answer_regions (self, check_in, levels);
      name_record (self, check_in);
      g_ptr_array_add (records, check_in);
    }
    if (day / (12 * DAY) % 4 != 2 && day / DAY % 2 == 0) {
      FouleeRun *run = foulee_run_new ();

      run->start = (FouleeInstant) { day + 17 * HOUR, 60 };
      fill_in_run (self, run);
      name_record (self, run);
      g_ptr_array_add (records, run);
    }
    if (foulee_chance_happens (&self->chance, 0.4)) {
      FouleeUrine *urine = urine_at (self, (FouleeInstant) { day + 9 * HOUR, 60 });

      name_record (self, urine);
      g_ptr_array_add (records, urine);
    }
    if (foulee_chance_happens (&self->chance, 0.05)) {
      FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

      answer->at = (FouleeInstant) { day + 20 * HOUR, 60 };
      name_record (self, answer);
      g_ptr_array_add (records, answer);
    }
    if (!quiet) {
      FouleeForecastCheck check = check_of (self, day + 12 * HOUR);

      g_array_append_val (self->checks, check);
    }
  }
  self->history = foulee_history_new (records);
}

static void
take_history (Journal *self, FouleeHistory *history)
{
  foulee_history_unref (self->history);
  self->history = history;
}

/* Takes the reference. */
static void
store (Journal *self, gpointer record)
{
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();

  g_ptr_array_add (changed, record);
  take_history (self, foulee_history_with (self->history, changed));
}

static void
store_new (Journal *self, gpointer record)
{
  name_record (self, record);
  store (self, record);
}

/* Mostly of the last days, sometimes anywhere, sometimes to come. */
static FouleeInstant
any_moment (Journal *self)
{
  gint64 back = foulee_chance_happens (&self->chance, 0.6)
                    ? foulee_chance_whole (&self->chance, -12, 6 * 24) * (gint64) HOUR
                    : foulee_chance_whole (&self->chance, 0, N_DAYS * 24) * (gint64) HOUR;

  return (FouleeInstant) { self->now - back,
                           foulee_chance_happens (&self->chance, 0.1) ? -480 : 60 };
}

/* A changeable copy of some record. */
static gpointer
copy_any (Journal *self, FouleeKind kind)
{
  guint n = foulee_history_n (self->history, kind);
  guint i = foulee_history_find (self->history, kind, any_moment (self).seconds);

  g_assert_cmpuint (n, >, 0);
  return foulee_record_copy (foulee_history_get (self->history, kind, MIN (i, n - 1)));
}

/* ---- Edits ---------------------------------------------------------------------------------- */

static void
add_check_in_at (Journal *self, FouleeInstant at)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();
  int levels[G_N_ELEMENTS (regions)];
  int level = foulee_chance_whole (&self->chance, 0, 10);

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    levels[i] = level;
  check_in->at = at;
  answer_regions (self, check_in, levels);
  store_new (self, check_in);
}

static void
add_check_in (Journal *self)
{
  add_check_in_at (self, any_moment (self));
}

static void
edit_check_in (Journal *self)
{
  FouleeCheckIn *check_in = copy_any (self, FOULEE_KIND_CHECK_IN);
  int levels[G_N_ELEMENTS (regions)] = { 8, 2, 6, 1, 7, 5 };

  if (foulee_chance_happens (&self->chance, 0.3))
    check_in->at = any_moment (self);
  else
    answer_regions (self, check_in, levels);
  store (self, check_in);
}

static void
delete_any (Journal *self)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_CHECK_IN, FOULEE_KIND_RUN, FOULEE_KIND_URINE,
                                      FOULEE_KIND_SIGN_ANSWER };
  FouleeRecord *record = copy_any (self, kinds[foulee_chance_whole (&self->chance, 0, 3)]);

  record->deleted = 1;
  store (self, record);
}

/* From a few minutes to weeks: it begins before what was long followed. */
static void
lengthen_run (Journal *self, FouleeRun *run)
{
  run->duration = foulee_chance_happens (&self->chance, 0.5)
                      ? foulee_chance_whole (&self->chance, 5, 200) * 60
                      : foulee_chance_whole (&self->chance, 5, 900) * HOUR;
}

static void
add_run (Journal *self)
{
  FouleeRun *run = foulee_run_new ();

  run->start = any_moment (self);
  fill_in_run (self, run);
  if (foulee_chance_happens (&self->chance, 0.4))
    lengthen_run (self, run);
  store_new (self, run);
}

static void
edit_run (Journal *self)
{
  FouleeRun *run = copy_any (self, FOULEE_KIND_RUN);

  switch (foulee_chance_whole (&self->chance, 0, 3)) {
  case 0:
    run->planned = run->planned == 1 ? 0 : 1;
    break;
  case 1:
    run->start = any_moment (self);
    break;
  case 2:
    lengthen_run (self, run);
    break;
  default:
    fill_in_run (self, run);
    run->mass_after = 70400;
    break;
  }
  store (self, run);
}

static void
add_answer (Journal *self)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = any_moment (self);
  store_new (self, answer);
}

static void
add_urine (Journal *self)
{
  store_new (self, urine_at (self, any_moment (self)));
}

static void
edit_urine (Journal *self)
{
  FouleeUrine *urine = copy_any (self, FOULEE_KIND_URINE);

  if (foulee_chance_happens (&self->chance, 0.5))
    urine->at = any_moment (self);
  else
    urine->shade = foulee_chance_whole (&self->chance, 6, 8);
  store (self, urine);
}

/* A check is new, other or gone. */
static void
edit_checks (Journal *self)
{
  FouleeForecastCheck check = check_of (self, any_moment (self).seconds);
  guint i = 0;

  while (i < self->checks->len &&
         g_array_index (self->checks, FouleeForecastCheck, i).at < check.at)
    i++;
  if (i == self->checks->len || foulee_chance_happens (&self->chance, 0.4))
    g_array_insert_val (self->checks, i, check);
  else if (foulee_chance_happens (&self->chance, 0.5))
    g_array_remove_index (self->checks, i);
  else if (foulee_chance_happens (&self->chance, 0.5))
    g_array_index (self->checks, FouleeForecastCheck, i).level = 10;
  else
    g_array_index (self->checks, FouleeForecastCheck, i).q90 = 1;
}

/* At the very second of another event. */
static void
tie (Journal *self)
{
  g_autoptr (FouleeRecord) other = copy_any (
      self, foulee_chance_happens (&self->chance, 0.5) ? FOULEE_KIND_RUN : FOULEE_KIND_CHECK_IN);
  gint64 when = other->kind == FOULEE_KIND_RUN ? foulee_run_end ((FouleeRun *) other)
                                               : foulee_record_when (other);
  FouleeRun *run;

  if (foulee_chance_happens (&self->chance, 0.3)) {
    store_new (self, urine_at (self, (FouleeInstant) { when, 60 }));
    return;
  }
  if (foulee_chance_happens (&self->chance, 0.5)) {
    add_check_in_at (self, (FouleeInstant) { when, 60 });
    return;
  }
  run = foulee_run_new ();
  fill_in_run (self, run);
  run->start = (FouleeInstant) { when - run->duration, 60 };
  run->mass_after = 70400;
  store_new (self, run);
}

static void
set_clock (Journal *self)
{
  int back = foulee_chance_happens (&self->chance, 0.2) ? 450 : 9;

  if (foulee_chance_happens (&self->chance, 0.6))
    self->now = MAX (self->now, self->end) + foulee_chance_whole (&self->chance, 0, 4 * DAY);
  else
    self->now -= foulee_chance_whole (&self->chance, 0, back) * (gint64) DAY;
}

static void
begin_days_elsewhen (Journal *self)
{
  FouleeRunner *runner = foulee_record_new (FOULEE_KIND_RUNNER);

  runner->day_start = foulee_chance_whole (&self->chance, 0, 719);
  store (self, runner);
}

/* The same records, as read once more. */
static void
read_again (Journal *self)
{
  GPtrArray *records = foulee_record_array_new ();

  for (int kind = 0; kind < FOULEE_N_KINDS; kind++)
    for (guint i = 0; i < foulee_history_n (self->history, (FouleeKind) kind); i++)
      g_ptr_array_add (
          records, foulee_record_copy (foulee_history_get (self->history, (FouleeKind) kind, i)));
  take_history (self, foulee_history_new (records));
}

static const struct {
  void (*edit) (Journal *self);
  int often;
} edits[] = {
  { add_check_in, 20 },       { edit_check_in, 10 }, { delete_any, 10 }, { add_run, 10 },
  { edit_run, 12 },           { add_answer, 10 },    { edit_checks, 8 }, { tie, 10 },
  { add_urine, 10 },          { edit_urine, 8 },     { set_clock, 10 },  { read_again, 1 },
  { begin_days_elsewhen, 1 },
};

static void
edit (Journal *self)
{
  int sum = 0;
  int drawn;

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    sum += edits[i].often;
  drawn = foulee_chance_whole (&self->chance, 0, sum - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++) {
    drawn -= edits[i].often;
    if (drawn < 0) {
      edits[i].edit (self);
      return;
    }
  }
}

/* ---- Tests ---------------------------------------------------------------------------------- */

static GArray *
follow (FouleeHintLog *log, const Journal *journal)
{
  return foulee_hint_log_follow (log, journal->history, (FouleeInstant) { journal->now, 60 },
                                 (const FouleeForecastCheck *) journal->checks->data,
                                 journal->checks->len);
}

/* How often a kind was found, and is open. */
typedef struct {
  guint found[FOULEE_N_HINTS];
  guint open;
} Count;

static void
compare (FouleeHintLog *log, const Journal *journal, Count *count)
{
  g_autoptr (GArray) followed = follow (log, journal);
  g_autoptr (GArray) anew =
      foulee_hints_new (journal->history, (FouleeInstant) { journal->now, 60 },
                        (const FouleeForecastCheck *) journal->checks->data, journal->checks->len);

  g_assert_cmpuint (followed->len, ==, anew->len);
  for (guint i = 0; i < anew->len; i++) {
    const FouleeHint *a = &g_array_index (followed, FouleeHint, i);
    const FouleeHint *b = &g_array_index (anew, FouleeHint, i);

    g_assert_cmpint (a->kind, ==, b->kind);
    g_assert_cmpint (a->region, ==, b->region);
    g_assert_cmpint (a->level, ==, b->level);
    g_assert_cmpint (a->usual, ==, b->usual);
    g_assert_cmpint (a->since, ==, b->since);
    g_assert_cmpint (a->at, ==, b->at);
    g_assert_true (a->run == b->run);
    g_assert_cmpint (a->open, ==, b->open);
    count->found[b->kind]++;
    count->open += b->open;
  }
}

static void
test_edits (void)
{
  Count count = { 0 };

  for (guint64 seed = 1; seed <= 3; seed++) {
    g_auto (Journal) journal = { 0 };
    g_autoptr (FouleeHintLog) log = foulee_hint_log_new ();

    journal_begin (&journal, seed, N_DAYS);
    compare (log, &journal, &count);
    for (int i = 0; i < N_EDITS; i++) {
      for (int n = foulee_chance_whole (&journal.chance, 1, 3); n > 0; n--)
        edit (&journal);
      compare (log, &journal, &count);
    }
  }
  /* There was something to compare. */
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    g_assert_cmpuint (count.found[kind], >, N_EDITS);
  g_assert_cmpuint (count.open, >, N_EDITS);
}

/* A journal that grows day by day from nothing, as states are kept and dropped again. */
static void
test_growth (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (FouleeHintLog) log = foulee_hint_log_new ();
  Count count = { 0 };

  journal_begin (&journal, 4, N_DAYS);
  for (journal.now = FIRST - DAY; journal.now <= journal.end; journal.now += 8 * DAY) {
    gint64 now = journal.now;

    compare (log, &journal, &count);
    /* Nothing is new. */
    g_array_unref (follow (log, &journal));
    g_assert_cmpuint (foulee_hint_log_n_followed (log), ==, 0);
    journal.now = now - 90 * DAY;
    compare (log, &journal, &count);
    journal.now = now;
  }
}

static guint
n_followed (FouleeHintLog *log, const Journal *journal)
{
  g_array_unref (follow (log, journal));
  return foulee_hint_log_n_followed (log);
}

static void
store_level (Journal *journal, gint64 at, int level)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = (FouleeInstant) { at, 60 };
  check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) level;
  store_new (journal, check_in);
}

/* At most five events and a half a day, and a state at least every 60 days and one day's way. */
static void
test_few (void)
{
  const guint of_61_days = 61 * 11 / 2;
  g_auto (Journal) journal = { 0 };
  g_autoptr (FouleeHintLog) log = foulee_hint_log_new ();
  FouleeRun *run = foulee_run_new ();
  guint all;

  journal_begin (&journal, 5, TEN_YEARS);
  all = foulee_history_n (journal.history, FOULEE_KIND_CHECK_IN) +
        foulee_history_n (journal.history, FOULEE_KIND_RUN) +
        foulee_history_n (journal.history, FOULEE_KIND_URINE) + journal.checks->len;
  g_assert_cmpuint (all, >, 10000);
  g_assert_cmpuint (n_followed (log, &journal), ==, all);

  store_level (&journal, journal.now, 3);
  g_assert_cmpuint (n_followed (log, &journal), ==, 1);
  journal.now += HOUR;
  /* Begun long ago, done only now. */
  run->start = (FouleeInstant) { journal.now - 100 * DAY, 60 };
  run->duration = 100 * DAY;
  store_new (&journal, run);
  g_assert_cmpuint (n_followed (log, &journal), ==, 1);
  all += 2;

  store_level (&journal, journal.end - 3 * DAY, 3);
  g_assert_cmpuint (n_followed (log, &journal), <=, of_61_days);
  store_level (&journal, journal.end - 300 * DAY, 3);
  g_assert_cmpuint (n_followed (log, &journal), <=, of_61_days + 300 * 11 / 2);
  store_level (&journal, journal.end - 3 * DAY, 4);
  g_assert_cmpuint (n_followed (log, &journal), <=, of_61_days);
  all += 3;

  read_again (&journal);
  g_assert_cmpuint (n_followed (log, &journal), ==, all);
}

/* A check counts as it is now: 3 or more above what the legs were to stay below. */
static void
test_checks (void)
{
  static const struct {
    int level, q90;
    guint n_hints;
  } rows[] = { { 5, 5, 0 }, { 5, 2, 1 }, { 4, 2, 0 }, { 8, 2, 1 }, { 8, 6, 0 }, { 8, 5, 1 } };
  g_autoptr (FouleeHistory) history = foulee_history_new (foulee_record_array_new ());
  g_autoptr (FouleeHintLog) log = foulee_hint_log_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    FouleeForecastCheck check = { .at = FIRST, .level = rows[i].level, .q90 = rows[i].q90 };
    g_autoptr (GArray) hints =
        foulee_hint_log_follow (log, history, (FouleeInstant) { FIRST, 60 }, &check, 1);

    g_assert_cmpuint (hints->len, ==, rows[i].n_hints);
    if (hints->len > 0)
      g_assert_cmpint (g_array_index (hints, FouleeHint, 0).level, ==, rows[i].level);
  }
}

/* A run after which one is heavier counts from its end on, once it is not only planned; and it is
 * that of the history that was given last. */
static void
test_run (void)
{
  static const struct {
    int planned, hours;
    guint n_hints;
  } rows[] = { { 1, 2, 0 }, { 0, 2, 1 }, { 0, 3, 0 }, { FOULEE_UNSET, 1, 1 }, { 1, 1, 0 } };
  g_auto (Journal) journal = { 0 };
  g_autoptr (FouleeHintLog) log = foulee_hint_log_new ();
  FouleeRun *run = foulee_run_new ();

  journal_begin (&journal, 6, 0);
  journal.now = FIRST + 2 * HOUR;
  run->start = (FouleeInstant) { FIRST, 60 };
  run->mass_before = 70000;
  run->mass_after = 70400;
  store_new (&journal, run);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) hints = NULL;

    run = copy_any (&journal, FOULEE_KIND_RUN);
    run->planned = rows[i].planned;
    run->duration = rows[i].hours * HOUR;
    store (&journal, run);
    hints = follow (log, &journal);
    g_assert_cmpuint (hints->len, ==, rows[i].n_hints);
    if (hints->len > 0)
      g_assert_true (g_array_index (hints, FouleeHint, 0).run == run);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/hint-log/edits", test_edits);
  g_test_add_func ("/analysis/hint-log/growth", test_growth);
  g_test_add_func ("/analysis/hint-log/few", test_few);
  g_test_add_func ("/analysis/hint-log/checks", test_checks);
  g_test_add_func ("/analysis/hint-log/run", test_run);
  return g_test_run ();
}
