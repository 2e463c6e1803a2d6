/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/entry-dialog.h"

#include <glib/gi18n.h>

#include "ui/widgets/toast.h"

typedef struct {
  AdwHeaderBar *header;
  GtkButton *cancel_button;
  GtkWidget *add_button;
  AdwClamp *clamp;
  GtkWidget *delete_group;
  AdwBanner *draft_banner;
  AdwBanner *failure_banner;

  FouleeDay *day;
  FouleeDate date;      /* that was shown when the form was made */
  FouleeRecord *record; /* as last shown; of a new one what it begins with */
  gboolean is_new;
  gboolean touched; /* by the runner */
  gboolean adding;  /* it is on its way into the journal */
  GtkWidget *first; /* takes the focus when the dialog is presented; of the form, NULL for none */
  int n_frames;     /* since it was presented, until the focus is where it belongs */
  gboolean showing; /* the form follows the record just now, not the runner */
  GWeakRef opener;  /* where the dialog was opened, to say that the record is deleted */
} FouleeEntryDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FouleeEntryDialog, foulee_entry_dialog, ADW_TYPE_DIALOG)

enum { PROP_DAY = 1, PROP_RECORD, PROP_IS_NEW, PROP_CONTENT, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { FINISHED, DISCARDED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define PRIVATE(self) ((FouleeEntryDialogPrivate *) foulee_entry_dialog_get_instance_private (self))

static void
show (FouleeEntryDialog *self)
{
  FouleeEntryDialogPrivate *private = PRIVATE (self);

  private->showing = TRUE;
  FOULEE_ENTRY_DIALOG_GET_CLASS (self)->show (self, private->record);
  private->showing = FALSE;
}

static void
on_refreshed (FouleeEntryDialog *self)
{
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  FouleeEntryDialogClass *klass = FOULEE_ENTRY_DIALOG_GET_CLASS (self);
  gconstpointer stored;

  if (private->is_new)
    return;
  stored = foulee_day_lookup (private->day, klass->kind, private->record->id);
  if (!stored) {
    adw_dialog_close (ADW_DIALOG (self));
    return;
  }
  if (stored == private->record)
    return;
  foulee_record_unref (private->record);
  private->record = foulee_record_ref ((gpointer) stored);
  show (self);
}

static void
on_date_changed (FouleeEntryDialog *self)
{
  /* A form that was closed is still there while its record is being stored. */
  if (!foulee_entry_dialog_is_draft (self) && gtk_widget_get_root (GTK_WIDGET (self)))
    adw_dialog_close (ADW_DIALOG (self));
}

static void
on_cancel_clicked (FouleeEntryDialog *self)
{
  PRIVATE (self)->touched = FALSE;
  g_signal_emit (self, signals[FINISHED], 0, FALSE);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Why it could not be added. The form is there to try again, also where it was closed already. */
static void
show_failure (FouleeEntryDialog *self, const GError *error)
{
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  g_autofree char *reason = foulee_error_describe (error, foulee_language_of_system ());
  g_autoptr (GtkWidget) opener = g_weak_ref_get (&private->opener);

  private->touched = TRUE;
  adw_banner_set_title (private->failure_banner, reason);
  adw_banner_set_revealed (private->failure_banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), reason,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) && opener && gtk_widget_get_root (opener))
    foulee_entry_dialog_present (self, opener);
  /* This one did not wait as a draft. */
  adw_banner_set_revealed (private->draft_banner, FALSE);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FouleeEntryDialog) self = data;
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  g_autoptr (GError) error = NULL;
  gboolean added = foulee_journal_save_finish (FOULEE_JOURNAL (source), result, &error);

  private->adding = FALSE;
  /* The window was closed meanwhile: nothing is left of the form. */
  if (!private->failure_banner)
    return;
  if (!added) {
    show_failure (self, error);
    return;
  }
  private->touched = FALSE;
  g_signal_emit (self, signals[FINISHED], 0, TRUE);
  if (gtk_widget_get_root (GTK_WIDGET (self)))
    adw_dialog_close (ADW_DIALOG (self));
}

static void
on_add_clicked (FouleeEntryDialog *self)
{
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  FouleeEntryDialogClass *klass = FOULEE_ENTRY_DIALOG_GET_CLASS (self);
  g_autoptr (FouleeRecord) record = NULL;
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (GError) error = NULL;

  if (private->adding)
    return;
  adw_banner_set_revealed (private->failure_banner, FALSE);
  record = foulee_record_copy (private->record);
  if (!klass->write (self, record, TRUE))
    return;
  if (!foulee_record_validate (record, &error)) {
    show_failure (self, error);
    return;
  }
  private->adding = TRUE;
  g_ptr_array_add (records, g_steal_pointer (&record));
  foulee_journal_save_async (foulee_day_get_journal (private->day), records,
                             klass->added_label (self), NULL, on_added, g_object_ref (self));
}

