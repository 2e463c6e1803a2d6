/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "published-diaries.h"

/* Oslo in winter. */
#define MINUTES_EAST 60

static int
compare_events (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const DiaryEvent *) a)->at.seconds;
  gint64 second = ((const DiaryEvent *) b)->at.seconds;

  return (first > second) - (first < second);
}

/* Lines with a time in the first column; `read` fills in the rest or says that there is nothing. */
static GArray *
read_events (const char *folder, const char *name,
             gboolean (*read) (char **columns, guint n, DiaryEvent *event))
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_auto (GStrv) lines = NULL;
  GArray *events = g_array_new (FALSE, TRUE, sizeof (DiaryEvent));

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return events;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i]; i++) {
    g_auto (GStrv) columns = g_strsplit (g_strchomp (lines[i]), ",", -1);
    DiaryEvent event = { 0 };

    if (!columns[0] || !foulee_instant_parse (columns[0], utc, &event.at) ||
        !read (columns, g_strv_length (columns), &event))
      continue;
    event.at.offset = MINUTES_EAST;
    g_array_append_val (events, event);
  }
  g_array_sort (events, compare_events);
  return events;
}

static gboolean
read_wellness (char **columns, guint n, DiaryEvent *event)
{
  int soreness = n > 6 ? (int) g_ascii_strtoll (columns[6], NULL, 10) : 0;

  event->level = DIARY_LEVELS - soreness;
  return soreness >= 1 && soreness <= DIARY_LEVELS;
}

static gboolean
read_session (char **columns, guint n, DiaryEvent *event)
{
  if (n < 4)
    return FALSE;
  event->dose = foulee_dose (g_ascii_strtod (columns[n - 1], NULL),
                             g_ascii_strtod (columns[n - 2], NULL), 0.0);
  return TRUE;
}

GArray *
diary_entries (const char *folder)
{
  return read_events (folder, "wellness.csv", read_wellness);
}

GArray *
diary_sessions (const char *folder)
{
  return read_events (folder, "srpe.csv", read_session);
}

FouleeDate
diary_day (const DiaryEvent *event)
{
  return foulee_instant_day (event->at, DIARY_DAY_START);
}

GArray *
diary_one_a_day (GArray *entries)
{
  GArray *first = g_array_new (FALSE, TRUE, sizeof (DiaryEvent));

  for (guint i = 0; i < entries->len; i++) {
    const DiaryEvent *entry = diary_event (entries, i);

    if (i == 0 || diary_day (entry) != diary_day (diary_event (entries, i - 1)))
      g_array_append_val (first, *entry);
  }
  return first;
}
