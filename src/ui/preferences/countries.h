/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scales.h"

G_BEGIN_DECLS

/* The countries that are offered: first those with the most runners who are expected to use Foulée,
 * then the rest of the European Union and a few more; at last FOULEE_COUNTRY_OTHER for any that is
 * missing. The ids are those of ISO 3166-1 (alpha-2), as the journal keeps them. */
extern const FouleeWords foulee_countries;

/* What stands for "another country" in the journal: a code that ISO 3166-1 leaves to its users. */
#define FOULEE_COUNTRY_OTHER "ZZ"

/* The positions of all countries as they are to be listed: the first six and the last as they
 * stand in the table, those between by name in `language`. Free it. */
int *foulee_countries_sorted (const FouleeLanguage *language);

G_END_DECLS
