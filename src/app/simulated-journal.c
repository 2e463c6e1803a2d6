/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/simulated-journal.h"

#include <math.h>

/* A random UUID, never to be changed, for the ids would change with it. */
#define NAMESPACE "5b0c7e0a-93c1-4a52-8d0c-6a3b1a8e2f47"

typedef enum {
  STREAM_RUN = FOULEE_SIMULATION_STREAMS,
  STREAM_CHECK_IN,
  STREAM_NIGHT,
  STREAM_DRINK,
  STREAM_ACTION,
} Stream;

typedef struct {
  const FouleeSimulation *simulation;
  GPtrArray *records;
} Journal;

static void
make_id (const FouleeSimulation *simulation, const char *what, guint number,
         char id[FOULEE_UUID_SIZE])
{
  g_autofree char *name =
      g_strdup_printf ("%" G_GUINT64_FORMAT " %s %u", simulation->options.seed, what, number);

  foulee_uuid_from_name (NAMESPACE, name, id);
}

void
foulee_simulated_run_id (const FouleeSimulation *simulation, guint run, char id[FOULEE_UUID_SIZE])
{
  make_id (simulation, "run", run, id);
}

void
foulee_simulated_check_in_id (const FouleeSimulation *simulation, guint reading,
                              char id[FOULEE_UUID_SIZE])
{
  make_id (simulation, "check-in", reading, id);
}

/* Takes the record, entered at `seconds`. */
static void
add (Journal *self, gpointer data, const char *what, guint number, gint64 seconds)
{
  FouleeRecord *record = data;

  make_id (self->simulation, what, number, record->id);
  record->created = record->modified = seconds * 1000;
  g_ptr_array_add (self->records, record);
}

/* A moment of a day, counted from the first, to the minute. */
static FouleeInstant
moment (const Journal *self, int day, double hour)
{
  gint64 midnight = ((gint64) self->simulation->options.first_day + day) * 86400;

  return (FouleeInstant) { midnight + (gint64) floor (hour * 60.0) * 60, 0 };
}

static int
part_of_warm_up (const char *id)
{
  int value = 0;

  g_return_val_if_fail (foulee_words_from_id (&foulee_warm_up_parts, id, &value), 0);

  return 1 << value;
}

static void
add_runs (Journal *self)
{
  static const double seconds_per_metre[] = {
    [FOULEE_RUN_EASY] = 0.36,      [FOULEE_RUN_LONG] = 0.35,  [FOULEE_RUN_TEMPO] = 0.30,
    [FOULEE_RUN_INTERVALS] = 0.32, [FOULEE_RUN_HILLS] = 0.36, [FOULEE_RUN_RACE] = 0.29,
    [FOULEE_RUN_TRAIL] = 0.40,
  };
  FouleeChance chance = foulee_chance_of (self->simulation->options.seed, STREAM_RUN);

  for (guint i = 0; i < self->simulation->runs->len; i++) {
    const FouleeSimulatedRun *done = foulee_simulation_run (self->simulation, i);
    FouleeRun *run = foulee_run_new ();
    double pace = seconds_per_metre[done->kind] * foulee_chance_normal (&chance, 1.0, 0.02);
    int warm_up_minutes = foulee_chance_whole (&chance, 8, 15);

    run->start = (FouleeInstant) { done->end - done->minutes * 60, 0 };
    run->planned = 0;
    run->duration = done->minutes * 60;
    run->distance = (int) (run->duration / pace / 10.0) * 10;
    run->descent = done->descent;
    run->ascent = done->descent;
    run->rpe = done->rpe;
    run->run_kind = done->kind;
    run->source = FOULEE_SOURCE_TYPED;
    run->warm_up = FOULEE_WARM_UP_NONE;
    if (foulee_chance_happens (&chance, 0.5)) {
      run->warm_up = FOULEE_WARM_UP_DONE;
      run->warm_up_minutes = warm_up_minutes;
      run->warm_up_parts = part_of_warm_up ("light_cardio") | part_of_warm_up ("leg_swings");
    }
    add (self, run, "run", i, done->end);
  }
}

static void
answer (FouleeCheckIn *check_in, FouleeRegion region, int level, FouleeSensation sensation)
{
  check_in->readings[region].level = (gint8) level;
  if (level > 0)
    check_in->readings[region].sensation = (gint8) sensation;
}

