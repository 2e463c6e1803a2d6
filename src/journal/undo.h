/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* The changes that can be taken back, and those taken back that can be made again. Knows nothing of
 * the store: it turns a step into the records to write. */
typedef struct _FouleeUndo FouleeUndo;

FouleeUndo *foulee_undo_new (void);
void foulee_undo_free (FouleeUndo *undo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeUndo, foulee_undo_free)

/* Adds a step. `before[i]` (owned reference, NULL for a new record) is what `after[i]` replaced.
 * What could be made again is forgotten. With a `merge_key` equal to the last step's and the same
 * records, the last step takes the new state in. Both arrays are consumed. */
void foulee_undo_push (FouleeUndo *undo, GPtrArray *before, GPtrArray *after, const char *label,
                       const char *merge_key);

/* The records to write so that the last step is taken back (made again), stamped `now`; NULL where
 * there is none. The step moves to the other side. */
GPtrArray *foulee_undo_back (FouleeUndo *undo, gint64 now);
GPtrArray *foulee_undo_forth (FouleeUndo *undo, gint64 now);

/* Forgets the steps that touch one of `ids` (a set of strings): someone else wrote those. */
void foulee_undo_forget (FouleeUndo *undo, GHashTable *ids);

/* What the next step back or forth is called; NULL where there is none. Owned by `undo`. */
const char *foulee_undo_back_label (FouleeUndo *undo);
const char *foulee_undo_forth_label (FouleeUndo *undo);

G_END_DECLS
