/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/intakes.h"

#include <math.h>

#include "base/error.h"

FouleeRun *
intake_make_run (FouleeInstant start, gint32 distance, gint32 descent, gint32 rpe)
{
  FouleeRun *run = foulee_run_new ();

  run->start = start;
  run->distance = distance;
  run->descent = descent;
  run->duration = distance == FOULEE_UNSET ? 3600 : distance * 36 / 100;
  run->rpe = rpe;
  run->source = FOULEE_SOURCE_FILE;
  return run;
}

FouleeIntakeRow *
intake_add (FouleeIntake *intake, FouleeIntakeState state, gpointer record, const FouleeRun *here)
{
  FouleeIntakeRow *row = g_new0 (FouleeIntakeRow, 1);

  row->state = state;
  row->record = record;
  row->here = here;
  row->wanted = state == FOULEE_INTAKE_NEW || state == FOULEE_INTAKE_ENRICHES;
  row->file = g_strdup ("run.fit");
  row->moving = NAN;
  row->remarks = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (intake->rows, row);
  intake->n_files++;
  return row;
}

void
intake_remark (FouleeIntakeRow *row, const char *text)
{
  g_ptr_array_add (row->remarks, g_strdup (text));
}

void
intake_fail (FouleeIntake *intake, const char *file)
{
  FouleeIntakeFailure *failure = g_new0 (FouleeIntakeFailure, 1);

  failure->file = g_strdup (file);
  foulee_fail (&failure->error, FOULEE_ERROR_FORMAT, .file = file);
  g_ptr_array_add (intake->failures, failure);
  intake->n_files++;
}

static FouleeInstant
before (FouleeInstant now, gint64 seconds)
{
  now.seconds -= seconds;
  return now;
}

FouleeIntake *
intake_of_week (FouleeInstant now, gint64 ago)
{
  FouleeIntake *intake = foulee_intake_new ();
  FouleeRun *typed = intake_make_run (before (now, 3 * 86400), 8000, FOULEE_UNSET, 4);
  FouleeRun *measured;
  FouleeRun *known = intake_make_run (before (now, 5 * 86400), 5000, 20, 3);
  FouleeAction *ride = foulee_action_new ();
  FouleeIntakeRow *row;

  /* 10.4 km at 6 minutes a kilometre are 62 minutes and 24 seconds. */
  intake_add (intake, FOULEE_INTAKE_NEW,
              intake_make_run (before (now, ago + 3744), 10400, 230, FOULEE_UNSET), NULL);
  row = intake_add (
      intake, FOULEE_INTAKE_NEW,
      intake_make_run (before (now, 2 * 86400 + 7200), 6200, FOULEE_UNSET, FOULEE_UNSET), NULL);
  intake_remark (row, "The file ends in the middle: what came before is taken.");
  typed->source = FOULEE_SOURCE_TYPED;
  measured = foulee_record_copy (typed);
  measured->descent = 140;
  measured->heart_rate = 148;
  intake_add (intake, FOULEE_INTAKE_ENRICHES, measured, typed);
  ride->at = before (now, 4 * 86400);
  ride->action_kind = FOULEE_ACTION_CROSS_TRAINING;
  ride->minutes = 95;
  row = intake_add (intake, FOULEE_INTAKE_OTHER_SPORT, ride, NULL);
  row->sport = g_strdup ("cycling");
  intake_add (intake, FOULEE_INTAKE_KNOWN, known, foulee_record_ref (known));
  intake_add (intake, FOULEE_INTAKE_NEW,
              intake_make_run (before (now, 400 * 86400), 21097, 310, FOULEE_UNSET), NULL);
  intake_fail (intake, "corrupt-header.fit");
  intake_fail (intake, "holiday/notes.fit");
  return intake;
}

FouleeIntake *
intake_of_many (FouleeInstant now, guint n)
{
  FouleeIntake *intake = foulee_intake_new ();

  for (guint i = 0; i < n; i++)
    intake_add (intake, FOULEE_INTAKE_NEW,
                intake_make_run (before (now, 86400 * (gint64) (i + 1)), 8000, 100, FOULEE_UNSET),
                NULL);
  return intake;
}
