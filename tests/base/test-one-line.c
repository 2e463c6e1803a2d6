/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/one-line.h"

static const struct {
  const char *text;
  glong most;
  const char *line;
} cases[] = {
  { NULL, -1, NULL },
  { "", -1, "" },
  { "6:15", 60, "6:15" },
  { "a\r\nb\tc", -1, "a  b c" },
  /* ESC, DEL, and CSI as one character of ISO 8859-1. */
  { "\x1b[31mred\x7f\xc2\x9b", -1, " [31mred  " },
  { "caf\xe9", -1, "caf\xef\xbf\xbd" },
  { "été", 3, "été" },
  { "étés", 3, "ét…" },
  { "long", 1, "…" },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = foulee_one_line (cases[i].text, cases[i].most);

    g_assert_cmpstr (line, ==, cases[i].line);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/one-line", test_lines);
  return g_test_run ();
}
