/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/course.h"
#include "analysis/scope.h"
#include "analysis/timeline.h"

G_BEGIN_DECLS

/* How a timeline is looked at. Pointers are the caller's and have to live only during a call. */
typedef struct {
  FouleeTimeline *timeline;
  FouleeScope scope;          /* which runs stand out; its place and days are not looked at */
  const FouleeCourse *course; /* NULL where there is no forecast, or it is not to be seen yet */
  gint64 now;                 /* Unix seconds */
  GTimeZone *zone;
  FouleeUnits units;
  const FouleeLanguage *language;
} FouleeTimelineView;

/* A timeline in words. Texts are the caller's to free.
 *
 * "Your legs are at 5. Friday evening: about 2 (1–3)." What is to be expected is said with the
 * levels between which it lies 8 times in 10. */
char *foulee_timeline_sentence (const FouleeTimelineView *view);

/* What follows it in lesser weight: "After Saturday’s long run, 1–4 on Sunday.", whose forecast it
 * is, what is missing. NULL for nothing. */
char *foulee_timeline_detail (const FouleeTimelineView *view);

/* The numbers of the last two weeks and the days to come, for screen readers. */
char *foulee_timeline_description (const FouleeTimelineView *view);

/* "Soreness of the legs"; "Left calf". */
char *foulee_timeline_title (FouleeSeries series, const FouleeLanguage *language);

/* "1–3"; "2" where both are the same. */
char *foulee_level_range_label (int low, int high, const FouleeLanguage *language);

G_END_DECLS
