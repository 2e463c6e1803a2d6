/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* What there was beside a run, in words. Texts are the caller's to free. */

/* "10 min: light cardio, leg swings"; "none"; "not recorded". */
char *foulee_warm_up_label (const FouleeRun *run, const FouleeLanguage *language);

/* "Night to Tue 3 Nov: 22:50–06:30, 7 h 40"; of a nap too. Both its times are known. */
char *foulee_sleep_label (const FouleeSleep *sleep, const FouleeLanguage *language);

/* "Foam rolling"; of a medicine or a treatment, what the runner called it. */
char *foulee_action_name (const FouleeAction *action, const FouleeLanguage *language);

/* "Mon 2 Nov, 18:00: Foam rolling, 15 min, left calf". */
char *foulee_action_label (const FouleeAction *action, const FouleeLanguage *language);

G_END_DECLS
