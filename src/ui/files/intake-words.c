/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/files/intake-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/capital.h"

/* ---- One row --------------------------------------------------------------------------------- */

static FouleeInstant
start_of (const FouleeIntakeRow *row)
{
  return row->record->kind == FOULEE_KIND_RUN ? ((const FouleeRun *) row->record)->start
                                              : ((const FouleeAction *) row->record)->at;
}

static int
year_of (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return year;
}

char *
foulee_intake_row_when (const FouleeIntakeRow *row, FouleeDate today)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autofree char *date_label = NULL;
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;
  FouleeDate date;
  int seconds;

  foulee_instant_to_civil (start_of (row), &date, &seconds);
  date_label = foulee_format_date (
      language, date, year_of (date) == year_of (today) ? FOULEE_DATE_SHORT : FOULEE_DATE_MEDIUM);
  time = foulee_format_time (language, seconds);
  /* Translators: the date and the time of a run: "Thu 19 Nov, 17:24". */
  label = g_strdup_printf (C_ ("when a run was", "%s, %s"), date_label, time);
  return foulee_capital (label);
}

char *
foulee_intake_row_facts (const FouleeIntakeRow *row, FouleeUnits units, gboolean spelled)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (row->record->kind == FOULEE_KIND_RUN) {
    const FouleeRun *run = (const FouleeRun *) row->record;

    if (run->distance != FOULEE_UNSET)
      g_strv_builder_take (parts, foulee_format_distance (language, units, run->distance));
    if (run->duration != FOULEE_UNSET)
      g_strv_builder_take (parts, foulee_format_duration (run->duration));
    if (run->descent != FOULEE_UNSET) {
      g_autofree char *climb = foulee_format_climb (language, units, run->descent);

      g_strv_builder_take (parts,
                           g_strdup_printf (spelled ? C_ ("of a run", "%s down")
                                                    /* Translators: as short as runners write it. */
                                                    : C_ ("of a run, short", "%s down"),
                                            climb));
    }
  } else {
    const FouleeAction *action = (const FouleeAction *) row->record;

    if (action->minutes != FOULEE_UNSET)
      g_strv_builder_take (parts, foulee_format_hours (language, 60 * (gint64) action->minutes));
  }
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

/* What the run of the journal lacks and the file has. NULL for nothing that has a name here. */
static char *
list_added (const FouleeRun *here, const FouleeRun *run)
{
  const struct {
    gint32 before, after;
    const char *label;
  } figures[] = {
    { here->distance, run->distance, C_ ("a figure of a run", "distance") },
    { here->duration, run->duration, C_ ("a figure of a run", "duration") },
    { here->ascent, run->ascent, C_ ("a figure of a run", "ascent") },
    { here->descent, run->descent, C_ ("a figure of a run", "descent") },
    { here->heart_rate, run->heart_rate, C_ ("a figure of a run", "heart rate") },
    { here->cadence, run->cadence, C_ ("a figure of a run", "cadence") },
    { here->rpe, run->rpe, C_ ("a figure of a run", "effort") },
    { here->run_kind, run->run_kind, C_ ("a figure of a run", "kind") },
    { here->surface, run->surface, C_ ("a figure of a run", "surface") },
    { here->note ? 0 : FOULEE_UNSET, run->note ? 0 : FOULEE_UNSET,
      C_ ("a figure of a run", "note") },
  };
  const char *items[G_N_ELEMENTS (figures) + 1] = { NULL };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    if (figures[i].before == FOULEE_UNSET && figures[i].after != FOULEE_UNSET)
      items[n++] = figures[i].label;
  return n > 0 ? foulee_format_list (foulee_language_of_system (), items) : NULL;
}

/* What was typed and gives way to what was measured. NULL for nothing. */
static char *
list_measured (const FouleeRun *here, const FouleeRun *run)
{
  const char *items[4] = { NULL };
  guint n = 0;

  if (here->source != FOULEE_SOURCE_TYPED)
    return NULL;
  if (here->start.seconds != run->start.seconds || here->start.offset != run->start.offset)
    items[n++] = C_ ("a figure of a run", "start");
  if (here->duration != FOULEE_UNSET && here->duration != run->duration)
    items[n++] = C_ ("a figure of a run", "duration");
  if (here->distance != FOULEE_UNSET && here->distance != run->distance)
    items[n++] = C_ ("a figure of a run", "distance");
  return n > 0 ? foulee_format_list (foulee_language_of_system (), items) : NULL;
}

