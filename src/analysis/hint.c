/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint.h"

#include "analysis/hint-episode.h"
#include "analysis/hint-rules.h"

/* Goes through runs, check-ins and forecast checks side by side, in the order of time. */
typedef struct {
  const FouleeHistory *history;
  gint64 now;
  GArray *runs; /* FouleeRunDone */
  const FouleeForecastCheck *checks;
  guint n_checks;
  guint next_run, next_check_in, next_check;
  FouleeHintRules *rules;
  FouleeHeldHint held[FOULEE_N_HINTS];
  FouleeHintEpisode episodes[FOULEE_N_HINTS];
  GArray *hints; /* FouleeHint */
} Walk;

/* `at` is the moment of what was just added to the rules, `run` the run if it was one. */
static void
ask_where_due (Walk *self, gint64 at, const FouleeRun *run)
{
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++) {
    FouleeHintEpisode *episode = &self->episodes[kind];
    FouleeHint hint = { .kind = kind, .region = -1, .level = -1, .usual = -1, .at = at };
    int place;

    if (self->held[kind].places == 0)
      continue;
    if (kind == FOULEE_HINT_MASS_GAIN)
      foulee_hint_episode_clear (episode);
    if (!foulee_hint_episode_hold (episode, self->history, at, &self->held[kind], &place))
      continue;
    hint.since = episode->since;
    if (kind == FOULEE_HINT_MASS_GAIN) {
      hint.run = run;
    } else {
      hint.region = place == FOULEE_HINT_LEGS ? -1 : place;
      hint.level = episode->highest[place];
      hint.usual = foulee_hint_rules_usual (self->rules, place);
    }
    g_array_append_val (self->hints, hint);
  }
}

static void
pass_run (Walk *self)
{
  const FouleeRunDone *done = &g_array_index (self->runs, FouleeRunDone, self->next_run++);

  foulee_hint_rules_add_run (self->rules, done, self->held);
  ask_where_due (self, done->end, done->run);
}

static void
pass_check_in (Walk *self)
{
  const FouleeCheckIn *check_in = foulee_history_check_in (self->history, self->next_check_in++);

  foulee_hint_rules_add_check_in (self->rules, check_in, self->held);
  ask_where_due (self, check_in->at.seconds, NULL);
}

static void
pass_check (Walk *self)
{
  const FouleeForecastCheck *check = &self->checks[self->next_check++];

  foulee_hint_rules_judge_check (check, self->held);
  ask_where_due (self, check->at, NULL);
}

/* The event that comes next; at one moment in the order in which the rules want them. FALSE where
 * there is none up to now. */
static gboolean
pass_next (Walk *self)
{
  gint64 run = G_MAXINT64;
  gint64 check_in = G_MAXINT64;
  gint64 check = G_MAXINT64;

  if (self->next_run < self->runs->len)
    run = g_array_index (self->runs, FouleeRunDone, self->next_run).end;
  if (self->next_check_in < foulee_history_n (self->history, FOULEE_KIND_CHECK_IN))
    check_in = foulee_history_check_in (self->history, self->next_check_in)->at.seconds;
  if (self->next_check < self->n_checks)
    check = self->checks[self->next_check].at;

  if (MIN (run, MIN (check_in, check)) > self->now)
    return FALSE;
  if (run <= check_in && run <= check)
    pass_run (self);
  else if (check_in <= check)
    pass_check_in (self);
  else
    pass_check (self);
  return TRUE;
}

/* Of each kind, only what it asked last may be open. */
static void
mark_open (Walk *self)
{
  guint32 seen = 0;

  for (guint i = self->hints->len; i-- > 0;) {
    FouleeHint *hint = &g_array_index (self->hints, FouleeHint, i);

    if (!(seen & 1u << hint->kind))
      hint->open =
          foulee_hint_episode_is_open (&self->episodes[hint->kind], self->history, self->now);
    seen |= 1u << hint->kind;
  }
}

GArray *
foulee_hints_new (const FouleeHistory *history, FouleeInstant now,
                  const FouleeForecastCheck *checks, guint n_checks)
{
  g_autoptr (FouleeHintRules) rules = foulee_hint_rules_new (foulee_history_day_start (history));
  g_autoptr (GArray) runs = foulee_run_log_new (history, now.seconds);
  Walk walk = { .history = history,
                .now = now.seconds,
                .runs = runs,
                .checks = checks,
                .n_checks = n_checks,
                .rules = rules,
                .hints = g_array_new (FALSE, FALSE, sizeof (FouleeHint)) };

  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    foulee_hint_episode_clear (&walk.episodes[kind]);
  while (pass_next (&walk))
    continue;
  mark_open (&walk);
  return walk.hints;
}
