/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/run-row.h"

G_BEGIN_DECLS

/* "Did you run it?": what becomes of a planned run once its time is over.
 *
 * Signal: wanted (int FouleeRunWant): DONE, DELETE or LATER. */
#define FOULEE_TYPE_RUN_QUESTION (foulee_run_question_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunQuestion, foulee_run_question, FOULEE, RUN_QUESTION, AdwBin)

/* `date` as in foulee_run_row_show(). */
void foulee_run_question_show (FouleeRunQuestion *self, const FouleeRun *run, FouleeUnits units,
                               const char *date);

G_END_DECLS
