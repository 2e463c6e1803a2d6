/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/field-row.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/height.h"

struct _FouleeFieldRow {
  AdwPreferencesRow parent_instance;

  GtkEntry *entry;
  GtkLabel *unit_label;
  GtkLabel *reason;

  FouleeEntryKind kind;
  FouleeUnits units;
  gint32 minimum, maximum;
  gboolean required;
  gint32 shown;     /* the value that was set */
  gboolean dirty;   /* typed in since */
  gboolean filling; /* the text is being set, not typed */
};

G_DEFINE_ENUM_TYPE (FouleeEntryKind, foulee_entry_kind,
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_TIME, "time"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_DISTANCE, "distance"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_DURATION, "duration"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_CLIMB, "climb"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_VOLUME, "volume"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_MASS, "mass"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_HEIGHT, "height"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_MINUTES, "minutes"),
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_NUMBER, "number"))

G_DEFINE_FINAL_TYPE (FouleeFieldRow, foulee_field_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_KIND = 1,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_REQUIRED,
  PROP_UNIT,
  PROP_PLACEHOLDER,
  PROP_ACTIVATES_DEFAULT,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum { EDITED, COMMITTED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define SECONDS_PER_DAY 86400

/* What one of the shown unit is in the value's own. */
static double
unit_size (FouleeFieldRow *self)
{
  gboolean imperial = self->units == FOULEE_UNITS_IMPERIAL;

  switch (self->kind) {
  case FOULEE_ENTRY_DISTANCE:
    return imperial ? FOULEE_METRES_PER_MILE : 1000.0;
  case FOULEE_ENTRY_CLIMB:
    return imperial ? FOULEE_METRES_PER_FOOT : 1.0;
  case FOULEE_ENTRY_VOLUME:
    return imperial ? FOULEE_MILLILITRES_PER_OUNCE : 1.0;
  case FOULEE_ENTRY_MASS:
    return imperial ? FOULEE_GRAMS_PER_POUND : 1000.0;
  case FOULEE_ENTRY_HEIGHT:
  case FOULEE_ENTRY_TIME:
  case FOULEE_ENTRY_DURATION:
  case FOULEE_ENTRY_MINUTES:
  case FOULEE_ENTRY_NUMBER:
  default:
    return 1.0;
  }
}

static const char *
unit_word (FouleeFieldRow *self)
{
  gboolean imperial = self->units == FOULEE_UNITS_IMPERIAL;

  switch (self->kind) {
  case FOULEE_ENTRY_DISTANCE:
    return imperial ? C_ ("unit", "mi") : C_ ("unit", "km");
  case FOULEE_ENTRY_CLIMB:
    return imperial ? C_ ("unit", "ft") : C_ ("unit", "m");
  case FOULEE_ENTRY_VOLUME:
    return imperial ? C_ ("unit", "fl oz") : C_ ("unit", "ml");
  case FOULEE_ENTRY_MASS:
    return imperial ? C_ ("unit", "lb") : C_ ("unit", "kg");
  case FOULEE_ENTRY_HEIGHT:
    /* Feet and inches have their signs. */
    return imperial ? NULL : C_ ("unit", "cm");
  case FOULEE_ENTRY_MINUTES:
    return C_ ("unit", "min");
  case FOULEE_ENTRY_TIME:
  case FOULEE_ENTRY_DURATION:
  case FOULEE_ENTRY_NUMBER:
  default:
    return NULL;
  }
}

/* A number, rounded to `places` decimals, with as many of them as it needs. */
static char *
format_trimmed (double value, int places)
{
  double rounded = round (value * pow (10, places));

  for (; places > 0 && fmod (rounded, 10) == 0; places--)
    rounded /= 10;
  return foulee_format_number (foulee_language_of_system (), rounded / pow (10, places), places);
}

static char *
format_value (FouleeFieldRow *self, gint32 value)
{
  if (value == FOULEE_UNSET)
    return g_strdup ("");
  switch (self->kind) {
  case FOULEE_ENTRY_TIME:
    return foulee_format_time (foulee_language_of_system (), value);
  case FOULEE_ENTRY_DURATION:
    return foulee_format_duration (value);
  case FOULEE_ENTRY_DISTANCE:
    return format_trimmed (value / unit_size (self), 2);
  case FOULEE_ENTRY_VOLUME:
    return format_trimmed (value / unit_size (self), self->units == FOULEE_UNITS_IMPERIAL ? 1 : 0);
  case FOULEE_ENTRY_MASS:
    return format_trimmed (value / unit_size (self), 1);
  case FOULEE_ENTRY_HEIGHT:
    return foulee_format_height (foulee_language_of_system (), self->units, value);
  case FOULEE_ENTRY_CLIMB:
  case FOULEE_ENTRY_MINUTES:
  case FOULEE_ENTRY_NUMBER:
  default:
    return g_strdup_printf ("%d", (int) lround (value / unit_size (self)));
  }
}

/* A whole number, with the unit that stands beside the entry or without. */
static gboolean
parse_whole (FouleeFieldRow *self, const char *text, gint64 *value)
{
  const char *unit = gtk_label_get_label (self->unit_label);
  g_autofree char *plain = g_strdup (text);
  double number;

  if (*unit && g_str_has_suffix (plain, unit))
    plain[strlen (plain) - strlen (unit)] = '\0';
  if (!foulee_parse_number (plain, &number) || number != floor (number) ||
      fabs (number) >= G_MAXINT32)
    return FALSE;
  *value = (gint64) number;
  return TRUE;
}

/* A bare number is minutes. Seconds are not dropped: who writes them means something else. */
static gboolean
parse_minutes (const char *text, gint64 *value)
{
  gint64 seconds;

  if (!foulee_parse_duration (text, &seconds) || seconds % 60 != 0)
    return FALSE;
  *value = seconds / 60;
  return TRUE;
}

/* What a text that is not empty says, whether or not it can be. FALSE where it makes no sense. */
static gboolean
understand (FouleeFieldRow *self, const char *text, gint64 *value)
{
  int seconds;

  switch (self->kind) {
  case FOULEE_ENTRY_TIME:
    if (!foulee_parse_time_of_day (text, &seconds))
      return FALSE;
    *value = seconds;
    return TRUE;
  case FOULEE_ENTRY_DURATION:
    return foulee_parse_duration (text, value);
  case FOULEE_ENTRY_DISTANCE:
    return foulee_parse_distance (text, self->units, value);
  case FOULEE_ENTRY_CLIMB:
    return foulee_parse_climb (text, self->units, value);
  case FOULEE_ENTRY_VOLUME:
    return foulee_parse_volume (text, self->units, value);
  case FOULEE_ENTRY_MASS:
    return foulee_parse_mass (text, self->units, value);
  case FOULEE_ENTRY_HEIGHT:
    return foulee_parse_height (text, self->units, value);
  case FOULEE_ENTRY_MINUTES:
    return parse_minutes (text, value);
  case FOULEE_ENTRY_NUMBER:
  default:
    return parse_whole (self, text, value);
  }
}

static char *
dup_text (FouleeFieldRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* The value of the text; FOULEE_UNSET for an empty one. FALSE where it is none that can be. */
static gboolean
parse (FouleeFieldRow *self, gint32 *value)
{
  g_autofree char *text = dup_text (self);
  gint64 read;

  *value = FOULEE_UNSET;
  /* Untouched, what is shown is the value, though it may be shown rounded. */
  if (!self->dirty && self->shown != FOULEE_UNSET) {
    *value = self->shown;
    return TRUE;
  }
  if (!*text)
    return !self->required;
  if (!understand (self, text, &read) || read < self->minimum || read > self->maximum)
    return FALSE;
  *value = (gint32) read;
  return TRUE;
}

/* "1000 km", "168:00:00", "6:45". */
static char *
format_with_unit (FouleeFieldRow *self, gint32 value)
{
  const char *unit = gtk_label_get_label (self->unit_label);
  g_autofree char *number = format_value (self, value);

  return *unit ? g_strdup_printf ("%s\u00a0%s", number, unit) : g_steal_pointer (&number);
}

/* Why a text that was understood is none that can be; NULL where only an example helps. */
static char *
describe_excess (FouleeFieldRow *self, gint64 value)
{
  g_autofree char *low = format_with_unit (self, self->minimum);
  g_autofree char *high = format_with_unit (self, self->maximum);

  if (self->kind == FOULEE_ENTRY_TIME || self->kind == FOULEE_ENTRY_HEIGHT)
    return NULL;
  if (value > self->maximum && self->kind == FOULEE_ENTRY_DISTANCE)
    /* Translators: %s is the longest distance, such as "1000 km". */
    return g_strdup_printf (_ ("That is too much: at most %s. For metres, write 5000 m."), high);
  if (value > self->maximum)
    /* Translators: %s is the largest number, with its unit. */
    return g_strdup_printf (_ ("That is too much: at most %s."), high);
  if (self->minimum > 1)
    /* Translators: %s is the smallest number, with its unit. */
    return g_strdup_printf (_ ("That is too little: at least %s."), low);
  return NULL;
}

/* What could be written instead of a text that was not understood. */
static char *
describe_example (FouleeFieldRow *self)
{
  g_autofree char *low = format_value (self, self->minimum);
  g_autofree char *high = format_value (self, self->maximum);

  switch (self->kind) {
  case FOULEE_ENTRY_TIME:
    if (self->maximum < SECONDS_PER_DAY)
      /* Translators: two times of day. */
      return g_strdup_printf (_ ("Write a time between %s and %s."), low, high);
    return g_strdup (_ ("Write a time of day, such as 6:45."));
  case FOULEE_ENTRY_DURATION:
    return g_strdup (_ ("Write how long it took, such as 52:30, 65 min or 1h05."));
  case FOULEE_ENTRY_DISTANCE:
    return g_strdup (_ ("Write a distance, such as 10.4 km, 10k or 6.2 mi."));
  case FOULEE_ENTRY_HEIGHT:
    /* Translators: two heights of a person, such as 50 and 280, or 1′ 8″ and 9′ 2″. */
    return g_strdup_printf (_ ("Write a height between %s and %s."), low, high);
  case FOULEE_ENTRY_CLIMB:
  case FOULEE_ENTRY_VOLUME:
  case FOULEE_ENTRY_MASS:
  case FOULEE_ENTRY_MINUTES:
  case FOULEE_ENTRY_NUMBER:
  default:
    return g_strdup_printf (_ ("Write a number between %s and %s."), low, high);
  }
}

static char *
describe_problem (FouleeFieldRow *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *excess = NULL;
  gint64 value;

  if (!*text)
    return g_strdup (_ ("Required."));
  if (understand (self, text, &value))
    excess = describe_excess (self, value);
  return excess ? g_steal_pointer (&excess) : describe_example (self);
}

static void
show_reason (FouleeFieldRow *self, const char *reason)
{
  gboolean wrong = reason != NULL;

  gtk_label_set_label (self->reason, wrong ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), wrong);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (wrong)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->reason, NULL, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
fill (FouleeFieldRow *self)
{
  g_autofree char *text = format_value (self, self->shown);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->filling = FALSE;
  self->dirty = FALSE;
  show_reason (self, NULL);
}

static gboolean
is_wrong (FouleeFieldRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->reason));
}

static void
on_changed (FouleeFieldRow *self)
{
  g_autofree char *untouched = NULL;
  gint32 value;

  if (self->filling)
    return;
  /* Typed back, or taken back, to what was set, there is nothing to keep from changing. */
  untouched = format_value (self, self->shown);
  self->dirty = strcmp (gtk_editable_get_text (GTK_EDITABLE (self->entry)), untouched) != 0;
  /* A reason goes as soon as it no longer holds; a new one waits until the typing is over. */
  if (is_wrong (self) && parse (self, &value))
    show_reason (self, NULL);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_entry_activated (FouleeFieldRow *self)
{
  foulee_field_row_commit (self);
}

static void
on_focus_left (FouleeFieldRow *self)
{
  foulee_field_row_commit (self);
}

static void
on_activated (FouleeFieldRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The row itself never has the focus. */
static gboolean
foulee_field_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (FOULEE_FIELD_ROW (widget)->entry), direction);
}

static gboolean
foulee_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FOULEE_FIELD_ROW (widget)->entry));
}

