/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/capital.h"

char *
foulee_capital (const char *text)
{
  const char *rest = *text ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}
