/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/cli-draft.h"

/* A check-in as words: "calf.left=4 quadriceps=3:stiff none". */

/* "4", or "none". */
static gboolean
parse_level (const char *text, gint8 *level, FouleeProblem *problem)
{
  double number;

  if (g_ascii_strcasecmp (text, "none") == 0) {
    *level = 0;
    return TRUE;
  }
  *problem = FOULEE_PROBLEM_NOT_A_NUMBER;
  if (!foulee_parse_number (text, &number))
    return FALSE;
  *problem = FOULEE_PROBLEM_OUT_OF_RANGE;
  /* Compared first: a number beyond gint8 must not be converted. */
  if (!(number >= 0 && number <= 10))
    return FALSE;
  *problem = FOULEE_PROBLEM_WRONG_TYPE;
  *level = (gint8) number;
  return *level == number;
}

/* "ache,pinpoint": at most one sensation, any marks. */
static gboolean
parse_feel (const char *key, const char *text, FouleeReading *reading, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  if (*text == '\0')
    return foulee_cli_draft_refuse (key, NULL, FOULEE_PROBLEM_MISSING, error);
  for (char **word = words; *word != NULL; word++) {
    int value;
    g_strdelimit (g_strstrip (*word), "-", '_');
    if (foulee_words_from_id (&foulee_marks, *word, &value)) {
      reading->marks |= (guint8) (1u << value);
    } else if (!foulee_words_from_id (&foulee_sensations, *word, &value)) {
      return foulee_cli_draft_refuse (key, *word, FOULEE_PROBLEM_UNKNOWN, error);
    } else if (reading->sensation >= 0) {
      return foulee_cli_draft_refuse (key, *word, FOULEE_PROBLEM_TWICE, error);
    } else {
      reading->sensation = (gint8) value;
    }
  }
  return TRUE;
}

static gboolean
parse_reading (const FouleeCli *cli, const char *key, const char *text, FouleeReading *reading,
               GError **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *level = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : NULL;
  FouleeProblem problem;

  *reading = (FouleeReading) { -1, -1, 0 };
  if (!parse_level (level != NULL ? level : text, &reading->level, &problem)) {
    if (problem == FOULEE_PROBLEM_WRONG_TYPE)
      return foulee_cli_usage (
          error, foulee_tr (cli->language, "%s “%s”: it must be a whole number."), key, text);
    return foulee_fail (error, FOULEE_ERROR_USAGE, .field = key, .value = text, .problem = problem,
                        .minimum = 0, .maximum = 10);
  }
  return colon == NULL || parse_feel (key, colon + 1, reading, error);
}

gboolean
foulee_cli_soreness_take (FouleeCliDraft *draft, const char *key, const char *value,
                          gboolean *taken, GError **error)
{
  FouleeCheckIn *check_in = (FouleeCheckIn *) draft->record;
  FouleeRegion regions[2];
  FouleeReading reading;
  int n_regions;

  if (key == NULL) {
    *taken = strcmp (value, "none") == 0;
    draft->none = draft->none || *taken;
    return TRUE;
  }
  if (!foulee_region_parse (key, regions, &n_regions))
    return TRUE;
  *taken = TRUE;
  if (!parse_reading (draft->cli, key, value, &reading, error))
    return FALSE;
  for (int i = 0; i < n_regions; i++) {
    if (check_in->readings[regions[i]].level >= 0)
      return foulee_cli_draft_refuse (foulee_region_id (regions[i]), NULL, FOULEE_PROBLEM_TWICE,
                                      error);
    check_in->readings[regions[i]] = reading;
  }
  return TRUE;
}

gboolean
foulee_cli_note_take (FouleeCliDraft *draft, const char *key, const char *value, gboolean *taken,
                      GError **error)
{
  FouleeCheckIn *check_in = (FouleeCheckIn *) draft->record;
  const FouleeField *field = foulee_kind_field (FOULEE_KIND_CHECK_IN, "note");
  g_autofree char *word = key != NULL ? g_strdup_printf ("%s=%s", key, value) : g_strdup (value);
  g_autofree char *text = NULL;

  if (key != NULL && strcmp (key, "at") == 0)
    return TRUE;
  *taken = TRUE;
  if (!g_utf8_validate (word, -1, NULL))
    return foulee_cli_draft_refuse (field->name, NULL, FOULEE_PROBLEM_NOT_UTF8, error);
  text = check_in->note != NULL ? g_strdup_printf ("%s %s", check_in->note, word) : g_strdup (word);
  foulee_record_set_text (&check_in->note, text);
  return TRUE;
}

gboolean
foulee_cli_soreness_finish (FouleeCliDraft *draft, GError **error)
{
  FouleeCheckIn *check_in = (FouleeCheckIn *) draft->record;
  const int n_answered = foulee_check_in_n_answered (check_in);

  if (draft->none)
    foulee_check_in_answer_rest (check_in);
  if (n_answered > 0 || draft->none || check_in->overall != FOULEE_UNSET ||
      check_in->fatigue != FOULEE_UNSET || check_in->gait_changed != FOULEE_UNSET ||
      check_in->ill != FOULEE_UNSET || check_in->training_changed != FOULEE_UNSET ||
      check_in->note != NULL)
    return TRUE;
  return foulee_cli_usage (error,
                           foulee_tr (draft->cli->language,
                                      "Nothing to log: say at least one region and its level, such "
                                      "as calf.left=4, or “none”."));
}
