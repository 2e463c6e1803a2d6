/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children of equal width out in one row, or in two rows where one would be too narrow for
 * them: the buttons of a scale. The height follows the width. */
#define FOULEE_TYPE_STRIP_LAYOUT (foulee_strip_layout_get_type ())
G_DECLARE_FINAL_TYPE (FouleeStripLayout, foulee_strip_layout, FOULEE, STRIP_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *foulee_strip_layout_new (void);

G_END_DECLS
