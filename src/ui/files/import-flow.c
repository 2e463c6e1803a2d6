/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/import-flow.h"

#include <glib/gi18n.h>

#include "journal/files.h"
#include "ui/files/effort-dialog.h"
#include "ui/files/intake-dialog.h"
#include "ui/files/intake-words.h"
#include "ui/widgets/window-settings.h"

/* What is read faster is shown without a word about the reading. */
#define PATIENCE_MILLISECONDS 300

/* Files on their way in. Whoever holds it last ends it. */
typedef struct {
  gatomicrefcount references;
  GWeakRef from;
  FouleeJournal *journal;
  FouleeImportDone done;
  FouleeImportOver over;
  gpointer over_data;
  char *name; /* of the one file, for showing; NULL for several */
  GCancellable *reading;
  guint patience;
  FouleeIntakeDialog *dialog; /* weak: it holds the flow, and belongs to the window */
  FouleeImport *import;       /* a journal, once read */
  GPtrArray *records;         /* what was brought in */
  gboolean stale;             /* the journal has changed since the files were held against it */
} Flow;

static Flow *
flow_ref (Flow *flow)
{
  g_atomic_ref_count_inc (&flow->references);
  return flow;
}

static void
flow_unref (gpointer data)
{
  Flow *flow = data;

  if (!g_atomic_ref_count_dec (&flow->references))
    return;
  g_signal_handlers_disconnect_by_data (flow->journal, flow);
  flow->over (flow->over_data);
  g_clear_handle_id (&flow->patience, g_source_remove);
  g_weak_ref_clear (&flow->from);
  g_object_unref (flow->journal);
  g_object_unref (flow->reading);
  g_clear_weak_pointer (&flow->dialog);
  g_free (flow->name);
  g_clear_pointer (&flow->import, foulee_import_free);
  g_clear_pointer (&flow->records, g_ptr_array_unref);
  g_free (flow);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Flow, flow_unref)

/* ---- What went wrong ------------------------------------------------------------------------- */

static void
on_error_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;

  adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
}

/* The flow is over when the error was read. */
static void
show_error (Flow *flow, const char *heading, const GError *error)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autofree char *sentence = foulee_error_describe (error, foulee_language_of_system ());
  AdwDialog *dialog;

  if (!from)
    return;
  dialog = adw_alert_dialog_new (heading, sentence);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), from, NULL, on_error_answered,
                           flow_ref (flow));
}

/* ---- A journal: it comes in by merging ------------------------------------------------------- */

static void
on_imported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint added, updated, unchanged;

  if (!foulee_journal_import_finish (flow->journal, result, &added, &updated, &unchanged, &error)) {
    show_error (flow, _ ("Nothing Was Brought In"), error);
    return;
  }
  if (added + updated == 0)
    message = g_strdup (_ ("Everything was here already"));
  else
    message =
        g_strdup_printf (ngettext ("%u entry brought in", "%u entries brought in", added + updated),
                         added + updated);
  if (from)
    flow->done (from, message, FOULEE_DATE_NONE);
}

static void
on_preview_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "import"))
    foulee_journal_import_async (flow->journal, flow->import->records, flow->import->newest_wins,
                                 _ ("Files brought in"), on_imported, flow_ref (flow));
}

static void
show_journal (Flow *flow)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autofree char *contents = foulee_import_describe (flow->import, foulee_language_of_system ());
  /* Of several files, or of one from the file manager, this tells which it is. */
  g_autofree char *description = g_strconcat (flow->name, "\n\n", contents, NULL);
  gboolean any = flow->import->records->len > 0;
  AdwAlertDialog *dialog;

  if (!from)
    return;
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      any ? _ ("Bring In This File?") : _ ("Nothing to Bring In"), description));
  adw_alert_dialog_add_response (dialog, "cancel", any ? _ ("_Cancel") : _ ("_Close"));
  if (any) {
    adw_alert_dialog_add_response (dialog, "import", _ ("_Bring In"));
    adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "import");
  }
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, from, NULL, on_preview_answered, flow_ref (flow));
}

/* ---- Runs ------------------------------------------------------------------------------------ */

static void
ask_effort (Flow *flow, GtkWidget *from)
{
  g_autoptr (GSettings) settings = foulee_window_settings (from);
  AdwDialog *dialog = foulee_effort_dialog_new (flow->journal, settings, flow->records);

  if (!dialog)
    return;
  /* What waits for this to be over waits for the answers too. */
  g_object_set_data_full (G_OBJECT (dialog), "foulee-flow", flow_ref (flow), flow_unref);
  adw_dialog_present (dialog, from);
}

static void
tell_done (Flow *flow, GtkWidget *from)
{
  g_autofree char *message = NULL;
  FouleeDate latest = FOULEE_DATE_NONE;
  guint n_runs = 0;

  for (guint i = 0; i < flow->records->len; i++) {
    const FouleeRecord *record = g_ptr_array_index (flow->records, i);
    FouleeDate day;

    if (record->kind != FOULEE_KIND_RUN)
      continue;
    n_runs++;
    day = foulee_record_day (record, foulee_journal_get_day_start (flow->journal));
    latest = latest == FOULEE_DATE_NONE ? day : MAX (latest, day);
  }
  message = foulee_intake_done_label (n_runs, flow->records->len - n_runs);
  flow->done (from, message, latest);
}