static void
foulee_field_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeFieldRow *self = FOULEE_FIELD_ROW (object);

  switch (id) {
  case PROP_KIND:
    g_value_set_enum (value, self->kind);
    break;
  case PROP_MINIMUM:
    g_value_set_int (value, self->minimum);
    break;
  case PROP_MAXIMUM:
    g_value_set_int (value, self->maximum);
    break;
  case PROP_REQUIRED:
    g_value_set_boolean (value, self->required);
    break;
  case PROP_UNIT:
    g_value_set_string (value, gtk_label_get_label (self->unit_label));
    break;
  case PROP_PLACEHOLDER:
    g_value_set_string (value, gtk_entry_get_placeholder_text (self->entry));
    break;
  case PROP_ACTIVATES_DEFAULT:
    g_value_set_boolean (value, gtk_entry_get_activates_default (self->entry));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
show_unit (FouleeFieldRow *self, const char *unit)
{
  gtk_label_set_label (self->unit_label, unit ? unit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unit_label), unit && *unit);
}

static void
foulee_field_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeFieldRow *self = FOULEE_FIELD_ROW (object);

  switch (id) {
  case PROP_KIND:
    self->kind = g_value_get_enum (value);
    show_unit (self, unit_word (self));
    break;
  case PROP_MINIMUM:
    self->minimum = g_value_get_int (value);
    break;
  case PROP_MAXIMUM:
    self->maximum = g_value_get_int (value);
    break;
  case PROP_REQUIRED:
    self->required = g_value_get_boolean (value);
    break;
  case PROP_UNIT:
    show_unit (self, g_value_get_string (value));
    break;
  case PROP_PLACEHOLDER:
    gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
    break;
  case PROP_ACTIVATES_DEFAULT:
    gtk_entry_set_activates_default (self->entry, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_field_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_FIELD_ROW);
  G_OBJECT_CLASS (foulee_field_row_parent_class)->dispose (object);
}

