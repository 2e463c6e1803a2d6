/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/dump-findings.h"

#include <math.h>
#include <string.h>

#define DAY 86400

typedef struct {
  GString *text;
  FouleeFindings *findings;
  gint64 shift; /* s, added to every moment */
} Dump;

static void
put_moment (const Dump *dump, gint64 seconds)
{
  g_string_append_printf (dump->text, " @%" G_GINT64_FORMAT, seconds + dump->shift);
}

static void
put_date (const Dump *dump, FouleeDate date)
{
  g_string_append_printf (dump->text, " d%d", (int) (date + dump->shift / DAY));
}

static void
put_whole (const Dump *dump, gint64 value)
{
  g_string_append_printf (dump->text, " %" G_GINT64_FORMAT, value);
}

/* Of what is not a number, all bits. */
static void
put_number (const Dump *dump, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  if (isnan (value))
    g_string_append_printf (dump->text, " nan:%016" G_GINT64_MODIFIER "x", bits);
  else
    g_string_append_printf (dump->text, " %a", value);
}

static void
put_run (const Dump *dump, const FouleeRun *run)
{
  g_string_append_printf (dump->text, " %s", run ? run->record.id : "-");
}

static void
begin (const Dump *dump, const char *what)
{
  g_string_append (dump->text, what);
}

static void
end (const Dump *dump)
{
  g_string_append_c (dump->text, '\n');
}

/* ---- Soreness ------------------------------------------------------------------------------- */

static void
put_peak (const Dump *dump, const FouleePeak *peak)
{
  begin (dump, "peak");
  put_run (dump, peak->run);
  put_whole (dump, peak->peak_class);
  put_whole (dump, peak->reason);
  put_whole (dump, peak->n_readings);
  put_whole (dump, peak->level);
  put_whole (dump, peak->level_before);
  put_number (dump, peak->hours);
  put_number (dump, peak->bracket_first);
  put_number (dump, peak->bracket_last);
  put_whole (dump, peak->open);
  put_number (dump, peak->others);
  put_number (dump, peak->amplitude);
  put_number (dump, peak->amplitude_sd);
  put_whole (dump, peak->assumptions);
  end (dump);
}

static void
put_soreness (const Dump *dump, const FouleeSoreness *soreness)
{
  for (guint i = 0; i < soreness->readings->len; i++) {
    const FouleeLevelReading *reading = &g_array_index (soreness->readings, FouleeLevelReading, i);

    begin (dump, "reading");
    put_moment (dump, reading->at.seconds);
    put_whole (dump, reading->at.offset);
    put_whole (dump, reading->level);
    end (dump);
  }
  begin (dump, "left out");
  put_whole (dump, soreness->left_out.sensations);
  put_whole (dump, soreness->left_out.one_sided);
  put_whole (dump, soreness->left_out.in_run);
  end (dump);
  for (guint i = 0; i < soreness->peaks->len; i++)
    put_peak (dump, &g_array_index (soreness->peaks, FouleePeak, i));
  if (soreness->has_expected_peak) {
    begin (dump, "expected peak");
    put_number (dump, soreness->expected_peak.hours);
    put_number (dump, soreness->expected_peak.first);
    put_number (dump, soreness->expected_peak.last);
    end (dump);
  }
  for (guint i = 0; i < soreness->shares->len; i++) {
    const FouleeRunShare *share = &g_array_index (soreness->shares, FouleeRunShare, i);

    begin (dump, "share");
    put_run (dump, share->run);
    put_number (dump, share->share);
    put_whole (dump, share->together);
    end (dump);
  }
  begin (dump, "background");
  put_number (dump, soreness->background_share);
  end (dump);
}

/* ---- Forecasts ------------------------------------------------------------------------------ */

static void
put_point (const Dump *dump, const FouleeForecastPoint *point)
{
  begin (dump, "point");
  put_moment (dump, point->at);
  for (int level = 0; level < FOULEE_LEVELS; level++)
    put_number (dump, point->masses[level]);
  put_number (dump, point->mean);
  put_whole (dump, point->q10);
  put_whole (dump, point->median);
  put_whole (dump, point->q90);
  put_number (dump, point->four_or_more);
  end (dump);
}

static void
put_score (const Dump *dump, const FouleeForecastScore *score, FouleeForecastMethod best)
{
  begin (dump, "score");
  put_whole (dump, score->n);
  put_number (dump, score->forecast);
  put_number (dump, score->same_as_now);
  put_number (dump, score->average);
  put_number (dump, score->recent_forecast);
  put_number (dump, score->recent_same_as_now);
  put_number (dump, score->recent_average);
  put_whole (dump, best);
  end (dump);
}

static void
put_past (const Dump *dump, const FouleePastForecast *past)
{
  begin (dump, "past");
  put_moment (dump, past->made_at);
  put_moment (dump, past->made_for);
  put_whole (dump, past->horizon);
  put_whole (dump, past->q10);
  put_whole (dump, past->median);
  put_whole (dump, past->q90);
  put_whole (dump, past->observed);
  end (dump);
}

static void
put_forecast (const Dump *dump, const FouleeForecast *forecast)
{
  FouleeForecastPoint point;
  gint64 soon = foulee_findings_now (dump->findings).seconds + 5000;

  for (guint i = 0; i < forecast->points->len; i++)
    put_point (dump, &g_array_index (forecast->points, FouleeForecastPoint, i));
  if (foulee_findings_forecast_at (dump->findings, forecast->series, soon, &point))
    put_point (dump, &point);
  begin (dump, "forecast");
  put_whole (dump, forecast->is_own);
  put_whole (dump, forecast->level);
  put_number (dump, forecast->average);
  end (dump);
  for (int horizon = 0; horizon < FOULEE_N_HORIZONS; horizon++)
    put_score (dump, &forecast->scores[horizon], forecast->best[horizon]);
  for (guint i = 0; i < forecast->past->len; i++)
    put_past (dump, &g_array_index (forecast->past, FouleePastForecast, i));
}

