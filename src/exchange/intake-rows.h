/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/intake.h"
#include "exchange/intake-match.h"

G_BEGIN_DECLS

/* How what was read becomes the rows of an intake: each run once, however many files have it. */

/* One run, or session of another sport, as one file has it. */
typedef struct {
  FouleeRun *run;        /* also of other sports */
  const char *file;      /* to be shown */
  char *sport;           /* of other sports: to be shown, may be empty; NULL for runs */
  double moving;         /* s; NAN where it isn't known */
  gboolean zone_assumed; /* the file doesn't say what the clock on the wall showed */
  gboolean sport_assumed;
  gboolean recorded;  /* by a watch; not the row of a table */
  guint origin;       /* the number of the file: nothing is twice in one */
  GPtrArray *remarks; /* char * */
} FouleeIntakeFind;

void foulee_intake_find_free (gpointer find);

/* Makes the rows of `finds` (FouleeIntakeFind), which is sorted on the way; not yet held against
 * the journal. */
void foulee_intake_add_rows (FouleeIntake *intake, GPtrArray *finds);

G_END_DECLS
