/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the tests of the run's dialog share: the runs of Thursday 19 November 2026, 18:34, in a
 * window of their own, and a hand to fill the dialog in. Texts are those of the language that the
 * test runs in. */

#include "display/harness.h"
#include "support/records.h"
#include "ui/today/runs-section.h"

typedef struct {
  GtkWidget *window;
  FouleeJournal *journal;
  FouleeDay *day;
  FouleeRunsSection *section;
  guint n_presses;
} RunForm;

void run_form_set_up (RunForm *form, gconstpointer data);
void run_form_tear_down (RunForm *form, gconstpointer data);
FouleeHistory *run_form_get_history (RunForm *form);
guint run_form_count_runs (RunForm *form);
/* The last one. */
const FouleeRun *run_form_get_run (RunForm *form);
GtkWidget *run_form_find_dialog (RunForm *form);
GtkWidget *run_form_open_new (RunForm *form);
/* Until what was added is in the journal and its form is gone. */
void run_form_wait_closed (RunForm *form);
void run_form_close_dialog (RunForm *form, GtkWidget *dialog);
void run_form_type_into (GtkWidget *widget, const char *title, const char *text);
const char *run_form_get_text (GtkWidget *widget, const char *title);
const char *run_form_get_example (GtkWidget *widget, const char *title);
void run_form_click (GtkWidget *widget, const char *text);
void run_form_toggle (GtkWidget *widget, const char *text);
gboolean run_form_is_chosen (GtkWidget *widget, const char *text);
GtkWidget *run_form_find_label (GtkWidget *widget, const char *text);
void run_form_assert_instant (FouleeInstant instant, const char *expected);
const char *run_form_word (const FouleeWords *words, int value);
FouleeRun *run_form_add_run (RunForm *form, const char *start);
void run_form_save (RunForm *form, gpointer record);
void run_form_assert_wrong (GtkWidget *dialog, const char *title, gboolean wrong);
