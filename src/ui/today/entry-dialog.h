/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* A form for one record: a new one, with Cancel and Add, or one of the journal, where every change
 * is stored at once and the record can be deleted.
 *
 * Properties: "day", "record" (boxed; of a new one what it begins with) and "is-new", construct
 * only; "content".
 * Signals:
 *   finished (gboolean added)  a new one is in the journal or was cancelled; not when the dialog
 * was merely closed, for then what stands in it is a draft: presented again, it says so. What
 * cannot be stored stays in the form, which says why. discarded ()  the runner wants to begin anew
 * instead of going on with the draft: whoever keeps it closes the dialog and opens another. */
#define FOULEE_TYPE_ENTRY_DIALOG (foulee_entry_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (FouleeEntryDialog, foulee_entry_dialog, FOULEE, ENTRY_DIALOG, AdwDialog)

struct _FouleeEntryDialogClass {
  AdwDialogClass parent_class;

  FouleeKind kind;

  /* The form says itself which day it is about. Otherwise its times are those of the day that was
   * shown when it was made, and it closes when another is shown, unless something would be lost. */
  gboolean own_day;

  /* Shows a record: the stored one, or for a new one what it begins with. */
  void (*show) (FouleeEntryDialog *self, gconstpointer record);

  /* Puts what the form says into `record`. FALSE where something makes no sense: then `record`
   * keeps what it has there, it is said beside the field, and with `grab` the focus goes there. A
   * new record is not stored then; of one of the journal, the rest is. */
  gboolean (*write) (FouleeEntryDialog *self, gpointer record, gboolean grab);

  /* The names of the undo steps, translated. */
  const char *(*added_label) (FouleeEntryDialog *self);
  const char *(*changed_label) (FouleeEntryDialog *self);
  const char *(*deleted_label) (FouleeEntryDialog *self);

  /* What the button that adds nothing says, with an underline, translated; NULL for Cancel. */
  const char *(*cancel_label) (FouleeEntryDialog *self);
};

/* Shows the dialog over the window that `opener` is in. */
void foulee_entry_dialog_present (FouleeEntryDialog *self, GtkWidget *opener);

FouleeDay *foulee_entry_dialog_get_day (FouleeEntryDialog *self);
gboolean foulee_entry_dialog_is_new (FouleeEntryDialog *self);

/* foulee_day_moved() on the day that the form was made for. */
FouleeInstant foulee_entry_dialog_moved (FouleeEntryDialog *self, FouleeInstant from,
                                         int seconds_of_day);

/* To be called when the runner has changed something: stores it, unless the record is new. */
void foulee_entry_dialog_edited (FouleeEntryDialog *self);

/* To be called at every keystroke: there is something to lose now. */
void foulee_entry_dialog_touched (FouleeEntryDialog *self);

/* Whether there would be something to lose: a new record that is not added and has been touched. */
gboolean foulee_entry_dialog_is_draft (FouleeEntryDialog *self);

G_END_DECLS
