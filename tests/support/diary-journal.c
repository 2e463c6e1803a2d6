/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/diary-journal.h"

#include <stdio.h>
#include <string.h>

#include "exchange/csv-reader.h"

#define HOUR 3600
#define GLASS 250 /* ml */

/* When days are made up, by the clock on the wall. */
#define WAKING (7 * HOUR)
#define FIRST_GLASS (8 * HOUR)
#define LAST_GLASS (20 * HOUR)
#define EVENING (21 * HOUR)

/* The columns that are read, and the most that a file has. */
enum { AT, FATIGUE, HOURS_SLEPT = 4, SLEEP_QUALITY, SORENESS, AREAS };
enum { ENDED, ACTIVITIES, EXERTION, MINUTES };
enum { DATE, GLASSES = 4 };
#define N_COLUMNS 9

typedef struct {
  GPtrArray *records;
  GTimeZone *oslo;
  GHashTable *nights;  /* FouleeDate of those that have been told */
  GHashTable *glasses; /* FouleeDate → how many */
} Diary;

typedef void (*ReadLine) (Diary *self, char **columns);

/* What 1 … 5 are here; 0 is no answer. */
static const int levels[] = { FOULEE_UNSET, 10, 7, 5, 2, 0 };

static const struct {
  const char *code;
  FouleeRegion region;
} areas[] = {
  { "48979004", FOULEE_REGION_CALF_LEFT },
  { "32696007", FOULEE_REGION_CALF_RIGHT },
  { "12921003", FOULEE_REGION_HIP_LEFT },
  { "12921003", FOULEE_REGION_HIP_RIGHT },
};

static GTimeZone *
zone_new (void)
{
  GTimeZone *zone = g_time_zone_new_identifier ("Europe/Oslo");

  g_assert_nonnull (zone);
  return zone;
}

static void
keep (Diary *self, gpointer record)
{
  g_snprintf (((FouleeRecord *) record)->id, FOULEE_UUID_SIZE, "d1a12000-0000-4000-8000-%012u",
              self->records->len);
  g_ptr_array_add (self->records, record);
}

/* A whole number of the file, or `otherwise` where it is none of these. */
static int
whole (const char *text, int lowest, int highest, int otherwise)
{
  gint64 value;

  return g_ascii_string_to_signed (text, 10, lowest, highest, &value, NULL) ? (int) value
                                                                            : otherwise;
}

static gboolean
read_moment (const Diary *self, const char *text, FouleeInstant *at)
{
  if (!foulee_instant_parse (text, self->oslo, at))
    return FALSE;
  *at = foulee_instant_in_zone (self->oslo, at->seconds);
  return TRUE;
}

static void
add_night (Diary *self, FouleeInstant at, char **columns)
{
  FouleeDate day = foulee_instant_day (at, FOULEE_DAY_START_DEFAULT);
  int hours = whole (columns[HOURS_SLEPT], 1, 23, FOULEE_UNSET);
  FouleeInstant woke = foulee_instant_from_civil (self->oslo, day, WAKING);
  FouleeSleep *sleep;

  if (hours == FOULEE_UNSET || !g_hash_table_add (self->nights, GINT_TO_POINTER (day)))
    return;
  if (at.seconds < woke.seconds)
    woke = at;
  sleep = foulee_sleep_new ();
  sleep->night = day;
  sleep->sleep_kind = FOULEE_SLEEP_NIGHT;
  sleep->woke = woke;
  sleep->to_bed = foulee_instant_in_zone (self->oslo, woke.seconds - hours * HOUR);
  sleep->quality = whole (columns[SLEEP_QUALITY], 1, 5, FOULEE_UNSET);
  keep (self, sleep);
}

static void
read_wellness (Diary *self, char **columns)
{
  FouleeInstant at;
  FouleeCheckIn *check_in;
  int soreness = levels[whole (columns[SORENESS], 1, 5, 0)];
  int fatigue = levels[whole (columns[FATIGUE], 1, 5, 0)];

  if (!read_moment (self, columns[AT], &at))
    return;
  add_night (self, at, columns);
  if (soreness == FOULEE_UNSET && fatigue == FOULEE_UNSET)
    return;
  check_in = foulee_check_in_new ();
  check_in->at = at;
  check_in->overall = soreness;
  check_in->fatigue = fatigue;
  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    if (soreness != FOULEE_UNSET && strstr (columns[AREAS], areas[i].code))
      check_in->readings[areas[i].region].level = (gint8) soreness;
  keep (self, check_in);
}

