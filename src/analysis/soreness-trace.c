/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/soreness-trace.h"

#include "analysis/level-masses.h"
#include "analysis/soreness-state.h"

#include <string.h>

#define DAY G_GINT64_CONSTANT (86400)

/* States are kept this far apart. */
#define CHECKPOINT_SPACING (30 * DAY)

/* Those further back than this are thinned out, to one a year: what changes there has all the time
 * since to be gone through again, so that a year more matters little. */
#define CHECKPOINTS_KEPT (400 * DAY)
#define OLD_CHECKPOINT_SPACING (360 * DAY)

/* How many events are gone through between two looks at the cancellable. */
#define EVENTS_BETWEEN_LOOKS 32

/* The part of one run in one reading. A float is enough to show and to compare with a limit, and
 * there are many. */
typedef struct {
  guint run;
  float share;
} Part;

/* How far a trace has come. */
typedef struct {
  guint n_runs, n_readings, n_actions;
  guint n_parts;
  guint n_forecasts;
} Position;

/* Everything before `cut`, and nothing from then on. */
typedef struct {
  gint64 cut;
  Position position;
  FouleeSorenessState *state;   /* NULL where `replay` has it */
  FouleeForecastReplay *replay; /* NULL without forecasts */
  FouleeOutcomeLog *outcomes;   /* NULL without outcomes */
} Checkpoint;

struct _FouleeSorenessTrace {
  int day_start;
  FouleeTraceParts kept;
  FouleeTraceEvents events; /* NULL before the first call of follow() */

  Position position;
  gint64 now; /* of the last event; G_MININT64 before */
  guint n_followed;
  gint64 changed_from;
  gboolean at_end;            /* the last call went there */
  FouleeSorenessModel *model; /* that of `replay` where there is one */
  FouleeForecastReplay *replay;
  FouleeOutcomeLog *outcomes;
  GArray *parts;       /* Part, those of one reading side by side */
  GArray *first_parts; /* guint: where those of each reading begin */
  GArray *forecasts;   /* FouleePastForecast */
  GArray *amplitudes;  /* FouleeAmplitude, of runs that have left the model */
  GArray *checkpoints; /* Checkpoint, the oldest first */
};

static void
clear_checkpoint (gpointer data)
{
  Checkpoint *checkpoint = data;

  g_clear_pointer (&checkpoint->state, foulee_soreness_state_unref);
  g_clear_pointer (&checkpoint->replay, foulee_forecast_replay_free);
  g_clear_pointer (&checkpoint->outcomes, foulee_outcome_log_free);
}

FouleeSorenessTrace *
foulee_soreness_trace_new (int day_start, FouleeTraceParts parts)
{
  FouleeSorenessTrace *self = g_new0 (FouleeSorenessTrace, 1);

  self->day_start = day_start;
  self->kept = parts;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->first_parts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->forecasts = g_array_new (FALSE, FALSE, sizeof (FouleePastForecast));
  self->amplitudes = g_array_new (FALSE, TRUE, sizeof (FouleeAmplitude));
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (Checkpoint));
  g_array_set_clear_func (self->checkpoints, clear_checkpoint);
  return self;
}

static void
drop_state (FouleeSorenessTrace *self)
{
  if (!self->replay)
    g_clear_pointer (&self->model, foulee_soreness_model_free);
  self->model = NULL;
  g_clear_pointer (&self->replay, foulee_forecast_replay_free);
  g_clear_pointer (&self->outcomes, foulee_outcome_log_free);
}

static void
drop_events (FouleeSorenessTrace *self)
{
  g_clear_pointer (&self->events.runs, g_array_unref);
  g_clear_pointer (&self->events.readings, g_array_unref);
  g_clear_pointer (&self->events.actions, g_array_unref);
}

void
foulee_soreness_trace_free (FouleeSorenessTrace *self)
{
  drop_state (self);
  drop_events (self);
  g_array_unref (self->parts);
  g_array_unref (self->first_parts);
  g_array_unref (self->forecasts);
  g_array_unref (self->amplitudes);
  g_array_unref (self->checkpoints);
  g_free (self);
}

/* Events, one at a time. */

static const FouleeRunDone *
run_at (const FouleeTraceEvents *events, guint index)
{
  return index < events->runs->len ? &g_array_index (events->runs, FouleeRunDone, index) : NULL;
}

