/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/hostile-journal.h"

#include "analysis/chance.h"

#define HOUR 3600
#define DAY (24 * HOUR)

#define RUNS_A_DAY 2
#define CHECK_INS_A_DAY 3

typedef struct {
  TestHostile hostile;
  GPtrArray *records;
  FouleeChance chance;
  guint n_check_ins;
} Hostile;

const char *
test_hostile_name (TestHostile hostile)
{
  static const char *const names[] = {
    [TEST_HOSTILE_ALL_0] = "all at 0",
    [TEST_HOSTILE_ALL_10] = "all at 10",
    [TEST_HOSTILE_ALTERNATING] = "0 and 10 in turn",
    [TEST_HOSTILE_GAPS] = "months between days",
    [TEST_HOSTILE_DUPLICATES] = "three at a time",
    [TEST_HOSTILE_CLOCK] = "clocks back and forth",
    [TEST_HOSTILE_RUN_ENDS] = "check-ins at the end of runs",
  };

  return names[hostile];
}

static void
keep (Hostile *self, gpointer record)
{
  g_snprintf (((FouleeRecord *) record)->id, FOULEE_UUID_SIZE, "40571e00-0000-4000-8000-%012u",
              self->records->len);
  g_ptr_array_add (self->records, record);
}

/* A moment of the journal, as the clocks of its runner have it. */
static FouleeInstant
moment (Hostile *self, gint64 at)
{
  FouleeInstant instant = { at, 60 };

  if (self->hostile != TEST_HOSTILE_CLOCK)
    return instant;
  instant.offset = foulee_chance_whole (&self->chance, -1439, 1439);
  if (foulee_chance_happens (&self->chance, 0.2))
    instant.seconds -= foulee_chance_whole (&self->chance, 0, 3 * DAY);
  return instant;
}

static int
draw_level (Hostile *self)
{
  switch (self->hostile) {
  case TEST_HOSTILE_ALL_0:
    return 0;
  case TEST_HOSTILE_ALL_10:
    return 10;
  case TEST_HOSTILE_ALTERNATING:
    return self->n_check_ins % 2 == 0 ? 0 : 10;
  case TEST_HOSTILE_GAPS:
  case TEST_HOSTILE_DUPLICATES:
  case TEST_HOSTILE_CLOCK:
  case TEST_HOSTILE_RUN_ENDS:
  case TEST_N_HOSTILE:
  default:
    return foulee_chance_whole (&self->chance, 0, 10);
  }
}

static void
add_check_in (Hostile *self, gint64 at)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();
  int level = draw_level (self);

  check_in->at = moment (self, at);
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    check_in->readings[region].level = (gint8) level;
  self->n_check_ins++;
  keep (self, check_in);
}

/* Now next to nothing, now more than anybody can run. */
static gint64
add_run (Hostile *self, gint64 at)
{
  FouleeRun *run = foulee_run_new ();
  gboolean extreme = foulee_chance_happens (&self->chance, 0.1);

  run->start = moment (self, at);
  run->duration = extreme ? 7 * DAY : foulee_chance_whole (&self->chance, 1, 2 * HOUR);
  run->rpe = extreme ? 10 : foulee_chance_whole (&self->chance, 0, 10);
  run->descent = extreme ? 30000 : foulee_chance_whole (&self->chance, 0, 300);
  run->warm_up = foulee_chance_whole (&self->chance, FOULEE_WARM_UP_NONE, FOULEE_WARM_UP_DONE);
  keep (self, run);
  return foulee_run_end (run);
}

static void
add_action (Hostile *self, gint64 at)
{
  FouleeAction *action = foulee_action_new ();

  action->at = moment (self, at);
  action->action_kind = FOULEE_ACTION_MASSAGE;
  keep (self, action);
}

static void
add_day (Hostile *self, gint64 midnight)
{
  int copies = self->hostile == TEST_HOSTILE_DUPLICATES ? 3 : 1;

  for (int i = 0; i < RUNS_A_DAY; i++) {
    gint64 end = add_run (self, midnight + (8 + 9 * i) * HOUR);

    if (self->hostile == TEST_HOSTILE_RUN_ENDS)
      add_check_in (self, end);
    for (int copy = 1; copy < copies; copy++)
      add_run (self, midnight + (8 + 9 * i) * HOUR);
  }
  for (int i = 0; i < CHECK_INS_A_DAY; i++)
    for (int copy = 0; copy < copies; copy++)
      add_check_in (self, midnight + (7 + 7 * i) * HOUR);
  add_action (self, midnight + 14 * HOUR);
}

GPtrArray *
test_hostile_journal_new (TestHostile hostile, FouleeDate first_day, int n_days)
{
  Hostile self = { .hostile = hostile,
                   .records = foulee_record_array_new (),
                   .chance = foulee_chance_of (11, (guint) hostile) };
  int day = 0;

  while (day < n_days) {
    add_day (&self, (gint64) (first_day + day) * DAY);
    day += hostile == TEST_HOSTILE_GAPS && day % 5 == 4
               ? foulee_chance_whole (&self.chance, 20, 200)
               : 1;
  }
  return self.records;
}
