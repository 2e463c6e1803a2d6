/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint-log.h"

#include "analysis/hint-episode.h"
#include "analysis/hint-rules.h"

#define DAY G_GINT64_CONSTANT (86400)

/* States are kept this far apart, */
#define STATE_SPACING (60 * DAY)

/* and not further back than this: what changes there is rare, and walking all of it is quick enough
 * for once. */
#define STATES_KEPT (400 * DAY)

/* No moment: before every event, and after. */
#define BEFORE_ALL G_MININT64
#define AFTER_ALL G_MAXINT64

/* A run that is not only planned. Its dose as the model sees it is asked for by no rule. */
typedef struct {
  const FouleeRun *run; /* owned by the history */
  gint64 end;           /* Unix seconds */
} Run;

/* What is gone through side by side, in the order of time. */
typedef struct {
  FouleeHistory *history; /* check-ins, urine, conditions, and answers to the list */
  GArray *runs;           /* Run, in the order of their ends */
  GArray *checks;         /* FouleeForecastCheck */
  gint64 now;
} Events;

/* A walk that took up the first so many events, and nothing that happened after the last of them.
 * Nothing in it points into a history. */
typedef struct {
  gint64 at; /* of the last event; BEFORE_ALL for none */
  guint n_runs, n_check_ins, n_urines, n_checks;
  guint n_hints;
  FouleeHintRules *rules;
  FouleeHintEpisode episodes[FOULEE_N_HINTS];
} State;

struct _FouleeHintLog {
  int day_start;
  Events events; /* NULL before the first call of follow() */
  State state;   /* no rules before the first call */
  GArray *hints; /* FouleeHint, none of them marked as open */
  GArray *kept;  /* State, the oldest first */
  guint n_followed;
};

static void
clear_state (gpointer data)
{
  State *state = data;

  g_clear_pointer (&state->rules, foulee_hint_rules_free);
}

static State
copy_state (const State *state)
{
  State copy = *state;

  copy.rules = foulee_hint_rules_copy (state->rules);
  return copy;
}

static void
clear_events (Events *events)
{
  g_clear_pointer (&events->history, foulee_history_unref);
  g_clear_pointer (&events->runs, g_array_unref);
  g_clear_pointer (&events->checks, g_array_unref);
}

FouleeHintLog *
foulee_hint_log_new (void)
{
  FouleeHintLog *self = g_new0 (FouleeHintLog, 1);

  self->hints = g_array_new (FALSE, FALSE, sizeof (FouleeHint));
  self->kept = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (self->kept, clear_state);
  return self;
}

void
foulee_hint_log_free (FouleeHintLog *self)
{
  clear_events (&self->events);
  clear_state (&self->state);
  g_array_unref (self->hints);
  g_array_unref (self->kept);
  g_free (self);
}

/* ---- Events, one at a time. AFTER_ALL where there are no more ------------------------------- */

static gint64
run_time (const Events *events, guint index)
{
  return index < events->runs->len ? g_array_index (events->runs, Run, index).end : AFTER_ALL;
}

static gint64
check_time (const Events *events, guint index)
{
  return index < events->checks->len ? g_array_index (events->checks, FouleeForecastCheck, index).at
                                     : AFTER_ALL;
}

static gint64
record_time (const Events *events, FouleeKind kind, guint index)
{
  return index < foulee_history_n (events->history, kind)
             ? foulee_record_when (foulee_history_get (events->history, kind, index))
             : AFTER_ALL;
}

static gint64
check_in_time (const Events *events, guint index)
{
  return record_time (events, FOULEE_KIND_CHECK_IN, index);
}

static gint64
urine_time (const Events *events, guint index)
{
  return record_time (events, FOULEE_KIND_URINE, index);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Run *ra = a;
  const Run *rb = b;

  return (ra->end > rb->end) - (ra->end < rb->end);
}

