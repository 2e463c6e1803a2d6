/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/insights/insight-page.h"

G_BEGIN_DECLS

/* Distance by week, the longest runs, how alike days were, shoes. */
#define FOULEE_TYPE_LOAD_PAGE (foulee_load_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeLoadPage, foulee_load_page, FOULEE, LOAD_PAGE, FouleeInsightPage)

AdwNavigationPage *foulee_load_page_new (FouleeJournal *journal, FouleeInsightFilter *filter);

G_END_DECLS
