/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hint.h"

G_BEGIN_DECLS

/* The times that hints asked for attention and of which the runner was told: for each the list of
 * warning signs opens by itself once, and not again. A time is known by its kind and moment. */
typedef struct _FouleeHintAsks FouleeHintAsks;

FouleeHintAsks *foulee_hint_asks_new (void);
void foulee_hint_asks_free (FouleeHintAsks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeHintAsks, foulee_hint_asks_free)

/* Whether one of `hints` (FouleeHint) is open, was not told yet, and asked after `answered`: when
 * the list was last answered, in Unix seconds, which findings may not know yet; G_MININT64 for
 * never. */
gboolean foulee_hint_asks_is_new (const FouleeHintAsks *self, const GArray *hints, gint64 answered);

/* The runner was told of all these, open or not. */
void foulee_hint_asks_tell (FouleeHintAsks *self, const GArray *hints);

G_END_DECLS
