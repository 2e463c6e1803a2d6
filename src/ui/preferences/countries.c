/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/countries.h"

#define N_FIRST 6 /* before those that are sorted */
#define N_LAST 1  /* after them */

static const FouleeWord countries[] = {
  FOULEE_WORD ("FR", "country", "France"),
  FOULEE_WORD ("CA", "country", "Canada"),
  FOULEE_WORD ("BE", "country", "Belgium"),
  FOULEE_WORD ("CH", "country", "Switzerland"),
  FOULEE_WORD ("US", "country", "United States"),
  FOULEE_WORD ("GB", "country", "United Kingdom"),
  FOULEE_WORD ("AT", "country", "Austria"),
  FOULEE_WORD ("AU", "country", "Australia"),
  FOULEE_WORD ("BG", "country", "Bulgaria"),
  FOULEE_WORD ("CY", "country", "Cyprus"),
  FOULEE_WORD ("CZ", "country", "Czechia"),
  FOULEE_WORD ("DE", "country", "Germany"),
  FOULEE_WORD ("DK", "country", "Denmark"),
  FOULEE_WORD ("EE", "country", "Estonia"),
  FOULEE_WORD ("ES", "country", "Spain"),
  FOULEE_WORD ("FI", "country", "Finland"),
  FOULEE_WORD ("GR", "country", "Greece"),
  FOULEE_WORD ("HR", "country", "Croatia"),
  FOULEE_WORD ("HU", "country", "Hungary"),
  FOULEE_WORD ("IE", "country", "Ireland"),
  FOULEE_WORD ("IS", "country", "Iceland"),
  FOULEE_WORD ("IT", "country", "Italy"),
  FOULEE_WORD ("LT", "country", "Lithuania"),
  FOULEE_WORD ("LU", "country", "Luxembourg"),
  FOULEE_WORD ("LV", "country", "Latvia"),
  FOULEE_WORD ("MT", "country", "Malta"),
  FOULEE_WORD ("NL", "country", "Netherlands"),
  FOULEE_WORD ("NO", "country", "Norway"),
  FOULEE_WORD ("NZ", "country", "New Zealand"),
  FOULEE_WORD ("PL", "country", "Poland"),
  FOULEE_WORD ("PT", "country", "Portugal"),
  FOULEE_WORD ("RO", "country", "Romania"),
  FOULEE_WORD ("SE", "country", "Sweden"),
  FOULEE_WORD ("SI", "country", "Slovenia"),
  FOULEE_WORD ("SK", "country", "Slovakia"),
  FOULEE_WORD (FOULEE_COUNTRY_OTHER, "country", "Another country"),
};

const FouleeWords foulee_countries = { "country", countries, G_N_ELEMENTS (countries) };

static int
compare_names (gconstpointer a, gconstpointer b, gpointer language)
{
  const int *one = a;
  const int *other = b;

  return g_utf8_collate (foulee_word_label (&countries[*one], language),
                         foulee_word_label (&countries[*other], language));
}

int *
foulee_countries_sorted (const FouleeLanguage *language)
{
  int *sorted = g_new (int, G_N_ELEMENTS (countries));

  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    sorted[i] = (int) i;
  g_sort_array (sorted + N_FIRST, G_N_ELEMENTS (countries) - N_FIRST - N_LAST, sizeof *sorted,
                compare_names, (gpointer) language);
  return sorted;
}
