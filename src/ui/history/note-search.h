/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* Looks for words in what the runner wrote: notes, the names and kinds of recovery actions, who was
 * seen and what was said.
 *
 * It goes a step at a time, so that tens of thousands of notes hold nobody up. A text is made ready
 * to be searched once, as long as its record stays. */
typedef struct _FouleeNoteSearch FouleeNoteSearch;

FouleeNoteSearch *foulee_note_search_new (void);
void foulee_note_search_free (FouleeNoteSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeNoteSearch, foulee_note_search_free)

/* What to look in, and for. Either begins anew. */
void foulee_note_search_set_history (FouleeNoteSearch *self, FouleeHistory *history);
void foulee_note_search_set_typed (FouleeNoteSearch *self, const char *typed);

/* FALSE while nothing is typed: then there is nothing to do. */
gboolean foulee_note_search_is_on (FouleeNoteSearch *self);

/* Goes on for about `microseconds`. TRUE while there is more to do. */
gboolean foulee_note_search_step (FouleeNoteSearch *self, gint64 microseconds);

/* Whether all the words typed were found in one text of that day, as far as it has gone. */
gboolean foulee_note_search_found (FouleeNoteSearch *self, FouleeDate date);

/* The words around what was found on that day, and where it is in them, in bytes; NULL where
 * nothing was. Free it. */
char *foulee_note_search_excerpt (FouleeNoteSearch *self, FouleeDate date, guint *start,
                                  guint *end);

G_END_DECLS
