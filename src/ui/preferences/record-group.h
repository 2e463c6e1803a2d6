/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/day.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A group of the preferences with a line for each of some records: pressing one opens it, its
 * button deletes it with a toast to undo. Hidden while it is empty. Lines are kept and filled anew,
 * so that the focus stays where it is.
 *
 * Signals: opened (const char *id), deleted (const char *id). */
#define FOULEE_TYPE_RECORD_GROUP (foulee_record_group_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRecordGroup, foulee_record_group, FOULEE, RECORD_GROUP,
                      AdwPreferencesGroup)

/* The line at `index`, made if it is the next one. `delete_name` is what its button does, such as
 * "Delete “Trail shoes”". */
void foulee_record_group_show (FouleeRecordGroup *self, guint index, const char *id,
                               const char *title, const char *subtitle, const char *delete_name);

/* Takes away the lines from `n` on. */
void foulee_record_group_trim (FouleeRecordGroup *self, guint n);

G_END_DECLS
