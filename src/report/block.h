/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/tag.h"
#include "report/typesetter.h"

G_BEGIN_DECLS

/* Something written that is never split over pages: a heading, a paragraph, a row of a table, a
 * chart. It is written once, from its upper left corner at 0, 0, and put on its page later.
 * Lengths are points; the inks are those of paper. */
typedef struct _FouleeBlock FouleeBlock;

typedef enum {
  FOULEE_INK_BLACK,
  FOULEE_INK_GREY, /* hairlines between rows */
  FOULEE_INK_PALE, /* ruled space to write on */
} FouleeInk;

#define FOULEE_RULE 0.75    /* the line under a head */
#define FOULEE_HAIRLINE 0.4 /* between rows */

/* `width` is how much room it has. `tag` is of the whole block. */
FouleeBlock *foulee_block_new (FouleeTypesetter *typesetter, double width, FouleeTag tag);
void foulee_block_free (FouleeBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeBlock, foulee_block_free)

FouleeTypesetter *foulee_block_typesetter (FouleeBlock *block);
double foulee_block_width (const FouleeBlock *block);

/* As low as anything was written in it, or what it was set to. */
double foulee_block_height (const FouleeBlock *block);
void foulee_block_set_height (FouleeBlock *block, double height);

/* Parts of the block, such as the cells of a row; they may lie in one another. */
void foulee_block_begin (FouleeBlock *block, FouleeTag tag);
void foulee_block_end (FouleeBlock *block);

/* Writes `text` with its top at `x`, `y`, broken into lines of at most `width`; 0 for no limit,
 * when it ends at `x` with PANGO_ALIGN_RIGHT and stands about it with PANGO_ALIGN_CENTER. Returns
 * the height taken. */
double foulee_block_text (FouleeBlock *block, double x, double y, double width,
                          const FouleeStyle *style, const char *text);

/* The same for words that begin in bold: nothing parts `lead` and `text`. */
double foulee_block_led (FouleeBlock *block, double x, double y, double width, const char *lead,
                         const char *text);

/* The same for a bold label with words that follow it on the same line and below:
 * "**Began**  31 October, …". */
double foulee_block_labelled (FouleeBlock *block, double x, double y, double width,
                              const char *label, const char *text);

void foulee_block_fill (FouleeBlock *block, double x, double y, double width, double height,
                        FouleeInk ink);

/* Draws a chart, which is kept in the block as a picture. `description` is what it says in words,
 * for foulee_report_page_text() and for readers who do not see it. */
void foulee_block_chart (FouleeBlock *block, double x, double y, double width, double height,
                         const FouleeChart *chart, const char *description);

/* The same of anything else; takes the reference to `node`. */
void foulee_block_node (FouleeBlock *block, double x, double y, GskRenderNode *node,
                        const char *description);

/* All that is written in `other`, at a place in `block`; `other` is consumed. */
void foulee_block_put (FouleeBlock *block, double x, double y, FouleeBlock *other);

/* Words for the document's outline; NULL for none. */
void foulee_block_set_bookmark (FouleeBlock *block, const char *title);
const char *foulee_block_bookmark (const FouleeBlock *block);

/* What is written, in order; owned by the caller. */
char *foulee_block_words (const FouleeBlock *block);

/* Draws it at the origin: with tags where the surface is a PDF. To `figures`, which may be NULL,
 * the description of each figure is added, in the order of their tags. */
void foulee_block_draw (FouleeBlock *block, cairo_t *cr, GPtrArray *figures);

/* The same as a picture. */
void foulee_block_snapshot (FouleeBlock *block, GtkSnapshot *snapshot);

G_END_DECLS
