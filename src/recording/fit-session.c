/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-session.h"

#include <math.h>

#include "recording/fit-names.h"

#define SECONDS_A_MINUTE 60
#define SECONDS_A_DAY ((gint64) 24 * 60 * 60)

/* Points further from their session, or from the middle of a file without any, are left out. */
#define MOST_FROM_SESSION SECONDS_A_DAY
#define MOST_FROM_MIDDLE (30 * SECONDS_A_DAY)

/* Zones lie within that, on quarters of an hour. */
#define MOST_OFFSET (15 * 60)
#define QUARTER 15

/* Nobody steps as often in the mean: the device counted steps, not strides. */
#define MOST_STEPS 240

/* One session while its figures come together. */
typedef struct {
  const FouleeFitSaid *said; /* NULL where no message tells of it */
  FouleeRecordedSession *session;
  gint64 sport, sub_sport; /* −1 for none */
  FouleeFitStretch stretch;
  FouleeTrack *track;
} Work;

static void
work_clear (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->track, foulee_track_free);
}

static FouleeFitClock
make_clock (const FouleeFitGathered *gathered)
{
  const gboolean has_shift =
      gathered->time >= 0 && gathered->time < FOULEE_FIT_LEAST_TIME && gathered->local_time >= 0;

  return (FouleeFitClock) { has_shift, has_shift ? gathered->local_time - gathered->time : 0 };
}

/* Minutes east of UTC. A file that counts from when the device was switched on has been put on the
 * clock on the wall. */
static gint32
find_offset (const FouleeFitGathered *gathered, const FouleeFitClock *clock)
{
  gint64 minutes;

  if (clock->has_shift)
    return FOULEE_OFFSET_ON_WALL;
  if (gathered->local_time < 0)
    return FOULEE_OFFSET_UNKNOWN;
  minutes = (gint64) round ((double) (gathered->local_time - gathered->time) /
                            (SECONDS_A_MINUTE * QUARTER)) *
            QUARTER;
  if (minutes == 0 && !foulee_fit_device_knows_zone (gathered->device))
    return FOULEE_OFFSET_UNKNOWN;
  return ABS (minutes) <= MOST_OFFSET ? (gint32) minutes : FOULEE_OFFSET_UNKNOWN;
}

/* Devices write 0 where they don't know. */
static double
unless_zero (double value)
{
  return value > 0 ? value : NAN;
}

static double
with_fraction (double value, double fraction)
{
  return isnan (fraction) ? value : value + fraction;
}

/* The sport of a session: its own, else what was said last of the whole file. */
static void
find_sport (const FouleeFitGathered *gathered, Work *work)
{
  if (work->said != NULL) {
    work->sport = foulee_fit_whole (work->said->values[FIT_SESSION_SPORT]);
    work->sub_sport = foulee_fit_whole (work->said->values[FIT_SESSION_SUB_SPORT]);
  }
  if (work->sport < 0) {
    work->sport = gathered->sport >= 0 ? gathered->sport : gathered->lap_sport;
    work->sub_sport = gathered->sport >= 0 ? gathered->sub_sport : gathered->lap_sub_sport;
  }
}

static void
name_sport (const FouleeFitGathered *gathered, const Work *work)
{
  const char *name;

  if (work->sport < 0) {
    foulee_recording_note (gathered->recording, FOULEE_RECORDING_NO_SPORT, 1, 0,
                           work->said != NULL ? work->said->byte : -1);
    return;
  }
  name = foulee_fit_sport_name ((guint) work->sport, (guint) MAX (work->sub_sport, 0));
  work->session->sport = g_strdup (name);
}

/* The device's own figures. */
static void
take_figures (const Work *work, const FouleeFitClock *clock)
{
  FouleeRecordedSession *session = work->session;
  const double *values = work->said->values;

  session->start = foulee_fit_clock_read (clock, foulee_fit_whole (values[FIT_SESSION_START]));
  session->elapsed = unless_zero (values[FIT_SESSION_ELAPSED]);
  session->moving = unless_zero (values[FIT_SESSION_TIMER]);
  if (session->moving > session->elapsed)
    session->moving = session->elapsed;
  session->distance = unless_zero (values[FIT_SESSION_DISTANCE]);
  session->ascent =
      with_fraction (values[FIT_SESSION_ASCENT], values[FIT_SESSION_FRACTIONAL_ASCENT]);
  session->descent =
      with_fraction (values[FIT_SESSION_DESCENT], values[FIT_SESSION_FRACTIONAL_DESCENT]);
  session->heart_rate = unless_zero (values[FIT_SESSION_HEART_RATE]);
  session->cadence = unless_zero (with_fraction (values[FIT_SESSION_CADENCE],
                                                 values[FIT_SESSION_FRACTIONAL_CADENCE])) *
                     work->stretch.steps;
}

/* When the session's message says it ended; G_MININT64 where it doesn't. */
static gint64
find_end (const Work *work, const FouleeFitClock *clock)
{
  const gint64 start = work->session->start;
  const gint64 end = foulee_fit_clock_read (clock, work->said->timestamp);

  if (start == G_MININT64 || isnan (work->session->elapsed))
    return end;
  return MAX (end, start + (gint64) work->session->elapsed);
}