static const FouleeLevelReading *
reading_at (const FouleeTraceEvents *events, guint index)
{
  return index < events->readings->len
             ? &g_array_index (events->readings, FouleeLevelReading, index)
             : NULL;
}

/* G_MAXINT64 after the last. */
static gint64
action_at (const FouleeTraceEvents *events, guint index)
{
  return events->actions && index < events->actions->len
             ? g_array_index (events->actions, gint64, index)
             : G_MAXINT64;
}

/* When the next event after a position is; G_MAXINT64 where there is none. */
static gint64
next_time (const FouleeTraceEvents *events, const Position *position)
{
  const FouleeRunDone *run = run_at (events, position->n_runs);
  const FouleeLevelReading *reading = reading_at (events, position->n_readings);
  gint64 time = action_at (events, position->n_actions);

  if (run)
    time = MIN (time, run->end);
  if (reading)
    time = MIN (time, reading->at.seconds);
  return time;
}

static gboolean
same_run (const FouleeRunDone *a, const FouleeRunDone *b)
{
  return a->start == b->start && a->end == b->end && a->offset == b->offset &&
         a->dose.load == b->dose.load && a->dose.descent == b->dose.descent;
}

static gboolean
same_reading (const FouleeLevelReading *a, const FouleeLevelReading *b)
{
  return a->at.seconds == b->at.seconds && a->at.offset == b->at.offset && a->level == b->level;
}

/* Up to which event of each kind `other` has the same as what was followed. */
static Position
find_difference (const FouleeSorenessTrace *self, const FouleeTraceEvents *other)
{
  Position same = { 0 };

  if (!self->events.runs)
    return same;
  while (same.n_runs < MIN (self->events.runs->len, other->runs->len) &&
         same_run (run_at (&self->events, same.n_runs), run_at (other, same.n_runs)))
    same.n_runs++;
  while (same.n_readings < MIN (self->events.readings->len, other->readings->len) &&
         same_reading (reading_at (&self->events, same.n_readings),
                       reading_at (other, same.n_readings)))
    same.n_readings++;
  while (action_at (other, same.n_actions) != G_MAXINT64 &&
         action_at (&self->events, same.n_actions) == action_at (other, same.n_actions))
    same.n_actions++;
  return same;
}

/* Whether the same would have been followed up to `position`, the moment `cut`, with `events`. */
static gboolean
holds_still (const Position *position, gint64 cut, const Position *same,
             const FouleeTraceEvents *events)
{
  return position->n_runs <= same->n_runs && position->n_readings <= same->n_readings &&
         position->n_actions <= same->n_actions && next_time (events, position) >= cut;
}

/* Where to go on from. */

static void
start (FouleeSorenessTrace *self)
{
  drop_state (self);
  self->position = (Position) { 0 };
  self->now = G_MININT64;
  if (self->kept & FOULEE_TRACE_FORECASTS) {
    self->replay =
        foulee_forecast_replay_new (FOULEE_LEVELS, self->day_start, FOULEE_FUTURE_RUNS_UNKNOWN);
    self->model = foulee_forecast_replay_get_model (self->replay);
  } else {
    self->model = foulee_soreness_model_new (FOULEE_LEVELS);
  }
  if (self->kept & FOULEE_TRACE_OUTCOMES)
    self->outcomes = foulee_outcome_log_new ();
}

static void
restore (FouleeSorenessTrace *self, const Checkpoint *checkpoint)
{
  drop_state (self);
  self->position = checkpoint->position;
  self->now = checkpoint->cut - 1;
  if (checkpoint->replay) {
    self->replay = foulee_forecast_replay_copy (checkpoint->replay);
    self->model = foulee_forecast_replay_get_model (self->replay);
  } else {
    self->model = foulee_soreness_model_new (FOULEE_LEVELS);
    foulee_soreness_state_restore (checkpoint->state, self->model);
  }
  if (checkpoint->outcomes)
    self->outcomes = foulee_outcome_log_copy (checkpoint->outcomes);
}

