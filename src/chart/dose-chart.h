/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/findings.h"
#include "base/units.h"
#include "chart/chart.h"

G_BEGIN_DECLS

/* What an hour of effort and what 300 m of descent add to soreness at its peak, one below the
 * other, each with its likely range: a dot where it is the runner's own, a ring where it is
 * provisional. A picture: its words are those of load-words.h. */
FouleeChart *foulee_dose_chart_new (const FouleeSoreness *soreness, FouleeUnits units,
                                    const FouleeLanguage *language);

G_END_DECLS
