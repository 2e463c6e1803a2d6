/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/capital.h"
#include "report/diary-entries.h"
#include "report/sections.h"

/* The diary is read as a course, a run and then the days after it: the oldest comes first. */

/* How much is done before the clock is looked at. */
#define AT_ONCE 8

/* Of what is beside the columns for date and levels, so much is for notes. */
#define NOTE_SHARE 0.33
#define GAP 10
#define TABLE_GAP 6

struct _FouleeDiary {
  GArray *entries; /* FouleeDiaryEntry, in order */
  FouleeTable *table;
  guint n_collected; /* entries that are rows of the table */
};

enum { COLUMN_WHEN, COLUMN_WHAT, COLUMN_OVERALL, COLUMN_FATIGUE, COLUMN_NOTE, N_COLUMNS };

void
foulee_diary_free (FouleeDiary *diary)
{
  g_array_unref (diary->entries);
  g_clear_pointer (&diary->table, foulee_table_free);
  g_free (diary);
}

/* ---- Rows ------------------------------------------------------------------------------------ */

/* The widest that a date and a time may be. */
static double
width_of_moments (FouleeComposer *composer)
{
  double widest = 0, width;

  for (FouleeDate day = composer->last - 6; day <= composer->last; day++)
    for (int month = 1; month <= 12; month++) {
      g_autofree char *text = g_strdup_printf (
          "%s 28 %s 20:58",
          foulee_weekday_name (composer->language, foulee_date_weekday (day), TRUE),
          foulee_month_name (composer->language, month, TRUE));
      foulee_typesetter_measure (composer->typesetter, &foulee_style_text, 0, text, &width);
      widest = MAX (widest, width);
    }
  return widest + 2;
}

static double
width_of_title (FouleeComposer *composer, const char *title)
{
  double width;

  foulee_typesetter_measure (composer->typesetter, &foulee_style_strong, 0, title, &width);
  return width + 2;
}

static gboolean
has_notes (const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (foulee_diary_entry_note (&g_array_index (entries, FouleeDiaryEntry, i)) != NULL)
      return TRUE;
  return FALSE;
}

static FouleeTable *
make_table (FouleeComposer *composer, gboolean notes)
{
  const FouleeLanguage *language = composer->language;
  FouleeTableColumn columns[N_COLUMNS] = {
    [COLUMN_WHEN] = { .title = foulee_trc (language, "column of the diary", "When") },
    [COLUMN_WHAT] = { .title =
                          foulee_trc (language, "column of the diary", "Soreness, runs, day") },
    [COLUMN_OVERALL] = { .title = foulee_trc (language, "column of the diary", "Overall") },
    [COLUMN_FATIGUE] = { .title = foulee_trc (language, "column of the diary", "Fatigue") },
    [COLUMN_NOTE] = { .title = foulee_trc (language, "column of the diary", "Note") },
  };
  const guint n = notes ? N_COLUMNS : COLUMN_NOTE;
  double left;

  columns[COLUMN_WHEN].least = width_of_moments (composer);
  columns[COLUMN_OVERALL].least = width_of_title (composer, columns[COLUMN_OVERALL].title);
  columns[COLUMN_FATIGUE].least = width_of_title (composer, columns[COLUMN_FATIGUE].title);
  left = composer->width - GAP * (n - 1) - columns[COLUMN_WHEN].least -
         columns[COLUMN_OVERALL].least - columns[COLUMN_FATIGUE].least;
  columns[COLUMN_NOTE].least = notes ? NOTE_SHARE * left : 0;
  columns[COLUMN_WHAT].least = left - columns[COLUMN_NOTE].least;
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i].fixed = TRUE;
  return foulee_table_new (composer->typesetter, columns, n, composer->width);
}

static char *
describe_when (const FouleeComposer *composer, const FouleeDiaryEntry *entry)
{
  g_autofree char *date = foulee_format_date (composer->language, entry->day, FOULEE_DATE_SHORT);
  g_autofree char *time = NULL;

  if (entry->record == NULL)
    return g_steal_pointer (&date);
  time = foulee_format_time (composer->language, (int) (((entry->clock % 86400) + 86400) % 86400));
  return g_strdup_printf ("%s %s", date, time);
}

static char *
describe_check_in (const FouleeComposer *composer, const FouleeCheckIn *check_in)
{
  g_autofree char *soreness = foulee_diary_soreness (check_in, composer->language);
  g_autofree char *remarks = foulee_diary_remarks (check_in, composer->language);

  g_autofree char *all = g_strconcat (
      soreness, *soreness != '\0' && *remarks != '\0' ? foulee_between (composer->language) : "",
      remarks, NULL);

  return foulee_capital (all);
}

static char *
level_text (gint32 level)
{
  return level == FOULEE_UNSET ? NULL : g_strdup_printf ("%d", level);
}

