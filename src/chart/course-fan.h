/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/course.h"
#include "chart/chart.h"

G_BEGIN_DECLS

/* A course as a fan: the middle half, 8 in 10, and what is to be expected. Smooth places, as whole
 * levels would make steps. */
void foulee_course_fan (const FouleeCourse *course, FouleeFanPoint fan[FOULEE_COURSE_POINTS]);

G_END_DECLS
