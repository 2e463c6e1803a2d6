/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/intake-dialog.h"

#include <glib/gi18n.h>

#include "ui/files/intake-line.h"
#include "ui/files/intake-words.h"
#include "ui/widgets/shown-units.h"

struct _FouleeIntakeDialog {
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkProgressBar *progress;
  GtkLabel *progress_label;
  GtkLabel *counts;
  GtkLabel *file_remarks;
  GtkWidget *failures_scroller;
  GtkExpander *failures_expander;
  GtkLabel *failures;
  GtkWidget *choosers;
  GtkWidget *all_button;
  GtkWidget *none_button;
  GtkListView *list_view;
  AdwStatusPage *nothing_page;
  GtkButton *cancel_button;
  GtkWidget *accept_button;
  guint n_frames; /* since it was mapped, up to those in which the focus is moved */

  FouleeJournal *journal;
  FouleeIntake *intake; /* NULL while reading */
  GListStore *items;    /* FouleeIntakeItem, of the intake's rows */
  FouleeUnits units;
  gboolean marking; /* many rows at once: they are counted at the end */
};

G_DEFINE_FINAL_TYPE (FouleeIntakeDialog, foulee_intake_dialog, ADW_TYPE_DIALOG)

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- Rows ------------------------------------------------------------------------------------ */

static void
on_setup_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, foulee_intake_line_new ());
  gtk_list_item_set_selectable (item, FALSE);
}

static void
on_bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, FouleeIntakeDialog *self)
{
  FouleeIntakeLine *line = FOULEE_INTAKE_LINE (gtk_list_item_get_child (item));

  foulee_intake_line_show (line, gtk_list_item_get_item (item), self->units,
                           foulee_journal_today (self->journal), self->intake->n_files > 1);
  gtk_list_item_set_accessible_label (item, foulee_intake_line_get_name (line));
}

static void
on_unbind_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  foulee_intake_line_show (FOULEE_INTAKE_LINE (gtk_list_item_get_child (item)), NULL,
                           FOULEE_UNITS_METRIC, FOULEE_DATE_NONE, FALSE);
}

