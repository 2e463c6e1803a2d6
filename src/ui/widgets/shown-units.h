/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/history.h"

G_BEGIN_DECLS

/* The units that the window shows a journal in: those that its runner chose, until then those that
 * are used where the user lives. */
FouleeUnits foulee_shown_units (const FouleeHistory *history);

G_END_DECLS
