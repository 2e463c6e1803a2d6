/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What a part is, for readers who do not see the page (PDF structure elements). */
typedef enum {
  FOULEE_TAG_NONE,
  FOULEE_TAG_H1,
  FOULEE_TAG_H2,
  FOULEE_TAG_P,
  FOULEE_TAG_TABLE, /* of the flow; not of a block */
  FOULEE_TAG_TR,
  FOULEE_TAG_TH,
  FOULEE_TAG_TD,
  FOULEE_TAG_FIGURE,
  FOULEE_TAG_ARTIFACT, /* heads, feet and lines: not read */
  FOULEE_N_TAGS,
} FouleeTag;

/* As PDF calls it; NULL for what has no tag there. */
const char *foulee_tag_name (FouleeTag tag);

/* Whether what is drawn there can be tagged. */
gboolean foulee_is_tagged (cairo_t *cr);

G_END_DECLS
