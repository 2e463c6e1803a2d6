/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"
#include "model/record.h"

G_BEGIN_DECLS

/* What Foulée is and is not: the statement that stands on everything it prints, with the runner's
 * own emergency number, else that of the runner's country; no number is guessed. `runner` may be
 * NULL. */
char *foulee_statement (const FouleeLanguage *language, const FouleeRunner *runner);

G_END_DECLS
