/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lists the keyboard shortcuts, from the table of accelerators. */
AdwDialog *foulee_shortcuts_dialog_new (void);

G_END_DECLS
