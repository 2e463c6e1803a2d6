/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hint.h"

#include "analysis/hint-log.h"

GArray *
foulee_hints_new (const FouleeHistory *history, FouleeInstant now,
                  const FouleeForecastCheck *checks, guint n_checks)
{
  g_autoptr (FouleeHintLog) log = foulee_hint_log_new ();

  /* Only the count of references changes, and is the same again in the end. */
  return foulee_hint_log_follow (log, (FouleeHistory *) history, now, checks, n_checks);
}
