/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* The first page, which stands alone: what the runner says beside the body chart, the table keyed
 * to it, the timeline over the load, and soreness after a run. At most `height` high; what does
 * not fit of texts, rows and charts goes into the flow. */
FouleeBlock *foulee_page_one (FouleeComposer *composer, double height);

G_END_DECLS
