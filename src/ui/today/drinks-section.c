/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/drinks-section.h"

#include <glib/gi18n.h>

#include "ui/today/drink-dialog.h"
#include "ui/today/entry-rows.h"

struct _FouleeDrinksSection {
  FouleeSection parent_instance;

  AdwExpanderRow *total_row;
  GtkButton *small_button;
  GtkButton *large_button;
  AdwButtonRow *other_row;

  FouleeEntryRows *rows;
  gint32 small, large; /* ml */
};

G_DEFINE_FINAL_TYPE (FouleeDrinksSection, foulee_drinks_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static FouleeEntryDialog *
edit_drink (FouleeDay *day, gconstpointer drink)
{
  return foulee_drink_dialog_new (day, drink);
}

static void
insert_row (FouleeSection *section, GtkWidget *row, guint index)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (section);

  /* The row for another amount stays the last one. */
  g_object_ref (self->other_row);
  adw_expander_row_remove (self->total_row, GTK_WIDGET (self->other_row));
  adw_expander_row_add_row (self->total_row, row);
  adw_expander_row_add_row (self->total_row, GTK_WIDGET (self->other_row));
  g_object_unref (self->other_row);
}

static void
remove_row (FouleeSection *section, GtkWidget *row)
{
  adw_expander_row_remove (FOULEE_DRINKS_SECTION (section)->total_row, row);
}

static const FouleeEntryRowsInfo rows_info = {
  .kind = FOULEE_KIND_DRINK,
  .deleted = N_ ("Drink deleted"),
  .edit = edit_drink,
  .insert = insert_row,
  .remove = remove_row,
};

static void
show_rows (FouleeDrinksSection *self, GPtrArray *drinks, FouleeUnits units)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  for (guint i = 0; i < drinks->len; i++) {
    const FouleeDrink *drink = g_ptr_array_index (drinks, i);
    g_autofree char *volume = foulee_format_volume (language, units, drink->volume);
    g_autofree char *time = NULL;
    g_autofree char *subtitle = NULL;
    g_autofree char *delete_name = NULL;
    int seconds;

    foulee_instant_to_civil (drink->at, NULL, &seconds);
    time = foulee_format_time (language, seconds);
    subtitle = g_strdup_printf (
        "%s · %s", time, foulee_words_label (&foulee_drink_kinds, drink->drink_kind, language));
    /* Translators: the name of a button; %s is a time of day. */
    delete_name = g_strdup_printf (_ ("Delete the drink at %s"), time);
    foulee_entry_row_show (foulee_entry_rows_get (self->rows, i), drink->record.id, volume,
                           subtitle, delete_name);
  }
  foulee_entry_rows_trim (self->rows, drinks->len);
}

static void
show_button (GtkButton *button, FouleeUnits units, gint32 volume)
{
  g_autofree char *amount = foulee_format_volume (foulee_language_of_system (), units, volume);
  /* Translators: a button that adds a drink, such as "+250 ml". */
  g_autofree char *label = g_strdup_printf (C_ ("add a drink", "+%s"), amount);

  gtk_button_set_label (button, label);
}

static void
foulee_drinks_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (section);
  const FouleeLanguage *language = foulee_language_of_system ();
  FouleeUnits units = foulee_day_get_units (day);
  g_autoptr (GPtrArray) drinks = foulee_day_list_kind (day, FOULEE_KIND_DRINK);
  g_autofree char *total = NULL;
  g_autofree char *summary = NULL;
  gint64 volume = 0;

  self->small = units == FOULEE_UNITS_IMPERIAL ? 237 : 250;
  self->large = units == FOULEE_UNITS_IMPERIAL ? 473 : 500;
  show_button (self->small_button, units, self->small);
  show_button (self->large_button, units, self->large);
  for (guint i = 0; i < drinks->len; i++)
    volume += ((const FouleeDrink *) g_ptr_array_index (drinks, i))->volume;
  if (drinks->len > 0) {
    total = foulee_format_volume (language, units, volume);
    summary = g_strdup_printf (ngettext ("%u drink", "%u drinks", drinks->len), drinks->len);
  } else {
    total = g_strdup (_ ("None yet"));
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->total_row), total);
  adw_expander_row_set_subtitle (self->total_row, summary ? summary : "");
  show_rows (self, drinks, units);
}

static void
add_drink (FouleeDrinksSection *self, gint32 volume)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = foulee_day_moment (DAY (self));
  drink->volume = volume;
  foulee_day_save (DAY (self), drink, _ ("Drink"), NULL);
}

static void
on_small_clicked (FouleeDrinksSection *self)
{
  add_drink (self, self->small);
}

static void
on_large_clicked (FouleeDrinksSection *self)
{
  add_drink (self, self->large);
}

static void
on_other_activated (FouleeDrinksSection *self)
{
  foulee_entry_dialog_present (foulee_drink_dialog_new (DAY (self), NULL), GTK_WIDGET (self));
}

static void
foulee_drinks_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_DRINKS_SECTION);
  G_OBJECT_CLASS (foulee_drinks_section_parent_class)->dispose (object);
}

static void
foulee_drinks_section_finalize (GObject *object)
{
  g_object_unref (FOULEE_DRINKS_SECTION (object)->rows);
  G_OBJECT_CLASS (foulee_drinks_section_parent_class)->finalize (object);
}

static void
foulee_drinks_section_class_init (FouleeDrinksSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_drinks_section_dispose;
  object_class->finalize = foulee_drinks_section_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_drinks_section_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/drinks-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, total_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, small_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, large_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, other_row);
  gtk_widget_class_bind_template_callback (widget_class, on_small_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_large_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_other_activated);
}

static void
foulee_drinks_section_init (FouleeDrinksSection *self)
{
  self->rows = foulee_entry_rows_new (FOULEE_SECTION (self), &rows_info);
  gtk_widget_init_template (GTK_WIDGET (self));
}
