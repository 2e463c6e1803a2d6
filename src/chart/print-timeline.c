/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/print-timeline.h"

#include <math.h>

#include "analysis/run-reach.h"
#include "chart/load-chart.h"
#include "chart/load-words.h"
#include "chart/week-numbers.h"

#define WEEK 7
#define YEAR 372 /* and the rest of a week */
#define WEEKS_BEFORE_ONSET (4 * WEEK)

#define SORENESS_SHARE 1.7
#define LOAD_SHARE 1.2
#define BRACKET_LEVEL 11.3
#define BRACKET_TOP 12
#define BAR_DAYS 0.45

typedef struct {
  const FouleePrintTimeline *timeline;
  const FouleeSymptom *symptom; /* P1, or NULL */
  FouleeFindings *findings;
  FouleeHistory *history;
  int day_start;
  gint64 now;
  FouleeDate first, last; /* of the axis */
  FouleeDate onset;       /* NONE where it is not known, or beyond the axis */
  FouleeChart *chart;
} Build;

/* ---- Days ------------------------------------------------------------------------------------ */

/* On which day of the week weeks begin: as those of the findings do. */
static FouleeDate
week_of (FouleeFindings *findings, FouleeDate day)
{
  const FouleeDate known = foulee_findings_n_weeks (findings) > 0
                               ? foulee_findings_week (findings, 0)->first
                               : day - foulee_date_weekday (day) + 1;
  const int beyond = (int) (day - known) % WEEK;

  return day - (beyond < 0 ? beyond + WEEK : beyond);
}

void
foulee_print_timeline_get_days (const FouleePrintTimeline *self, FouleeDate *first,
                                FouleeDate *last)
{
  const FouleeDate onset = foulee_symptoms_onset (self->symptoms);
  /* Load is looked at over four weeks at least. */
  FouleeDate from = MIN (self->symptoms->first, self->symptoms->last - WEEKS_BEFORE_ONSET + 1);

  /* Of what began longer ago than a year, the days of today would be too narrow to be seen. */
  if (onset != FOULEE_DATE_NONE && onset <= self->symptoms->last &&
      onset - WEEKS_BEFORE_ONSET > self->symptoms->last - YEAR)
    from = MIN (from, onset - WEEKS_BEFORE_ONSET);
  *first = week_of (self->symptoms->findings, from);
  *last = self->symptoms->last;
}

static guint
count_weeks (const Build *self)
{
  return (guint) (self->last - self->first) / WEEK + 1;
}

/* Noon of day 12 is 12.5 on the axis of days. */
static double
middle_of (FouleeDate day)
{
  return day + 0.5;
}

/* ---- Onset ----------------------------------------------------------------------------------- */

/* How far was run a week from one day to another, inclusive, km or miles: "34.1"; NULL where that
 * is not known of every run of these days, or no run is. */
static char *
weekly_distance (const Build *self, FouleeDate from, FouleeDate to)
{
  const gboolean metric = self->timeline->units == FOULEE_UNITS_METRIC;
  double metres = 0;

  for (guint i = 0; i < foulee_findings_n_reaches (self->findings); i++) {
    const FouleeRun *run = foulee_findings_reach (self->findings, i)->run;
    const FouleeDate day = foulee_record_day (run, self->day_start);

    if (day < from || day > to)
      continue;
    if (run->distance == FOULEE_UNSET)
      return NULL;
    metres += run->distance;
  }
  if (metres <= 0)
    return NULL;
  metres *= WEEK / (double) (to - from + 1);
  return foulee_format_number (self->timeline->language,
                               metres / (metric ? 1000 : FOULEE_METRES_PER_MILE), 1);
}

/* What was entered only from a day within the four weeks on, and days that are no week, would tell
 * too little to be compared. */
static gboolean
is_comparable (const Build *self)
{
  FouleeDate begin, end;

  return foulee_history_span (self->history, &begin, &end) &&
         begin <= self->onset - WEEKS_BEFORE_ONSET && self->last - self->onset >= WEEK - 1;
}

