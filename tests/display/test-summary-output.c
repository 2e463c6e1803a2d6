/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "display/harness.h"
#include "support/files.h"
#include "ui/report/print-job.h"
#include "ui/report/save-pdf.h"

/* The summary printed and saved from a window: what comes out of it, and what is said. */

typedef struct {
  FouleeJournal *journal;
  FouleeWindow *window;
  GtkWidget *from;
  FouleeFindings *findings;
  FouleeReportOptions options;
  char *folder, *path;
} Fixture;

static gboolean is_french;

/* Eight days with a check-in each. */
static GPtrArray *
make_records (FouleeClock *clock)
{
  GPtrArray *records = foulee_record_array_new ();
  const FouleeInstant now = foulee_clock_now (clock);

  for (int i = 0; i < 8; i++) {
    FouleeCheckIn *check_in = foulee_check_in_new ();
    check_in->at = (FouleeInstant) { now.seconds - 3600 - i * 86400, now.offset };
    check_in->readings[FOULEE_REGION_CALF_LEFT].level = (gint8) (i % 5);
    g_ptr_array_add (records, check_in);
  }
  return records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GPtrArray) records = make_records (clock);

  fixture->journal = harness_journal_new (clock, records);
  fixture->window =
      harness_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->journal);
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  fixture->from = harness_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON);
  fixture->findings = foulee_findings_ref (foulee_journal_get_findings (fixture->journal));
  foulee_report_options_init (&fixture->options, foulee_language_of_system ());
  fixture->folder = g_dir_make_tmp ("foulee-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "summary.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  foulee_findings_unref (fixture->findings);
  foulee_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* Whether the window says it, in the language of the test. */
static gboolean
says (Fixture *fixture, const char *english, const char *french)
{
  harness_wait_frames (GTK_WIDGET (fixture->window), 3);
  return has_label (GTK_WIDGET (fixture->window), is_french ? french : english);
}

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

/* The value of a line of pdfinfo; NULL where there is no such program. */
static char *
ask_pdfinfo (const char *path, const char *name)
{
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  const char *arguments[] = { program, path, NULL };
  g_autofree char *said = NULL;
  g_auto (GStrv) lines = NULL;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said,
                               NULL, NULL, NULL));
  lines = g_strsplit (said, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, name))
      return g_strdup (g_strstrip (*line + strlen (name)));
  return g_strdup ("");
}

/* ---- Printing -------------------------------------------------------------------------------- */

static GtkPrintOperationResult export (Fixture *fixture, const char *path)
{
  g_autoptr (GtkPrintOperation) operation =
      foulee_print_job_new (fixture->from, fixture->findings, &fixture->options);
  GtkPrintOperationResult result;

  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                    GTK_WINDOW (fixture->window), NULL);
  if (result == GTK_PRINT_OPERATION_RESULT_IN_PROGRESS) {
    harness_wait_signal (operation, "done");
    result = gtk_print_operation_is_finished (operation) ? GTK_PRINT_OPERATION_RESULT_APPLY
                                                         : GTK_PRINT_OPERATION_RESULT_ERROR;
  }
  return result;
}

static guint
count_pages (Fixture *fixture)
{
  g_autoptr (FouleeReport) report = foulee_report_new (fixture->findings, &fixture->options);

  while (!foulee_report_lay_out (report, G_MAXINT64, NULL))
    ;
  return foulee_report_n_pages (report);
}

