/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/digits.h"

static int
digit_of_keyval (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);
  return -1;
}

int
foulee_digit_of_key (GdkDisplay *display, guint keyval, guint keycode)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n_keys = 0;
  int digit = digit_of_keyval (keyval);

  if (digit >= 0 || !gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n_keys))
    return digit;
  for (int i = 0; i < n_keys && digit < 0; i++)
    /* Plain or with Shift: a digit on a deeper level of a letter key is not meant. */
    if (keys[i].level <= 1 && keyvals[i] >= GDK_KEY_0 && keyvals[i] <= GDK_KEY_9)
      digit = digit_of_keyval (keyvals[i]);
  return digit;
}

int
foulee_level_of_digits (int typed_before, int digit)
{
  return typed_before == 1 && digit == 0 ? 10 : digit;
}