/* How far was run in the four weeks before, and since, where both are known. */
static void
add_onset_rule (Build *self)
{
  const FouleeLanguage *language = self->timeline->language;
  const gboolean metric = self->timeline->units == FOULEE_UNITS_METRIC;
  const char *before = foulee_tr (language, "four weeks before");
  const char *began = foulee_trc (language, "of the first symptom", "began");
  g_autofree char *distance_before = NULL, *distance = NULL, *label = NULL, *after = NULL;

  if (is_comparable (self)) {
    distance_before = weekly_distance (self, self->onset - WEEKS_BEFORE_ONSET, self->onset - 1);
    distance = weekly_distance (self, self->onset, self->last);
  }
  if (distance_before == NULL || distance == NULL) {
    foulee_chart_add_rule (self->chart, self->onset, before, began);
    return;
  }
  label = g_strdup_printf (metric ? foulee_tr (language, "four weeks before: %s\u00a0km a week")
                                  : foulee_tr (language, "four weeks before: %s\u00a0mi a week"),
                           distance_before);
  after = g_strdup_printf (
      metric ? foulee_trc (language, "of the first symptom", "began; since: %s\u00a0km a week")
             : foulee_trc (language, "of the first symptom", "began; since: %s\u00a0mi a week"),
      distance);
  foulee_chart_add_rule (self->chart, self->onset, label, after);
  foulee_chart_set_rule_brief (self->chart, before, began);
}

/* A bracket in the room above level 10, and its words beside the line of the onset: a strip of its
 * own would take the room of a row of the table above. */
static void
add_onset (Build *self, FouleeChartPanel *panel)
{
  const FouleeChartInterval before = { .from = (double) MAX (self->first,
                                                             self->onset - WEEKS_BEFORE_ONSET),
                                       .to = self->onset,
                                       .y = BRACKET_LEVEL,
                                       .strong = TRUE };

  foulee_panel_add_intervals (panel, &before, 1);
  add_onset_rule (self);
}

/* ---- Soreness -------------------------------------------------------------------------------- */

/* The highest answers of a day; −1 where it was not asked. */
typedef struct {
  int legs, symptom;
} Day;

static const Day *
day_at (const GArray *days, guint index)
{
  return &g_array_index (days, Day, index);
}

/* Of each day on the axis (of Day); and which answers those of the legs are. */
static GArray *
days_new (const Build *self, FouleePrintLegs *legs)
{
  const gint64 from = foulee_instant_from_civil (self->timeline->zone, self->first - 1, 0).seconds;
  const guint n = (guint) (self->last - self->first) + 1;
  GArray *days = g_array_sized_new (FALSE, FALSE, sizeof (Day), n);
  gboolean muscles = FALSE, overall = FALSE;

  for (guint i = 0; i < n; i++)
    g_array_append_val (days, ((const Day) { -1, -1 }));
  for (guint i = foulee_history_find (self->history, FOULEE_KIND_CHECK_IN, from);
       i < foulee_history_n (self->history, FOULEE_KIND_CHECK_IN); i++) {
    const FouleeCheckIn *check_in = foulee_history_check_in (self->history, i);
    const FouleeDate date = foulee_record_day (check_in, self->day_start);
    Day *day;

    if (check_in->at.seconds > self->now || date > self->last)
      break;
    if (date < self->first)
      continue;
    day = &g_array_index (days, Day, date - self->first);
    day->legs = MAX (day->legs, foulee_check_in_legs (check_in));
    if (self->symptom != NULL)
      day->symptom = MAX (day->symptom, foulee_symptom_level (self->symptom, check_in));
    if (foulee_check_in_muscles (check_in) >= 0)
      muscles = TRUE;
    else
      overall |= check_in->overall != FOULEE_UNSET;
  }
  *legs = overall ? (muscles ? FOULEE_PRINT_LEGS_BOTH : FOULEE_PRINT_LEGS_OVERALL)
                  : FOULEE_PRINT_LEGS_MUSCLES;
  return days;
}

static void
add_line (Build *self, FouleeChartPanel *panel, const GArray *days, gboolean of_symptom,
          FouleeLineStyle style)
{
  g_autofree FouleeChartPoint *points = g_new (FouleeChartPoint, days->len);

  for (guint i = 0; i < days->len; i++) {
    const int level = of_symptom ? day_at (days, i)->symptom : day_at (days, i)->legs;
    points[i] =
        (FouleeChartPoint) { middle_of (self->first + (FouleeDate) i), level >= 0 ? level : NAN };
  }
  foulee_panel_add_line (panel, points, days->len, (FouleeLineLook) { style, FALSE, INFINITY });
}

