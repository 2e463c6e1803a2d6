/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* What stands on every page: its head, with the page's number, and its foot, with the statement. */

/* Their heights, with the room that parts them from what is between. */
double foulee_frame_head_height (FouleeComposer *composer);
double foulee_frame_foot_height (FouleeComposer *composer);

/* Head and foot of page `number` (from 1) of `n`, to be put at the top of the page and at the top
 * of its foot. Readers who do not see the pages are told them with the first one. */
FouleeBlock *foulee_frame_head (FouleeComposer *composer, guint number, guint n);
FouleeBlock *foulee_frame_foot (FouleeComposer *composer, guint number);

G_END_DECLS
