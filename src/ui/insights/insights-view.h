/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"
#include "ui/insights/insight-filter.h"

G_BEGIN_DECLS

/* What the journal's entries show, as cards: each opens its page on the window's navigation view.
 *
 * Properties: "journal", "filter", construct only; "described" (what the filter lets through stands
 * above the cards). Signal: day-activated (int date), of a page too. */
#define FOULEE_TYPE_INSIGHTS_VIEW (foulee_insights_view_get_type ())
G_DECLARE_FINAL_TYPE (FouleeInsightsView, foulee_insights_view, FOULEE, INSIGHTS_VIEW, AdwBin)

/* The page of a card: "after-run", "timeline", "helps" or "load". */
AdwNavigationPage *foulee_insights_page_new (const char *name, FouleeJournal *journal,
                                             FouleeInsightFilter *filter);

G_END_DECLS
