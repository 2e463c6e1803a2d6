/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/report-private.h"

FouleePlaced *
foulee_placed_new (FouleeBlock *block, gboolean owned, double x, double y)
{
  FouleePlaced *placed = g_new0 (FouleePlaced, 1);

  placed->block = block;
  placed->owned = owned;
  placed->x = x;
  placed->y = y;
  return placed;
}

void
foulee_placed_free (FouleePlaced *placed)
{
  if (placed->owned)
    foulee_block_free (placed->block);
  g_clear_pointer (&placed->node, gsk_render_node_unref);
  g_free (placed);
}

GskRenderNode *
foulee_placed_node (GPtrArray *page)
{
  FouleePlaced *keeper = g_ptr_array_index (page, 0);
  GtkSnapshot *snapshot;

  if (keeper->node != NULL)
    return keeper->node;
  snapshot = gtk_snapshot_new ();
  for (guint i = 0; i < page->len; i++) {
    const FouleePlaced *placed = g_ptr_array_index (page, i);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) placed->x, (float) placed->y));
    foulee_block_snapshot (placed->block, snapshot);
    gtk_snapshot_restore (snapshot);
  }
  keeper->node = gtk_snapshot_free_to_node (snapshot);
  return keeper->node;
}
