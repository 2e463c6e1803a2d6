/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/treatment-words.h"

#include <math.h>

#include "chart/one-run-words.h"
#include "model/scales.h"

char *
foulee_treatment_title (const FouleeTreatmentGroup *group, const FouleeLanguage *language)
{
  return foulee_action_name (
      g_array_index (group->treatments, FouleeTreatment, group->treatments->len - 1).action,
      language);
}

char *
foulee_treatment_count_label (const FouleeTreatmentGroup *group, const FouleeLanguage *language)
{
  const guint n = group->treatments->len;
  g_autofree char *times = g_strdup_printf (foulee_trn (language, "%u time", "%u times", n), n);

  if (group->name == NULL)
    return g_steal_pointer (&times);
  /* Translators: of what kind a treatment is, and how often there was one: "Laser, 4 times". */
  return g_strdup_printf (foulee_trc (language, "treatment", "%s, %s"),
                          foulee_words_label (&foulee_action_kinds, (int) group->kind, language),
                          times);
}

/* ---- Before and after ------------------------------------------------------------------------ */

/* A median lies between two levels at most. */
static char *
median_label (double median, const FouleeLanguage *language)
{
  return foulee_format_number (language, median, median == floor (median) ? 0 : 1);
}

static char *
tell_medians (const FouleeTreatmentPairs *pairs, FouleeAfterTreatment when,
              const FouleeLanguage *language)
{
  g_autofree char *before = median_label (pairs->before, language);
  g_autofree char *after = median_label (pairs->after, language);

  /* Translators: levels of soreness before treatments and after, and of how many treatments. */
  return g_strdup_printf (
      when == FOULEE_AFTER_A_DAY
          ? foulee_tr (language, "Before %s, a day later %s (medians of %u).")
          : foulee_tr (language, "Before %s, three days later %s (medians of %u)."),
      before, after, pairs->n);
}

/* One treatment by itself; NULL where nothing was read off on one side. */
static char *
tell_one (const FouleeTreatment *treatment, const FouleeLanguage *language)
{
  const int before = treatment->before;
  const int a_day = treatment->after[FOULEE_AFTER_A_DAY];
  const int three_days = treatment->after[FOULEE_AFTER_THREE_DAYS];

  if (before < 0 || (a_day < 0 && three_days < 0))
    return NULL;
  if (three_days < 0)
    return g_strdup_printf (foulee_tr (language, "Before %d, a day later %d."), before, a_day);
  if (a_day < 0)
    return g_strdup_printf (foulee_tr (language, "Before %d, three days later %d."), before,
                            three_days);
  return g_strdup_printf (foulee_tr (language, "Before %d, a day later %d, three days later %d."),
                          before, a_day, three_days);
}

static void
add_each (GStrvBuilder *sentences, const FouleeTreatmentGroup *group,
          const FouleeLanguage *language)
{
  for (guint i = 0; i < group->treatments->len; i++) {
    char *sentence = tell_one (&g_array_index (group->treatments, FouleeTreatment, i), language);

    if (sentence != NULL)
      g_strv_builder_take (sentences, sentence);
  }
}

char *
foulee_treatment_sentence (const FouleeTreatmentGroup *group, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gboolean enough = FALSE;

  for (int when = 0; when < FOULEE_N_AFTER_TREATMENT; when++)
    if (group->pairs[when].n >= FOULEE_TREATMENTS_FOR_MEDIAN) {
      g_strv_builder_take (
          sentences, tell_medians (&group->pairs[when], (FouleeAfterTreatment) when, language));
      enough = TRUE;
    }
  if (!enough)
    add_each (sentences, group, language);
  list = g_strv_builder_end (sentences);
  if (list[0] == NULL)
    return g_strdup (foulee_tr (
        language,
        "Shown with a check-in in the two days before, and one a day or three days after."));
  return g_strjoinv (" ", list);
}

const char *
foulee_treatments_caution (const FouleeLanguage *language)
{
  return foulee_tr (language,
                    "Foulée makes no claim about treatments: these are your own numbers. They "
                    "cannot say what a change was due to: soreness goes by itself, too.");
}

/* ---- One treatment --------------------------------------------------------------------------- */

