/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The colours of urine as eight swatches with their numbers, from light straw to dark amber. The
 * colours and words are our own. One stop of Tab; arrows move inside, digits choose.
 *
 * Properties: "selectable" (construct only: the chosen one stays pressed; otherwise each press is
 * an entry of its own), "shade" (1 … 8, 0 for none).
 * Signal: chosen (int shade), when the runner pressed one. */
#define FOULEE_TYPE_URINE_SWATCHES (foulee_urine_swatches_get_type ())
G_DECLARE_FINAL_TYPE (FouleeUrineSwatches, foulee_urine_swatches, FOULEE, URINE_SWATCHES, GtkWidget)

#define FOULEE_URINE_N_SHADES 8

int foulee_urine_swatches_get_shade (FouleeUrineSwatches *self);
void foulee_urine_swatches_set_shade (FouleeUrineSwatches *self, int shade);

/* What a shade is called, such as "straw". Static. */
const char *foulee_urine_shade_word (int shade);

/* The style class that colours a swatch: "urine-1" … "urine-8". Static. */
const char *foulee_urine_shade_style (int shade);

G_END_DECLS
