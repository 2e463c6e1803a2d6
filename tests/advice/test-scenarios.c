/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fourteen runners, and what each is to be shown and is not: from what is known of such legs, not
 * from what the program says. */

#include <string.h>

#include "advice/advice.h"
#include "advice/open-sign.h"
#include "analysis/analyst.h"
#include "support/scenario-journals.h"

typedef enum {
  SUGGESTS,      /* `what` is among the suggestions */
  LEADS,         /* and among the first of them */
  LEAVES_OUT,    /* `what` is not */
  LEAVES_GROUP,  /* none of FouleeAdviceGroup `number` is */
  LEAVES_EFFORT, /* nothing that asks for effort is */
  NOT_URGENT,    /* nothing has to be done now */
  NOTHING,       /* no suggestions, for FouleeAdviceState `number` */
  OPENS,         /* FouleeHintKind `number` offers the list of warning signs, for region `what` */
  OPENS_ONLY,    /* no hint but, perhaps, FouleeHintKind `number` does */
  OPENS_NOTHING, /* no hint does */
  LISTS_FIRST,   /* sentence `what` is the first of its level */
  LISTS_EARLY,   /* none stands before `what` in its level that has nothing to do with the runner */
} Claim;

typedef struct {
  TestScenario scenario;
  Claim claim;
  const char *what;
  int number;
  const char *reason;
} Line;

#define S(name) TEST_SCENARIO_##name

