/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

/* A valid record with every field of its kind filled in, other values for other `seed`s; the same
 * seed gives the same record, id included. References point to the record of the target kind with
 * the same seed. */
gpointer test_record_full (FouleeKind kind, guint seed);

/* Every kind once. */
GPtrArray *test_records_full (guint seed);

/* "2026-11-19T06:45:00+01:00"; aborts on what is no instant. */
FouleeInstant test_instant (const char *iso);
