/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/advice/sign-dialog.h"

#include <glib/gi18n.h>

#include "advice/help-numbers.h"
#include "ui/advice/sign-row.h"

/* From this level on, what the list says of a place comes first. */
#define NEAR_LEVEL 2

/* How far back the last check-in tells which places. */
#define NEAR_SECONDS (48 * 3600)

struct _FouleeSignDialog {
  AdwDialog parent_instance;

  GtkWidget *hint;
  GtkBox *groups;
  GtkWidget *none_button;
  GtkButton *save_button;

  FouleeDay *day;
  GPtrArray *rows; /* FouleeSignRow, owned by the lists */
};

G_DEFINE_FINAL_TYPE (FouleeSignDialog, foulee_sign_dialog, ADW_TYPE_DIALOG)

static FouleeHistory *
get_history (FouleeSignDialog *self)
{
  return foulee_journal_get_history (foulee_day_get_journal (self->day));
}

static FouleeInstant
get_now (FouleeSignDialog *self)
{
  return foulee_clock_now (foulee_journal_get_clock (foulee_day_get_journal (self->day)));
}

/* ---- The list -------------------------------------------------------------------------------- */

/* The places that were sore, or marked, at the last check-in. */
static guint32
find_regions (const FouleeHistory *history, FouleeInstant now)
{
  const guint n = foulee_history_find (history, FOULEE_KIND_CHECK_IN, now.seconds + 1);
  const FouleeCheckIn *check_in = n > 0 ? foulee_history_check_in (history, n - 1) : NULL;
  guint32 regions = 0;

  if (!check_in || check_in->at.seconds < now.seconds - NEAR_SECONDS)
    return 0;
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    if (check_in->readings[i].level >= NEAR_LEVEL || check_in->readings[i].marks != 0)
      regions |= 1u << i;
  return regions;
}

static guint
count_ticked (FouleeSignDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += foulee_sign_row_is_ticked (g_ptr_array_index (self->rows, i));
  return n;
}

static void
show_count (FouleeSignDialog *self)
{
  const guint n = count_ticked (self);
  g_autofree char *label = n == 0
                               ? g_strdup (C_ ("warning signs", "Save"))
                               : g_strdup_printf (ngettext ("Save %u sign", "Save %u signs", n), n);

  gtk_button_set_label (self->save_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), n > 0);
  gtk_widget_set_sensitive (self->none_button, n == 0);
}

static GtkWidget *
new_heading (FouleeSignLevel level)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (foulee_sign_level_icon (level));
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                    foulee_sign_level_label (level, language), "xalign", 0.0f, "wrap", TRUE,
                    "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (box, "sign-heading");
  gtk_widget_add_css_class (box, foulee_sign_level_style (level));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkListBox *
add_group (FouleeSignDialog *self, FouleeSignLevel level)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  foulee_sign_level_label (level, language), -1);
  gtk_box_append (GTK_BOX (group), new_heading (level));
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->groups, group);
  return GTK_LIST_BOX (list);
}

static void
fill (FouleeSignDialog *self)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeHistory *history = get_history (self);
  const FouleeInstant now = get_now (self);
  const FouleeHelpNumbers numbers =
      foulee_help_numbers_of_runner (foulee_history_runner (history), language);
  g_autoptr (GPtrArray) signs =
      foulee_warning_signs_list (history, now, find_regions (history, now));
  GtkListBox *list = NULL;
  int level = -1;

  for (guint i = 0; i < signs->len; i++) {
    const FouleeWarningSign *sign = g_ptr_array_index (signs, i);
    g_autofree char *call = foulee_sign_level_call (sign->level, &numbers, language);
    GtkWidget *row = foulee_sign_row_new (sign, call);

    if ((int) sign->level != level) {
      level = (int) sign->level;
      list = add_group (self, sign->level);
    }
    g_signal_connect_object (row, "toggled", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (list, row);
    g_ptr_array_add (self->rows, row);
  }
  show_count (self);
}

/* ---- The answer ------------------------------------------------------------------------------ */

/* The ids of what is ticked, or of what is not, with spaces between; NULL for none. */
static char *
join_ids (FouleeSignDialog *self, gboolean ticked)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    FouleeSignRow *row = g_ptr_array_index (self->rows, i);

    if (foulee_sign_row_is_ticked (row) != ticked)
      continue;
    if (ids->len > 0)
      g_string_append_c (ids, ' ');
    g_string_append (ids, foulee_sign_row_get_sign (row)->id);
  }
  return ids->len > 0 ? g_string_free (g_steal_pointer (&ids), FALSE) : NULL;
}

static void
on_answered (FouleeSignDialog *self)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = get_now (self);
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  answer->ticked = join_ids (self, TRUE);
  answer->denied = join_ids (self, FALSE);
  foulee_day_save (self->day, answer, _ ("Warning signs"), NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_sign_dialog_dispose (GObject *object)
{
  FouleeSignDialog *self = FOULEE_SIGN_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SIGN_DIALOG);
  g_clear_object (&self->day);
  G_OBJECT_CLASS (foulee_sign_dialog_parent_class)->dispose (object);
}

static void
foulee_sign_dialog_class_init (FouleeSignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_sign_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSignDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignDialog, none_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeSignDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_answered);
}

static void
foulee_sign_dialog_init (FouleeSignDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
foulee_sign_dialog_new (FouleeDay *day, gboolean hinted)
{
  FouleeSignDialog *self;

  g_return_val_if_fail (FOULEE_IS_DAY (day), NULL);

  self = g_object_new (FOULEE_TYPE_SIGN_DIALOG, NULL);
  self->day = g_object_ref (day);
  gtk_widget_set_visible (self->hint, hinted);
  fill (self);
  adw_dialog_set_focus (ADW_DIALOG (self), gtk_widget_get_first_child (gtk_list_box_row_get_child (
                                               g_ptr_array_index (self->rows, 0))));
  return ADW_DIALOG (self);
}
