/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* What was done for recovery, at a clinic, or taken, as rows of a table. Strength exercises and
 * cross-training are training, and told apart from it. Texts are the caller's to free, and NULL
 * where a cell stays empty. */

/* Of the days from `first` to the composer's last, up to now: an array of arrays of const
 * FouleeAction *, each of one kind and one name and in the order of time. Clinic treatments come
 * first, then medicines, then the runner's own; of these, what was done most often. With
 * `training`, of strength exercises and cross-training, and of nothing else. */
GPtrArray *foulee_action_rows_new (const FouleeComposer *composer, FouleeDate first,
                                   gboolean training);

/* "Osteopathy (manual therapy)"; of a medicine its name as entered. */
char *foulee_action_row_title (const GPtrArray *row, const FouleeLanguage *language);

/* "10–15 min", never broken at its dash; NULL where it is not known. */
char *foulee_action_row_minutes (const GPtrArray *row, const FouleeLanguage *language);

/* "left calf; 10–15 min"; of treatments and medicines also the days: "5 and 6 November". */
char *foulee_action_row_place (const GPtrArray *row, const FouleeComposer *composer);

/* "better 3, the same 2, not recorded 1". */
char *foulee_action_row_after (const GPtrArray *row, const FouleeComposer *composer);

G_END_DECLS
