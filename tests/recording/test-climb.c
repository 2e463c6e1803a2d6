/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "recording/climb.h"

/* Profiles whose climb is known because they were made so, with noise as watches have it. */

#define HOUR 3600

typedef double (*Profile) (int second);

static double
flat (int second)
{
  return 250;
}

/* 100 m up in half an hour, and down again. */
static double
hill (int second)
{
  return 200 - fabs (second - HOUR / 2.0) / 18;
}

/* Six hills of 40 m, one in ten minutes. */
static double
hills (int second)
{
  return 300 - 20 * cos (2 * G_PI * second / 600);
}

/* Twenty hills of 8 m, one in three minutes. */
static double
waves (int second)
{
  return 10 - 4 * cos (2 * G_PI * second / 180);
}

/* From the standard normal distribution (Box and Muller). */
static double
normal (GRand *random)
{
  double u = 1 - g_rand_double (random), v = g_rand_double (random);

  return sqrt (-2 * log (u)) * cos (2 * G_PI * v);
}

/* Noise from point to point (`white`, m), and one that comes and goes (`drift`, m) within so many
 * seconds; in steps of `resolution`. */
typedef struct {
  double white, drift, seconds, resolution;
} Noise;

static const Noise none = { 0 };
static const Noise barometer = { 0.3, 0.5, 60, 0.2 };
static const Noise gps = { 1, 3, 120, 0.2 };

static void
climb_of (Profile profile, Noise noise, int step, guint seed, gboolean is_barometer, double *ascent,
          double *descent)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  double keep = noise.seconds > 0 ? exp (-step / noise.seconds) : 0, drift = 0;
  FouleeClimb climb;

  foulee_climb_init (&climb);
  for (int second = 0; second <= HOUR; second += step) {
    double altitude;

    drift = keep * drift + sqrt (1 - keep * keep) * noise.drift * normal (random);
    altitude = profile (second) + drift + noise.white * normal (random);
    if (noise.resolution > 0)
      altitude = round (altitude / noise.resolution) * noise.resolution;
    foulee_climb_add (&climb, 1795000000000 + second * 1000, altitude);
  }
  foulee_climb_finish (&climb, is_barometer, ascent, descent);
}

/* The mean of ten hours, as one of them may be lucky. */
static void
assert_climb (Profile profile, Noise noise, int step, gboolean is_barometer, double wanted,
              double tolerance)
{
  double up = 0, down = 0;

  for (guint seed = 1; seed <= 10; seed++) {
    double ascent, descent;

    climb_of (profile, noise, step, seed, is_barometer, &ascent, &descent);
    up += ascent / 10;
    down += descent / 10;
  }
  g_test_message ("%.1f m up, %.1f m down, for %.0f m", up, down, wanted);
  g_assert_cmpfloat_with_epsilon (up, wanted, tolerance);
  g_assert_cmpfloat_with_epsilon (down, wanted, tolerance);
}

static void
test_clean (void)
{
  for (int is_barometer = 0; is_barometer < 2; is_barometer++) {
    assert_climb (flat, none, 1, is_barometer, 0, 0.01);
    assert_climb (hill, none, 1, is_barometer, 100, 0.5);
    assert_climb (hill, none, 7, is_barometer, 100, 0.5);
    assert_climb (hills, none, 1, is_barometer, 240, 1);
  }
  /* Lower than 10 m: known to a barometer only. */
  assert_climb (waves, none, 1, TRUE, 160, 2);
  assert_climb (waves, none, 1, FALSE, 0, 0.01);
}

static void
test_barometer (void)
{
  assert_climb (flat, barometer, 1, TRUE, 0, 10);
  assert_climb (hill, barometer, 1, TRUE, 100, 5);
  assert_climb (hill, barometer, 5, TRUE, 100, 5);
  assert_climb (hills, barometer, 1, TRUE, 240, 12);
  assert_climb (waves, barometer, 1, TRUE, 160, 8);
}

/* Twice the tremble of a good receiver: 10 % where there is something to climb. */
static void
test_gps (void)
{
  double ascent, descent;

  assert_climb (flat, gps, 1, FALSE, 0, 40);
  assert_climb (hill, gps, 1, FALSE, 100, 10);
  assert_climb (hills, gps, 1, FALSE, 240, 24);
  /* What a barometer's step would make of it. */
  climb_of (flat, gps, 1, 1, TRUE, &ascent, &descent);
  g_assert_cmpfloat (descent, >, 80);
}

