/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/scale-strip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/today/reading-editor.h"
#include "ui/widgets/button-name.h"

struct _FouleeScaleStrip {
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *before;
  GtkToggleButton *words_button;
  AdwButtonContent *words_content;
  GtkWidget *close_button;
  FouleeReadingEditor *editor;

  int region; /* −1 before one was shown */
  FouleeReading reading;
  gboolean docked;
};

G_DEFINE_FINAL_TYPE (FouleeScaleStrip, foulee_scale_strip, GTK_TYPE_WIDGET)

enum { PROP_DOCKED = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { EDITED, CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_words_button (FouleeScaleStrip *self)
{
  gboolean open = gtk_toggle_button_get_active (self->words_button);
  const char *label = self->reading.sensation >= 0
                          ? foulee_words_label (&foulee_sensations, self->reading.sensation,
                                                foulee_language_of_system ())
                          : _ ("Sensation");
  g_autofree char *name = g_strdup_printf (_ ("Sensation and marks: %s"), label);

  adw_button_content_set_label (self->words_content,
                                self->reading.sensation >= 0 ? label : _ ("Sensation"));
  adw_button_content_set_icon_name (self->words_content,
                                    open ? "pan-up-symbolic" : "pan-down-symbolic");
  foulee_button_set_name (GTK_BUTTON (self->words_button),
                          self->reading.sensation >= 0 ? name : _ ("Sensation and marks"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->words_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               open, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->words_button), self->docked && self->reading.level > 0);
  foulee_reading_editor_fold (self->editor, self->docked && !open);
}

static void
on_words_toggled (FouleeScaleStrip *self)
{
  show_words_button (self);
}

static void
on_edited (FouleeScaleStrip *self, int level, int sensation, int marks, gboolean continued)
{
  g_signal_emit (self, signals[EDITED], 0, level, sensation, marks, continued);
}

static void
on_close_clicked (FouleeScaleStrip *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeScaleStrip *self)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[CLOSED], 0);
  return GDK_EVENT_STOP;
}

static void
foulee_scale_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_DOCKED:
    g_value_set_boolean (value, FOULEE_SCALE_STRIP (object)->docked);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_scale_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeScaleStrip *self = FOULEE_SCALE_STRIP (object);

  switch (id) {
  case PROP_DOCKED:
    self->docked = g_value_get_boolean (value);
    gtk_widget_set_visible (self->close_button, self->docked);
    gtk_toggle_button_set_active (self->words_button, FALSE);
    show_words_button (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_scale_strip_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SCALE_STRIP);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (foulee_scale_strip_parent_class)->dispose (object);
}

static void
foulee_scale_strip_class_init (FouleeScaleStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_scale_strip_get_property;
  object_class->set_property = foulee_scale_strip_set_property;
  object_class->dispose = foulee_scale_strip_dispose;

  properties[PROP_DOCKED] = g_param_spec_boolean ("docked", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] =
      g_signal_new ("edited", FOULEE_TYPE_SCALE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[CLOSED] = g_signal_new ("closed", FOULEE_TYPE_SCALE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/scale-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeScaleStrip, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeScaleStrip, before);
  gtk_widget_class_bind_template_child (widget_class, FouleeScaleStrip, words_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeScaleStrip, words_content);
  gtk_widget_class_bind_template_child (widget_class, FouleeScaleStrip, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_words_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_set_css_name (widget_class, "scale-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
foulee_scale_strip_init (FouleeScaleStrip *self)
{
  self->region = -1;
  self->reading = (FouleeReading) { -1, -1, 0 };
  gtk_widget_init_template (GTK_WIDGET (self));
  self->editor = FOULEE_READING_EDITOR (foulee_reading_editor_new (
      TRUE, C_ ("soreness scale", "none"), C_ ("soreness scale", "worst imaginable")));
  foulee_reading_editor_hide_title (self->editor);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
}

GtkWidget *
foulee_scale_strip_new (void)
{
  return g_object_new (FOULEE_TYPE_SCALE_STRIP, NULL);
}

void
foulee_scale_strip_show (FouleeScaleStrip *self, FouleeRegion region, const FouleeReading *reading,
                         const char *before, int ghost)
{
  const char *name = foulee_region_label (region, foulee_language_of_system ());

  g_return_if_fail (FOULEE_IS_SCALE_STRIP (self));

  /* Another region's words are put away again. */
  if (self->region != (int) region)
    gtk_toggle_button_set_active (self->words_button, FALSE);
  self->region = (int) region;
  self->reading = *reading;
  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->before, before ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  foulee_reading_editor_show (self->editor, name, reading);
  foulee_reading_editor_set_ghost (self->editor, ghost);
  show_words_button (self);
}

void
foulee_scale_strip_focus_level (FouleeScaleStrip *self)
{
  g_return_if_fail (FOULEE_IS_SCALE_STRIP (self));
  gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}