static void
foulee_field_row_class_init (FouleeFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_field_row_get_property;
  object_class->set_property = foulee_field_row_set_property;
  object_class->dispose = foulee_field_row_dispose;
  widget_class->focus = foulee_field_row_focus;
  widget_class->grab_focus = foulee_field_row_grab_focus;

  properties[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, FOULEE_TYPE_ENTRY_KIND, FOULEE_ENTRY_NUMBER, flags);
  properties[PROP_MINIMUM] = g_param_spec_int ("minimum", NULL, NULL, 0, G_MAXINT32, 0, flags);
  properties[PROP_MAXIMUM] =
      g_param_spec_int ("maximum", NULL, NULL, 0, G_MAXINT32, G_MAXINT32, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_ACTIVATES_DEFAULT] =
      g_param_spec_boolean ("activates-default", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] = g_signal_new ("edited", FOULEE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", FOULEE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeFieldRow, entry);
  gtk_widget_class_bind_template_child (widget_class, FouleeFieldRow, unit_label);
  gtk_widget_class_bind_template_child (widget_class, FouleeFieldRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
foulee_field_row_init (FouleeFieldRow *self)
{
  self->kind = FOULEE_ENTRY_NUMBER;
  self->maximum = G_MAXINT32;
  self->shown = FOULEE_UNSET;
  gtk_widget_init_template (GTK_WIDGET (self));
}

gint32
foulee_field_row_get_value (FouleeFieldRow *self)
{
  gint32 value;

  g_return_val_if_fail (FOULEE_IS_FIELD_ROW (self), FOULEE_UNSET);
  return parse (self, &value) ? value : FOULEE_UNSET;
}

gboolean
foulee_field_row_read (FouleeFieldRow *self, gint32 *value)
{
  gint32 read;

  g_return_val_if_fail (FOULEE_IS_FIELD_ROW (self), FALSE);

  if (!parse (self, &read))
    return FALSE;
  *value = read;
  return TRUE;
}

void
foulee_field_row_set_value (FouleeFieldRow *self, gint32 value)
{
  gint32 written;

  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));

  /* What was complained of waits to be mended, whatever is stored beside it. */
  if (is_wrong (self) && self->shown != FOULEE_UNSET)
    self->dirty = !parse (self, &written) || written != value;
  self->shown = value;
  if (!self->dirty)
    fill (self);
}

void
foulee_field_row_reset (FouleeFieldRow *self)
{
  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));

  if (self->dirty || is_wrong (self))
    fill (self);
}

