/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli-text.h"

#include <string.h>

int
foulee_cli_width (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);
    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static void
append_spaces (GString *out, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

void
foulee_cli_append_padded (GString *out, const char *text, int width, gboolean right)
{
  const int spaces = width - foulee_cli_width (text);

  if (right)
    append_spaces (out, spaces);
  g_string_append (out, text);
  if (!right)
    append_spaces (out, spaces);
}

void
foulee_cli_append_wrapped (GString *out, const char *text, int indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gsize line = out->len; /* from its end, as much may have been said */
  int column;
  gboolean first = TRUE;

  while (line > 0 && out->str[line - 1] != '\n')
    line--;
  column = foulee_cli_width (out->str + line);
  if (column < indent) {
    append_spaces (out, indent - column);
    column = indent;
  }
  for (char **word = words; *word != NULL; word++) {
    const int width = foulee_cli_width (*word);
    if (!first && column + 1 + width > FOULEE_CLI_LINE_WIDTH) {
      g_string_append_c (out, '\n');
      append_spaces (out, indent);
      column = indent;
    } else if (!first) {
      g_string_append_c (out, ' ');
      column += 1;
    }
    g_string_append (out, *word);
    column += width;
    first = FALSE;
  }
  g_string_append_c (out, '\n');
}
