/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Digits as runners press them: the row above the letters on every layout, also where it needs
 * Shift for digits (AZERTY), and the keypad. 0 … 9, or −1 for any other key. */
int foulee_digit_of_key (GdkDisplay *display, guint keyval, guint keycode);

/* The level that typing `digit` makes of the level that was typed on the same thing just before
 * (−1 for nothing): 1 and then 0 is 10, everything else is the digit itself. */
int foulee_level_of_digits (int typed_before, int digit);

G_END_DECLS
