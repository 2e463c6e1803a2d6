/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/first-run-page.h"

#include "report/statement.h"

struct _FouleeFirstRunPage {
  AdwNavigationPage parent_instance;

  GtkLabel *statement;
};

G_DEFINE_FINAL_TYPE (FouleeFirstRunPage, foulee_first_run_page, ADW_TYPE_NAVIGATION_PAGE)

static void
foulee_first_run_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_FIRST_RUN_PAGE);
  G_OBJECT_CLASS (foulee_first_run_page_parent_class)->dispose (object);
}

static void
foulee_first_run_page_class_init (FouleeFirstRunPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_first_run_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/first-run-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeFirstRunPage, statement);
}

static void
foulee_first_run_page_init (FouleeFirstRunPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeFirstRunPage *
foulee_first_run_page_new (FouleeJournal *journal)
{
  FouleeFirstRunPage *self = g_object_new (FOULEE_TYPE_FIRST_RUN_PAGE, NULL);
  const FouleeRunner *runner = foulee_history_runner (foulee_journal_get_history (journal));
  g_autofree char *statement = foulee_statement (foulee_language_of_system (), runner);

  gtk_label_set_label (self->statement, statement);
  return self;
}
