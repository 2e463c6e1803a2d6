/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/filter-button.h"

#include <glib/gi18n.h>

#include "ui/preferences/choice-row.h"

struct _FouleeFilterButton {
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  FouleeChoiceRow *place_row;
  FouleeChoiceRow *kind_row;
  FouleeChoiceRow *period_row;
  AdwSwitchRow *hard_row;
  GtkWidget *reset_button;

  FouleeInsightFilter *filter;
  gboolean compact;
  gboolean undated;
  gboolean showing; /* the rows follow the filter just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeFilterButton, foulee_filter_button, ADW_TYPE_BIN)

enum { PROP_FILTER = 1, PROP_COMPACT, PROP_UNDATED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
show_rows (FouleeFilterButton *self)
{
  self->showing = TRUE;
  foulee_choice_row_set_value (self->place_row, foulee_insight_filter_get_series (self->filter));
  foulee_choice_row_set_value (self->kind_row, foulee_insight_filter_get_run_kind (self->filter));
  foulee_choice_row_set_value (self->period_row,
                               (gint32) foulee_insight_filter_get_period (self->filter));
  adw_switch_row_set_active (self->hard_row, foulee_insight_filter_get_hard_only (self->filter));
  self->showing = FALSE;
}

static void
show (FouleeFilterButton *self)
{
  g_autofree char *description = self->undated
                                     ? foulee_insight_filter_describe_undated (self->filter)
                                     : foulee_insight_filter_describe (self->filter);
  /* Translators: %s is what is let through: "Legs · All runs · 3 months". */
  g_autofree char *name = g_strdup_printf (_ ("Filter: %s"), description);

  gtk_label_set_label (self->label, description);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  show_rows (self);
  gtk_widget_set_sensitive (self->reset_button, !foulee_insight_filter_is_default (self->filter));
}

static void
on_place_chosen (FouleeFilterButton *self)
{
  foulee_insight_filter_set_series (self->filter, foulee_choice_row_get_value (self->place_row));
}

static void
on_kind_chosen (FouleeFilterButton *self)
{
  foulee_insight_filter_set_run_kind (self->filter, foulee_choice_row_get_value (self->kind_row));
}

static void
on_period_chosen (FouleeFilterButton *self)
{
  foulee_insight_filter_set_period (
      self->filter, (FouleeInsightPeriod) foulee_choice_row_get_value (self->period_row));
}

static void
on_hard_switched (FouleeFilterButton *self)
{
  if (!self->showing)
    foulee_insight_filter_set_hard_only (self->filter, adw_switch_row_get_active (self->hard_row));
}

static void
on_reset_clicked (FouleeFilterButton *self)
{
  /* The button that has the focus is about to have nothing to do. */
  gtk_widget_grab_focus (GTK_WIDGET (self->place_row));
  foulee_insight_filter_reset (self->filter);
}

static void
add_choices (FouleeFilterButton *self)
{
  foulee_choice_row_add (self->place_row, FOULEE_SERIES_LEGS,
                         foulee_insight_place_label (FOULEE_SERIES_LEGS), NULL);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    foulee_choice_row_add (self->place_row, region, foulee_insight_place_label (region), NULL);
  foulee_choice_row_add (self->kind_row, FOULEE_UNSET, _ ("All kinds"), NULL);
  foulee_choice_row_add_words (self->kind_row, &foulee_run_kinds);
  for (int period = 0; period < FOULEE_N_PERIODS; period++)
    foulee_choice_row_add (self->period_row, period,
                           foulee_insight_period_label ((FouleeInsightPeriod) period), NULL);
}

static void
set_filter (FouleeFilterButton *self, FouleeInsightFilter *filter)
{
  if (self->filter)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  if (!g_set_object (&self->filter, filter) || !filter)
    return;
  g_signal_connect_object (filter, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

/* Where something else says of what time things are shown, the filter has nothing to do with that.
 */
static void
set_undated (FouleeFilterButton *self, gboolean undated)
{
  self->undated = undated;
  gtk_widget_set_visible (GTK_WIDGET (self->period_row), !undated);
  if (self->filter)
    show (self);
}

static void
foulee_filter_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeFilterButton *self = FOULEE_FILTER_BUTTON (object);

  switch (id) {
  case PROP_FILTER:
    g_value_set_object (value, self->filter);
    break;
  case PROP_COMPACT:
    g_value_set_boolean (value, self->compact);
    break;
  case PROP_UNDATED:
    g_value_set_boolean (value, self->undated);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_filter_button_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  FouleeFilterButton *self = FOULEE_FILTER_BUTTON (object);

  switch (id) {
  case PROP_FILTER:
    set_filter (self, g_value_get_object (value));
    break;
  case PROP_COMPACT:
    self->compact = g_value_get_boolean (value);
    gtk_widget_set_visible (GTK_WIDGET (self->label), !self->compact);
    break;
  case PROP_UNDATED:
    set_undated (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_filter_button_dispose (GObject *object)
{
  FouleeFilterButton *self = FOULEE_FILTER_BUTTON (object);

  if (self->filter)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  /* The menu button is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_FILTER_BUTTON);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (foulee_filter_button_parent_class)->dispose (object);
}

static void
foulee_filter_button_class_init (FouleeFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_filter_button_get_property;
  object_class->set_property = foulee_filter_button_set_property;
  object_class->dispose = foulee_filter_button_dispose;

  properties[PROP_FILTER] =
      g_param_spec_object ("filter", NULL, NULL, FOULEE_TYPE_INSIGHT_FILTER, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_UNDATED] = g_param_spec_boolean ("undated", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, label);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, popover);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, place_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, kind_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, period_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, hard_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeFilterButton, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, on_place_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_period_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_hard_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_clicked);
}

static void
foulee_filter_button_init (FouleeFilterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}
