/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/influence.h"
#include "base/language.h"

G_BEGIN_DECLS

/* What matters for the runner and what helped, in words: the same on the screen, on paper and on a
 * terminal. Nothing is said that its stage does not allow. */

/* What an effect is of: a FouleeFactor, or an action, or what the coin of a fair trial said. */
typedef int FouleeInfluenceTopic;

#define foulee_topic_of_action(kind) (FOULEE_N_FACTORS + (int) (kind))
#define FOULEE_TOPIC_TRIAL foulee_topic_of_action (FOULEE_N_ACTION_KINDS)
#define FOULEE_N_TOPICS (FOULEE_TOPIC_TRIAL + 1)

/* On each side, before outcomes are shown and before there may be an estimate. */
#define FOULEE_TRIALS_TO_SHOW 6
#define FOULEE_TRIALS_TO_ESTIMATE 10

/* "Warm-up", "Foam rolling". */
const char *foulee_influence_label (FouleeInfluenceTopic topic, const FouleeLanguage *language);

/* "−1.5", "+0.3", "0.0". */
char *foulee_points_label (double points, const FouleeLanguage *language);

/* "15 with, 12 without"; of an action too few to compare, "5 times". */
char *foulee_influence_counts_label (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                                     const FouleeLanguage *language);

/* In place of outcomes, and of what there is none: "no peak to compare yet". */
const char *foulee_influence_none_label (const FouleeLanguage *language);

/* In place of outcomes: "1 time so far; shown from 6", "3 with, 4 without; shown from 6 each". */
char *foulee_influence_awaited_label (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                                      const FouleeLanguage *language);

/* Only from FOULEE_EFFECT_ESTIMATE on: "In 12 runs with and 11 without warm-up, your peaks were 0.6
 * lower (likely range −1.5 to +0.3). This could be chance; the runs may differ in other ways." */
char *foulee_influence_sentence (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                                 const FouleeLanguage *language);

/* The same of the warm-up for others to read, and since when (a date in words): "Since 20 July, in
 * 12 runs with and 11 without warm-up, peaks of soreness (0–10) were 0.6 lower with it (likely
 * range …). This could be chance; …" */
char *foulee_influence_warm_up_told (const FouleeEffect *effect, const char *since,
                                     const FouleeLanguage *language);

/* The same where there is less room: "Warm-up: peaks 0.2 lower, which could be chance." and "Likely
 * range −0.8 to +0.4; the runs may differ in other ways." */
char *foulee_influence_brief (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                              const FouleeLanguage *language);
char *foulee_influence_brief_detail (FouleeInfluenceTopic topic, const FouleeEffect *effect,
                                     const FouleeLanguage *language);

/* How much may be said: "counted only", "could be chance", "likely". */
const char *foulee_influence_stage_label (const FouleeEffect *effect,
                                          const FouleeLanguage *language);

/* "likely range −1.5 to +0.3"; only from FOULEE_EFFECT_ESTIMATE on. */
char *foulee_influence_range_label (const FouleeEffect *effect, const FouleeLanguage *language);

/* The effect of a topic. `trial` may be NULL where it is not asked for. */
const FouleeInfluence *foulee_influence_of_topic (const FouleeInfluences *influences,
                                                  const FouleeInfluence *trial,
                                                  FouleeInfluenceTopic topic);

/* The topic that rests on most: what is likely before what is estimated, then by p. −1 where
 * nothing is estimated yet. */
FouleeInfluenceTopic foulee_influences_best (const FouleeInfluences *influences,
                                             const FouleeInfluence *trial);

/* What would lead there: "Log 4 more runs with a warm-up …". Of the warm-up, the one thing that can
 * be chosen freely. */
char *foulee_influences_missing (const FouleeInfluences *influences,
                                 const FouleeLanguage *language);

G_END_DECLS