void
foulee_field_row_set_units (FouleeFieldRow *self, FouleeUnits units)
{
  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));

  if (self->units == units)
    return;
  self->units = units;
  show_unit (self, unit_word (self));
  if (!self->dirty)
    fill (self);
}

void
foulee_field_row_suggest (FouleeFieldRow *self, gint32 value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));

  if (value == FOULEE_UNSET)
    return;
  text = format_value (self, value);
  gtk_entry_set_placeholder_text (self->entry, text);
}

gboolean
foulee_field_row_check (FouleeFieldRow *self, gboolean grab)
{
  g_autofree char *reason = NULL;
  gint32 value;

  g_return_val_if_fail (FOULEE_IS_FIELD_ROW (self), FALSE);

  if (parse (self, &value))
    return TRUE;
  reason = describe_problem (self);
  show_reason (self, reason);
  if (grab)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return FALSE;
}

void
foulee_field_row_commit (FouleeFieldRow *self)
{
  gint32 value;

  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));

  if (!self->dirty || !foulee_field_row_check (self, FALSE))
    return;
  parse (self, &value);
  if (value != self->shown) {
    self->shown = value;
    fill (self);
    g_signal_emit (self, signals[COMMITTED], 0);
  } else {
    fill (self);
  }
}

void
foulee_field_row_complain (FouleeFieldRow *self, const char *reason)
{
  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));
  show_reason (self, reason);
}
