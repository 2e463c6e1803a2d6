/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/insights/insight-filter.h"

G_BEGIN_DECLS

/* Says what Insights are of, and opens the choices. Where it is compact only its icon is seen: then
 * something else has to say it.
 *
 * Properties: "filter", "compact", "undated" (it neither says nor asks of what time). */
#define FOULEE_TYPE_FILTER_BUTTON (foulee_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (FouleeFilterButton, foulee_filter_button, FOULEE, FILTER_BUTTON, AdwBin)

G_END_DECLS
