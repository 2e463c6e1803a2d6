/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/activity-words.h"
#include "report/labelled.h"
#include "report/own-words.h"
#include "report/period-records.h"
#include "report/sections.h"
#include "report/sign-words.h"
#include "report/check-in-words.h"
#include "report/words.h"

/* What is left on the page of texts that go on after it: of the concern a sentence or two, and
 * never so little that it says nothing. */
#define CONCERN_LINES 4
#define QUESTIONS_LINES 3
#define LEAST_LINES 2
#define ENTERED_LINES 3

/* With the scale behind them, without which the scores say nothing. */
#define ACTIVITY_LINES 3

/* ---- When it began --------------------------------------------------------------------------- */

/* "trail, 18.2 km, 780 m down". */
static char *
describe_run (const FouleeComposer *composer, const FouleeRun *run)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (run->run_kind != FOULEE_UNSET)
    g_strv_builder_take (parts, foulee_run_kind_label (run, language));
  if (run->distance != FOULEE_UNSET)
    g_strv_builder_take (parts, foulee_format_distance (language, composer->units, run->distance));
  else if (run->duration != FOULEE_UNSET)
    g_strv_builder_take (parts, foulee_format_hours (language, run->duration));
  if (run->descent != FOULEE_UNSET) {
    g_autofree char *descent = foulee_format_climb (language, composer->units, run->descent);
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "descent of a run", "%s down"), descent));
  }
  list = g_strv_builder_end (parts);
  return g_strjoinv (", ", list);
}

/* The runs that were done on the day: "; run that day: trail, 18.2 km, 780 m down". */
static void
append_runs (GString *label, const FouleeComposer *composer, FouleeDate day)
{
  g_autoptr (GPtrArray) runs = foulee_happened_records_new (composer, FOULEE_KIND_RUN, day, day);

  for (guint i = 0; i < runs->len; i++) {
    g_autofree char *words = describe_run (composer, g_ptr_array_index (runs, i));

    if (*words != '\0')
      g_string_append_printf (
          label, foulee_trc (composer->language, "when it began: a run", "; run that day: %s"),
          words);
  }
}

static char *
describe_onset (const FouleeComposer *composer)
{
  const FouleeRunner *runner = composer->runner;
  g_autoptr (GString) label = g_string_new (NULL);

  if (runner != NULL && runner->onset != FOULEE_DATE_NONE) {
    g_autofree char *day = foulee_composer_date (composer, runner->onset);
    g_string_append (label, day);
    append_runs (label, composer, runner->onset);
  }
  if (runner != NULL && runner->onset_note != NULL) {
    g_autofree char *note = foulee_own_words_quoted (runner->onset_note, composer->language);
    foulee_append_part (label, composer->language, note);
  }
  if (label->len == 0)
    return g_strdup (foulee_composer_nothing (composer));
  return g_string_free_and_steal (g_steal_pointer (&label));
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void
add_own (GArray *lines, const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeRunner *runner = composer->runner;
  const char *concern = runner != NULL ? runner->concern : NULL;

  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Concern"),
                       concern != NULL ? foulee_own_words_quoted (concern, language)
                                       : g_strdup (foulee_composer_nothing (composer)),
                       CONCERN_LINES);
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Began"),
                       describe_onset (composer), LEAST_LINES);
  if (runner != NULL && runner->questions != NULL)
    foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Questions"),
                         foulee_own_words_quoted (runner->questions, language), QUESTIONS_LINES);
}

/* Where the page has the sentences that were denied, it says so. */
static char *
describe_denied (const FouleeComposer *composer)
{
  g_autofree char *denied = foulee_signs_denied_label (composer);

  if (!(composer->options->sections & (1u << FOULEE_REPORT_SIGNS)))
    return g_steal_pointer (&denied);
  return g_strdup_printf (foulee_trc (composer->language, "warning signs denied", "%s (see list)"),
                          denied);
}

/* Next to the answers to the list, which would seem to say that there was nothing; with most weight
 * where it came after them. */
static void
add_entered (GArray *lines, const FouleeComposer *composer, const FouleeSignAnswer *answer)
{
  const FouleeLanguage *language = composer->language;
  gint64 first;
  char *entered = foulee_check_in_marks_label (composer, &first);

  foulee_labelled_add (lines,
                       answer != NULL && first > answer->at.seconds
                           ? foulee_trc (language, "label on paper", "Entered later")
                           : foulee_trc (language, "label on paper", "Entered in check-ins"),
                       entered, ENTERED_LINES);
}

static void
add_signs (GArray *lines, const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeSignAnswer *answer = foulee_signs_last_answer (composer);

  if (answer == NULL) {
    foulee_labelled_add (
        lines, foulee_trc (language, "label on paper", "Warning signs"),
        g_strdup (foulee_tr (language, "the list was not answered in this period")),
        FOULEE_LABELLED_WHOLE);
    add_entered (lines, composer, NULL);
    return;
  }
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Signs reported"),
                       foulee_signs_reported_label (composer), FOULEE_LABELLED_WHOLE);
  add_entered (lines, composer, answer);
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Outcome"),
                       foulee_signs_outcome_label (composer), LEAST_LINES);
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Denied"),
                       describe_denied (composer), FOULEE_LABELLED_WHOLE);
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Not asked"),
                       foulee_signs_not_asked_label (composer), LEAST_LINES);
}

FouleeBlock *
foulee_part_words (FouleeComposer *composer, double width, double height)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GArray) lines = foulee_labelled_array_new ();

  add_own (lines, composer);
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Own activities"),
                       foulee_activities_label (composer), ACTIVITY_LINES);
  foulee_labelled_add (lines, foulee_trc (language, "label on paper", "Training"),
                       foulee_training_label (composer), FOULEE_LABELLED_WHOLE);
  add_signs (lines, composer);
  return foulee_labelled_column (composer, width, height, lines);
}
