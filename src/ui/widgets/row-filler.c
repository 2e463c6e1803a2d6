/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/row-filler.h"

/* So many rows at first, so many more at a time, and all from where GTK makes no more of them. */
#define FIRST_ROWS 16
#define MORE_ROWS 6
#define ROWS_OF_GTK 208

void
foulee_row_filler_init (FouleeRowFiller *self, GListModel *all)
{
  self->rows = gtk_slice_list_model_new (all != NULL ? g_object_ref (all) : NULL, 0, 0);
  self->idle_id = 0;
}

void
foulee_row_filler_clear (FouleeRowFiller *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->rows);
}

void
foulee_row_filler_fill (FouleeRowFiller *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  gtk_slice_list_model_set_size (self->rows, G_MAXUINT);
}

static gboolean
on_idle (gpointer data)
{
  FouleeRowFiller *self = data;
  GListModel *all = gtk_slice_list_model_get_model (self->rows);
  guint n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  guint n = gtk_slice_list_model_get_size (self->rows) + MORE_ROWS;

  if (n < MIN (ROWS_OF_GTK, n_all)) {
    gtk_slice_list_model_set_size (self->rows, n);
    return G_SOURCE_CONTINUE;
  }
  self->idle_id = 0;
  foulee_row_filler_fill (self);
  return G_SOURCE_REMOVE;
}

void
foulee_row_filler_begin (FouleeRowFiller *self)
{
  gtk_slice_list_model_set_size (self->rows, FIRST_ROWS);
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
}

void
foulee_row_filler_empty (FouleeRowFiller *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  gtk_slice_list_model_set_size (self->rows, 0);
}

gboolean
foulee_row_filler_is_empty (const FouleeRowFiller *self)
{
  return gtk_slice_list_model_get_size (self->rows) == 0;
}