static const Line lines[] = {
  { S (MARATHON), LEADS, "easy_day", 0, "thighs at 3 on the third day are not recovered yet" },
  { S (MARATHON), LEAVES_EFFORT, NULL, 0, "neither strength nor a longer run in such a week" },
  { S (MARATHON), OPENS_ONLY, NULL, FOULEE_HINT_BEYOND, "the means of table 3, and they fall" },

  { S (DOWNHILL), LEADS, "easy_day", 0, "5 and rising: the most comes at about 42 h" },
  { S (DOWNHILL), SUGGESTS, "foam_rolling", 0, "muscles, and a run not long ago" },
  { S (DOWNHILL), LEAVES_OUT, "massage", 0, "within 24 h of the run, and it is 29" },
  { S (DOWNHILL), SUGGESTS, "descend_gradually", 0, "900 m after weeks without any" },
  { S (DOWNHILL), SUGGESTS, "swim_or_ride", 0, "a tempo run is planned for tomorrow" },
  { S (DOWNHILL), SUGGESTS, "cold_water", 0, "no condition forbids it" },
  { S (DOWNHILL), SUGGESTS, "compression", 0, "no condition forbids it" },
  { S (DOWNHILL), LEAVES_EFFORT, NULL, 0, "muscles that are sore and getting sorer" },
  { S (DOWNHILL), OPENS_ONLY, NULL, FOULEE_HINT_BEYOND, "both thighs, after 900 m of descent" },

  { S (CALF), NOTHING, NULL, FOULEE_ADVICE_HINT_OPEN, "the list is to be answered first" },
  { S (CALF), OPENS, "calf.left", FOULEE_HINT_MARKED, "the runner says that it is swollen" },
  { S (CALF), LISTS_FIRST, "swollen_calf", 0, "it is about a calf" },
  { S (CALF), LEAVES_GROUP, NULL, FOULEE_GROUP_SOOTHE, "one side alone is not sore muscles" },
  { S (CALF), LEAVES_OUT, "massage", 0, "never with signs of a clot" },
  { S (CALF), LEAVES_EFFORT, NULL, 0, "nothing that loads the calf more" },

  { S (SHIN), NOTHING, NULL, FOULEE_ADVICE_HINT_OPEN, "the list is to be answered first" },
  { S (SHIN), OPENS, "shin.right", FOULEE_HINT_MARKED, "pinpoint, after much more distance" },
  { S (SHIN), LISTS_FIRST, "pinpoint_bone", 0, "it is about a shin" },
  { S (SHIN), LEAVES_GROUP, NULL, FOULEE_GROUP_PROGRESS, "a bone is to be looked at first" },
  { S (SHIN), SUGGESTS, "bone_health", 0, "a shin on three days, after 40 % more distance" },
  { S (SHIN), LEAVES_GROUP, NULL, FOULEE_GROUP_SOOTHE, "a shin is no sore muscle" },
  { S (SHIN), LEAVES_EFFORT, NULL, 0, "nothing that loads the bone more" },

  { S (COLA), NOTHING, NULL, FOULEE_ADVICE_HINT_OPEN, "the list is to be answered first" },
  { S (COLA), OPENS, NULL, FOULEE_HINT_DARK_URINE, "shade 8, two days after hard hills" },
  { S (COLA), LISTS_EARLY, "dark_urine", 0, "it is about sore thighs" },
  { S (COLA), LEAVES_OUT, "massage", 0, "never with signs of rhabdomyolysis" },
  { S (COLA), LEAVES_OUT, "foam_rolling", 0, "the same" },
  { S (COLA), LEAVES_EFFORT, NULL, 0, "thighs at 8" },

  { S (CLAUDICATION), NOTHING, NULL, FOULEE_ADVICE_HINT_OPEN, "the list is to be answered first" },
  { S (CLAUDICATION), OPENS, "calf.left", FOULEE_HINT_PERSISTENT, "4 on twelve of fourteen days" },
  { S (CLAUDICATION), LISTS_EARLY, "calf_walking", 0, "a calf, and artery disease" },
  { S (CLAUDICATION), LISTS_EARLY, "cold_pale_leg", 0, "a calf, and artery disease" },
  { S (CLAUDICATION), LEAVES_OUT, "compression", 0, "not with artery disease" },
  { S (CLAUDICATION), LEAVES_OUT, "cold_water", 0, "not with artery disease" },
  { S (CLAUDICATION), LEAVES_OUT, "contrast_bath", 0, "half of it is cold" },

  { S (FIVE_HARD), LEADS, "rest_after_hard_days", 0, "five hard days running" },
  { S (FIVE_HARD), LEAVES_EFFORT, NULL, 0, "a rest day and strength work exclude each other" },
  { S (FIVE_HARD), OPENS_NOTHING, NULL, 0, "tired legs on both sides are nothing else" },

  { S (DRY), LEADS, "drink_to_thirst", 0, "shade 6 and 7 for a week" },
  { S (DRY), LEAVES_OUT, "electrolytes", 0, "no long hot run, no cramp" },
  { S (DRY), OPENS_NOTHING, NULL, 0, "dark urine without sore legs" },

  { S (THIN), NOT_URGENT, NULL, 0, "a 2 after a first run" },
  { S (THIN), LEAVES_GROUP, NULL, FOULEE_GROUP_STRENGTH, "two days say nothing of a habit" },
  { S (THIN), LEAVES_GROUP, NULL, FOULEE_GROUP_SLEEP, "no night was recorded" },
  { S (THIN), LEAVES_GROUP, NULL, FOULEE_GROUP_PREPARE, "nobody said there was no warm-up" },
  { S (THIN), LEAVES_GROUP, NULL, FOULEE_GROUP_PROGRESS, "there is nothing to compare with" },
  { S (THIN), LEAVES_GROUP, NULL, FOULEE_GROUP_TRAINING, "there is nothing to compare with" },
  { S (THIN), OPENS_NOTHING, NULL, 0, "a 2 after a first run" },

  { S (WELL), NOT_URGENT, NULL, 0, "nothing is sore, nothing is new" },
  { S (WELL), LEAVES_GROUP, NULL, FOULEE_GROUP_SOOTHE, "nothing is sore" },
  { S (WELL), LEAVES_GROUP, NULL, FOULEE_GROUP_ASK, "there is nothing to ask" },
  { S (WELL), LEAVES_GROUP, NULL, FOULEE_GROUP_STRENGTH, "it is done every fifth day" },
  { S (WELL), LEAVES_GROUP, NULL, FOULEE_GROUP_PREPARE, "every hard run had a warm-up" },
  { S (WELL), OPENS_NOTHING, NULL, 0, "nothing is sore" },

  { S (KNEE), LEAVES_OUT, "rest_after_hard_days", 0, "osteoarthritis alone never means to stop" },
  { S (KNEE), SUGGESTS, "massage", 0, "osteoarthritis removes nothing" },
  { S (KNEE), SUGGESTS, "foam_rolling", 0, "osteoarthritis removes nothing" },
  { S (KNEE), SUGGESTS, "compression", 0, "osteoarthritis removes nothing" },
  { S (KNEE), SUGGESTS, "cold_water", 0, "osteoarthritis removes nothing" },
  { S (KNEE), OPENS_NOTHING, NULL, 0, "a knee at 2, as ever" },

  { S (SCIATICA), LEAVES_GROUP, NULL, FOULEE_GROUP_SOOTHE, "tingling is no sore muscle" },
  { S (SCIATICA), LEAVES_OUT, "cold_water", 0, "not where feeling may be less" },
  { S (SCIATICA), LEAVES_OUT, "contrast_bath", 0, "not where feeling may be less" },
  { S (SCIATICA), LEAVES_OUT, "compression", 0, "not where feeling may be less" },
  { S (SCIATICA), LISTS_EARLY, "tingling", 0, "a back and a leg, and neuropathy" },
  { S (SCIATICA), LISTS_EARLY, "saddle_numb", 0, "it is about a back" },

  { S (PREGNANT), NOTHING, NULL, FOULEE_ADVICE_PREGNANT, "journal, charts and signs only" },

  { S (BLOOD_THINNER), LEADS, "easy_day", 0, "5 after a hard run" },
  { S (BLOOD_THINNER), LEAVES_OUT, "massage", 0, "it may bruise" },
  { S (BLOOD_THINNER), LEAVES_OUT, "foam_rolling", 0, "it may bruise" },
  { S (BLOOD_THINNER), SUGGESTS, "easy_movement", 0, "nothing forbids it" },
  { S (BLOOD_THINNER), SUGGESTS, "cold_water", 0, "nothing forbids it" },
};

