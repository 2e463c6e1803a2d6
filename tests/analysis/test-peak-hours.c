/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/peak-hours.h"

/* By hand. */
typedef struct {
  const char *name;
  FouleePeakBracket brackets[8];
  guint n;
  FouleePeakStep steps[10];
  guint n_steps;
  FouleeUsualHours usual; /* n 0: none */
} Case;

static const Case cases[] = {
  { .name = "none" },
  { .name = "one: a step, nothing usual yet",
    .brackets = { { 24, 44 } },
    .n = 1,
    .steps = { { 24, 44, 1 } },
    .n_steps = 1 },
  { .name = "two that are alike: still nothing usual",
    .brackets = { { 24, 44 }, { 24, 44 } },
    .n = 2,
    .steps = { { 24, 44, 2 } },
    .n_steps = 1 },
  /* 24–61 holds two and is 37 long; 0–44 would be 44. */
  { .name = "three, two of which overlap, and a gap",
    .brackets = { { 36, 61 }, { 0, 20 }, { 24, 44 } },
    .n = 3,
    .steps = { { 0, 20, 1 }, { 20, 24, 0 }, { 24, 36, 1 }, { 36, 44, 2 }, { 44, 61, 1 } },
    .n_steps = 5,
    .usual = { 24, 61, 2 } },
  /* Four of six are wanted: 24–56 has them; 0–44 has as many and is longer. */
  { .name = "six, of which two are otherwise",
    .brackets = { { 24, 44 }, { 36, 61 }, { 24, 44 }, { 24, 56 }, { 0, 20 }, { 24, 44 } },
    .n = 6,
    .steps = { { 0, 20, 1 },
               { 20, 24, 0 },
               { 24, 36, 4 },
               { 36, 44, 5 },
               { 44, 56, 2 },
               { 56, 61, 1 } },
    .n_steps = 6,
    .usual = { 24, 56, 4 } },
  { .name = "what is far off does not count, however far",
    .brackets = { { 0, 4 }, { 24, 44 }, { 26, 40 }, { 25, 43 }, { 24, 42 }, { 80, 118 } },
    .n = 6,
    .steps = { { 0, 4, 1 },
               { 4, 24, 0 },
               { 24, 25, 2 },
               { 25, 26, 3 },
               { 26, 40, 4 },
               { 40, 42, 3 },
               { 42, 43, 2 },
               { 43, 44, 1 },
               { 44, 80, 0 },
               { 80, 118, 1 } },
    .n_steps = 10,
    .usual = { 24, 44, 4 } },
  { .name = "all alike: all are held, not only enough",
    .brackets = { { 24, 48 }, { 24, 48 }, { 24, 48 }, { 24, 48 } },
    .n = 4,
    .steps = { { 24, 48, 4 } },
    .n_steps = 1,
    .usual = { 24, 48, 4 } },
  /* Both 0–20 and 10–30 hold two. */
  { .name = "end to end: the earlier",
    .brackets = { { 20, 30 }, { 0, 10 }, { 10, 20 } },
    .n = 3,
    .steps = { { 0, 10, 1 }, { 10, 20, 1 }, { 20, 30, 1 } },
    .n_steps = 3,
    .usual = { 0, 20, 2 } },
  /* Four of six are wanted: 0–20 holds just as many, 10–30 holds five. */
  { .name = "equally long: the one that holds more",
    .brackets = { { 10, 20 }, { 12, 18 }, { 10, 30 }, { 0, 20 }, { 22, 30 }, { 13, 17 } },
    .n = 6,
    .steps = { { 0, 10, 1 },
               { 10, 12, 3 },
               { 12, 13, 4 },
               { 13, 17, 5 },
               { 17, 18, 4 },
               { 18, 20, 3 },
               { 20, 22, 1 },
               { 22, 30, 2 } },
    .n_steps = 8,
    .usual = { 10, 30, 5 } },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GArray) steps = foulee_peak_steps_new (expected->brackets, expected->n);
  FouleeUsualHours usual = { -1, -1, 0 };
  gboolean has_usual = foulee_usual_hours (expected->brackets, expected->n, &usual);

  g_assert_cmpuint (steps->len, ==, expected->n_steps);
  for (guint i = 0; i < expected->n_steps; i++) {
    const FouleePeakStep *step = &g_array_index (steps, FouleePeakStep, i);

    g_assert_cmpfloat (step->from, ==, expected->steps[i].from);
    g_assert_cmpfloat (step->to, ==, expected->steps[i].to);
    g_assert_cmpuint (step->n, ==, expected->steps[i].n);
  }
  g_assert_cmpint (has_usual, ==, expected->usual.n > 0);
  g_assert_cmpuint (usual.n, ==, expected->usual.n);
  if (has_usual) {
    g_assert_cmpfloat (usual.first, ==, expected->usual.first);
    g_assert_cmpfloat (usual.last, ==, expected->usual.last);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/peak-hours/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  return g_test_run ();
}
