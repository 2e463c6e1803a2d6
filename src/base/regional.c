/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/regional.h"

#include <string.h>

/* The locale of a category, as setlocale() finds it. */
static const char *
locale_of (const char *category)
{
  const char *const names[] = { "LC_ALL", category, "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = g_getenv (names[i]);

    if (value && *value)
      return value;
  }
  return "C";
}

/* "en_US", "es_US.UTF-8", "chr_US@cherokee". */
static gboolean
is_american (const char *category)
{
  const char *territory = strchr (locale_of (category), '_');

  return territory && g_str_has_prefix (territory, "_US") && !g_ascii_isalnum (territory[3]);
}

FouleeUnits
foulee_units_of_system (void)
{
  return is_american ("LC_MEASUREMENT") ? FOULEE_UNITS_IMPERIAL : FOULEE_UNITS_METRIC;
}

gboolean
foulee_month_first_of_system (void)
{
  return is_american ("LC_TIME");
}
