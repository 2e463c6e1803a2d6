/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-asking.h"

#define KEY "unrated-runs"

/* Runs are asked about for three days only: older ones need not be remembered. */
#define MAX_REMEMBERED 30

struct _FouleeRunAsking {
  GSettings *settings;
  GPtrArray *unrated; /* ids, the oldest first */
  GHashTable *later;  /* id → the day on which the runner said so */
};

FouleeRunAsking *
foulee_run_asking_new (void)
{
  FouleeRunAsking *asking = g_new0 (FouleeRunAsking, 1);

  asking->unrated = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  asking->later = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return asking;
}

void
foulee_run_asking_free (FouleeRunAsking *asking)
{
  g_clear_object (&asking->settings);
  g_ptr_array_unref (asking->unrated);
  g_hash_table_unref (asking->later);
  g_free (asking);
}

void
foulee_run_asking_set_settings (FouleeRunAsking *asking, GSettings *settings)
{
  g_set_object (&asking->settings, settings);
}

/* The question is asked in more places than one, and what was said in another counts here. */
static void
read_settings (FouleeRunAsking *asking)
{
  g_auto (GStrv) ids = NULL;

  if (!asking->settings)
    return;
  ids = g_settings_get_strv (asking->settings, KEY);
  g_ptr_array_set_size (asking->unrated, 0);
  for (gsize i = 0; ids[i]; i++)
    g_ptr_array_add (asking->unrated, g_strdup (ids[i]));
}

gboolean
foulee_run_asking_is_not_to_rate (FouleeRunAsking *asking, const char *run_id)
{
  read_settings (asking);
  return g_ptr_array_find_with_equal_func (asking->unrated, run_id, g_str_equal, NULL);
}

void
foulee_run_asking_do_not_rate (FouleeRunAsking *asking, const char *run_id)
{
  if (foulee_run_asking_is_not_to_rate (asking, run_id))
    return;
  while (asking->unrated->len >= MAX_REMEMBERED)
    g_ptr_array_remove_index (asking->unrated, 0);
  g_ptr_array_add (asking->unrated, g_strdup (run_id));
  if (asking->settings)
    g_settings_set_strv (asking->settings, KEY, (const char *const *) asking->unrated->pdata);
}

gboolean
foulee_run_asking_is_later (FouleeRunAsking *asking, const char *run_id, FouleeDate today)
{
  gpointer said;

  return g_hash_table_lookup_extended (asking->later, run_id, NULL, &said) &&
         GPOINTER_TO_INT (said) == today;
}

void
foulee_run_asking_ask_later (FouleeRunAsking *asking, const char *run_id, FouleeDate today)
{
  g_hash_table_insert (asking->later, g_strdup (run_id), GINT_TO_POINTER (today));
}

void
foulee_run_asking_ask_now (FouleeRunAsking *asking, const char *run_id)
{
  g_hash_table_remove (asking->later, run_id);
}
