/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of a view between which F6 goes, whatever lies in them: `zones` holds widgets, in reading
 * order. Puts the focus on the next one that takes it, with `direction` −1 on the one before, and
 * round; from outside on the first, or on the last. */
void foulee_zones_move (GPtrArray *zones, int direction);

G_END_DECLS