static void
add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  on_add_clicked (FOULEE_ENTRY_DIALOG (widget));
}

static void
on_discard_clicked (FouleeEntryDialog *self)
{
  PRIVATE (self)->touched = FALSE;
  g_signal_emit (self, signals[DISCARDED], 0);
}

static void
on_delete_activated (FouleeEntryDialog *self)
{
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  const char *label = FOULEE_ENTRY_DIALOG_GET_CLASS (self)->deleted_label (self);
  g_autoptr (FouleeRecord) record = foulee_record_ref (private->record);
  g_autoptr (GtkWidget) opener = g_weak_ref_get (&private->opener);

  /* The dialog closes by itself when its record is gone. */
  foulee_journal_delete (foulee_day_get_journal (private->day), record, label);
  if (opener)
    foulee_toast_undo (opener, label);
}

static void
foulee_entry_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeEntryDialogPrivate *private = PRIVATE (FOULEE_ENTRY_DIALOG (object));

  switch (id) {
  case PROP_DAY:
    g_value_set_object (value, private->day);
    break;
  case PROP_RECORD:
    g_value_set_boxed (value, private->record);
    break;
  case PROP_IS_NEW:
    g_value_set_boolean (value, private->is_new);
    break;
  case PROP_CONTENT:
    g_value_set_object (value, adw_clamp_get_child (private->clamp));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_entry_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeEntryDialogPrivate *private = PRIVATE (FOULEE_ENTRY_DIALOG (object));

  switch (id) {
  case PROP_DAY:
    private
    ->day = g_value_dup_object (value);
    break;
  case PROP_RECORD:
    private
    ->record = g_value_dup_boxed (value);
    break;
  case PROP_IS_NEW:
    private
    ->is_new = g_value_get_boolean (value);
    break;
  case PROP_CONTENT:
    adw_clamp_set_child (private->clamp, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_entry_dialog_constructed (GObject *object)
{
  FouleeEntryDialog *self = FOULEE_ENTRY_DIALOG (object);
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  FouleeEntryDialogClass *klass = FOULEE_ENTRY_DIALOG_GET_CLASS (self);

  G_OBJECT_CLASS (foulee_entry_dialog_parent_class)->constructed (object);
  private->date = foulee_day_get_date (private->day);
  if (klass->cancel_label)
    gtk_button_set_label (private->cancel_button, klass->cancel_label (self));
  gtk_widget_set_visible (GTK_WIDGET (private->cancel_button), private->is_new);
  gtk_widget_set_visible (private->add_button, private->is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.add", private->is_new);
  adw_header_bar_set_show_start_title_buttons (private->header, !private->is_new);
  adw_header_bar_set_show_end_title_buttons (private->header, !private->is_new);
  gtk_widget_set_visible (private->delete_group, !private->is_new);
  if (private->is_new)
    adw_dialog_set_default_widget (ADW_DIALOG (self), private->add_button);
  g_signal_connect_object (private->day, "refreshed", G_CALLBACK (on_refreshed), self,
                           G_CONNECT_SWAPPED);
  if (!klass->own_day)
    g_signal_connect_object (private->day, "notify::date", G_CALLBACK (on_date_changed), self,
                             G_CONNECT_SWAPPED);
  show (self);
}

static void
foulee_entry_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ENTRY_DIALOG);
  G_OBJECT_CLASS (foulee_entry_dialog_parent_class)->dispose (object);
}

static void
foulee_entry_dialog_finalize (GObject *object)
{
  FouleeEntryDialogPrivate *private = PRIVATE (FOULEE_ENTRY_DIALOG (object));

  g_clear_object (&private->day);
  g_clear_pointer (&private->record, foulee_record_unref);
  g_weak_ref_clear (&private->opener);
  G_OBJECT_CLASS (foulee_entry_dialog_parent_class)->finalize (object);
}

static void
foulee_entry_dialog_class_init (FouleeEntryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_entry_dialog_get_property;
  object_class->set_property = foulee_entry_dialog_set_property;
  object_class->constructed = foulee_entry_dialog_constructed;
  object_class->dispose = foulee_entry_dialog_dispose;
  object_class->finalize = foulee_entry_dialog_finalize;

  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY, once);
  properties[PROP_RECORD] = g_param_spec_boxed ("record", NULL, NULL, FOULEE_TYPE_RECORD, once);
  properties[PROP_IS_NEW] = g_param_spec_boolean ("is-new", NULL, NULL, FALSE, once);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FINISHED] = g_signal_new ("finished", FOULEE_TYPE_ENTRY_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[DISCARDED] = g_signal_new ("discarded", FOULEE_TYPE_ENTRY_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* From anywhere in the form, also from a note, where Enter begins a new line. */
  gtk_widget_class_install_action (widget_class, "entry.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "entry.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "entry.add", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/entry-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, header);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, add_button);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, delete_group);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, draft_banner);
  gtk_widget_class_bind_template_child_private (widget_class, FouleeEntryDialog, failure_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_discard_clicked);
}

