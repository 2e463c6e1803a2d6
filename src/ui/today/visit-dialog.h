/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/entry-dialog.h"

G_BEGIN_DECLS

/* A visit to someone who helps with the legs: when, to whom, what about. */
#define FOULEE_TYPE_VISIT_DIALOG (foulee_visit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeVisitDialog, foulee_visit_dialog, FOULEE, VISIT_DIALOG,
                      FouleeEntryDialog)

/* `visit` NULL for a new one, on the day that is shown. */
FouleeEntryDialog *foulee_visit_dialog_new (FouleeDay *day, const FouleeVisit *visit);

/* The date that the form says; FOULEE_DATE_NONE for none. */
FouleeDate foulee_visit_dialog_get_date (FouleeVisitDialog *self);

G_END_DECLS
