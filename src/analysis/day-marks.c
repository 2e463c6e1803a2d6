/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/day-marks.h"

#include "analysis/hint.h"

#include <string.h>

/* Of more days than this it is no longer quicker to look for what lies between. */
#define MOST_DAYS 400

/* More days than were asked for, so that a new one does not move all of them. */
#define ROOM 62

#define DAY_SECONDS 86400

struct _FouleeDayMarks {
  FouleeDate first;
  int n_days;
  FouleeDayMark *days;
};

/* Nothing was recorded. */
static const FouleeDayMark nothing = { .level = -1 };

/* What is done or felt on a day. */
static const FouleeKind kinds[] = {
  FOULEE_KIND_CHECK_IN,    FOULEE_KIND_RUN,    FOULEE_KIND_SLEEP, FOULEE_KIND_DRINK,
  FOULEE_KIND_URINE,       FOULEE_KIND_ACTION, FOULEE_KIND_VISIT, FOULEE_KIND_ACTIVITY_SCORE,
  FOULEE_KIND_SIGN_ANSWER,
};

static guint8
one_more (guint8 n)
{
  return n < G_MAXUINT8 ? n + 1 : n;
}

static void
add_check_in (FouleeDayMark *mark, const FouleeCheckIn *check_in)
{
  int level = foulee_check_in_legs (check_in);

  mark->n_check_ins = one_more (mark->n_check_ins);
  mark->level = (gint8) MAX (mark->level, level);
  if (level >= FOULEE_SORE_LEVEL)
    mark->flags |= FOULEE_DAY_SORE;
}

static void
add_run (FouleeDayMark *mark, const FouleeRun *run)
{
  if (run->planned == 1)
    return;
  mark->n_runs = one_more (mark->n_runs);
  mark->flags |= FOULEE_DAY_RUN;
  if (run->distance != FOULEE_UNSET)
    mark->distance += run->distance;
}

static void
add_record (FouleeDayMark *mark, FouleeKind kind, gconstpointer record)
{
  mark->flags |= FOULEE_DAY_RECORDED;
  if (kind == FOULEE_KIND_CHECK_IN)
    add_check_in (mark, record);
  else if (kind == FOULEE_KIND_RUN)
    add_run (mark, record);
  else if (kind == FOULEE_KIND_SIGN_ANSWER && ((const FouleeSignAnswer *) record)->ticked)
    mark->flags |= FOULEE_DAY_SIGN | FOULEE_DAY_TICKED;
}

static FouleeDayMark *
find (const FouleeDayMarks *marks, FouleeDate date)
{
  if (date < marks->first || date - marks->first >= marks->n_days)
    return NULL;
  return &marks->days[date - marks->first];
}

/* The day of the check-in or run that made the hint ask: a moment alone does not tell its clock. */
static FouleeDate
day_of_hint (const FouleeHistory *history, const FouleeHint *hint)
{
  int day_start = foulee_history_day_start (history);
  guint next = foulee_history_find (history, FOULEE_KIND_CHECK_IN, hint->at);
  FouleeInstant moment = { .seconds = hint->at };

  if (hint->run)
    return foulee_record_day (hint->run, day_start);
  if (next < foulee_history_n (history, FOULEE_KIND_CHECK_IN))
    moment.offset = foulee_history_check_in (history, next)->at.offset;
  else if (next > 0)
    moment.offset = foulee_history_check_in (history, next - 1)->at.offset;
  return foulee_instant_day (moment, day_start);
}

/* ---- All days and some ----------------------------------------------------------------------- */

/* Records lie in the order of time, but days follow the clock on the wall: the first and the last
 * few may change places. */
static gboolean
find_span (const FouleeHistory *history, FouleeDate *first, FouleeDate *last)
{
  int day_start = foulee_history_day_start (history);
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    guint n = foulee_history_n (history, kinds[i]);
    FouleeDate begin, end;

    if (n == 0)
      continue;
    begin = foulee_record_day (foulee_history_get (history, kinds[i], 0), day_start) - 2;
    end = foulee_record_day (foulee_history_get (history, kinds[i], n - 1), day_start) + 2;
    *first = found ? MIN (*first, begin) : begin;
    *last = found ? MAX (*last, end) : end;
    found = TRUE;
  }
  return found;
}

