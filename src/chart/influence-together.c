/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/influence-together.h"

/* So near, two occasions are of the same day. */
#define NEAR_SECONDS (12 * 3600)

#define PART_TOGETHER 0.8

/* How many occasions of `a` have one of `b` near. */
static guint
count_near (const GArray *a, const GArray *b)
{
  guint n = 0, first = 0;

  for (guint i = 0; i < a->len; i++) {
    const FouleeTrial *trial = &g_array_index (a, FouleeTrial, i);

    if (!trial->exposed)
      continue;
    while (first < b->len && (!g_array_index (b, FouleeTrial, first).exposed ||
                              g_array_index (b, FouleeTrial, first).at < trial->at - NEAR_SECONDS))
      first++;
    if (first < b->len && g_array_index (b, FouleeTrial, first).at <= trial->at + NEAR_SECONDS)
      n++;
  }
  return n;
}

static gboolean
is_together (const FouleeInfluence *a, const FouleeInfluence *b)
{
  return a->effect.n_with >= FOULEE_TRIALS_TO_SHOW && b->effect.n_with >= FOULEE_TRIALS_TO_SHOW &&
         count_near (a->trials, b->trials) >= PART_TOGETHER * a->effect.n_with &&
         count_near (b->trials, a->trials) >= PART_TOGETHER * b->effect.n_with;
}

char *
foulee_influences_together (const FouleeInfluences *influences, const FouleeLanguage *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean listed[FOULEE_N_ACTION_KINDS] = { FALSE };

  for (int i = 0; i < FOULEE_N_ACTION_KINDS; i++) {
    gboolean begun = FALSE;

    for (int j = i + 1; j < FOULEE_N_ACTION_KINDS && !listed[i]; j++) {
      if (listed[j] || !is_together (&influences->actions[i], &influences->actions[j]))
        continue;
      if (!begun)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                                foulee_influence_label (foulee_topic_of_action (i), language));
      begun = TRUE;
      listed[j] = TRUE;
      g_string_append_printf (text, ", %s",
                              foulee_influence_label (foulee_topic_of_action (j), language));
    }
  }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
