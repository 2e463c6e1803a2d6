/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/choice-row.h"

#include "ui/preferences/choice.h"

struct _FouleeChoiceRow {
  AdwComboRow parent_instance;

  GListStore *choices;
  gboolean showing; /* the row follows a value just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeChoiceRow, foulee_choice_row, ADW_TYPE_COMBO_ROW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- The lines of the list ------------------------------------------------------------------- */

/* The tick stands beside the chosen one. */
static void
show_tick (GtkListItem *item, GParamSpec *pspec, AdwComboRow *row)
{
  GtkWidget *line = gtk_list_item_get_child (item);

  if (line)
    gtk_widget_set_opacity (gtk_widget_get_last_child (line),
                            gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row));
}

static void
on_line_setup (FouleeChoiceRow *self, GtkListItem *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), tick);
  gtk_list_item_set_child (item, line);
  g_signal_connect_object (self, "notify::selected-item", G_CALLBACK (show_tick), item,
                           G_CONNECT_SWAPPED);
}

static void
on_line_bind (FouleeChoiceRow *self, GtkListItem *item)
{
  FouleeChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *line = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (line)),
                       foulee_choice_get_label (choice));
  gtk_list_item_set_accessible_label (item, foulee_choice_get_label (choice));
  show_tick (item, NULL, ADW_COMBO_ROW (self));
}

/* ---- The row --------------------------------------------------------------------------------- */

static void
show_subtitle (FouleeChoiceRow *self)
{
  FouleeChoice *choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               choice ? foulee_choice_get_label (choice) : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
on_selected (FouleeChoiceRow *self)
{
  show_subtitle (self);
  if (!self->showing)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
foulee_choice_row_finalize (GObject *object)
{
  g_object_unref (FOULEE_CHOICE_ROW (object)->choices);
  G_OBJECT_CLASS (foulee_choice_row_parent_class)->finalize (object);
}

static void
foulee_choice_row_class_init (FouleeChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = foulee_choice_row_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", FOULEE_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_choice_row_init (FouleeChoiceRow *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  g_autoptr (GtkListItemFactory) lines = gtk_signal_list_item_factory_new ();
  /* The chosen one stands below the title, where it can wrap, and not beside it too. */
  g_autoptr (GtkListItemFactory) nothing = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) search =
      gtk_property_expression_new (FOULEE_TYPE_CHOICE, NULL, "search");

  self->choices = g_list_store_new (FOULEE_TYPE_CHOICE);
  g_signal_connect_object (lines, "setup", G_CALLBACK (on_line_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lines, "bind", G_CALLBACK (on_line_bind), self, G_CONNECT_SWAPPED);
  adw_combo_row_set_factory (row, nothing);
  adw_combo_row_set_list_factory (row, lines);
  adw_combo_row_set_expression (row, search);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (on_selected), NULL);
  self->showing = TRUE;
  adw_combo_row_set_model (row, G_LIST_MODEL (self->choices));
  self->showing = FALSE;
}

void
foulee_choice_row_add (FouleeChoiceRow *self, gint32 value, const char *label, const char *keyword)
{
  g_autoptr (FouleeChoice) choice = NULL;

  g_return_if_fail (FOULEE_IS_CHOICE_ROW (self));

  choice = foulee_choice_new (value, label, keyword);
  self->showing = TRUE;
  g_list_store_append (self->choices, choice);
  self->showing = FALSE;
}

void
foulee_choice_row_add_words (FouleeChoiceRow *self, const FouleeWords *words)
{
  const FouleeLanguage *language = foulee_language_of_system ();

  for (int i = 0; i < words->n_words; i++)
    foulee_choice_row_add (self, i, foulee_words_label (words, i, language), NULL);
}

gint32
foulee_choice_row_get_value (FouleeChoiceRow *self)
{
  FouleeChoice *choice;

  g_return_val_if_fail (FOULEE_IS_CHOICE_ROW (self), FOULEE_UNSET);

  choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  return choice ? foulee_choice_get_value (choice) : FOULEE_UNSET;
}

void
foulee_choice_row_set_value (FouleeChoiceRow *self, gint32 value)
{
  guint n;

  g_return_if_fail (FOULEE_IS_CHOICE_ROW (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  for (guint i = 0; i < n; i++) {
    g_autoptr (FouleeChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

    if (foulee_choice_get_value (choice) != value)
      continue;
    self->showing = TRUE;
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    self->showing = FALSE;
    return;
  }
}

void
foulee_choice_row_complain (FouleeChoiceRow *self, const char *reason)
{
  g_return_if_fail (FOULEE_IS_CHOICE_ROW (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), reason);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}
