/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/* The records by kind, then by time, then by id: the one order in which they are written, whatever
 * order they come in. The array, of `records->len` and a NULL, is the caller's, the records are
 * not. */
const FouleeRecord **foulee_records_in_order (GPtrArray *records);

G_END_DECLS