/* Makes room for these days, too. */
static void
cover (FouleeDayMarks *marks, FouleeDate first, FouleeDate last)
{
  FouleeDayMark *days;
  int n_days;

  if (marks->n_days > 0) {
    if (first >= marks->first && last < marks->first + marks->n_days)
      return;
    first = MIN (first, marks->first);
    last = MAX (last, marks->first + marks->n_days - 1);
  }
  first -= ROOM;
  n_days = last + ROOM - first + 1;
  days = g_new (FouleeDayMark, n_days);
  for (int i = 0; i < n_days; i++)
    days[i] = nothing;
  if (marks->n_days > 0)
    memcpy (days + (marks->first - first), marks->days, (gsize) marks->n_days * sizeof *days);
  g_free (marks->days);
  marks->days = days;
  marks->first = first;
  marks->n_days = n_days;
}

/* The records of a kind from one on, as far as they can belong to a day up to `last`. */
static void
add_records (FouleeDayMarks *marks, const FouleeHistory *history, FouleeKind kind, guint from,
             FouleeDate first, FouleeDate last)
{
  int day_start = foulee_history_day_start (history);
  guint n = foulee_history_n (history, kind);
  /* A day on the wall may lie up to a day off UTC's on either side; the end is a day longer. */
  gint64 end = ((gint64) last + 3) * DAY_SECONDS;

  for (guint i = from; i < n; i++) {
    gconstpointer record = foulee_history_get (history, kind, i);
    FouleeDate date = foulee_record_day (record, day_start);
    FouleeDayMark *mark;

    if (foulee_record_when (record) >= end)
      break;
    mark = date >= first && date <= last ? find (marks, date) : NULL;
    if (mark)
      add_record (mark, kind, record);
  }
}

static void
mark_all (FouleeDayMarks *marks, const FouleeHistory *history)
{
  FouleeDate first, last;

  g_clear_pointer (&marks->days, g_free);
  marks->n_days = 0;
  if (!find_span (history, &first, &last))
    return;
  cover (marks, first, last);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_records (marks, history, kinds[i], 0, first, last);
}

FouleeDayMarks *
foulee_day_marks_new (const FouleeHistory *history)
{
  FouleeDayMarks *marks = g_new0 (FouleeDayMarks, 1);

  mark_all (marks, history);
  return marks;
}

void
foulee_day_marks_update (FouleeDayMarks *marks, const FouleeHistory *history, FouleeDate first,
                         FouleeDate last)
{
  if (first > last)
    return;
  if ((gint64) last - first >= MOST_DAYS) {
    mark_all (marks, history);
    return;
  }
  cover (marks, first, last);
  for (FouleeDate date = first; date <= last; date++)
    *find (marks, date) = nothing;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_records (marks, history, kinds[i],
                 foulee_history_find (history, kinds[i], ((gint64) first - 1) * DAY_SECONDS), first,
                 last);
}

void
foulee_day_marks_set_hints (FouleeDayMarks *marks, const FouleeHistory *history,
                            const GArray *hints)
{
  for (int i = 0; i < marks->n_days; i++) {
    guint8 *flags = &marks->days[i].flags;

    if (*flags & FOULEE_DAY_DIFFERED && !(*flags & FOULEE_DAY_TICKED))
      *flags &= (guint8) ~FOULEE_DAY_SIGN;
    *flags &= (guint8) ~FOULEE_DAY_DIFFERED;
  }
  for (guint i = 0; i < hints->len; i++) {
    FouleeDayMark *mark =
        find (marks, day_of_hint (history, &g_array_index (hints, FouleeHint, i)));

    if (mark)
      mark->flags |= FOULEE_DAY_SIGN | FOULEE_DAY_DIFFERED;
  }
}

void
foulee_day_marks_free (FouleeDayMarks *marks)
{
  g_free (marks->days);
  g_free (marks);
}

const FouleeDayMark *
foulee_day_marks_get (const FouleeDayMarks *marks, FouleeDate date)
{
  const FouleeDayMark *mark = find (marks, date);

  return mark ? mark : &nothing;
}

gboolean
foulee_day_marks_span (const FouleeDayMarks *marks, FouleeDate *first, FouleeDate *last)
{
  int begin = 0, end = marks->n_days - 1;

  while (begin < marks->n_days && !(marks->days[begin].flags & FOULEE_DAY_RECORDED))
    begin++;
  while (end > begin && !(marks->days[end].flags & FOULEE_DAY_RECORDED))
    end--;
  if (begin == marks->n_days)
    return FALSE;
  *first = marks->first + begin;
  *last = marks->first + end;
  return TRUE;
}
