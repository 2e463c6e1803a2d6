/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/after-run-page.h"

struct _FouleeAfterRunPage {
  FouleeInsightPage parent_instance;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (FouleeAfterRunPage, foulee_after_run_page, FOULEE_TYPE_INSIGHT_PAGE)

static void
foulee_after_run_page_refresh (FouleeInsightPage *page, FouleeFindings *findings)
{
}

static void
foulee_after_run_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_AFTER_RUN_PAGE);
  G_OBJECT_CLASS (foulee_after_run_page_parent_class)->dispose (object);
}

static void
foulee_after_run_page_class_init (FouleeAfterRunPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_after_run_page_dispose;
  FOULEE_INSIGHT_PAGE_CLASS (klass)->refresh = foulee_after_run_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/after-run-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeAfterRunPage, content);
}

static void
foulee_after_run_page_init (FouleeAfterRunPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
foulee_after_run_page_new (FouleeJournal *journal, FouleeInsightFilter *filter)
{
  return g_object_new (FOULEE_TYPE_AFTER_RUN_PAGE, "journal", journal, "filter", filter, NULL);
}