/* What each might tick. */
static const char *const fitting[TEST_N_SCENARIOS] = {
  [TEST_SCENARIO_MARATHON] = "no_weight",
  [TEST_SCENARIO_DOWNHILL] = "worse_in_run",
  [TEST_SCENARIO_CALF] = "swollen_calf",
  [TEST_SCENARIO_SHIN] = "pinpoint_bone",
  [TEST_SCENARIO_COLA] = "dark_urine",
  [TEST_SCENARIO_CLAUDICATION] = "calf_walking",
  [TEST_SCENARIO_FIVE_HARD] = "chest_pain",
  [TEST_SCENARIO_DRY] = "confusion",
  [TEST_SCENARIO_THIN] = "pop",
  [TEST_SCENARIO_WELL] = "lump",
  [TEST_SCENARIO_KNEE] = "locked_knee",
  [TEST_SCENARIO_SCIATICA] = "tingling",
  [TEST_SCENARIO_PREGNANT] = "swelling_breathless",
  [TEST_SCENARIO_BLOOD_THINNER] = "swollen_calf",
};

/* ---- What is suggested ----------------------------------------------------------------------- */

/* Each journal is read once; what comes to it is found by the analyst that knows it already. */
static struct {
  FouleeHistory *history;
  FouleeAnalyst *analyst;
} lives[TEST_N_SCENARIOS];

static void
begin_lives (void)
{
  g_autoptr (FouleeClock) clock = test_scenario_clock_new ();

  for (int scenario = 0; scenario < TEST_N_SCENARIOS; scenario++) {
    lives[scenario].history = foulee_history_new (test_scenario_journal_new (scenario, clock));
    lives[scenario].analyst = foulee_analyst_new (1);
  }
}

static void
end_lives (void)
{
  for (int scenario = 0; scenario < TEST_N_SCENARIOS; scenario++) {
    foulee_history_unref (lives[scenario].history);
    foulee_analyst_free (lives[scenario].analyst);
  }
}

/* What is advised with one record more, which is taken; NULL for the journal as it is. */
static FouleeAdvice *
advise (TestScenario scenario, gpointer more)
{
  g_autoptr (FouleeClock) clock = test_scenario_clock_new ();
  g_autoptr (GPtrArray) changed = foulee_record_array_new ();
  g_autoptr (FouleeHistory) history = NULL;
  g_autoptr (FouleeFindings) findings = NULL;

  if (more != NULL)
    g_ptr_array_add (changed, more);
  history = foulee_history_with (lives[scenario].history, changed);
  findings =
      foulee_analyst_analyse (lives[scenario].analyst, history, foulee_clock_now (clock), NULL);
  return foulee_advice_new (findings);
}

static const FouleeSuggestion *
get (const FouleeAdvice *advice, guint index)
{
  return &g_array_index (advice->suggestions, FouleeSuggestion, index);
}

