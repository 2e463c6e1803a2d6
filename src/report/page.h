/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sheet.h"
#include "report/summary.h"

G_BEGIN_DECLS

/* What goes on which page of the printed summary. */
FouleeSheets *foulee_pages_new (FouleeFindings *findings, const FouleeReportOptions *options);

/* The title of the document: "Running and soreness, 28 September – 20 November 2026". */
char *foulee_pages_title (FouleeFindings *findings, const FouleeReportOptions *options);

G_END_DECLS
