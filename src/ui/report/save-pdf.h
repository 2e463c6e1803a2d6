/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

/* Asks where to, and saves the summary there as a PDF. What came of it is said at the bottom of the
 * window that `from` is in. */
void foulee_save_pdf_start (GtkWidget *from, FouleeFindings *findings,
                            const FouleeReportOptions *options);

/* The same once it is known where to: on another thread, with how far it is and a way to cancel
 * where it takes long. The file is whole or untouched. `cancellable` and `callback` may be NULL;
 * the latter is called after all has been said. */
void foulee_save_pdf_to (GtkWidget *from, FouleeFindings *findings,
                         const FouleeReportOptions *options, GFile *file, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data);
gboolean foulee_save_pdf_to_finish (GAsyncResult *result, GError **error);

/* "Running and soreness 2026-11-19.pdf", in the language of the page; owned by the caller. */
char *foulee_save_pdf_name (FouleeFindings *findings, const FouleeReportOptions *options);

G_END_DECLS