static void
find_stretch (Work *work, const FouleeFitClock *clock)
{
  const gint64 start = work->session->start, end = find_end (work, clock);

  if (start == G_MININT64 || end == G_MININT64)
    return;
  work->stretch.from = start;
  work->stretch.earliest = start - MOST_FROM_SESSION;
  work->stretch.latest = end + MOST_FROM_SESSION;
}

static void
find_stretch_of_points (const FouleeFitGathered *gathered, Work *work, const FouleeFitClock *clock)
{
  const gint64 middle = foulee_fit_clock_read (clock, foulee_fit_points_middle (gathered->points));

  if (middle == G_MININT64)
    return;
  work->stretch.earliest = middle - MOST_FROM_MIDDLE;
  work->stretch.latest = middle + MOST_FROM_MIDDLE;
}

static Work
begin (const FouleeFitGathered *gathered, const FouleeFitSaid *said, const FouleeFitClock *clock)
{
  Work work = {
    .said = said,
    .session = foulee_recording_add_session (gathered->recording),
    .sport = -1,
    .sub_sport = -1,
    .stretch = { G_MININT64, G_MININT64, G_MAXINT64, 1, NULL },
  };

  find_sport (gathered, &work);
  name_sport (gathered, &work);
  if (work.sport < 0 ||
      foulee_fit_sport_has_steps ((guint) work.sport, (guint) MAX (work.sub_sport, 0)))
    work.stretch.steps = FOULEE_FIT_STEPS_IN_STRIDE;
  work.session->device = foulee_fit_device_name (gathered->device);
  work.session->offset = find_offset (gathered, clock);
  if (said != NULL) {
    take_figures (&work, clock);
    find_stretch (&work, clock);
  } else {
    find_stretch_of_points (gathered, &work, clock);
  }
  return work;
}

static int
compare_works (gconstpointer a, gconstpointer b)
{
  const Work *wa = a, *wb = b;

  return (wa->stretch.from > wb->stretch.from) - (wa->stretch.from < wb->stretch.from);
}

static void
deal (const FouleeFitGathered *gathered, GArray *works, const FouleeFitClock *clock)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (FouleeFitStretch));
  FouleeTrack *whole = foulee_fit_points_take_whole (gathered->points);

  g_array_sort (works, compare_works);
  for (guint i = 0; i < works->len; i++) {
    Work *work = &g_array_index (works, Work, i);

    if (whole != NULL && works->len == 1)
      work->track = g_steal_pointer (&whole);
    else
      work->track = foulee_track_new ();
    work->stretch.track = work->track;
    g_array_append_val (stretches, work->stretch);
  }
  g_clear_pointer (&whole, foulee_track_free);
  foulee_fit_points_deal (gathered->points, clock, &g_array_index (stretches, FouleeFitStretch, 0),
                          stretches->len);
}

/* A start of years before the first point is a clock that was not set yet, where the session's end
 * and how long it took say so too. */
static void
mend_start (const Work *work, const FouleeFitClock *clock)
{
  FouleeRecordedSession *session = work->session;
  const gint64 first = foulee_track_first (work->track);
  gint64 start;

  if (work->said == NULL || session->start == G_MININT64 || first == G_MININT64 ||
      isnan (session->elapsed) || first / 1000 - session->start <= MOST_FROM_SESSION)
    return;
  start = foulee_fit_clock_read (clock, work->said->timestamp);
  if (start == G_MININT64)
    return;
  start -= (gint64) session->elapsed;
  if (ABS (first / 1000 - start) <= MOST_FROM_SESSION)
    session->start = start;
}

/* FALSE where nothing says when it was: then it isn't among the sessions any more. */
static gboolean
end_session (const FouleeFitGathered *gathered, const Work *work, const FouleeFitClock *clock)
{
  FouleeRecordedSession *session = work->session;

  mend_start (work, clock);
  foulee_track_finish (work->track, foulee_fit_device_has_barometer (gathered->device), session);
  if (session->cadence > MOST_STEPS && work->stretch.steps > 1)
    session->cadence /= work->stretch.steps;
  if (session->start == G_MININT64) {
    g_ptr_array_remove (gathered->recording->sessions, session);
    return FALSE;
  }
  if (isnan (session->elapsed) && work->said != NULL && find_end (work, clock) > session->start)
    session->elapsed = (double) (find_end (work, clock) - session->start);
  return TRUE;
}

void
foulee_fit_sessions_make (const FouleeFitGathered *gathered, gboolean *timeless)
{
  g_autoptr (GArray) works = g_array_new (FALSE, FALSE, sizeof (Work));
  const FouleeFitClock clock = make_clock (gathered);

  g_array_set_clear_func (works, work_clear);
  for (guint i = 0; i < gathered->said->len; i++) {
    const Work work = begin (gathered, &g_array_index (gathered->said, FouleeFitSaid, i), &clock);
    g_array_append_val (works, work);
  }
  if (gathered->said->len == 0) {
    const Work work = begin (gathered, NULL, &clock);
    foulee_recording_note (gathered->recording, FOULEE_RECORDING_NO_SESSION, 1, 0, -1);
    g_array_append_val (works, work);
  }
  deal (gathered, works, &clock);
  for (guint i = 0; i < works->len; i++)
    if (!end_session (gathered, &g_array_index (works, Work, i), &clock))
      *timeless = TRUE;
}
