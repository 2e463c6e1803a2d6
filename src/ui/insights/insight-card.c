/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/insight-card.h"

struct _FouleeInsightCard {
  GtkWidget parent_instance;

  GtkButton *button;
  GtkLabel *topic_label;
  GtkLabel *text;
  FouleeChartView *chart;

  char *topic;
};

G_DEFINE_FINAL_TYPE (FouleeInsightCard, foulee_insight_card, GTK_TYPE_WIDGET)

enum { PROP_TOPIC = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Of the plot, in pixels at the usual size of text; taller where there is room. */
#define PLOT_HEIGHT 150

/* Wider than any card is; in pixels. */
#define WIDEST 2000

/* How much larger than what follows it a sentence is. */
#define SENTENCE_SCALE 1.15

static void
on_clicked (FouleeInsightCard *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* The sentence, and after it in the same paragraph the detail. */
static void
show_text (FouleeInsightCard *self, const char *sentence, const char *detail)
{
  g_autofree char *text = detail ? g_strconcat (sentence, " ", detail, NULL) : g_strdup (sentence);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  PangoAttribute *large = pango_attr_scale_new (SENTENCE_SCALE);

  bold->end_index = large->end_index = (guint) strlen (sentence);
  pango_attr_list_insert (attributes, bold);
  pango_attr_list_insert (attributes, large);
  gtk_label_set_attributes (self->text, attributes);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->text), *text != '\0');
}

/* One button to assistive technology, named by all its words. */
static void
name_button (FouleeInsightCard *self, const char *description)
{
  const char *text = gtk_label_get_label (self->text);
  /* No words of a language: a screen reader pauses there. */
  g_autofree char *name =
      *text ? g_strdup_printf ("%s. %s", self->topic, text) : g_strdup (self->topic);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description ? description : "", -1);
}

static void
foulee_insight_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_TOPIC:
    g_value_set_string (value, FOULEE_INSIGHT_CARD (object)->topic);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insight_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeInsightCard *self = FOULEE_INSIGHT_CARD (object);

  switch (id) {
  case PROP_TOPIC:
    g_set_str (&self->topic, g_value_get_string (value));
    gtk_label_set_label (self->topic_label, self->topic);
    name_button (self, NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_insight_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INSIGHT_CARD);
  G_OBJECT_CLASS (foulee_insight_card_parent_class)->dispose (object);
}

static void
foulee_insight_card_finalize (GObject *object)
{
  g_free (FOULEE_INSIGHT_CARD (object)->topic);
  G_OBJECT_CLASS (foulee_insight_card_parent_class)->finalize (object);
}

static GtkSizeRequestMode
foulee_insight_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A card is the lower the wider it is, and never wider for being low: cards beside one another are
 * asked for their width at a height that they do not need at their narrowest. */
static void
foulee_insight_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  GtkWidget *button = GTK_WIDGET (FOULEE_INSIGHT_CARD (widget)->button);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (button, orientation, -1, minimum, natural, NULL, NULL);
    return;
  }
  gtk_widget_measure (button, orientation, for_size < 0 ? WIDEST : for_size, minimum, natural, NULL,
                      NULL);
}

static void
foulee_insight_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (FOULEE_INSIGHT_CARD (widget)->button), width, height, baseline,
                       NULL);
}

static void
foulee_insight_card_class_init (FouleeInsightCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_insight_card_get_property;
  object_class->set_property = foulee_insight_card_set_property;
  object_class->dispose = foulee_insight_card_dispose;
  object_class->finalize = foulee_insight_card_finalize;
  widget_class->get_request_mode = foulee_insight_card_get_request_mode;
  widget_class->measure = foulee_insight_card_measure;
  widget_class->size_allocate = foulee_insight_card_size_allocate;

  properties[PROP_TOPIC] =
      g_param_spec_string ("topic", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[ACTIVATED] = g_signal_new ("activated", FOULEE_TYPE_INSIGHT_CARD, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOULEE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/insight-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightCard, button);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightCard, topic_label);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightCard, text);
  gtk_widget_class_bind_template_child (widget_class, FouleeInsightCard, chart);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
foulee_insight_card_init (FouleeInsightCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_chart_view_set_plot_height (self->chart, PLOT_HEIGHT);
}

void
foulee_insight_card_show (FouleeInsightCard *self, const char *sentence, const char *detail,
                          FouleeChart *chart, const char *description)
{
  g_return_if_fail (FOULEE_IS_INSIGHT_CARD (self));

  show_text (self, sentence, detail);
  name_button (self, description);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), chart != NULL);
  foulee_chart_view_show (self->chart, chart, sentence, description ? description : "");
}
