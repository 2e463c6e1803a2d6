/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/block.h"
#include "report/pagination.h"

G_BEGIN_DECLS

/* What is written one below another, before it is known on which page. Blocks are taken. */
typedef struct _FouleeFlow FouleeFlow;

FouleeFlow *foulee_flow_new (FouleeTypesetter *typesetter);
void foulee_flow_free (FouleeFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFlow, foulee_flow_free)

/* A section's heading, with words in lesser weight behind it or NULL; never the last on a page. It
 * is a bookmark of the document. */
void foulee_flow_add_heading (FouleeFlow *flow, const char *title, const char *aside);

/* Such a heading at the top of a block that has more to it. Returns its height. */
double foulee_flow_write_heading (FouleeBlock *block, const char *title, const char *aside);

/* A paragraph; a long one may go on on the next page, as a table may. */
void foulee_flow_add_text (FouleeFlow *flow, const char *text);
void foulee_flow_add_block (FouleeFlow *flow, FouleeBlock *block, double space);

/* Rows between these belong to a table whose head is repeated. */
void foulee_flow_begin_table (FouleeFlow *flow, FouleeBlock *head, double space);
void foulee_flow_add_row (FouleeFlow *flow, FouleeBlock *row);

/* The same, not parted from the row that follows: what the next rows are of. */
void foulee_flow_add_row_with_next (FouleeFlow *flow, FouleeBlock *row);
void foulee_flow_end_table (FouleeFlow *flow);

/* What follows begins a page. */
void foulee_flow_break (FouleeFlow *flow);

/* Ruled lines to write on, down to the end of the page: at least `least` high. */
void foulee_flow_add_ruled (FouleeFlow *flow, double least);

/* Makes what fills its page as high as that leaves; nothing happens to others. */
void foulee_flow_stretch (FouleeFlow *flow, guint index, double height);

guint foulee_flow_n (const FouleeFlow *flow);
FouleeBlock *foulee_flow_block (FouleeFlow *flow, guint index);
const FouleeFlowItem *foulee_flow_items (const FouleeFlow *flow);

G_END_DECLS
