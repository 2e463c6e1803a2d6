/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"
#include "ui/insights/insight-filter.h"

G_BEGIN_DECLS

/* A page of Insights: its header with the way back, the filter and the title, and below it, as wide
 * as is well read, what the page shows. It is asked to refresh itself, in a moment of its own, when
 * it is first seen and whenever there are other findings or the filter changed; what changes while
 * it is out of sight waits until it is seen again.
 *
 * Properties, construct only: "journal", "filter"; of templates: "content", and "undated" where the
 * page itself says of what time it shows something, not the filter. Signal: day-activated (int
 * date), which leaves the page and opens that day in Today. */
#define FOULEE_TYPE_INSIGHT_PAGE (foulee_insight_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FouleeInsightPage, foulee_insight_page, FOULEE, INSIGHT_PAGE,
                          AdwNavigationPage)

struct _FouleeInsightPageClass {
  AdwNavigationPageClass parent_class;

  /* Show the findings as they are now. They are never NULL. */
  void (*refresh) (FouleeInsightPage *self, FouleeFindings *findings);
};

FouleeJournal *foulee_insight_page_get_journal (FouleeInsightPage *self);
FouleeInsightFilter *foulee_insight_page_get_filter (FouleeInsightPage *self);

/* What the filter lets through today. */
FouleeScope foulee_insight_page_get_scope (FouleeInsightPage *self);

/* Has it refreshed soon. */
void foulee_insight_page_queue_refresh (FouleeInsightPage *self);

/* Puts the focus on the next of the widgets that make up its content, or with `direction` −1 on the
 * one before. */
void foulee_insight_page_move_section (FouleeInsightPage *self, int direction);

/* Lays out this box, upright at first, in columns where the page is wide enough for them. To be
 * called once. */
void foulee_insight_page_set_columns (FouleeInsightPage *self, GtkBox *columns);

/* Emits day-activated. */
void foulee_insight_page_activate_day (FouleeInsightPage *self, FouleeDate date);

G_END_DECLS
