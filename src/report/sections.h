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
 * included, with distance, longest run and descent of each week below. Worked out first, for how
 * high it is at least; the composer is to live as long. */
typedef struct _FouleePartTimeline FouleePartTimeline;

FouleePartTimeline *foulee_part_timeline_new (FouleeComposer *composer);
void foulee_part_timeline_free (FouleePartTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleePartTimeline, foulee_part_timeline_free)
double foulee_part_timeline_least (const FouleePartTimeline *self);
FouleeBlock *foulee_part_timeline_block (const FouleePartTimeline *self, double height);

/* Soreness against the hours since each run, with the 24–72 h window, and what it says; as above.
 */
typedef struct _FouleePartAfterRun FouleePartAfterRun;

FouleePartAfterRun *foulee_part_after_run_new (FouleeComposer *composer);
void foulee_part_after_run_free (FouleePartAfterRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleePartAfterRun, foulee_part_after_run_free)
double foulee_part_after_run_least (const FouleePartAfterRun *self);
FouleeBlock *foulee_part_after_run_block (const FouleePartAfterRun *self, double height);

G_END_DECLS