/* 12 flights of 3 m, 15 s each, with 5 s on each landing. */
static void
test_stairs (void)
{
  FouleeClimb climb;
  double ascent, descent;

  foulee_climb_init (&climb);
  for (int second = 0; second <= 240; second++)
    foulee_climb_add (&climb, second * 1000, second / 20 * 3 + MIN (second % 20, 15) * 0.2);
  foulee_climb_finish (&climb, TRUE, &ascent, &descent);
  g_assert_cmpfloat_with_epsilon (ascent, 36, 0.1);
  g_assert_cmpfloat (descent, ==, 0);
}

/* What a device finds when it finds its altitude is no climb, nor what it loses. */
static void
test_jumps (void)
{
  FouleeClimb climb;
  double ascent, descent;

  foulee_climb_init (&climb);
  for (int second = 0; second <= 600; second++)
    foulee_climb_add (&climb, second * 1000,
                      second < 20 ? 0 : 1200 + second / 30.0 + (second == 300 ? 90 : 0));
  foulee_climb_finish (&climb, TRUE, &ascent, &descent);
  g_assert_cmpfloat_with_epsilon (ascent, 580 / 30.0, 0.5);
  g_assert_cmpfloat (descent, ==, 0);
}

/* A climb that is broken by pauses is one climb, and what the barometer drifted is none. */
static void
test_breaks (void)
{
  FouleeClimb climb;
  double ascent, descent, drift = 0;

  foulee_climb_init (&climb);
  for (int second = 0; second <= 600; second++) {
    if (second > 0 && second % 60 == 0) {
      foulee_climb_break (&climb);
      drift -= 5;
    }
    foulee_climb_add (&climb, second * 1000 + (second / 60) * 600000, 100 + second * 0.1 + drift);
  }
  foulee_climb_finish (&climb, FALSE, &ascent, &descent);
  /* 10 s of 600 lie on either side of a break: 0.1 m each. */
  g_assert_cmpfloat_with_epsilon (ascent, 59, 0.5);
  g_assert_cmpfloat (descent, ==, 0);
}

static void
test_too_little (void)
{
  FouleeClimb climb;
  double ascent = 7, descent = 7;

  foulee_climb_init (&climb);
  foulee_climb_finish (&climb, TRUE, &ascent, &descent);
  g_assert_true (isnan (ascent) && isnan (descent));
  foulee_climb_add (&climb, 0, 100);
  foulee_climb_finish (&climb, TRUE, &ascent, &descent);
  g_assert_true (isnan (ascent) && isnan (descent));
  foulee_climb_add (&climb, 0, 100);
  foulee_climb_finish (&climb, TRUE, &ascent, &descent);
  g_assert_cmpfloat (ascent, ==, 0);
  g_assert_cmpfloat (descent, ==, 0);
}

/* Ten to the second, all at once, and backward: whatever the times, what is kept is bounded. */
static void
test_odd_times (void)
{
  static const gint64 steps[] = { 100, 0, -7000, 60000 };

  for (gsize s = 0; s < G_N_ELEMENTS (steps); s++) {
    FouleeClimb climb;
    double ascent, descent;

    foulee_climb_init (&climb);
    for (int i = 0; i <= 1000; i++) {
      foulee_climb_add (&climb, 1795000000000 + i * steps[s], 100 + i * 0.02);
      g_assert_cmpuint (climb.n_seconds, <=, FOULEE_CLIMB_MOST_SECONDS);
    }
    foulee_climb_finish (&climb, TRUE, &ascent, &descent);
    /* All in one second is one altitude. */
    g_assert_cmpfloat_with_epsilon (ascent, steps[s] > 0 ? 20 : 0, 0.2);
    g_assert_cmpfloat (descent, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recording/climb/clean", test_clean);
  g_test_add_func ("/recording/climb/barometer", test_barometer);
  g_test_add_func ("/recording/climb/gps", test_gps);
  g_test_add_func ("/recording/climb/stairs", test_stairs);
  g_test_add_func ("/recording/climb/jumps", test_jumps);
  g_test_add_func ("/recording/climb/breaks", test_breaks);
  g_test_add_func ("/recording/climb/too-little", test_too_little);
  g_test_add_func ("/recording/climb/odd-times", test_odd_times);
  return g_test_run ();
}
