/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

/* A text laid out in one look, and what it is drawn with in those inks that it was wanted in. */
typedef struct {
  float width, height; /* pixels */
  PangoLayout *layout;
  GskRenderNode *nodes[FOULEE_N_CHART_INKS];
} FouleeCachedText;

/* Owned by the cache, until it is trimmed or freed. */
const FouleeCachedText *foulee_text_cache_get (FouleeTextCache *cache, const FouleeChartLook *look,
                                               const char *text, gboolean bold);

/* The text at the origin; owned by the cache, NULL where nothing can be seen of it. */
GskRenderNode *foulee_text_cache_node (const FouleeCachedText *text, const FouleeChartLook *look,
                                       FouleeChartInk ink);

/* Forgets everything once too much is remembered. No text got before may be used after it. */
void foulee_text_cache_trim (FouleeTextCache *cache);

G_END_DECLS
