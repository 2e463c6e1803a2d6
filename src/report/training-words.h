/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* Strength exercises and cross-training of the period, a line each: "Calf raises: 8 times, 10–15
 * min each; felt after: the same 6, worse 2". One line where there is nothing. Owned by the caller.
 */
GStrv foulee_training_lines (const FouleeComposer *composer);

G_END_DECLS
