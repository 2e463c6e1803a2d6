/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/one-line.h"

char *
foulee_one_line (const char *text, glong most)
{
  g_autofree char *valid = NULL;
  GString *line;
  glong n = 0;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  line = g_string_sized_new (32);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar character = g_utf8_get_char (at);

    if (++n == most && *g_utf8_next_char (at) != '\0') {
      g_string_append (line, "…");
      break;
    }
    g_string_append_unichar (line, g_unichar_iscntrl (character) ? ' ' : character);
  }
  return g_string_free_and_steal (line);
}
