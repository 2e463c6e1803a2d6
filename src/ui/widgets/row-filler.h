/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK's lists keep 200 rows around the one that is seen, and would make all of them at once, for
 * which the window would stand still. This lets the rows in a few at a time, whenever there is
 * nothing else to do. */
typedef struct {
  GtkSliceListModel *rows; /* those that have been let in: what the list is to show */
  guint idle_id;
} FouleeRowFiller;

/* `all` may be NULL, and set as the model of `rows` later. None is let in yet. */
void foulee_row_filler_init (FouleeRowFiller *self, GListModel *all);
void foulee_row_filler_clear (FouleeRowFiller *self);

/* Lets in what a window shows, and then the rest little by little; all at once; none. */
void foulee_row_filler_begin (FouleeRowFiller *self);
void foulee_row_filler_fill (FouleeRowFiller *self);
void foulee_row_filler_empty (FouleeRowFiller *self);

/* None was let in since it was emptied, whether or not there are any. */
gboolean foulee_row_filler_is_empty (const FouleeRowFiller *self);

G_END_DECLS