static void
add_checkpoint (FouleeSorenessTrace *self, gint64 cut)
{
  Checkpoint checkpoint = { .cut = cut, .position = self->position };
  guint i = 1;

  if (self->replay)
    checkpoint.replay = foulee_forecast_replay_copy (self->replay);
  else
    checkpoint.state = foulee_soreness_state_new (self->model);
  if (self->outcomes)
    checkpoint.outcomes = foulee_outcome_log_copy (self->outcomes);
  g_array_append_val (self->checkpoints, checkpoint);

  while (i < self->checkpoints->len) {
    gint64 before = g_array_index (self->checkpoints, Checkpoint, i - 1).cut;
    gint64 own = g_array_index (self->checkpoints, Checkpoint, i).cut;

    if (own >= cut - CHECKPOINTS_KEPT)
      break;
    if (own - before < OLD_CHECKPOINT_SPACING)
      g_array_remove_index (self->checkpoints, i);
    else
      i++;
  }
}

/* Goes back to the last moment at which nothing would have been different. */
static void
go_back (FouleeSorenessTrace *self, const FouleeTraceEvents *events)
{
  const Position same = find_difference (self, events);
  guint n = self->checkpoints->len;

  while (n > 0) {
    const Checkpoint *checkpoint = &g_array_index (self->checkpoints, Checkpoint, n - 1);

    if (holds_still (&checkpoint->position, checkpoint->cut, &same, events))
      break;
    n--;
  }
  g_array_set_size (self->checkpoints, n);
  if (self->model && holds_still (&self->position, self->now + 1, &same, events))
    return;
  if (n > 0)
    restore (self, &g_array_index (self->checkpoints, Checkpoint, n - 1));
  else
    start (self);
}

/* Going on. */

static void
add_past_forecast (const FouleeScoredForecast *scored, gpointer data)
{
  FouleeSorenessTrace *self = data;
  const double *masses = scored->masses;
  FouleePastForecast forecast = {
    .made_at = scored->made_at,
    .made_for = scored->made_for,
    .horizon = (gint8) scored->horizon,
    .q10 = (gint8) foulee_level_masses_quantile (masses, scored->n_levels, 0.1),
    .median = (gint8) foulee_level_masses_quantile (masses, scored->n_levels, 0.5),
    .q90 = (gint8) foulee_level_masses_quantile (masses, scored->n_levels, 0.9),
    .observed = (gint8) scored->observed,
  };

  g_array_append_val (self->forecasts, forecast);
}

static void
add_run (FouleeSorenessTrace *self, const FouleeRunDone *run)
{
  guint number = self->position.n_runs++;

  if (self->replay)
    foulee_forecast_replay_add_run (self->replay, (FouleeInstant) { run->end, run->offset }, number,
                                    &run->dose);
  else
    foulee_soreness_model_add_run (self->model, run->end, number, &run->dose);
  if (self->outcomes)
    foulee_outcome_log_add_run (self->outcomes, run->end, number, &run->dose, self->model);
}

static void
add_reading (FouleeSorenessTrace *self, const FouleeLevelReading *reading)
{
  FouleeShares shares;

  self->position.n_readings++;
  if (self->replay)
    foulee_forecast_replay_add_reading (self->replay, reading->at, reading->level);
  else
    foulee_soreness_model_add_reading (self->model, reading->at.seconds, reading->level);
  foulee_soreness_model_shares (self->model, &shares);
  g_array_append_val (self->first_parts, self->parts->len);
  for (guint i = 0; i < shares.n_runs; i++) {
    Part part = { .run = shares.runs[i].run, .share = (float) shares.runs[i].share };

    g_array_append_val (self->parts, part);
  }
  if (!self->outcomes)
    return;
  foulee_outcome_log_add_reading (self->outcomes, reading->at.seconds, reading->level, &shares);
  foulee_outcome_log_add_moment (self->outcomes, reading->at.seconds, -1, self->model);
}

static void
add_action (FouleeSorenessTrace *self, gint64 at)
{
  int number = (int) self->position.n_actions++;

  foulee_outcome_log_add_moment (self->outcomes, at, number, self->model);
}

/* Takes up the event that comes next, at `time`. */
static void
take_event (FouleeSorenessTrace *self, gint64 time)
{
  const FouleeRunDone *run = run_at (&self->events, self->position.n_runs);
  const FouleeLevelReading *reading = reading_at (&self->events, self->position.n_readings);

  if (run && run->end == time)
    add_run (self, run);
  else if (reading && reading->at.seconds == time)
    add_reading (self, reading);
  else
    add_action (self, time);
  self->position.n_parts = self->parts->len;
  self->position.n_forecasts = self->forecasts->len;
  self->now = time;
  self->n_followed++;
}

