/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/capital.h"
#include "report/diary-words.h"
#include "report/sections.h"

/* The diary is read as a course, a run and then the days after it: the oldest comes first. */

/* How much is done before the clock is looked at. */
#define AT_ONCE 8

/* Of what is beside the columns for date and levels, so much is for notes. */
#define NOTE_SHARE 0.33
#define GAP 10
#define TABLE_GAP 6

/* A row to be: a check-in, a run done, or what is of the whole day and comes before them. */
typedef struct {
  FouleeDate day;
  gint64 clock;    /* seconds since 1970 of the clock on the wall; smallest for the day itself */
  gpointer record; /* owned by the history; NULL: of the whole day */
  FouleeDiaryDay of_day;
} Entry;

struct _FouleeDiary {
  GArray *entries; /* Entry, in order */
  FouleeTable *table;
  gboolean has_notes;
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

/* ---- Entries --------------------------------------------------------------------------------- */

static gint64
wall_clock (FouleeInstant at)
{
  return at.seconds + at.offset * 60;
}

/* In the period, and not yet to come. */
static gboolean
is_of_period (const FouleeComposer *composer, gconstpointer record)
{
  const FouleeDate day = foulee_record_day (record, composer->day_start);

  return day >= composer->first && day <= composer->last &&
         foulee_record_when (record) <= composer->now.seconds;
}

static const char *
note_of (const Entry *entry)
{
  const FouleeRecord *record = entry->record;

  if (record == NULL)
    return NULL;
  return record->kind == FOULEE_KIND_RUN ? ((const FouleeRun *) entry->record)->note
                                         : ((const FouleeCheckIn *) entry->record)->note;
}

static void
add_records (FouleeComposer *composer, FouleeDiary *diary, FouleeKind kind)
{
  for (guint i = 0; i < foulee_history_n (composer->history, kind); i++) {
    gconstpointer record = foulee_history_get (composer->history, kind, i);
    const FouleeRun *run = kind == FOULEE_KIND_RUN ? record : NULL;
    Entry entry = { .record = (gpointer) record };
    if ((run != NULL && run->planned == 1) || !is_of_period (composer, record))
      continue;
    entry.day = foulee_record_day (record, composer->day_start);
    entry.clock = wall_clock (run != NULL ? run->start : ((const FouleeCheckIn *) record)->at);
    diary->has_notes |= note_of (&entry) != NULL;
    g_array_append_val (diary->entries, entry);
  }
}

static void
add_sleep (FouleeDiaryDay *day, const FouleeSleep *sleep)
{
  if (foulee_instant_is_set (sleep->to_bed) && foulee_instant_is_set (sleep->woke))
    day->asleep += sleep->woke.seconds - sleep->to_bed.seconds;
  if (sleep->sleep_kind != FOULEE_SLEEP_NAP && sleep->quality != FOULEE_UNSET)
    day->quality = sleep->quality;
}

static void
add_to_day (FouleeDiaryDay *day, const FouleeRecord *record)
{
  if (record->kind == FOULEE_KIND_SLEEP)
    add_sleep (day, (const FouleeSleep *) record);
  else if (record->kind == FOULEE_KIND_DRINK)
    day->drunk += MAX (((const FouleeDrink *) record)->volume, 0);
  else
    day->shade = MAX (day->shade, ((const FouleeUrine *) record)->shade);
}

/* One entry for each day of which something is known as a whole. */
static void
add_days (FouleeComposer *composer, FouleeDiary *diary)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_SLEEP, FOULEE_KIND_DRINK, FOULEE_KIND_URINE };
  const guint n = (guint) MAX (0, composer->last - composer->first + 1);
  g_autofree Entry *days = g_new0 (Entry, n);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
    for (guint i = 0; i < foulee_history_n (composer->history, kinds[kind]); i++) {
      const FouleeRecord *record = foulee_history_get (composer->history, kinds[kind], i);
      Entry *day;
      if (!is_of_period (composer, record))
        continue;
      day = &days[foulee_record_day (record, composer->day_start) - composer->first];
      if (day->clock == 0)
        foulee_diary_day_init (&day->of_day);
      day->clock = G_MININT64;
      add_to_day (&day->of_day, record);
    }
  }
  for (guint i = 0; i < n; i++) {
    days[i].day = composer->first + (FouleeDate) i;
    if (days[i].clock != 0)
      g_array_append_val (diary->entries, days[i]);
  }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->clock != other->clock)
    return one->clock < other->clock ? -1 : 1;
  return 0;
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

static FouleeTable *
make_table (FouleeComposer *composer, gboolean has_notes)
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
  const guint n = has_notes ? N_COLUMNS : COLUMN_NOTE;
  double left;

  columns[COLUMN_WHEN].least = width_of_moments (composer);
  columns[COLUMN_OVERALL].least = width_of_title (composer, columns[COLUMN_OVERALL].title);
  columns[COLUMN_FATIGUE].least = width_of_title (composer, columns[COLUMN_FATIGUE].title);
  left = composer->width - GAP * (n - 1) - columns[COLUMN_WHEN].least -
         columns[COLUMN_OVERALL].least - columns[COLUMN_FATIGUE].least;
  columns[COLUMN_NOTE].least = has_notes ? NOTE_SHARE * left : 0;
  columns[COLUMN_WHAT].least = left - columns[COLUMN_NOTE].least;
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i].fixed = TRUE;
  return foulee_table_new (composer->typesetter, columns, n, composer->width);
}

static char *
describe_when (const FouleeComposer *composer, const Entry *entry)
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

  return g_strconcat (
      soreness, *soreness != '\0' && *remarks != '\0' ? foulee_between (composer->language) : "",
      remarks, NULL);
}

static char *
level_text (gint32 level)
{
  return level == FOULEE_UNSET ? NULL : g_strdup_printf ("%d", level);
}

static void
add_entry (FouleeComposer *composer, FouleeTable *table, const Entry *entry)
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
  cells[COLUMN_NOTE].text = note_of (entry) != NULL ? note_of (entry) : "";
  foulee_table_add (table, cells);
}

/* "November 2026", where a month begins; the rows say only which day of it. */
static void
add_month (FouleeComposer *composer, FouleeDiary *diary, guint index)
{
  const FouleeDate day = g_array_index (diary->entries, Entry, index).day;
  g_autofree char *month = foulee_format_date (composer->language, day, FOULEE_DATE_MONTH);
  g_autofree char *title = foulee_capital (month);
  g_autofree char *before = NULL;

  if (index > 0)
    before = foulee_format_date (composer->language,
                                 g_array_index (diary->entries, Entry, index - 1).day,
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

  diary->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  add_days (composer, diary);
  add_records (composer, diary, FOULEE_KIND_CHECK_IN);
  add_records (composer, diary, FOULEE_KIND_RUN);
  g_array_sort (diary->entries, compare_entries);
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
  diary->table = make_table (composer, diary->has_notes);
}

/* One entry into the table, or one row of it into the flow; FALSE once there is nothing left. */
static gboolean
go_on (FouleeComposer *composer, guint *next)
{
  FouleeDiary *diary = composer->diary;

  if (diary->n_collected < diary->entries->len) {
    add_month (composer, diary, diary->n_collected);
    add_entry (composer, diary->table,
               &g_array_index (diary->entries, Entry, diary->n_collected++));
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
