/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/course-fan.h"

#include "analysis/level-masses.h"

void
foulee_course_fan (const FouleeCourse *course, FouleeFanPoint fan[FOULEE_COURSE_POINTS])
{
  for (int i = 0; i < FOULEE_COURSE_POINTS; i++) {
    const FouleeForecastPoint *point = &course->points[i];
    const double *masses = point->masses;

    fan[i] = (FouleeFanPoint) {
      .x = (double) point->at,
      .low = foulee_level_masses_place (masses, FOULEE_LEVELS, 0.1),
      .inner_low = foulee_level_masses_place (masses, FOULEE_LEVELS, 0.25),
      .middle = point->mean,
      .inner_high = foulee_level_masses_place (masses, FOULEE_LEVELS, 0.75),
      .high = foulee_level_masses_place (masses, FOULEE_LEVELS, 0.9),
    };
  }
}
