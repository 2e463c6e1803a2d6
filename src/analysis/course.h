/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"

G_BEGIN_DECLS

/* What a forecast comes to: the course that soreness is likely to take over three days. */

typedef enum {
  FOULEE_COURSE_PEAK,   /* rises, then eases */
  FOULEE_COURSE_RISING, /* rises, and does not ease by much until the end */
  FOULEE_COURSE_EASING, /* from now on */
  FOULEE_COURSE_LOW,    /* nothing to speak of */
  FOULEE_COURSE_STEADY, /* as it is now */
} FouleeCourseKind;

#define FOULEE_COURSE_HOURS 72
#define FOULEE_COURSE_STEP 6
#define FOULEE_COURSE_POINTS (FOULEE_COURSE_HOURS / FOULEE_COURSE_STEP + 1)

typedef struct {
  FouleeCourseKind kind;
  FouleeForecastPoint points[FOULEE_COURSE_POINTS]; /* each 6 h from now */
  FouleeForecastMethod methods[FOULEE_COURSE_POINTS];
  int highest; /* the index of the point where most is to be expected */
} FouleeCourse;

/* Works it out from the points of a forecast, which may have been made a while before `now`. What
 * was read off within the last three hours stands for the present: `reading` is the last one, NULL
 * where there is none. FALSE where the forecast does not reach as far as three days from now. */
gboolean foulee_course_init (FouleeCourse *course, GArray *forecast,
                             const FouleeLevelReading *reading, gint64 now);

/* Has the mean of each point be what has lately come nearest at its distance: the model's, unless
 * the forecast's record says otherwise. q10 and q90 make way for it. */
void foulee_course_prefer_nearest (FouleeCourse *course, const FouleeForecast *forecast);

/* Both for the legs, as of `now`: what is to be shown of their forecast. */
gboolean foulee_course_of_legs (FouleeCourse *course, const FouleeFindings *findings, gint64 now);

/* The level that is to be expected at one of the points, as a number to say. */
int foulee_course_level (const FouleeCourse *course, int index);

G_END_DECLS
