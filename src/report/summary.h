/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* The findings of one period, as the summary tells them on paper and on a terminal. */
typedef struct {
  FouleeFindings *findings;
  gboolean empty; /* nothing is logged: the dates are those asked for, or today */
  FouleeDate first, last;
  guint days_logged;   /* days with a check-in … */
  guint days_possible; /* … of those since the first one */
  guint n_runs;
  gint64 distance;  /* m, of runs done */
  GPtrArray *peaks; /* const FouleePeak *, of the runs of the period, in the order of time */
  guint first_week; /* the weeks that the period touches, whole: indices into those of the */
  guint n_weeks;    /* findings */
} FouleeSummary;

/* From `first` to `last`, inclusive; FOULEE_DATE_NONE for the first day with an entry and for
 * today. A reference to `findings` is held. */
FouleeSummary *foulee_summary_new (FouleeFindings *findings, FouleeDate first, FouleeDate last);
void foulee_summary_free (FouleeSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSummary, foulee_summary_free)

/* The week at `index` of those of the period, and the one before it in the journal, or NULL. */
const FouleeWeek *foulee_summary_week (const FouleeSummary *summary, guint index);
const FouleeWeek *foulee_summary_week_before (const FouleeSummary *summary, guint index);

/* TRUE for the week that is not over yet. */
gboolean foulee_summary_week_is_open (const FouleeSummary *summary, guint index);

G_END_DECLS
