/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* What a run still asks of the runner at a moment. */
typedef enum {
  FOULEE_RUN_PROMPT_NONE,
  FOULEE_RUN_PROMPT_EFFORT_SOON, /* its effort will be asked: not before half an hour is over */
  FOULEE_RUN_PROMPT_EFFORT,      /* how hard was it? */
  FOULEE_RUN_PROMPT_DONE,        /* it was planned: was it run? */
} FouleeRunPrompt;

/* Session RPE is asked from 30 minutes after the end (Foster 2001, J Strength Cond Res 15:109), and
 * no longer once three days have passed: what is remembered then is no answer. A planned run is
 * asked after when it would have ended. `now` is in Unix seconds. */
FouleeRunPrompt foulee_run_prompt (const FouleeRun *run, gint64 now);

/* When the answer to that will be another one; G_MAXINT64 for never. */
gint64 foulee_run_prompt_until (const FouleeRun *run, gint64 now);

G_END_DECLS
