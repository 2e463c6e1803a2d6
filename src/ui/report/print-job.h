/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

/* Prints the summary: asks for the printer, through the desktop's portal where there is one, and
 * draws the pages of a report of its own. What came of it is said at the bottom of the window that
 * `from` is in. */
void foulee_print_job_start (GtkWidget *from, FouleeFindings *findings,
                             const FouleeReportOptions *options);

/* The same before it is run; owned by the caller. */
GtkPrintOperation *foulee_print_job_new (GtkWidget *from, FouleeFindings *findings,
                                         const FouleeReportOptions *options);

G_END_DECLS
