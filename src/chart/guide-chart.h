/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* The picture that Help explains soreness after a run by: readings of a runner who was made up,
 * with the peak and its bracket, over the 24–72 h window, and the curve that the soreness model
 * expects of somebody it knows nothing about. */
FouleeChart *foulee_guide_chart_new (const FouleeLanguage *language);

/* What can be seen in it, for who cannot see it. Static. */
const char *foulee_guide_chart_label (const FouleeLanguage *language);
const char *foulee_guide_chart_description (const FouleeLanguage *language);

G_END_DECLS
