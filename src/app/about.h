/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/record.h"

G_BEGIN_DECLS

/* What the program is, and what it is not. `runner` as for foulee_statement(). */
AdwDialog *foulee_about_dialog_new (const FouleeRunner *runner);

G_END_DECLS
