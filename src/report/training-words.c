/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/training-words.h"

#include "report/action-rows.h"
#include "report/counts.h"

static gboolean
says_how_it_felt (const GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (((const FouleeAction *) g_ptr_array_index (row, i))->after != FOULEE_UNSET)
      return TRUE;
  return FALSE;
}

static char *
describe_amount (const GPtrArray *row, const FouleeLanguage *language)
{
  g_autofree char *title = foulee_action_row_title (row, language);
  g_autofree char *times = foulee_times_count (language, row->len);
  g_autofree char *minutes = foulee_action_row_minutes (row, language);

  if (minutes == NULL)
    return g_strdup_printf (foulee_trc (language, "exercise, how often", "%s: %s"), title, times);
  if (row->len == 1)
    return g_strdup_printf (foulee_trc (language, "exercise, how often, how long", "%s: %s, %s"),
                            title, times, minutes);
  return g_strdup_printf (foulee_trc (language, "exercise, how often, how long", "%s: %s, %s each"),
                          title, times, minutes);
}

static char *
describe_row (const GPtrArray *row, const FouleeComposer *composer)
{
  g_autofree char *amount = describe_amount (row, composer->language);
  g_autofree char *after = NULL;

  if (!says_how_it_felt (row))
    return g_steal_pointer (&amount);
  after = foulee_action_row_after (row, composer);
  return g_strdup_printf (
      foulee_trc (composer->language, "exercise, how it felt after", "%s; felt after: %s"), amount,
      after);
}

GStrv
foulee_training_lines (const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) rows = foulee_action_rows_new (composer, composer->first, TRUE);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (lines, describe_row (g_ptr_array_index (rows, i), composer));
  if (rows->len == 0)
    g_ptr_array_add (lines,
                     g_strdup (foulee_tr (composer->language, "Not recorded in this period.")));
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}