/* Days without an answer for any line, hatched. */
static void
add_gaps (Build *self, FouleeChartPanel *panel, const GArray *days)
{
  guint from = 0;

  for (guint i = 0; i <= days->len; i++) {
    if (i < days->len && day_at (days, i)->legs < 0 && day_at (days, i)->symptom < 0)
      continue;
    if (i > from)
      foulee_panel_add_span (panel, FOULEE_SPAN_MISSING, (double) self->first + from,
                             (double) self->first + i, NULL);
    from = i + 1;
  }
}

static void
add_soreness (Build *self)
{
  const FouleeLanguage *language = self->timeline->language;
  const gboolean has_onset = self->onset != FOULEE_DATE_NONE;
  FouleeChartPanel *panel = foulee_chart_add_panel (self->chart, 0, has_onset ? BRACKET_TOP : 10);
  FouleePrintLegs legs;
  g_autoptr (GArray) days = days_new (self, &legs);

  foulee_panel_set_share (panel, SORENESS_SHARE);
  foulee_panel_set_name (panel, foulee_trc (language, "of a panel", "Soreness"), "0–10");
  for (int level = 0; level <= 10; level += 5) {
    g_autofree char *label = g_strdup_printf ("%d", level);
    foulee_panel_add_level (panel, level, label);
  }
  add_gaps (self, panel, days);
  add_line (self, panel, days, FALSE,
            self->symptom != NULL ? FOULEE_LINE_FAINT : FOULEE_LINE_SERIES);
  if (self->symptom != NULL)
    add_line (self, panel, days, TRUE, FOULEE_LINE_SERIES);
  if (has_onset)
    add_onset (self, panel);
}

/* ---- Load ------------------------------------------------------------------------------------ */

/* Runs are there without a load, too, and not as small ones. */
static void
add_unknown_loads (Build *self, FouleeChartPanel *panel, const GArray *spots)
{
  if (spots->len == 0)
    return;
  foulee_panel_add_spots (panel, (const FouleeChartSpot *) (gpointer) spots->data, spots->len);
  foulee_chart_add_key (self->chart, FOULEE_MARKER_BOX,
                        foulee_tr (self->timeline->language, "load not recorded"));
}

/* Of all loads the highest has its number, and where there is an onset the highest before it: the
 * others are seen against these. */
static void
label_highest (const Build *self, GArray *bars, GPtrArray *labels)
{
  FouleeChartBar *highest[2] = { NULL, NULL };

  for (guint i = 0; i < bars->len; i++) {
    FouleeChartBar *bar = &g_array_index (bars, FouleeChartBar, i);
    const gboolean before = self->onset != FOULEE_DATE_NONE && bar->to < self->onset;

    if (highest[before] == NULL || bar->high > highest[before]->high)
      highest[before] = bar;
  }
  for (int i = 0; i < 2; i++) {
    if (highest[i] == NULL)
      continue;
    highest[i]->label = foulee_format_number (self->timeline->language, highest[i]->high, 0);
    g_ptr_array_add (labels, (gpointer) highest[i]->label);
  }
}

/* Runs of one day are one bar: drawn one over the other, only the highest would be seen. */
static double
add_bar (GArray *bars, FouleeDate day, double load)
{
  FouleeChartBar bar = { .from = middle_of (day) - BAR_DAYS,
                         .to = middle_of (day) + BAR_DAYS,
                         .high = load,
                         .style = FOULEE_BAR_WHOLE };

  for (guint i = 0; i < bars->len; i++) {
    FouleeChartBar *known = &g_array_index (bars, FouleeChartBar, i);
    if (known->from == bar.from)
      return known->high += load;
  }
  g_array_append_val (bars, bar);
  return load;
}

