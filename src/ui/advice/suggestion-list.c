/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/suggestion-list.h"

#include "ui/advice/suggestion-row.h"
#include "ui/widgets/leave-focus.h"
#include "ui/widgets/toast.h"

struct _FouleeSuggestionList {
  AdwBin parent_instance;

  GtkListBox *box;
  AdwPreferencesRow *more_row;

  FouleeAdvisor *advisor;
  GPtrArray *rows; /* in their order; owned by the box */
  char *label;
};

G_DEFINE_FINAL_TYPE (FouleeSuggestionList, foulee_suggestion_list, ADW_TYPE_BIN)

enum { PROP_LABEL = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* ---- Answers --------------------------------------------------------------------------------- */

static void
on_answered (FouleeSuggestionList *self, int answer, FouleeSuggestionRow *row)
{
  const FouleeSuggestion suggestion = *foulee_suggestion_row_get (row);

  foulee_suggestion_row_close_menu (row);
  foulee_leave_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  foulee_toast_undo (GTK_WIDGET (self),
                     foulee_advisor_answer (self->advisor, &suggestion, (FouleeAnswer) answer));
}

/* ---- Rows ------------------------------------------------------------------------------------ */

static const FouleeRule *
rule_of (gpointer row)
{
  return foulee_suggestion_row_get (FOULEE_SUGGESTION_ROW (row))->rule;
}

static gboolean
is_wanted (const FouleeRule *rule, GPtrArray *suggestions, guint n)
{
  for (guint i = 0; i < n; i++)
    if (((const FouleeSuggestion *) g_ptr_array_index (suggestions, i))->rule == rule)
      return TRUE;
  return FALSE;
}

static void
drop_rows (FouleeSuggestionList *self, GPtrArray *suggestions, guint n)
{
  for (guint i = self->rows->len; i > 0; i--) {
    GtkWidget *row = g_ptr_array_index (self->rows, i - 1);

    if (is_wanted (rule_of (row), suggestions, n))
      continue;
    foulee_leave_focus (row, GTK_DIR_TAB_FORWARD);
    g_ptr_array_remove_index (self->rows, i - 1);
    gtk_list_box_remove (self->box, row);
  }
}

/* The row of this rule among those from `index` on, brought there, or a new one. */
static FouleeSuggestionRow *
take_row (FouleeSuggestionList *self, guint index, const FouleeRule *rule)
{
  GtkWidget *row;

  if (index < self->rows->len && rule_of (g_ptr_array_index (self->rows, index)) == rule)
    return g_ptr_array_index (self->rows, index);
  for (guint i = index + 1; i < self->rows->len; i++) {
    if (rule_of (g_ptr_array_index (self->rows, i)) != rule)
      continue;
    row = g_object_ref (g_ptr_array_steal_index (self->rows, i));
    gtk_list_box_remove (self->box, row);
    gtk_list_box_insert (self->box, row, (int) index);
    g_ptr_array_insert (self->rows, (int) index, row);
    g_object_unref (row);
    return FOULEE_SUGGESTION_ROW (row);
  }
  row = foulee_suggestion_row_new (self->advisor);
  g_signal_connect_object (row, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->box, row, (int) index);
  g_ptr_array_insert (self->rows, (int) index, row);
  return FOULEE_SUGGESTION_ROW (row);
}

void
foulee_suggestion_list_show (FouleeSuggestionList *self, FouleeAdvisor *advisor,
                             GPtrArray *suggestions, guint n, const char *more)
{
  g_return_if_fail (FOULEE_IS_SUGGESTION_LIST (self));
  g_return_if_fail (n <= suggestions->len);

  g_set_object (&self->advisor, advisor);
  drop_rows (self, suggestions, n);
  for (guint i = 0; i < n; i++) {
    const FouleeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    foulee_suggestion_row_show (take_row (self, i, suggestion->rule), suggestion);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->more_row), more != NULL);
  adw_preferences_row_set_title (self->more_row, more ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || more);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_suggestion_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_LABEL:
    g_value_set_string (value, FOULEE_SUGGESTION_LIST (object)->label);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_suggestion_list_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  FouleeSuggestionList *self = FOULEE_SUGGESTION_LIST (object);

  switch (id) {
  case PROP_LABEL:
    g_set_str (&self->label, g_value_get_string (value));
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->label ? self->label : "", -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_suggestion_list_dispose (GObject *object)
{
  FouleeSuggestionList *self = FOULEE_SUGGESTION_LIST (object);

  /* The box is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SUGGESTION_LIST);
  g_clear_object (&self->advisor);
  G_OBJECT_CLASS (foulee_suggestion_list_parent_class)->dispose (object);
}

static void
foulee_suggestion_list_finalize (GObject *object)
{
  FouleeSuggestionList *self = FOULEE_SUGGESTION_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->label);
  G_OBJECT_CLASS (foulee_suggestion_list_parent_class)->finalize (object);
}

static void
foulee_suggestion_list_class_init (FouleeSuggestionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_suggestion_list_get_property;
  object_class->set_property = foulee_suggestion_list_set_property;
  object_class->dispose = foulee_suggestion_list_dispose;
  object_class->finalize = foulee_suggestion_list_finalize;

  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/suggestion-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionList, box);
  gtk_widget_class_bind_template_child (widget_class, FouleeSuggestionList, more_row);
}

static void
foulee_suggestion_list_init (FouleeSuggestionList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
