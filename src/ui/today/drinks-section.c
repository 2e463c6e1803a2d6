/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/drinks-section.h"

#include <glib/gi18n.h>

#include "ui/today/drink-bar.h"
#include "ui/today/drink-dialog.h"
#include "ui/today/entry-rows.h"
#include "ui/today/urine-card.h"
#include "ui/widgets/glass-sizes.h"
#include "ui/widgets/plain-row.h"
#include "ui/widgets/window-settings.h"

struct _FouleeDrinksSection {
  FouleeSection parent_instance;

  AdwExpanderRow *total_row;
  AdwButtonRow *other_row;
  GtkWidget *reference;
  FouleeDrinkBar *bar;
  GtkLabel *reference_label;
  AdwWrapBox *glasses;
  AdwToggleGroup *kinds;

  FouleeEntryRows *rows;
  GSettings *settings;
  GPtrArray *buttons; /* of the glasses; owned by their box */
  GArray *sizes;      /* theirs, in ml */
  FouleeDate date;    /* of the day that the kind was chosen on */
};

G_DEFINE_FINAL_TYPE (FouleeDrinksSection, foulee_drinks_section, FOULEE_TYPE_SECTION)

enum { PROP_SETTINGS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

/* ---- The list -------------------------------------------------------------------------------- */

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

/* ---- Total and reference --------------------------------------------------------------------- */

/* A runner who was told to drink little is told nothing about how much others drink. */
static gboolean
has_fluid_limit (FouleeDay *day)
{
  FouleeHistory *history = foulee_journal_get_history (foulee_day_get_journal (day));
  FouleeDate date = foulee_day_get_date (day);
  guint n = foulee_history_n (history, FOULEE_KIND_CONDITION);

  for (guint i = 0; i < n; i++) {
    const FouleeCondition *condition = foulee_history_get (history, FOULEE_KIND_CONDITION, i);

    /* FOULEE_DATE_NONE is before every date: it always held, but until then is for good. */
    if (condition->condition_kind == FOULEE_CONDITION_FLUID_LIMIT && condition->since <= date &&
        (condition->until == FOULEE_DATE_NONE || condition->until >= date))
      return TRUE;
  }
  return FALSE;
}

static char *
describe_reference (FouleeUnits units)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  gboolean imperial = units == FOULEE_UNITS_IMPERIAL;
  double unit = imperial ? FOULEE_MILLILITRES_PER_OUNCE : 1000;
  g_autofree char *low =
      foulee_format_number (language, FOULEE_DRINK_REFERENCE_LOW / unit, imperial ? 0 : 1);
  g_autofree char *high =
      foulee_format_number (language, FOULEE_DRINK_REFERENCE_HIGH / unit, imperial ? 0 : 1);

  /* Translators: what adults drink in a day: 1.6 to 2.0 litres, by the European Food Safety
   * Authority. Keep the no-break spaces, and the word joiners round the dash. */
  return g_strdup_printf (imperial ? _ ("reference %s\u2060–\u2060%s\u00a0fl\u00a0oz (EFSA)")
                                   : _ ("reference %s\u2060–\u2060%s\u00a0l (EFSA)"),
                          low, high);
}

static void
show_total (FouleeDrinksSection *self, FouleeDay *day, GPtrArray *drinks, FouleeUnits units)
{
  g_autofree char *total = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *reference = describe_reference (units);
  gint64 volume = 0;

  for (guint i = 0; i < drinks->len; i++)
    volume += ((const FouleeDrink *) g_ptr_array_index (drinks, i))->volume;
  if (drinks->len > 0) {
    total = foulee_format_volume (foulee_language_of_system (), units, volume);
    summary = g_strdup_printf (ngettext ("%u drink", "%u drinks", drinks->len), drinks->len);
  } else {
    total = g_strdup (_ ("None yet"));
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->total_row), total);
  adw_expander_row_set_subtitle (self->total_row, summary ? summary : "");
  gtk_widget_set_visible (self->reference, !has_fluid_limit (day));
  foulee_drink_bar_show (self->bar, volume, total);
  gtk_label_set_label (self->reference_label, reference);
}