static void
add_load (Build *self)
{
  const FouleeLanguage *language = self->timeline->language;
  g_autoptr (GArray) bars = g_array_new (FALSE, TRUE, sizeof (FouleeChartBar));
  g_autoptr (GArray) unknown = g_array_new (FALSE, TRUE, sizeof (FouleeChartSpot));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  FouleeChartPanel *panel;
  double highest = 1;

  for (guint i = 0; i < foulee_findings_n_reaches (self->findings); i++) {
    const FouleeRun *run = foulee_findings_reach (self->findings, i)->run;
    const FouleeDate day = foulee_record_day (run, self->day_start);
    const double load = foulee_run_session_load (run);
    FouleeChartSpot spot = { .x = middle_of (day), .marker = FOULEE_MARKER_BOX };

    if (day < self->first || day > self->last)
      continue;
    if (isnan (load)) {
      g_array_append_val (unknown, spot);
      continue;
    }
    highest = fmax (highest, add_bar (bars, day, load));
  }
  panel = foulee_chart_add_panel (self->chart, 0, highest);
  if (count_weeks (self) <= FOULEE_MOST_PRINT_COLUMNS) {
    label_highest (self, bars, labels);
  } else if (bars->len > 0) {
    /* Bars of days so narrow are drawn as one, without labels. */
    g_autofree char *top = foulee_format_number (language, highest, 0);
    foulee_panel_add_level (panel, highest, top);
  }
  foulee_panel_set_share (panel, LOAD_SHARE);
  foulee_panel_set_name (panel, foulee_trc (language, "of a panel", "Daily load"),
                         foulee_tr (language, "effort × min"));
  foulee_panel_add_level (panel, 0, NULL);
  foulee_panel_add_bars (panel, (const FouleeChartBar *) (gpointer) bars->data, bars->len);
  add_unknown_loads (self, panel, unknown);
}

/* ---- Weeks ----------------------------------------------------------------------------------- */

/* The week that begins on this day; NULL where there was none yet. */
static const FouleeWeek *
find_week (const Build *self, FouleeDate first, const FouleeWeek **before)
{
  *before = NULL;
  for (guint i = 0; i < foulee_findings_n_weeks (self->findings); i++) {
    const FouleeWeek *week = foulee_findings_week (self->findings, i);
    if (week->first == first)
      return week;
    *before = week;
  }
  return NULL;
}

const char *
foulee_print_timeline_row_title (FouleePrintRow row, FouleeUnits units,
                                 const FouleeLanguage *language)
{
  const gboolean metric = units == FOULEE_UNITS_METRIC;

  switch (row) {
  case FOULEE_PRINT_ROW_WEEK:
    return foulee_trc (language, "of a date", "week from");
  case FOULEE_PRINT_ROW_DISTANCE:
    return foulee_load_unit_label (units, language);
  case FOULEE_PRINT_ROW_LONGEST:
    return metric ? foulee_trc (language, "of a week", "longest run, km")
                  : foulee_trc (language, "of a week", "longest run, mi");
  case FOULEE_PRINT_ROW_DESCENT:
    return metric ? foulee_trc (language, "of a week", "descent, m")
                  : foulee_trc (language, "of a week", "descent, ft");
  case FOULEE_N_PRINT_ROWS:
  default:
    g_return_val_if_reached ("");
  }
}

/* "37.2 (−11%)". */
static char *
change_text (const Build *self, const char *distance, const FouleeWeek *week,
             const FouleeWeek *before)
{
  const FouleeDate today = foulee_findings_today (self->findings);
  g_autofree char *change = foulee_week_is_whole (week, self->last, today)
                                ? foulee_week_change (week, before, self->timeline->language)
                                : NULL;

  return change != NULL ? g_strdup_printf ("%s (%s)", distance, change) : NULL;
}

/* "18.2 +20%": the longest run, and how far one of the week went beyond those before it. */
static char *
beyond_text (const char *longest, const FouleeRunReach *beyond, const FouleeLanguage *language)
{
  g_autofree char *excess = NULL;

  if (beyond == NULL || longest == NULL)
    return NULL;
  excess = foulee_reach_excess_label (beyond, language);
  return g_strdup_printf ("%s %s", longest, excess);
}

