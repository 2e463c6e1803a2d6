/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* What a calendar tells of each day of a journal, found by date at once. Made in one pass over the
 * records, then kept up with what changes. For one thread. */
typedef struct _FouleeDayMarks FouleeDayMarks;

typedef enum {
  FOULEE_DAY_RECORDED = 1 << 0, /* something was done or felt, or is planned */
  FOULEE_DAY_SORE = 1 << 1,     /* the legs at FOULEE_SORE_LEVEL or more */
  FOULEE_DAY_RUN = 1 << 2,      /* a run was done */
  FOULEE_DAY_SIGN = 1 << 3,     /* either of the next two */
  FOULEE_DAY_TICKED = 1 << 4,   /* a warning sign was ticked */
  FOULEE_DAY_DIFFERED = 1 << 5, /* something departed from usual */
} FouleeDayFlags;

#define FOULEE_SORE_LEVEL 4

typedef struct {
  gint8 level;  /* the highest of the legs in the day's check-ins, 0 … 10; −1 none */
  guint8 flags; /* FouleeDayFlags */
  guint8 n_check_ins;
  guint8 n_runs;   /* done */
  gint32 distance; /* m, of these runs together; 0 where none is known */
} FouleeDayMark;

/* What begins on a day, such as a shoe or a condition, does not mark it. */
FouleeDayMarks *foulee_day_marks_new (const FouleeHistory *history);
void foulee_day_marks_free (FouleeDayMarks *marks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeDayMarks, foulee_day_marks_free)

/* Marks the days from `first` to `last` anew, by another history that differs in nothing else. The
 * whole of time makes everything anew, no time nothing. */
void foulee_day_marks_update (FouleeDayMarks *marks, const FouleeHistory *history, FouleeDate first,
                              FouleeDate last);

/* `hints` (FouleeHint) are those of the findings of that history. They replace those before. */
void foulee_day_marks_set_hints (FouleeDayMarks *marks, const FouleeHistory *history,
                                 const GArray *hints);

/* Owned by the marks; a mark of nothing for a day without. */
const FouleeDayMark *foulee_day_marks_get (const FouleeDayMarks *marks, FouleeDate date);

/* The first and the last day marked as recorded; FALSE where there is none. */
gboolean foulee_day_marks_span (const FouleeDayMarks *marks, FouleeDate *first, FouleeDate *last);

G_END_DECLS
