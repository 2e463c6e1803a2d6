/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pagination.h"

/* Sums of heights are not exact: so much too high still fits. */
#define TOLERANCE 1e-6

typedef struct {
  const FouleeFlowItem *items;
  guint n;
  double height; /* of a page */
  GArray *places;
  guint page;
  double room;   /* of this page, in all */
  double y;      /* where the next item goes */
  gboolean used; /* something stands on this page already */
  int head;      /* of the table that was begun last; −1 */
} Pages;

static void
turn (Pages *pages)
{
  pages->page++;
  pages->y = 0;
  pages->room = pages->height;
  pages->used = FALSE;
}

static void
place (Pages *pages, guint item, double height)
{
  const FouleePlace where = { .item = item, .page = pages->page, .y = pages->y, .height = height };

  g_array_append_val (pages->places, where);
  pages->y += height;
  pages->used = TRUE;
}

/* What has to stand on one page with the item at `index`, itself included. Of more than a page
 * holds, as much as it holds: the rest has to be parted anyway. */
static double
height_together (const Pages *pages, guint index)
{
  double height = pages->items[index].height;

  for (guint i = index; i + 1 < pages->n; i++) {
    const FouleeFlowItem *item = &pages->items[i], *next = &pages->items[i + 1];
    const double longer = height + next->space + next->height;
    if ((!item->with_next && !item->is_head) || next->on_new || longer > pages->height + TOLERANCE)
      break;
    height = longer;
  }
  return height;
}

/* Not above rows that would no longer fit below it. */
static void
repeat_head (Pages *pages, guint index)
{
  const FouleeFlowItem *item = &pages->items[index];
  const FouleeFlowItem *head = pages->head >= 0 ? &pages->items[pages->head] : NULL;

  if (head != NULL && item->table != 0 && !item->is_head && head->table == item->table &&
      head->height + height_together (pages, index) <= pages->height + TOLERANCE)
    place (pages, (guint) pages->head, head->height);
}

static gboolean
wants_new_page (const Pages *pages, guint index)
{
  const FouleeFlowItem *item = &pages->items[index];
  const double needed = (pages->used ? item->space : 0) + height_together (pages, index);

  /* The rest of a page that is taken by something else counts as used. */
  if (!pages->used && pages->room >= pages->height)
    return FALSE;
  return item->on_new || pages->y + needed > pages->room + TOLERANCE;
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
    if (wants_new_page (&pages, i)) {
      turn (&pages);
      repeat_head (&pages, i);
    } else if (pages.used) {
      pages.y += item->space;
    }
    if (item->is_head)
      pages.head = (int) i;
    place (&pages, i, item->fills ? MAX (item->height, pages.room - pages.y) : item->height);
  }
  *n_pages = pages.page + 1;
  return pages.places;
}
