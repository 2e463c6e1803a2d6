/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sample-journal.h"

#include "app/first-weekday.h"
#include "app/sample.h"

static void
return_journal (GTask *task, FouleeJournal *journal)
{
  g_task_return_pointer (task, g_object_ref (journal), g_object_unref);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  FouleeJournal *journal = FOULEE_JOURNAL (source);
  g_autoptr (GError) error = NULL;
  guint added, updated, unchanged;

  if (!foulee_journal_import_finish (journal, result, &added, &updated, &unchanged, &error))
    g_warning ("The sample journal: %s", error->message);
  return_journal (task, journal);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  FouleeJournal *journal = FOULEE_JOURNAL (source);
  g_autoptr (GPtrArray) records = NULL;

  if (!foulee_journal_open_finish (journal, result, NULL)) {
    return_journal (task, journal);
    return;
  }
  records = foulee_sample_new (foulee_journal_get_clock (journal), foulee_language_of_system ());
  /* Without a label it is no step that could be undone. */
  foulee_journal_import_async (journal, records, TRUE, NULL, on_imported, g_steal_pointer (&task));
}

void
foulee_sample_journal_open_async (FouleeClock *clock, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (FouleeJournal) journal = foulee_journal_new (NULL, clock);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, foulee_sample_journal_open_async);
  foulee_journal_set_first_weekday (journal, foulee_first_weekday ());
  foulee_journal_open_async (journal, NULL, on_opened, g_steal_pointer (&task));
}

FouleeJournal *
foulee_sample_journal_open_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, foulee_sample_journal_open_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
