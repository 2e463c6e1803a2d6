/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* The sections after the first page: each writes its heading and all of itself into the flow. */
void foulee_section_treatments (FouleeComposer *composer);
void foulee_section_load (FouleeComposer *composer);
void foulee_section_rest (FouleeComposer *composer);
void foulee_section_warm_up (FouleeComposer *composer);
void foulee_section_form (FouleeComposer *composer);
void foulee_section_health (FouleeComposer *composer);
void foulee_section_signs (FouleeComposer *composer);
void foulee_section_notes (FouleeComposer *composer);

/* The diary is written in steps: check-ins, runs and days from `*next` on, until about `budget`
 * microseconds are gone; TRUE once it is done. */
gboolean foulee_section_diary (FouleeComposer *composer, guint *next, gint64 budget);
double foulee_section_diary_progress (const FouleeComposer *composer, guint next); /* 0 … 1 */
void foulee_diary_free (FouleeDiary *diary);

/* ---- Parts of the first page ----------------------------------------------------------------- */

/* What the runner says: concern, when it began, own activities, training, warning signs, questions.
 * At most `height` high: of long texts the rest is put into the flow under a heading of its own,
 * and said to be there. */
FouleeBlock *foulee_part_words (FouleeComposer *composer, double width, double height);

/* The two figures with P1, P2 …, titles and sides, at most `width` wide and `height` high, and
 * their key. */
FouleeBlock *foulee_part_body (FouleeComposer *composer, double width, double height);

/* The eight columns, keyed to the body. As many rows as fit into `height` (with its head and the
 * line that explains the scale); the others go on in the flow. */
FouleeBlock *foulee_part_symptoms (FouleeComposer *composer, double height);

/* Soreness over the load of each day on one axis of dates, the four weeks before the onset
 * included, with distance, longest run and descent of each week below. */
FouleeBlock *foulee_part_timeline (FouleeComposer *composer, double height);
double foulee_part_timeline_least (FouleeComposer *composer);

/* Soreness against the hours since each run, with the 24–72 h window, and what it says. */
FouleeBlock *foulee_part_after_run (FouleeComposer *composer, double height);
double foulee_part_after_run_least (FouleeComposer *composer);

G_END_DECLS