static void
fill_column (const Build *self, FouleePrintColumn *column, const FouleeWeek *week,
             const FouleeWeek *before)
{
  const FouleeLanguage *language = self->timeline->language;
  const FouleeUnits units = self->timeline->units;
  const FouleeRunReach *beyond = foulee_load_furthest_beyond (
      self->findings, week->first, MIN (week->first + WEEK - 1, self->last));
  char **cells = column->cells;

  column->beyond = beyond != NULL;
  cells[FOULEE_PRINT_ROW_DISTANCE] =
      foulee_week_distance_number (week, week->distance, units, language);
  column->fuller[FOULEE_PRINT_ROW_DISTANCE] =
      change_text (self, cells[FOULEE_PRINT_ROW_DISTANCE], week, before);
  cells[FOULEE_PRINT_ROW_LONGEST] =
      foulee_week_distance_number (week, week->longest, units, language);
  column->fuller[FOULEE_PRINT_ROW_LONGEST] =
      beyond_text (cells[FOULEE_PRINT_ROW_LONGEST], beyond, language);
  cells[FOULEE_PRINT_ROW_DESCENT] = foulee_week_descent_number (week, units, language);
  for (int row = 0; row < FOULEE_N_PRINT_ROWS; row++)
    column->partial |= cells[row] != NULL && g_str_has_suffix (cells[row], FOULEE_WEEK_PARTIAL);
}

static void
clear_column (gpointer data)
{
  FouleePrintColumn *column = data;

  for (int row = 0; row < FOULEE_N_PRINT_ROWS; row++) {
    g_free (column->cells[row]);
    g_free (column->fuller[row]);
  }
}

/* ---- The chart ------------------------------------------------------------------------------- */

/* The columns written below have the dates. */
static void
add_weeks (Build *self)
{
  for (FouleeDate first = self->first; first <= self->last; first += WEEK)
    foulee_chart_add_stretch (self->chart, first, MIN (first + WEEK, self->last + 1), NULL,
                              self->onset >= first && self->onset < first + WEEK);
}

static FouleeDate
next_month (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return foulee_date_from_civil (year + month / 12, month % 12 + 1, 1);
}

/* Named where all of it is on the axis, with the year where there are some of each name. */
static void
add_months (Build *self)
{
  const FouleeLanguage *language = self->timeline->language;
  const gboolean with_year = self->last - self->first >= YEAR;

  for (FouleeDate from = self->first, end; from <= self->last; from = end) {
    g_autofree char *label = NULL;
    int year, month, day;

    foulee_date_to_civil (from, &year, &month, &day);
    end = next_month (from);
    if (day == 1 && end <= self->last + 1)
      label = with_year ? foulee_format_date (language, from, FOULEE_DATE_MONTH_BRIEF)
                        : g_strdup (foulee_month_name (language, month, TRUE));
    foulee_chart_add_stretch (self->chart, from, MIN (end, self->last + 1), label,
                              self->onset >= from && self->onset < end);
  }
}

static Build
begin (const FouleePrintTimeline *timeline)
{
  const FouleeSymptoms *symptoms = timeline->symptoms;
  Build self = { .timeline = timeline,
                 .symptom = foulee_symptom (symptoms, 0),
                 .findings = symptoms->findings,
                 .history = foulee_findings_history (symptoms->findings),
                 .now = foulee_findings_now (symptoms->findings).seconds,
                 .onset = foulee_symptoms_onset (symptoms) };

  self.day_start = foulee_history_day_start (self.history);
  foulee_print_timeline_get_days (timeline, &self.first, &self.last);
  if (self.onset > self.last || self.onset < self.first)
    self.onset = FOULEE_DATE_NONE;
  return self;
}

FouleeChart *
foulee_print_timeline_new (const FouleePrintTimeline *timeline)
{
  Build self = begin (timeline);

  self.chart = foulee_chart_new (FOULEE_AXIS_BARE, self.first, self.last + 1, timeline->language);
  if (count_weeks (&self) > FOULEE_MOST_PRINT_COLUMNS)
    add_months (&self);
  else
    add_weeks (&self);
  add_soreness (&self);
  add_load (&self);
  return self.chart;
}