static gboolean
is_checkpoint_due (const FouleeSorenessTrace *self, gint64 time)
{
  guint n = self->checkpoints->len;

  /* What happened at one moment stays together. */
  if (self->now == G_MININT64 || time <= self->now)
    return FALSE;
  return n == 0 ||
         time - g_array_index (self->checkpoints, Checkpoint, n - 1).cut >= CHECKPOINT_SPACING;
}

gboolean
foulee_soreness_trace_follow (FouleeSorenessTrace *self, const FouleeTraceEvents *events,
                              GCancellable *cancellable)
{
  FouleeTraceEvents referenced = { .runs = g_array_ref (events->runs),
                                   .readings = g_array_ref (events->readings) };
  gint64 time;

  if (self->kept & FOULEE_TRACE_OUTCOMES && events->actions)
    referenced.actions = g_array_ref (events->actions);
  if (self->at_end)
    self->changed_from = G_MAXINT64;
  self->at_end = FALSE;
  go_back (self, &referenced);
  self->changed_from = MIN (self->changed_from, self->now);
  drop_events (self);
  self->events = referenced;
  self->n_followed = 0;
  g_array_set_size (self->parts, self->position.n_parts);
  g_array_set_size (self->first_parts, self->position.n_readings);
  g_array_set_size (self->forecasts, self->position.n_forecasts);
  g_array_set_size (self->amplitudes, referenced.runs->len);
  foulee_soreness_model_keep_amplitudes (self->model, (FouleeAmplitude *) self->amplitudes->data,
                                         self->amplitudes->len);
  if (self->replay)
    foulee_forecast_replay_set_scored_func (self->replay, add_past_forecast, self);

  while ((time = next_time (&self->events, &self->position)) != G_MAXINT64) {
    if (self->n_followed % EVENTS_BETWEEN_LOOKS == 0 && g_cancellable_is_cancelled (cancellable))
      return FALSE;
    if (is_checkpoint_due (self, time))
      add_checkpoint (self, time);
    take_event (self, time);
  }
  self->at_end = TRUE;
  return TRUE;
}

gint64
foulee_soreness_trace_changed_from (const FouleeSorenessTrace *self)
{
  return self->changed_from;
}

guint
foulee_soreness_trace_n_followed (const FouleeSorenessTrace *self)
{
  return self->n_followed;
}

const FouleeTraceEvents *
foulee_soreness_trace_events (const FouleeSorenessTrace *self)
{
  return &self->events;
}

/* What one run, or all but that one, held of a reading. */
static double
sum_parts (const FouleeSorenessTrace *self, guint reading, guint run, gboolean own)
{
  guint first = g_array_index (self->first_parts, guint, reading);
  guint end = reading + 1 < self->first_parts->len
                  ? g_array_index (self->first_parts, guint, reading + 1)
                  : self->parts->len;
  double sum = 0.0;

  for (guint i = first; i < end; i++) {
    const Part *part = &g_array_index (self->parts, Part, i);

    if ((part->run == run) == own)
      sum += (double) part->share;
  }
  return sum;
}

double
foulee_soreness_trace_share (const FouleeSorenessTrace *self, guint reading, guint run)
{
  return sum_parts (self, reading, run, TRUE);
}

double
foulee_soreness_trace_others (const FouleeSorenessTrace *self, guint reading, guint run)
{
  return sum_parts (self, reading, run, FALSE);
}

FouleeAmplitude
foulee_soreness_trace_amplitude (const FouleeSorenessTrace *self, guint run)
{
  FouleeAmplitude amplitude;

  if (!foulee_soreness_model_amplitude (self->model, run, &amplitude))
    amplitude = g_array_index (self->amplitudes, FouleeAmplitude, run);
  return amplitude;
}

const FouleeSorenessModel *
foulee_soreness_trace_model (const FouleeSorenessTrace *self)
{
  return self->model;
}

const FouleeForecastReplay *
foulee_soreness_trace_replay (const FouleeSorenessTrace *self)
{
  return self->replay;
}

GArray *
foulee_soreness_trace_forecasts (const FouleeSorenessTrace *self)
{
  return self->forecasts;
}

const FouleeOutcomeLog *
foulee_soreness_trace_outcomes (const FouleeSorenessTrace *self)
{
  return self->outcomes;
}
