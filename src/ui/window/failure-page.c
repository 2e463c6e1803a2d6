/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/failure-page.h"

#include "base/error.h"

struct _FouleeFailurePage {
  AdwNavigationPage parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (FouleeFailurePage, foulee_failure_page, ADW_TYPE_NAVIGATION_PAGE)

static void
foulee_failure_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_FAILURE_PAGE);
  G_OBJECT_CLASS (foulee_failure_page_parent_class)->dispose (object);
}

static void
foulee_failure_page_class_init (FouleeFailurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_failure_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeFailurePage, status);
}

static void
foulee_failure_page_init (FouleeFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FouleeFailurePage *
foulee_failure_page_new (const GError *error)
{
  FouleeFailurePage *self = g_object_new (FOULEE_TYPE_FAILURE_PAGE, NULL);
  g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->status, escaped);
  return self;
}
