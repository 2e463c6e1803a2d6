/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/history.h"

G_BEGIN_DECLS

/* The shoes of the journal as chips, the last used first, and one more for a pair that is not there
 * yet. Pressing the chosen one takes it back.
 *
 * Signal: edited (), when the runner has chosen another one. */
#define FOULEE_TYPE_RUN_SHOES (foulee_run_shoes_get_type ())
G_DECLARE_FINAL_TYPE (FouleeRunShoes, foulee_run_shoes, FOULEE, RUN_SHOES, GtkWidget)

/* Shows the shoes that were not retired before `date`, and `chosen` (the id of one, NULL for none)
 * in any case. */
void foulee_run_shoes_show (FouleeRunShoes *self, const FouleeHistory *history, FouleeDate date,
                            const char *chosen);

/* The id and the name of the chosen shoe; NULL for none and for a new one. */
const char *foulee_run_shoes_get_chosen (FouleeRunShoes *self);
const char *foulee_run_shoes_get_name (FouleeRunShoes *self);

/* Whether the one that is not there yet is chosen. */
gboolean foulee_run_shoes_is_new (FouleeRunShoes *self);

G_END_DECLS
