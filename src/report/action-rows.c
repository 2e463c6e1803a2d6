/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/action-rows.h"

#include "analysis/treatments.h"
#include "chart/one-run-words.h"
#include "report/counts.h"
#include "report/own-words.h"
#include "report/period-records.h"

/* What a clinician asks about first. */
enum { RANK_CLINIC, RANK_MEDICINE, RANK_OWN, RANK_TRAINING };

static int
rank_of (int kind)
{
  switch (kind) {
  case FOULEE_ACTION_SQUATS:
  case FOULEE_ACTION_LUNGES:
  case FOULEE_ACTION_CALF_RAISES:
  case FOULEE_ACTION_CORE_AND_HIPS:
  case FOULEE_ACTION_CROSS_TRAINING:
    return RANK_TRAINING;
  case FOULEE_ACTION_MEDICINE:
    return RANK_MEDICINE;
  default:
    return foulee_action_is_treatment ((FouleeActionKind) kind) ? RANK_CLINIC : RANK_OWN;
  }
}

static const FouleeAction *
action_at (const GPtrArray *row, guint index)
{
  return g_ptr_array_index (row, index);
}

static const FouleeAction *
last_of (const GPtrArray *row)
{
  return action_at (row, row->len - 1);
}

/* ---- Rows ------------------------------------------------------------------------------------ */

static GPtrArray *
find_row (GPtrArray *rows, const FouleeAction *action)
{
  GPtrArray *row;

  for (guint i = 0; i < rows->len; i++) {
    row = g_ptr_array_index (rows, i);
    if (foulee_actions_are_alike (last_of (row), action))
      return row;
  }
  row = g_ptr_array_new ();
  g_ptr_array_add (rows, row);
  return row;
}

/* Treatments and medicines by the last one, as foulee_treatments_new() has them, the runner's own
 * by how many. No two rows are of one kind and one name: their order is always the same. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const GPtrArray *row_a = *(const GPtrArray *const *) a, *row_b = *(const GPtrArray *const *) b;
  const FouleeAction *last_a = last_of (row_a), *last_b = last_of (row_b);
  const int rank = rank_of (last_a->action_kind);

  if (rank != rank_of (last_b->action_kind))
    return rank - rank_of (last_b->action_kind);
  if ((rank == RANK_CLINIC || rank == RANK_MEDICINE) && last_a->at.seconds != last_b->at.seconds)
    return last_a->at.seconds > last_b->at.seconds ? -1 : 1;
  if (row_a->len != row_b->len)
    return row_a->len > row_b->len ? -1 : 1;
  if (last_a->action_kind != last_b->action_kind)
    return last_a->action_kind - last_b->action_kind;
  return g_strcmp0 (last_a->name, last_b->name);
}

GPtrArray *
foulee_action_rows_new (const FouleeComposer *composer, FouleeDate first, gboolean training)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) actions =
      foulee_happened_records_new (composer, FOULEE_KIND_ACTION, first, composer->last);

  for (guint i = 0; i < actions->len; i++) {
    const FouleeAction *action = action_at (actions, i);

    if ((rank_of (action->action_kind) == RANK_TRAINING) == training)
      g_ptr_array_add (find_row (rows, action), (gpointer) action);
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* ---- Cells ----------------------------------------------------------------------------------- */

char *
foulee_action_row_title (const GPtrArray *row, const FouleeLanguage *language)
{
  const FouleeAction *action = last_of (row);
  g_autofree char *own = foulee_action_name (action, language);
  g_autofree char *name = foulee_own_words (own);
  g_autofree char *kind = NULL;

  if (action->name == NULL || rank_of (action->action_kind) != RANK_CLINIC)
    return g_steal_pointer (&name);
  kind =
      g_utf8_strdown (foulee_words_label (&foulee_action_kinds, action->action_kind, language), -1);
  /* Translators: what a treatment was called, and of what kind it is: "Osteopathy (laser)". */
  return g_strdup_printf (foulee_trc (language, "treatment, kind of treatment", "%s (%s)"), name,
                          kind);
}

