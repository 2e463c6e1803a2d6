/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/clock.h"

/* Writes records to a journal in a file, which is made where there is none. */
gboolean test_journal_write (const char *path, GPtrArray *records, FouleeClock *clock,
                             GError **error);
