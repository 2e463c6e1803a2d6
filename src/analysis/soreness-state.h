/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/soreness-model.h"

G_BEGIN_DECLS

/* A soreness model as it was at a moment, packed: tens of kilobytes where the model itself takes
 * half a megabyte. Immutable, reference counted, shared between threads. */
typedef struct _FouleeSorenessState FouleeSorenessState;

FouleeSorenessState *foulee_soreness_state_new (const FouleeSorenessModel *model);
FouleeSorenessState *foulee_soreness_state_ref (FouleeSorenessState *self);
void foulee_soreness_state_unref (FouleeSorenessState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeSorenessState, foulee_soreness_state_unref)

/* Makes `model`, which has as many levels, what it was, to the bit. Allocates nothing; where
 * `model` keeps amplitudes, it goes on keeping them there. */
void foulee_soreness_state_restore (const FouleeSorenessState *self, FouleeSorenessModel *model);

G_END_DECLS
