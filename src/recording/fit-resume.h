/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-layout.h"

G_BEGIN_DECLS

/* How far is looked for the next message behind one that nobody knows the length of. */
#define FOULEE_FIT_LOOK_AHEAD 8192

/* How many bytes from `bytes`, of which `length` are there, until messages go on that can be
 * believed: known ones, one behind the other, two of which have a time within a day of `time`. At
 * the end of the data (`at_end`: it is behind these bytes) one will do. 0 for none. `layouts`: all
 * FOULEE_FIT_N_LOCAL. */
gsize foulee_fit_resume (const FouleeFitLayout *layouts, const guint8 *bytes, gsize length,
                         gboolean at_end, gint64 time);

G_END_DECLS
