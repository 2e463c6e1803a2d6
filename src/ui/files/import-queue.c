/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/import-queue.h"

struct _FouleeImportQueue {
  GObject parent_instance;

  GWeakRef from;
  FouleeJournal *journal;
  FouleeImportDone done;
  GQueue files;     /* GFile, not read yet */
  gboolean started; /* there is a journal to bring them into */
  gboolean busy;    /* with the one before */
};

G_DEFINE_FINAL_TYPE (FouleeImportQueue, foulee_import_queue, G_TYPE_OBJECT)

static void on_over (gpointer data);

/* A journal comes in by merging and is shown by itself; Garmin's list of runs belongs to the files
 * beside it. */
static gboolean
is_journal (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name ? g_ascii_strdown (name, -1) : NULL;

  return lower && g_str_has_suffix (lower, ".json") &&
         !g_str_has_suffix (lower, "summarizedactivities.json");
}

/* What is shown together: one journal, or all the other files that wait up to the next one. */
static GListStore *
take_together (FouleeImportQueue *self)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  while (!g_queue_is_empty (&self->files)) {
    const gboolean first = g_list_model_get_n_items (G_LIST_MODEL (files)) == 0;
    const gboolean journal = is_journal (g_queue_peek_head (&self->files));
    g_autoptr (GFile) file = NULL;

    if (journal && !first)
      break;
    file = g_queue_pop_head (&self->files);
    g_list_store_append (files, file);
    if (journal)
      break;
  }
  return files;
}

static void
read_next (FouleeImportQueue *self)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&self->from);
  g_autoptr (GListStore) files = NULL;

  /* A journal that has become unreadable waits to be opened again. */
  if (!from || !self->started || self->busy || !foulee_journal_get_loaded (self->journal))
    return;
  if (g_queue_is_empty (&self->files))
    return;
  files = take_together (self);
  self->busy = TRUE;
  foulee_import_flow_read (from, self->journal, G_LIST_MODEL (files), self->done, on_over,
                           g_object_ref (self));
}

static void
on_over (gpointer data)
{
  g_autoptr (FouleeImportQueue) self = data;

  self->busy = FALSE;
  read_next (self);
}

static void
foulee_import_queue_finalize (GObject *object)
{
  FouleeImportQueue *self = FOULEE_IMPORT_QUEUE (object);

  g_weak_ref_clear (&self->from);
  g_object_unref (self->journal);
  g_queue_clear_full (&self->files, g_object_unref);
  G_OBJECT_CLASS (foulee_import_queue_parent_class)->finalize (object);
}

static void
foulee_import_queue_class_init (FouleeImportQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_import_queue_finalize;
}

static void
foulee_import_queue_init (FouleeImportQueue *self)
{
  g_weak_ref_init (&self->from, NULL);
  g_queue_init (&self->files);
}

FouleeImportQueue *
foulee_import_queue_new (GtkWidget *from, FouleeJournal *journal, FouleeImportDone done)
{
  FouleeImportQueue *self = g_object_new (FOULEE_TYPE_IMPORT_QUEUE, NULL);

  g_weak_ref_set (&self->from, from);
  self->journal = g_object_ref (journal);
  self->done = done;
  return self;
}

void
foulee_import_queue_add (FouleeImportQueue *self, GListModel *files)
{
  g_return_if_fail (FOULEE_IS_IMPORT_QUEUE (self));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_queue_push_tail (&self->files, g_list_model_get_item (files, i));
  read_next (self);
}

void
foulee_import_queue_start (FouleeImportQueue *self)
{
  g_return_if_fail (FOULEE_IS_IMPORT_QUEUE (self));

  self->started = TRUE;
  read_next (self);
}