static char *
say_enriches (const FouleeIntakeRow *row)
{
  const FouleeRun *run = (const FouleeRun *) row->record;
  g_autofree char *added = list_added (row->here, run);
  g_autofree char *measured = list_measured (row->here, run);

  if (added && measured)
    /* Translators: %s are figures, such as "descent and heart rate". */
    return g_strdup_printf (_ ("Adds %s to the run you logged, which takes the measured %s"), added,
                            measured);
  if (measured)
    /* Translators: %s are figures, such as "start and duration". */
    return g_strdup_printf (_ ("The run you logged takes the measured %s"), measured);
  if (!added)
    return g_strdup (_ ("Adds details to the run in your journal"));
  /* Translators: %s are figures, such as "descent and heart rate". */
  return g_strdup_printf (_ ("Adds %s to the run in your journal"), added);
}

char *
foulee_intake_row_state (const FouleeIntakeRow *row)
{
  g_autofree char *sport = NULL;

  switch (row->state) {
  case FOULEE_INTAKE_NEW:
    return g_strdup (C_ ("a run in a file", "New"));
  case FOULEE_INTAKE_ENRICHES:
    return say_enriches (row);
  case FOULEE_INTAKE_KNOWN:
    return g_strdup (_ ("Already in your journal"));
  case FOULEE_INTAKE_OTHER_SPORT:
    sport = row->sport && *row->sport ? foulee_capital (row->sport) : NULL;
    if (!sport)
      return g_strdup (_ ("Another sport, as cross-training"));
    /* Translators: %s is a sport: "Cycling, as cross-training". */
    return g_strdup_printf (_ ("%s, as cross-training"), sport);
  case FOULEE_INTAKE_DELETED:
    return g_strdup (_ ("You deleted this run"));
  }
  g_return_val_if_reached (NULL);
}

const char *
foulee_intake_state_icon (FouleeIntakeState state)
{
  switch (state) {
  case FOULEE_INTAKE_NEW:
    return "list-add-symbolic";
  case FOULEE_INTAKE_ENRICHES:
    return "document-edit-symbolic";
  case FOULEE_INTAKE_KNOWN:
    return "foulee-tick-symbolic";
  case FOULEE_INTAKE_OTHER_SPORT:
    return "foulee-strength-symbolic";
  case FOULEE_INTAKE_DELETED:
    return "user-trash-symbolic";
  }
  g_return_val_if_reached (NULL);
}

static char *
join_lines (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (lines, i));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "240 m up · 148 beats/min": what would not fit beside the facts on a phone. */
static char *
list_more (const FouleeRun *run, FouleeUnits units)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (run->ascent != FOULEE_UNSET) {
    g_autofree char *climb = foulee_format_climb (language, units, run->ascent);

    g_strv_builder_take (parts, g_strdup_printf (C_ ("of a run", "%s up"), climb));
  }
  if (run->heart_rate != FOULEE_UNSET)
    g_strv_builder_take (parts,
                         g_strdup_printf (C_ ("heart rate", "%d beats/min"), run->heart_rate));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

char *
foulee_intake_row_remarks (const FouleeIntakeRow *row, FouleeUnits units, gboolean named)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (row->record->kind == FOULEE_KIND_RUN) {
    g_autofree char *more = list_more ((const FouleeRun *) row->record, units);

    if (*more)
      g_ptr_array_add (lines, g_steal_pointer (&more));
  }
  for (guint i = 0; i < row->remarks->len; i++) {
    const char *remark = g_ptr_array_index (row->remarks, i);

    g_ptr_array_add (
        lines, named && i == 0 ? g_strdup_printf (C_ ("a file and what is wrong with it", "%s: %s"),
                                                  row->file, remark)
                               : g_strdup (remark));
  }
  return lines->len > 0 ? join_lines (lines) : NULL;
}

