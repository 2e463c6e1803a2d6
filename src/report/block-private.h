/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/block.h"

G_BEGIN_DECLS

/* One thing that is drawn, or the beginning or end of a part. */
typedef struct {
  enum { PIECE_DRAWN, PIECE_BEGIN, PIECE_END } kind;
  FouleeTag tag;       /* that begins */
  double x, y;         /* where it is drawn */
  PangoLayout *layout; /* of words; or … */
  GskRenderNode *node; /* … anything else */
  char *words;         /* that it is, or says; NULL for what is not read */
} Piece;

struct _FouleeBlock {
  FouleeTypesetter *typesetter;
  double width, height;
  FouleeTag tag;
  char *bookmark;
  GArray *pieces; /* Piece */
};

G_END_DECLS
