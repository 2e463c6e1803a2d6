/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/logging-page.h"

#include <glib/gi18n.h>

#include "ui/widgets/field-row.h"
#include "ui/widgets/glass-sizes.h"
#include "ui/widgets/word-chips.h"

/* So many numbers can be in each of the two lists. */
#define N_ROWS 4

/* A list of numbers among the settings, and a row for each number that it can have. Those that are
 * left empty are not in the list. */
typedef struct {
  const char *key;
  int scale; /* how many of a row's units one of the setting's is */
  FouleeFieldRow *rows[N_ROWS];
} NumberList;

struct _FouleeLoggingPage {
  FouleeSettingsPage parent_instance;

  NumberList glasses;
  FouleeWordChips *kinds;
  AdwSwitchRow *times_switch;
  NumberList times;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (FouleeLoggingPage, foulee_logging_page, FOULEE_TYPE_SETTINGS_PAGE)

enum { PROP_SETTINGS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define KEY_GLASSES "glass-sizes"
#define KEY_KINDS "drink-kinds"
#define KEY_TIMES_USED "reminders"
#define KEY_TIMES "reminder-times"

#define SECONDS_PER_MINUTE 60

/* ---- Lists of numbers ------------------------------------------------------------------------ */

/* The numbers of a list, gint32; free the array. */
static GArray *
list_numbers (FouleeLoggingPage *self, const NumberList *list)
{
  g_autoptr (GVariant) stored = g_settings_get_value (self->settings, list->key);
  FouleeDay *day = foulee_settings_page_get_day (FOULEE_SETTINGS_PAGE (self));
  const gint32 *numbers;
  GArray *array;
  gsize n;

  /* While none was set, there are glasses that are usual in each of the units. */
  if (list == &self->glasses)
    return foulee_glass_sizes (self->settings,
                               day ? foulee_day_get_units (day) : FOULEE_UNITS_METRIC);
  numbers = g_variant_get_fixed_array (stored, &n, sizeof *numbers);
  array = g_array_new (FALSE, FALSE, sizeof *numbers);
  g_array_append_vals (array, numbers, (guint) n);
  return array;
}

static void
show_list (FouleeLoggingPage *self, const NumberList *list)
{
  g_autoptr (GArray) numbers = list_numbers (self, list);

  for (guint i = 0; i < N_ROWS; i++)
    foulee_field_row_set_value (list->rows[i],
                                i < numbers->len ? g_array_index (numbers, gint32, i) * list->scale
                                                 : FOULEE_UNSET);
}

/* What makes no sense in one row leaves its place in the list as it is stored. */
static void
store_list (FouleeLoggingPage *self, const NumberList *list)
{
  g_autoptr (GArray) stored = list_numbers (self, list);
  gint32 numbers[N_ROWS];
  gsize n = 0;

  for (guint i = 0; i < N_ROWS; i++) {
    gint32 value = i < stored->len ? g_array_index (stored, gint32, i) * list->scale : FOULEE_UNSET;

    foulee_field_row_read (list->rows[i], &value);
    if (value != FOULEE_UNSET)
      numbers[n++] = value / list->scale;
  }
  g_settings_set_value (
      self->settings, list->key,
      g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, numbers, n, sizeof *numbers));
  /* Even where the setting stays what it was: a row that was emptied may not have been the last. */
  show_list (self, list);
}

static void
on_glass_edited (FouleeLoggingPage *self)
{
  store_list (self, &self->glasses);
}

static void
on_time_edited (FouleeLoggingPage *self)
{
  store_list (self, &self->times);
}

/* ---- Kinds of drink -------------------------------------------------------------------------- */

static void
show_kinds (FouleeLoggingPage *self)
{
  g_auto (GStrv) ids = g_settings_get_strv (self->settings, KEY_KINDS);
  gint32 set = 0;
  int kind;

  for (char **id = ids; *id; id++)
    if (foulee_words_from_id (&foulee_drink_kinds, *id, &kind))
      set |= 1 << kind;
  foulee_word_chips_set_value (self->kinds, set);
}

static void
on_kinds_edited (FouleeLoggingPage *self)
{
  gint32 set = foulee_word_chips_get_value (self->kinds);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (int kind = 0; kind < foulee_drink_kinds.n_words; kind++)
    if (set & 1 << kind)
      g_strv_builder_add (ids, foulee_drink_kinds.words[kind].id);
  strings = g_strv_builder_end (ids);
  /* Something has to be offered: the last one stays. */
  if (set != 0)
    g_settings_set_strv (self->settings, KEY_KINDS, (const char *const *) strings);
  show_kinds (self);
}

/* ---- The page -------------------------------------------------------------------------------- */

static void
show_settings (FouleeLoggingPage *self)
{
  show_list (self, &self->glasses);
  show_list (self, &self->times);
  show_kinds (self);
}

static void
foulee_logging_page_refresh (FouleeSettingsPage *page, FouleeDay *day)
{
  FouleeLoggingPage *self = FOULEE_LOGGING_PAGE (page);

  for (gsize i = 0; i < N_ROWS; i++)
    foulee_field_row_set_units (self->glasses.rows[i], foulee_day_get_units (day));
  if (self->settings)
    show_list (self, &self->glasses);
}

static void
set_settings (FouleeLoggingPage *self, GSettings *settings)
{
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), settings != NULL);
  if (!g_set_object (&self->settings, settings) || !settings)
    return;
  g_settings_bind (settings, KEY_TIMES_USED, self->times_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed", G_CALLBACK (show_settings), self,
                           G_CONNECT_SWAPPED);
  show_settings (self);
}

static void
foulee_logging_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    g_value_set_object (value, FOULEE_LOGGING_PAGE (object)->settings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_logging_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_SETTINGS:
    set_settings (FOULEE_LOGGING_PAGE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_logging_page_dispose (GObject *object)
{
  FouleeLoggingPage *self = FOULEE_LOGGING_PAGE (object);

  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_LOGGING_PAGE);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (foulee_logging_page_parent_class)->dispose (object);
}

static void
bind_list (GtkWidgetClass *widget_class, const char *name, gsize offset)
{
  for (gsize i = 0; i < N_ROWS; i++) {
    g_autofree char *child = g_strdup_printf ("%s_%" G_GSIZE_FORMAT, name, i + 1);

    gtk_widget_class_bind_template_child_full (
        widget_class, child, FALSE,
        (gssize) (offset + G_STRUCT_OFFSET (NumberList, rows) + i * sizeof (FouleeFieldRow *)));
  }
}

static void
foulee_logging_page_class_init (FouleeLoggingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_logging_page_get_property;
  object_class->set_property = foulee_logging_page_set_property;
  object_class->dispose = foulee_logging_page_dispose;
  FOULEE_SETTINGS_PAGE_CLASS (klass)->refresh = foulee_logging_page_refresh;

  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (FOULEE_TYPE_FIELD_ROW);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/logging-page.ui");
  bind_list (widget_class, "glass", G_STRUCT_OFFSET (FouleeLoggingPage, glasses));
  bind_list (widget_class, "time", G_STRUCT_OFFSET (FouleeLoggingPage, times));
  gtk_widget_class_bind_template_child (widget_class, FouleeLoggingPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoggingPage, times_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_glass_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_time_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_kinds_edited);
}

static void
foulee_logging_page_init (FouleeLoggingPage *self)
{
  self->glasses.key = KEY_GLASSES;
  self->glasses.scale = 1;
  self->times.key = KEY_TIMES;
  self->times.scale = SECONDS_PER_MINUTE;
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->kinds, &foulee_drink_kinds, TRUE, _ ("Kinds of drink"));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
