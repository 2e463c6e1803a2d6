/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/open-sign.h"

GPtrArray *
foulee_warning_signs_parse (const char *ids)
{
  GPtrArray *signs = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    const FouleeWarningSign *sign = foulee_warning_sign_from_id (words[i]);

    if (sign != NULL)
      g_ptr_array_add (signs, (gpointer) sign);
  }
  return signs;
}

FouleeSignLevel
foulee_warning_signs_level (const GPtrArray *signs)
{
  FouleeSignLevel level = FOULEE_SIGN_DAYS;

  for (guint i = 0; i < signs->len; i++)
    level = MIN (level, ((const FouleeWarningSign *) g_ptr_array_index (signs, i))->level);
  return level;
}

/* Words alone do not end it: what they say is not known, and a file that is read may bring them. */
static gboolean
is_over (const FouleeSignAnswer *answer)
{
  return answer->outcome_kind != FOULEE_UNSET && answer->outcome_kind != FOULEE_OUTCOME_NO_RUNNING;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FouleeOpenSign *one = a;
  const FouleeOpenSign *other = b;

  if (one->resting != other->resting)
    return one->resting - other->resting;
  return (int) one->level - (int) other->level;
}

GArray *
foulee_open_signs_new (const FouleeHistory *history, FouleeInstant now)
{
  GArray *open = g_array_new (FALSE, FALSE, sizeof (FouleeOpenSign));

  for (guint i = foulee_history_find (history, FOULEE_KIND_SIGN_ANSWER, now.seconds + 1); i > 0;
       i--) {
    const FouleeSignAnswer *answer = foulee_history_get (history, FOULEE_KIND_SIGN_ANSWER, i - 1);
    g_autoptr (GPtrArray) ticked = foulee_warning_signs_parse (answer->ticked);
    const FouleeOpenSign sign = { answer, foulee_warning_signs_level (ticked),
                                  answer->outcome_kind == FOULEE_OUTCOME_NO_RUNNING };

    if (answer->ticked != NULL && !is_over (answer))
      g_array_append_val (open, sign);
  }
  g_array_sort (open, compare);
  return open;
}

const FouleeSignAnswer *
foulee_last_sign_answer (const FouleeHistory *history, FouleeInstant now)
{
  const guint n = foulee_history_find (history, FOULEE_KIND_SIGN_ANSWER, now.seconds + 1);

  return n > 0 ? foulee_history_get (history, FOULEE_KIND_SIGN_ANSWER, n - 1) : NULL;
}
