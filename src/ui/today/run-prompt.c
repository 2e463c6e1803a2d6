/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-prompt.h"

#define EFFORT_AFTER 1800
#define EFFORT_UNTIL (3 * 86400)

FouleeRunPrompt
foulee_run_prompt (const FouleeRun *run, gint64 now)
{
  gint64 since_end = now - foulee_run_end (run);

  if (run->planned == 1)
    return since_end >= 0 ? FOULEE_RUN_PROMPT_DONE : FOULEE_RUN_PROMPT_NONE;
  if (run->rpe != FOULEE_UNSET || since_end >= EFFORT_UNTIL)
    return FOULEE_RUN_PROMPT_NONE;
  return since_end < EFFORT_AFTER ? FOULEE_RUN_PROMPT_EFFORT_SOON : FOULEE_RUN_PROMPT_EFFORT;
}

gint64
foulee_run_prompt_until (const FouleeRun *run, gint64 now)
{
  gint64 end = foulee_run_end (run);

  switch (foulee_run_prompt (run, now)) {
  case FOULEE_RUN_PROMPT_EFFORT_SOON:
    return end + EFFORT_AFTER;
  case FOULEE_RUN_PROMPT_EFFORT:
    return end + EFFORT_UNTIL;
  case FOULEE_RUN_PROMPT_NONE:
    return run->planned == 1 ? end : G_MAXINT64;
  case FOULEE_RUN_PROMPT_DONE:
  default:
    return G_MAXINT64;
  }
}
