/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/units.h"

G_BEGIN_DECLS

/* The sizes of the glasses that one press adds, in ml, in the order in which they are offered:
 * gint32 in an array to be freed. They are those of the setting "glass-sizes"; while the runner
 * has not set it (or without settings), 250 and 500 ml, or 8 and 16 fl oz. */
GArray *foulee_glass_sizes (GSettings *settings, FouleeUnits units);

G_END_DECLS