/* Among the first `n`. */
static gboolean
has (const FouleeAdvice *advice, const char *id, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (get (advice, i)->rule->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
has_group (const FouleeAdvice *advice, int group)
{
  for (guint i = 0; i < advice->suggestions->len; i++)
    if ((int) get (advice, i)->rule->group == group)
      return TRUE;
  return FALSE;
}

static gboolean
has_effort (const FouleeAdvice *advice)
{
  for (guint i = 0; i < advice->suggestions->len; i++)
    if (get (advice, i)->rule->effort == FOULEE_EFFORT_WORK)
      return TRUE;
  return FALSE;
}

static gboolean
has_urgent (const FouleeAdvice *advice)
{
  for (guint i = 0; i < advice->suggestions->len; i++)
    if (get (advice, i)->rule->urgency == FOULEE_URGENCY_NOW)
      return TRUE;
  return FALSE;
}

/* ---- What the list of signs shows ------------------------------------------------------------ */

/* Whether a hint of a kind is open, for a region, or NULL for any. */
static gboolean
has_hint (const FouleeAdvice *advice, int kind, const char *region)
{
  const GArray *hints = foulee_findings_hints (advice->findings);

  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);

    if (hint->open && (int) hint->kind == kind &&
        (region == NULL ||
         (hint->region >= 0 && g_str_equal (foulee_region_id (hint->region), region))))
      return TRUE;
  }
  return FALSE;
}

/* Whether one of another kind is. */
static gboolean
has_hint_but (const FouleeAdvice *advice, int kind)
{
  const GArray *hints = foulee_findings_hints (advice->findings);

  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);

    if (hint->open && (int) hint->kind != kind)
      return TRUE;
  }
  return FALSE;
}

/* The places of the last check-in at 2 or more. */
static guint32
sore_regions (const FouleeHistory *history)
{
  const guint n = foulee_history_n (history, FOULEE_KIND_CHECK_IN);
  const FouleeCheckIn *last = foulee_history_check_in (history, n - 1);
  guint32 regions = 0;

  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (last->readings[region].level >= 2)
      regions |= 1u << region;
  return regions;
}

/* How many sentences of its level stand before this one; in `*n_others`, how many of them are about
 * none of the runner's places and conditions. */
static guint
count_before (const FouleeAdvice *advice, const char *id, guint *n_others)
{
  const FouleeHistory *history = foulee_findings_history (advice->findings);
  const FouleeInstant now = foulee_findings_now (advice->findings);
  const guint32 regions = sore_regions (history);
  const guint32 conditions =
      foulee_conditions_on (history, foulee_instant_day (now, FOULEE_DAY_START_DEFAULT));
  g_autoptr (GPtrArray) list = foulee_warning_signs_list (history, now, regions);
  const FouleeWarningSign *sought = foulee_warning_sign_from_id (id);
  guint n = 0;

  g_assert_nonnull (sought);
  *n_others = 0;
  for (guint i = 0; i < list->len && list->pdata[i] != sought; i++) {
    const FouleeWarningSign *sign = list->pdata[i];

    if (sign->level != sought->level)
      continue;
    n++;
    *n_others += (sign->regions & regions) == 0 && (sign->conditions & conditions) == 0;
  }
  return n;
}

static gboolean
lists_first (const FouleeAdvice *advice, const char *id)
{
  guint n_others;

  return count_before (advice, id, &n_others) == 0;
}

static gboolean
lists_early (const FouleeAdvice *advice, const char *id)
{
  guint n_others;

  count_before (advice, id, &n_others);
  return n_others == 0;
}

/* ---- The claims ------------------------------------------------------------------------------ */

static gboolean
holds (const FouleeAdvice *advice, const Line *line)
{
  switch (line->claim) {
  case SUGGESTS:
    return has (advice, line->what, advice->suggestions->len);
  case LEADS:
    return has (advice, line->what, advice->n_first);
  case LEAVES_OUT:
    return !has (advice, line->what, advice->suggestions->len);
  case LEAVES_GROUP:
    return !has_group (advice, line->number);
  case LEAVES_EFFORT:
    return !has_effort (advice);
  case NOT_URGENT:
    return !has_urgent (advice);
  case NOTHING:
    return advice->suggestions->len == 0 && (int) advice->state == line->number;
  case OPENS:
    return has_hint (advice, line->number, line->what);
  case OPENS_ONLY:
    return !has_hint_but (advice, line->number);
  case OPENS_NOTHING:
    return !has_hint_but (advice, -1);
  case LISTS_FIRST:
    return lists_first (advice, line->what);
  case LISTS_EARLY:
    return lists_early (advice, line->what);
  default:
    g_assert_not_reached ();
  }
}

