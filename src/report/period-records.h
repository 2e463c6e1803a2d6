/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* The records of a kind that belong to the days of the period, up to now, in the order of time; of
 * runs those that are done. An array of const pointers, whose records the history owns. */
GPtrArray *foulee_period_records_new (const FouleeComposer *composer, FouleeKind kind);

/* The same of other days, inclusive. */
GPtrArray *foulee_happened_records_new (const FouleeComposer *composer, FouleeKind kind,
                                        FouleeDate first, FouleeDate last);

/* Whether a record is among those of the period. */
gboolean foulee_is_period_record (const FouleeComposer *composer, gconstpointer record);

G_END_DECLS
