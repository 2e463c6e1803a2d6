/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* What Foulée is and is not: the statement that stands on everything it prints. `country` (ISO
 * 3166-1 alpha-2, or NULL) decides about the emergency number; no number is guessed. */
char *foulee_statement (const FouleeLanguage *language, const char *country);

/* "112", "15 or 112"; NULL where it is not known here. */
const char *foulee_emergency_number (const FouleeLanguage *language, const char *country);

G_END_DECLS