static void
on_row_activated (FouleeIntakeDialog *self, guint position)
{
  g_autoptr (FouleeIntakeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  foulee_intake_item_set_wanted (item, !foulee_intake_item_get_row (item)->wanted);
}

/* ---- What is wanted -------------------------------------------------------------------------- */

static void
update_buttons (FouleeIntakeDialog *self)
{
  g_autofree char *label = foulee_intake_accept_label (self->intake);
  guint n_wanted = 0, n_possible = 0;

  for (guint i = 0; i < self->intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (self->intake->rows, i);

    n_wanted += row->wanted;
    n_possible += row->state != FOULEE_INTAKE_KNOWN;
  }
  gtk_button_set_label (GTK_BUTTON (self->accept_button), label);
  gtk_widget_set_sensitive (self->accept_button, n_wanted > 0);
  gtk_widget_set_sensitive (self->all_button, n_wanted < n_possible);
  gtk_widget_set_sensitive (self->none_button, n_wanted > 0);
}

static void
on_marked (FouleeIntakeDialog *self)
{
  if (!self->marking)
    update_buttons (self);
}

static void
mark_all (FouleeIntakeDialog *self, gboolean wanted)
{
  self->marking = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++) {
    g_autoptr (FouleeIntakeItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

    foulee_intake_item_set_wanted (item, wanted);
  }
  self->marking = FALSE;
  update_buttons (self);
}

static void
on_all_clicked (FouleeIntakeDialog *self)
{
  mark_all (self, TRUE);
  /* It is insensitive now, and the focus stays near. */
  gtk_widget_grab_focus (self->none_button);
}

static void
on_none_clicked (FouleeIntakeDialog *self)
{
  mark_all (self, FALSE);
  gtk_widget_grab_focus (self->all_button);
}

static void
on_cancel_clicked (FouleeIntakeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_accept_clicked (FouleeIntakeDialog *self)
{
  g_autoptr (FouleeIntakeDialog) kept = g_object_ref (self);

  g_signal_emit (self, signals[ACCEPTED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Enter brings in, from any row. */
static gboolean
accept (GtkWidget *list, GVariant *arguments, gpointer data)
{
  FouleeIntakeDialog *self = data;

  if (gtk_widget_is_sensitive (self->accept_button))
    on_accept_clicked (self);
  return TRUE;
}

/* Space marks the row that has the focus. */
static gboolean
mark (GtkWidget *list, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *line = focus ? gtk_widget_get_first_child (focus) : NULL;

  if (!FOULEE_IS_INTAKE_LINE (line))
    return FALSE;
  foulee_intake_line_toggle (FOULEE_INTAKE_LINE (line));
  return TRUE;
}

static void
install_keys (FouleeIntakeDialog *self)
{
  static const struct {
    guint key;
    GtkShortcutFunc function;
  } keys[] = {
    { GDK_KEY_Return, accept }, { GDK_KEY_ISO_Enter, accept }, { GDK_KEY_KP_Enter, accept },
    { GDK_KEY_space, mark },    { GDK_KEY_KP_Space, mark },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_NO_MODIFIER_MASK),
                          gtk_callback_action_new (keys[i].function, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), controller);
}

/* ---- The widget ------------------------------------------------------------------------------ */

/* Where Enter does what is most likely wanted. */
static void
focus_button (FouleeIntakeDialog *self)
{
  gtk_widget_grab_focus (gtk_widget_get_visible (self->accept_button) &&
                                 gtk_widget_is_sensitive (self->accept_button)
                             ? self->accept_button
                             : GTK_WIDGET (self->cancel_button));
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FouleeIntakeDialog *self = FOULEE_INTAKE_DIALOG (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  self->n_frames++;
  if (self->n_frames >= 2 && focus != self->accept_button &&
      focus != GTK_WIDGET (self->cancel_button))
    focus_button (self);
  return self->n_frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* As it opens, libadwaita gives the focus to what comes first; in a narrow window the first frame
 * turns the dialog into a sheet at its bottom, which moves the focus again, as late as in the
 * second: it is put on the button after each. */
static void
foulee_intake_dialog_map (GtkWidget *widget)
{
  FouleeIntakeDialog *self = FOULEE_INTAKE_DIALOG (widget);

  GTK_WIDGET_CLASS (foulee_intake_dialog_parent_class)->map (widget);
  self->n_frames = 0;
  gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
}

static void
foulee_intake_dialog_dispose (GObject *object)
{
  FouleeIntakeDialog *self = FOULEE_INTAKE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_INTAKE_DIALOG);
  g_clear_object (&self->items);
  g_clear_pointer (&self->intake, foulee_intake_free);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_intake_dialog_parent_class)->dispose (object);
}

static void
foulee_intake_dialog_class_init (FouleeIntakeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_intake_dialog_dispose;
  widget_class->map = foulee_intake_dialog_map;
  signals[ACCEPTED] = g_signal_new ("accepted", FOULEE_TYPE_INTAKE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/intake-dialog.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FouleeIntakeDialog, child)
  BIND (stack);
  BIND (progress);
  BIND (progress_label);
  BIND (counts);
  BIND (file_remarks);
  BIND (failures_scroller);
  BIND (failures_expander);
  BIND (failures);
  BIND (choosers);
  BIND (all_button);
  BIND (none_button);
  BIND (list_view);
  BIND (nothing_page);
  BIND (cancel_button);
  BIND (accept_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_none_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
}

static void
foulee_intake_dialog_init (FouleeIntakeDialog *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->items = g_list_store_new (FOULEE_TYPE_INTAKE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  install_keys (self);
  gtk_widget_set_visible (self->accept_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "reading");
}

FouleeIntakeDialog *
foulee_intake_dialog_new (FouleeJournal *journal)
{
  FouleeIntakeDialog *self = g_object_new (FOULEE_TYPE_INTAKE_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->units = foulee_shown_units (foulee_journal_get_history (journal));
  return self;
}

void
foulee_intake_dialog_show_progress (FouleeIntakeDialog *self, guint n_read, guint n_files)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *read = foulee_format_number (language, n_read, 0);
  g_autofree char *files = foulee_format_number (language, n_files, 0);
  g_autofree char *label = NULL;

  g_return_if_fail (FOULEE_IS_INTAKE_DIALOG (self));

  /* Translators: how many files of how many have been read. */
  label = g_strdup_printf (ngettext ("%s of %s file", "%s of %s files", n_files), read, files);
  gtk_progress_bar_set_fraction (self->progress, n_files > 0 ? (double) n_read / n_files : 0);
  gtk_label_set_label (self->progress_label, label);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static char *
join_remarks (const FouleeIntake *intake)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < intake->remarks->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (intake->remarks, i));
  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

/* Nothing to choose from: why that is. */
static void
show_nothing (FouleeIntakeDialog *self)
{
  g_autofree char *remarks = join_remarks (self->intake);
  g_autofree char *failures = foulee_intake_failures (self->intake);
  g_autofree char *reasons =
      g_strconcat (remarks, *remarks && *failures ? "\n" : "", failures, NULL);
  g_autofree char *escaped =
      g_markup_escape_text (*reasons ? reasons : _ ("There is no run in these files."), -1);

  adw_status_page_set_description (self->nothing_page, escaped);
  gtk_button_set_label (self->cancel_button, _ ("_Close"));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  focus_button (self);
}

static void
show_list (FouleeIntakeDialog *self)
{
  const guint n_failed = self->intake->failures->len;
  g_autofree char *counts = foulee_intake_counts (self->intake);
  g_autofree char *remarks = join_remarks (self->intake);
  g_autofree char *failures = foulee_intake_failures (self->intake);
  g_autofree char *number = foulee_format_number (foulee_language_of_system (), n_failed, 0);
  g_autofree char *title = g_strdup_printf (
      ngettext ("%s file could not be read", "%s files could not be read", n_failed), number);

  gtk_label_set_label (self->counts, counts);
  show_text (self->file_remarks, remarks);
  gtk_expander_set_label (self->failures_expander, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->failures_expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_label (self->failures, failures);
  gtk_widget_set_visible (self->failures_scroller, n_failed > 0);
  gtk_widget_set_visible (self->choosers, self->intake->rows->len > 1);
  gtk_widget_set_visible (self->accept_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "list");
  update_buttons (self);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->accept_button);
  focus_button (self);
}

void
foulee_intake_dialog_show (FouleeIntakeDialog *self, FouleeIntake *intake)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (FOULEE_IS_INTAKE_DIALOG (self));
  g_return_if_fail (self->intake == NULL);

  self->intake = intake;
  for (guint i = 0; i < intake->rows->len; i++) {
    FouleeIntakeItem *item = foulee_intake_item_new (g_ptr_array_index (intake->rows, i));

    g_signal_connect_object (item, "notify::wanted", G_CALLBACK (on_marked), self,
                             G_CONNECT_SWAPPED);
    g_ptr_array_add (items, item);
  }
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  if (items->len > 0)
    show_list (self);
  else
    show_nothing (self);
}

FouleeIntake *
foulee_intake_dialog_get_intake (FouleeIntakeDialog *self)
{
  g_return_val_if_fail (FOULEE_IS_INTAKE_DIALOG (self), NULL);

  return self->intake;
}
