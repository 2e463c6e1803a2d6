/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

/* A journal in which every field of every kind is recorded somewhere, with the smallest and the
 * largest values it may have, records with nothing but what is required, and a tombstone. Owns its
 * records; the same every time. */
GPtrArray *full_journal_new (void);

/* The record's `n`-th id: valid, and different for every kind and number. */
void full_journal_id (FouleeKind kind, guint n, char id[FOULEE_UUID_SIZE]);
