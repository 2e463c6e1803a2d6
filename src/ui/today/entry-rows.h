/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"
#include "ui/today/entry-row.h"
#include "ui/today/section.h"

G_BEGIN_DECLS

/* The lines of a section, one to each record of a kind: pressing one opens the record in its form,
 * its button deletes it with a toast to undo. Lines are kept and filled anew, so that the focus
 * stays where it is. */
#define FOULEE_TYPE_ENTRY_ROWS (foulee_entry_rows_get_type ())
G_DECLARE_FINAL_TYPE (FouleeEntryRows, foulee_entry_rows, FOULEE, ENTRY_ROWS, GObject)

/* What differs from one section to the next. */
typedef struct {
  FouleeKind kind;
  const char *deleted; /* what undoing a deletion is called, marked by N_() */
  FouleeEntryDialog *(*edit) (FouleeDay *day, gconstpointer record);
  void (*insert) (FouleeSection *section, GtkWidget *row, guint index);
  void (*remove) (FouleeSection *section, GtkWidget *row);
} FouleeEntryRowsInfo;

/* `section` owns the result; `info` is static. */
FouleeEntryRows *foulee_entry_rows_new (FouleeSection *section, const FouleeEntryRowsInfo *info);

/* The line at `index`, made if it is the next one. Filled by foulee_entry_row_show(). */
FouleeEntryRow *foulee_entry_rows_get (FouleeEntryRows *self, guint index);

/* Takes away the lines from `n` on. */
void foulee_entry_rows_trim (FouleeEntryRows *self, guint n);

G_END_DECLS
