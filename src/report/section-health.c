/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline-values.h"
#include "report/halves.h"
#include "report/own-words.h"
#include "report/sections.h"
#include "report/shoe-words.h"
#include "report/short-dates.h"

/* ---- Conditions ------------------------------------------------------------------------------ */

static gboolean
held (const FouleeComposer *composer, const FouleeCondition *condition)
{
  return (condition->since == FOULEE_DATE_NONE || condition->since <= composer->last) &&
         (condition->until == FOULEE_DATE_NONE || condition->until >= composer->first);
}

/* With the year, always: most began long ago. */
static char *
describe_time (const FouleeCondition *condition, const FouleeLanguage *language)
{
  const gboolean has_since = condition->since != FOULEE_DATE_NONE;
  const gboolean has_until = condition->until != FOULEE_DATE_NONE;
  g_autofree char *since =
      has_since ? foulee_short_date_and_year (language, condition->since) : NULL;
  g_autofree char *until =
      has_until ? foulee_short_date_and_year (language, condition->until) : NULL;

  if (has_since && has_until)
    return g_strdup_printf (
        foulee_trc (language, "period in brief: first day, last day", "%s – %s"), since, until);
  if (has_since)
    return g_strdup_printf (foulee_trc (language, "of a condition", "since %s"), since);
  if (has_until)
    return g_strdup_printf (foulee_trc (language, "of a condition", "until %s"), until);
  return g_strdup (foulee_trc (language, "of a condition", "beginning not recorded"));
}

static char *
describe_condition (const FouleeCondition *condition, const FouleeLanguage *language)
{
  g_autofree char *label = foulee_condition_label (condition, language);
  g_autofree char *when = describe_time (condition, language);
  g_autofree char *note = NULL;

  if (condition->note == NULL)
    return g_strdup_printf ("%s, %s", label, when);
  note = foulee_own_words_quoted (condition->note, language);
  /* Translators: a condition, when it held, and what the runner noted about it. */
  return g_strdup_printf (foulee_trc (language, "condition, time, note", "%s, %s: %s"), label, when,
                          note);
}

static GStrv
condition_lines (const FouleeComposer *composer)
{
  const guint n = foulee_history_n (composer->history, FOULEE_KIND_CONDITION);
  GPtrArray *lines = g_ptr_array_new ();
  const char *rest;

  for (guint i = 0; i < n; i++) {
    const FouleeCondition *condition =
        foulee_history_get (composer->history, FOULEE_KIND_CONDITION, i);

    if (held (composer, condition))
      g_ptr_array_add (lines, describe_condition (condition, composer->language));
  }
  rest = lines->len > 0
             ? foulee_trc (composer->language, "conditions", "No others recorded.")
             : foulee_trc (composer->language, "conditions", "None recorded in this period.");
  g_ptr_array_add (lines, g_strdup (rest));
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}

/* ---- Both ------------------------------------------------------------------------------------ */

void
foulee_section_health (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  g_auto (GStrv) conditions = condition_lines (composer);
  g_auto (GStrv) shoes = foulee_shoe_lines (composer);
  const FouleeHalf left = { foulee_trc (language, "heading", "Conditions"),
                            (const char *const *) conditions };
  const FouleeHalf right = { foulee_trc (language, "heading", "Shoes"),
                             (const char *const *) shoes };

  foulee_halves_write (composer->flow, composer->typesetter,
                       foulee_words_label (&foulee_report_sections, FOULEE_REPORT_HEALTH, language),
                       &left, &right);
}
