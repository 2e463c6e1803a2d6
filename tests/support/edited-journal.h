/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/chance.h"
#include "base/clock.h"
#include "model/history.h"

G_BEGIN_DECLS

/* A made-up journal of a few months that is edited in every way. Only three regions are answered in
 * it, two of them muscles, so that going through all of it is quick. The same seed gives the same
 * journal and the same edits. */
typedef struct {
  FouleeHistory *history;
  FouleeInstant now;
  FouleeChance chance;
  guint n_new; /* records stored anew */
} TestEditedJournal;

#define TEST_EDITED_JOURNAL_DAYS 150

TestEditedJournal *test_edited_journal_new (guint64 seed);
void test_edited_journal_free (TestEditedJournal *journal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestEditedJournal, test_edited_journal_free)

/* Some edit: an entry that is new, changed, moved or deleted, in the last days or long ago, or at
 * the very second of another; a run planned; the day's beginning; time passing, or the clock put
 * back. */
void test_edited_journal_edit (TestEditedJournal *journal);

/* Stores a record, of which the journal takes the reference: a version of one that is there, or one
 * that is new and is given its id. */
void test_edited_journal_store (TestEditedJournal *journal, gpointer record);
void test_edited_journal_store_new (TestEditedJournal *journal, gpointer record);

/* A changeable copy of some record; NULL where there is none of that kind. */
gpointer test_edited_journal_copy (TestEditedJournal *journal, FouleeKind kind);

G_END_DECLS
