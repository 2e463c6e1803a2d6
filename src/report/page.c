/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page.h"

#include "chart/load-words.h"
#include "chart/peak-words.h"
#include "config.h"
#include "report/statement.h"
#include "report/words.h"

#define N_WEEKS 8
#define BAR_HEIGHT 56
#define RULE 0.75
#define HAIRLINE 0.4
#define ROW_PADDING 2.5
#define SECTION_GAP 14

static const FouleeStyle title_style = { .size = 17, .bold = TRUE };
static const FouleeStyle heading_style = { .size = 12, .bold = TRUE };
static const FouleeStyle strong_style = { .size = 10, .bold = TRUE };
static const FouleeStyle text_style = { .size = 10 };
static const FouleeStyle right_style = { .size = 10, .alignment = PANGO_ALIGN_RIGHT };
static const FouleeStyle strong_right_style = { .size = 10,
                                                .bold = TRUE,
                                                .alignment = PANGO_ALIGN_RIGHT };
static const FouleeStyle centre_style = { .size = 10, .alignment = PANGO_ALIGN_CENTER };
enum {
  COLUMN_RUN,
  COLUMN_DISTANCE,
  COLUMN_DURATION,
  COLUMN_KIND,
  COLUMN_LEVEL,
  COLUMN_HOURS,
  COLUMN_BRACKET,
  COLUMN_CLASS,
  N_COLUMNS
};

typedef struct {
  FouleeSheets *sheets;
  const FouleeSummary *summary;
  const FouleeReportOptions *options;
  const FouleeRunner *runner; /* or NULL */
  double left, right;
  double head_height, foot_height;
  double y;                  /* where the next thing goes */
  double columns[N_COLUMNS]; /* the edges to which the texts of the table are set */
} Page;

/* Eight whole weeks and what there is of this one's; not before there was anything. */
static FouleeSummary *
summarise (FouleeFindings *findings)
{
  FouleeHistory *history = foulee_findings_history (findings);
  const FouleeDate today =
      foulee_instant_day (foulee_findings_now (findings), foulee_history_day_start (history));
  const FouleeDate monday = today - foulee_date_weekday (today) + 1 - 7 * (N_WEEKS - 1);
  FouleeDate first, last;

  if (!foulee_history_span (history, &first, &last) || first > monday)
    return foulee_summary_new (findings, FOULEE_DATE_NONE, FOULEE_DATE_NONE);
  return foulee_summary_new (findings, monday, FOULEE_DATE_NONE);
}

/* What is right above the line under the heading. */
static char *
describe_made (const Page *page)
{
  const FouleeLanguage *language = page->options->language;
  const FouleeInstant now = foulee_findings_now (page->summary->findings);
  g_autofree char *date = NULL, *time = NULL;
  FouleeDate day;
  int seconds;

  foulee_instant_to_civil (now, &day, &seconds);
  date = foulee_format_date (language, day, FOULEE_DATE_MEDIUM);
  time = foulee_format_time (language, seconds);
  return g_strdup_printf (foulee_trc (language, "date, time", "Made %s, %s"), date, time);
}

static char *
describe_days (const Page *page)
{
  if (page->summary->days_possible == 0)
    return g_strdup (foulee_tr (page->options->language, "No check-ins"));
  return g_strdup_printf (foulee_trn (page->options->language, "Check-ins on %u of %u day",
                                      "Check-ins on %u of %u days", page->summary->days_possible),
                          page->summary->days_logged, page->summary->days_possible);
}

/* "Sample runner, born 1988"; empty where neither is known. */
static char *
describe_runner (const Page *page)
{
  const FouleeLanguage *language = page->options->language;
  const FouleeRunner *runner = page->runner;

  if (runner == NULL || runner->name == NULL)
    return g_strdup ("");
  if (runner->birth_year == FOULEE_UNSET)
    return g_strdup (runner->name);
  return g_strdup_printf (foulee_trc (language, "name, year of birth", "%s, born %d"), runner->name,
                          runner->birth_year);
}

/* Two columns: who and when on the left, about the page on the right. Returns the height, and
 * writes nothing where `n` is 0. */