static void
on_taken_in (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);
  g_autoptr (GError) error = NULL;
  guint n_written;

  if (!foulee_journal_take_in_finish (flow->journal, result, &n_written, &error)) {
    show_error (flow, _ ("Nothing Was Brought In"), error);
    return;
  }
  if (!from)
    return;
  tell_done (flow, from);
  ask_effort (flow, from);
}

static void
on_accepted (FouleeIntakeDialog *dialog, gpointer data)
{
  Flow *flow = data;
  FouleeIntake *intake = foulee_intake_dialog_get_intake (dialog);

  /* By another window or program: what it wrote is neither doubled nor lost. */
  if (flow->stale)
    foulee_intake_hold (intake, foulee_journal_get_history (flow->journal),
                        foulee_language_of_system ());
  flow->records = foulee_intake_wanted (intake);
  if (flow->records->len == 0) {
    g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);

    if (from)
      flow->done (from, _ ("Everything was here already"), FOULEE_DATE_NONE);
    return;
  }
  foulee_journal_take_in_async (flow->journal, intake, _ ("Files brought in"), on_taken_in,
                                flow_ref (flow));
}

static void
on_journal_changed (FouleeJournal *journal, FouleeChange *change, gpointer data)
{
  Flow *flow = data;

  flow->stale = TRUE;
}

/* By the runner, or with the window. */
static void
on_closed (FouleeIntakeDialog *dialog, gpointer data)
{
  Flow *flow = data;

  g_cancellable_cancel (flow->reading);
}

static void
release_flow (gpointer flow, GClosure *closure)
{
  flow_unref (flow);
}

static void
connect (Flow *flow, const char *signal, GCallback callback)
{
  g_signal_connect_data (flow->dialog, signal, callback, flow_ref (flow), release_flow,
                         G_CONNECT_DEFAULT);
}

static void
present_dialog (Flow *flow)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&flow->from);

  /* With the window went whoever could have cancelled. */
  if (!from)
    g_cancellable_cancel (flow->reading);
  if (!from || flow->dialog)
    return;
  g_set_weak_pointer (&flow->dialog, foulee_intake_dialog_new (flow->journal));
  connect (flow, "accepted", G_CALLBACK (on_accepted));
  connect (flow, "closed", G_CALLBACK (on_closed));
  connect (flow, "destroy", G_CALLBACK (on_closed));
  adw_dialog_present (ADW_DIALOG (flow->dialog), from);
}

/* ---- Reading --------------------------------------------------------------------------------- */

static void
on_patience_over (gpointer data)
{
  Flow *flow = data;

  flow->patience = 0;
  present_dialog (flow);
}

static void
on_progress (guint n_read, guint n_files, gpointer data)
{
  Flow *flow = data;

  if (flow->dialog)
    foulee_intake_dialog_show_progress (flow->dialog, n_read, n_files);
}

static void
show_intake (Flow *flow, FouleeIntake *owned)
{
  g_autoptr (FouleeIntake) intake = owned;

  if (intake->journal) {
    flow->import = g_steal_pointer (&intake->journal);
    if (flow->dialog)
      adw_dialog_force_close (ADW_DIALOG (flow->dialog));
    show_journal (flow);
  } else if (flow->name && intake->rows->len == 0 && intake->failures->len == 1) {
    const FouleeIntakeFailure *failure = g_ptr_array_index (intake->failures, 0);

    if (flow->dialog)
      adw_dialog_force_close (ADW_DIALOG (flow->dialog));
    show_error (flow, _ ("This File Cannot Be Read"), failure->error);
  } else {
    present_dialog (flow);
    if (flow->dialog)
      foulee_intake_dialog_show (flow->dialog, g_steal_pointer (&intake));
  }
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Flow) flow = data;
  g_autoptr (GError) error = NULL;
  FouleeIntake *intake = foulee_journal_read_intake_finish (flow->journal, result, &error);

  g_clear_handle_id (&flow->patience, g_source_remove);
  /* Cancelled just as it was done. */
  if (intake && g_cancellable_is_cancelled (flow->reading))
    foulee_intake_free (intake);
  else if (intake)
    show_intake (flow, intake);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    if (flow->dialog)
      adw_dialog_force_close (ADW_DIALOG (flow->dialog));
    show_error (flow, _ ("Nothing Was Brought In"), error);
  }
}

/* What is shown of the file's name where there is but one; NULL where it has none. */
static char *
name_of_only (GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *base = file ? g_file_get_basename (file) : NULL;

  return base && g_list_model_get_n_items (files) == 1 ? g_filename_display_name (base) : NULL;
}

void
foulee_import_flow_read (GtkWidget *from, FouleeJournal *journal, GListModel *files,
                         FouleeImportDone done, FouleeImportOver over, gpointer data)
{
  Flow *flow = g_new0 (Flow, 1);

  g_atomic_ref_count_init (&flow->references);
  g_weak_ref_init (&flow->from, from);
  flow->journal = g_object_ref (journal);
  flow->done = done;
  flow->over = over;
  flow->over_data = data;
  flow->name = name_of_only (files);
  flow->reading = g_cancellable_new ();
  g_signal_connect (journal, "changed", G_CALLBACK (on_journal_changed), flow);
  flow->patience = g_timeout_add_once (PATIENCE_MILLISECONDS, on_patience_over, flow);
  foulee_journal_read_intake_async (journal, files, on_progress, flow, flow->reading, on_read,
                                    flow);
}
