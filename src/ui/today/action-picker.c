/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/action-picker.h"

#include <glib/gi18n.h>

#include "ui/today/action-kinds.h"
#include "ui/widgets/search-text.h"

struct _FouleeActionPicker {
  AdwDialog parent_instance;

  GtkEditable *search;
  GtkBox *groups;
  GtkLabel *found;
  GtkWidget *group_widgets[FOULEE_N_ACTION_GROUPS];
  GtkWidget *rows[FOULEE_N_ACTION_KINDS];
  char *searched[FOULEE_N_ACTION_KINDS];
};

G_DEFINE_FINAL_TYPE (FouleeActionPicker, foulee_action_picker, ADW_TYPE_DIALOG)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_row_activated (FouleeActionPicker *self, GtkWidget *row)
{
  /* Closed, nobody else may hold it. */
  g_autoptr (FouleeActionPicker) held = g_object_ref (self);
  int kind = 0;

  while (self->rows[kind] != row)
    kind++;
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, kind);
}

/* How many are left, said aloud too. */
static void
show_found (FouleeActionPicker *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u found", "%u found", n), n);

  gtk_label_set_label (self->found, n > 0 ? text : _ ("Nothing found. Try other words."));
  gtk_widget_set_visible (GTK_WIDGET (self->found), *gtk_editable_get_text (self->search));
}

static void
on_changed (FouleeActionPicker *self)
{
  const char *typed = gtk_editable_get_text (self->search);
  guint n_of_group[FOULEE_N_ACTION_GROUPS] = { 0 };
  guint n = 0;

  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++) {
    gboolean found = foulee_search_text_has (self->searched[kind], typed);

    gtk_widget_set_visible (self->rows[kind], found);
    n += found;
    n_of_group[foulee_action_kind_group ((FouleeActionKind) kind)] += found;
  }
  for (int group = 0; group < FOULEE_N_ACTION_GROUPS; group++)
    gtk_widget_set_visible (self->group_widgets[group], n_of_group[group] > 0);
  show_found (self, n);
}

/* Enter takes the first that is found; of all of them none is meant. */
static void
on_activate (FouleeActionPicker *self)
{
  if (!*gtk_editable_get_text (self->search))
    return;
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++) {
    if (gtk_widget_get_visible (self->rows[kind])) {
      adw_action_row_activate (ADW_ACTION_ROW (self->rows[kind]));
      return;
    }
  }
}

/* Escape takes back the search first, then closes. */
static void
on_stop_search (FouleeActionPicker *self)
{
  if (*gtk_editable_get_text (self->search))
    gtk_editable_set_text (self->search, "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
foulee_action_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTION_PICKER);
  G_OBJECT_CLASS (foulee_action_picker_parent_class)->dispose (object);
}

static void
foulee_action_picker_finalize (GObject *object)
{
  FouleeActionPicker *self = FOULEE_ACTION_PICKER (object);

  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    g_free (self->searched[kind]);
  G_OBJECT_CLASS (foulee_action_picker_parent_class)->finalize (object);
}

static void
foulee_action_picker_class_init (FouleeActionPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_action_picker_dispose;
  object_class->finalize = foulee_action_picker_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", FOULEE_TYPE_ACTION_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/action-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActionPicker, search);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionPicker, groups);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionPicker, found);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static GtkWidget *
make_row (FouleeActionPicker *self, FouleeActionKind kind)
{
  GtkWidget *row = adw_action_row_new ();
  const char *label = foulee_action_kind_label (kind);
  g_autofree char *title = NULL;

  if (foulee_action_kind_needs_name (kind))
    /* Translators: %s is a kind of recovery action; the dots say that something more is asked. */
    title = g_strdup_printf (_ ("%s…"), label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
foulee_action_picker_init (FouleeActionPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  for (int group = 0; group < FOULEE_N_ACTION_GROUPS; group++) {
    self->group_widgets[group] = adw_preferences_group_new ();
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group_widgets[group]),
                                     foulee_action_group_label ((FouleeActionGroup) group));
    gtk_box_append (self->groups, self->group_widgets[group]);
  }
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++) {
    FouleeActionGroup group = foulee_action_kind_group ((FouleeActionKind) kind);

    self->rows[kind] = make_row (self, (FouleeActionKind) kind);
    self->searched[kind] = foulee_action_kind_search ((FouleeActionKind) kind);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group_widgets[group]),
                               self->rows[kind]);
  }
}

AdwDialog *
foulee_action_picker_new (void)
{
  return g_object_new (FOULEE_TYPE_ACTION_PICKER, NULL);
}
