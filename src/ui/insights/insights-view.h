/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* What the journal's entries show: the observed peak of each run, and the distance of each week.
 * Property: "journal". Signal: day-activated (int date). */
#define FOULEE_TYPE_INSIGHTS_VIEW (foulee_insights_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeInsightsView, foulee_insights_view, FOULEE, INSIGHTS_VIEW, AdwBin)

G_END_DECLS
