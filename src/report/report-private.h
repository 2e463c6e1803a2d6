/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* A block at its place on a page. */
typedef struct {
  FouleeBlock *block;
  gboolean owned;
  double x, y;
  guint table;         /* that it is a row of; 0 */
  GskRenderNode *node; /* once it was asked for */
} FouleePlaced;

FouleePlaced *foulee_placed_new (FouleeBlock *block, gboolean owned, double x, double y);
void foulee_placed_free (FouleePlaced *placed);

/* All of a page (of FouleePlaced) as one picture; owned by the first of them. */
GskRenderNode *foulee_placed_node (GPtrArray *page);

struct _FouleeReport {
  FouleeReportOptions options;
  FouleeFindings *findings;
  FouleeSummary *summary;
  FouleeSymptoms *symptoms;
  FouleeTypesetter *typesetter;
  FouleeFlow *flow;
  FouleeComposer composer;
  char *title;

  FouleeBlock *page_one;
  FouleeBlock *feet[2]; /* of the first page, and of all others */
  guint next_section;
  guint next_in_diary;
  GPtrArray *pages; /* of GPtrArray of FouleePlaced; NULL until all is laid out */
};

G_END_DECLS
