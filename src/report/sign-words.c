/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sign-words.h"

#include "advice/runner-state.h"
#include <string.h>

#include "report/own-words.h"
#include "report/period-records.h"
#include "report/words.h"

#define FOULEE_TEXT(context, text) (text)

/* The list speaks to the runner, the page to a clinician. */
static const struct {
  const char *id, *text;
} for_clinicians[] = {
  { "groin_loading",
    FOULEE_TEXT ("warning sign, on paper", "Groin pain on putting weight on the leg") },
};

/* The sentence; the id in quotation marks where this version does not know it. */
static char *
sentence_of (const char *id, const FouleeLanguage *language)
{
  const FouleeWarningSign *sign = foulee_warning_sign_from_id (id);

  for (guint i = 0; i < G_N_ELEMENTS (for_clinicians); i++)
    if (g_str_equal (for_clinicians[i].id, id))
      return g_strdup (foulee_trc (language, "warning sign, on paper", for_clinicians[i].text));
  if (sign == NULL)
    return foulee_own_words_quoted (id, language);
  return g_strdup (foulee_warning_sign_text (sign, language));
}

/* The same within a line. */
static char *
name_of (const char *id, const FouleeLanguage *language)
{
  g_autofree char *sentence = sentence_of (id, language);

  return foulee_within_a_line (sentence);
}

/* Ids with a space between them, or NULL. */
static GStrv
split (const char *ids)
{
  return g_strsplit (ids != NULL ? ids : "", " ", -1);
}

static gboolean
contains (const char *ids, const char *id)
{
  g_auto (GStrv) all = split (ids);

  return g_strv_contains ((const char *const *) all, id);
}

static GPtrArray *
answers_of (const FouleeComposer *composer)
{
  return foulee_period_records_new (composer, FOULEE_KIND_SIGN_ANSWER);
}

const FouleeSignAnswer *
foulee_signs_last_answer (const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) answers = answers_of (composer);

  return answers->len > 0 ? g_ptr_array_index (answers, answers->len - 1) : NULL;
}

static char *
last_day_label (const FouleeComposer *composer)
{
  return foulee_composer_date (
      composer, foulee_record_day (foulee_signs_last_answer (composer), composer->day_start));
}

/* ---- Reported -------------------------------------------------------------------------------- */

/* The ids that were ticked in any answer, each once: first those that this version knows, in the
 * order of its list. */
static GPtrArray *
list_ticked (const GPtrArray *answers)
{
  GPtrArray *ticked = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const char *id = foulee_warning_signs_get (i)->id;
    gboolean is_ticked = FALSE;
    for (guint k = 0; k < answers->len; k++)
      is_ticked =
          is_ticked ||
          contains (((const FouleeSignAnswer *) g_ptr_array_index (answers, k))->ticked, id);
    if (is_ticked)
      g_ptr_array_add (ticked, g_strdup (id));
  }
  for (guint k = 0; k < answers->len; k++) {
    g_auto (GStrv) ids =
        split (((const FouleeSignAnswer *) g_ptr_array_index (answers, k))->ticked);
    for (guint i = 0; ids[i] != NULL; i++)
      if (*ids[i] != '\0' && !g_ptr_array_find_with_equal_func (ticked, ids[i], g_str_equal, NULL))
        g_ptr_array_add (ticked, g_strdup (ids[i]));
  }
  return ticked;
}

static const char *
outcome_of (const FouleeSignAnswer *answer, const FouleeLanguage *language)
{
  switch (answer->outcome_kind) {
  case FOULEE_OUTCOME_MAY_RUN:
    return foulee_trc (language, "outcome of a warning sign", "seen by a clinician: may run");
  case FOULEE_OUTCOME_NO_RUNNING:
    return foulee_trc (language, "outcome of a warning sign",
                       "seen by a clinician: no running for now");
  case FOULEE_OUTCOME_OVER:
    return foulee_trc (language, "outcome of a warning sign", "passed, or ticked by mistake");
  default:
    return foulee_trc (language, "outcome of a warning sign", "outcome not recorded");
  }
}

/* The days on which it was ticked, and what came of it the last time: "1 and 2 November (outcome
 * not recorded)". */
static char *
describe_days (const FouleeComposer *composer, const GPtrArray *answers, const char *id)
{
  g_autoptr (GPtrArray) those = g_ptr_array_new ();
  const FouleeSignAnswer *last;
  g_autofree char *dates = NULL;

  for (guint i = 0; i < answers->len; i++) {
    const FouleeSignAnswer *answer = g_ptr_array_index (answers, i);
    if (contains (answer->ticked, id))
      g_ptr_array_add (those, (gpointer) answer);
  }
  last = g_ptr_array_index (those, those->len - 1);
  dates = foulee_composer_days (composer, those);
  /* Translators: the days on which a warning sign was ticked, what came of it. */
  return g_strdup_printf (foulee_trc (composer->language, "days of a sign, outcome", "%s (%s)"),
                          dates, outcome_of (last, composer->language));
}