static void
add_entry (FouleeComposer *composer, FouleeTable *table, const FouleeDiaryEntry *entry)
{
  const FouleeRecord *record = entry->record;
  const FouleeCheckIn *check_in =
      record != NULL && record->kind == FOULEE_KIND_CHECK_IN ? entry->record : NULL;
  g_autofree char *when = describe_when (composer, entry);
  g_autofree char *overall = check_in != NULL ? level_text (check_in->overall) : g_strdup ("");
  g_autofree char *fatigue = check_in != NULL ? level_text (check_in->fatigue) : g_strdup ("");
  g_autofree char *what = NULL;
  FouleeCell cells[N_COLUMNS] = { { 0 } };

  if (record == NULL)
    what = foulee_diary_day (&entry->of_day, composer->units, composer->language);
  else if (check_in != NULL)
    what = describe_check_in (composer, check_in);
  else
    what = foulee_diary_run (entry->record, composer->units, composer->language);
  cells[COLUMN_WHEN].text = when;
  cells[COLUMN_WHAT].text = *what != '\0' ? what : NULL;
  cells[COLUMN_WHAT].strong = record != NULL && check_in == NULL;
  cells[COLUMN_OVERALL].text = overall;
  cells[COLUMN_FATIGUE].text = fatigue;
  cells[COLUMN_NOTE].text =
      foulee_diary_entry_note (entry) != NULL ? foulee_diary_entry_note (entry) : "";
  foulee_table_add (table, cells);
}

/* "November 2026", where a month begins; the rows say only which day of it. */
static void
add_month (FouleeComposer *composer, FouleeDiary *diary, guint index)
{
  const FouleeDate day = g_array_index (diary->entries, FouleeDiaryEntry, index).day;
  g_autofree char *month = foulee_format_date (composer->language, day, FOULEE_DATE_MONTH);
  g_autofree char *title = foulee_capital (month);
  g_autofree char *before = NULL;

  if (index > 0)
    before = foulee_format_date (composer->language,
                                 g_array_index (diary->entries, FouleeDiaryEntry, index - 1).day,
                                 FOULEE_DATE_MONTH);
  if (g_strcmp0 (month, before) != 0)
    foulee_table_add_subhead (diary->table, title);
}

/* ---- In steps -------------------------------------------------------------------------------- */

static void
begin (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  FouleeDiary *diary = composer->diary = g_new0 (FouleeDiary, 1);

  diary->entries = foulee_diary_entries_new (composer);
  /* The first page says that there is nothing: that is no page of its own. */
  if (diary->entries->len == 0)
    return;
  foulee_flow_break (composer->flow);
  foulee_flow_add_heading (composer->flow, foulee_trc (language, "section of the summary", "Diary"),
                           foulee_tr (language, "every check-in, run and day, the oldest first"));
  foulee_flow_add_text (
      composer->flow,
      foulee_tr (language,
                 "Soreness, pain and overall: 0 none – 10 worst imaginable; fatigue: 0 none – 10 "
                 "exhausted; each as felt at that moment. L left, R right. Areas that are not "
                 "named were not asked. Effort: 0 rest – 10 maximal, of the whole run. Sleep "
                 "quality: 1 very poor – 5 very good. Urine colour: 1 pale – 8 dark, the darkest "
                 "of the day. –: not recorded."));
  diary->table = make_table (composer, has_notes (diary->entries));
}

/* One entry into the table, or one row of it into the flow; FALSE once there is nothing left. */
static gboolean
go_on (FouleeComposer *composer, guint *next)
{
  FouleeDiary *diary = composer->diary;

  if (diary->n_collected < diary->entries->len) {
    add_month (composer, diary, diary->n_collected);
    add_entry (composer, diary->table,
               &g_array_index (diary->entries, FouleeDiaryEntry, diary->n_collected++));
    return TRUE;
  }
  if (diary->table == NULL)
    return FALSE;
  if (*next == 0)
    foulee_table_write_head (diary->table, composer->flow, TABLE_GAP);
  foulee_table_write_row (diary->table, composer->flow, (*next)++);
  if (*next < foulee_table_n_rows (diary->table))
    return TRUE;
  foulee_table_write_end (diary->table, composer->flow);
  return FALSE;
}

gboolean
foulee_section_diary (FouleeComposer *composer, guint *next, gint64 budget)
{
  const gint64 began = g_get_monotonic_time ();

  if (composer->diary == NULL)
    begin (composer);
  do {
    for (guint i = 0; i < AT_ONCE; i++)
      if (!go_on (composer, next))
        return TRUE;
  } while (g_get_monotonic_time () - began < budget);
  return FALSE;
}

double
foulee_section_diary_progress (const FouleeComposer *composer, guint next)
{
  const FouleeDiary *diary = composer->diary;

  if (diary == NULL || diary->entries->len == 0)
    return 0;
  return 0.2 * diary->n_collected / diary->entries->len +
         (next == 0 ? 0 : 0.8 * next / foulee_table_n_rows (diary->table));
}
