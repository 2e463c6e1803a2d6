/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the program is, and what it is not. `country` as for foulee_statement(). */
AdwDialog *foulee_about_dialog_new (const char *country);

G_END_DECLS
