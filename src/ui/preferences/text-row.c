/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/text-row.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  GtkEntry *entry;
  AdwBin *suffix_bin;
  GtkLabel *reason;

  guint maximum;
  gboolean required;
  char *shown;      /* the text that was set */
  gboolean dirty;   /* typed in since */
  gboolean filling; /* the text is being set, not typed */
} FouleeTextRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (FouleeTextRow, foulee_text_row, ADW_TYPE_PREFERENCES_ROW)

enum { PROP_MAXIMUM = 1, PROP_REQUIRED, PROP_PLACEHOLDER, PROP_SUFFIX, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { EDITED, COMMITTED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define PRIVATE(self) ((FouleeTextRowPrivate *) foulee_text_row_get_instance_private (self))

static char *
describe_problem (FouleeTextRow *self)
{
  FouleeTextRowPrivate *priv = PRIVATE (self);
  FouleeTextRowClass *klass = FOULEE_TEXT_ROW_GET_CLASS (self);
  g_autofree char *text = foulee_text_row_dup_text (self);

  if (!*text)
    return priv->required ? g_strdup (_ ("Required.")) : NULL;
  if (priv->maximum > 0 && strlen (text) > priv->maximum)
    return g_strdup (_ ("This is too long to be kept: make it shorter."));
  return klass->describe_problem ? klass->describe_problem (self, text) : NULL;
}

static void
show_reason (FouleeTextRow *self, const char *reason)
{
  FouleeTextRowPrivate *priv = PRIVATE (self);
  GtkAccessible *entry = GTK_ACCESSIBLE (priv->entry);
  gboolean wrong = reason != NULL;

  gtk_label_set_label (priv->reason, wrong ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->reason), wrong);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (priv->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (priv->entry), "error");
  gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (wrong)
    gtk_accessible_update_relation (entry, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, priv->reason, NULL,
                                    -1);
  else
    gtk_accessible_reset_relation (entry, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
fill (FouleeTextRow *self)
{
  FouleeTextRowPrivate *priv = PRIVATE (self);

  priv->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (priv->entry), priv->shown);
  priv->filling = FALSE;
  priv->dirty = FALSE;
  show_reason (self, NULL);
}

static void
on_changed (FouleeTextRow *self)
{
  FouleeTextRowPrivate *priv = PRIVATE (self);

  if (priv->filling)
    return;
  /* Typed back, or taken back, to what was set, there is nothing to keep from changing. */
  priv->dirty = g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (priv->entry)), priv->shown) != 0;
  /* A reason goes as soon as it no longer holds; a new one waits until the typing is over. */
  if (gtk_widget_get_visible (GTK_WIDGET (priv->reason))) {
    g_autofree char *problem = describe_problem (self);

    if (!problem)
      show_reason (self, NULL);
  }
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_activated (FouleeTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (PRIVATE (self)->entry));
}

/* The row itself never has the focus. */
static gboolean
foulee_text_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static gboolean
foulee_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PRIVATE (FOULEE_TEXT_ROW (widget))->entry));
}

static void
foulee_text_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeTextRowPrivate *priv = PRIVATE (FOULEE_TEXT_ROW (object));

  switch (id) {
  case PROP_MAXIMUM:
    g_value_set_uint (value, priv->maximum);
    break;
  case PROP_REQUIRED:
    g_value_set_boolean (value, priv->required);
    break;
  case PROP_PLACEHOLDER:
    g_value_set_string (value, gtk_entry_get_placeholder_text (priv->entry));
    break;
  case PROP_SUFFIX:
    g_value_set_object (value, adw_bin_get_child (priv->suffix_bin));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

/* As wide as it takes to read the placeholder, where there is room. */
static void
set_placeholder (FouleeTextRow *self, const char *placeholder)
{
  FouleeTextRowPrivate *priv = PRIVATE (self);

  gtk_entry_set_placeholder_text (priv->entry, placeholder);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (priv->entry),
                                    placeholder ? (int) g_utf8_strlen (placeholder, -1) : -1);
}

