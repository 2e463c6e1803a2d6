/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What goes on which page. Pure: heights in, places out. */

typedef struct {
  double height;
  double space;       /* above it, but not at the top of a page */
  gboolean with_next; /* not parted from what follows: headings */
  gboolean on_new;    /* begins a page */
  gboolean fills;     /* is as high as the rest of its page, and at least `height` */
  guint table;        /* rows of one table have the same number, not 0 … */
  gboolean is_head;   /* … and its head, which comes first, is written again on each page on which
                         the table goes on */
} FouleeFlowItem;

typedef struct {
  guint item;    /* index of the item: a head may have several places, all others have one */
  guint page;    /* from 0 */
  double y;      /* from the top of what may be written on */
  double height; /* the item's own; more where it fills the page */
} FouleePlace;

/* Places `items` one below another on pages `height` high, of which the first has only `first`
 * left (its rest is taken). What is higher than a page stands alone on one and is cut by nobody
 * here. An array of FouleePlace in the order of reading; free it. `*n_pages` gets their number. */
GArray *foulee_paginate (const FouleeFlowItem *items, guint n, double first, double height,
                         guint *n_pages);

G_END_DECLS
