/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "display/harness.h"
#include "support/records.h"
#include "ui/history/note-search.h"
#include "ui/widgets/search-text.h"

#define FIRST foulee_date_from_civil (2020, 1, 1)
#define N_DAYS 500

/* A note a day, every seventh with another word in it. */
static FouleeHistory *
make_history (void)
{
  GPtrArray *records = foulee_record_array_new ();

  for (int i = 0; i < N_DAYS; i++) {
    FouleeCheckIn *check_in = foulee_check_in_new ();

    check_in->at = (FouleeInstant) { ((gint64) FIRST + i) * 86400 + 12 * 3600, 0 };
    foulee_record_set_text (&check_in->note, i % 7 == 3 ? "Côtes avec Zoë" : "Rien de spécial");
    g_ptr_array_add (records, check_in);
  }
  return foulee_history_new (records);
}

static guint
count_found (FouleeNoteSearch *search)
{
  guint n = 0;

  for (int i = 0; i < N_DAYS; i++)
    n += foulee_note_search_found (search, FIRST + i);
  return n;
}

/* However small its steps are, it comes to the end, and to the same. */
static void
test_steps (void)
{
  g_autoptr (FouleeHistory) history = make_history ();
  g_autoptr (FouleeNoteSearch) search = foulee_note_search_new ();
  guint n_steps = 0;

  foulee_note_search_set_history (search, history);
  g_assert_false (foulee_note_search_is_on (search));
  g_assert_false (foulee_note_search_step (search, 0));
  foulee_note_search_set_typed (search, "zoe");
  while (foulee_note_search_step (search, 0))
    n_steps++;
  /* No time at all is still one note a step. */
  g_assert_cmpuint (n_steps, ==, N_DAYS);
  /* 3, 10 … 493, 3 + 7 × 70 = 493. */
  g_assert_cmpuint (count_found (search), ==, 71);
  g_assert_true (foulee_note_search_found (search, FIRST + 3));
  g_assert_false (foulee_note_search_found (search, FIRST + 4));
  foulee_note_search_set_typed (search, "cotes ZOE");
  g_assert_false (foulee_note_search_step (search, G_TIME_SPAN_MINUTE));
  g_assert_cmpuint (count_found (search), ==, 71);
  foulee_note_search_set_typed (search, " ");
  g_assert_false (foulee_note_search_is_on (search));
}

/* Broken off by a change, and by the next one, it still finds what is there in the end. */
static void
test_changes (void)
{
  g_autoptr (FouleeHistory) history = make_history ();
  g_autoptr (FouleeNoteSearch) search = foulee_note_search_new ();

  foulee_note_search_set_history (search, history);
  foulee_note_search_set_typed (search, "spec");
  while (foulee_note_search_step (search, G_TIME_SPAN_MILLISECOND))
    ;
  g_assert_cmpuint (count_found (search), ==, N_DAYS - 71);
  for (int i = 0; i < 3; i++) {
    g_autoptr (GPtrArray) changed = foulee_record_array_new ();
    FouleeCheckIn *check_in = foulee_record_copy (foulee_history_check_in (history, (guint) i));
    FouleeHistory *next;

    foulee_record_set_text (&check_in->note, "Autre chose");
    g_ptr_array_add (changed, check_in);
    next = foulee_history_with (history, changed);
    foulee_history_unref (history);
    history = next;
    foulee_note_search_set_history (search, history);
    foulee_note_search_step (search, 0);
  }
  while (foulee_note_search_step (search, 0))
    ;
  g_assert_cmpuint (count_found (search), ==, N_DAYS - 71 - 3);
}

static void
test_excerpts (void)
{
  static const struct {
    const char *text, *typed;
    int length;
    const char *excerpt, *hit;
  } cases[] = {
    { "Stairs are slow today.", "slow", 60, "Stairs are slow today.", "slow" },
    { "Stairs are\nslow today.", "tod", 60, "Stairs are slow today.", "tod" },
    /* Ten characters before, to the beginning of a word, and the rest of thirty. */
    { "One two three four five six seven eight nine ten", "six", 30,
      "… four five six seven eight nine …", "six" },
    { "Œdème à l’intérieur", "a", 60, "Œdème à l’intérieur", "à" },
    /* Two letters of what is searched in are one of what was written, and the other way round. */
    { "Große Straße", "strasse", 60, "Große Straße", "Straße" },
    { "E\u0301tirements doux", "etire", 60, "E\u0301tirements doux", "E\u0301tire" },
    { "Nothing of it", "else", 60, "Nothing of it", "" },
    /* Within a word it is not found. */
    { "escalier, lier", "lier", 60, "escalier, lier", "lier" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) words = foulee_search_words (cases[i].typed);
    guint start = 0, end = 0;
    g_autofree char *excerpt = foulee_search_excerpt (cases[i].text, (const char *const *) words,
                                                      cases[i].length, &start, &end);
    g_autofree char *hit = g_strndup (excerpt + start, end - start);

    g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    g_assert_cmpstr (hit, ==, cases[i].hit);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-search/steps", test_steps);
  g_test_add_func ("/note-search/changes", test_changes);
  g_test_add_func ("/note-search/excerpts", test_excerpts);
  return g_test_run ();
}