static double
write_head (Page *page, guint number, guint n)
{
  const FouleeLanguage *language = page->options->language;
  const char *title = foulee_tr (language, "Running and soreness summary");
  g_autofree char *runner = describe_runner (page);
  g_autofree char *period =
      foulee_period_label (page->summary->first, page->summary->last, language);
  g_autofree char *made = describe_made (page);
  g_autofree char *days = describe_days (page);
  g_autofree char *pages =
      g_strdup_printf (foulee_trc (language, "page of pages", "Page %u of %u"), number, n);
  FouleeSheets *sheets = page->sheets;
  const double line = foulee_sheets_measure (sheets, 0, &text_style, title, NULL);
  const double title_height = foulee_sheets_measure (sheets, 0, &title_style, title, NULL);
  const double top = foulee_sheets_top (sheets);
  const double height = title_height + 2 * line + 10;
  double below;

  if (n == 0)
    return height;
  below = top + height - 6;
  foulee_sheets_text (sheets, page->left, below - 2 * line - title_height - 3, 0, &title_style,
                      title);
  foulee_sheets_text (sheets, page->left, below - 2 * line, 0, &strong_style, runner);
  foulee_sheets_text (sheets, page->left, below - line, 0, &text_style, period);
  foulee_sheets_text (sheets, page->right, below - 3 * line, 0, &strong_right_style, pages);
  foulee_sheets_text (sheets, page->right, below - 2 * line, 0, &right_style, made);
  foulee_sheets_text (sheets, page->right, below - line, 0, &right_style, days);
  foulee_sheets_fill (sheets, page->left, top + height - RULE, page->right - page->left, RULE,
                      FOULEE_INK_BLACK);
  return height;
}

/* The statement, on every page. As write_head(). */
static double
write_foot (Page *page, gboolean write)
{
  const FouleeLanguage *language = page->options->language;
  const double width = page->right - page->left;
  g_autofree char *statement = foulee_statement (language, page->runner);
  g_autofree char *text =
      g_strdup_printf (foulee_trc (language, "foot of the printed summary: statement, version",
                                   "Self-reported by the runner. %s Foulée\u00a0%s"),
                       statement, FOULEE_VERSION);
  const double height = foulee_sheets_measure (page->sheets, width, &text_style, text, NULL) + 6;
  const double top = foulee_sheets_bottom (page->sheets) - height;

  if (!write)
    return height;
  foulee_sheets_fill (page->sheets, page->left, top, width, RULE, FOULEE_INK_BLACK);
  foulee_sheets_text (page->sheets, page->left, top + 6, width, &text_style, text);
  return height;
}

static void
write_heading (Page *page, const char *text)
{
  page->y += SECTION_GAP;
  page->y += foulee_sheets_text (page->sheets, page->left, page->y, page->right - page->left,
                                 &heading_style, text);
  page->y += 3;
}

static void
write_paragraph (Page *page, const char *text)
{
  page->y += foulee_sheets_text (page->sheets, page->left, page->y, page->right - page->left,
                                 &text_style, text);
  page->y += 3;
}

static gint64
longest_week (const FouleeSummary *summary, guint first)
{
  gint64 longest = 0;

  for (guint i = first; i < summary->n_weeks; i++)
    longest = MAX (longest, foulee_summary_week (summary, i)->distance);
  return longest;
}