static GArray *
list_runs (const FouleeHistory *history)
{
  guint n = foulee_history_n (history, FOULEE_KIND_RUN);
  GArray *runs = g_array_sized_new (FALSE, FALSE, sizeof (Run), n);

  for (guint i = 0; i < n; i++) {
    const FouleeRun *run = foulee_history_run (history, i);
    Run done = { .run = run, .end = foulee_run_end (run) };

    if (run->planned != 1)
      g_array_append_val (runs, done);
  }
  g_array_sort (runs, compare_ends);
  return runs;
}

/* ---- From when on two histories differ ------------------------------------------------------ */

/* Each of these three is the moment of the first event that only one of both has, or has otherwise.
 */
static gint64
compare_runs (const Events *a, const Events *b)
{
  guint n = MIN (a->runs->len, b->runs->len);
  guint i = 0;

  while (i < n && g_array_index (a->runs, Run, i).run == g_array_index (b->runs, Run, i).run)
    i++;
  return MIN (run_time (a, i), run_time (b, i));
}

static gint64
compare_checks (const Events *a, const Events *b)
{
  guint n = MIN (a->checks->len, b->checks->len);
  guint i = 0;

  for (; i < n; i++) {
    const FouleeForecastCheck *ca = &g_array_index (a->checks, FouleeForecastCheck, i);
    const FouleeForecastCheck *cb = &g_array_index (b->checks, FouleeForecastCheck, i);

    if (ca->at != cb->at || ca->level != cb->level || ca->q90 != cb->q90)
      break;
  }
  return MIN (check_time (a, i), check_time (b, i));
}

/* How many records are the same from the first on. */
static guint
count_same (const FouleeHistory *a, const FouleeHistory *b, FouleeKind kind)
{
  guint n = MIN (foulee_history_n (a, kind), foulee_history_n (b, kind));
  guint i = 0;

  while (i < n && foulee_history_get (a, kind, i) == foulee_history_get (b, kind, i))
    i++;
  return i;
}

static gint64
compare_records (const Events *a, const Events *b, FouleeKind kind)
{
  guint i = count_same (a->history, b->history, kind);

  return MIN (record_time (a, kind, i), record_time (b, kind, i));
}

/* Runs are compared in the order of their ends, which is when they are known. An answer is looked
 * up by nothing that comes before it. A condition may begin on any day: with another one all is
 * looked at anew. */
static gint64
find_difference (const Events *a, const Events *b)
{
  const guint conditions = foulee_history_n (b->history, FOULEE_KIND_CONDITION);
  gint64 events = MIN (compare_runs (a, b), compare_checks (a, b));
  gint64 readings =
      MIN (compare_records (a, b, FOULEE_KIND_CHECK_IN), compare_records (a, b, FOULEE_KIND_URINE));

  if (foulee_history_n (a->history, FOULEE_KIND_CONDITION) != conditions ||
      count_same (a->history, b->history, FOULEE_KIND_CONDITION) != conditions)
    return BEFORE_ALL;
  return MIN (MIN (events, readings), compare_records (a, b, FOULEE_KIND_SIGN_ANSWER));
}

/* ---- Where to go on from -------------------------------------------------------------------- */

static void
start (FouleeHintLog *self, int day_start)
{
  clear_state (&self->state);
  g_array_set_size (self->kept, 0);
  self->day_start = day_start;
  self->state = (State) { .at = BEFORE_ALL, .rules = foulee_hint_rules_new (day_start) };
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    foulee_hint_episode_clear (&self->state.episodes[kind]);
}

/* Also where more happened at its last moment: what it has not taken up yet comes next. */
static gboolean
holds_still (const State *state, gint64 difference, gint64 now)
{
  return state->at < difference && state->at <= now;
}

/* Goes back to the last state that `next` would have led to as well. The runs of the hints found by
 * then were the same records, so that these are in the next history too. */
static void
go_back (FouleeHintLog *self, const Events *next)
{
  gint64 difference = find_difference (&self->events, next);
  guint n = self->kept->len;

  while (n > 0 && !holds_still (&g_array_index (self->kept, State, n - 1), difference, next->now))
    n--;
  g_array_set_size (self->kept, n);
  if (holds_still (&self->state, difference, next->now))
    return;
  if (n == 0) {
    start (self, self->day_start);
    return;
  }
  clear_state (&self->state);
  self->state = copy_state (&g_array_index (self->kept, State, n - 1));
}

