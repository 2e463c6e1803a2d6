/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/outcome-log.h"

#include "analysis/peak.h"
#include "analysis/soreness-state.h"

#define HOUR 3600

#define RUN_FIRST (12 * HOUR)
#define RUN_LAST (96 * HOUR)
#define DAY_FIRST (18 * HOUR)
#define DAY_BEST (24 * HOUR)
#define DAY_LAST (30 * HOUR)
#define BETWEEN_READINGS (20 * HOUR)

/* A run that readings may still come to. */
typedef struct {
  guint run;
  gint64 end;
  FouleeSorenessState *state; /* with the run in it */
  GArray *readings;           /* Seen */
} PendingRun;

typedef struct {
  gint64 at;
  int level;
} Seen;

/* A moment whose day is not over. */
typedef struct {
  gint64 from;
  int action;
  FouleeSorenessState *state;
  Seen nearest; /* level −1 while there is none */
} PendingDay;

/* A run that pending days may have to be told of. */
typedef struct {
  gint64 end;
  FouleeDose dose;
} RecentRun;

struct _FouleeOutcomeLog {
  FouleeSorenessModel *scratch; /* NULL until it is needed: copies are mostly kept aside */
  GArray *pending_runs;         /* PendingRun */
  GArray *pending_days;         /* PendingDay */
  GArray *recent_runs;          /* RecentRun */
  GArray *runs;                 /* FouleeRunOutcome */
  GArray *days;                 /* FouleeDayOutcome */
  gint64 last_reading;          /* the last reading that was a moment to look ahead from */
};

static void
clear_pending_run (gpointer data)
{
  PendingRun *pending = data;

  foulee_soreness_state_unref (pending->state);
  g_array_unref (pending->readings);
}

static void
clear_pending_day (gpointer data)
{
  foulee_soreness_state_unref (((PendingDay *) data)->state);
}

FouleeOutcomeLog *
foulee_outcome_log_new (void)
{
  FouleeOutcomeLog *self = g_new0 (FouleeOutcomeLog, 1);

  self->pending_runs = g_array_new (FALSE, FALSE, sizeof (PendingRun));
  self->pending_days = g_array_new (FALSE, FALSE, sizeof (PendingDay));
  self->recent_runs = g_array_new (FALSE, FALSE, sizeof (RecentRun));
  self->runs = g_array_new (FALSE, FALSE, sizeof (FouleeRunOutcome));
  self->days = g_array_new (FALSE, FALSE, sizeof (FouleeDayOutcome));
  g_array_set_clear_func (self->pending_runs, clear_pending_run);
  g_array_set_clear_func (self->pending_days, clear_pending_day);
  return self;
}

FouleeOutcomeLog *
foulee_outcome_log_copy (const FouleeOutcomeLog *self)
{
  FouleeOutcomeLog *copy = foulee_outcome_log_new ();

  for (guint i = 0; i < self->pending_runs->len; i++) {
    PendingRun pending = g_array_index (self->pending_runs, PendingRun, i);

    pending.state = foulee_soreness_state_ref (pending.state);
    pending.readings = g_array_copy (pending.readings);
    g_array_append_val (copy->pending_runs, pending);
  }
  for (guint i = 0; i < self->pending_days->len; i++) {
    PendingDay pending = g_array_index (self->pending_days, PendingDay, i);

    pending.state = foulee_soreness_state_ref (pending.state);
    g_array_append_val (copy->pending_days, pending);
  }
  g_array_append_vals (copy->recent_runs, self->recent_runs->data, self->recent_runs->len);
  g_array_append_vals (copy->runs, self->runs->data, self->runs->len);
  g_array_append_vals (copy->days, self->days->data, self->days->len);
  copy->last_reading = self->last_reading;
  return copy;
}

void
foulee_outcome_log_free (FouleeOutcomeLog *self)
{
  g_clear_pointer (&self->scratch, foulee_soreness_model_free);
  g_array_unref (self->pending_runs);
  g_array_unref (self->pending_days);
  g_array_unref (self->recent_runs);
  g_array_unref (self->runs);
  g_array_unref (self->days);
  g_free (self);
}

/* The model to expect from, as it was. */
static FouleeSorenessModel *
recall (FouleeOutcomeLog *self, const FouleeSorenessState *state)
{
  if (!self->scratch)
    self->scratch = foulee_soreness_model_new (FOULEE_LEVELS);
  foulee_soreness_state_restore (state, self->scratch);
  return self->scratch;
}

static void
close_run (FouleeOutcomeLog *self, const PendingRun *pending)
{
  FouleeRunOutcome outcome = { .run = pending->run, .n_readings = pending->readings->len };
  FouleeSorenessModel *model;

  if (outcome.n_readings == 0)
    return;
  model = recall (self, pending->state);
  for (guint i = 0; i < outcome.n_readings; i++) {
    const Seen *seen = &g_array_index (pending->readings, Seen, i);
    double expected = foulee_soreness_model_expect (model, seen->at);

    outcome.observed = MAX (outcome.observed, seen->level);
    outcome.expected = MAX (outcome.expected, expected);
  }
  g_array_append_val (self->runs, outcome);
}

