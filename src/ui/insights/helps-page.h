/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/insights/insight-page.h"

G_BEGIN_DECLS

/* What this runner did before and after runs, and how sore they were with and without. */
#define FOULEE_TYPE_HELPS_PAGE (foulee_helps_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeHelpsPage, foulee_helps_page, FOULEE, HELPS_PAGE, FouleeInsightPage)

AdwNavigationPage *foulee_helps_page_new (FouleeJournal *journal, FouleeInsightFilter *filter);

G_END_DECLS