/* `last` is the moment of the last event that will be walked. */
static void
keep_where_due (FouleeHintLog *self, gint64 last)
{
  gint64 at = self->state.at;
  State copy;

  if (at == BEFORE_ALL || at < last - STATES_KEPT)
    return;
  if (self->kept->len > 0 &&
      at - g_array_index (self->kept, State, self->kept->len - 1).at < STATE_SPACING)
    return;
  while (self->kept->len > 0 && g_array_index (self->kept, State, 0).at < at - STATES_KEPT)
    g_array_remove_index (self->kept, 0);
  copy = copy_state (&self->state);
  g_array_append_val (self->kept, copy);
}

/* ---- Going on ------------------------------------------------------------------------------- */

/* `at` is the moment of what was just added to the rules, `run` the run if it was one. */
static void
ask_where_due (FouleeHintLog *self, const FouleeHeldHint held[FOULEE_N_HINTS], gint64 at,
               const FouleeRun *run)
{
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++) {
    FouleeHintEpisode *episode = &self->state.episodes[kind];
    FouleeHint hint = { .kind = kind, .region = -1, .level = -1, .usual = -1, .at = at };
    int place;

    if (held[kind].places == 0)
      continue;
    if (kind == FOULEE_HINT_MASS_GAIN)
      foulee_hint_episode_clear (episode);
    if (!foulee_hint_episode_hold (episode, self->events.history, at, &held[kind], &place))
      continue;
    hint.since = episode->since;
    if (kind == FOULEE_HINT_MASS_GAIN) {
      hint.run = run;
    } else {
      hint.region = place == FOULEE_HINT_LEGS ? -1 : place;
      hint.level = episode->highest[place];
      hint.usual = foulee_hint_rules_usual (self->state.rules, place);
    }
    g_array_append_val (self->hints, hint);
  }
}

/* When the next event is. */
static gint64
next_time (const FouleeHintLog *self)
{
  const State *state = &self->state;

  gint64 readings = MIN (check_in_time (&self->events, state->n_check_ins),
                         urine_time (&self->events, state->n_urines));

  return MIN (MIN (run_time (&self->events, state->n_runs), readings),
              check_time (&self->events, state->n_checks));
}

/* What is not dated is taken to hold. */
static gboolean
had_weak_bones (const FouleeHistory *history, FouleeDate day)
{
  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_CONDITION); i++) {
    const FouleeCondition *condition = foulee_history_get (history, FOULEE_KIND_CONDITION, i);

    if ((condition->condition_kind == FOULEE_CONDITION_BONE_STRESS ||
         condition->condition_kind == FOULEE_CONDITION_LOW_ENERGY) &&
        (condition->since == FOULEE_DATE_NONE || condition->since <= day) &&
        (condition->until == FOULEE_DATE_NONE || condition->until >= day))
      return TRUE;
  }
  return FALSE;
}

static void
pass_check_in (FouleeHintLog *self, const FouleeCheckIn *check_in,
               FouleeHeldHint held[FOULEE_N_HINTS])
{
  const FouleeDate day = foulee_record_day (check_in, self->day_start);

  foulee_hint_rules_add_check_in (self->state.rules, check_in,
                                  had_weak_bones (self->events.history, day), held);
}

/* Takes up the next event, at `time`; at one moment in the order in which the rules want them. */
static void
pass (FouleeHintLog *self, gint64 time)
{
  const Events *events = &self->events;
  State *state = &self->state;
  FouleeHeldHint held[FOULEE_N_HINTS];
  const FouleeRun *run = NULL;

  if (run_time (events, state->n_runs) == time) {
    run = g_array_index (events->runs, Run, state->n_runs++).run;
    foulee_hint_rules_add_run (state->rules, &(FouleeRunDone) { .run = run, .end = time }, held);
  } else if (check_in_time (events, state->n_check_ins) == time) {
    pass_check_in (self, foulee_history_check_in (events->history, state->n_check_ins++), held);
  } else if (urine_time (events, state->n_urines) == time) {
    foulee_hint_rules_add_urine (
        state->rules, foulee_history_get (events->history, FOULEE_KIND_URINE, state->n_urines++),
        held);
  } else {
    foulee_hint_rules_judge_check (
        state->rules, &g_array_index (events->checks, FouleeForecastCheck, state->n_checks++),
        held);
  }
  ask_where_due (self, held, time, run);
  state->at = time;
  state->n_hints = self->hints->len;
  self->n_followed++;
}

