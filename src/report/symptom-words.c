/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/symptom-words.h"

#include <math.h>

#include "chart/timeline-words.h"
#include "report/short-dates.h"

char *
foulee_symptom_area (const FouleeSymptom *symptom, const FouleeLanguage *language)
{
  if (!symptom->both)
    return g_strdup (foulee_region_label (symptom->region, language));
  return g_strdup_printf (
      /* Translators: a part of the body: "Calf". */
      foulee_trc (language, "part of the body", "%s, both sides"),
      foulee_region_site_label (symptom->region, language));
}

/* The words of a set, in running text. */
static char *
list_words (const FouleeWords *words, guint32 set, const FouleeLanguage *language)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < words->n_words; i++) {
    g_autofree char *word = NULL;

    if (!(set & 1u << i))
      continue;
    word = g_utf8_strdown (foulee_words_label (words, i, language), -1);
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
  }
  return g_string_free (list, FALSE);
}

char *
foulee_symptom_feel (const FouleeSymptom *symptom, const FouleeLanguage *language)
{
  g_autofree char *sensations = list_words (&foulee_sensations, symptom->sensations, language);
  g_autofree char *marks = list_words (&foulee_marks, symptom->marks, language);

  if (*sensations == '\0' && *marks == '\0')
    return NULL;
  if (*marks == '\0' || *sensations == '\0')
    return g_strdup (*marks == '\0' ? sensations : marks);
  return g_strdup_printf (foulee_trc (language, "sensations, marks", "%s; %s"), sensations, marks);
}

/* A day and its month on one line; a year may go on the next. Frees `date`. */
static char *
keep_together (char *date)
{
  g_auto (GStrv) words = g_strsplit (date, " ", 2);

  g_free (date);
  return g_strjoinv ("\u00a0", words);
}

char *
foulee_symptom_since (const FouleeSymptom *symptom, const FouleeComposer *composer)
{
  g_autofree char *date = keep_together (foulee_short_date (composer, symptom->since));

  if (!symptom->before)
    return g_steal_pointer (&date);
  return g_strdup_printf (foulee_trc (composer->language, "since when", "before %s"), date);
}

/* The last answer; its day where something else was logged later. */
static char *
last_level (const FouleeSymptom *symptom, FouleeDate last_logged, const FouleeComposer *composer)
{
  g_autofree char *date = NULL;

  if (symptom->now < 0)
    return g_strdup ("–");
  if (symptom->now_on == last_logged)
    return g_strdup_printf ("%d", symptom->now);
  date = keep_together (foulee_short_date (composer, symptom->now_on));
  return g_strdup_printf ("%d\u00a0(%s)", symptom->now, date);
}

char *
foulee_symptom_levels (const FouleeSymptom *symptom, FouleeDate last_logged,
                       const FouleeComposer *composer)
{
  g_autofree char *last = last_level (symptom, last_logged, composer);
  g_autofree char *mean = foulee_format_number (composer->language, symptom->mean, 1);

  return g_strdup_printf ("%s\u00a0· %d\u00a0· %s", last, symptom->worst, mean);
}

char *
foulee_symptom_days (const FouleeSymptom *symptom, guint days_logged,
                     const FouleeLanguage *language)
{
  if (symptom->days_asked < days_logged)
    return g_strdup_printf (
        /* Translators: "logged": days with a check-in of anything. */
        foulee_trc (language, "days present, days asked, days logged", "%u of %u; %u\u00a0logged"),
        symptom->days_present, symptom->days_asked, days_logged);
  return g_strdup_printf (foulee_trc (language, "days present, days asked", "%u of %u"),
                          symptom->days_present, symptom->days_asked);
}

static void
add_moment (GString *words, const char *moment, int low, int high, const FouleeLanguage *language)
{
  g_autofree char *range = NULL;

  if (low < 0)
    return;
  range = foulee_level_range_label (low, high, language);
  g_string_append_printf (words, "%s%s\u00a0%s", words->len > 0 ? ", " : "", moment, range);
}

char *
foulee_symptom_in_runs (const FouleeSymptom *symptom, const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  GString *words;
  g_autofree char *runs = NULL;

  if (symptom->n_runs == 0)
    return g_strdup (foulee_composer_nothing (composer));
  /* A run names one place: what hurt elsewhere says nothing of this one. */
  if (symptom->n_runs_with == 0 && symptom->n_runs_hurt > 0)
    return g_strdup_printf (
        /* Translators: a place where it did not hurt most: runs with a rated pain, all runs. */
        foulee_trc (language, "pain in runs: rated, of all", "not named (%u\u00a0of\u00a0%u)"),
        symptom->n_runs, symptom->n_runs_done);
  if (symptom->n_runs_with == 0)
    return g_strdup_printf (
        foulee_trc (language, "pain in runs: rated, of all", "none (%u\u00a0of\u00a0%u)"),
        symptom->n_runs, symptom->n_runs_done);
  words = g_string_new (NULL);
  add_moment (words, foulee_trc (language, "of a run", "start"), symptom->start_low,
              symptom->start_high, language);
  /* The column is narrow: how it began and how it ended says most, but not where it was worst in
   * between. */
  if (symptom->start_low < 0 || symptom->end_low < 0 ||
      symptom->middle_high > MAX (symptom->start_high, symptom->end_high))
    add_moment (words, foulee_trc (language, "of a run", "middle"), symptom->middle_low,
                symptom->middle_high, language);
  add_moment (words, foulee_trc (language, "of a run", "end"), symptom->end_low, symptom->end_high,
              language);
  runs = symptom->n_runs < symptom->n_runs_done
             ? g_strdup_printf (
                   /* Translators: runs with pain here, runs with a rated pain, all runs. */
                   foulee_trc (language, "pain in runs", "in %u of %u rated (of %u)"),
                   symptom->n_runs_with, symptom->n_runs, symptom->n_runs_done)
             : g_strdup_printf (foulee_trc (language, "pain in runs", "in %u of %u"),
                                symptom->n_runs_with, symptom->n_runs);
  g_string_append_printf (words, ", %s", runs);
  return g_string_free (words, FALSE);
}

char *
foulee_symptom_peak (const FouleeSymptom *symptom, const FouleeLanguage *language)
{
  const int from = (int) lround (symptom->peak_from), to = (int) lround (symptom->peak_to);

  if (!symptom->is_muscle)
    return g_strdup (foulee_trc (language, "muscle peak", "– (not muscle)"));
  if (symptom->one_sided)
    return g_strdup (foulee_trc (language, "muscle peak", "not shown: one-sided"));
  if (foulee_symptom_is_local (symptom))
    return g_strdup (foulee_trc (language, "muscle peak", "not shown: local pain"));
  if (symptom->n_hard_runs == 0)
    return g_strdup (foulee_trc (language, "muscle peak", "no hard run"));
  if (!symptom->has_peak)
    return g_strdup (foulee_trc (language, "muscle peak", "cannot tell"));
  if (from == to)
    return g_strdup_printf (foulee_trc (language, "muscle peak", "%d\u00a0h, %u of %u runs"), from,
                            symptom->n_peaks, symptom->n_hard_runs);
  return g_strdup_printf (
      foulee_trc (language, "muscle peak", "%d\u2060–\u2060%d\u00a0h, %u of %u runs"), from, to,
      symptom->n_peaks, symptom->n_hard_runs);
}
