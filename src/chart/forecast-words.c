/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/forecast-words.h"

#include <math.h>

#define HORIZONS ((1 << FOULEE_N_HORIZONS) - 1)

const char *
foulee_forecast_method_label (FouleeForecastMethod method, const FouleeLanguage *language)
{
  switch (method) {
  case FOULEE_FORECAST_MODEL:
    return foulee_trc (language, "way of forecasting", "This forecast");
  case FOULEE_FORECAST_SAME_AS_NOW:
    return foulee_trc (language, "way of forecasting", "“Same as now”");
  case FOULEE_FORECAST_AVERAGE:
    return foulee_trc (language, "way of forecasting", "Running average");
  }
  g_return_val_if_reached ("");
}

char *
foulee_forecast_error_label (double error, const FouleeLanguage *language)
{
  return isnan (error) ? g_strdup ("–") : foulee_format_number (language, error, 1);
}

/* "24 h and 48 h", of a set of horizons. */
static char *
list_horizons (guint set, const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) hours = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    if (set & 1u << horizon)
      /* Translators: hours ahead. */
      g_strv_builder_take (hours, g_strdup_printf (foulee_trc (language, "distance", "%d\u00a0h"),
                                                   foulee_horizon_hours (horizon)));
  list = g_strv_builder_end (hours);
  return foulee_format_list (language, (const char *const *) list);
}

/* ---- What is shown instead ------------------------------------------------------------------- */

static void
note_method (GString *text, guint set, FouleeForecastMethod method, const FouleeLanguage *language)
{
  const gboolean same = method == FOULEE_FORECAST_SAME_AS_NOW;
  g_autofree char *hours = list_horizons (set, language);

  if (set == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (set == HORIZONS)
    g_string_append (
        text,
        same ? foulee_tr (language, "Lately “same as now” has been nearer: shown instead.")
             : foulee_tr (language, "Lately the recent average has been nearer: shown instead."));
  else if (same)
    /* Translators: how far ahead, "24 h and 48 h", as in the next one. */
    g_string_append_printf (
        text, foulee_tr (language, "Lately “same as now” has been nearer at %s: shown instead."),
        hours);
  else
    g_string_append_printf (
        text,
        foulee_tr (language, "Lately the recent average has been nearer at %s: shown instead."),
        hours);
}

char *
foulee_forecast_nearest_note (const FouleeForecast *forecast, const FouleeLanguage *language)
{
  guint same = 0, average = 0;
  GString *text;

  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    same |= forecast->best[horizon] == FOULEE_FORECAST_SAME_AS_NOW ? 1u << horizon : 0;
    average |= forecast->best[horizon] == FOULEE_FORECAST_AVERAGE ? 1u << horizon : 0;
  }
  if (same == 0 && average == 0)
    return NULL;
  text = g_string_new (NULL);
  note_method (text, same, FOULEE_FORECAST_SAME_AS_NOW, language);
  note_method (text, average, FOULEE_FORECAST_AVERAGE, language);
  return g_string_free_and_steal (text);
}

/* ---- The record ------------------------------------------------------------------------------ */

static char *
compare (const FouleeForecastRecord *record, const FouleeLanguage *language)
{
  guint told = 0, better = 0;
  g_autofree char *better_hours = NULL;
  g_autofree char *other_hours = NULL;

  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++) {
    told |= foulee_horizon_record_is_told (&record->horizons[horizon]) ? 1u << horizon : 0;
    better |= foulee_horizon_record_is_better (&record->horizons[horizon]) ? 1u << horizon : 0;
  }
  if (better == told)
    return g_strdup (foulee_tr (language, "Better than both simple guesses so far."));
  if (better == 0)
    return g_strdup (foulee_tr (language, "No better than the simple guesses so far."));
  better_hours = list_horizons (better, language);
  other_hours = list_horizons (told & ~better, language);
  /* Translators: how far ahead, twice: "24 h and 48 h". */
  return g_strdup_printf (
      foulee_tr (language, "Better than both simple guesses at %s, but not at %s."), better_hours,
      other_hours);
}

static char *
say_missing (guint n, const FouleeLanguage *language)
{
  /* Translators: how many forecasts were compared with a reading, and how many are needed. */
  return g_strdup_printf (
      foulee_tr (language, "Not enough forecasts yet: %u of %d. Each reading is compared with what "
                           "was forecast one, two and three days before."),
      n, FOULEE_FORECASTS_TO_JUDGE);
}

char *
foulee_forecast_record_sentence (const FouleeForecastRecord *record, const FouleeLanguage *language)
{
  const FouleeHorizonRecord *day = &record->horizons[0];
  g_autofree char *comparison = NULL;
  g_autofree char *error = NULL;
  g_autofree char *off = NULL;
  g_autofree char *part = NULL;
  g_autofree char *within = NULL;

  if (!foulee_horizon_record_is_told (day))
    return say_missing (day->n, language);
  comparison = compare (record, language);
  error = foulee_forecast_error_label (day->forecast, language);
  part = foulee_format_number (language, 100.0 * record->n_within / MAX (record->n, 1), 0);
  /* Translators: how many points (a number such as 0.7), and how many forecasts. */
  off = g_strdup_printf (
      foulee_trn (language, "Off by %s points on average a day ahead, over %u forecast.",
                  "Off by %s points on average a day ahead, over %u forecasts.", day->n),
      error, day->n);
  /* Translators: what part in percent. "%%" is a percent sign. */
  within =
      g_strdup_printf (foulee_tr (language, "%s%% of readings fell inside the 80%% band."), part);
  return g_strdup_printf ("%s %s %s", comparison, off, within);
}
