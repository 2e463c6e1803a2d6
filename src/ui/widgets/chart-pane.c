/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/chart-pane.h"

#include <glib/gi18n.h>

#include "ui/widgets/toast.h"

struct _FouleeChartPane {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *copy_button;
  AdwToggleGroup *toggle;
  GtkStack *stack;
  FouleeChartView *view;
  FouleeDataTable *table;
};

G_DEFINE_FINAL_TYPE (FouleeChartPane, foulee_chart_pane, ADW_TYPE_BIN)

static void
on_form_changed (FouleeChartPane *self)
{
  const char *form = adw_toggle_group_get_active_name (self->toggle);

  gtk_stack_set_visible_child_name (self->stack, form);
  gtk_widget_set_visible (self->copy_button, g_str_equal (form, "table"));
}

static void
on_copy_clicked (FouleeChartPane *self)
{
  foulee_data_table_copy (self->table);
  foulee_toast_say (GTK_WIDGET (self), _ ("Table copied"));
}

static void
foulee_chart_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_CHART_PANE);
  G_OBJECT_CLASS (foulee_chart_pane_parent_class)->dispose (object);
}

static void
foulee_chart_pane_class_init (FouleeChartPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_chart_pane_dispose;

  g_type_ensure (FOULEE_TYPE_CHART_VIEW);
  g_type_ensure (FOULEE_TYPE_DATA_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/chart-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, copy_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, toggle);
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, view);
  gtk_widget_class_bind_template_child (widget_class, FouleeChartPane, table);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
}

static void
foulee_chart_pane_init (FouleeChartPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_chart_view_set_interactive (self->view, TRUE);
}

void
foulee_chart_pane_set_title (FouleeChartPane *self, const char *title, const char *subtitle)
{
  g_return_if_fail (FOULEE_IS_CHART_PANE (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
}

FouleeChartView *
foulee_chart_pane_get_view (FouleeChartPane *self)
{
  g_return_val_if_fail (FOULEE_IS_CHART_PANE (self), NULL);

  return self->view;
}

FouleeDataTable *
foulee_chart_pane_get_table (FouleeChartPane *self)
{
  g_return_val_if_fail (FOULEE_IS_CHART_PANE (self), NULL);

  return self->table;
}
