/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/run-speed.h"

#include <glib/gi18n.h>

/* Nobody has run faster than this, in metres a second: the 100 m world record's fastest stretch
 * was 12.4 (Graubner & Nixdorf 2011, New Stud Athl 26:19). */
#define FASTEST 12.5

char *
foulee_run_speed_problem (FouleeUnits units, gint32 distance, gint32 duration)
{
  g_autofree char *far = NULL;
  g_autofree char *quick = NULL;

  if (distance == FOULEE_UNSET || duration == FOULEE_UNSET || distance <= FASTEST * duration)
    return NULL;
  far = foulee_format_distance (foulee_language_of_system (), units, distance);
  quick = foulee_format_duration (duration);
  /* Translators: a distance and a duration: "10.4 km in 1:05 is faster than anyone runs". */
  return g_strdup_printf (_ ("%s in %s is faster than anyone runs. Hours and minutes are written "
                             "1h05 or 1:05:00."),
                          far, quick);
}
