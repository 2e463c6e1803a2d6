/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hint-rules.h"

G_BEGIN_DECLS

/* The episode of one kind of hint: when it asks for attention, and when it keeps quiet (see
 * `analysis/hint.h`). */
typedef struct {
  gint64 since;                           /* Unix seconds; these three G_MININT64 for never */
  gint64 held_at;                         /* when its rule held last */
  gint64 asked_at;                        /* when it asked last, be it in an episode before */
  gboolean asked;                         /* in this one */
  guint32 places;                         /* where it has held, set of 1 << place */
  int asked_levels[FOULEE_N_HINT_PLACES]; /* there, when it asked last */
  int highest[FOULEE_N_HINT_PLACES];      /* there, in this episode */
} FouleeHintEpisode;

/* Also so that the next time the rule holds begins an episode, whatever came before. */
void foulee_hint_episode_clear (FouleeHintEpisode *self);

/* The rule holds at `at`, somewhere. TRUE where it is to ask, and then `*place` is where. Answers
 * to the list are looked up in `history`, none after `at`. */
gboolean foulee_hint_episode_hold (FouleeHintEpisode *self, const FouleeHistory *history, gint64 at,
                                   const FouleeHeldHint *held, int *place);

/* Whether it has asked, is not over at `now`, and was not answered. */
gboolean foulee_hint_episode_is_open (const FouleeHintEpisode *self, const FouleeHistory *history,
                                      gint64 now);

G_END_DECLS