/* The quadriceps are what the legs are; the other muscles hurt no more. */
static void
add_check_ins (Journal *self)
{
  static const struct {
    FouleeRegion left;
    int least, most; /* how much lower than the quadriceps */
  } places[] = {
    { FOULEE_REGION_QUADRICEPS_LEFT, 0, 0 },
    { FOULEE_REGION_CALF_LEFT, 0, 2 },
    { FOULEE_REGION_HAMSTRING_LEFT, 1, 3 },
    { FOULEE_REGION_GLUTE_LEFT, 2, 4 },
  };
  FouleeChance chance = foulee_chance_of (self->simulation->options.seed, STREAM_CHECK_IN);

  for (guint i = 0; i < self->simulation->readings->len; i++) {
    const FouleeSimulatedReading *reading = foulee_simulation_reading (self->simulation, i);
    FouleeCheckIn *check_in = foulee_check_in_new ();
    gboolean morning = reading->at % 86400 < 10 * 3600;
    FouleeSensation sensation = morning ? FOULEE_SENSATION_STIFF : FOULEE_SENSATION_ACHE;
    double tired = foulee_chance_normal (&chance, 1.5 + 0.5 * reading->level, 0.8);

    check_in->at = (FouleeInstant) { reading->at, 0 };
    check_in->origin = reading->level > 0 ? FOULEE_ORIGIN_ENTERED : FOULEE_ORIGIN_NONE_EVERYWHERE;
    for (int region = 0; region < FOULEE_N_REGIONS; region++)
      if (morning || reading->level == 0)
        check_in->readings[region].level = 0;
    for (gsize j = 0; j < G_N_ELEMENTS (places); j++) {
      int lower = foulee_chance_whole (&chance, places[j].least, places[j].most);
      int level = MAX (reading->level - lower, 0);

      answer (check_in, places[j].left, level, sensation);
      answer (check_in, foulee_region_opposite (places[j].left), level, sensation);
    }
    if (morning)
      check_in->fatigue = (int) CLAMP (tired, 0.0, 10.0);
    add (self, check_in, "check-in", i, reading->at);
  }
}

/* Before the morning's check-in, which is no earlier than 6:42. */
static void
add_night (Journal *self, int day, FouleeChance *chance)
{
  FouleeSleep *sleep = foulee_sleep_new ();
  double to_bed = foulee_chance_normal (chance, 22.7, 0.6) - 24.0;
  double woke = foulee_chance_normal (chance, 6.2, 0.3);
  double quality = foulee_chance_normal (chance, 3.5 + 0.6 * (woke - to_bed - 7.5), 0.7);

  sleep->night = self->simulation->options.first_day + day;
  sleep->sleep_kind = FOULEE_SLEEP_NIGHT;
  sleep->to_bed = moment (self, day, to_bed);
  sleep->woke = moment (self, day, CLAMP (woke, 4.5, 6.6));
  sleep->times_awake = foulee_chance_whole (chance, 0, 2);
  sleep->quality = (int) CLAMP (quality + 0.5, 1.0, 5.0);
  add (self, sleep, "night", (guint) day, sleep->woke.seconds);
}

/* On some days little, on others much. */
static void
add_drinks (Journal *self, int day, FouleeChance *chance)
{
  static const double hours[] = { 7.6, 10.2, 12.6, 15.3, 17.3, 19.7, 21.2 };
  static const int volumes[] = { 200, 250, 330, 250, 250, 500, 200 };
  double share = foulee_chance_uniform (chance, 0.6, 1.0);
  double shade = foulee_chance_normal (chance, 7.0 - 4.5 * share, 0.7);
  FouleeUrine *urine;

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++) {
    double hour = hours[i] + foulee_chance_uniform (chance, -0.3, 0.3);
    FouleeDrink *drink;

    if (!foulee_chance_happens (chance, share))
      continue;
    drink = foulee_drink_new ();
    drink->at = moment (self, day, hour);
    drink->volume = volumes[i];
    drink->drink_kind = i == 0 ? FOULEE_DRINK_OTHER : FOULEE_DRINK_WATER;
    add (self, drink, "drink", (guint) day * G_N_ELEMENTS (hours) + i, drink->at.seconds);
  }
  if (!foulee_chance_happens (chance, 0.5))
    return;
  urine = foulee_record_new (FOULEE_KIND_URINE);
  urine->at = moment (self, day, 14.1);
  urine->shade = (int) CLAMP (shade + 0.5, 1.0, 8.0);
  add (self, urine, "urine", (guint) day, urine->at.seconds);
}

/* On half of the evenings after a run; nothing comes of it. */
static void
add_actions (Journal *self)
{
  FouleeChance chance = foulee_chance_of (self->simulation->options.seed, STREAM_ACTION);

  for (guint i = 0; i < self->simulation->runs->len; i++) {
    const FouleeSimulatedRun *run = foulee_simulation_run (self->simulation, i);
    int minutes = foulee_chance_happens (&chance, 0.5) ? 10 : 15;
    int after = foulee_chance_whole (&chance, FOULEE_AFTER_WORSE, FOULEE_AFTER_BETTER);
    int day = (int) (run->end / 86400 - self->simulation->options.first_day);
    FouleeAction *action;

    if (!foulee_chance_happens (&chance, 0.5))
      continue;
    action = foulee_action_new ();
    action->at = moment (self, day, 20.75);
    action->action_kind = FOULEE_ACTION_FOAM_ROLLING;
    action->minutes = minutes;
    action->after = after;
    add (self, action, "action", i, action->at.seconds);
  }
}

GPtrArray *
foulee_simulated_journal_new (const FouleeSimulation *simulation)
{
  Journal self = { .simulation = simulation, .records = foulee_record_array_new () };
  FouleeChance of_night = foulee_chance_of (simulation->options.seed, STREAM_NIGHT);
  FouleeChance of_drink = foulee_chance_of (simulation->options.seed, STREAM_DRINK);

  g_return_val_if_fail (simulation->options.n_levels == FOULEE_LEVELS, self.records);

  add_runs (&self);
  add_check_ins (&self);
  for (int day = 0; day < simulation->options.n_days; day++) {
    add_night (&self, day, &of_night);
    add_drinks (&self, day, &of_drink);
  }
  add_actions (&self);
  return self.records;
}
