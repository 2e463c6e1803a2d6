/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart-texts.h"

/* A line of text is so high, by its size. */
#define LINE_HEIGHT 1.4f

static float
measure_text (const char *text, gboolean bold, gpointer data)
{
  const FouleeChartTexts *texts = data;

  return foulee_text_cache_get (texts->cache, texts->look, text, bold)->width;
}

void
foulee_chart_texts_init (FouleeChartTexts *texts, const FouleeChartLook *look)
{
  *texts = (FouleeChartTexts) {
    .measure = { measure_text, texts, look->label_size * LINE_HEIGHT },
    .look = look,
    .cache = look->texts,
  };
  if (texts->cache == NULL)
    texts->cache = texts->spare = foulee_text_cache_new ();
  foulee_text_cache_trim (texts->cache);
}

void
foulee_chart_texts_clear (FouleeChartTexts *texts)
{
  g_clear_pointer (&texts->spare, foulee_text_cache_free);
}
