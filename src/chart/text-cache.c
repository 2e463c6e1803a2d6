/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text-cache.h"

#include "chart/text.h"

/* Many times more than can be seen at once: days, months and levels come again and again, but names
 * of runs do not. */
#define MOST_TEXTS 3000

struct _FouleeTextCache {
  GHashTable *texts[2]; /* by whether they are bold: text → FouleeCachedText */
};

static void
free_text (gpointer data)
{
  FouleeCachedText *text = data;

  g_object_unref (text->layout);
  for (int ink = 0; ink < FOULEE_N_CHART_INKS; ink++)
    g_clear_pointer (&text->nodes[ink], gsk_render_node_unref);
  g_free (text);
}

FouleeTextCache *
foulee_text_cache_new (void)
{
  FouleeTextCache *cache = g_new (FouleeTextCache, 1);

  for (int bold = 0; bold < 2; bold++)
    cache->texts[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  return cache;
}

void
foulee_text_cache_free (FouleeTextCache *cache)
{
  for (int bold = 0; bold < 2; bold++)
    g_hash_table_unref (cache->texts[bold]);
  g_free (cache);
}

const FouleeCachedText *
foulee_text_cache_get (FouleeTextCache *cache, const FouleeChartLook *look, const char *text,
                       gboolean bold)
{
  GHashTable *texts = cache->texts[bold ? 1 : 0];
  FouleeCachedText *cached = g_hash_table_lookup (texts, text);
  int width, height;

  if (cached != NULL)
    return cached;
  cached = g_new0 (FouleeCachedText, 1);
  cached->layout = foulee_text_new (look->pango, text, look->label_size, bold, look->font_features);
  pango_layout_get_size (cached->layout, &width, &height);
  cached->width = (float) width / PANGO_SCALE;
  cached->height = (float) height / PANGO_SCALE;
  g_hash_table_insert (texts, g_strdup (text), cached);
  return cached;
}

GskRenderNode *
foulee_text_cache_node (const FouleeCachedText *text, const FouleeChartLook *look,
                        FouleeChartInk ink)
{
  /* What it is drawn with is part of the cache, not of the text. */
  GskRenderNode **node = (GskRenderNode **) &text->nodes[ink];

  if (*node == NULL) {
    GtkSnapshot *snapshot = gtk_snapshot_new ();

    gtk_snapshot_append_layout (snapshot, text->layout, &look->palette->inks[ink]);
    *node = gtk_snapshot_free_to_node (snapshot);
  }
  return *node;
}

void
foulee_text_cache_trim (FouleeTextCache *cache)
{
  for (int bold = 0; bold < 2; bold++)
    if (g_hash_table_size (cache->texts[bold]) > MOST_TEXTS)
      g_hash_table_remove_all (cache->texts[bold]);
}
