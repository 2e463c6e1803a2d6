/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/forecast-record-card.h"

#include <glib/gi18n.h>

#include "chart/forecast-words.h"

struct _FouleeForecastRecordCard {
  AdwBin parent_instance;

  GtkLabel *sentence;
  GtkGrid *table;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (FouleeForecastRecordCard, foulee_forecast_record_card, ADW_TYPE_BIN)

static const FouleeForecastMethod methods[] = { FOULEE_FORECAST_MODEL, FOULEE_FORECAST_SAME_AS_NOW,
                                                FOULEE_FORECAST_AVERAGE };

#define COUNT_ROW ((int) G_N_ELEMENTS (methods) + 1)

static void
foulee_forecast_record_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_FORECAST_RECORD_CARD);
  G_OBJECT_CLASS (foulee_forecast_record_card_parent_class)->dispose (object);
}

static void
foulee_forecast_record_card_class_init (FouleeForecastRecordCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_forecast_record_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foulee/Foulee/ui/forecast-record-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeForecastRecordCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, FouleeForecastRecordCard, table);
  gtk_widget_class_bind_template_child (widget_class, FouleeForecastRecordCard, note);
}

static void
foulee_forecast_record_card_init (FouleeForecastRecordCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ---- The table ------------------------------------------------------------------------------- */

static GtkWidget *
add_label (FouleeForecastRecordCard *self, int column, int row, const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->table, label, column, row, 1, 1);
  return label;
}

/* A number, which a screen reader is told with what it is of. */
static void
add_number (FouleeForecastRecordCard *self, int horizon, int row, const char *number,
            const char *row_title, gboolean bold)
{
  GtkWidget *label = add_label (self, horizon + 1, row, number, bold ? "heading" : NULL);
  /* Translators: in a table: the title of the row, hours ahead, and the number. */
  g_autofree char *name = g_strdup_printf (C_ ("cell of a table", "%s, %d\u00a0h: %s"), row_title,
                                           foulee_horizon_hours (horizon), number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static double
error_of (const FouleeHorizonRecord *horizon, FouleeForecastMethod method)
{
  switch (method) {
  case FOULEE_FORECAST_MODEL:
    return horizon->forecast;
  case FOULEE_FORECAST_SAME_AS_NOW:
    return horizon->same_as_now;
  case FOULEE_FORECAST_AVERAGE:
    return horizon->average;
  }
  g_return_val_if_reached (0);
}

static void
add_titles (FouleeForecastRecordCard *self)
{
  add_label (self, 0, 0, _ ("Average error, points"), "caption-heading");
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    g_autofree char *hours =
        g_strdup_printf (C_ ("distance", "%d\u00a0h"), foulee_horizon_hours (horizon));

    add_label (self, horizon + 1, 0, hours, "caption-heading");
  }
}

static void
add_method (FouleeForecastRecordCard *self, int row, const FouleeForecastRecord *record)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeForecastMethod method = methods[row - 1];
  const char *title = foulee_forecast_method_label (method, language);

  add_label (self, 0, row, title, NULL);
  for (int i = 0; i < FOULEE_N_HORIZONS; i++) {
    const FouleeHorizonRecord *horizon = &record->horizons[i];
    g_autofree char *number = foulee_forecast_error_label (error_of (horizon, method), language);

    add_number (self, i, row, number, title, method == horizon->best);
  }
}

static void
add_counts (FouleeForecastRecordCard *self, const FouleeForecastRecord *record)
{
  const char *title = _ ("Forecasts compared");

  add_label (self, 0, COUNT_ROW, title, "dimmed");
  for (int i = 0; i < FOULEE_N_HORIZONS; i++) {
    g_autofree char *number = g_strdup_printf ("%u", record->horizons[i].n);

    add_number (self, i, COUNT_ROW, number, title, FALSE);
  }
}

void
foulee_forecast_record_card_show (FouleeForecastRecordCard *self, const FouleeForecast *forecast)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeForecastRecord record;
  g_autofree char *sentence = NULL;
  g_autofree char *nearest = NULL;
  g_autofree char *whole = NULL;
  gboolean told;

  g_return_if_fail (FOULEE_IS_FORECAST_RECORD_CARD (self));

  foulee_forecast_record_init (&record, forecast);
  told = foulee_horizon_record_is_told (&record.horizons[0]);
  sentence = foulee_forecast_record_sentence (&record, language);
  nearest = foulee_forecast_nearest_note (forecast, language);
  whole = g_strjoin (" ", sentence, nearest, NULL);
  gtk_label_set_label (self->sentence, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->table), told);
  gtk_widget_set_visible (self->note, told);
  while (gtk_widget_get_first_child (GTK_WIDGET (self->table)) != NULL)
    gtk_grid_remove (self->table, gtk_widget_get_first_child (GTK_WIDGET (self->table)));
  add_titles (self);
  for (int row = 1; row < COUNT_ROW; row++)
    add_method (self, row, &record);
  add_counts (self, &record);
}
