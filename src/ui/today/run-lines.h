/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/run-row.h"

G_BEGIN_DECLS

/* The lines of a list that are about one run: the run itself, or the question whether it was run,
 * and below it the question how hard it was. They are kept and filled anew, so that the focus stays
 * where it is.
 *
 * Signals: wanted (int FouleeRunWant), rated (int level), warmed-up (int FouleeWarmUp or
 * FOULEE_UNSET), dismissed (). */
#define FOULEE_TYPE_RUN_LINES (foulee_run_lines_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunLines, foulee_run_lines, FOULEE, RUN_LINES, GObject)

/* How a run is shown. */
typedef struct {
  FouleeUnits units;
  const char *date;     /* "Fri 20 Nov", for a run of another day than the one shown; or NULL */
  gint64 now;           /* Unix seconds */
  gboolean later;       /* the runner does not want to say now whether it was run */
  gboolean not_to_rate; /* the runner does not want to say how hard it was */
} FouleeRunLook;

/* The lines stand after `n_before` others in `list`, which owns them. */
FouleeRunLines *foulee_run_lines_new (GtkListBox *list, int n_before);

/* How many lines there are, seen or not. */
#define FOULEE_RUN_LINES_N 3

void foulee_run_lines_show (FouleeRunLines *self, const FouleeRun *run, const FouleeRunLook *look);

/* The id of the run that was shown last. */
const char *foulee_run_lines_get_id (FouleeRunLines *self);

/* Puts the focus on the run itself. */
void foulee_run_lines_grab_focus (FouleeRunLines *self);

/* Puts the focus on what is asked about the run. FALSE where nothing is. */
gboolean foulee_run_lines_grab_question (FouleeRunLines *self);

/* Takes the lines out of their list. */
void foulee_run_lines_remove (FouleeRunLines *self);

G_END_DECLS
