/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/actions-section.h"

#include <glib/gi18n.h>

#include "ui/today/action-chip.h"
#include "ui/today/action-dialog.h"
#include "ui/today/action-kinds.h"
#include "ui/today/action-picker.h"
#include "ui/today/entry-rows.h"
#include "ui/today/visit-dialog.h"
#include "ui/widgets/toast.h"

struct _FouleeActionsSection {
  FouleeSection parent_instance;

  AdwWrapBox *chips;
  GtkListBox *visits;

  GPtrArray *shown; /* the chips, owned by what they are shown in */
  FouleeEntryRows *visit_rows;
};

G_DEFINE_FINAL_TYPE (FouleeActionsSection, foulee_actions_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static FouleeHistory *
get_history (FouleeActionsSection *self)
{
  return foulee_journal_get_history (foulee_day_get_journal (DAY (self)));
}

/* ---- Actions --------------------------------------------------------------------------------- */

static void
store_action (FouleeActionsSection *self, FouleeActionKind kind)
{
  FouleeDay *day = DAY (self);
  FouleeAction *action =
      foulee_action_new_like_last (get_history (self), kind, foulee_day_moment (day));

  foulee_day_save (day, action, foulee_action_title (action), NULL);
}

static void
on_chip_clicked (FouleeActionsSection *self, FouleeActionChip *chip)
{
  const char *id = foulee_action_chip_get_id (chip);
  const FouleeAction *action = id ? foulee_day_lookup (DAY (self), FOULEE_KIND_ACTION, id) : NULL;

  if (action)
    foulee_entry_dialog_present (foulee_action_dialog_new (DAY (self), action), GTK_WIDGET (self));
  else
    store_action (self, foulee_action_chip_get_kind (chip));
}

/* Chips are kept and filled anew, so that the focus stays where it is. */
static void
show_chip (FouleeActionsSection *self, guint index, FouleeActionKind kind,
           const FouleeAction *action)
{
  if (index == self->shown->len) {
    GtkWidget *before = index > 0 ? g_ptr_array_index (self->shown, index - 1) : NULL;
    GtkWidget *chip = foulee_action_chip_new ();

    g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked), self,
                             G_CONNECT_SWAPPED);
    adw_wrap_box_insert_child_after (self->chips, chip, before);
    g_ptr_array_add (self->shown, chip);
  }
  foulee_action_chip_show (g_ptr_array_index (self->shown, index), kind, action);
}

/* The day's actions of one kind from chip `index` on. The chip after them. */
static guint
show_kind (FouleeActionsSection *self, guint index, FouleeActionKind kind, GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++) {
    const FouleeAction *action = g_ptr_array_index (actions, i);

    if (action->action_kind == (gint32) kind)
      show_chip (self, index++, kind, action);
  }
  return index;
}

static gboolean
is_usual (FouleeActionKind kind, const FouleeActionKind usual[FOULEE_N_USUAL_ACTIONS])
{
  for (int i = 0; i < FOULEE_N_USUAL_ACTIONS; i++)
    if (usual[i] == kind)
      return TRUE;
  return FALSE;
}

/* The usual kinds keep their places, done or not; what else was done comes after them. */
static void
show_chips (FouleeActionsSection *self)
{
  g_autoptr (GPtrArray) actions = foulee_day_list_kind (DAY (self), FOULEE_KIND_ACTION);
  FouleeActionKind usual[FOULEE_N_USUAL_ACTIONS];
  guint n = 0;

  foulee_action_kinds_usual (get_history (self), foulee_day_get_date (DAY (self)), usual);
  for (int i = 0; i < FOULEE_N_USUAL_ACTIONS; i++) {
    guint end = show_kind (self, n, usual[i], actions);

    if (end == n)
      show_chip (self, end++, usual[i], NULL);
    n = end;
  }
  for (guint i = 0; i < actions->len; i++) {
    const FouleeAction *action = g_ptr_array_index (actions, i);

    if (!is_usual ((FouleeActionKind) action->action_kind, usual))
      show_chip (self, n++, (FouleeActionKind) action->action_kind, action);
  }
  while (self->shown->len > n)
    adw_wrap_box_remove (self->chips, g_ptr_array_steal_index (self->shown, self->shown->len - 1));
}

static void
on_kind_chosen (FouleeActionsSection *self, int kind)
{
  if (foulee_action_kind_needs_name ((FouleeActionKind) kind))
    foulee_entry_dialog_present (
        foulee_action_dialog_new_of_kind (DAY (self), (FouleeActionKind) kind), GTK_WIDGET (self));
  else
    store_action (self, (FouleeActionKind) kind);
}

