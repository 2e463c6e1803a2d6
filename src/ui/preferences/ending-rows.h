/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/date-row.h"

G_BEGIN_DECLS

/* The rows of a form for something that began and may have ended: the first day, a switch that says
 * that it is over, and the last day, which is there only then. The form owns them. */
typedef struct {
  FouleeDateRow *first_row;
  AdwSwitchRow *over_row;
  FouleeDateRow *last_row;
  FouleeDate today;
} FouleeEndingRows;

/* Before anything is shown: neither day is after `today`. */
void foulee_ending_rows_set_today (FouleeEndingRows *rows, FouleeDate today);

void foulee_ending_rows_show (FouleeEndingRows *rows, FouleeDate first, FouleeDate last);

/* To be called when the switch was moved: what has just ended ended today, until said otherwise. */
void foulee_ending_rows_switched (FouleeEndingRows *rows);

/* What the rows say; FOULEE_DATE_NONE for a day that is not known. FALSE where something makes no
 * sense; then that day stays as it is, it is said beside the row, and with `grab` the focus goes
 * there. */
gboolean foulee_ending_rows_read (FouleeEndingRows *rows, gboolean grab, FouleeDate *first,
                                  FouleeDate *last);

G_END_DECLS
