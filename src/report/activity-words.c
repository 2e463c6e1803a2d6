/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/activity-words.h"

#include "report/own-words.h"
#include "report/period-records.h"
#include "report/short-dates.h"

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

static FouleeDate
day_of (const FouleeComposer *composer, const FouleeActivityScore *score)
{
  return foulee_record_day (score, composer->day_start);
}

/* Of most, all that were scored, the first and the last score are of the same two days. */
static gboolean
same_days (const FouleeComposer *composer, const Watched *a, const Watched *b)
{
  return day_of (composer, a->first) == day_of (composer, b->first) &&
         day_of (composer, a->last) == day_of (composer, b->last);
}

/* "9 Oct → 16 Nov"; "16 Nov" for one day. */
static char *
describe_days (const FouleeComposer *composer, const Watched *watched)
{
  g_autofree char *first = foulee_short_date (composer, day_of (composer, watched->first));
  g_autofree char *last = foulee_short_date (composer, day_of (composer, watched->last));

  if (g_str_equal (first, last))
    return g_steal_pointer (&last);
  return g_strdup_printf (
      foulee_trc (composer->language, "days of the first and last score", "%s\u00a0→ %s"), first,
      last);
}

/* "down the stairs 7 → 8", with the days where they are not those that stand behind all. */
static char *
describe (const FouleeComposer *composer, const Watched *watched, gboolean days)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *name = foulee_own_words (watched->activity->name);
  g_autofree char *scores = NULL, *dates = NULL;

  if (watched->first == NULL)
    /* Translators: an activity, and "not recorded". */
    return g_strdup_printf (foulee_trc (language, "activity: score", "%s %s"), name,
                            foulee_composer_nothing (composer));
  if (watched->first != watched->last)
    scores = g_strdup_printf (
        foulee_trc (language, "activity: first score, last score", "%s %d\u00a0→\u00a0%d"), name,
        watched->first->score, watched->last->score);
  else
    scores = g_strdup_printf (foulee_trc (language, "activity: its one score", "%s %d"), name,
                              watched->first->score);
  if (!days)
    return g_steal_pointer (&scores);
  dates = describe_days (composer, watched);
  return g_strdup_printf (foulee_trc (language, "activity and scores, their days", "%s (%s)"),
                          scores, dates);
}

/* Those of the period, in the order of the runner's list. */
static GArray *
list_watched (const FouleeComposer *composer, const GPtrArray *scores)
{
  const guint n = foulee_history_n (composer->history, FOULEE_KIND_ACTIVITY);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Watched));

  for (guint i = 0; i < n; i++) {
    const FouleeActivity *activity =
        foulee_history_get (composer->history, FOULEE_KIND_ACTIVITY, i);
    const Watched watched = watch (activity, scores);
    if (watched.first != NULL || in_use (composer, activity))
      g_array_append_val (all, watched);
  }
  return all;
}

/* One of those that were scored, if all of them were on the same days; NULL. */
static const Watched *
find_common (const FouleeComposer *composer, const GArray *all)
{
  const Watched *common = NULL;

  for (guint i = 0; i < all->len; i++) {
    const Watched *watched = &g_array_index (all, Watched, i);
    if (watched->first == NULL)
      continue;
    if (common != NULL && !same_days (composer, common, watched))
      return NULL;
    common = watched;
  }
  return common;
}

/* What the numbers are, in one piece: a line may break before it, not within. */
static void
append_scale (GString *label, const FouleeComposer *composer, const Watched *common)
{
  const FouleeLanguage *language = composer->language;
  GString *scale = g_string_new (foulee_tr (language, "0 cannot – 10 as before"));

  g_string_replace (scale, " ", "\u00a0", 0);
  if (common != NULL) {
    g_autofree char *days = describe_days (composer, common);
    g_string_append_printf (label, " (%s%s%s)", days,
                            foulee_trc (language, "between parts of a line", "; "), scale->str);
  } else {
    g_string_append_printf (label, " (%s)", scale->str);
  }
  g_string_free (scale, TRUE);
}

char *
foulee_activities_label (const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) scores = foulee_period_records_new (composer, FOULEE_KIND_ACTIVITY_SCORE);
  g_autoptr (GArray) all = list_watched (composer, scores);
  const Watched *common = find_common (composer, all);
  GString *label = NULL;
  gboolean scored = FALSE;

  if (all->len == 0)
    return g_strdup (foulee_composer_nothing (composer));
  label = g_string_new (NULL);
  for (guint i = 0; i < all->len; i++) {
    const Watched *watched = &g_array_index (all, Watched, i);
    g_autofree char *words = describe (composer, watched, common == NULL);
    g_string_append_printf (label, "%s%s", i > 0 ? " · " : "", words);
    scored = scored || watched->first != NULL;
  }
  if (scored)
    append_scale (label, composer, common);
  return g_string_free_and_steal (label);
}
