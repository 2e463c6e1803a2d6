/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ascent and descent from altitudes.
 *
 * Added up as they come, altitudes climb where nobody does: a barometer flutters in the wind, and
 * GPS altitude wanders by metres while its owner stands still. So
 *
 *   1. each altitude is the mean of those within seven seconds of it (fewer at the two ends of a
 *      stretch, as many on either side, so that a climb is not shortened there);
 *   2. of these means, only swings of at least a step count: from a lowest point to the highest
 *      one before it goes down by a step again, and back. A swing counts as a whole, not what
 *      is left of it above the step.
 *
 * The step is 2 m for a barometer and 10 m for GPS, thresholds that training sites publish too.
 * Flat ground stays nearly flat with them: with noise as `test-climb.c` has it (GPS: 1 m from point
 * to point, and 3 m that come and go within minutes) an hour of it descends by less than 10 m with
 * a barometer, and by some 30 m with GPS, where a step of 2 m would make it 110. What it costs:
 * hills lower than the step do not count, and a top reached and left at 0.4 m/s is lower by 1.4 m.
 *
 * More than 10 m at once, faster than 5 m/s, is a device that found its altitude or lost it, not a
 * runner: what comes behind goes on at the same height. The same holds behind a break, as a
 * barometer drifts with the weather by 10 m an hour, and lifts are no climb. */

#define FOULEE_CLIMB_REACH 7 /* s on either side */
#define FOULEE_CLIMB_BAROMETER_STEP 2.0
#define FOULEE_CLIMB_GPS_STEP 10.0
#define FOULEE_CLIMB_JUMP 10.0      /* m */
#define FOULEE_CLIMB_JUMP_SPEED 5.0 /* m/s */

/* Seconds that are kept at a time, with the one being filled. */
#define FOULEE_CLIMB_MOST_SECONDS (2 * FOULEE_CLIMB_REACH + 2)

/* Going up and down by at least `step`. */
typedef struct {
  double step;
  int direction;    /* +1 up, −1 down, 0 as long as neither is sure */
  double from;      /* where the swing began */
  double low, high; /* met since the last turn; where it turned up or down first, at all */
  double ascent, descent;
} FouleeSwings;

/* The mean altitude of one second. */
typedef struct {
  gint64 second;
  double sum;
  guint n;
} FouleeClimbSecond;

typedef struct {
  FouleeClimbSecond seconds[FOULEE_CLIMB_MOST_SECONDS];
  guint n_seconds; /* the last of them may grow */
  guint next;      /* whose mean comes next */
  gint64 first;    /* second of the stretch */
  gint64 time;     /* ms, of the last altitude */
  double altitude; /* the last one; NAN at the beginning of a stretch */
  double shift;    /* onto the altitudes, so that one stretch goes on where the other ended */
  double level;    /* where the last mean was, with its shift; NAN before the first */
  guint64 n;       /* altitudes so far */
  FouleeSwings barometer, gps;
} FouleeClimb;

void foulee_climb_init (FouleeClimb *climb);

/* `time` in ms; earlier than the one before in the same stretch, it stands for that one.
 * `altitude` in m. */
void foulee_climb_add (FouleeClimb *climb, gint64 time, double altitude);
void foulee_climb_break (FouleeClimb *climb);

/* In m; both NAN with less than two altitudes. Altitudes may still be added, in a new stretch. */
void foulee_climb_finish (FouleeClimb *climb, gboolean barometer, double *ascent, double *descent);

G_END_DECLS
