/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

#include "chart/load-words.h"
#include "chart/week-numbers.h"
#include "report/week-rows.h"

/* Of a longer period, the last weeks. */
#define MOST_WEEKS 8

#define LEAST_GAP 10 /* between columns, as a table keeps it */

#define ROWS_WITH_NOTES 2

/* So many runs beyond are named; of more, the last ones. */
#define RUNS_NAMED 5

/* The weeks that are shown, and the texts of their cells. */
typedef struct {
  FouleeComposer *composer;
  guint first, n; /* of the summary's weeks */
  char *titles[MOST_WEEKS];
  char *cells[FOULEE_N_WEEK_ROWS][MOST_WEEKS]; /* NULL: nothing there */
} Weeks;

static void
weeks_clear (Weeks *weeks)
{
  for (guint i = 0; i < MOST_WEEKS; i++) {
    g_free (weeks->titles[i]);
    for (int row = 0; row < FOULEE_N_WEEK_ROWS; row++)
      g_free (weeks->cells[row][i]);
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Weeks, weeks_clear)

/* "16 Nov", and below it that it is not over, or that the period ends within it. */
static char *
title_of (FouleeComposer *composer, guint index)
{
  const FouleeWeek *week = foulee_summary_week (composer->summary, index);
  const FouleeLanguage *language = composer->language;
  g_autofree char *date = foulee_format_date (language, week->first, FOULEE_DATE_TINY);
  g_autofree char *last = NULL, *to = NULL;

  if (foulee_week_is_whole (week, composer->last, composer->today))
    return g_steal_pointer (&date);
  if (composer->last >= composer->today)
    return g_strconcat (date, "\n", foulee_trc (language, "of a week", "so far"), NULL);
  last = foulee_format_date (language, composer->last, FOULEE_DATE_TINY);
  to = g_strdup_printf (foulee_trc (language, "last day that is told of a week", "to %s"), last);
  return g_strconcat (date, "\n", to, NULL);
}

static void
weeks_fill (Weeks *weeks, FouleeComposer *composer)
{
  const guint n = composer->summary->n_weeks;

  weeks->composer = composer;
  weeks->n = MIN (n, MOST_WEEKS);
  weeks->first = n - weeks->n;
  for (guint i = 0; i < weeks->n; i++) {
    weeks->titles[i] = title_of (composer, weeks->first + i);
    for (int row = 0; row < FOULEE_N_WEEK_ROWS; row++)
      weeks->cells[row][i] = foulee_week_cell (composer, weeks->first + i, (FouleeWeekRow) row);
  }
}

static gboolean
has_row (const Weeks *weeks, FouleeWeekRow row)
{
  for (guint i = 0; i < weeks->n; i++)
    if (weeks->cells[row][i] != NULL)
      return TRUE;
  return FALSE;
}

/* ---- The table ------------------------------------------------------------------------------- */

static double
widest (const Weeks *weeks, const FouleeStyle *style, const char *text, double width)
{
  double own;

  foulee_typesetter_measure (weeks->composer->typesetter, style, 0, text, &own);
  return MAX (width, own + 1);
}

/* The room that titles and the weeks from `skip` on take. */
static double
width_of (const Weeks *weeks, guint skip)
{
  const FouleeComposer *composer = weeks->composer;
  double all = 0, width = 0;

  for (int row = 0; row < FOULEE_N_WEEK_ROWS; row++)
    if (has_row (weeks, (FouleeWeekRow) row))
      width = widest (
          weeks, &foulee_style_text,
          foulee_week_row_title ((FouleeWeekRow) row, composer->units, composer->language), width);
  all += width;
  for (guint i = skip; i < weeks->n; i++) {
    width = widest (weeks, &foulee_style_strong, weeks->titles[i], 0);
    for (int row = 0; row < FOULEE_N_WEEK_ROWS; row++)
      if (weeks->cells[row][i] != NULL)
        width = widest (weeks, &foulee_style_text, weeks->cells[row][i], width);
    all += LEAST_GAP + width;
  }
  return all;
}

/* How many of the first weeks there is no room for. */
static guint
count_left_out (const Weeks *weeks)
{
  guint skip = 0;

  while (skip + 1 < weeks->n && width_of (weeks, skip) > weeks->composer->width)
    skip++;
  return skip;
}

/* The last rows are not parted from the words that explain them. */
static void
write_rows (FouleeComposer *composer, FouleeTable *table)
{
  const guint n = foulee_table_n_rows (table);

  foulee_flow_begin_table (composer->flow, foulee_table_head (table), 0);
  for (guint i = 0; i < n; i++)
    if (i + ROWS_WITH_NOTES < n)
      foulee_flow_add_row (composer->flow, foulee_table_row (table, i));
    else
      foulee_flow_add_row_with_next (composer->flow, foulee_table_row (table, i));
  foulee_flow_end_table (composer->flow);
}

static void
write_table (const Weeks *weeks, guint skip)
{
  FouleeComposer *composer = weeks->composer;
  FouleeTableColumn columns[1 + MOST_WEEKS] = {
    { .title = foulee_trc (composer->language, "column: first days of weeks", "Week from"),
      .wraps = TRUE },
  };
  const guint n = weeks->n - skip;
  g_autoptr (FouleeTable) table = NULL;

  for (guint i = 0; i < n; i++)
    columns[1 + i] =
        (FouleeTableColumn) { .title = weeks->titles[skip + i], .alignment = PANGO_ALIGN_RIGHT };
  table = foulee_table_new (composer->typesetter, columns, 1 + n, composer->width);
  for (int row = 0; row < FOULEE_N_WEEK_ROWS; row++) {
    FouleeCell cells[1 + MOST_WEEKS] = {
      { .text = foulee_week_row_title ((FouleeWeekRow) row, composer->units, composer->language) }
    };

    if (!has_row (weeks, (FouleeWeekRow) row))
      continue;
    for (guint i = 0; i < n; i++)
      cells[1 + i].text = weeks->cells[row][skip + i];
    foulee_table_add (table, cells);
  }
  write_rows (composer, table);
}

/* ---- What has to be known to read it --------------------------------------------------------- */

/* What was not recorded in any of the weeks, and so has no row. */
static char *
describe_missing (const Weeks *weeks)
{
  const FouleeLanguage *language = weeks->composer->language;
  const char *missing[4] = { NULL };
  g_autofree char *list = NULL;
  int n = 0;

  if (!has_row (weeks, FOULEE_WEEK_ROW_DISTANCE))
    missing[n++] = foulee_trc (language, "of runs", "distance");
  if (!has_row (weeks, FOULEE_WEEK_ROW_DESCENT))
    missing[n++] = foulee_trc (language, "of runs", "descent");
  if (!has_row (weeks, FOULEE_WEEK_ROW_LOAD))
    missing[n++] = foulee_trc (language, "of runs", "effort or duration");
  if (n == 0)
    return NULL;
  list = foulee_format_list (language, missing);
  return g_strdup_printf (foulee_trc (language, "of runs", "Not recorded: %s."), list);
}

/* The range of the scale, and when it was asked. */
static char *
describe_effort (const Weeks *weeks)
{
  const FouleeLanguage *language = weeks->composer->language;
  g_autofree char *low = g_utf8_strdown (foulee_rpe_label (0, language), -1);
  g_autofree char *high = g_utf8_strdown (foulee_rpe_label (10, language), -1);

  /* Translators: the ends of a scale: "rest", "maximal". */
  return g_strdup_printf (
      foulee_tr (language, "Effort: 0 %s – 10 %s, as rated after the run. Monotony: mean and SD "
                           "of the seven daily loads."),
      low, high);
}

static void
find_signs (const Weeks *weeks, guint skip, gboolean *empty, gboolean *partial)
{
  *empty = *partial = FALSE;
  for (int row = 0; row < FOULEE_N_WEEK_ROWS; row++) {
    if (!has_row (weeks, (FouleeWeekRow) row))
      continue;
    for (guint i = skip; i < weeks->n; i++) {
      const char *text = weeks->cells[row][i];
      *empty |= text == NULL;
      *partial |= text != NULL && g_str_has_suffix (text, FOULEE_WEEK_PARTIAL);
    }
  }
}

static void
write_notes (const Weeks *weeks, guint skip)
{
  const FouleeLanguage *language = weeks->composer->language;
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;
  char *missing = describe_missing (weeks);
  gboolean empty, partial;

  find_signs (weeks, skip, &empty, &partial);
  if (has_row (weeks, FOULEE_WEEK_ROW_LOAD))
    g_strv_builder_take (notes, describe_effort (weeks));
  if (missing != NULL)
    g_strv_builder_take (notes, missing);
  if (partial)
    g_strv_builder_add (
        notes, foulee_tr (language, "*\u00a0Without the runs for which it is not recorded."));
  if (empty)
    g_strv_builder_add (notes, foulee_tr (language, "–\u00a0Not recorded, or not defined."));
  list = g_strv_builder_end (notes);
  text = g_strjoinv (" ", list);
  if (*text != '\0')
    foulee_flow_add_text (weeks->composer->flow, text);
}

/* ---- The longest-run rule -------------------------------------------------------------------- */

/* "18.2 km on 31 October". */
static char *
describe_run (const FouleeComposer *composer, const FouleeRun *run)
{
  g_autofree char *distance =
      foulee_format_distance (composer->language, composer->units, run->distance);
  g_autofree char *date =
      foulee_composer_date (composer, foulee_record_day (run, composer->day_start));

  return g_strdup_printf (foulee_trc (composer->language, "distance, date", "%s on %s"), distance,
                          date);
}

static char *
tell_one (const FouleeComposer *composer, const FouleeRunReach *reach)
{
  g_autofree char *run = describe_run (composer, reach->run);
  g_autofree char *part = foulee_part_label (reach->excess, composer->language);

  return g_strdup_printf (
      foulee_trc (composer->language, "a run, how much longer",
                  "Longest-run rule: %s, %s beyond the longest run of the 30 days before. No other "
                  "run by more than 10%%."),
      run, part);
}

/* `beyond`: const FouleeRunReach *. */
static char *
tell_many (const FouleeComposer *composer, const GPtrArray *beyond)
{
  const FouleeLanguage *language = composer->language;
  const guint skip = beyond->len > RUNS_NAMED ? beyond->len - RUNS_NAMED : 0;
  g_autoptr (GStrvBuilder) runs = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = skip; i < beyond->len; i++) {
    const FouleeRunReach *reach = g_ptr_array_index (beyond, i);
    g_autofree char *run = describe_run (composer, reach->run);
    g_autofree char *excess = foulee_reach_excess_label (reach, language);

    g_strv_builder_take (
        runs,
        g_strdup_printf (foulee_trc (language, "a run, how much longer", "%s (%s)"), run, excess));
  }
  list = g_strv_builder_end (runs);
  joined = foulee_format_list (language, (const char *const *) list);
  return g_strdup_printf (
      skip > 0 ? foulee_trc (language, "how many runs, list of the last ones",
                             "Longest-run rule: %u runs more than 10%% beyond the longest of the "
                             "30 days before, the last ones %s.")
               : foulee_trc (language, "how many runs, list of them",
                             "Longest-run rule: %u runs more than 10%% beyond the longest of the "
                             "30 days before: %s."),
      beyond->len, joined);
}

