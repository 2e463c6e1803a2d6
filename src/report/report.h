/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* The printed summary. */

typedef enum {
  FOULEE_PAPER_A4,     /* 210 × 297 mm */
  FOULEE_PAPER_LETTER, /* 8.5 × 11 in */
} FouleePaper;

typedef struct {
  const FouleeLanguage *language; /* need not be that of the interface */
  FouleePaper paper;
  FouleeUnits units;
} FouleeReportOptions;

/* Writes the last eight weeks of `findings` as a PDF, replacing what is at `path`. Vectors and text
 * only, black on white. The time printed on it is that of the findings, so the same findings give
 * the same bytes. Needs no display. FOULEE_ERROR_FULL or FOULEE_ERROR_IO; the file is whole or
 * untouched. */
gboolean foulee_report_write_pdf (FouleeFindings *findings, const FouleeReportOptions *options,
                                  const char *path, GError **error);

G_END_DECLS
