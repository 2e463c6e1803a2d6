/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/diary-entries.h"

#include "analysis/timeline.h"
#include "report/period-records.h"

static gint64
wall_clock (FouleeInstant at)
{
  return at.seconds + at.offset * 60;
}

const char *
foulee_diary_entry_note (const FouleeDiaryEntry *entry)
{
  const FouleeRecord *record = entry->record;

  if (record == NULL)
    return NULL;
  return record->kind == FOULEE_KIND_RUN ? ((const FouleeRun *) entry->record)->note
                                         : ((const FouleeCheckIn *) entry->record)->note;
}

static void
add_records (const FouleeComposer *composer, GArray *entries, FouleeKind kind)
{
  for (guint i = 0; i < foulee_history_n (composer->history, kind); i++) {
    gconstpointer record = foulee_history_get (composer->history, kind, i);
    const FouleeRun *run = kind == FOULEE_KIND_RUN ? record : NULL;
    FouleeDiaryEntry entry = { .record = (gpointer) record };
    if (!foulee_is_period_record (composer, record))
      continue;
    entry.day = foulee_record_day (record, composer->day_start);
    entry.clock = wall_clock (run != NULL ? run->start : ((const FouleeCheckIn *) record)->at);
    g_array_append_val (entries, entry);
  }
}

static void
add_sleep (FouleeDiaryDay *day, const FouleeSleep *sleep)
{
  /* Of a night that was entered twice the longer one counts, as everywhere. */
  day->asleep = MAX (day->asleep, foulee_sleep_seconds (sleep));
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
add_days (const FouleeComposer *composer, GArray *entries)
{
  static const FouleeKind kinds[] = { FOULEE_KIND_SLEEP, FOULEE_KIND_DRINK, FOULEE_KIND_URINE };
  const guint n = (guint) MAX (0, composer->last - composer->first + 1);
  g_autofree FouleeDiaryEntry *days = g_new0 (FouleeDiaryEntry, n);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
    for (guint i = 0; i < foulee_history_n (composer->history, kinds[kind]); i++) {
      const FouleeRecord *record = foulee_history_get (composer->history, kinds[kind], i);
      FouleeDiaryEntry *day;
      if (!foulee_is_period_record (composer, record))
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
      g_array_append_val (entries, days[i]);
  }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const FouleeDiaryEntry *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->clock != other->clock)
    return one->clock < other->clock ? -1 : 1;
  return 0;
}

GArray *
foulee_diary_entries_new (const FouleeComposer *composer)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (FouleeDiaryEntry));

  add_days (composer, entries);
  add_records (composer, entries, FOULEE_KIND_CHECK_IN);
  add_records (composer, entries, FOULEE_KIND_RUN);
  g_array_sort (entries, compare_entries);
  return entries;
}
