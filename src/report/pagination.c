/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pagination.h"

typedef struct {
  const FouleeFlowItem *items;
  guint n;
  double height; /* of a page */
  GArray *places;
  guint page;
  double room; /* of this page, in all */
  double y;
  int head; /* of the table that is being written; −1 */
} Pages;

static void
turn (Pages *pages)
{
  pages->page++;
  pages->y = 0;
  pages->room = pages->height;
}

static void
place (Pages *pages, guint item, double height)
{
  const FouleePlace where = { .item = item, .page = pages->page, .y = pages->y, .height = height };

  g_array_append_val (pages->places, where);
  pages->y += height;
}

/* What has to stand on one page with the item at `index`, itself included. */
static double
height_together (const Pages *pages, guint index)
{
  double height = 0;

  for (guint i = index; i < pages->n; i++) {
    const FouleeFlowItem *item = &pages->items[i];
    height += (i > index ? item->space : 0) + item->height;
    if (!item->with_next && !item->is_head)
      break;
  }
  return height;
}

static double
space_above (const Pages *pages, const FouleeFlowItem *item)
{
  return pages->y > 0 ? item->space : 0;
}

static void
repeat_head (Pages *pages, const FouleeFlowItem *item)
{
  if (item->table != 0 && !item->is_head && pages->head >= 0 &&
      pages->items[pages->head].table == item->table)
    place (pages, (guint) pages->head, pages->items[pages->head].height);
}

GArray *
foulee_paginate (const FouleeFlowItem *items, guint n, double first, double height, guint *n_pages)
{
  Pages pages = { .items = items,
                  .n = n,
                  .height = height,
                  .places = g_array_new (FALSE, FALSE, sizeof (FouleePlace)),
                  .room = first,
                  .head = -1 };

  for (guint i = 0; i < n; i++) {
    const FouleeFlowItem *item = &items[i];
    const gboolean used = pages.y > 0 || pages.room < height;
    if (used && (item->on_new ||
                 pages.y + space_above (&pages, item) + height_together (&pages, i) > pages.room)) {
      turn (&pages);
      repeat_head (&pages, item);
    } else {
      pages.y += space_above (&pages, item);
    }
    if (item->is_head)
      pages.head = (int) i;
    place (&pages, i, item->fills ? MAX (item->height, pages.room - pages.y) : item->height);
  }
  *n_pages = pages.page + 1;
  return pages.places;
}
