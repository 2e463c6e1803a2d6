/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hint-journal.h"

#include <stdlib.h>
#include <string.h>

FouleeInstant
at_hour (double hours)
{
  return (FouleeInstant) { MONDAY + (gint64) (hours * HOUR), 0 };
}

FouleeCheckIn *
journal_add_check_in (GPtrArray *records, FouleeInstant when)
{
  FouleeCheckIn *check_in;

  for (guint i = 0; i < records->len; i++) {
    check_in = g_ptr_array_index (records, i);
    if (check_in->record.kind == FOULEE_KIND_CHECK_IN && check_in->at.seconds == when.seconds)
      return check_in;
  }
  check_in = foulee_check_in_new ();
  check_in->at = when;
  g_ptr_array_add (records, check_in);
  return check_in;
}

void
journal_add_level (GPtrArray *records, double hours, FouleeRegion region, int level)
{
  journal_add_check_in (records, at_hour (hours))->readings[region].level = (gint8) level;
}

FouleeRun *
journal_add_run (GPtrArray *records, double end)
{
  FouleeRun *run = foulee_run_new ();

  run->start = at_hour (end - 1);
  run->duration = HOUR;
  g_ptr_array_add (records, run);
  return run;
}

void
journal_add_answer (GPtrArray *records, double hours)
{
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = at_hour (hours);
  g_ptr_array_add (records, answer);
}

/* Reads a level, or one of the signs for none; FALSE at the end. */
static gboolean
take_level (const char **text, int *level)
{
  *text += strspn (*text, " ");
  if (**text == '\0')
    return FALSE;
  *level = -1;
  if (**text == '.' || **text == '?')
    *text += 1;
  else
    *level = (int) strtol (*text, (char **) text, 10);
  return TRUE;
}

void
journal_add_levels (GPtrArray *records, FouleeRegion region, double first, double step,
                    const char *text)
{
  int level;

  for (double hours = first;; hours += step) {
    gboolean skipped = text[strspn (text, " ")] == '.';
    FouleeCheckIn *check_in;

    if (!take_level (&text, &level))
      return;
    if (skipped)
      continue;
    check_in = journal_add_check_in (records, at_hour (hours));
    check_in->readings[region].level = (gint8) level;
    check_in->overall = 1;
    if (*text != '/')
      continue;
    text++;
    g_assert_true (take_level (&text, &level));
    check_in->readings[foulee_region_opposite (region)].level = (gint8) level;
  }
}

void
journal_add_usual (GPtrArray *records, FouleeRegion region, int level)
{
  for (int day = -60; level != NO_USUAL && day <= -20; day++)
    journal_add_level (records, day * 24 + 8, region, level);
}

GArray *
journal_hints (GPtrArray *records, double now)
{
  g_autoptr (FouleeHistory) history = foulee_history_new (g_ptr_array_ref (records));

  return foulee_hints_new (history, at_hour (now), NULL, 0);
}

GArray *
journal_hints_of (GPtrArray *records, double now, FouleeHintKind kind)
{
  g_autoptr (GArray) all = journal_hints (records, now);
  GArray *hints = g_array_new (FALSE, FALSE, sizeof (FouleeHint));

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, FouleeHint, i).kind == kind)
      g_array_append_val (hints, g_array_index (all, FouleeHint, i));
  return hints;
}
