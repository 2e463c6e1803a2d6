/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/logging-page.h"

#include <glib/gi18n.h>

#include "ui/preferences/reminder-group.h"
#include "ui/preferences/watched-group.h"
#include "ui/widgets/field-row.h"
#include "ui/widgets/glass-sizes.h"
#include "ui/widgets/word-chips.h"

/* So many glasses there can be. Those that are left empty are not in the setting. */
#define N_GLASSES 4

struct _FouleeLoggingPage {
  FouleeSettingsPage parent_instance;

  FouleeFieldRow *glasses[N_GLASSES];
  FouleeWordChips *kinds;
  FouleeReminderGroup *reminders;
  FouleeWatchedGroup *watched;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (FouleeLoggingPage, foulee_logging_page, FOULEE_TYPE_SETTINGS_PAGE)

enum { PROP_SETTINGS = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

#define KEY_GLASSES "glass-sizes"
#define KEY_KINDS "drink-kinds"

/* ---- Glasses --------------------------------------------------------------------------------- */

/* Their sizes, gint32; free the array. While none was set, there are some that are usual in each of
 * the units. */
static GArray *
list_glasses (FouleeLoggingPage *self)
{
  FouleeDay *day = foulee_settings_page_get_day (FOULEE_SETTINGS_PAGE (self));

  return foulee_glass_sizes (self->settings,
                             day ? foulee_day_get_units (day) : FOULEE_UNITS_METRIC);
}

static void
show_glasses (FouleeLoggingPage *self)
{
  g_autoptr (GArray) sizes = list_glasses (self);

  for (guint i = 0; i < N_GLASSES; i++)
    foulee_field_row_set_value (self->glasses[i],
                                i < sizes->len ? g_array_index (sizes, gint32, i) : FOULEE_UNSET);
}

/* What makes no sense in one row leaves its place in the list as it is stored. */
static void
on_glass_edited (FouleeLoggingPage *self)
{
  g_autoptr (GArray) stored = list_glasses (self);
  gint32 sizes[N_GLASSES];
  gsize n = 0;

  for (guint i = 0; i < N_GLASSES; i++) {
    gint32 size = i < stored->len ? g_array_index (stored, gint32, i) : FOULEE_UNSET;

    foulee_field_row_read (self->glasses[i], &size);
    if (size != FOULEE_UNSET)
      sizes[n++] = size;
  }
  g_settings_set_value (self->settings, KEY_GLASSES,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, sizes, n, sizeof *sizes));
  /* Even where the setting stays what it was: a row that was emptied may not have been the last. */
  show_glasses (self);
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
  show_glasses (self);
  show_kinds (self);
}

static void
foulee_logging_page_refresh (FouleeSettingsPage *page, FouleeDay *day)
{
  FouleeLoggingPage *self = FOULEE_LOGGING_PAGE (page);

  for (gsize i = 0; i < N_GLASSES; i++)
    foulee_field_row_set_units (self->glasses[i], foulee_day_get_units (day));
  if (self->settings)
    show_glasses (self);
}

static void
set_settings (FouleeLoggingPage *self, GSettings *settings)
{
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), settings != NULL);
  if (!g_set_object (&self->settings, settings) || !settings)
    return;
  g_object_set (self->reminders, "settings", settings, NULL);
  g_object_set (self->watched, "settings", settings, NULL);
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
bind_glasses (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < N_GLASSES; i++) {
    g_autofree char *child = g_strdup_printf ("glass_%" G_GSIZE_FORMAT, i + 1);

    gtk_widget_class_bind_template_child_full (widget_class, child, FALSE,
                                               G_STRUCT_OFFSET (FouleeLoggingPage, glasses) +
                                                   (gssize) (i * sizeof (FouleeFieldRow *)));
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
  g_type_ensure (FOULEE_TYPE_REMINDER_GROUP);
  g_type_ensure (FOULEE_TYPE_WATCHED_GROUP);
  g_type_ensure (FOULEE_TYPE_WORD_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/logging-page.ui");
  bind_glasses (widget_class);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoggingPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoggingPage, reminders);
  gtk_widget_class_bind_template_child (widget_class, FouleeLoggingPage, watched);
  gtk_widget_class_bind_template_callback (widget_class, on_glass_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_kinds_edited);
}

static void
foulee_logging_page_init (FouleeLoggingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_word_chips_set_words (self->kinds, &foulee_drink_kinds, TRUE, _ ("Kinds of drink"));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
