/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/records.h"
#include "ui/today/action-kinds.h"
#include "ui/widgets/search-text.h"

static FouleeAction *
make_action (FouleeActionKind kind, const char *at, gint32 minutes)
{
  FouleeAction *action = foulee_action_new ();

  action->at = test_instant (at);
  action->action_kind = (gint32) kind;
  action->minutes = minutes;
  return action;
}

/* What was done, and what is offered for it on 19 November; in the order of `kinds`. */
static const struct {
  const char *what;
  struct {
    FouleeActionKind kind;
    const char *at;
    int n;
  } done[8];
  FouleeActionKind kinds[FOULEE_N_USUAL_ACTIONS];
} usual_cases[] = {
  { "nothing yet",
    { { 0 } },
    { FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_EASY_MOVEMENT, FOULEE_ACTION_MASSAGE,
      FOULEE_ACTION_COMPRESSION, FOULEE_ACTION_COLD_WATER, FOULEE_ACTION_STRETCHING } },
  { "the most used first; as often, the one used last",
    { { FOULEE_ACTION_REST_DAY, "2026-11-02T09:00:00+01:00", 2 },
      { FOULEE_ACTION_STRETCHING, "2026-11-03T09:00:00+01:00", 3 },
      { FOULEE_ACTION_MASSAGE, "2026-11-10T09:00:00+01:00", 2 } },
    { FOULEE_ACTION_STRETCHING, FOULEE_ACTION_MASSAGE, FOULEE_ACTION_REST_DAY,
      FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_EASY_MOVEMENT, FOULEE_ACTION_COMPRESSION } },
  { "sixty days and no more; the day itself does not count",
    { { FOULEE_ACTION_SQUATS, "2026-09-20T05:00:00+02:00", 1 },
      { FOULEE_ACTION_LUNGES, "2026-09-20T03:00:00+02:00", 5 },
      { FOULEE_ACTION_FOOD, "2026-11-19T09:00:00+01:00", 5 } },
    { FOULEE_ACTION_SQUATS, FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_EASY_MOVEMENT,
      FOULEE_ACTION_MASSAGE, FOULEE_ACTION_COMPRESSION, FOULEE_ACTION_COLD_WATER } },
  { "never what has to be named",
    { { FOULEE_ACTION_MEDICINE, "2026-11-10T09:00:00+01:00", 9 },
      { FOULEE_ACTION_CLINIC_LASER, "2026-11-11T09:00:00+01:00", 8 },
      { FOULEE_ACTION_COLD_WATER, "2026-11-12T09:00:00+01:00", 1 } },
    { FOULEE_ACTION_COLD_WATER, FOULEE_ACTION_FOAM_ROLLING, FOULEE_ACTION_EASY_MOVEMENT,
      FOULEE_ACTION_MASSAGE, FOULEE_ACTION_COMPRESSION, FOULEE_ACTION_STRETCHING } },
  { "six of seven",
    { { FOULEE_ACTION_SQUATS, "2026-11-10T09:00:00+01:00", 8 },
      { FOULEE_ACTION_LUNGES, "2026-11-10T10:00:00+01:00", 7 },
      { FOULEE_ACTION_CALF_RAISES, "2026-11-10T11:00:00+01:00", 6 },
      { FOULEE_ACTION_CORE_AND_HIPS, "2026-11-10T12:00:00+01:00", 5 },
      { FOULEE_ACTION_CROSS_TRAINING, "2026-11-10T13:00:00+01:00", 4 },
      { FOULEE_ACTION_REST_DAY, "2026-11-10T14:00:00+01:00", 3 },
      { FOULEE_ACTION_CONTRAST_BATH, "2026-11-10T15:00:00+01:00", 2 } },
    { FOULEE_ACTION_SQUATS, FOULEE_ACTION_LUNGES, FOULEE_ACTION_CALF_RAISES,
      FOULEE_ACTION_CORE_AND_HIPS, FOULEE_ACTION_CROSS_TRAINING, FOULEE_ACTION_REST_DAY } },
};

