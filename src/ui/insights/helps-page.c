/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/helps-page.h"

struct _FouleeHelpsPage {
  FouleeInsightPage parent_instance;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (FouleeHelpsPage, foulee_helps_page, FOULEE_TYPE_INSIGHT_PAGE)

static void
foulee_helps_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
}

static void
foulee_helps_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_HELPS_PAGE);
  G_OBJECT_CLASS (foulee_helps_page_parent_class)->dispose (object);
}

static void
foulee_helps_page_class_init (FouleeHelpsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_helps_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_helps_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/helps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeHelpsPage, content);
}

static void
foulee_helps_page_init (FouleeHelpsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_helps_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_HELPS_PAGE, "journal", journal, "filter", filter, NULL);
}
