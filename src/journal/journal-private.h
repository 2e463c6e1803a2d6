/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"
#include "journal/worker.h"

/* The thread of the store; NULL once the journal is closed. Owned by the journal. */
FouleeWorker *foulee_journal_get_worker (FouleeJournal *self);