static char *
tell_rule (const FouleeComposer *composer, const GPtrArray *beyond, guint n_known)
{
  const FouleeLanguage *language = composer->language;

  if (n_known == 0)
    return g_strdup (foulee_tr (language, "Longest-run rule: cannot be told, as there are no "
                                          "distances to compare."));
  if (beyond->len == 0)
    /* xgettext:no-c-format */
    return g_strdup (foulee_tr (language, "Longest-run rule: no run more than 10% beyond the "
                                          "longest of the 30 days before."));
  if (beyond->len == 1)
    return tell_one (composer, g_ptr_array_index (beyond, 0));
  return tell_many (composer, beyond);
}

/* Of the runs of the period, and how many of them it cannot be told of. */
static void
write_rule (FouleeComposer *composer)
{
  g_autoptr (GPtrArray) beyond = g_ptr_array_new ();
  g_autofree char *rule = NULL, *unknown = NULL, *text = NULL;
  guint n = 0, n_unknown = 0;

  for (guint i = 0; i < foulee_findings_n_reaches (composer->findings); i++) {
    const FouleeRunReach *reach = foulee_findings_reach (composer->findings, i);
    const FouleeDate day = foulee_record_day (reach->run, composer->day_start);

    if (day < composer->first || day > composer->last)
      continue;
    n++;
    n_unknown += reach->reach == FOULEE_REACH_UNKNOWN;
    if (foulee_reach_is_beyond (reach))
      g_ptr_array_add (beyond, (gpointer) reach);
  }
  if (n == 0)
    return;
  rule = tell_rule (composer, beyond, n - n_unknown);
  if (n_unknown == 0 || n_unknown == n) {
    foulee_flow_add_text (composer->flow, rule);
    return;
  }
  unknown = g_strdup_printf (
      foulee_trn (composer->language, "Not known for %u run.", "Not known for %u runs.", n_unknown),
      n_unknown);
  text = g_strjoin (" ", rule, unknown, NULL);
  foulee_flow_add_text (composer->flow, text);
}

void
foulee_section_load (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const char *title = foulee_trc (language, "of training", "Load");
  const guint n = composer->summary->n_weeks;
  g_auto (Weeks) weeks = { 0 };
  g_autofree char *aside = NULL;
  guint skip;

  if (n == 0 || composer->summary->n_runs == 0) {
    foulee_flow_add_heading (composer->flow, title, NULL);
    foulee_flow_add_text (composer->flow,
                          foulee_tr (language, "No run is recorded in this period."));
    return;
  }
  weeks_fill (&weeks, composer);
  skip = count_left_out (&weeks);
  if (weeks.n - skip < n)
    aside = g_strdup_printf (
        foulee_trn (language, "the last %u of %u weeks", "the last %u of %u weeks", n),
        weeks.n - skip, n);
  foulee_flow_add_heading (composer->flow, title, aside);
  write_table (&weeks, skip);
  write_notes (&weeks, skip);
  write_rule (composer);
}
