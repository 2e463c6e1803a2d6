/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

/* What is remembered of how the summary is to be, from one appointment to the next. */

typedef enum {
  FOULEE_SUMMARY_TWO_WEEKS,
  FOULEE_SUMMARY_SIX_WEEKS,
  FOULEE_SUMMARY_VISIT,  /* since the last one */
  FOULEE_SUMMARY_CUSTOM, /* the two days below */
  FOULEE_N_SUMMARY_PERIODS,
} FouleeSummaryPeriod;

typedef struct {
  FouleeSummaryPeriod period;
  FouleeDate first, last; /* of FOULEE_SUMMARY_CUSTOM, inclusive; FOULEE_DATE_NONE until chosen */
  FouleePaper paper;
  gboolean paper_chosen; /* by the runner; else it is that of the country */
  guint sections;        /* set of 1 << FouleeReportSection */
  gboolean anonymous;
} FouleeSummaryChoices;

/* The paper that is in the printers of a country (ISO 3166-1 alpha-2); of NULL and of others, where
 * the user lives. */
FouleePaper foulee_paper_of_country (const char *country);

/* What was chosen last; of what was not, and without settings (NULL), what is usual. `country` may
 * be NULL. */
void foulee_summary_choices_load (FouleeSummaryChoices *choices, GSettings *settings,
                                  const char *country);

/* Remembers them. Without settings (NULL) nothing is. */
void foulee_summary_choices_save (const FouleeSummaryChoices *choices, GSettings *settings);

/* The days of a period, inclusive: up to the day of the findings, and none before the first entry
 * but for days that the runner chose. FALSE where there are none: before a visit, or before both
 * days are chosen. */
gboolean foulee_summary_choices_get_days (const FouleeSummaryChoices *choices,
                                          FouleeSummaryPeriod period, FouleeFindings *findings,
                                          FouleeDate *first, FouleeDate *last);

G_END_DECLS
