/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The command line: verbs that work on the journal without any window.
 *
 * Called from GApplication's local_command_line before anything graphical: no bus, no display.
 *
 * TRUE when `argv` named a verb, asked for help or the version, or could not be understood; the
 * work is done then, `*status` is the exit status (0, 1 failed, 2 usage) and nothing else should
 * happen. FALSE when a window is wanted: then `*journal_path` is the value of --journal, to be
 * freed (NULL for the journal of the user), and `*demo` tells of --demo. Files to be opened in the
 * window and options of GApplication itself (--gapplication-…) are left for it. `argv` is not
 * changed. */
gboolean foulee_cli_run (int argc, char **argv, int *status, char **journal_path, gboolean *demo);

G_END_DECLS
