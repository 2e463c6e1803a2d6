/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/open-sign.h"
#include "app/cli-findings-json.h"
#include "app/cli-forecast-json.h"

/* Warning signs and suggestions as JSON. */

static const char *const level_ids[] = {
  [FOULEE_SIGN_EMERGENCY] = "emergency",
  [FOULEE_SIGN_SAME_DAY] = "same_day",
  [FOULEE_SIGN_DAYS] = "days",
};

static const char *const state_ids[] = {
  [FOULEE_ADVICE_GIVEN] = "given",           [FOULEE_ADVICE_UNDER_AGE] = "under_age",
  [FOULEE_ADVICE_PREGNANT] = "pregnant",     [FOULEE_ADVICE_SIGN_OPEN] = "sign_open",
  [FOULEE_ADVICE_NO_RUNNING] = "no_running", [FOULEE_ADVICE_HINT_OPEN] = "hint_open",
};

static const char *const urgency_ids[] = {
  [FOULEE_URGENCY_NOW] = "now",
  [FOULEE_URGENCY_SOON] = "soon",
  [FOULEE_URGENCY_HABIT] = "habit",
  [FOULEE_URGENCY_KNOW] = "know",
};

static const char *const group_ids[] = {
  [FOULEE_GROUP_TRAINING] = "training", [FOULEE_GROUP_SOOTHE] = "soothe",
  [FOULEE_GROUP_FLUIDS] = "fluids",     [FOULEE_GROUP_SLEEP] = "sleep",
  [FOULEE_GROUP_FOOD] = "food",         [FOULEE_GROUP_PREPARE] = "prepare",
  [FOULEE_GROUP_FORM] = "form",         [FOULEE_GROUP_STRENGTH] = "strength",
  [FOULEE_GROUP_PROGRESS] = "progress", [FOULEE_GROUP_ASK] = "ask",
  [FOULEE_GROUP_SHOES] = "shoes",
};

/* "swollen_calf pop" as an array. */
static void
write_ids (FouleeJsonWriter *writer, const char *name, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids != NULL ? ids : "", " ", -1);

  foulee_json_writer_begin_array (writer, name, FOULEE_JSON_ONE_LINE);
  for (guint i = 0; words[i] != NULL; i++)
    foulee_json_writer_text (writer, NULL, words[i]);
  foulee_json_writer_end_array (writer);
}

static void
write_open_sign (FouleeJsonWriter *writer, const FouleeOpenSign *sign)
{
  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "answer", sign->answer->record.id);
  write_ids (writer, "ticked", sign->answer->ticked);
  foulee_json_writer_text (writer, "level", level_ids[sign->level]);
  foulee_instant_write_json (writer, "since", sign->answer->at);
  foulee_json_writer_flag (writer, "resting", sign->resting);
  foulee_json_writer_end_object (writer);
}

static void
write_last_answer (FouleeJsonWriter *writer, const FouleeSignAnswer *answer)
{
  if (answer == NULL) {
    foulee_json_writer_null (writer, "last");
    return;
  }
  foulee_json_writer_begin_object (writer, "last", FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "answer", answer->record.id);
  foulee_instant_write_json (writer, "at", answer->at);
  foulee_json_writer_integer (writer, "list_version", answer->list_version);
  write_ids (writer, "ticked", answer->ticked);
  write_ids (writer, "denied", answer->denied);
  foulee_json_writer_text (
      writer, "outcome_kind",
      answer->outcome_kind != FOULEE_UNSET ? foulee_outcomes.words[answer->outcome_kind].id : NULL);
  foulee_json_writer_text (writer, "outcome", answer->outcome);
  foulee_json_writer_end_object (writer);
}

void
foulee_signs_write_json (FouleeJsonWriter *writer, const FouleeFindings *findings)
{
  const FouleeHistory *history = foulee_findings_history (findings);
  const FouleeInstant now = foulee_findings_now (findings);
  g_autoptr (GArray) open = foulee_open_signs_new (history, now);

  foulee_json_writer_begin_object (writer, "warning_signs", FOULEE_JSON_LINES);
  foulee_json_writer_begin_array (writer, "open", FOULEE_JSON_LINES);
  for (guint i = 0; i < open->len; i++)
    write_open_sign (writer, &g_array_index (open, FouleeOpenSign, i));
  foulee_json_writer_end_array (writer);
  write_last_answer (writer, foulee_last_sign_answer (history, now));
  foulee_json_writer_end_object (writer);
}

static void
write_reason (FouleeJsonWriter *writer, const FouleeReason *reason)
{
  foulee_json_writer_begin_object (writer, "numbers", FOULEE_JSON_LINES);
  for (guint i = 0; i < FOULEE_REASON_NUMBERS && reason->numbers[i].name != NULL; i++)
    foulee_json_writer_decimal (writer, reason->numbers[i].name, reason->numbers[i].value, 4);
  foulee_json_writer_end_object (writer);
  foulee_json_writer_text (writer, "run", reason->run != NULL ? reason->run->record.id : NULL);
  foulee_json_writer_text (writer, "shoe", reason->shoe != NULL ? reason->shoe->record.id : NULL);
  foulee_json_writer_text (writer, "region",
                           reason->region >= 0 ? foulee_region_id ((FouleeRegion) reason->region)
                                               : NULL);
}

static void
write_suggestion (FouleeJsonWriter *writer, const FouleeSuggestion *suggestion, gboolean first,
                  const FouleeTelling *telling)
{
  const FouleeRule *rule = suggestion->rule;
  const FouleeLanguage *language = telling->language;
  g_autofree char *why = rule->why (&suggestion->reason, telling);

  foulee_json_writer_begin_object (writer, NULL, FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "id", rule->id);
  foulee_json_writer_flag (writer, "first", first);
  foulee_json_writer_text (writer, "urgency", urgency_ids[rule->urgency]);
  foulee_json_writer_text (writer, "group", group_ids[rule->group]);
  foulee_json_writer_text (writer, "findings", rule->findings);
  write_reason (writer, &suggestion->reason);
  foulee_json_writer_text (writer, "grade", foulee_grade_id (rule->grade));
  foulee_json_writer_text (writer, "source", rule->source);
  foulee_json_writer_text (writer, "action", foulee_rule_action (rule, language));
  foulee_json_writer_text (writer, "why", why);
  foulee_json_writer_text (writer, "evidence", foulee_rule_evidence (rule, language));
  foulee_json_writer_text (writer, "caution", foulee_rule_caution (rule, language));
  foulee_json_writer_end_object (writer);
}

void
foulee_suggestions_write_json (FouleeJsonWriter *writer, FouleeFindings *findings,
                               const FouleeTelling *telling)
{
  g_autoptr (FouleeAdvice) advice = foulee_advice_new (findings);

  foulee_json_writer_begin_object (writer, "suggestions", FOULEE_JSON_LINES);
  foulee_json_writer_text (writer, "state", state_ids[advice->state]);
  foulee_json_writer_begin_array (writer, "list", FOULEE_JSON_LINES);
  for (guint i = 0; i < advice->suggestions->len; i++)
    write_suggestion (writer, &g_array_index (advice->suggestions, FouleeSuggestion, i),
                      i < advice->n_first, telling);
  foulee_json_writer_end_array (writer);
  foulee_json_writer_end_object (writer);
}
