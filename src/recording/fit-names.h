/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FIT's numbers for sports, makers and watches, as words. */

/* "other" for a sport without a name here; `sub_sport` may be any number. */
const char *foulee_fit_sport_name (guint sport, guint sub_sport);

/* Whether cadence counts strides of one foot, which is half the steps. */
gboolean foulee_fit_sport_has_steps (guint sport, guint sub_sport);

/* NULL for makers without a name here. */
const char *foulee_fit_maker_name (guint manufacturer);

#define FOULEE_FIT_GARMIN 1

/* Of Garmin's watches: NULL for those without a name here. `*barometer` says whether it has one. */
const char *foulee_fit_garmin_name (guint product, gboolean *barometer);

G_END_DECLS
