/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/insight-title.h"

struct _FouleeInsightTitle {
  AdwBin parent_instance;

  GtkLabel *subtitle;

  char *title;
  FouleeInsightFilter *filter;
  gboolean described;
  gboolean undated;
};

G_DEFINE_FINAL_TYPE (FouleeInsightTitle, foulee_insight_title, ADW_TYPE_BIN)

enum { PROP_TITLE = 1, PROP_FILTER, PROP_DESCRIBED, PROP_UNDATED, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static void
show (FouleeInsightTitle *self)
{
  g_autofree char *description = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), self->described && self->filter);
  if (!self->filter)
    return;
  description = self->undated ? foulee_insight_filter_describe_undated (self->filter)
                              : foulee_insight_filter_describe (self->filter);
  gtk_label_set_label (self->subtitle, description);
}

static void
set_filter (FouleeInsightTitle *self, FouleeInsightFilter *filter)
{
  if (self->filter)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  if (!g_set_object (&self->filter, filter) || !filter)
    return;
  g_signal_connect_object (filter, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
foulee_insight_title_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeInsightTitle *self = FOULEE_INSIGHT_TITLE (object);

  switch (id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_FILTER:
    g_value_set_object (value, self->filter);
    break;
  case PROP_DESCRIBED:
    g_value_set_boolean (value, self->described);
    break;
  case PROP_UNDATED:
    g_value_set_boolean (value, self->undated);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insight_title_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  FouleeInsightTitle *self = FOULEE_INSIGHT_TITLE (object);

  switch (id) {
  case PROP_TITLE:
    if (g_set_str (&self->title, g_value_get_string (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_FILTER:
    set_filter (self, g_value_get_object (value));
    break;
  case PROP_DESCRIBED:
    self->described = g_value_get_boolean (value);
    show (self);
    break;
  case PROP_UNDATED:
    self->undated = g_value_get_boolean (value);
    show (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insight_title_dispose (GObject *object)
{
  FouleeInsightTitle *self = FOULEE_INSIGHT_TITLE (object);

  if (self->filter)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  /* The box is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INSIGHT_TITLE);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (foulee_insight_title_parent_class)->dispose (object);
}

static void
foulee_insight_title_finalize (GObject *object)
{
  g_free (FOULEE_INSIGHT_TITLE (object)->title);
  G_OBJECT_CLASS (foulee_insight_title_parent_class)->finalize (object);
}

static void
foulee_insight_title_class_init (FouleeInsightTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_insight_title_get_property;
  object_class->set_property = foulee_insight_title_set_property;
  object_class->dispose = foulee_insight_title_dispose;
  object_class->finalize = foulee_insight_title_finalize;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FILTER] =
      g_param_spec_object ("filter", NULL, NULL, FOULEE_TYPE_INSIGHT_FILTER, flags);
  properties[PROP_DESCRIBED] = g_param_spec_boolean ("described", NULL, NULL, FALSE, flags);
  properties[PROP_UNDATED] = g_param_spec_boolean ("undated", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/insight-title.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightTitle, subtitle);
}

static void
foulee_insight_title_init (FouleeInsightTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
