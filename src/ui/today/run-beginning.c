/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-beginning.h"

static gboolean
is_in_use (const FouleeHistory *history, const char *id)
{
  const FouleeShoe *shoe = id ? foulee_history_lookup (history, FOULEE_KIND_SHOE, id) : NULL;

  return shoe && shoe->retired == FOULEE_DATE_NONE;
}

static void
take_warm_up (FouleeRun *run, const FouleeRun *from)
{
  run->warm_up = from->warm_up;
  run->warm_up_minutes = from->warm_up_minutes;
  run->warm_up_parts = from->warm_up_parts;
}

/* Fills in what is open. */
static void
take_habits (FouleeRun *run, const FouleeHistory *history, const FouleeRun *habit)
{
  if (!habit)
    return;
  if (run->run_kind == FOULEE_UNSET && habit->run_kind != FOULEE_RUN_RACE)
    run->run_kind = habit->run_kind;
  if (run->surface == FOULEE_UNSET)
    run->surface = habit->surface;
  if (!run->shoe && is_in_use (history, habit->shoe))
    foulee_record_set_text (&run->shoe, habit->shoe);
  if (run->warm_up == FOULEE_UNSET)
    take_warm_up (run, habit);
}

FouleeRun *
foulee_run_beginning_new (const FouleeHistory *history, const FouleeRun *habit)
{
  FouleeRun *run = foulee_run_new ();

  take_habits (run, history, habit);
  return run;
}

FouleeRun *
foulee_run_beginning_plan (const FouleeRun *habit, FouleeInstant start)
{
  FouleeRun *run = foulee_run_new ();

  run->planned = 1;
  run->start = start;
  if (habit && habit->run_kind != FOULEE_RUN_RACE)
    run->run_kind = habit->run_kind;
  return run;
}

FouleeRun *
foulee_run_beginning_again (const FouleeRun *run)
{
  FouleeRun *again = foulee_run_new ();

  again->distance = run->distance;
  again->duration = run->duration;
  again->ascent = run->ascent;
  again->descent = run->descent;
  again->run_kind = run->run_kind;
  again->surface = run->surface;
  foulee_record_set_text (&again->shoe, run->shoe);
  take_warm_up (again, run);
  return again;
}

FouleeRun *
foulee_run_beginning_done (const FouleeHistory *history, const FouleeRun *plan,
                           const FouleeRun *habit)
{
  FouleeRun *run = foulee_record_copy (plan);

  run->planned = 0;
  run->rpe = FOULEE_UNSET;
  take_habits (run, history, habit);
  return run;
}