static char *
region_label (guint32 regions, FouleeRegion region, const FouleeLanguage *language)
{
  const FouleeRegion opposite = foulee_region_opposite (region);
  g_autofree char *site = NULL;

  if (opposite == region || !(regions & 1u << opposite))
    return g_utf8_strdown (foulee_region_label (region, language), -1);
  site = g_utf8_strdown (foulee_region_site_label (region, language), -1);
  return g_strdup_printf (foulee_trc (language, "left and right of a place", "%s (both sides)"),
                          site);
}

/* "left calf, quadriceps (both sides), not recorded 2"; NULL where no place was given. */
static char *
list_regions (const GPtrArray *row, const FouleeComposer *composer)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint32 regions = 0;
  guint missing = 0;

  for (guint i = 0; i < row->len; i++)
    if (action_at (row, i)->region != FOULEE_UNSET)
      regions |= 1u << action_at (row, i)->region;
    else
      missing++;
  if (regions == 0)
    return NULL;
  for (int region = 0; region < FOULEE_N_REGIONS; region++) {
    const gboolean told = foulee_region_side ((FouleeRegion) region) == FOULEE_SIDE_RIGHT &&
                          regions & 1u << (region - 1);
    if (regions & 1u << region && !told)
      g_strv_builder_take (parts,
                           region_label (regions, (FouleeRegion) region, composer->language));
  }
  if (missing > 0)
    g_strv_builder_take (
        parts, foulee_count_of (composer->language, foulee_composer_nothing (composer), missing));
  list = g_strv_builder_end (parts);
  return g_strjoinv (foulee_trc (composer->language, "between items of a list", ", "), list);
}

char *
foulee_action_row_minutes (const GPtrArray *row, const FouleeLanguage *language)
{
  int least = G_MAXINT, most = -1;

  for (guint i = 0; i < row->len; i++) {
    const int minutes = action_at (row, i)->minutes;

    if (minutes == FOULEE_UNSET)
      continue;
    least = MIN (least, minutes);
    most = MAX (most, minutes);
  }
  if (most < 0)
    return NULL;
  if (least == most)
    return g_strdup_printf (foulee_trc (language, "recovery action", "%d\u00a0min"), most);
  return g_strdup_printf (foulee_trc (language, "recovery action", "%d\u2060–\u2060%d\u00a0min"),
                          least, most);
}

char *
foulee_action_row_place (const GPtrArray *row, const FouleeComposer *composer)
{
  const int kind = last_of (row)->action_kind;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  char *regions = list_regions (row, composer);
  char *minutes = foulee_action_row_minutes (row, composer->language);

  if (regions != NULL)
    g_strv_builder_take (parts, regions);
  if (minutes != NULL)
    g_strv_builder_take (parts, minutes);
  if (rank_of (kind) != RANK_OWN)
    g_strv_builder_take (parts, foulee_composer_days (composer, row));
  list = g_strv_builder_end (parts);
  if (list[0] != NULL)
    return g_strjoinv (foulee_trc (composer->language, "between parts of a cell", "; "), list);
  /* These have no place. */
  return kind == FOULEE_ACTION_REST_DAY || kind == FOULEE_ACTION_FOOD
             ? NULL
             : g_strdup (foulee_composer_nothing (composer));
}

char *
foulee_action_row_after (const GPtrArray *row, const FouleeComposer *composer)
{
  static const FouleeAfter order[] = { FOULEE_AFTER_BETTER, FOULEE_AFTER_SAME, FOULEE_AFTER_WORSE };
  const char *nothing = foulee_composer_nothing (composer);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint counts[G_N_ELEMENTS (order)] = { 0 }, missing = 0;

  for (guint i = 0; i < row->len; i++)
    if (action_at (row, i)->after == FOULEE_UNSET)
      missing++;
    else
      counts[action_at (row, i)->after]++;
  if (missing == row->len)
    return g_strdup (nothing);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    g_autofree char *label =
        g_utf8_strdown (foulee_words_label (&foulee_afters, order[i], composer->language), -1);

    if (counts[order[i]] > 0)
      g_strv_builder_take (parts, foulee_count_of (composer->language, label, counts[order[i]]));
  }
  if (missing > 0)
    g_strv_builder_take (parts, foulee_count_of (composer->language, nothing, missing));
  list = g_strv_builder_end (parts);
  return g_strjoinv (foulee_trc (composer->language, "between items of a list", ", "), list);
}
