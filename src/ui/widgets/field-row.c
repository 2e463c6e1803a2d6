/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/field-row.h"

#include <glib/gi18n.h>
#include <math.h>

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
                    G_DEFINE_ENUM_VALUE (FOULEE_ENTRY_NUMBER, "number"))

G_DEFINE_FINAL_TYPE (FouleeFieldRow, foulee_field_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_KIND = 1,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_REQUIRED,
  PROP_UNIT,
  PROP_PLACEHOLDER,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum { EDITED, COMMITTED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define METRES_PER_FOOT 0.3048
#define METRES_PER_MILE 1609.344
#define MILLILITRES_PER_OUNCE 29.5735295625 /* US fluid ounce */

/* What one of the shown unit is in the value's own. */
static double
unit_size (FouleeFieldRow *self)
{
  gboolean imperial = self->units == FOULEE_UNITS_IMPERIAL;

  switch (self->kind) {
  case FOULEE_ENTRY_DISTANCE:
    return imperial ? METRES_PER_MILE : 1000.0;
  case FOULEE_ENTRY_CLIMB:
    return imperial ? METRES_PER_FOOT : 1.0;
  case FOULEE_ENTRY_VOLUME:
    return imperial ? MILLILITRES_PER_OUNCE : 1.0;
  case FOULEE_ENTRY_TIME:
  case FOULEE_ENTRY_DURATION:
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
  case FOULEE_ENTRY_CLIMB:
  case FOULEE_ENTRY_NUMBER:
  default:
    return g_strdup_printf ("%d", (int) lround (value / unit_size (self)));
  }
}

/* What stands in the entry; *value is FOULEE_UNSET for nothing. FALSE where it makes no sense. */
static gboolean
read_value (FouleeFieldRow *self, const char *text, gint32 *value)
{
  gint64 long_value = 0;
  int seconds = 0;
  double number = 0;
  gboolean understood;

  switch (self->kind) {
  case FOULEE_ENTRY_TIME:
    understood = foulee_parse_time_of_day (text, &seconds);
    long_value = seconds;
    break;
  case FOULEE_ENTRY_DURATION:
    understood = foulee_parse_duration (text, &long_value);
    break;
  case FOULEE_ENTRY_DISTANCE:
    understood = foulee_parse_distance (text, self->units, &long_value);
    break;
  case FOULEE_ENTRY_CLIMB:
  case FOULEE_ENTRY_VOLUME:
    understood = foulee_parse_number (text, &number);
    number = round (number * unit_size (self));
    understood = understood && fabs (number) < G_MAXINT32;
    long_value = understood ? (gint64) number : 0;
    break;
  case FOULEE_ENTRY_NUMBER:
  default:
    understood = foulee_parse_number (text, &number) && number == floor (number) &&
                 fabs (number) < G_MAXINT32;
    long_value = understood ? (gint64) number : 0;
    break;
  }
  if (!understood || long_value < self->minimum || long_value > self->maximum)
    return FALSE;
  *value = (gint32) long_value;
  return TRUE;
}

static char *
dup_text (FouleeFieldRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static gboolean
parse (FouleeFieldRow *self, gint32 *value)
{
  g_autofree char *text = dup_text (self);

  *value = FOULEE_UNSET;
  /* Untouched, what is shown is the value, though it may be shown rounded. */
  if (!self->dirty && self->shown != FOULEE_UNSET) {
    *value = self->shown;
    return TRUE;
  }
  return *text ? read_value (self, text, value) : !self->required;
}

static char *
describe_problem (FouleeFieldRow *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *low = format_value (self, self->minimum);
  g_autofree char *high = format_value (self, self->maximum);

  if (!*text)
    return g_strdup (_ ("Required."));
  switch (self->kind) {
  case FOULEE_ENTRY_TIME:
    return g_strdup (_ ("Write a time of day, such as 6:45."));
  case FOULEE_ENTRY_DURATION:
    return g_strdup (_ ("Write how long it took, such as 52:30 or 1:05:00."));
  case FOULEE_ENTRY_DISTANCE:
    /* Translators: a distance with its unit, at most the one given. */
    return g_strdup_printf (_ ("Write a distance, such as 10.4, up to %s."), high);
  case FOULEE_ENTRY_CLIMB:
  case FOULEE_ENTRY_VOLUME:
  case FOULEE_ENTRY_NUMBER:
  default:
    return g_strdup_printf (_ ("Write a number between %s and %s."), low, high);
  }
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

static void
on_changed (FouleeFieldRow *self)
{
  gint32 value;

  if (self->filling)
    return;
  self->dirty = TRUE;
  /* A reason goes as soon as it no longer holds; a new one waits until the typing is over. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->reason)) && parse (self, &value))
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
  g_return_if_fail (FOULEE_IS_FIELD_ROW (self));

  self->shown = value;
  if (!self->dirty)
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
