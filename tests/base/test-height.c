/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/height.h"

/* An inch is 25.4 mm, a foot is 304.8 mm. */
static void
test_parse (void)
{
  static const struct {
    const char *text;
    FouleeUnits units;
    gint64 millimetres;
  } cases[] = {
    { "178", FOULEE_UNITS_METRIC, 1780 },
    { "178,5", FOULEE_UNITS_METRIC, 1785 },
    { "178.5 cm", FOULEE_UNITS_METRIC, 1785 },
    { "1.78", FOULEE_UNITS_METRIC, 1780 },
    { "1,78 m", FOULEE_UNITS_METRIC, 1780 },
    { "1\u00a0m\u00a078", FOULEE_UNITS_METRIC, 1780 },
    { "1m78", FOULEE_UNITS_METRIC, 1780 },
    { "1780 mm", FOULEE_UNITS_METRIC, 1780 },
    { " 178 ", FOULEE_UNITS_METRIC, 1780 },
    { "70", FOULEE_UNITS_IMPERIAL, 1778 },
    { "70 in", FOULEE_UNITS_METRIC, 1778 },
    { "5'10", FOULEE_UNITS_IMPERIAL, 1778 },
    { "5'10\"", FOULEE_UNITS_METRIC, 1778 },
    { "5′\u00a010″", FOULEE_UNITS_IMPERIAL, 1778 },
    { "5’10”", FOULEE_UNITS_IMPERIAL, 1778 },
    { "5 ft 10", FOULEE_UNITS_IMPERIAL, 1778 },
    { "5 Feet 10 Inches", FOULEE_UNITS_IMPERIAL, 1778 },
    { "5 pi 10 po", FOULEE_UNITS_IMPERIAL, 1778 },
    { "5′ 10½″", FOULEE_UNITS_IMPERIAL, 1791 },
    { "6 ft", FOULEE_UNITS_IMPERIAL, 1829 },
    { "1.78", FOULEE_UNITS_IMPERIAL, 1780 },
  };
  static const char *const refused[] = { "",     " ",       "tall",      "1,78,5",      "5'12",
                                         "5'-2", "-178",    "178 kg",    "178 cm 5",    "1 m 100",
                                         "5 10", "5'10 cm", "5'10\" \"", "1.78 m 5 in", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 millimetres = -1;

    g_test_message ("“%s”", cases[i].text);
    g_assert_true (foulee_parse_height (cases[i].text, cases[i].units, &millimetres));
    g_assert_cmpint (millimetres, ==, cases[i].millimetres);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    gint64 millimetres = -1;

    g_test_message ("“%s”", refused[i]);
    g_assert_false (foulee_parse_height (refused[i], FOULEE_UNITS_METRIC, &millimetres));
    g_assert_cmpint (millimetres, ==, -1);
  }
}

static void
test_format (void)
{
  static const struct {
    FouleeUnits units;
    gint64 millimetres;
    const char *english, *french;
  } cases[] = {
    { FOULEE_UNITS_METRIC, 1780, "178", "178" },
    { FOULEE_UNITS_METRIC, 1785, "178.5", "178,5" },
    { FOULEE_UNITS_IMPERIAL, 1778, "5′\u00a010″", "5′\u00a010″" },
    { FOULEE_UNITS_IMPERIAL, 1791, "5′\u00a010½″", "5′\u00a010½″" },
    { FOULEE_UNITS_IMPERIAL, 1829, "6′\u00a00″", "6′\u00a00″" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *english =
        foulee_format_height (foulee_language_english (), cases[i].units, cases[i].millimetres);
    g_autofree char *french =
        foulee_format_height (foulee_language_french (), cases[i].units, cases[i].millimetres);
    gint64 again;

    g_assert_cmpstr (english, ==, cases[i].english);
    g_assert_cmpstr (french, ==, cases[i].french);
    g_assert_true (foulee_parse_height (french, cases[i].units, &again));
    g_assert_cmpint (again, ==, cases[i].millimetres);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/height/parse", test_parse);
  g_test_add_func ("/height/format", test_format);
  return g_test_run ();
}
