/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-row.h"

#include <glib/gi18n.h>

#include "chart/run-words.h"

struct _FouleeRunRow {
  AdwActionRow parent_instance;

  GtkWidget *mark;
  GtkMenuButton *menu_button;
  GMenuModel *done_menu;
  GMenuModel *planned_menu;
};

G_DEFINE_FINAL_TYPE (FouleeRunRow, foulee_run_row, ADW_TYPE_ACTION_ROW)

enum { WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
want (FouleeRunRow *self, FouleeRunWant what)
{
  g_signal_emit (self, signals[WANTED], 0, (int) what);
}

static void
on_activated (FouleeRunRow *self)
{
  want (self, FOULEE_RUN_WANT_EDIT);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  want (FOULEE_RUN_ROW (widget), FOULEE_RUN_WANT_EDIT);
}

static void
again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  want (FOULEE_RUN_ROW (widget), FOULEE_RUN_WANT_AGAIN);
}

static void
done (GtkWidget *widget, const char *action, GVariant *parameter)
{
  want (FOULEE_RUN_ROW (widget), FOULEE_RUN_WANT_DONE);
}

static void delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  want (FOULEE_RUN_ROW (widget), FOULEE_RUN_WANT_DELETE);
}

static void
foulee_run_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_RUN_ROW);
  G_OBJECT_CLASS (foulee_run_row_parent_class)->dispose (object);
}

static void
foulee_run_row_class_init (FouleeRunRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_run_row_dispose;
  signals[WANTED] = g_signal_new ("wanted", FOULEE_TYPE_RUN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "run.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "run.again", NULL, again);
  gtk_widget_class_install_action (widget_class, "run.done", NULL, done);
  gtk_widget_class_install_action (widget_class, "run.delete", NULL, delete);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/run-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeRunRow, mark);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunRow, done_menu);
  gtk_widget_class_bind_template_child (widget_class, FouleeRunRow, planned_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
foulee_run_row_init (FouleeRunRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Planned · Fri 20 Nov · 07:00 · effort 3, moderate". */
static char *
describe (const FouleeRun *run, FouleeUnits units, const char *date, const char *remark)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (run->planned == 1)
    g_strv_builder_add (parts, C_ ("a run", "Planned"));
  if (date)
    g_strv_builder_add (parts, date);
  g_strv_builder_take (parts, foulee_run_details (run, units, foulee_language_of_system ()));
  if (remark)
    g_strv_builder_add (parts, remark);
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

void
foulee_run_row_show (FouleeRunRow *self, const FouleeRun *run, FouleeUnits units, const char *date,
                     const char *remark)
{
  gboolean planned = run->planned == 1;
  GMenuModel *menu = planned ? self->planned_menu : self->done_menu;
  g_autofree char *title = foulee_run_title (run, units, foulee_language_of_system ());
  g_autofree char *details = describe (run, units, date, remark);
  g_autofree char *menu_name = NULL;

  g_return_if_fail (FOULEE_IS_RUN_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
  if (planned)
    gtk_widget_add_css_class (self->mark, "planned-mark");
  else
    gtk_widget_remove_css_class (self->mark, "planned-mark");
  /* An open menu closes when it is set anew. */
  if (gtk_menu_button_get_menu_model (self->menu_button) != menu)
    gtk_menu_button_set_menu_model (self->menu_button, menu);
  /* Translators: the name of a button; %s is a run, such as "Easy, 5.2 km in 31:40". */
  menu_name = g_strdup_printf (_ ("Menu: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu_name, -1);
}