static void
test_print (Fixture *fixture, gconstpointer data)
{
  static const char *const sizes[] = { "595", "612 x 792" };
  g_autofree char *pages = NULL, *size = NULL;

  fixture->options.paper = GPOINTER_TO_INT (data);
  g_assert_cmpint (export (fixture, fixture->path), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (
      says (fixture, "Summary sent to be printed", "Synthèse transmise pour impression"));
  pages = ask_pdfinfo (fixture->path, "Pages:");
  size = ask_pdfinfo (fixture->path, "Page size:");
  if (pages == NULL) {
    g_test_skip ("no pdfinfo");
    return;
  }
  g_assert_cmpuint (g_ascii_strtoull (pages, NULL, 10), ==, count_pages (fixture));
  g_assert_true (g_str_has_prefix (size, sizes[fixture->options.paper]));
}

static void
test_print_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "summary.pdf", NULL);

  g_assert_cmpint (export (fixture, path), !=, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_false (
      says (fixture, "Summary sent to be printed", "Synthèse transmise pour impression"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* ---- Saving ---------------------------------------------------------------------------------- */

static gboolean
save (Fixture *fixture, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  foulee_save_pdf_to (fixture->from, fixture->findings, &fixture->options, file, cancellable,
                      harness_keep_result, &result);
  return foulee_save_pdf_to_finish (harness_wait_result (&result), error);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FouleeReport) report = foulee_report_new (fixture->findings, &fixture->options);
  g_autofree char *other = g_build_filename (fixture->folder, "other.pdf", NULL);
  g_autofree char *content = NULL, *wanted = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, wanted_length;
  GStatBuf status;

  g_assert_true (save (fixture, fixture->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (says (fixture, "Summary saved", "Synthèse enregistrée"));
  g_assert_true (says (fixture, "Open", "Ouvrir"));
  g_assert_true (foulee_report_write_pdf (report, other, NULL, NULL, &error));
  content = read_file (fixture->path, &length);
  wanted = read_file (other, &wanted_length);
  g_assert_cmpmem (content, length, wanted, wanted_length);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  /* What is told of a runner's health is for their own eyes until they hand it on. */
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
}

/* Cancelled, it leaves what was there. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (save (fixture, fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (
      says (fixture, "The summary was not saved", "La synthèse n’a pas été enregistrée"));
  content = read_file (fixture->path, NULL);
  g_assert_cmpstr (content, ==, "before");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* A diary of hundreds of pages, which takes seconds. */
static void
make_long (Fixture *fixture)
{
  g_autoptr (FouleeClock) clock = harness_clock_new ();
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  const FouleeInstant now = foulee_clock_now (clock);

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (note, "w%d ", i);
  for (int i = 0; i < 200; i++) {
    FouleeCheckIn *check_in = foulee_check_in_new ();
    check_in->at = (FouleeInstant) { now.seconds - 3600 - i * G_GINT64_CONSTANT (86400), 0 };
    check_in->overall = i % 5;
    foulee_record_set_text (&check_in->note, note->str);
    g_ptr_array_add (records, check_in);
  }
  history = foulee_history_new (g_ptr_array_ref (records));
  foulee_findings_unref (fixture->findings);
  fixture->findings = foulee_findings_new (history, now, 1);
  fixture->options.first = foulee_findings_today (fixture->findings) - 199;
  fixture->options.sections |= 1u << FOULEE_REPORT_DIARY;
}

/* Of a long one it is said how far it is, and closing that gives it up. */
static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = NULL, *bar = NULL;

  make_long (fixture);
  foulee_save_pdf_to (fixture->from, fixture->findings, &fixture->options, file, NULL,
                      harness_keep_result, &result);
  while (dialog == NULL && result == NULL) {
    g_main_context_iteration (NULL, TRUE);
    dialog = harness_find (GTK_WIDGET (fixture->window), ADW_TYPE_ALERT_DIALOG);
  }
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==,
                   is_french ? "Enregistrement de la synthèse" : "Saving the Summary");
  while (bar == NULL && result == NULL) {
    g_main_context_iteration (NULL, TRUE);
    bar = harness_find (dialog, GTK_TYPE_PROGRESS_BAR);
  }
  g_assert_nonnull (bar);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) <= 0 && result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (result);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), <, 1);
  adw_dialog_close (ADW_DIALOG (dialog));
  g_assert_false (foulee_save_pdf_to_finish (harness_wait_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (
      says (fixture, "The summary was not saved", "La synthèse n’a pas été enregistrée"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_save_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "summary.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) body = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *dialog;

  g_assert_false (save (fixture, path, NULL, &error));
  g_assert_error (error, FOULEE_ERROR, FOULEE_ERROR_IO);
  dialog = harness_find (GTK_WIDGET (fixture->window), ADW_TYPE_ALERT_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==,
                   is_french ? "Synthèse non enregistrée" : "The Summary Was Not Saved");
  sentence = foulee_error_describe (error, foulee_language_of_system ());
  body = g_string_new (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)));
  /* A path in it may be broken into lines. */
  g_string_replace (body, "\u200b", "", 0);
  g_assert_cmpstr (body->str, ==, sentence);
  g_assert_nonnull (strstr (sentence, "summary.pdf"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A window that is closed meanwhile keeps nothing from being saved. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GAsyncResult) result = NULL;

  g_object_ref (fixture->window);
  foulee_save_pdf_to (fixture->from, fixture->findings, &fixture->options, file, NULL,
                      harness_keep_result, &result);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->window);
  g_assert_true (foulee_save_pdf_to_finish (harness_wait_result (&result), NULL));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
  fixture->window =
      harness_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->journal);
}

/* In the language of the page, which need not be that of the window. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *english = NULL, *french = NULL;

  g_assert_true (foulee_language_from_code ("en", &fixture->options.language));
  english = foulee_save_pdf_name (fixture->findings, &fixture->options);
  g_assert_cmpstr (english, ==, "Running and soreness 2026-11-19.pdf");
  g_assert_true (foulee_language_from_code ("fr", &fixture->options.language));
  french = foulee_save_pdf_name (fixture->findings, &fixture->options);
  g_assert_cmpstr (french, ==, "Course et douleurs 2026-11-19.pdf");
}

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  harness_take_language ();
  application = harness_application_new ();
  is_french = g_str_equal (foulee_language_code (foulee_language_of_system ()), "fr");
  ADD ("/summary-output/print/a4", GINT_TO_POINTER (FOULEE_PAPER_A4), test_print);
  ADD ("/summary-output/print/letter", GINT_TO_POINTER (FOULEE_PAPER_LETTER), test_print);
  ADD ("/summary-output/print/nowhere", NULL, test_print_nowhere);
  ADD ("/summary-output/save", NULL, test_save);
  ADD ("/summary-output/save/cancelled", NULL, test_cancel);
  ADD ("/summary-output/save/progress", NULL, test_progress);
  ADD ("/summary-output/save/nowhere", NULL, test_save_nowhere);
  ADD ("/summary-output/save/closed", NULL, test_closed);
  ADD ("/summary-output/name", NULL, test_name);
  return g_test_run ();
}