/* The moment of the last event by `now`; BEFORE_ALL for none. */
static gint64
last_time (const Events *events)
{
  guint run = events->runs->len;
  guint check_in = foulee_history_n (events->history, FOULEE_KIND_CHECK_IN);
  guint urine = foulee_history_n (events->history, FOULEE_KIND_URINE);
  guint check = events->checks->len;
  gint64 last = BEFORE_ALL;

  while (run > 0 && run_time (events, run - 1) > events->now)
    run--;
  while (check_in > 0 && check_in_time (events, check_in - 1) > events->now)
    check_in--;
  while (urine > 0 && urine_time (events, urine - 1) > events->now)
    urine--;
  while (check > 0 && check_time (events, check - 1) > events->now)
    check--;
  if (run > 0)
    last = MAX (last, run_time (events, run - 1));
  if (check_in > 0)
    last = MAX (last, check_in_time (events, check_in - 1));
  if (urine > 0)
    last = MAX (last, urine_time (events, urine - 1));
  return check > 0 ? MAX (last, check_time (events, check - 1)) : last;
}

/* Of each kind, only what it asked last may be open. */
static void
mark_open (const FouleeHintLog *self, GArray *hints)
{
  guint32 seen = 0;

  for (guint i = hints->len; i-- > 0;) {
    FouleeHint *hint = &g_array_index (hints, FouleeHint, i);

    if (!(seen & 1u << hint->kind))
      hint->open = foulee_hint_episode_is_open (&self->state.episodes[hint->kind],
                                                self->events.history, self->events.now);
    seen |= 1u << hint->kind;
  }
}

/* All that is to be walked. Runs that are the same need not be listed anew. */
static Events
gather (const FouleeHintLog *self, FouleeHistory *history, gint64 now,
        const FouleeForecastCheck *checks, guint n_checks)
{
  guint n_runs = foulee_history_n (history, FOULEE_KIND_RUN);
  FouleeHistory *before = self->events.history;
  Events events = { .history = foulee_history_ref (history),
                    .checks = g_array_new (FALSE, FALSE, sizeof (FouleeForecastCheck)),
                    .now = now };

  if (before && foulee_history_n (before, FOULEE_KIND_RUN) == n_runs &&
      count_same (before, history, FOULEE_KIND_RUN) == n_runs)
    events.runs = g_array_ref (self->events.runs);
  else
    events.runs = list_runs (history);
  if (n_checks > 0)
    g_array_append_vals (events.checks, checks, n_checks);
  return events;
}

GArray *
foulee_hint_log_follow (FouleeHintLog *self, FouleeHistory *history, FouleeInstant now,
                        const FouleeForecastCheck *checks, guint n_checks)
{
  int day_start = foulee_history_day_start (history);
  Events next = gather (self, history, now.seconds, checks, n_checks);
  GArray *hints;
  gint64 last;
  gint64 time;

  if (!self->state.rules || day_start != self->day_start)
    start (self, day_start);
  else
    go_back (self, &next);
  clear_events (&self->events);
  self->events = next;
  g_array_set_size (self->hints, self->state.n_hints);
  self->n_followed = 0;
  last = last_time (&next);
  while ((time = next_time (self)) <= now.seconds && time != AFTER_ALL) {
    keep_where_due (self, last);
    pass (self, time);
  }
  hints = g_array_copy (self->hints);
  mark_open (self, hints);
  return hints;
}

guint
foulee_hint_log_n_followed (const FouleeHintLog *self)
{
  return self->n_followed;
}
