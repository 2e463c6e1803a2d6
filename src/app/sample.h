/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"
#include "model/record.h"

G_BEGIN_DECLS

/* The sample journal: sixteen weeks of a believable runner up to now, for looking round. Made with
 * a fixed seed, so the same clock gives the same records, ids included. What the runner wrote is in
 * `language`. Today has the morning's first check-in and is otherwise left to the reader. Returns
 * an array that owns its records. */
GPtrArray *foulee_sample_new (FouleeClock *clock, const FouleeLanguage *language);

G_END_DECLS
