/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the table of kinds (model/kind.h) as JSON, for check-schema.py. */
#include <json-glib/json-glib.h>

#include "model/record.h"

static const char *const type_names[] = {
  [FOULEE_FIELD_INTEGER] = "integer",   [FOULEE_FIELD_FLAG] = "flag",
  [FOULEE_FIELD_CHOICE] = "choice",     [FOULEE_FIELD_SET] = "set",
  [FOULEE_FIELD_REGION] = "region",     [FOULEE_FIELD_INSTANT] = "instant",
  [FOULEE_FIELD_DATE] = "date",         [FOULEE_FIELD_TEXT] = "text",
  [FOULEE_FIELD_IDS] = "ids",           [FOULEE_FIELD_REFERENCE] = "reference",
  [FOULEE_FIELD_READINGS] = "readings",
};

static void
add_words (JsonBuilder *builder, const char *name, const FouleeWords *words)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (int i = 0; words != NULL && i < words->n_words; i++)
    json_builder_add_string_value (builder, words->words[i].id);
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const FouleeField *field)
{
  json_builder_set_member_name (builder, field->name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, type_names[field->type]);
  json_builder_set_member_name (builder, "required");
  json_builder_add_boolean_value (builder, field->required);
  json_builder_set_member_name (builder, "minimum");
  json_builder_add_int_value (builder, field->minimum);
  json_builder_set_member_name (builder, "maximum");
  json_builder_add_int_value (builder, field->maximum);
  add_words (builder, "words", field->words);
  json_builder_end_object (builder);
}

int
main (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "regions");
  json_builder_begin_array (builder);
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    json_builder_add_string_value (builder, foulee_region_id ((FouleeRegion) i));
  json_builder_end_array (builder);
  add_words (builder, "sensations", &foulee_sensations);
  add_words (builder, "marks", &foulee_marks);
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_object (builder);
  for (int i = 0; i < FOULEE_N_KINDS; i++) {
    const FouleeKindInfo *info = foulee_kind_info ((FouleeKind) i);

    json_builder_set_member_name (builder, info->array);
    json_builder_begin_object (builder);
    for (int j = 0; j < info->n_fields; j++)
      add_field (builder, &info->fields[j]);
    json_builder_end_object (builder);
  }
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
  return 0;
}
