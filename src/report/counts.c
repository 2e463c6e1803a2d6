/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/counts.h"

char *
foulee_count_of (const FouleeLanguage *language, const char *what, guint n)
{
  /* Translators: something, and how often it was so: "road 8". */
  return g_strdup_printf (foulee_trc (language, "what, how often", "%s\u00a0%u"), what, n);
}

char *
foulee_times_count (const FouleeLanguage *language, guint n)
{
  return g_strdup_printf (foulee_trn (language, "%u time", "%u times", n), n);
}

char *
foulee_check_ins_count (const FouleeLanguage *language, guint n)
{
  return g_strdup_printf (foulee_trn (language, "%u check-in", "%u check-ins", n), n);
}

char *
foulee_naps_count (const FouleeLanguage *language, guint n)
{
  return g_strdup_printf (foulee_trn (language, "%u nap", "%u naps", n), n);
}

char *
foulee_nights_count (const FouleeLanguage *language, guint n, guint of)
{
  return g_strdup_printf (foulee_trn (language, "%u night of %u", "%u of %u nights", n), n, of);
}

char *
foulee_days_count (const FouleeLanguage *language, guint n, guint of)
{
  return g_strdup_printf (foulee_trn (language, "%u day of %u", "%u of %u days", n), n, of);
}

char *
foulee_runs_count (const FouleeLanguage *language, guint n, guint of)
{
  return g_strdup_printf (foulee_trn (language, "%u run of %u", "%u of %u runs", n), n, of);
}
