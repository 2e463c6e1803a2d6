/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/hint-asks.h"

#define NEVER G_MININT64

static GArray *
new_hints (void)
{
  return g_array_new (FALSE, TRUE, sizeof (FouleeHint));
}

static void
add (GArray *hints, FouleeHintKind kind, gint64 at, gboolean open)
{
  const FouleeHint hint = { .kind = kind, .region = -1, .level = -1, .at = at, .open = open };

  g_array_append_val (hints, hint);
}

static void
test_nothing (void)
{
  g_autoptr (FouleeHintAsks) asks = foulee_hint_asks_new ();
  g_autoptr (GArray) hints = new_hints ();

  g_assert_false (foulee_hint_asks_is_new (asks, hints, NEVER));
  foulee_hint_asks_tell (asks, hints);
  g_assert_false (foulee_hint_asks_is_new (asks, hints, NEVER));
}

/* What is open is new until it is told; the same kind asks again at another moment, and another
 * kind at the same. */
static void
test_once (void)
{
  g_autoptr (FouleeHintAsks) asks = foulee_hint_asks_new ();
  g_autoptr (GArray) hints = new_hints ();

  add (hints, FOULEE_HINT_SEVERE, 1000, TRUE);
  g_assert_true (foulee_hint_asks_is_new (asks, hints, NEVER));
  /* To look is not to tell. */
  g_assert_true (foulee_hint_asks_is_new (asks, hints, NEVER));
  foulee_hint_asks_tell (asks, hints);
  g_assert_false (foulee_hint_asks_is_new (asks, hints, NEVER));

  add (hints, FOULEE_HINT_MARKED, 1000, TRUE);
  g_assert_true (foulee_hint_asks_is_new (asks, hints, NEVER));
  foulee_hint_asks_tell (asks, hints);
  g_assert_false (foulee_hint_asks_is_new (asks, hints, NEVER));

  add (hints, FOULEE_HINT_SEVERE, 1001, TRUE);
  g_assert_true (foulee_hint_asks_is_new (asks, hints, NEVER));
}

/* Kinds and moments that lie next to each other are told apart. */
static void
test_neighbours (void)
{
  for (int kind = 0; kind < FOULEE_N_HINTS; kind++)
    for (gint64 at = -2; at <= 2; at++) {
      g_autoptr (FouleeHintAsks) asks = foulee_hint_asks_new ();
      g_autoptr (GArray) told = new_hints ();

      add (told, (FouleeHintKind) kind, at, TRUE);
      foulee_hint_asks_tell (asks, told);
      for (int other = 0; other < FOULEE_N_HINTS; other++)
        for (gint64 then = -2; then <= 2; then++) {
          g_autoptr (GArray) hints = new_hints ();

          add (hints, (FouleeHintKind) other, then, TRUE);
          g_assert_true (foulee_hint_asks_is_new (asks, hints, NEVER) ==
                         (other != kind || then != at));
        }
    }
}

/* What is open no longer asks for nothing. Told when it was closed, it stays told: an answer that
 * is taken back does not open the list. */
static void
test_closed (void)
{
  g_autoptr (FouleeHintAsks) asks = foulee_hint_asks_new ();
  g_autoptr (GArray) closed = new_hints ();
  g_autoptr (GArray) open = new_hints ();

  add (closed, FOULEE_HINT_SEVERE, 1000, FALSE);
  add (open, FOULEE_HINT_SEVERE, 1000, TRUE);
  g_assert_false (foulee_hint_asks_is_new (asks, closed, NEVER));
  g_assert_true (foulee_hint_asks_is_new (asks, open, NEVER));
  foulee_hint_asks_tell (asks, closed);
  g_assert_false (foulee_hint_asks_is_new (asks, open, NEVER));
}

/* An answer at the same moment or later that the findings do not know of yet is one all the same.
 */
static void
test_answered (void)
{
  g_autoptr (FouleeHintAsks) asks = foulee_hint_asks_new ();
  g_autoptr (GArray) hints = new_hints ();

  add (hints, FOULEE_HINT_SEVERE, 1000, TRUE);
  g_assert_true (foulee_hint_asks_is_new (asks, hints, 999));
  g_assert_false (foulee_hint_asks_is_new (asks, hints, 1000));
  g_assert_false (foulee_hint_asks_is_new (asks, hints, 1001));
  add (hints, FOULEE_HINT_MARKED, 1002, TRUE);
  g_assert_true (foulee_hint_asks_is_new (asks, hints, 1001));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hint-asks/nothing", test_nothing);
  g_test_add_func ("/hint-asks/once", test_once);
  g_test_add_func ("/hint-asks/neighbours", test_neighbours);
  g_test_add_func ("/hint-asks/closed", test_closed);
  g_test_add_func ("/hint-asks/answered", test_answered);
  return g_test_run ();
}
