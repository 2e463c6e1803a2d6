/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/file-drop.h"

#include "ui/files/import-chooser.h"

struct _FouleeFileDrop {
  AdwBin parent_instance;

  GtkOverlay *overlay;
  GtkRevealer *hint;
};

G_DEFINE_FINAL_TYPE (FouleeFileDrop, foulee_file_drop, ADW_TYPE_BIN)

enum { PROP_CONTENT = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GdkDragAction
on_enter (FouleeFileDrop *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
  gtk_revealer_set_reveal_child (self->hint, TRUE);
  return GDK_ACTION_COPY;
}

static void
on_leave (FouleeFileDrop *self)
{
  gtk_revealer_set_reveal_child (self->hint, FALSE);
}

/* Hidden it takes no part in what the window needs for its size. */
static void
on_revealed (FouleeFileDrop *self)
{
  if (!gtk_revealer_get_child_revealed (self->hint) && !gtk_revealer_get_reveal_child (self->hint))
    gtk_widget_set_visible (GTK_WIDGET (self->hint), FALSE);
}

static gboolean
on_drop (FouleeFileDrop *self, const GValue *value)
{
  g_autoptr (GListModel) files = foulee_import_list_files (value);

  on_leave (self);
  g_signal_emit (self, signals[DROPPED], 0, files);
  return TRUE;
}

static void
foulee_file_drop_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_CONTENT:
    g_value_set_object (value, gtk_overlay_get_child (FOULEE_FILE_DROP (object)->overlay));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_file_drop_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_CONTENT:
    gtk_overlay_set_child (FOULEE_FILE_DROP (object)->overlay, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_file_drop_dispose (GObject *object)
{
  /* It is a child of the template by name too, and would be let go twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_FILE_DROP);
  G_OBJECT_CLASS (foulee_file_drop_parent_class)->dispose (object);
}

static void
foulee_file_drop_class_init (FouleeFileDropClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_file_drop_get_property;
  object_class->set_property = foulee_file_drop_set_property;
  object_class->dispose = foulee_file_drop_dispose;
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[DROPPED] = g_signal_new ("dropped", FOULEE_TYPE_FILE_DROP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/file-drop.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeFileDrop, overlay);
  gtk_widget_class_bind_template_child (widget_class, FouleeFileDrop, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed);
}

static void
foulee_file_drop_init (FouleeFileDrop *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before a text that is below sees them: it would take their names. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