/* Signs of the same days and outcome are named together: "a cold pale leg · a locked knee,
 * 2 November (passed, or ticked by mistake)". */
char *
foulee_signs_reported_label (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  g_autoptr (GPtrArray) answers = answers_of (composer);
  g_autoptr (GPtrArray) ticked = list_ticked (answers);
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free); /* by their days */
  g_autoptr (GPtrArray) days = g_ptr_array_new ();                     /* its keys, in order */
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < ticked->len; i++) {
    const char *id = g_ptr_array_index (ticked, i);
    char *key = describe_days (composer, answers, id);
    g_autofree char *name = name_of (id, language);
    const char *before = g_hash_table_lookup (names, key);
    char *all = before != NULL ? g_strdup_printf ("%s · %s", before, name) : g_strdup (name);
    if (before == NULL)
      g_ptr_array_add (days, key);
    g_hash_table_insert (names, key, all);
  }
  for (guint i = 0; i < days->len; i++) {
    const char *key = g_ptr_array_index (days, i);
    g_autofree char *part = g_strdup_printf (foulee_trc (language, "warning signs: days", "%s, %s"),
                                             (const char *) g_hash_table_lookup (names, key), key);
    foulee_append_part (label, language, part);
  }
  if (ticked->len == 0) {
    g_autofree char *day = last_day_label (composer);
    g_string_append_printf (
        label, foulee_trc (language, "warning signs reported", "none ticked (list of %s)"), day);
  }
  return g_string_free_and_steal (label);
}

char *
foulee_signs_outcome_label (const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) answers = answers_of (composer);
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++) {
    const FouleeSignAnswer *answer = g_ptr_array_index (answers, i);
    g_autofree char *day = NULL, *words = NULL, *part = NULL;
    if (answer->ticked == NULL || answer->outcome == NULL)
      continue;
    day = foulee_composer_date (composer, foulee_record_day (answer, composer->day_start));
    words = foulee_own_words_quoted (answer->outcome, composer->language);
    part = g_strdup_printf (
        foulee_trc (composer->language, "day of an answer, own words", "%s: %s"), day, words);
    foulee_append_part (label, composer->language, part);
  }
  return label->len > 0 ? g_string_free_and_steal (g_steal_pointer (&label)) : NULL;
}

/* ---- Denied, not asked ----------------------------------------------------------------------- */

static char *
count_denied (const FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeSignAnswer *last = foulee_signs_last_answer (composer);
  g_auto (GStrv) denied = split (last->denied);
  const guint n = g_strv_length (denied);
  g_autofree char *day = last_day_label (composer);

  if (n == 0)
    return g_strdup_printf (foulee_trc (language, "warning signs denied: day", "none, %s"), day);
  if (last->ticked != NULL)
    return g_strdup_printf (
        foulee_trn (language, "%u other asked, %s", "all %u others asked, %s", n), n, day);
  return g_strdup_printf (foulee_trn (language, "%u asked, %s", "all %u asked, %s", n), n, day);
}

/* What was denied weeks ago says nothing of the days since. */
char *
foulee_signs_denied_label (const FouleeComposer *composer)
{
  const FouleeSignAnswer *last = foulee_signs_last_answer (composer);
  g_autofree char *denied = count_denied (composer);

  if (foulee_record_day (last, composer->day_start) >= composer->last)
    return g_steal_pointer (&denied);
  return g_strdup_printf (
      foulee_trc (composer->language, "warning signs denied", "%s, not asked again"), denied);
}

/* What is only of runners under 18 is not asked of others. */
static gboolean
is_for (const FouleeWarningSign *sign, const FouleeComposer *composer)
{
  return !sign->young || foulee_runner_least_age (composer->runner, composer->last) < FOULEE_ADULT;
}

char *
foulee_signs_not_asked_label (const FouleeComposer *composer)
{
  g_autoptr (GPtrArray) answers = answers_of (composer);
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < foulee_warning_signs_n (); i++) {
    const FouleeWarningSign *sign = foulee_warning_signs_get (i);
    const char *id = sign->id;
    g_autofree char *name = name_of (id, composer->language);
    gboolean asked = FALSE;
    for (guint k = 0; k < answers->len && !asked; k++) {
      const FouleeSignAnswer *answer = g_ptr_array_index (answers, k);
      asked = contains (answer->ticked, id) || contains (answer->denied, id);
    }
    if (!asked && is_for (sign, composer))
      foulee_append_part (label, composer->language, name);
  }
  return label->len > 0 ? g_string_free_and_steal (g_steal_pointer (&label)) : NULL;
}

char *
foulee_signs_denied_list (const FouleeSignAnswer *answer, const FouleeLanguage *language)
{
  g_auto (GStrv) ids = split (answer->denied);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autofree char *sentence = sentence_of (ids[i], language);
    g_string_append_printf (list, "%s%s", i > 0 ? " · " : "", sentence);
  }
  return list->len > 0 ? g_string_free_and_steal (g_steal_pointer (&list)) : NULL;
}
