/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/insights/insight-page.h"

G_BEGIN_DECLS

/* Soreness, runs, sleep, drinks, warm-up and actions over time, and the days to come. */
#define FOULEE_TYPE_TIMELINE_PAGE (foulee_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeTimelinePage, foulee_timeline_page, FOULEE, TIMELINE_PAGE,
                      FouleeInsightPage)

AdwNavigationPage *foulee_timeline_page_new (FouleeJournal *journal, FouleeInsightFilter *filter);

G_END_DECLS