/* ---- Glasses and kinds ----------------------------------------------------------------------- */

static int
get_kind (FouleeDrinksSection *self)
{
  const char *id = adw_toggle_group_get_active_name (self->kinds);
  int kind = FOULEE_DRINK_WATER;

  if (id)
    foulee_words_from_id (&foulee_drink_kinds, id, &kind);
  return kind;
}

static void
on_glass_clicked (FouleeDrinksSection *self, GtkWidget *button)
{
  FouleeDrink *drink;
  guint index;

  if (!g_ptr_array_find (self->buttons, button, &index))
    return;
  drink = foulee_drink_new ();
  drink->at = foulee_day_moment (DAY (self));
  drink->volume = g_array_index (self->sizes, gint32, index);
  drink->drink_kind = get_kind (self);
  foulee_day_save (DAY (self), drink, _ ("Drink"), NULL);
}

/* Buttons are kept and named anew, so that the focus stays where it is. */
static void
show_glasses (FouleeDrinksSection *self, FouleeUnits units)
{
  g_array_unref (self->sizes);
  self->sizes = foulee_glass_sizes (self->settings, units);
  while (self->buttons->len > self->sizes->len)
    adw_wrap_box_remove (self->glasses,
                         g_ptr_array_steal_index (self->buttons, self->buttons->len - 1));
  while (self->buttons->len < self->sizes->len) {
    GtkWidget *button = gtk_button_new ();

    gtk_widget_add_css_class (button, "glass");
    g_signal_connect_object (button, "clicked", G_CALLBACK (on_glass_clicked), self,
                             G_CONNECT_SWAPPED);
    adw_wrap_box_append (self->glasses, button);
    g_ptr_array_add (self->buttons, button);
  }
  for (guint i = 0; i < self->sizes->len; i++) {
    g_autofree char *amount = foulee_format_volume (foulee_language_of_system (), units,
                                                    g_array_index (self->sizes, gint32, i));
    /* Translators: a button that adds a drink, such as "+250 ml". */
    g_autofree char *label = g_strdup_printf (C_ ("add a drink", "+%s"), amount);

    gtk_button_set_label (g_ptr_array_index (self->buttons, i), label);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->glasses), self->sizes->len > 0);
}

static gboolean
is_offered (FouleeDrinksSection *self, const FouleeWord *word)
{
  g_auto (GStrv) ids = self->settings ? g_settings_get_strv (self->settings, "drink-kinds") : NULL;

  return !ids || g_strv_contains ((const char *const *) ids, word->id);
}

static gboolean
are_shown (FouleeDrinksSection *self)
{
  for (int kind = 0; kind < foulee_drink_kinds.n_words; kind++) {
    const FouleeWord *word = &foulee_drink_kinds.words[kind];

    if (is_offered (self, word) !=
        (adw_toggle_group_get_toggle_by_name (self->kinds, word->id) != NULL))
      return FALSE;
  }
  return TRUE;
}

/* Where that kind is not offered, the first that is. */
static void
choose_kind (FouleeDrinksSection *self, const char *id)
{
  if (id && adw_toggle_group_get_toggle_by_name (self->kinds, id))
    adw_toggle_group_set_active_name (self->kinds, id);
  else if (adw_toggle_group_get_n_toggles (self->kinds) > 0)
    adw_toggle_group_set_active (self->kinds, 0);
}

/* The kinds that are offered, in the order of the table; the one that was chosen stays it. */
static void
show_kinds (FouleeDrinksSection *self)
{
  g_autofree char *chosen = g_strdup (adw_toggle_group_get_active_name (self->kinds));

  if (are_shown (self))
    return;
  adw_toggle_group_remove_all (self->kinds);
  for (int kind = 0; kind < foulee_drink_kinds.n_words; kind++) {
    const FouleeWord *word = &foulee_drink_kinds.words[kind];
    AdwToggle *toggle;

    if (!is_offered (self, word))
      continue;
    toggle = adw_toggle_new ();
    adw_toggle_set_name (toggle, word->id);
    adw_toggle_set_label (toggle, foulee_word_label (word, foulee_language_of_system ()));
    adw_toggle_group_add (self->kinds, toggle);
  }
  choose_kind (self, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds),
                          adw_toggle_group_get_n_toggles (self->kinds) > 1);
}

