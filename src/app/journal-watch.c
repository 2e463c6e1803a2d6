/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/journal-watch.h"

#include <glib/gstdio.h>

struct _FouleeJournalWatch {
  char *path;
  char *seen;
  GSourceOnceFunc written;
  gpointer data;
  GFileMonitor *monitor; /* of the folder: SQLite writes into the log beside the journal */
  guint settle_source;
};

/* An entry is written in several steps, each of which changes the folder. */
#define SETTLE_MILLISECONDS 200

/* Size and time of a file. One that is empty counts as none: a reader makes such a log. */
static void
add_mark (GString *mark, const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) == 0 && status.st_size > 0)
    g_string_append_printf (mark, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld ",
                            (gint64) status.st_size, (gint64) status.st_mtim.tv_sec,
                            status.st_mtim.tv_nsec);
  else
    g_string_append (mark, "- ");
}

char *
foulee_journal_watch_mark (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GString *mark = g_string_new (NULL);

  add_mark (mark, path);
  add_mark (mark, log);
  return g_string_free (mark, FALSE);
}

static gboolean
on_settled (gpointer data)
{
  FouleeJournalWatch *self = data;
  g_autofree char *mark = foulee_journal_watch_mark (self->path);

  self->settle_source = 0;
  /* Reading makes files beside the journal, too: only its own and its log's count. */
  if (g_strcmp0 (mark, self->seen) != 0)
    self->written (self->data);
  return G_SOURCE_REMOVE;
}

static void
on_changed (FouleeJournalWatch *self)
{
  if (self->settle_source == 0)
    self->settle_source = g_timeout_add (SETTLE_MILLISECONDS, on_settled, self);
}

void
foulee_journal_watch_set_seen (FouleeJournalWatch *self, const char *seen)
{
  g_set_str (&self->seen, seen);
}

FouleeJournalWatch *
foulee_journal_watch_new (const char *path, const char *seen, GSourceOnceFunc written,
                          gpointer data)
{
  FouleeJournalWatch *self = g_new0 (FouleeJournalWatch, 1);
  g_autofree char *name = g_path_get_dirname (path);
  g_autoptr (GFile) folder = g_file_new_for_path (name);

  self->path = g_strdup (path);
  self->seen = g_strdup (seen);
  self->written = written;
  self->data = data;
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  /* Where a folder cannot be watched, the next look comes with the next time. */
  if (!self->monitor)
    return self;
  g_file_monitor_set_rate_limit (self->monitor, SETTLE_MILLISECONDS);
  g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (on_changed), self);
  /* What was written between reading and watching. */
  on_changed (self);
  return self;
}

void
foulee_journal_watch_free (FouleeJournalWatch *self)
{
  if (self->monitor) {
    g_signal_handlers_disconnect_by_data (self->monitor, self);
    g_file_monitor_cancel (self->monitor);
  }
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_free (self->path);
  g_free (self->seen);
  g_free (self);
}
