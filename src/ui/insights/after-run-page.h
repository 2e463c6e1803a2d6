/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/insights/insight-page.h"

G_BEGIN_DECLS

/* Soreness against the hours since each run ended, and when it peaks. */
#define FOULEE_TYPE_AFTER_RUN_PAGE (foulee_after_run_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeAfterRunPage, foulee_after_run_page, FOULEE, AFTER_RUN_PAGE,
                      FouleeInsightPage)

AdwNavigationPage *foulee_after_run_page_new (FouleeJournal *journal, FouleeInsightFilter *filter);

G_END_DECLS