static void
foulee_text_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeTextRow *self = FOULEE_TEXT_ROW (object);
  FouleeTextRowPrivate *priv = PRIVATE (self);

  switch (id) {
  case PROP_MAXIMUM:
    priv->maximum = g_value_get_uint (value);
    break;
  case PROP_REQUIRED:
    priv->required = g_value_get_boolean (value);
    break;
  case PROP_PLACEHOLDER:
    set_placeholder (self, g_value_get_string (value));
    break;
  case PROP_SUFFIX:
    adw_bin_set_child (priv->suffix_bin, g_value_get_object (value));
    gtk_widget_set_visible (GTK_WIDGET (priv->suffix_bin), g_value_get_object (value) != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (foulee_text_row_parent_class)->dispose (object);
}

static void
foulee_text_row_finalize (GObject *object)
{
  g_free (PRIVATE (FOULEE_TEXT_ROW (object))->shown);
  G_OBJECT_CLASS (foulee_text_row_parent_class)->finalize (object);
}

static void
foulee_text_row_class_init (FouleeTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_text_row_get_property;
  object_class->set_property = foulee_text_row_set_property;
  object_class->dispose = foulee_text_row_dispose;
  object_class->finalize = foulee_text_row_finalize;
  widget_class->focus = foulee_text_row_focus;
  widget_class->grab_focus = foulee_text_row_grab_focus;

  properties[PROP_MAXIMUM] = g_param_spec_uint ("maximum", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_SUFFIX] = g_param_spec_object ("suffix", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] = g_signal_new ("edited", FOULEE_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", FOULEE_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/text-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, FouleeTextRow, entry);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeTextRow, suffix_bin);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeTextRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, foulee_text_row_commit);
}

static void
foulee_text_row_init (FouleeTextRow *self)
{
  PRIVATE (self)->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
foulee_text_row_dup_text (FouleeTextRow *self)
{
  g_return_val_if_fail (FOULEE_IS_TEXT_ROW (self), NULL);
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (PRIVATE (self)->entry))));
}

void
foulee_text_row_set_text (FouleeTextRow *self, const char *text)
{
  FouleeTextRowPrivate *priv;

  g_return_if_fail (FOULEE_IS_TEXT_ROW (self));

  priv = PRIVATE (self);
  /* What was complained of waits to be mended, whatever is stored beside it. */
  if (gtk_widget_get_visible (GTK_WIDGET (priv->reason)) && *priv->shown &&
      g_strcmp0 (text, priv->shown) != 0)
    priv->dirty = TRUE;
  g_set_str (&priv->shown, text ? text : "");
  if (!priv->dirty)
    fill (self);
}

void
foulee_text_row_enter (FouleeTextRow *self, const char *text)
{
  g_return_if_fail (FOULEE_IS_TEXT_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (PRIVATE (self)->entry), text);
  foulee_text_row_commit (self);
}

gboolean
foulee_text_row_check (FouleeTextRow *self, gboolean grab)
{
  g_autofree char *problem = NULL;

  g_return_val_if_fail (FOULEE_IS_TEXT_ROW (self), FALSE);

  problem = describe_problem (self);
  if (!problem)
    return TRUE;
  show_reason (self, problem);
  if (grab)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return FALSE;
}

void
foulee_text_row_commit (FouleeTextRow *self)
{
  FouleeTextRowPrivate *priv;
  FouleeTextRowClass *klass;
  g_autofree char *text = NULL;
  g_autofree char *tidy = NULL;
  gboolean changed;

  g_return_if_fail (FOULEE_IS_TEXT_ROW (self));

  priv = PRIVATE (self);
  klass = FOULEE_TEXT_ROW_GET_CLASS (self);
  if (!priv->dirty || !foulee_text_row_check (self, FALSE))
    return;
  text = foulee_text_row_dup_text (self);
  tidy = *text && klass->tidy ? klass->tidy (self, text) : g_strdup (text);
  changed = !g_str_equal (tidy, priv->shown);
  g_set_str (&priv->shown, tidy);
  fill (self);
  if (changed)
    g_signal_emit (self, signals[COMMITTED], 0);
}

void
foulee_text_row_complain (FouleeTextRow *self, const char *reason)
{
  g_return_if_fail (FOULEE_IS_TEXT_ROW (self));
  show_reason (self, reason);
}