static char *
levels_label (const FouleeTreatment *treatment, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (treatment->before >= 0)
    g_strv_builder_take (parts, g_strdup_printf (foulee_trc (language, "treatment", "before %d"),
                                                 treatment->before));
  if (treatment->after[FOULEE_AFTER_A_DAY] >= 0)
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "treatment", "a day later %d"),
                                          treatment->after[FOULEE_AFTER_A_DAY]));
  if (treatment->after[FOULEE_AFTER_THREE_DAYS] >= 0)
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "treatment", "three days later %d"),
                                          treatment->after[FOULEE_AFTER_THREE_DAYS]));
  list = g_strv_builder_end (parts);
  if (list[0] == NULL)
    return g_strdup (foulee_trc (language, "treatment", "no check-in near it"));
  return g_strjoinv (", ", list);
}

char *
foulee_treatment_words (const FouleeTreatment *treatment, const FouleeLanguage *language)
{
  g_autofree char *action = foulee_action_label (treatment->action, language);
  g_autofree char *levels = levels_label (treatment, language);

  /* Translators: a treatment, and levels of soreness: "Laser; before 5, a day later 4". */
  return g_strdup_printf (foulee_trc (language, "treatment", "%s; %s"), action, levels);
}

/* ---- The table ------------------------------------------------------------------------------- */

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const FouleeTreatment *ta = *(const FouleeTreatment *const *) a;
  const FouleeTreatment *tb = *(const FouleeTreatment *const *) b;
  const gint64 sa = ta->action->at.seconds, sb = tb->action->at.seconds;

  return (sb > sa) - (sb < sa);
}

GPtrArray *
foulee_treatment_rows_new (const FouleeTreatments *treatments)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < treatments->groups->len; i++) {
    const FouleeTreatmentGroup *group = foulee_treatments_group (treatments, i);

    for (guint j = 0; j < group->treatments->len; j++)
      g_ptr_array_add (rows, &g_array_index (group->treatments, FouleeTreatment, j));
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

const char *
foulee_treatment_column_title (FouleeTreatmentColumn column, const FouleeLanguage *language)
{
  switch (column) {
  case FOULEE_TREATMENT_COLUMN_WHEN:
    return foulee_trc (language, "column of treatments", "When");
  case FOULEE_TREATMENT_COLUMN_WHAT:
    return foulee_trc (language, "column of treatments", "Treatment");
  case FOULEE_TREATMENT_COLUMN_WHERE:
    return foulee_trc (language, "column of treatments", "Where");
  case FOULEE_TREATMENT_COLUMN_BEFORE:
    return foulee_trc (language, "column of treatments", "Before");
  case FOULEE_TREATMENT_COLUMN_A_DAY:
    return foulee_trc (language, "column of treatments", "A day later");
  case FOULEE_TREATMENT_COLUMN_THREE_DAYS:
    return foulee_trc (language, "column of treatments", "Three days later");
  case FOULEE_N_TREATMENT_COLUMNS:
  default:
    g_return_val_if_reached ("");
  }
}

/* With its year: there may be many years of them. */
static char *
day_cell (const FouleeAction *action, const FouleeLanguage *language)
{
  FouleeDate date;

  foulee_instant_to_civil (action->at, &date, NULL);
  return foulee_format_date (language, date, FOULEE_DATE_MEDIUM);
}

static char *
level_cell (int level)
{
  return level >= 0 ? g_strdup_printf ("%d", level) : NULL;
}

char *
foulee_treatment_cell (const FouleeTreatment *treatment, FouleeTreatmentColumn column,
                       const FouleeLanguage *language)
{
  switch (column) {
  case FOULEE_TREATMENT_COLUMN_WHEN:
    return day_cell (treatment->action, language);
  case FOULEE_TREATMENT_COLUMN_WHAT:
    return foulee_action_name (treatment->action, language);
  case FOULEE_TREATMENT_COLUMN_WHERE:
    return treatment->series == FOULEE_SERIES_LEGS
               ? g_strdup (foulee_trc (language, "where a treatment was", "Legs"))
               : g_strdup (foulee_region_label ((FouleeRegion) treatment->series, language));
  case FOULEE_TREATMENT_COLUMN_BEFORE:
    return level_cell (treatment->before);
  case FOULEE_TREATMENT_COLUMN_A_DAY:
    return level_cell (treatment->after[FOULEE_AFTER_A_DAY]);
  case FOULEE_TREATMENT_COLUMN_THREE_DAYS:
    return level_cell (treatment->after[FOULEE_AFTER_THREE_DAYS]);
  case FOULEE_N_TREATMENT_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}

char *
foulee_treatments_description (const FouleeTreatments *treatments, const FouleeLanguage *language)
{
  g_autoptr (GPtrArray) rows = foulee_treatment_rows_new (treatments);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_take (lines, foulee_treatment_words (g_ptr_array_index (rows, i), language));
  list = g_strv_builder_end (lines);
  return g_strjoinv ("\n", list);
}