/* The first glass. */
static gboolean
foulee_drinks_section_grab_focus (GtkWidget *widget)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (widget);

  if (self->buttons->len > 0)
    return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
  return gtk_widget_grab_focus (GTK_WIDGET (self->total_row));
}

static void
foulee_drinks_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (section);
  FouleeUnits units = foulee_day_get_units (day);
  g_autoptr (GPtrArray) drinks = foulee_day_list_kind (day, FOULEE_KIND_DRINK);

  show_glasses (self, units);
  show_kinds (self);
  /* The kind stays chosen for the glasses of one day. */
  if (self->date != foulee_day_get_date (day))
    choose_kind (self, NULL);
  self->date = foulee_day_get_date (day);
  show_total (self, day, drinks, units);
  show_rows (self, drinks, units);
}

static void
on_other_activated (FouleeDrinksSection *self)
{
  foulee_entry_dialog_present (foulee_drink_dialog_new (DAY (self), NULL), GTK_WIDGET (self));
}

/* ---- Settings -------------------------------------------------------------------------------- */

static void
on_settings_changed (FouleeDrinksSection *self)
{
  if (DAY (self))
    foulee_drinks_section_refresh (FOULEE_SECTION (self), DAY (self));
}

static void
set_settings (FouleeDrinksSection *self, GSettings *settings)
{
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  if (!g_set_object (&self->settings, settings))
    return;
  if (settings) {
    g_signal_connect_object (settings, "changed::glass-sizes", G_CALLBACK (on_settings_changed),
                             self, G_CONNECT_SWAPPED);
    g_signal_connect_object (settings, "changed::drink-kinds", G_CALLBACK (on_settings_changed),
                             self, G_CONNECT_SWAPPED);
  }
  on_settings_changed (self);
}

static void
foulee_drinks_section_root (GtkWidget *widget)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (widget);
  g_autoptr (GSettings) settings = NULL;

  GTK_WIDGET_CLASS (foulee_drinks_section_parent_class)->root (widget);
  if (self->settings)
    return;
  settings = foulee_window_settings (widget);
  set_settings (self, settings);
}

static void
foulee_drinks_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    g_value_set_object (value, FOULEE_DRINKS_SECTION (object)->settings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_drinks_section_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    set_settings (FOULEE_DRINKS_SECTION (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_drinks_section_dispose (GObject *object)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (object);

  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_DRINKS_SECTION);
  G_OBJECT_CLASS (foulee_drinks_section_parent_class)->dispose (object);
}

static void
foulee_drinks_section_finalize (GObject *object)
{
  FouleeDrinksSection *self = FOULEE_DRINKS_SECTION (object);

  g_object_unref (self->rows);
  g_ptr_array_unref (self->buttons);
  g_array_unref (self->sizes);
  G_OBJECT_CLASS (foulee_drinks_section_parent_class)->finalize (object);
}

static void
foulee_drinks_section_class_init (FouleeDrinksSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_drinks_section_get_property;
  object_class->set_property = foulee_drinks_section_set_property;
  object_class->dispose = foulee_drinks_section_dispose;
  object_class->finalize = foulee_drinks_section_finalize;
  widget_class->root = foulee_drinks_section_root;
  widget_class->grab_focus = foulee_drinks_section_grab_focus;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_drinks_section_refresh;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_DRINK_BAR);
  g_type_ensure (FOULEE_TYPE_PLAIN_ROW);
  g_type_ensure (FOULEE_TYPE_URINE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/drinks-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, total_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, other_row);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, reference);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, bar);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, reference_label);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, glasses);
  gtk_widget_class_bind_template_child (widget_class, FouleeDrinksSection, kinds);
  gtk_widget_class_bind_template_callback (widget_class, on_other_activated);
}

static void
foulee_drinks_section_init (FouleeDrinksSection *self)
{
  self->rows = foulee_entry_rows_new (FOULEE_SECTION (self), &rows_info);
  self->buttons = g_ptr_array_new ();
  self->sizes = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->date = FOULEE_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