/* What there is instead of what was claimed. */
static void
tell (const FouleeAdvice *advice)
{
  const GArray *hints = foulee_findings_hints (advice->findings);

  g_test_message ("state %d, %u first", (int) advice->state, advice->n_first);
  for (guint i = 0; i < advice->suggestions->len; i++)
    g_test_message ("suggests %s", get (advice, i)->rule->id);
  for (guint i = 0; i < hints->len; i++)
    if (g_array_index (hints, FouleeHint, i).open)
      g_test_message ("hint %d in region %d", (int) g_array_index (hints, FouleeHint, i).kind,
                      g_array_index (hints, FouleeHint, i).region);
}

/* A minute ago; no sentence for none of them, of `outcome`. */
static FouleeSignAnswer *
tick (TestScenario scenario, const char *ids, int outcome)
{
  g_autoptr (FouleeClock) clock = test_scenario_clock_new ();
  FouleeSignAnswer *answer = foulee_record_new (FOULEE_KIND_SIGN_ANSWER);

  answer->at = foulee_clock_now (clock);
  answer->at.seconds -= 60;
  answer->list_version = FOULEE_SIGN_LIST_VERSION;
  answer->outcome_kind = outcome;
  foulee_record_set_text (ids != NULL ? &answer->ticked : &answer->denied,
                          ids != NULL ? ids : fitting[scenario]);
  return answer;
}

/* What is suggested once the list was answered with none, where it is to be answered first. */
static FouleeAdvice *
advise_answered (TestScenario scenario)
{
  FouleeAdvice *advice = advise (scenario, NULL);

  if (advice->state != FOULEE_ADVICE_HINT_OPEN)
    return advice;
  foulee_advice_free (advice);
  return advise (scenario, tick (scenario, NULL, FOULEE_UNSET));
}

static gboolean
is_about_suggestions (Claim claim)
{
  return claim < NOTHING;
}

/* All that does not hold is told, not only the first. */
static void
test_shown (gconstpointer data)
{
  const TestScenario scenario = GPOINTER_TO_INT (data);
  g_autoptr (FouleeAdvice) advice = advise (scenario, NULL);
  g_autoptr (FouleeAdvice) answered = advise_answered (scenario);
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    if (lines[i].scenario != scenario)
      continue;
    n++;
    if (holds (is_about_suggestions (lines[i].claim) ? answered : advice, &lines[i]))
      continue;
    g_test_message ("claim %d, %s, %d: %s", (int) lines[i].claim,
                    lines[i].what != NULL ? lines[i].what : "", lines[i].number, lines[i].reason);
    g_test_fail ();
  }
  g_assert_cmpuint (n, >, 0);
  if (g_test_failed ())
    tell (answered);
}

/* What is misspelt would be left out for ever. */
static void
test_ids (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    if (lines[i].claim > LEAVES_OUT || foulee_rule_from_id (lines[i].what) != NULL)
      continue;
    g_test_message ("no rule is called %s", lines[i].what);
    g_test_fail ();
  }
}

/* ---- What comes of a sign -------------------------------------------------------------------- */

static void
assert_same (const FouleeAdvice *a, const FouleeAdvice *b)
{
  g_assert_cmpint (a->state, ==, b->state);
  g_assert_cmpuint (a->suggestions->len, ==, b->suggestions->len);
  g_assert_cmpuint (a->n_first, ==, b->n_first);
  for (guint i = 0; i < a->suggestions->len; i++)
    g_assert_true (get (a, i)->rule == get (b, i)->rule);
}

