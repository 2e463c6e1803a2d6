/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/cli-findings-json.h"
#include "app/cli-forecast-json.h"
#include "app/cli-series.h"

/* What matters, what helped, and departures from the usual, as JSON. */

static const char *const factor_ids[] = {
  [FOULEE_FACTOR_WARM_UP] = "warm_up",
  [FOULEE_FACTOR_SLEEP] = "sleep",
  [FOULEE_FACTOR_FLUIDS] = "fluids",
};

static const char *const stage_ids[] = {
  [FOULEE_EFFECT_COUNTS] = "counts",
  [FOULEE_EFFECT_DOTS] = "dots",
  [FOULEE_EFFECT_ESTIMATE] = "estimate",
  [FOULEE_EFFECT_LIKELY] = "likely",
};

static const char *const hint_ids[] = {
  [FOULEE_HINT_LONG_AFTER] = "long_after", [FOULEE_HINT_RISE_AGAIN] = "rise_again",
  [FOULEE_HINT_ONE_SIDED] = "one_sided",   [FOULEE_HINT_SEVERE] = "severe",
  [FOULEE_HINT_PERSISTENT] = "persistent", [FOULEE_HINT_BEYOND] = "beyond",
  [FOULEE_HINT_NOT_MUSCLE] = "not_muscle", [FOULEE_HINT_MASS_GAIN] = "mass_gain",
  [FOULEE_HINT_MARKED] = "marked",         [FOULEE_HINT_DARK_URINE] = "dark_urine",
};

/* The outcomes of one side, from the stage on from which they may be shown. */
static void
write_outcomes (FouleeJsonWriter *writer, const char *name, const FouleeInfluence *influence,
                gboolean exposed)
{
  if (influence->effect.stage == FOULEE_EFFECT_COUNTS) {
    foulee_json_writer_null (writer, name);
    return;
  }
  foulee_json_writer_begin_array (writer, name, FOULEE_JSON_ONE_LINE);
  for (guint i = 0; i < influence->trials->len; i++) {
    const FouleeTrial *trial = &g_array_index (influence->trials, FouleeTrial, i);

    if (trial->exposed == exposed)
      foulee_json_writer_decimal (writer, NULL, trial->outcome, 4);
  }
  foulee_json_writer_end_array (writer);
}

/* Numbers that may be told from FOULEE_EFFECT_ESTIMATE on; null before. */
static void
write_estimate (FouleeJsonWriter *writer, const FouleeEffect *effect)
{
  const gboolean told = effect->stage >= FOULEE_EFFECT_ESTIMATE;
  const double unknown = NAN;

  foulee_json_writer_decimal (writer, "difference", told ? effect->difference : unknown, 4);
  foulee_json_writer_decimal (writer, "shrunk", told ? effect->shrunk : unknown, 4);
  foulee_json_writer_decimal (writer, "shrunk_sd", told ? effect->shrunk_sd : unknown, 4);
  if (told) {
    foulee_json_writer_begin_array (writer, "interval", FOULEE_JSON_ONE_LINE);
    foulee_json_writer_decimal (writer, NULL, effect->lower, 4);
    foulee_json_writer_decimal (writer, NULL, effect->upper, 4);
    foulee_json_writer_end_array (writer);
  } else {
    foulee_json_writer_null (writer, "interval");
  }
  foulee_json_writer_decimal (writer, "p", told ? effect->p : unknown, 6);
  foulee_json_writer_decimal (writer, "p_corrected", told ? effect->p_corrected : unknown, 6);
}

static void
write_influence (FouleeJsonWriter *writer, const char *name, const char *id,
                 const FouleeInfluence *influence)
{
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, name, id);
  foulee_json_writer_integer (writer, "n_with", influence->effect.n_with);
  foulee_json_writer_integer (writer, "n_without", influence->effect.n_without);
  foulee_json_writer_text (writer, "stage", stage_ids[influence->effect.stage]);
  write_outcomes (writer, "outcomes_with", influence, TRUE);
  write_outcomes (writer, "outcomes_without", influence, FALSE);
  write_estimate (writer, &influence->effect);
  foulee_json_writer_end_object (writer);
}

void
foulee_influences_write_json (FouleeJsonWriter *writer, const FouleeInfluences *influences)
{
  foulee_json_writer_begin_object (writer, "influences", FOULEE_JSON_LINES);
  foulee_json_writer_begin_array (writer, "factors", FOULEE_JSON_LINES);
  for (int factor = 0; factor < FOULEE_N_FACTORS; factor++)
    write_influence (writer, "factor", factor_ids[factor], &influences->factors[factor]);
  foulee_json_writer_end_array (writer);
  foulee_json_writer_begin_array (writer, "actions", FOULEE_JSON_LINES);
  for (int kind = 0; kind < FOULEE_N_ACTION_KINDS; kind++)
    if (influences->actions[kind].trials->len > 0)
      write_influence (writer, "action", foulee_action_kinds.words[kind].id,
                       &influences->actions[kind]);
  foulee_json_writer_end_array (writer);
  foulee_json_writer_end_object (writer);
}

static const char *
hint_place (const FouleeHint *hint)
{
  if (hint->level < 0)
    return NULL;
  return foulee_series_id (hint->region >= 0 ? hint->region : FOULEE_SERIES_LEGS);
}

static void
write_hint (FouleeJsonWriter *writer, const FouleeHint *hint, GTimeZone *zone)
{
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "kind", hint_ids[hint->kind]);
  foulee_json_writer_text (writer, "region", hint_place (hint));
  foulee_json_writer_integer_if (writer, "level", hint->level, hint->level >= 0);
  foulee_json_writer_integer_if (writer, "usual", hint->usual, hint->usual >= 0);
  foulee_instant_write_json (writer, "since", foulee_instant_in_zone (zone, hint->since));
  foulee_instant_write_json (writer, "at", foulee_instant_in_zone (zone, hint->at));
  foulee_json_writer_flag (writer, "open", hint->open);
  foulee_json_writer_text (writer, "run", hint->run != NULL ? hint->run->record.id : NULL);
  foulee_json_writer_end_object (writer);
}

void
foulee_hints_write_json (FouleeJsonWriter *writer, GArray *hints, GTimeZone *zone)
{
  foulee_json_writer_begin_array (writer, "hints", FOULEE_JSON_LINES);
  for (guint i = 0; i < hints->len; i++)
    write_hint (writer, &g_array_index (hints, FouleeHint, i), zone);
  foulee_json_writer_end_array (writer);
}