/* ---- All of them ----------------------------------------------------------------------------- */

static char *
count_of (const FouleeIntake *intake, FouleeIntakeState state, guint *n)
{
  *n = foulee_intake_count (intake, state);
  return foulee_format_number (foulee_language_of_system (), *n, 0);
}

char *
foulee_intake_counts (const FouleeIntake *intake)
{
  guint n_new, n_enriches, n_known, n_others, n_deleted;
  g_autofree char *new = count_of (intake, FOULEE_INTAKE_NEW, &n_new);
  g_autofree char *enriches = count_of (intake, FOULEE_INTAKE_ENRICHES, &n_enriches);
  g_autofree char *known = count_of (intake, FOULEE_INTAKE_KNOWN, &n_known);
  g_autofree char *others = count_of (intake, FOULEE_INTAKE_OTHER_SPORT, &n_others);
  g_autofree char *deleted = count_of (intake, FOULEE_INTAKE_DELETED, &n_deleted);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  if (n_new > 0)
    g_strv_builder_take (parts,
                         g_strdup_printf (ngettext ("%s new run", "%s new runs", n_new), new));
  if (n_enriches > 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("more about %s run", "more about %s runs", n_enriches),
                                enriches));
  if (n_known > 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("%s already here", "%s already here", n_known), known));
  if (n_others > 0)
    g_strv_builder_take (parts,
                         g_strdup_printf (ngettext ("%s activity of another sport",
                                                    "%s activities of other sports", n_others),
                                          others));
  if (n_deleted > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%s run that you deleted",
                                                           "%s runs that you deleted", n_deleted),
                                                 deleted));
  list = g_strv_builder_end (parts);
  text = g_strjoinv (", ", list);
  return foulee_capital (text);
}

static void
count_wanted (const FouleeIntake *intake, guint *n_runs, guint *n_others)
{
  *n_runs = *n_others = 0;
  for (guint i = 0; i < intake->rows->len; i++) {
    const FouleeIntakeRow *row = g_ptr_array_index (intake->rows, i);

    if (row->wanted && row->state == FOULEE_INTAKE_OTHER_SPORT)
      (*n_others)++;
    else if (row->wanted)
      (*n_runs)++;
  }
}

char *
foulee_intake_accept_label (const FouleeIntake *intake)
{
  guint n_runs, n_others;
  g_autofree char *number = NULL;

  count_wanted (intake, &n_runs, &n_others);
  if (n_runs + n_others == 0)
    return g_strdup (_ ("_Bring In"));
  number = foulee_format_number (foulee_language_of_system (), n_runs + n_others, 0);
  if (n_others == 0)
    return g_strdup_printf (ngettext ("_Bring In %s Run", "_Bring In %s Runs", n_runs), number);
  return g_strdup_printf (
      ngettext ("_Bring In %s Entry", "_Bring In %s Entries", n_runs + n_others), number);
}

char *
foulee_intake_done_label (guint n_runs, guint n_others)
{
  g_autofree char *number =
      foulee_format_number (foulee_language_of_system (), n_runs + n_others, 0);

  if (n_others == 0)
    return g_strdup_printf (ngettext ("%s run brought in", "%s runs brought in", n_runs), number);
  return g_strdup_printf (
      ngettext ("%s entry brought in", "%s entries brought in", n_runs + n_others), number);
}

char *
foulee_intake_failures (const FouleeIntake *intake)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < intake->failures->len; i++) {
    const FouleeIntakeFailure *failure = g_ptr_array_index (intake->failures, i);
    char *sentence = foulee_error_describe (failure->error, foulee_language_of_system ());

    /* The system's own errors know no file. */
    if (!strstr (sentence, failure->file)) {
      g_autofree char *bare = sentence;

      sentence =
          g_strdup_printf (C_ ("a file and what is wrong with it", "%s: %s"), failure->file, bare);
    }
    g_ptr_array_add (lines, sentence);
  }
  return join_lines (lines);
}
