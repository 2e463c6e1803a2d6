/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/load-page.h"

struct _FouleeLoadPage {
  FouleeInsightPage parent_instance;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (FouleeLoadPage, foulee_load_page, FOULEE_TYPE_INSIGHT_PAGE)

static void
foulee_load_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
}

static void
foulee_load_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LOAD_PAGE);
  G_OBJECT_CLASS (foulee_load_page_parent_class)->dispose (object);
}

static void
foulee_load_page_class_init (FouleeLoadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_load_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_load_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/load-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeLoadPage, content);
}

static void
foulee_load_page_init (FouleeLoadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_load_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_LOAD_PAGE, "journal", journal, "filter", filter, NULL);
}
