/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint-episode.h"

#define HOUR 3600
#define DAY (24 * HOUR)

/* An episode is over this long after its rule held last. */
#define OVER_SECONDS (14 * DAY)

/* How long an answer to the list keeps a new episode quiet. */
#define QUIET_SECONDS (14 * DAY)

#define ASK_AGAIN_SECONDS (72 * HOUR)
#define RISEN 2

#define NEVER G_MININT64

void
foulee_hint_episode_clear (FouleeHintEpisode *self)
{
  *self = (FouleeHintEpisode) { .since = NEVER, .held_at = NEVER, .asked_at = NEVER };
}

static gboolean
is_over (const FouleeHintEpisode *self, gint64 at)
{
  return self->held_at == NEVER || at - self->held_at > OVER_SECONDS;
}

/* When the list was answered last, from the last asking to the end of its episode and no later than
 * `at`; NEVER where it was not. */
static gint64
find_answer (const FouleeHintEpisode *self, const FouleeHistory *history, gint64 at)
{
  const FouleeSignAnswer *answer;
  guint next;

  if (self->asked_at == NEVER)
    return NEVER;
  next = foulee_history_find (history, FOULEE_KIND_SIGN_ANSWER,
                              MIN (at, self->held_at + OVER_SECONDS) + 1);
  if (next == 0)
    return NEVER;
  answer = foulee_history_get (history, FOULEE_KIND_SIGN_ANSWER, next - 1);
  return answer->at.seconds >= self->asked_at ? answer->at.seconds : NEVER;
}

/* What an answer keeps quiet is told from what is new by the places and levels known then, so these
 * stay. */
static void
begin (FouleeHintEpisode *self, gint64 at, gboolean quiet)
{
  self->since = at;
  self->asked = FALSE;
  if (!quiet)
    self->places = 0;
  for (int place = 0; place < FOULEE_N_HINT_PLACES; place++)
    self->highest[place] = -1;
}

/* The first of `places` after `place`, −1 for none. */
static int
next_place (guint32 places, int place)
{
  return g_bit_nth_lsf (places, place);
}

/* Whether a place is a muscle that is less sore than one that was asked of already: the same
 * soreness, as it spreads and ebbs. */
static gboolean
is_beside (const FouleeHintEpisode *self, int place, int level)
{
  if (place < FOULEE_N_REGIONS && !foulee_region_is_muscle ((FouleeRegion) place))
    return FALSE;
  for (int other = -1; (other = next_place (self->places, other)) >= 0;)
    if (self->asked_levels[other] > level)
      return TRUE;
  return FALSE;
}

/* The places where the rule holds for the first time, or by 2 higher than when it asked. */
static guint32
find_news (FouleeHintEpisode *self, const FouleeHeldHint *held)
{
  guint32 news = 0;

  for (int place = -1; (place = next_place (held->places, place)) >= 0;) {
    self->highest[place] = MAX (self->highest[place], held->levels[place]);
    if (!(self->places & 1u << place)) {
      if (held->told || !is_beside (self, place, held->levels[place]))
        news |= 1u << place;
      continue;
    }
    if (held->levels[place] >= self->asked_levels[place] + RISEN)
      news |= 1u << place;
  }
  return news;
}

static void
ask (FouleeHintEpisode *self, gint64 at, const FouleeHeldHint *held)
{
  self->asked_at = at;
  self->asked = TRUE;
  self->places |= held->places;
  for (int place = -1; (place = next_place (held->places, place)) >= 0;)
    self->asked_levels[place] = held->levels[place];
}

/* Among `places`, the one with the highest level, and the first of those. */
static int
worst_of (guint32 places, const FouleeHeldHint *held)
{
  int worst = -1;

  for (int place = -1; (place = next_place (places, place)) >= 0;)
    if (worst < 0 || held->levels[place] > held->levels[worst])
      worst = place;
  return worst;
}

gboolean
foulee_hint_episode_hold (FouleeHintEpisode *self, const FouleeHistory *history, gint64 at,
                          const FouleeHeldHint *held, int *place)
{
  gint64 answer = find_answer (self, history, at);
  gboolean quiet = answer != NEVER && at - answer < QUIET_SECONDS;
  guint32 concerned;

  if (is_over (self, at))
    begin (self, at, quiet);
  self->held_at = at;
  concerned = find_news (self, held);
  if (concerned == 0) {
    gboolean waited = answer != NEVER || at - self->asked_at >= ASK_AGAIN_SECONDS;
    gboolean due = !quiet && (!self->asked || waited);

    if (!due)
      return FALSE;
    concerned = held->places;
  }
  *place = worst_of (concerned, held);
  ask (self, at, held);
  return TRUE;
}

gboolean
foulee_hint_episode_is_open (const FouleeHintEpisode *self, const FouleeHistory *history,
                             gint64 now)
{
  return self->asked && !is_over (self, now) && find_answer (self, history, now) == NEVER;
}