/* One column: bar, distance above it, first day and change below. */
static void
write_week (Page *page, guint index, double x, double width, gint64 longest)
{
  const FouleeLanguage *language = page->options->language;
  const FouleeWeek *week = foulee_summary_week (page->summary, index);
  const FouleeWeek *before = foulee_summary_week_before (page->summary, index);
  g_autofree char *distance = foulee_week_distance_label (week, page->options->units, language);
  g_autofree char *first = foulee_format_date (language, week->first, FOULEE_DATE_TINY);
  g_autofree char *change =
      foulee_summary_week_is_open (page->summary, index)
          ? g_strdup (foulee_trc (language, "week, in a narrow column", "so far"))
          : foulee_change_label (week->distance, before != NULL ? before->distance : 0, language);
  const double line = foulee_sheets_measure (page->sheets, 0, &text_style, first, NULL);
  const double height = longest > 0 ? BAR_HEIGHT * (double) week->distance / (double) longest : 0;
  const double floor_y = page->y + line + BAR_HEIGHT;

  foulee_sheets_text (page->sheets, x + width / 2, floor_y - height - line - 1, 0, &centre_style,
                      distance);
  foulee_sheets_fill (page->sheets, x + width / 2 - 11, floor_y - height, 22, height,
                      FOULEE_INK_GREY);
  foulee_sheets_text (page->sheets, x + width / 2, floor_y + 3, 0, &centre_style, first);
  foulee_sheets_text (page->sheets, x + width / 2, floor_y + 3 + line, 0, &centre_style, change);
}

static void
write_weeks (Page *page)
{
  const FouleeLanguage *language = page->options->language;
  const guint n = MIN (page->summary->n_weeks, N_WEEKS);
  const guint first = page->summary->n_weeks - n;
  const double width = (page->right - page->left) / N_WEEKS;
  double line;

  if (n == 0)
    return;
  write_heading (page, foulee_tr (language, "Distance a week"));
  write_paragraph (page, foulee_tr (language, "Below each week, the change from the week before."));
  line = foulee_sheets_measure (page->sheets, 0, &text_style, "0", NULL);
  page->y += 2;
  for (guint i = 0; i < n; i++)
    write_week (page, first + i, page->left + i * width, width,
                longest_week (page->summary, first));
  page->y += line + BAR_HEIGHT;
  foulee_sheets_fill (page->sheets, page->left, page->y, n * width, RULE, FOULEE_INK_BLACK);
  page->y += 3 + 2 * line;
}

static gboolean
is_right (int column)
{
  return column == COLUMN_DISTANCE || column == COLUMN_DURATION || column == COLUMN_LEVEL ||
         column == COLUMN_HOURS;
}

static GStrv
head_of_table (const FouleeLanguage *language)
{
  GStrv head = g_new0 (char *, N_COLUMNS + 1);

  head[COLUMN_RUN] = g_strdup (foulee_trc (language, "column", "Run"));
  head[COLUMN_DISTANCE] = g_strdup (foulee_trc (language, "column", "Distance"));
  head[COLUMN_DURATION] = g_strdup (foulee_trc (language, "column", "Time"));
  head[COLUMN_KIND] = g_strdup (foulee_trc (language, "column", "Kind"));
  head[COLUMN_LEVEL] = g_strdup (foulee_trc (language, "column", "Level"));
  head[COLUMN_HOURS] = g_strdup (foulee_trc (language, "column: hours after the run", "After"));
  head[COLUMN_BRACKET] = g_strdup (foulee_trc (language, "column: between which hours", "Between"));
  head[COLUMN_CLASS] = g_strdup (foulee_trc (language, "column: when soreness peaked", "Peak"));
  return head;
}

static char *
describe_class (const FouleePeak *peak, const FouleeLanguage *language)
{
  g_autofree char *reason = NULL;

  if (peak->peak_class != FOULEE_PEAK_CANNOT_TELL)
    return g_strdup (foulee_peak_class_label (peak->peak_class, language));
  reason = foulee_peak_reason_label (peak, language);
  return g_strdup_printf (
      foulee_trc (language, "peak of a run, in a narrow column", "cannot tell: %s"), reason);
}

