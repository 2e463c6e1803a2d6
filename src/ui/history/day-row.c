/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/day-row.h"

#include <glib/gi18n.h>

#include "base/capital.h"
#include "ui/widgets/level-button.h"

struct _FouleeDayRow {
  AdwBin parent_instance;

  GtkLabel *level;
  GtkLabel *date;
  GtkLabel *summary;
  GtkLabel *note;

  const char *style; /* of the level, as it is now */
};

G_DEFINE_FINAL_TYPE (FouleeDayRow, foulee_day_row, ADW_TYPE_BIN)

static void
foulee_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_DAY_ROW);
  G_OBJECT_CLASS (foulee_day_row_parent_class)->dispose (object);
}

static void
foulee_day_row_class_init (FouleeDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_day_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeDayRow, level);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayRow, date);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayRow, summary);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayRow, note);
}

static void
foulee_day_row_init (FouleeDayRow *self)
{
  self->style = foulee_level_style (-1);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->level), self->style);
}

GtkWidget *
foulee_day_row_new (void)
{
  return g_object_new (FOULEE_TYPE_DAY_ROW, NULL);
}

static void
show_level (FouleeDayRow *self, int level)
{
  g_autofree char *text = level > 0 ? g_strdup_printf ("%d", level) : NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self->level), self->style);
  self->style = foulee_level_style (level);
  gtk_widget_add_css_class (GTK_WIDGET (self->level), self->style);
  gtk_label_set_label (self->level, text ? text : (level == 0 ? "✓" : "–"));
}

void
foulee_day_row_show (FouleeDayRow *self, FouleeDayItem *item, FouleeDate today)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeDate date = foulee_day_item_get_date (item);
  g_autofree char *day = foulee_format_date (language, date, FOULEE_DATE_DAY);
  g_autofree char *line = NULL;
  g_autofree char *summary = foulee_day_item_describe (item);
  g_autofree char *note = foulee_day_item_get_note (item);

  g_return_if_fail (FOULEE_IS_DAY_ROW (self));

  if (date == today)
    line = g_strdup_printf (_ ("Today, %s"), day);
  else if (date == today - 1)
    line = g_strdup_printf (_ ("Yesterday, %s"), day);
  else
    line = foulee_capital (day);
  show_level (self, foulee_day_item_get_level (item));
  gtk_label_set_label (self->date, line);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_label_set_attributes (self->note, NULL);
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

void
foulee_day_row_add_sign (FouleeDayRow *self)
{
  const char *summary;
  g_autofree char *longer = NULL;

  g_return_if_fail (FOULEE_IS_DAY_ROW (self));

  summary = gtk_label_get_label (self->summary);
  longer = g_strconcat (summary, *summary ? " · " : "", _ ("warning sign"), NULL);
  gtk_label_set_label (self->summary, longer);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
}

void
foulee_day_row_show_found (FouleeDayRow *self, const char *found, guint start, guint end)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *looks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                              pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  g_return_if_fail (FOULEE_IS_DAY_ROW (self));

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++) {
    looks[i]->start_index = start;
    looks[i]->end_index = end;
    pango_attr_list_insert (attributes, looks[i]);
  }
  gtk_label_set_label (self->note, found);
  gtk_label_set_attributes (self->note, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
}

char *
foulee_day_row_describe (FouleeDayRow *self)
{
  const char *level;
  g_autofree char *legs = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  GtkLabel *labels[] = { self->summary, self->note };

  g_return_val_if_fail (FOULEE_IS_DAY_ROW (self), NULL);

  level = gtk_label_get_label (self->level);
  if (g_str_equal (level, "✓"))
    legs = g_strdup (_ ("legs: none"));
  else if (!g_str_equal (level, "–"))
    /* Translators: the highest soreness of the legs on a day. */
    legs = g_strdup_printf (_ ("legs: %s of 10"), level);

  g_strv_builder_add (parts, gtk_label_get_label (self->date));
  if (legs)
    g_strv_builder_add (parts, legs);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (*gtk_label_get_label (labels[i]))
      g_strv_builder_add (parts, gtk_label_get_label (labels[i]));
  list = g_strv_builder_end (parts);
  return g_strjoinv (", ", list);
}
