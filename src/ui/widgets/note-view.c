/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/note-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/kind.h"

/* How long a pause in writing is before what stands there is stored. */
#define PAUSE_MS 600

struct _FouleeNoteView {
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *overlay;
  GtkTextView *view;
  GtkLabel *hint;
  GtkLabel *reason;

  char *shown; /* the text that was set or stored last */
  gboolean filling;
  guint pause;
  guint resize;
  int needed; /* the height that was last found missing */
};

G_DEFINE_FINAL_TYPE (FouleeNoteView, foulee_note_view, GTK_TYPE_WIDGET)

enum { PROP_PLACEHOLDER = 1, PROP_LABEL, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { COMMITTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_too_long (FouleeNoteView *self)
{
  g_autofree char *text = foulee_note_view_get_text (self);

  return strlen (text) > FOULEE_NOTE_LENGTH;
}

static void
show_reason (FouleeNoteView *self, const char *reason)
{
  GtkAccessible *view = GTK_ACCESSIBLE (self->view);
  gboolean wrong = reason != NULL;

  gtk_label_set_label (self->reason, wrong ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), wrong);
  gtk_accessible_update_state (view, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (wrong)
    gtk_accessible_update_relation (view, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->reason, NULL,
                                    -1);
  else
    gtk_accessible_reset_relation (view, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
on_pause (gpointer data)
{
  FouleeNoteView *self = data;

  self->pause = 0;
  foulee_note_view_commit (self);
}

static void
on_buffer_changed (FouleeNoteView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), gtk_text_buffer_get_char_count (buffer) == 0);
  if (self->filling)
    return;
  /* The reason goes as soon as it no longer holds; it comes when the writing pauses. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->reason)) && !is_too_long (self))
    show_reason (self, NULL);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, on_pause, self);
}

static void
on_focus_left (FouleeNoteView *self)
{
  foulee_note_view_commit (self);
}

static void
on_resize (gpointer data)
{
  FouleeNoteView *self = data;

  self->resize = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

static GtkSizeRequestMode
foulee_note_view_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (FOULEE_NOTE_VIEW (widget)->content);
}

static void
foulee_note_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (FOULEE_NOTE_VIEW (widget)->content, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* A text view wraps its lines while it is being allocated, and what it asks for then is lost: it is
 * asked again, once for every height, when the allocation is over. */
static void
foulee_note_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FouleeNoteView *self = FOULEE_NOTE_VIEW (widget);
  int needed, given;

  gtk_widget_allocate (self->content, width, height, baseline, NULL);
  given = gtk_widget_get_height (self->overlay);
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL,
                      NULL);
  if (needed == given) {
    self->needed = 0;
  } else if (needed != self->needed && !self->resize) {
    self->needed = needed;
    self->resize = g_idle_add_once (on_resize, self);
  }
}

static void
foulee_note_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeNoteView *self = FOULEE_NOTE_VIEW (object);

  switch (id) {
  case PROP_PLACEHOLDER:
    gtk_label_set_label (self->hint, g_value_get_string (value));
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, g_value_get_string (value),
                                    -1);
    break;
  case PROP_LABEL:
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_value_get_string (value), -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_note_view_dispose (GObject *object)
{
  FouleeNoteView *self = FOULEE_NOTE_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->resize, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_NOTE_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (foulee_note_view_parent_class)->dispose (object);
}

static void
foulee_note_view_finalize (GObject *object)
{
  g_free (FOULEE_NOTE_VIEW (object)->shown);
  G_OBJECT_CLASS (foulee_note_view_parent_class)->finalize (object);
}

static void
foulee_note_view_class_init (FouleeNoteViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = foulee_note_view_set_property;
  object_class->dispose = foulee_note_view_dispose;
  object_class->finalize = foulee_note_view_finalize;
  widget_class->get_request_mode = foulee_note_view_get_request_mode;
  widget_class->measure = foulee_note_view_measure;
  widget_class->size_allocate = foulee_note_view_size_allocate;

  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[COMMITTED] = g_signal_new ("committed", FOULEE_TYPE_NOTE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeNoteView, content);
  gtk_widget_class_bind_template_child (widget_class, FouleeNoteView, overlay);
  gtk_widget_class_bind_template_child (widget_class, FouleeNoteView, view);
  gtk_widget_class_bind_template_child (widget_class, FouleeNoteView, hint);
  gtk_widget_class_bind_template_child (widget_class, FouleeNoteView, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_buffer_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left);
}

static void
foulee_note_view_init (FouleeNoteView *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
foulee_note_view_get_text (FouleeNoteView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (FOULEE_IS_NOTE_VIEW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
fill (FouleeNoteView *self)
{
  g_autofree char *present = foulee_note_view_get_text (self);

  if (g_str_equal (present, self->shown))
    return;
  self->filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), self->shown, -1);
  self->filling = FALSE;
}

void
foulee_note_view_set_text (FouleeNoteView *self, const char *text)
{
  g_return_if_fail (FOULEE_IS_NOTE_VIEW (self));

  if (foulee_note_view_is_written (self))
    return;
  g_set_str (&self->shown, text ? text : "");
  fill (self);
}

gboolean
foulee_note_view_is_written (FouleeNoteView *self)
{
  g_return_val_if_fail (FOULEE_IS_NOTE_VIEW (self), FALSE);
  return self->pause != 0 || gtk_widget_get_visible (GTK_WIDGET (self->reason));
}

gboolean
foulee_note_view_check (FouleeNoteView *self, gboolean grab)
{
  g_return_val_if_fail (FOULEE_IS_NOTE_VIEW (self), FALSE);

  if (!is_too_long (self))
    return TRUE;
  show_reason (self, _ ("This is too long to be kept: make it shorter."));
  if (grab)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return FALSE;
}

void
foulee_note_view_reset (FouleeNoteView *self)
{
  g_return_if_fail (FOULEE_IS_NOTE_VIEW (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  show_reason (self, NULL);
  fill (self);
}

void
foulee_note_view_commit (FouleeNoteView *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOULEE_IS_NOTE_VIEW (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!foulee_note_view_check (self, FALSE))
    return;
  text = foulee_note_view_get_text (self);
  if (g_set_str (&self->shown, text))
    g_signal_emit (self, signals[COMMITTED], 0);
}
