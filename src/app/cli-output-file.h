/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes the file at `part`, which is there and empty. */
typedef gboolean (*FouleeCliFill) (const char *part, gpointer data, GError **error);

/* Makes the file `path`, readable by its owner only, and on the disk when TRUE is returned: it
 * comes into being whole or not at all. FOULEE_ERROR_EXISTS where there is one already, unless
 * `force` allows to replace it. */
gboolean foulee_cli_make_file (const char *path, gboolean force, FouleeCliFill fill, gpointer data,
                               GError **error);

G_END_DECLS
