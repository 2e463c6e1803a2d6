/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/insights/insight-filter.h"

G_BEGIN_DECLS

/* The title of a view or page of Insights, and below it, where it is described, what the filter
 * lets through: in as many lines as that takes, as it tells what one looks at.
 *
 * Properties: "title", "filter", "described", "undated" (without the filter's time). */
#define FOULEE_TYPE_INSIGHT_TITLE (foulee_insight_title_get_type ())
G_DECLARE_FINAL_TYPE (FouleeInsightTitle, foulee_insight_title, FOULEE, INSIGHT_TITLE, AdwBin)

G_END_DECLS