static void
test_sign (gconstpointer data)
{
  const TestScenario scenario = GPOINTER_TO_INT (data);
  const char *sign = fitting[scenario];
  g_autoptr (FouleeAdvice) before = advise_answered (scenario);
  g_autoptr (FouleeAdvice) ticked = advise (scenario, tick (scenario, sign, FOULEE_UNSET));
  g_autoptr (FouleeAdvice) resting =
      advise (scenario, tick (scenario, sign, FOULEE_OUTCOME_NO_RUNNING));
  g_autoptr (FouleeAdvice) cleared =
      advise (scenario, tick (scenario, sign, FOULEE_OUTCOME_MAY_RUN));
  g_autoptr (FouleeAdvice) over = advise (scenario, tick (scenario, sign, FOULEE_OUTCOME_OVER));

  g_assert_cmpint (ticked->state, ==, FOULEE_ADVICE_SIGN_OPEN);
  g_assert_cmpuint (ticked->suggestions->len, ==, 0);
  g_assert_cmpint (resting->state, ==, FOULEE_ADVICE_NO_RUNNING);
  g_assert_cmpuint (resting->suggestions->len, ==, 0);
  assert_same (before, cleared);
  /* What was urgent and passed by itself leaves some out for a while. */
  if (foulee_warning_sign_from_id (sign)->level == FOULEE_SIGN_DAYS) {
    assert_same (before, over);
  } else {
    g_assert_false (has_group (over, FOULEE_GROUP_SOOTHE));
    g_assert_false (has_group (over, FOULEE_GROUP_STRENGTH));
    g_assert_false (has_effort (over));
  }

  /* The list has been answered: nothing offers it again. */
  g_assert_false (has_hint_but (ticked, -1));
}

/* ---- Words ----------------------------------------------------------------------------------- */

/* Names of causes, orders, and numbers that are none. */
static const char *const forbidden[] = {
  "fracture", "thrombo", "phléb", "rhabdo",  "tendin", "claudication", "diagnos",
  " must ",   " should", "devez", "il faut", " doit ", "nan ",         " inf ",
  "(null)",   "%d",      "%s",    " -1",     "−1 ",
};

static void
assert_words (TestScenario scenario, const char *id, const char *text)
{
  g_autofree char *low = g_utf8_strdown (text, -1);

  g_assert_cmpstr (text, !=, "");
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++) {
    if (strstr (low, forbidden[i]) == NULL)
      continue;
    g_test_message ("%s, %s: “%s” in “%s”", test_scenario_name (scenario), id, forbidden[i], text);
    g_test_fail ();
  }
}

static void
read_suggestion (TestScenario scenario, const FouleeSuggestion *suggestion,
                 const FouleeTelling *telling)
{
  const FouleeRule *rule = suggestion->rule;
  const char *action = foulee_rule_action (rule, telling->language);
  const char *caution = foulee_rule_caution (rule, telling->language);
  g_autofree char *why = rule->why (&suggestion->reason, telling);

  g_test_message ("%s: %s: %s", test_scenario_name (scenario), action, why);
  assert_words (scenario, rule->id, action);
  assert_words (scenario, rule->id, why);
  assert_words (scenario, rule->id, foulee_rule_evidence (rule, telling->language));
  if (caution != NULL)
    assert_words (scenario, rule->id, caution);
}

static void
test_words (void)
{
  g_autoptr (FouleeClock) clock = test_scenario_clock_new ();
  const FouleeLanguage *const languages[] = { foulee_language_english (),
                                              foulee_language_french () };
  guint n = 0;

  for (int scenario = 0; scenario < TEST_N_SCENARIOS; scenario++) {
    g_autoptr (FouleeAdvice) advice = advise_answered (scenario);

    for (guint i = 0; i < advice->suggestions->len; i++)
      for (gsize j = 0; j < G_N_ELEMENTS (languages); j++, n++) {
        const FouleeTelling telling = { languages[j], FOULEE_UNITS_METRIC,
                                        foulee_clock_zone (clock), FOULEE_DAY_START_DEFAULT,
                                        foulee_clock_now (clock).seconds };

        read_suggestion (scenario, get (advice, i), &telling);
      }
  }
  /* At least the soothing ones, of each of the sore runners. */
  g_assert_cmpuint (n, >, 20);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenarios/ids", test_ids);
  g_test_add_func ("/scenarios/words", test_words);
  for (int scenario = 0; scenario < TEST_N_SCENARIOS; scenario++) {
    const char *name = test_scenario_name (scenario);
    g_autofree char *shown = g_strconcat ("/scenarios/shown/", name, NULL);
    g_autofree char *sign = g_strconcat ("/scenarios/sign/", name, NULL);

    g_test_add_data_func (shown, GINT_TO_POINTER (scenario), test_shown);
    g_test_add_data_func (sign, GINT_TO_POINTER (scenario), test_sign);
  }
  begin_lives ();
  result = g_test_run ();
  end_lives ();
  return result;
}