static void
put_series (const Dump *dump, FouleeSeries series)
{
  const FouleeSoreness *soreness = foulee_findings_soreness (dump->findings, series);
  const FouleeForecast *forecast = foulee_findings_forecast (dump->findings, series);

  if (soreness)
    put_soreness (dump, soreness);
  if (forecast)
    put_forecast (dump, forecast);
}

/* ---- The rest ------------------------------------------------------------------------------- */

static void
put_influence (const Dump *dump, const FouleeInfluence *influence)
{
  const FouleeEffect *effect = &influence->effect;

  begin (dump, "effect");
  put_whole (dump, effect->n_with);
  put_whole (dump, effect->n_without);
  put_number (dump, effect->difference);
  put_number (dump, effect->shrunk);
  put_number (dump, effect->shrunk_sd);
  put_number (dump, effect->lower);
  put_number (dump, effect->upper);
  put_number (dump, effect->p);
  put_number (dump, effect->p_corrected);
  put_whole (dump, effect->stage);
  end (dump);
  for (guint i = 0; i < influence->trials->len; i++) {
    const FouleeTrial *trial = &g_array_index (influence->trials, FouleeTrial, i);

    begin (dump, "trial");
    put_number (dump, trial->outcome);
    put_number (dump, trial->stratum);
    put_whole (dump, trial->exposed);
    end (dump);
  }
}

static void
put_hint (const Dump *dump, const FouleeHint *hint)
{
  begin (dump, "hint");
  put_whole (dump, hint->kind);
  put_whole (dump, hint->region);
  put_whole (dump, hint->level);
  put_whole (dump, hint->usual);
  put_moment (dump, hint->since);
  put_moment (dump, hint->at);
  put_run (dump, hint->run);
  put_whole (dump, hint->open);
  end (dump);
}

static void
put_training (const Dump *dump)
{
  for (guint i = 0; i < foulee_findings_n_weeks (dump->findings); i++) {
    const FouleeWeek *week = foulee_findings_week (dump->findings, i);

    begin (dump, "week");
    put_date (dump, week->first);
    put_whole (dump, week->distance);
    put_whole (dump, week->n_runs);
    put_number (dump, week->load);
    put_whole (dump, week->longest);
    put_whole (dump, week->descent);
    put_whole (dump, week->n_runs_without_load);
    put_number (dump, week->monotony);
    put_number (dump, week->strain);
    end (dump);
  }
  for (guint i = 0; i < foulee_findings_n_reaches (dump->findings); i++) {
    const FouleeRunReach *reach = foulee_findings_reach (dump->findings, i);

    begin (dump, "reach");
    put_run (dump, reach->run);
    put_whole (dump, reach->longest_before);
    put_number (dump, reach->excess);
    put_whole (dump, reach->reach);
    end (dump);
  }
  begin (dump, "days");
  put_whole (dump, foulee_findings_days_since_rest (dump->findings));
  put_whole (dump, foulee_findings_days_logged (dump->findings));
  put_whole (dump, foulee_findings_days_possible (dump->findings));
  end (dump);
}

char *
test_dump_findings_shifted (FouleeFindings *findings, gint64 seconds)
{
  Dump dump = { .text = g_string_new (NULL), .findings = findings, .shift = seconds };
  const FouleeInfluences *influences = foulee_findings_influences (findings);
  GArray *hints = foulee_findings_hints (findings);

  for (FouleeSeries series = 0; series < FOULEE_N_SERIES; series++) {
    g_string_append_printf (dump.text, "series %d\n", series);
    put_series (&dump, series);
  }
  put_training (&dump);
  for (int factor = 0; factor < FOULEE_N_FACTORS; factor++)
    put_influence (&dump, &influences->factors[factor]);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    put_influence (&dump, &influences->actions[kind]);
  for (guint i = 0; i < hints->len; i++)
    put_hint (&dump, &g_array_index (hints, FouleeHint, i));
  return g_string_free (dump.text, FALSE);
}

char *
test_dump_findings (FouleeFindings *findings)
{
  return test_dump_findings_shifted (findings, 0);
}

char *
test_dump_series (FouleeFindings *findings, FouleeSeries series)
{
  Dump dump = { .text = g_string_new (NULL), .findings = findings };

  put_series (&dump, series);
  return g_string_free (dump.text, FALSE);
}

void
test_assert_same_dump (const char *what, const char *a, const char *b)
{
  g_auto (GStrv) lines_of_a = NULL;
  g_auto (GStrv) lines_of_b = NULL;
  guint i = 0;

  if (strcmp (a, b) == 0)
    return;
  lines_of_a = g_strsplit (a, "\n", -1);
  lines_of_b = g_strsplit (b, "\n", -1);
  while (lines_of_a[i] && lines_of_b[i] && strcmp (lines_of_a[i], lines_of_b[i]) == 0)
    i++;
  g_error ("%s: line %u differs\n  %s\n  %s", what, i, lines_of_a[i] ? lines_of_a[i] : "(none)",
           lines_of_b[i] ? lines_of_b[i] : "(none)");
}