static void
pick_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *picker = foulee_action_picker_new ();

  g_signal_connect_object (picker, "chosen", G_CALLBACK (on_kind_chosen), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (picker, widget);
}

/* ---- Visits ---------------------------------------------------------------------------------- */

static FouleeEntryDialog *
edit_visit (FouleeDay *day, gconstpointer visit)
{
  return foulee_visit_dialog_new (day, visit);
}

static void
insert_visit (FouleeSection *section, GtkWidget *row, guint index)
{
  gtk_list_box_insert (FOULEE_ACTIONS_SECTION (section)->visits, row, (int) index);
}

static void
remove_visit (FouleeSection *section, GtkWidget *row)
{
  gtk_list_box_remove (FOULEE_ACTIONS_SECTION (section)->visits, row);
}

static const FouleeEntryRowsInfo visit_rows_info = {
  .kind = FOULEE_KIND_VISIT,
  .deleted = N_ ("Visit deleted"),
  .edit = edit_visit,
  .insert = insert_visit,
  .remove = remove_visit,
};

static void
show_visits (FouleeActionsSection *self)
{
  g_autoptr (GPtrArray) visits = foulee_day_list_kind (DAY (self), FOULEE_KIND_VISIT);

  for (guint i = 0; i < visits->len; i++) {
    const FouleeVisit *visit = g_ptr_array_index (visits, i);
    /* Translators: %s is who was visited, such as "Dr Martin". */
    g_autofree char *title =
        visit->who ? g_strdup_printf (_ ("Visit: %s"), visit->who) : g_strdup (_ ("Visit"));
    /* Translators: the name of a button; %s is what it deletes, such as "Visit: Dr Martin". */
    g_autofree char *delete_name = g_strdup_printf (_ ("Delete: %s"), title);

    foulee_entry_row_show (foulee_entry_rows_get (self->visit_rows, i), visit->record.id, title,
                           visit->note ? visit->note : "", delete_name);
  }
  foulee_entry_rows_trim (self->visit_rows, visits->len);
  gtk_widget_set_visible (GTK_WIDGET (self->visits), visits->len > 0);
}

/* A visit of another day is not seen here. */
static void
on_visit_finished (FouleeActionsSection *self, gboolean added, FouleeVisitDialog *dialog)
{
  FouleeDate date = foulee_visit_dialog_get_date (dialog);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (!added || date == foulee_day_get_date (DAY (self)))
    return;
  day = foulee_format_date (foulee_language_of_system (), date, FOULEE_DATE_MEDIUM);
  /* Translators: %s is a date, such as "12 November 2026". */
  text = g_strdup_printf (_ ("Visit added on %s"), day);
  foulee_toast_undo (GTK_WIDGET (self), text);
}

static void
add_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FouleeEntryDialog *dialog = foulee_visit_dialog_new (DAY (widget), NULL);

  g_signal_connect_object (dialog, "finished", G_CALLBACK (on_visit_finished), widget,
                           G_CONNECT_SWAPPED);
  foulee_entry_dialog_present (dialog, widget);
}

/* The first of the usual actions. */
static gboolean
foulee_actions_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (FOULEE_ACTIONS_SECTION (widget)->chips),
                                 GTK_DIR_TAB_FORWARD);
}

/* ---- The section ----------------------------------------------------------------------------- */

static void
foulee_actions_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeActionsSection *self = FOULEE_ACTIONS_SECTION (section);

  show_chips (self);
  show_visits (self);
}

static void
foulee_actions_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTIONS_SECTION);
  G_OBJECT_CLASS (foulee_actions_section_parent_class)->dispose (object);
}

static void
foulee_actions_section_finalize (GObject *object)
{
  FouleeActionsSection *self = FOULEE_ACTIONS_SECTION (object);

  g_ptr_array_unref (self->shown);
  g_object_unref (self->visit_rows);
  G_OBJECT_CLASS (foulee_actions_section_parent_class)->finalize (object);
}

static void
foulee_actions_section_class_init (FouleeActionsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_actions_section_dispose;
  object_class->finalize = foulee_actions_section_finalize;
  widget_class->grab_focus = foulee_actions_section_grab_focus;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_actions_section_refresh;

  gtk_widget_class_install_action (widget_class, "actions.more", NULL, pick_action);
  gtk_widget_class_install_action (widget_class, "actions.visit", NULL, add_visit);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/actions-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActionsSection, chips);
  gtk_widget_class_bind_template_child (widget_class, FouleeActionsSection, visits);
}

static void
foulee_actions_section_init (FouleeActionsSection *self)
{
  self->shown = g_ptr_array_new ();
  self->visit_rows = foulee_entry_rows_new (FOULEE_SECTION (self), &visit_rows_info);
  gtk_widget_init_template (GTK_WIDGET (self));
}
