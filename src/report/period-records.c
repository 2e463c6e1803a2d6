/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/period-records.h"

#define DAY_SECONDS G_GINT64_CONSTANT (86400)

/* A record may belong to a day that is not that of its moment in UTC. */
#define SLACK (2 * DAY_SECONDS)

/* What has a date and no moment, such as a night, has happened once its day has come. */
static gboolean
has_happened (const FouleeComposer *composer, gconstpointer record)
{
  const FouleeRun *run = record;

  if (run->record.kind == FOULEE_KIND_RUN)
    return run->planned != 1 && foulee_run_end (run) <= composer->now.seconds;
  if (run->record.kind == FOULEE_KIND_SLEEP || run->record.kind == FOULEE_KIND_VISIT)
    return foulee_record_day (record, composer->day_start) <= composer->today;
  return foulee_record_when (record) <= composer->now.seconds;
}

gboolean
foulee_is_period_record (const FouleeComposer *composer, gconstpointer record)
{
  const FouleeDate day = foulee_record_day (record, composer->day_start);

  return day >= composer->first && day <= composer->last && has_happened (composer, record);
}

GPtrArray *
foulee_happened_records_new (const FouleeComposer *composer, FouleeKind kind, FouleeDate first,
                             FouleeDate last)
{
  GPtrArray *records = g_ptr_array_new ();
  const guint n = foulee_history_n (composer->history, kind);
  const gint64 from = (gint64) first * DAY_SECONDS - SLACK;
  const gint64 until = (gint64) last * DAY_SECONDS + SLACK;

  for (guint i = foulee_history_find (composer->history, kind, from); i < n; i++) {
    gconstpointer record = foulee_history_get (composer->history, kind, i);
    const FouleeDate day = foulee_record_day (record, composer->day_start);

    if (foulee_record_when (record) > until)
      break;
    if (day >= first && day <= last && has_happened (composer, record))
      g_ptr_array_add (records, (gpointer) record);
  }
  return records;
}

GPtrArray *
foulee_period_records_new (const FouleeComposer *composer, FouleeKind kind)
{
  return foulee_happened_records_new (composer, kind, composer->first, composer->last);
}
