/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

/* What the runner wants with a run. */
typedef enum {
  FOULEE_RUN_WANT_EDIT,
  FOULEE_RUN_WANT_AGAIN,  /* the same once more */
  FOULEE_RUN_WANT_DONE,   /* a planned one was run */
  FOULEE_RUN_WANT_LATER,  /* not to be asked about it now */
  FOULEE_RUN_WANT_DELETE, /* or a planned one was not run */
} FouleeRunWant;

/* A line for one run, done or planned, with a menu; pressed, it opens the run. A planned one wears
 * a hatched mark and the word.
 *
 * Signal: wanted (int FouleeRunWant). */
#define FOULEE_TYPE_RUN_ROW (foulee_run_row_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunRow, foulee_run_row, FOULEE, RUN_ROW, AdwActionRow)

/* `date` (such as "Fri 20 Nov") is NULL for a run of the day that is shown; `remark` is what else
 * there is to say, or NULL. */
void foulee_run_row_show (FouleeRunRow *self, const FouleeRun *run, FouleeUnits units,
                          const char *date, const char *remark);

G_END_DECLS
