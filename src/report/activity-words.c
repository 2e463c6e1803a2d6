/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/activity-words.h"

#include "report/own-words.h"
#include "report/period-records.h"

typedef struct {
  const FouleeActivity *activity;
  const FouleeActivityScore *first, *last; /* of the period; NULL */
} Watched;

static gboolean
in_use (const FouleeComposer *composer, const FouleeActivity *activity)
{
  return activity->since <= composer->last &&
         (activity->until == FOULEE_DATE_NONE || activity->until >= composer->first);
}

static Watched
watch (const FouleeActivity *activity, const GPtrArray *scores)
{
  Watched watched = { .activity = activity };

  for (guint i = 0; i < scores->len; i++) {
    const FouleeActivityScore *score = g_ptr_array_index (scores, i);
    if (g_strcmp0 (score->activity, activity->record.id) != 0)
      continue;
    if (watched.first == NULL)
      watched.first = score;
    watched.last = score;
  }
  return watched;
}

static char *
describe (const FouleeComposer *composer, const Watched *watched)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *name = foulee_own_words (watched->activity->name);
  g_autofree char *day = NULL;

  if (watched->first == NULL)
    /* Translators: an activity, and "not recorded". */
    return g_strdup_printf (foulee_trc (language, "activity: score", "%s %s"), name,
                            foulee_composer_nothing (composer));
  if (watched->first != watched->last)
    return g_strdup_printf (
        foulee_trc (language, "activity: first score, last score", "%s %d\u00a0→\u00a0%d"), name,
        watched->first->score, watched->last->score);
  day = foulee_composer_date (composer, foulee_record_day (watched->first, composer->day_start));
  return g_strdup_printf (foulee_trc (language, "activity: its one score, day", "%s %d (%s)"), name,
                          watched->first->score, day);
}

char *
foulee_activities_label (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GPtrArray) scores = foulee_period_records_new (composer, FOULEE_KIND_ACTIVITY_SCORE);
  const guint n = foulee_history_n (composer->history, FOULEE_KIND_ACTIVITY);
  g_autoptr (GString) label = g_string_new (NULL);
  gboolean scored = FALSE;

  for (guint i = 0; i < n; i++) {
    const FouleeActivity *activity =
        foulee_history_get (composer->history, FOULEE_KIND_ACTIVITY, i);
    const Watched watched = watch (activity, scores);
    g_autofree char *words = NULL;
    if (watched.first == NULL && !in_use (composer, activity))
      continue;
    words = describe (composer, &watched);
    if (label->len > 0)
      g_string_append (label, foulee_trc (language, "between items of a list", ", "));
    g_string_append (label, words);
    scored = scored || watched.first != NULL;
  }
  if (label->len == 0)
    return g_strdup (foulee_composer_nothing (composer));
  if (scored)
    g_string_append_printf (label, " (%s)", foulee_tr (language, "0 cannot – 10 as before"));
  return g_string_free_and_steal (g_steal_pointer (&label));
}
