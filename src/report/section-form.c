/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/counts.h"
#include "report/halves.h"
#include "report/sections.h"
#include "report/training-words.h"

typedef struct {
  const FouleeComposer *composer;
  GPtrArray *lines;   /* owned texts */
  GPtrArray *missing; /* names of what was not recorded */
} Form;

static const FouleeRun *
run_at (const Form *form, guint index)
{
  return ((const FouleePeak *) g_ptr_array_index (form->composer->summary->peaks, index))->run;
}

static guint
n_runs (const Form *form)
{
  return form->composer->summary->peaks->len;
}

/* ---- Form notes ------------------------------------------------------------------------------ */

static void
add_note (Form *form, int note)
{
  const FouleeLanguage *language = form->composer->language;
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  g_autofree char *count = NULL, *days = NULL;

  for (guint i = 0; i < n_runs (form); i++) {
    const FouleeRun *run = run_at (form, i);

    if (run->form != FOULEE_UNSET && (run->form & (1 << note)))
      g_ptr_array_add (runs, (gpointer) run);
  }
  if (runs->len == 0)
    return;
  count = foulee_runs_count (language, runs->len, n_runs (form));
  days = foulee_composer_days (form->composer, runs);
  /* Translators: a note on running form, in how many runs, when: "Overstriding: 2 of 12 runs
   * (31 October, 8 November)". */
  g_ptr_array_add (form->lines,
                   g_strdup_printf (foulee_trc (language, "running form", "%s: %s (%s)"),
                                    foulee_words_label (&foulee_form_notes, note, language), count,
                                    days));
}

static void
add_notes (Form *form)
{
  for (int note = 0; note < foulee_form_notes.n_words; note++)
    add_note (form, note);
  if (form->lines->len == 0)
    g_ptr_array_add (form->missing, (gpointer) foulee_trc (form->composer->language,
                                                           "what was not recorded", "form notes"));
}

/* ---- Numbers of runs ------------------------------------------------------------------------- */

static void
add_cadence (Form *form)
{
  const FouleeLanguage *language = form->composer->language;
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < n_runs (form); i++) {
    const int cadence = run_at (form, i)->cadence;

    if (cadence == FOULEE_UNSET)
      continue;
    sum += cadence;
    n++;
  }
  if (n == 0) {
    g_ptr_array_add (form->missing,
                     (gpointer) foulee_trc (language, "what was not recorded", "cadence"));
    return;
  }
  g_ptr_array_add (form->lines,
                   g_strdup_printf (foulee_trn (language, "Cadence: %d steps a minute in %u run",
                                                "Cadence: %d steps a minute, mean of %u runs", n),
                                    (int) ((sum + n / 2) / n), n));
}

/* "road 8, trail 3, not recorded 1" of counts by word, the last of what was not recorded. */
static char *
counts_label (const Form *form, const FouleeWords *words, const guint *counts)
{
  const FouleeLanguage *language = form->composer->language;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i <= words->n_words; i++) {
    g_autofree char *word =
        g_utf8_strdown (i < words->n_words ? foulee_words_label (words, i, language)
                                           : foulee_composer_nothing (form->composer),
                        -1);
    if (counts[i] > 0)
      g_strv_builder_take (parts, foulee_count_of (language, word, counts[i]));
  }
  list = g_strv_builder_end (parts);
  return g_strjoinv (foulee_trc (language, "between items of a list", ", "), list);
}

static void
add_surfaces (Form *form)
{
  const FouleeLanguage *language = form->composer->language;
  g_autofree guint *counts = g_new0 (guint, foulee_surfaces.n_words + 1);
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_runs (form); i++) {
    const int surface = run_at (form, i)->surface;

    counts[surface != FOULEE_UNSET ? surface : foulee_surfaces.n_words]++;
  }
  if (counts[foulee_surfaces.n_words] == n_runs (form)) {
    g_ptr_array_add (form->missing,
                     (gpointer) foulee_trc (language, "what was not recorded", "surface"));
    return;
  }
  label = counts_label (form, &foulee_surfaces, counts);
  g_ptr_array_add (form->lines, g_strdup_printf (foulee_tr (language, "Surface, runs: %s"), label));
}

static void
add_cool_downs (Form *form)
{
  static const FouleeWord words[] = { FOULEE_WORD ("1", "runs with a cool-down", "with"),
                                      FOULEE_WORD ("0", "runs with a cool-down", "without") };
  static const FouleeWords cool_downs = { "cool-down", words, G_N_ELEMENTS (words) };
  const FouleeLanguage *language = form->composer->language;
  guint counts[G_N_ELEMENTS (words) + 1] = { 0 };
  g_autofree char *label = NULL;

  for (guint i = 0; i < n_runs (form); i++) {
    const int cool_down = run_at (form, i)->cool_down;

    counts[cool_down != FOULEE_UNSET ? !cool_down : (int) G_N_ELEMENTS (words)]++;
  }
  if (counts[G_N_ELEMENTS (words)] == n_runs (form)) {
    g_ptr_array_add (form->missing,
                     (gpointer) foulee_trc (language, "what was not recorded", "cool-down"));
    return;
  }
  label = counts_label (form, &cool_downs, counts);
  g_ptr_array_add (form->lines,
                   g_strdup_printf (foulee_tr (language, "Cool-down, runs: %s"), label));
}

static void
add_missing (Form *form)
{
  const FouleeLanguage *language = form->composer->language;
  g_autofree char *list = NULL;

  if (form->missing->len == 0)
    return;
  g_ptr_array_add (form->missing, NULL);
  list = foulee_format_list (language, (const char *const *) form->missing->pdata);
  g_ptr_array_add (form->lines, g_strdup_printf (foulee_tr (language, "Not recorded: %s"), list));
}

/* ---- All of it ------------------------------------------------------------------------------- */

static GStrv
form_lines (const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  Form form = { composer, g_ptr_array_new (), missing };

  if (n_runs (&form) == 0) {
    g_ptr_array_add (form.lines,
                     g_strdup (foulee_tr (composer->language, "No runs in this period.")));
  } else {
    add_notes (&form);
    add_cadence (&form);
    add_surfaces (&form);
    add_cool_downs (&form);
    add_missing (&form);
  }
  g_ptr_array_add (form.lines, NULL);
  return (GStrv) g_ptr_array_free (form.lines, FALSE);
}

void
foulee_section_form (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  g_auto (GStrv) form = form_lines (composer);
  g_auto (GStrv) training = foulee_training_lines (composer);
  const FouleeHalf left = { foulee_trc (language, "heading", "Running form"),
                            (const char *const *) form };
  const FouleeHalf right = { foulee_trc (language, "heading", "Strength, cross-training"),
                             (const char *const *) training };

  foulee_halves_write (composer->flow, composer->typesetter,
                       foulee_words_label (&foulee_report_sections, FOULEE_REPORT_FORM, language),
                       &left, &right);
}