static GStrv
row_of_table (const Page *page, const FouleePeak *peak)
{
  const FouleeLanguage *language = page->options->language;
  const FouleeRun *run = peak->run;
  const int day_start =
      foulee_history_day_start (foulee_findings_history (page->summary->findings));
  const gboolean seen = peak->level >= 0;
  const char *none = foulee_trc (language, "nothing in a cell of a table", "–");
  GStrv row = g_new0 (char *, N_COLUMNS + 1);

  row[COLUMN_RUN] =
      foulee_format_date (language, foulee_record_day (run, day_start), FOULEE_DATE_SHORT);
  row[COLUMN_DISTANCE] =
      run->distance != FOULEE_UNSET
          ? foulee_format_distance (language, page->options->units, run->distance)
          : g_strdup (none);
  row[COLUMN_DURATION] =
      run->duration != FOULEE_UNSET ? foulee_format_duration (run->duration) : g_strdup (none);
  row[COLUMN_KIND] = foulee_run_kind_label (run, language);
  row[COLUMN_LEVEL] = seen ? g_strdup_printf ("%d", peak->level) : g_strdup (none);
  row[COLUMN_HOURS] = seen ? foulee_peak_hours_label (peak, language) : g_strdup (none);
  row[COLUMN_BRACKET] = seen ? foulee_peak_bracket_label (peak, language) : g_strdup (none);
  row[COLUMN_CLASS] = describe_class (peak, language);
  return row;
}

static void
widen (Page *page, char *const *row, const FouleeStyle *style, double *widths)
{
  for (int i = 0; i < N_COLUMNS; i++) {
    double width;
    foulee_sheets_measure (page->sheets, 0, style, row[i], &width);
    widths[i] = MAX (widths[i], width);
  }
}

/* Every column as wide as its longest text, and what is left spread between them. */
static void
place_columns (Page *page)
{
  g_auto (GStrv) head = head_of_table (page->options->language);
  double widths[N_COLUMNS] = { 0 };
  double x = page->left, gap = page->right - page->left;

  widen (page, head, &strong_style, widths);
  for (guint i = 0; i < page->summary->peaks->len; i++) {
    g_auto (GStrv) row = row_of_table (page, g_ptr_array_index (page->summary->peaks, i));
    widen (page, row, &text_style, widths);
  }
  for (int i = 0; i < N_COLUMNS; i++) {
    /* Never so close a fit that rounding breaks a line. */
    widths[i] += 1;
    gap -= widths[i];
  }
  gap = CLAMP (gap / (N_COLUMNS - 1), 8, 24);
  for (int i = 0; i < N_COLUMNS; i++) {
    page->columns[i] = is_right (i) ? x + widths[i] : x;
    x += widths[i] + gap;
  }
}

/* Whether the words in a column stand out: those at the head, and the peaks that can be told. */
typedef enum { ROW_HEAD, ROW_TOLD, ROW_UNTOLD } RowKind;

static gboolean
is_strong (RowKind kind, int column)
{
  return kind == ROW_HEAD ||
         (kind == ROW_TOLD && (column == COLUMN_LEVEL || column == COLUMN_CLASS));
}

static const FouleeStyle *
style_of (RowKind kind, int column)
{
  if (is_strong (kind, column))
    return is_right (column) ? &strong_right_style : &strong_style;
  return is_right (column) ? &right_style : &text_style;
}

/* Returns the height of the row, written or not. */
static double
write_row (Page *page, char *const *row, RowKind kind, gboolean write)
{
  /* Only the last column may need a second line. */
  const double last = page->right - page->columns[COLUMN_CLASS];
  const double height = foulee_sheets_measure (page->sheets, last, style_of (kind, COLUMN_CLASS),
                                               row[COLUMN_CLASS], NULL);

  for (int i = 0; write && i < N_COLUMNS; i++)
    foulee_sheets_text (page->sheets, page->columns[i], page->y + ROW_PADDING,
                        i == COLUMN_CLASS ? last : 0, style_of (kind, i), row[i]);
  return height + 2 * ROW_PADDING;
}

static void
write_table_head (Page *page)
{
  g_auto (GStrv) head = head_of_table (page->options->language);

  page->y += write_row (page, head, ROW_HEAD, TRUE);
  foulee_sheets_fill (page->sheets, page->left, page->y, page->right - page->left, RULE,
                      FOULEE_INK_BLACK);
}

static void
begin_page (Page *page)
{
  page->y = foulee_sheets_top (page->sheets) + page->head_height;
}