GArray *
foulee_print_timeline_columns (const FouleePrintTimeline *timeline)
{
  Build self = begin (timeline);
  const guint n = count_weeks (&self);
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (FouleePrintColumn));

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; n <= FOULEE_MOST_PRINT_COLUMNS && i < n; i++) {
    const FouleeDate first = self.first + (FouleeDate) (WEEK * i);
    const FouleeWeek *before;
    const FouleeWeek *week = find_week (&self, first, &before);
    FouleePrintColumn column = { .middle = (first + MIN (first + WEEK, self.last + 1)) / 2.0 };

    column.cells[FOULEE_PRINT_ROW_WEEK] =
        foulee_format_date (timeline->language, first, FOULEE_DATE_TINY);
    column.onset = self.onset >= first && self.onset < first + WEEK;
    if (week != NULL) {
      const FouleeWeek told = foulee_week_up_to (week, self.last, self.history, self.now);
      fill_column (&self, &column, &told, before);
    }
    g_array_append_val (columns, column);
  }
  return columns;
}

FouleePrintLegs
foulee_print_timeline_legs (const FouleePrintTimeline *timeline)
{
  const Build self = begin (timeline);
  FouleePrintLegs legs;
  g_autoptr (GArray) days = days_new (&self, &legs);

  return legs;
}

/* ---- In words -------------------------------------------------------------------------------- */

static const char *
name_days (FouleePrintLegs legs, const FouleeLanguage *language)
{
  switch (legs) {
  case FOULEE_PRINT_LEGS_OVERALL:
    return foulee_tr (language, "Overall soreness by day:");
  case FOULEE_PRINT_LEGS_BOTH:
    return foulee_tr (language,
                      "Sorest leg muscle by day, or overall soreness where none was asked:");
  case FOULEE_PRINT_LEGS_MUSCLES:
  default:
    return foulee_tr (language, "Sorest leg muscle by day:");
  }
}

static const char *
name_months (FouleePrintLegs legs, const FouleeLanguage *language)
{
  switch (legs) {
  case FOULEE_PRINT_LEGS_OVERALL:
    return foulee_tr (language, "Highest overall soreness by month:");
  case FOULEE_PRINT_LEGS_BOTH:
    return foulee_tr (language,
                      "Sorest leg muscle by month, or overall soreness where none was asked:");
  case FOULEE_PRINT_LEGS_MUSCLES:
  default:
    return foulee_tr (language, "Sorest leg muscle by month:");
  }
}

static int
year_of (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return year;
}

/* " 9 Oct 3; 10 Oct 2;", with the year where it is another than that of the day before. */
static void
tell_days (const Build *self, const GArray *days, GString *words)
{
  int year = year_of (self->last);

  for (guint i = 0; i < days->len; i++) {
    const FouleeDate date = self->first + (FouleeDate) i;
    g_autofree char *label = NULL;

    if (day_at (days, i)->legs < 0)
      continue;
    label = foulee_format_date (self->timeline->language, date,
                                year_of (date) == year ? FOULEE_DATE_TINY : FOULEE_DATE_MEDIUM);
    g_string_append_printf (words, " %s\u00a0%d;", label, day_at (days, i)->legs);
    year = year_of (date);
  }
}

/* " Nov 2025 4; Dec 2025 6;": nobody listens to the days of a year. */
static void
tell_months (const Build *self, const GArray *days, GString *words)
{
  for (FouleeDate from = self->first, end; from <= self->last; from = end) {
    g_autofree char *label =
        foulee_format_date (self->timeline->language, from, FOULEE_DATE_MONTH_BRIEF);
    int highest = -1;

    end = next_month (from);
    for (FouleeDate date = from; date < end && date <= self->last; date++)
      highest = MAX (highest, day_at (days, (guint) (date - self->first))->legs);
    if (highest >= 0)
      g_string_append_printf (words, " %s\u00a0%d;", label, highest);
  }
}

char *
foulee_print_timeline_description (const FouleePrintTimeline *timeline)
{
  const Build self = begin (timeline);
  const gboolean by_day = count_weeks (&self) <= FOULEE_MOST_PRINT_COLUMNS;
  FouleePrintLegs legs;
  g_autoptr (GArray) days = days_new (&self, &legs);
  GString *words = g_string_new (by_day ? name_days (legs, timeline->language)
                                        : name_months (legs, timeline->language));

  if (by_day)
    tell_days (&self, days, words);
  else
    tell_months (&self, days, words);
  if (words->str[words->len - 1] == ';')
    words->str[words->len - 1] = '.';
  return g_string_free (words, FALSE);
}
