/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/course.h"

G_BEGIN_DECLS

/* The outlook in words, in the interface's language. Texts are the caller's to free. */

/* "Likely to peak tomorrow morning, at about 5 (3 to 7), then ease to about 2 by Sunday." As Pango
 * markup, what matters most in bold. */
char *foulee_outlook_sentence (const FouleeCourse *course, GTimeZone *zone);

/* "4 or more: tomorrow evening 88%, Saturday evening 27%. Yours, 41 readings.", and where something
 * simpler has come nearer lately, that it is shown. */
char *foulee_outlook_caption (const FouleeCourse *course, GTimeZone *zone,
                              const FouleeForecast *forecast, guint n_readings);

/* What the chart shows, in numbers: for one, two and three days from now. */
char *foulee_outlook_description (const FouleeCourse *course);

/* "24–72 h after the hills". */
const char *foulee_outlook_window_label (const FouleeRun *run);

G_END_DECLS
