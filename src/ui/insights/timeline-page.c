/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/timeline-page.h"

struct _FouleeTimelinePage {
  FouleeInsightPage parent_instance;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (FouleeTimelinePage, foulee_timeline_page, FOULEE_TYPE_INSIGHT_PAGE)

static void
foulee_timeline_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
}

static void
foulee_timeline_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_TIMELINE_PAGE);
  G_OBJECT_CLASS (foulee_timeline_page_parent_class)->dispose (object);
}

static void
foulee_timeline_page_class_init (FouleeTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_timeline_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_timeline_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeTimelinePage, content);
}

static void
foulee_timeline_page_init (FouleeTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_timeline_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_TIMELINE_PAGE, "journal", journal, "filter", filter, NULL);
}
