/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the program in the dark and in high contrast as resources/style-*.css say, from now on and
 * whenever the system's preference changes. After GTK has started; more than once does no harm. */
void foulee_style_follow_system (void);

G_END_DECLS
