/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* What the program is, and what it is not, for the runner of a journal. */
AdwDialog *foulee_about_dialog_new (FouleeJournal *journal);

/* What whoever mends the program wants to know, line by line, in English: versions, language, and
 * where the journal lies. Nothing of it tells who the runner is: neither the name of the home
 * folder nor that of a journal in a place of its own. Free it. */
char *foulee_about_troubleshooting (FouleeJournal *journal);

G_END_DECLS