static void
foulee_entry_dialog_init (FouleeEntryDialog *self)
{
  g_weak_ref_init (&PRIVATE (self)->opener, NULL);
  /* What widgets tell of themselves while they are being made is no edit. */
  PRIVATE (self)->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What takes the focus in `widget`: of a row its entry. NULL for nothing. */
static GtkWidget *
find_focusable (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_get_focusable (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_focusable (child);
  return found;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer first)
{
  FouleeEntryDialogPrivate *private = PRIVATE (FOULEE_ENTRY_DIALOG (widget));

  private->n_frames++;
  if (private->n_frames >= 2 && !(gtk_widget_get_state_flags (first) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_grab_focus (first);
  return private->n_frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Typing begins in the first field. The first frame of a narrow window turns the dialog into a
 * sheet at its bottom, which moves the focus, with libadwaita 1.10 as late as in the second, after
 * the dialog has had its turn there: it is put back after each. */
static void
focus_first (FouleeEntryDialog *self)
{
  FouleeEntryDialogPrivate *private = PRIVATE (self);
  GtkWidget *named = adw_dialog_get_focus (ADW_DIALOG (self));

  /* A row that the interface file names does not take it itself. A dialog that was closed has
   * forgotten the name. */
  if (!private->first && named)
    PRIVATE (self)->first = find_focusable (named);
  if (!private->first)
    return;
  adw_dialog_set_focus (ADW_DIALOG (self), private->first);
  private->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, g_object_ref (private->first),
                                g_object_unref);
}

void
foulee_entry_dialog_present (FouleeEntryDialog *self, GtkWidget *opener)
{
  g_return_if_fail (FOULEE_IS_ENTRY_DIALOG (self));

  g_weak_ref_set (&PRIVATE (self)->opener, opener);
  adw_banner_set_revealed (PRIVATE (self)->draft_banner, foulee_entry_dialog_is_draft (self));
  focus_first (self);
  adw_dialog_present (ADW_DIALOG (self), opener);
}

FouleeDay *
foulee_entry_dialog_get_day (FouleeEntryDialog *self)
{
  g_return_val_if_fail (FOULEE_IS_ENTRY_DIALOG (self), NULL);
  return PRIVATE (self)->day;
}

gboolean
foulee_entry_dialog_is_new (FouleeEntryDialog *self)
{
  g_return_val_if_fail (FOULEE_IS_ENTRY_DIALOG (self), FALSE);
  return PRIVATE (self)->is_new;
}

FouleeInstant
foulee_entry_dialog_moved (FouleeEntryDialog *self, FouleeInstant from, int seconds_of_day)
{
  g_return_val_if_fail (FOULEE_IS_ENTRY_DIALOG (self), FOULEE_INSTANT_NONE);
  return foulee_day_moved (PRIVATE (self)->day, PRIVATE (self)->date, from, seconds_of_day);
}

void
foulee_entry_dialog_edited (FouleeEntryDialog *self)
{
  FouleeEntryDialogPrivate *private;
  FouleeEntryDialogClass *klass;
  g_autoptr (FouleeRecord) record = NULL;

  g_return_if_fail (FOULEE_IS_ENTRY_DIALOG (self));

  private = PRIVATE (self);
  klass = FOULEE_ENTRY_DIALOG_GET_CLASS (self);
  foulee_entry_dialog_touched (self);
  if (private->is_new || private->showing)
    return;
  record = foulee_record_copy (private->record);
  /* A field that makes no sense keeps what is stored, and nothing else from being stored. */
  klass->write (self, record, FALSE);
  if (foulee_record_equal (record, private->record))
    return;
  foulee_day_save (private->day, g_steal_pointer (&record), klass->changed_label (self), NULL);
}

void
foulee_entry_dialog_touched (FouleeEntryDialog *self)
{
  g_return_if_fail (FOULEE_IS_ENTRY_DIALOG (self));

  if (!PRIVATE (self)->showing)
    PRIVATE (self)->touched = TRUE;
}

gboolean
foulee_entry_dialog_is_draft (FouleeEntryDialog *self)
{
  g_return_val_if_fail (FOULEE_IS_ENTRY_DIALOG (self), FALSE);
  return PRIVATE (self)->is_new && PRIVATE (self)->touched;
}
