/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/symptoms.h"
#include "report/flow.h"
#include "report/summary.h"
#include "report/table.h"

G_BEGIN_DECLS

/* The diary, while it is being written. */
typedef struct _FouleeDiary FouleeDiary;

/* What the parts of the printed summary are written from, and where to. Everything is owned by the
 * report. */
typedef struct {
  FouleeFindings *findings;
  FouleeHistory *history;
  const FouleeRunner *runner; /* or NULL; name, birth year, clinic: not where options->anonymous */
  const FouleeReportOptions *options;
  const FouleeLanguage *language;
  FouleeUnits units;
  GTimeZone *zone;
  int day_start; /* minutes after midnight */
  FouleeInstant now;
  FouleeDate today, first, last; /* `first` … `last`: the period */
  const FouleeSummary *summary;  /* of the period */
  const FouleeSymptoms *symptoms;
  FouleeTypesetter *typesetter;
  double width;       /* between the margins */
  FouleeFlow *flow;   /* of what comes after the first page */
  FouleeDiary *diary; /* NULL until it is begun */
} FouleeComposer;

/* "31 October", with the year where it is not that of the last day; owned by the caller. */
char *foulee_composer_date (const FouleeComposer *self, FouleeDate date);

/* "5 and 6 November": the days of records (one at least), which are in the order of time; owned by
 * the caller. */
char *foulee_composer_days (const FouleeComposer *self, const GPtrArray *records);

/* "not recorded", in running text. */
const char *foulee_composer_nothing (const FouleeComposer *self);

G_END_DECLS