/* "The peak can be told for 12 of 40 runs: 3 early, 8 at 24–72 h, 1 late." */
static char *
describe_told (const FouleeSummary *summary, const FouleeLanguage *language)
{
  guint n[FOULEE_PEAK_CANNOT_TELL + 1] = { 0 };

  for (guint i = 0; i < summary->peaks->len; i++)
    n[((const FouleePeak *) g_ptr_array_index (summary->peaks, i))->peak_class]++;
  return g_strdup_printf (
      foulee_trn (language,
                  "When soreness peaked can be told for %u of %u run: early (before 24 h) %u, "
                  "24–72 h %u, late %u.",
                  "When soreness peaked can be told for %u of %u runs: early (before 24 h) %u, "
                  "24–72 h %u, late %u.",
                  summary->n_runs),
      summary->n_runs - n[FOULEE_PEAK_CANNOT_TELL], summary->n_runs, n[FOULEE_PEAK_EARLY],
      n[FOULEE_PEAK_WINDOW], n[FOULEE_PEAK_LATE]);
}

static void
write_peaks (Page *page)
{
  const FouleeLanguage *language = page->options->language;
  const GPtrArray *peaks = page->summary->peaks;
  const double bottom = foulee_sheets_bottom (page->sheets) - page->foot_height - 12;
  g_autofree char *told = describe_told (page->summary, language);

  write_heading (page, foulee_tr (language, "Soreness after each run"));
  if (peaks->len == 0) {
    write_paragraph (page, foulee_tr (language, "No run was logged in this time."));
    return;
  }
  write_paragraph (page, told);
  write_paragraph (page,
                   foulee_tr (language,
                              "0 none – 10 worst imaginable, the most sore leg muscle at each "
                              "check-in. Level: the highest in the 120 hours after the run ended. "
                              "Between: the hours of the readings on either side."));
  place_columns (page);
  write_table_head (page);
  /* The newest first: should there be a second page, it is the older ones that go there. */
  for (guint i = peaks->len; i-- > 0;) {
    const FouleePeak *peak = g_ptr_array_index (peaks, i);
    const RowKind kind = peak->peak_class == FOULEE_PEAK_CANNOT_TELL ? ROW_UNTOLD : ROW_TOLD;
    g_auto (GStrv) row = row_of_table (page, peak);
    const double height = write_row (page, row, kind, FALSE);
    if (page->y + height > bottom) {
      foulee_sheets_add (page->sheets);
      begin_page (page);
      page->y += 4;
      write_table_head (page);
    }
    write_row (page, row, kind, TRUE);
    page->y += height;
    foulee_sheets_fill (page->sheets, page->left, page->y, page->right - page->left, HAIRLINE,
                        FOULEE_INK_PALE);
  }
}

FouleeSheets *
foulee_pages_new (FouleeFindings *findings, const FouleeReportOptions *options)
{
  g_autoptr (FouleeSummary) summary = summarise (findings);
  g_autoptr (FouleeSheets) sheets = foulee_sheets_new (options->paper);
  Page page = {
    .sheets = sheets,
    .summary = summary,
    .options = options,
    .runner = foulee_history_runner (foulee_findings_history (findings)),
    .left = foulee_sheets_left (sheets),
    .right = foulee_sheets_right (sheets),
  };

  page.head_height = write_head (&page, 0, 0);
  page.foot_height = write_foot (&page, FALSE);
  begin_page (&page);
  write_weeks (&page);
  write_peaks (&page);
  /* How many pages there are is known now. */
  for (guint i = 0; i < foulee_sheets_n (sheets); i++) {
    foulee_sheets_turn_to (sheets, i);
    write_head (&page, i + 1, foulee_sheets_n (sheets));
    write_foot (&page, TRUE);
  }
  return g_steal_pointer (&sheets);
}

char *
foulee_pages_title (FouleeFindings *findings, const FouleeReportOptions *options)
{
  g_autoptr (FouleeSummary) summary = summarise (findings);
  g_autofree char *period = foulee_period_label (summary->first, summary->last, options->language);

  return g_strdup_printf (foulee_trc (options->language, "title of the printed summary: period",
                                      "Running and soreness, %s"),
                          period);
}
