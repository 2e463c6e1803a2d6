/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/run-words.h"

#include <glib/gi18n.h>

static const char *
kind_label (const FouleeRun *run, const FouleeLanguage *language)
{
  if (run->run_kind == FOULEE_UNSET)
    return foulee_trc (language, "a run whose kind is not known", "Run");
  return foulee_words_label (&foulee_run_kinds, run->run_kind, language);
}

char *
foulee_run_brief (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language)
{
  g_autofree char *size = NULL;

  if (run->distance != FOULEE_UNSET)
    size = foulee_format_distance (language, units, run->distance);
  else if (run->duration != FOULEE_UNSET)
    size = foulee_format_duration (run->duration);
  else
    return g_strdup (kind_label (run, language));
  /* Translators: kind of a run, and its distance or duration: "Easy 5.2 km". */
  return g_strdup_printf (foulee_trc (language, "run in a list", "%s %s"),
                          kind_label (run, language), size);
}

char *
foulee_run_title (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language)
{
  const char *kind = kind_label (run, language);
  g_autofree char *distance = NULL;
  g_autofree char *duration = NULL;

  if (run->distance != FOULEE_UNSET)
    distance = foulee_format_distance (language, units, run->distance);
  if (run->duration != FOULEE_UNSET)
    duration = foulee_format_duration (run->duration);

  if (distance && duration)
    /* Translators: kind, distance and duration of a run: "Easy, 5.2 km in 31:40". */
    return g_strdup_printf (foulee_trc (language, "run", "%s, %s in %s"), kind, distance, duration);
  if (distance || duration)
    /* Translators: kind and either distance or duration of a run: "Easy, 5.2 km". */
    return g_strdup_printf (foulee_trc (language, "run", "%s, %s"), kind,
                            distance ? distance : duration);
  return g_strdup (kind);
}

char *
foulee_run_details (const FouleeRun *run, FouleeUnits units, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *pace = NULL;
  g_autofree char *effort = NULL;
  g_auto (GStrv) list = NULL;
  int seconds;

  foulee_instant_to_civil (run->start, NULL, &seconds);
  g_strv_builder_take (parts, foulee_format_time (language, seconds));
  if (run->distance != FOULEE_UNSET && run->duration != FOULEE_UNSET)
    pace = foulee_format_pace (language, units, run->distance, run->duration);
  if (pace && *pace)
    g_strv_builder_add (parts, pace);
  if (run->descent != FOULEE_UNSET) {
    g_autofree char *climb = foulee_format_climb (language, units, run->descent);

    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_trc (language, "of a run", "%s down"), climb));
  }
  if (run->rpe != FOULEE_UNSET) {
    effort = g_utf8_strdown (foulee_rpe_label (run->rpe, language), -1);
    /* Translators: session RPE as a number and in words. */
    g_strv_builder_take (parts,
                         g_strdup_printf (foulee_tr (language, "effort %d, %s"), run->rpe, effort));
  }
  if (run->warm_up == FOULEE_WARM_UP_NONE)
    g_strv_builder_add (parts, foulee_tr (language, "no warm-up"));
  else if (run->warm_up_minutes != FOULEE_UNSET)
    g_strv_builder_take (
        parts, g_strdup_printf (foulee_tr (language, "warm-up %d min"), run->warm_up_minutes));
  else if (run->warm_up == FOULEE_WARM_UP_DONE)
    g_strv_builder_add (parts, foulee_tr (language, "with warm-up"));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}
