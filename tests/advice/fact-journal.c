/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fact-journal.h"

#include "support/records.h"

FouleeInstant
hours_ago (double hours)
{
  FouleeInstant instant = test_instant (NOW);

  instant.seconds -= (gint64) (hours * 3600);
  return instant;
}

FouleeRun *
journal_add_run (GPtrArray *records, double hours, int minutes, int rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = hours_ago (hours + minutes / 60.0);
  run->duration = minutes * 60;
  run->rpe = rpe;
  g_ptr_array_add (records, run);
  return run;
}

FouleeCheckIn *
journal_add_check_in (GPtrArray *records, double hours)
{
  const FouleeInstant at = hours_ago (hours);
  FouleeCheckIn *check_in;

  for (guint i = 0; i < records->len; i++) {
    check_in = g_ptr_array_index (records, i);
    if (check_in->record.kind == FOULEE_KIND_CHECK_IN && check_in->at.seconds == at.seconds)
      return check_in;
  }
  check_in = foulee_check_in_new ();
  check_in->at = at;
  g_ptr_array_add (records, check_in);
  return check_in;
}

FouleeAction *
journal_add_action (GPtrArray *records, double hours, FouleeActionKind kind)
{
  FouleeAction *action = foulee_action_new ();

  action->at = hours_ago (hours);
  action->action_kind = (gint32) kind;
  g_ptr_array_add (records, action);
  return action;
}

FouleeDrink *
journal_add_drink (GPtrArray *records, double hours, FouleeDrinkKind kind)
{
  FouleeDrink *drink = foulee_drink_new ();

  drink->at = hours_ago (hours);
  drink->volume = 500;
  drink->drink_kind = (gint32) kind;
  g_ptr_array_add (records, drink);
  return drink;
}

FouleeUrine *
journal_add_urine (GPtrArray *records, double hours, int shade)
{
  FouleeUrine *urine = foulee_record_new (FOULEE_KIND_URINE);

  urine->at = hours_ago (hours);
  urine->shade = shade;
  g_ptr_array_add (records, urine);
  return urine;
}

FouleeSleep *
journal_add_night (GPtrArray *records, int days, int minutes)
{
  FouleeSleep *night = foulee_sleep_new ();

  night->sleep_kind = FOULEE_SLEEP_NIGHT;
  night->night = foulee_date_from_civil (2026, 11, 22) - days;
  if (minutes > 0) {
    night->woke = hours_ago (days * 24 + 6);
    night->to_bed = night->woke;
    night->to_bed.seconds -= minutes * 60;
  }
  g_ptr_array_add (records, night);
  return night;
}

FouleeShoe *
journal_add_shoe (GPtrArray *records, const char *name)
{
  FouleeShoe *shoe = foulee_record_new (FOULEE_KIND_SHOE);

  foulee_record_set_text (&shoe->name, name);
  g_ptr_array_add (records, shoe);
  return shoe;
}

FouleeFindings *
journal_findings (GPtrArray *records)
{
  GPtrArray *held = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (held, foulee_record_ref (g_ptr_array_index (records, i)));
  history = foulee_history_new (held);
  return foulee_findings_new (history, hours_ago (0), 1);
}
