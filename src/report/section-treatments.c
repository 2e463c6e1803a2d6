/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/action-rows.h"
#include "report/own-words.h"
#include "report/sections.h"

#include "analysis/treatments.h"
#include "chart/treatment-words.h"

#define TABLE_GAP 0
#define TEXT_GAP 3

/* The last visit before the summary's last day: one on that day is what the summary is for. */
static const FouleeVisit *
find_visit (const FouleeComposer *composer)
{
  for (guint i = foulee_history_n (composer->history, FOULEE_KIND_VISIT); i-- > 0;) {
    const FouleeVisit *visit = foulee_history_get (composer->history, FOULEE_KIND_VISIT, i);

    if (visit->date < MIN (composer->last, composer->today))
      return visit;
  }
  return NULL;
}

/* "(physiotherapist, Cabinet Martin)"; NULL where that is not known or not wanted. */
static char *
describe_visit (const FouleeComposer *composer, const FouleeVisit *visit)
{
  const char *place = composer->runner != NULL ? composer->runner->clinic : NULL;
  g_autofree char *who = visit->who != NULL ? foulee_own_words (visit->who) : NULL;
  g_autofree char *clinic = place != NULL ? foulee_own_words (place) : NULL;

  if (composer->options->anonymous || (who == NULL && clinic == NULL))
    return NULL;
  if (who == NULL || clinic == NULL)
    return g_strdup_printf ("(%s)", who != NULL ? who : clinic);
  return g_strdup_printf ("(%s, %s)", who, clinic);
}

static void
write_heading (FouleeComposer *composer, const FouleeVisit *visit)
{
  const FouleeLanguage *language = composer->language;
  g_autofree char *date = NULL, *title = NULL, *aside = NULL;

  if (visit == NULL) {
    foulee_flow_add_heading (composer->flow,
                             foulee_tr (language, "Treatments and medicines in this period"), NULL);
    return;
  }
  date = foulee_composer_date (composer, visit->date);
  title = g_strdup_printf (
      foulee_tr (language, "Treatments and medicines since the last visit, %s"), date);
  aside = describe_visit (composer, visit);
  foulee_flow_add_heading (composer->flow, title, aside);
}

static void
write_table (FouleeComposer *composer, const GPtrArray *rows)
{
  const FouleeLanguage *language = composer->language;
  const FouleeTableColumn columns[] = {
    { .title = foulee_trc (language, "column of treatments", "What"), .wraps = TRUE },
    { .title = foulee_trc (language, "column of treatments: how often", "Times"),
      .alignment = PANGO_ALIGN_RIGHT },
    { .title = foulee_trc (language, "column of treatments", "Where, how long"), .wraps = TRUE },
    { .title = foulee_trc (language, "column of treatments", "How it felt after, as entered"),
      .wraps = TRUE },
  };
  g_autoptr (FouleeTable) table =
      foulee_table_new (composer->typesetter, columns, G_N_ELEMENTS (columns), composer->width);

  for (guint i = 0; i < rows->len; i++) {
    const GPtrArray *row = g_ptr_array_index (rows, i);
    g_autofree char *title = foulee_action_row_title (row, language);
    g_autofree char *times = g_strdup_printf ("%u", row->len);
    g_autofree char *place = foulee_action_row_place (row, composer);
    g_autofree char *after = foulee_action_row_after (row, composer);
    const FouleeCell cells[] = {
      { .text = title }, { .text = times }, { .text = place }, { .text = after }
    };

    foulee_table_add (table, cells);
  }
  foulee_table_write (table, composer->flow, TABLE_GAP);
}

/* Silence would read as not asked. */
static gboolean
has_medicine (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const FouleeAction *action = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (rows, i), 0);
    if (action->action_kind == FOULEE_ACTION_MEDICINE)
      return TRUE;
  }
  return FALSE;
}

/* ---- Before and after ------------------------------------------------------------------------ */

/* Whether there is anything to tell of: a level before one of them, and one after it. */
static gboolean
has_pair (const FouleeTreatmentGroup *group)
{
  for (guint i = 0; i < group->treatments->len; i++) {
    const FouleeTreatment *treatment = &g_array_index (group->treatments, FouleeTreatment, i);

    if (treatment->before >= 0 && (treatment->after[FOULEE_AFTER_A_DAY] >= 0 ||
                                   treatment->after[FOULEE_AFTER_THREE_DAYS] >= 0))
      return TRUE;
  }
  return FALSE;
}

static void
write_group (FouleeComposer *composer, const FouleeTreatmentGroup *group)
{
  const FouleeLanguage *language = composer->language;
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_P);
  g_autofree char *name = foulee_treatment_title (group, language);
  g_autofree char *title = foulee_own_words (name);
  g_autofree char *sentence = has_pair (group) ? foulee_treatment_sentence (group, language)
                                               : g_strdup (foulee_composer_nothing (composer));

  foulee_block_labelled (block, 0, 0, composer->width, title, sentence);
  foulee_flow_add_block (composer->flow, block, TEXT_GAP);
}

/* The runner's own numbers around what was done at a clinic. */
static void
write_numbers (FouleeComposer *composer, FouleeDate first)
{
  g_autoptr (FouleeTreatments) treatments =
      foulee_treatments_new (composer->findings, first, composer->last);

  if (treatments->groups->len == 0)
    return;
  foulee_flow_add_text (
      composer->flow,
      foulee_tr (composer->language,
                 "Soreness of the treated place (of the legs where none was named) as entered, "
                 "0 none – 10 worst imaginable: the last in the 48 h before, and those about 24 h "
                 "and 72 h after."));
  for (guint i = 0; i < treatments->groups->len; i++)
    write_group (composer, foulee_treatments_group (treatments, i));
  foulee_flow_add_text (composer->flow,
                        foulee_tr (composer->language,
                                   "Foulée makes no claim about treatments. These numbers cannot "
                                   "say what a change was due to: soreness goes by itself, too."));
}

void
foulee_section_treatments (FouleeComposer *composer)
{
  const FouleeVisit *visit = find_visit (composer);
  const FouleeDate first = visit != NULL ? visit->date : composer->first;
  g_autoptr (GPtrArray) rows = foulee_action_rows_new (composer, first, FALSE);

  write_heading (composer, visit);
  if (rows->len == 0) {
    foulee_flow_add_text (
        composer->flow,
        foulee_tr (composer->language, "No treatment, medicine or recovery action is recorded."));
    return;
  }
  write_table (composer, rows);
  if (!has_medicine (rows))
    foulee_flow_add_text (composer->flow,
                          foulee_tr (composer->language, "Medicines: none entered."));
  write_numbers (composer, first);
}
