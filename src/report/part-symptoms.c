/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"
#include "report/symptom-words.h"

#define KEY_GAP 3
#define N_COLUMNS 8
#define COLUMN(title_, width_)                                                                     \
  { .title = (title_), .wraps = TRUE, .fixed = TRUE, .least = (width_) }

static FouleeTable *
make_table (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  /* As wide whatever stands in them, so that the table looks alike from page to page and from
   * visit to visit. */
  const FouleeTableColumn columns[N_COLUMNS] = {
    COLUMN (foulee_trc (language, "column: key of a place", "P"), 18),
    COLUMN (foulee_trc (language, "column", "Area, side"), 74),
    COLUMN (foulee_trc (language, "column: sensations", "Feels"), 86),
    COLUMN (foulee_trc (language, "column", "Since"), 46),
    COLUMN (foulee_trc (language, "column: levels", "Last · worst · mean"), 64),
    COLUMN (foulee_trc (language, "column", "Days present"), 52),
    COLUMN (foulee_trc (language, "column: pain", "In runs"), 78),
    COLUMN (foulee_trc (language, "column", "Muscle peak"), 62),
  };
  FouleeTable *table = foulee_table_new (composer->typesetter, columns, N_COLUMNS, composer->width);

  for (guint i = 0; i < composer->symptoms->symptoms->len; i++) {
    const FouleeSymptom *symptom = foulee_symptom (composer->symptoms, i);
    g_autofree char *key = g_strdup_printf ("P%u", i + 1);
    g_autofree char *area = foulee_symptom_area (symptom, language);
    g_autofree char *feel = foulee_symptom_feel (symptom, language);
    g_autofree char *since = foulee_symptom_since (symptom, composer);
    g_autofree char *levels =
        foulee_symptom_levels (symptom, composer->symptoms->last_logged, composer);
    g_autofree char *days =
        foulee_symptom_days (symptom, composer->symptoms->days_logged, language);
    g_autofree char *in_runs = foulee_symptom_in_runs (symptom, composer);
    g_autofree char *peak = foulee_symptom_peak (symptom, language);
    const FouleeCell cells[N_COLUMNS] = {
      { .text = key, .strong = TRUE },
      { .text = area },
      { .text = feel != NULL ? feel : foulee_composer_nothing (composer) },
      { .text = since },
      { .text = levels, .strong = TRUE },
      { .text = days },
      { .text = in_runs },
      { .text = peak },
    };

    foulee_table_add (table, cells);
  }
  return table;
}

/* What there is to say where nobody was sore: that nothing was asked is another thing than that
 * nothing hurt. */
static const char *
describe_none (const FouleeComposer *composer)
{
  if (composer->symptoms->days_logged == 0)
    return foulee_tr (composer->language, "There is no check-in in this period.");
  for (int region = 0; region < FOULEE_N_REGIONS; region++)
    if (composer->symptoms->worst[region] == 0)
      return foulee_tr (composer->language,
                        "No soreness in this period: every place that was asked about was answered "
                        "with none.");
  return foulee_tr (composer->language, "No place was asked about in this period.");
}

static const char *
key_of (const FouleeComposer *composer)
{
  return foulee_tr (composer->language,
                    "0 none – 10 worst imaginable, as felt at each check-in. Days: of those "
                    "asked.");
}

FouleeBlock *
foulee_part_symptoms (FouleeComposer *composer, double height)
{
  FouleeBlock *block = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_NONE);
  g_autoptr (FouleeTable) table = NULL;
  FouleeBlock *rows;
  double key_height;
  guint row = 0;

  if (composer->symptoms->symptoms->len == 0) {
    foulee_block_text (block, 0, 0, composer->width, &foulee_style_text, describe_none (composer));
    return block;
  }
  table = make_table (composer);
  rows = foulee_block_new (composer->typesetter, composer->width, FOULEE_TAG_TABLE);
  key_height = KEY_GAP + foulee_typesetter_measure (composer->typesetter, &foulee_style_text,
                                                    composer->width, key_of (composer), NULL);
  foulee_block_put (rows, 0, 0, foulee_table_head (table));
  for (; row < foulee_table_n_rows (table); row++) {
    FouleeBlock *next = foulee_table_row (table, row);
    const double y = foulee_block_height (rows);

    /* The first stands even where there is hardly room. */
    if (row > 0 && y + foulee_block_height (next) + key_height > height) {
      foulee_block_free (next);
      break;
    }
    foulee_block_put (rows, 0, y, next);
  }
  foulee_block_put (block, 0, 0, rows);
  foulee_block_text (block, 0, foulee_block_height (block) + KEY_GAP, composer->width,
                     &foulee_style_text, key_of (composer));
  if (row == foulee_table_n_rows (table))
    return block;
  foulee_flow_add_heading (
      composer->flow, foulee_tr (composer->language, "Table of the body chart, continued"), NULL);
  foulee_table_write_from (table, composer->flow, 0, row);
  return block;
}
