/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/tell.h"

#include <math.h>

/* Less than this downhill goes without saying. [our choice] */
#define DESCENT_TO_TELL 100

static const char *
kind_of_run (const FouleeRun *run, const FouleeLanguage *language)
{
  switch (run->run_kind) {
  case FOULEE_RUN_EASY:
    return foulee_trc (language, "after …", "an easy run");
  case FOULEE_RUN_LONG:
    return foulee_trc (language, "after …", "a long run");
  case FOULEE_RUN_TEMPO:
    return foulee_trc (language, "after …", "a tempo run");
  case FOULEE_RUN_INTERVALS:
    return foulee_trc (language, "after …", "intervals");
  case FOULEE_RUN_HILLS:
    return foulee_trc (language, "after …", "a hill run");
  case FOULEE_RUN_RACE:
    return foulee_trc (language, "after …", "a race");
  case FOULEE_RUN_TRAIL:
    return foulee_trc (language, "after …", "a trail run");
  case FOULEE_RUN_TREADMILL:
    return foulee_trc (language, "after …", "a treadmill run");
  default:
    return foulee_trc (language, "after …", "a run");
  }
}

char *
foulee_tell_run (const FouleeRun *run, const FouleeTelling *telling)
{
  const FouleeLanguage *language = telling->language;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *told = NULL;

  if (run->duration != FOULEE_UNSET)
    g_strv_builder_take (parts, foulee_format_hours (language, run->duration));
  if (run->rpe != FOULEE_UNSET)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_trc (language, "of a run", "effort %d"), run->rpe));
  if (run->descent != FOULEE_UNSET && run->descent >= DESCENT_TO_TELL) {
    g_autofree char *descent = foulee_format_climb (language, telling->units, run->descent);

    /* Translators: how far a run went downhill: "600 m down". */
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "of a run", "%s down"), descent));
  }
  list = g_strv_builder_end (parts);
  if (list[0] == NULL)
    return g_strdup (kind_of_run (run, language));
  told = g_strjoinv (", ", list);
  return g_strdup_printf ("%s (%s)", kind_of_run (run, language), told);
}

char *
foulee_tell_run_day (const FouleeRun *run, const FouleeTelling *telling)
{
  return foulee_format_date (telling->language, foulee_instant_day (run->start, telling->day_start),
                             FOULEE_DATE_DAY);
}

char *
foulee_tell_hours (double hours, const FouleeTelling *telling)
{
  return foulee_format_hours (telling->language, 3600 * MAX (llround (hours), 1));
}

char *
foulee_tell_percent (double share, const FouleeTelling *telling)
{
  g_autofree char *number = foulee_format_number (telling->language, fabs (share) * 100, 0);

  return g_strdup_printf (foulee_trc (telling->language, "share", "%s%%"), number);
}

char *
foulee_tell_tenth_beyond (gint64 metres, const FouleeTelling *telling)
{
  const double unit = telling->units == FOULEE_UNITS_IMPERIAL ? FOULEE_METRES_PER_MILE : 1000;
  /* In tenths of a unit, rounded down; what is whole but for rounding stays whole. */
  const double tenths = floor (11.0 * (double) metres / unit + 1e-6);

  return foulee_format_distance (telling->language, telling->units,
                                 (gint64) llround (tenths * unit / 10));
}