static void
close_day (FouleeOutcomeLog *self, const PendingDay *pending)
{
  FouleeDayOutcome outcome = { .from = pending->from,
                               .until = pending->nearest.at,
                               .action = pending->action,
                               .observed = pending->nearest.level };
  FouleeSorenessModel *model;

  if (pending->nearest.level < 0)
    return;
  model = recall (self, pending->state);
  for (guint i = 0; i < self->recent_runs->len; i++) {
    const RecentRun *run = &g_array_index (self->recent_runs, RecentRun, i);

    if (run->end > pending->from && run->end < pending->nearest.at)
      foulee_soreness_model_add_run (model, run->end, 0, &run->dose);
  }
  outcome.expected = foulee_soreness_model_expect (model, pending->nearest.at);
  g_array_append_val (self->days, outcome);
}

/* Closes what no reading from `now` on can belong to. */
static void
close_until (FouleeOutcomeLog *self, gint64 now)
{
  guint n = 0;

  for (; n < self->pending_days->len; n++) {
    const PendingDay *pending = &g_array_index (self->pending_days, PendingDay, n);

    if (pending->from + DAY_LAST >= now)
      break;
    close_day (self, pending);
  }
  g_array_remove_range (self->pending_days, 0, n);
  for (n = 0; n < self->pending_runs->len; n++) {
    const PendingRun *pending = &g_array_index (self->pending_runs, PendingRun, n);

    if (pending->end + RUN_LAST >= now)
      break;
    close_run (self, pending);
  }
  g_array_remove_range (self->pending_runs, 0, n);
  for (n = 0; n < self->recent_runs->len; n++)
    if (g_array_index (self->recent_runs, RecentRun, n).end + 2 * DAY_LAST >= now)
      break;
  g_array_remove_range (self->recent_runs, 0, n);
}

void
foulee_outcome_log_add_run (FouleeOutcomeLog *self, gint64 end, guint run, const FouleeDose *dose,
                            const FouleeSorenessModel *model)
{
  RecentRun recent = { .end = end, .dose = *dose };
  PendingRun pending = { .run = run, .end = end };

  close_until (self, end);
  g_array_append_val (self->recent_runs, recent);
  if (foulee_soreness_model_n_readings (model) < FOULEE_READINGS_BEFORE_OUTCOMES)
    return;
  pending.state = foulee_soreness_state_new (model);
  pending.readings = g_array_new (FALSE, FALSE, sizeof (Seen));
  g_array_append_val (self->pending_runs, pending);
}

/* The share that runs other than `run` hold. */
static double
others (const FouleeShares *shares, guint run)
{
  double sum = 0.0;

  for (guint i = 0; i < shares->n_runs; i++)
    if (shares->runs[i].run != run)
      sum += shares->runs[i].share;
  return sum;
}

void
foulee_outcome_log_add_reading (FouleeOutcomeLog *self, gint64 at, int level,
                                const FouleeShares *shares)
{
  Seen seen = { .at = at, .level = level };

  close_until (self, at);
  for (guint i = 0; i < self->pending_days->len; i++) {
    PendingDay *pending = &g_array_index (self->pending_days, PendingDay, i);
    gint64 off = ABS (at - pending->from - DAY_BEST);

    if (at - pending->from < DAY_FIRST)
      break;
    if (pending->nearest.level < 0 || off < ABS (pending->nearest.at - pending->from - DAY_BEST))
      pending->nearest = seen;
  }
  for (guint i = 0; i < self->pending_runs->len; i++) {
    PendingRun *pending = &g_array_index (self->pending_runs, PendingRun, i);

    if (at - pending->end >= RUN_FIRST && others (shares, pending->run) < FOULEE_PEAK_OTHERS)
      g_array_append_val (pending->readings, seen);
  }
}

void
foulee_outcome_log_add_moment (FouleeOutcomeLog *self, gint64 at, int action,
                               const FouleeSorenessModel *model)
{
  PendingDay pending = { .from = at, .action = action, .nearest = { .level = -1 } };

  close_until (self, at);
  if (foulee_soreness_model_n_readings (model) < FOULEE_READINGS_BEFORE_OUTCOMES)
    return;
  if (action < 0) {
    if (at - self->last_reading < BETWEEN_READINGS)
      return;
    self->last_reading = at;
  }
  pending.state = foulee_soreness_state_new (model);
  g_array_append_val (self->pending_days, pending);
}

GArray *
foulee_outcome_log_runs (const FouleeOutcomeLog *self)
{
  return self->runs;
}

GArray *
foulee_outcome_log_days (const FouleeOutcomeLog *self)
{
  return self->days;
}
