/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "ui/widgets/digits.h"

static void
test_levels (void)
{
  static const struct {
    int before, digit, level;
  } cases[] = {
    { -1, 0, 0 }, { -1, 1, 1 }, { -1, 9, 9 }, { 1, 0, 10 }, { 1, 1, 1 },
    { 1, 5, 5 },  { 2, 0, 0 },  { 0, 1, 1 },  { 10, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (foulee_level_of_digits (cases[i].before, cases[i].digit), ==, cases[i].level);
}

/* By what the key gives, and by where it lies: keycodes 10 … 19 are the row above the letters, of
 * which an AZERTY keyboard gives "&", "é" … without Shift. */
static void
test_keys (void)
{
  static const struct {
    guint keyval, keycode;
    int digit;
  } cases[] = {
    { GDK_KEY_0, 19, 0 },      { GDK_KEY_7, 16, 7 },         { GDK_KEY_KP_0, 90, 0 },
    { GDK_KEY_KP_9, 81, 9 },   { GDK_KEY_ampersand, 10, 1 }, { GDK_KEY_eacute, 11, 2 },
    { GDK_KEY_agrave, 19, 0 }, { GDK_KEY_a, 38, -1 },        { GDK_KEY_Return, 36, -1 },
    { GDK_KEY_exclam, 10, 1 },
  };
  GdkDisplay *display = gdk_display_get_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (foulee_digit_of_key (display, cases[i].keyval, cases[i].keycode), ==,
                     cases[i].digit);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digits/levels", test_levels);
  g_test_add_func ("/digits/keys", test_keys);
  return g_test_run ();
}
