/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was drunk in a day, as a bar, with what people drink as a soft band on it: information, not
 * a target, so nothing changes where the bar passes the band.
 *
 * The reference is the European Food Safety Authority's for adults (EFSA Journal 2010;8(3):1459):
 * from drinks about 1.6 l a day for women and 2.0 l for men. The journal does not know which, so
 * the band is from one to the other. */
#define FOULEE_DRINK_REFERENCE_LOW 1600  /* ml */
#define FOULEE_DRINK_REFERENCE_HIGH 2000 /* ml */

#define FOULEE_TYPE_DRINK_BAR (foulee_drink_bar_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDrinkBar, foulee_drink_bar, FOULEE, DRINK_BAR, GtkWidget)

/* `text` says the volume in words, for assistive technology. */
void foulee_drink_bar_show (FouleeDrinkBar *self, gint64 volume, const char *text);

G_END_DECLS