static void
test_usual (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usual_cases); i++) {
    GPtrArray *records = foulee_record_array_new ();
    g_autoptr (FouleeHistory) history = NULL;
    FouleeActionKind kinds[FOULEE_N_USUAL_ACTIONS];

    g_test_message ("%s", usual_cases[i].what);
    for (int j = 0; usual_cases[i].done[j].at; j++)
      for (int k = 0; k < usual_cases[i].done[j].n; k++)
        g_ptr_array_add (records, make_action (usual_cases[i].done[j].kind,
                                               usual_cases[i].done[j].at, FOULEE_UNSET));
    history = foulee_history_new (records);
    foulee_action_kinds_usual (history, foulee_date_from_civil (2026, 11, 19), kinds);
    for (int j = 0; j < FOULEE_N_USUAL_ACTIONS; j++)
      g_assert_cmpint (kinds[j], ==, usual_cases[i].kinds[j]);
  }
}

static void
test_search_text (void)
{
  static const struct {
    const char *text, *typed;
    gboolean found;
  } cases[] = {
    { "Étirements", "etirements", TRUE },  { "Étirements", "ÉTIR", TRUE },
    { "Etirements", "étirements", TRUE },  { "Étirements", "e\u0301tir", TRUE },
    { "Étirements", "etirementz", FALSE }, { "Bain d’eau froide", "d'eau", TRUE },
    { "Foam rolling", "roll foam", TRUE }, { "Foam rolling", "foam bath", FALSE },
    { "Foam rolling", "  ", TRUE },        { "Foam rolling", "", TRUE },
    { "Aqua-jogging", "jog", TRUE },       { "Aqua-jogging", "ogging", FALSE },
    { "rest, resting", "restin", TRUE },   { "arrest rest", "rest", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *searched = foulee_search_text (cases[i].text);

    g_test_message ("“%s” in “%s”", cases[i].typed, cases[i].text);
    g_assert_true (foulee_search_text_has (searched, cases[i].typed) == cases[i].found);
  }
}

/* The last one before, of the same kind: not a later one, and nothing but minutes and region. */
static void
test_like_last (void)
{
  GPtrArray *records = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeAction) massage = NULL;
  g_autoptr (FouleeAction) food = NULL;
  FouleeAction *last = make_action (FOULEE_ACTION_MASSAGE, "2026-11-10T09:00:00+01:00", 40);

  last->region = FOULEE_REGION_CALF_LEFT;
  last->after = FOULEE_AFTER_WORSE;
  g_ptr_array_add (records, last);
  g_ptr_array_add (records, make_action (FOULEE_ACTION_MASSAGE, "2026-11-09T09:00:00+01:00", 30));
  g_ptr_array_add (records, make_action (FOULEE_ACTION_MASSAGE, "2026-11-12T09:00:00+01:00", 20));
  g_ptr_array_add (records,
                   make_action (FOULEE_ACTION_STRETCHING, "2026-11-11T08:00:00+01:00", 10));
  history = foulee_history_new (records);
  massage = foulee_action_new_like_last (history, FOULEE_ACTION_MASSAGE,
                                         test_instant ("2026-11-11T09:00:00+01:00"));
  g_assert_cmpint (massage->minutes, ==, 40);
  g_assert_cmpint (massage->region, ==, FOULEE_REGION_CALF_LEFT);
  g_assert_cmpint (massage->after, ==, FOULEE_UNSET);
  food = foulee_action_new_like_last (history, FOULEE_ACTION_FOOD,
                                      test_instant ("2026-11-11T09:00:00+01:00"));
  g_assert_cmpint (food->minutes, ==, FOULEE_UNSET);
  g_assert_cmpint (food->region, ==, FOULEE_UNSET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action-kinds/usual", test_usual);
  g_test_add_func ("/action-kinds/like-last", test_like_last);
  g_test_add_func ("/action-kinds/search-text", test_search_text);
  return g_test_run ();
}
