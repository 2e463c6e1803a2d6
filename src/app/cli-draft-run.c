/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/cli-draft.h"

/* A run as words. Beside the table of fields there is the warm-up, where "warm-up=10" says in one
 * what are two fields: that there was one, and for how long. */

gboolean
foulee_cli_run_take (FouleeCliDraft *draft, const char *key, const char *value, gboolean *taken,
                     GError **error)
{
  FouleeRun *run = (FouleeRun *) draft->record;
  const FouleeField *done = foulee_kind_field (FOULEE_KIND_RUN, "warm_up");
  const FouleeField *minutes = foulee_kind_field (FOULEE_KIND_RUN, "warm_up_min");
  gint64 seconds;

  if (key == NULL ||
      (g_ascii_strcasecmp (key, "warm-up") != 0 && g_ascii_strcasecmp (key, "warm_up") != 0))
    return TRUE;
  if (strcmp (value, "no") == 0 || strcmp (value, "0") == 0) {
    run->warm_up = FOULEE_WARM_UP_NONE;
  } else if (strcmp (value, "yes") == 0) {
    run->warm_up = FOULEE_WARM_UP_DONE;
  } else if (foulee_parse_duration (value, &seconds)) {
    const gint64 length = (seconds + 30) / 60;
    if (length < minutes->minimum || length > minutes->maximum)
      return foulee_fail (error, FOULEE_ERROR_USAGE, .field = minutes->name, .value = value,
                          .problem = FOULEE_PROBLEM_OUT_OF_RANGE,
                          .minimum = (double) minutes->minimum,
                          .maximum = (double) minutes->maximum);
    run->warm_up = FOULEE_WARM_UP_DONE;
    run->warm_up_minutes = (gint32) length;
    if (!foulee_cli_draft_mark (draft, minutes, key, error))
      return FALSE;
  } else {
    return TRUE;
  }
  *taken = TRUE;
  return foulee_cli_draft_mark (draft, done, key, error);
}

gboolean
foulee_cli_run_finish (FouleeCliDraft *draft, GError **error)
{
  FouleeRun *run = (FouleeRun *) draft->record;
  const FouleeInstant now = foulee_clock_now (draft->cli->clock);

  if (run->warm_up == FOULEE_UNSET &&
      (run->warm_up_minutes != FOULEE_UNSET || run->warm_up_parts != 0))
    run->warm_up = FOULEE_WARM_UP_DONE;
  if (run->planned == 1)
    return TRUE;
  if (run->distance == FOULEE_UNSET && run->duration == FOULEE_UNSET)
    return foulee_cli_usage (error, foulee_tr (draft->cli->language,
                                               "A run needs a distance or a duration, such as "
                                               "distance=10k duration=52:30."));
  /* Without a time, the run is one that has just ended. */
  if (!foulee_instant_is_set (run->start))
    run->start =
        foulee_instant_in_zone (foulee_clock_zone (draft->cli->clock),
                                now.seconds - (run->duration != FOULEE_UNSET ? run->duration : 0));
  return TRUE;
}