static gboolean
is_run (const char *activities)
{
  return strstr (activities, "'running'") || strstr (activities, "'endurance'");
}

static void
read_session (Diary *self, char **columns)
{
  int minutes = whole (columns[MINUTES], 1, 1440, FOULEE_UNSET);
  FouleeInstant at;

  if (minutes == FOULEE_UNSET || !read_moment (self, columns[ENDED], &at))
    return;
  at = foulee_instant_in_zone (self->oslo, at.seconds - minutes * 60);
  if (is_run (columns[ACTIVITIES])) {
    FouleeRun *run = foulee_run_new ();

    run->start = at;
    run->duration = minutes * 60;
    run->rpe = whole (columns[EXERTION], 0, 10, FOULEE_UNSET);
    keep (self, run);
  } else {
    FouleeAction *action = foulee_action_new ();

    action->at = at;
    action->action_kind = FOULEE_ACTION_CROSS_TRAINING;
    action->minutes = minutes;
    keep (self, action);
  }
}

static void
read_report (Diary *self, char **columns)
{
  int glasses = whole (columns[GLASSES], 1, 40, 0);
  int day, month, year;

  if (sscanf (columns[DATE], "%2d/%2d/%4d", &day, &month, &year) == 3 &&
      foulee_date_is_valid_civil (year, month, day))
    g_hash_table_insert (self->glasses, GINT_TO_POINTER (foulee_date_from_civil (year, month, day)),
                         GINT_TO_POINTER (glasses));
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  FouleeDate first = GPOINTER_TO_INT (a), second = GPOINTER_TO_INT (b);

  return (first > second) - (first < second);
}

static void
add_drinks (Diary *self)
{
  g_autoptr (GList) days =
      g_list_sort_with_data (g_hash_table_get_keys (self->glasses), compare_dates, NULL);

  for (GList *day = days; day; day = day->next) {
    int n = GPOINTER_TO_INT (g_hash_table_lookup (self->glasses, day->data));

    for (int i = 0; i < n; i++) {
      FouleeDrink *drink = foulee_drink_new ();

      drink->at = foulee_instant_from_civil (self->oslo, GPOINTER_TO_INT (day->data),
                                             FIRST_GLASS + i * (LAST_GLASS - FIRST_GLASS) / n);
      drink->volume = GLASS;
      drink->drink_kind = FOULEE_DRINK_WATER;
      keep (self, drink);
    }
  }
}

/* The first line, with the names of the columns, has no time and is passed over like others that
 * have none. */
static void
read_table (Diary *self, const char *folder, const char *name, ReadLine read)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  FouleeCsvReader reader;
  FouleeCsvCell cells[N_COLUMNS];
  FouleeCsvRow row;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return;
  foulee_csv_reader_init (&reader, text, length, ',');
  while (foulee_csv_reader_next (&reader, cells, N_COLUMNS, &row)) {
    char *columns[N_COLUMNS];

    for (int i = 0; i < N_COLUMNS; i++)
      columns[i] = foulee_csv_cell_dup (&cells[i], text);
    read (self, columns);
    for (int i = 0; i < N_COLUMNS; i++)
      g_free (columns[i]);
  }
}

GPtrArray *
test_diary_journal_new (const char *folder)
{
  g_autoptr (GTimeZone) oslo = zone_new ();
  g_autoptr (GHashTable) nights = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) glasses = g_hash_table_new (NULL, NULL);
  Diary self = { foulee_record_array_new (), oslo, nights, glasses };

  read_table (&self, folder, "wellness.csv", read_wellness);
  read_table (&self, folder, "srpe.csv", read_session);
  read_table (&self, folder, "reporting.csv", read_report);
  add_drinks (&self);
  return self.records;
}

FouleeClock *
test_diary_clock_new (GPtrArray *records)
{
  g_autoptr (GTimeZone) oslo = zone_new ();
  FouleeDate last_day = FOULEE_DATE_MIN;
  gint64 last = G_MININT64;

  for (guint i = 0; i < records->len; i++) {
    const FouleeRecord *record = records->pdata[i];
    gint64 at = record->kind == FOULEE_KIND_RUN ? foulee_run_end ((const FouleeRun *) record)
                                                : foulee_record_when (record);

    last = MAX (last, at);
    last_day = MAX (last_day, foulee_record_day (record, FOULEE_DAY_START_DEFAULT));
  }
  last = MAX (last, foulee_instant_from_civil (oslo, last_day, EVENING).seconds);
  return foulee_clock_new_fixed (last * 1000, oslo);
}
