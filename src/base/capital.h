/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` with a capital first letter, for what begins a line: French dates do not have one. Free
 * it. */
char *foulee_capital (const char *text);

G_END_DECLS
