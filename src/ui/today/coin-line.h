/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/journal.h"

G_BEGIN_DECLS

/* While a fair trial of the warm-up goes on: what the coin says for the next hard run, in one line;
 * else nothing. */
#define FOULEE_TYPE_COIN_LINE (foulee_coin_line_get_type ())
G_DECLARE_FINAL_TYPE (FouleeCoinLine, foulee_coin_line, FOULEE, COIN_LINE, AdwBin)

/* Only on today is there a next run. */
void foulee_coin_line_show (FouleeCoinLine *self, FouleeJournal *journal, gboolean is_today);

G_END_DECLS
