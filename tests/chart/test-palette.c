/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/palette.h"

#include <math.h>

/* Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) +
         0.0722 * linear (colour->blue);
}

static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double la = luminance (a), lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/* The function above, by numbers that others publish for these pairs. */
static void
test_contrast (void)
{
  static const struct {
    const char *a, *b;
    double ratio;
  } rows[] = {
    { "#000000", "#ffffff", 21.0 }, { "#777777", "#ffffff", 4.48 }, { "#767676", "#ffffff", 4.54 },
    { "#ff0000", "#ffffff", 4.0 },  { "#0000ff", "#ffffff", 8.59 }, { "#ffffff", "#ffffff", 1.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GdkRGBA a, b;

    g_assert_true (gdk_rgba_parse (&a, rows[i].a) && gdk_rgba_parse (&b, rows[i].b));
    g_assert_cmpfloat_with_epsilon (contrast (&a, &b), rows[i].ratio, 0.01);
  }
}

/* The numbers of the levels, and the words beside the figure. */
static void
test_numbers (void)
{
  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    const FouleeBodyPalette *palette = foulee_body_palette ((FouleePaletteKind) kind);

    g_assert_cmpfloat (contrast (&palette->text, &palette->surface), >=, 4.5);
    for (int level = 0; level < FOULEE_N_LEVELS; level++)
      for (int state = 0; state < 4; state++) {
        gboolean ghost = state % 2 == 1, hovered = state >= 2;
        GdkRGBA fill = foulee_body_palette_fill (palette, level, ghost, hovered);
        const GdkRGBA *number = foulee_body_palette_number (palette, level, ghost);
        double ratio = contrast (number, &fill);

        if (ratio < 4.5)
          g_test_message ("palette %d, level %d, ghost %d, hovered %d", kind, level, ghost,
                          hovered);
        g_assert_cmpfloat (ratio, >=, 4.5);
      }
  }
}

/* Each level is told from the next one by its fill alone, in one direction all the way. */
static void
test_ramps (void)
{
  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    const FouleeBodyPalette *palette = foulee_body_palette ((FouleePaletteKind) kind);
    gboolean rises = luminance (&palette->fills[1]) < luminance (&palette->fills[10]);

    for (int level = 2; level < FOULEE_N_LEVELS; level++) {
      double step = contrast (&palette->fills[level - 1], &palette->fills[level]);

      g_assert_cmpfloat (step, >=, 1.15);
      g_assert_cmpfloat (step, <=, 1.4);
      g_assert_true (
          (luminance (&palette->fills[level - 1]) < luminance (&palette->fills[level])) == rises);
    }
  }
}

/* Quiet outlines as a rule, strong ones for those who asked for contrast. */
static void
test_outlines (void)
{
  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    const FouleeBodyPalette *palette = foulee_body_palette ((FouleePaletteKind) kind);
    double on_surface = contrast (&palette->body, &palette->surface);
    double on_empty = contrast (&palette->body, &palette->fills[0]);
    gboolean strong = kind == FOULEE_PALETTE_LIGHT_CONTRAST || kind == FOULEE_PALETTE_DARK_CONTRAST;

    g_assert_cmpfloat (on_surface, >=, strong ? 11.0 : 1.7);
    g_assert_cmpfloat (on_empty, >=, strong ? 11.0 : 1.6);
    g_assert_cmpfloat (on_surface, <=, strong ? 21.0 : 3.4);

    /* Where a fill may be as light as the rim is, a line parts them. */
    if (palette->edge.alpha > 0.0f)
      g_assert_cmpfloat (contrast (&palette->edge, &palette->body), >=, 3.0);
    else
      g_assert_true (kind == FOULEE_PALETTE_LIGHT || kind == FOULEE_PALETTE_DARK);
  }
}

/* What is remembered doesn't look like what is known, and the pointer leaves a trace. */
static void
test_states (void)
{
  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    const FouleeBodyPalette *palette = foulee_body_palette ((FouleePaletteKind) kind);

    for (int level = -1; level < FOULEE_N_LEVELS; level++) {
      GdkRGBA plain = foulee_body_palette_fill (palette, level, FALSE, FALSE);
      GdkRGBA ghost = foulee_body_palette_fill (palette, level, TRUE, FALSE);
      GdkRGBA hovered = foulee_body_palette_fill (palette, level, FALSE, TRUE);

      g_assert_true (gdk_rgba_equal (&plain, &palette->fills[MAX (level, 0)]));
      g_assert_true (gdk_rgba_equal (&plain, &ghost) == (level <= 0));
      g_assert_true (gdk_rgba_equal (&plain, &hovered) == (kind == FOULEE_PALETTE_PRINT));
      if (level > 0)
        g_assert_cmpfloat (contrast (&ghost, &palette->fills[0]), <,
                           contrast (&plain, &palette->fills[0]));
    }
  }
}

/* `over` laid on `below`, which hides all behind it. */
static GdkRGBA
lay (const GdkRGBA *over, const GdkRGBA *below)
{
  const float part = over->alpha;

  return (GdkRGBA) { below->red + (over->red - below->red) * part,
                     below->green + (over->green - below->green) * part,
                     below->blue + (over->blue - below->blue) * part, 1.0f };
}

/* In a chart, words can be read, lines stand out from all they may lie on, and bands from one
 * another; a little more for those who asked for contrast. */
static void
test_charts (void)
{
  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    const FouleeChartPalette *palette = foulee_chart_palette ((FouleePaletteKind) kind);
    const GdkRGBA *inks = palette->inks;
    gboolean strong = kind == FOULEE_PALETTE_LIGHT_CONTRAST || kind == FOULEE_PALETTE_DARK_CONTRAST;
    GdkRGBA span = lay (&inks[FOULEE_CHART_INK_SPAN], &palette->surface);
    GdkRGBA band = lay (&inks[FOULEE_CHART_INK_BAND], &span);
    GdkRGBA inner = lay (&inks[FOULEE_CHART_INK_INNER_BAND], &band);
    GdkRGBA rule = lay (&inks[FOULEE_CHART_INK_RULE], &palette->surface);
    GdkRGBA fence = lay (&inks[FOULEE_CHART_INK_FENCE], &span);

    g_test_message ("palette %d", kind);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_TEXT], &span), >=, strong ? 7.0 : 4.5);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_STRONG], &palette->surface), >=, 7.0);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_SERIES], &palette->surface), >=, 4.5);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_SERIES], &inner), >=, 3.0);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_EVENT], &palette->surface), >=, 4.5);
    g_assert_cmpfloat (contrast (&rule, &palette->surface), >=, 4.5);
    g_assert_cmpfloat (contrast (&fence, &span), >=, strong ? 7.0 : 3.0);
    g_assert_cmpfloat (contrast (&band, &span), >=, 1.15);
    g_assert_cmpfloat (contrast (&inner, &band), >=, 1.15);
  }
}

/* The inks of signs, bars and flags: what is told apart is so in greys too, and stands out from
 * what it may lie on; strongly, for those who asked for contrast. */
static void
test_chart_signs (void)
{
  for (int kind = 0; kind < FOULEE_N_PALETTES; kind++) {
    const FouleeChartPalette *palette = foulee_chart_palette ((FouleePaletteKind) kind);
    const GdkRGBA *inks = palette->inks;
    const gboolean strong =
        kind == FOULEE_PALETTE_LIGHT_CONTRAST || kind == FOULEE_PALETTE_DARK_CONTRAST;
    GdkRGBA span = lay (&inks[FOULEE_CHART_INK_SPAN], &palette->surface);
    GdkRGBA band = lay (&inks[FOULEE_CHART_INK_BAND], &palette->surface);
    GdkRGBA faint = lay (&inks[FOULEE_CHART_INK_FAINT], &palette->surface);
    GdkRGBA lesser = lay (&inks[FOULEE_CHART_INK_LESSER], &palette->surface);
    GdkRGBA value = lay (&inks[FOULEE_CHART_INK_BAR_VALUE], &palette->surface);
    GdkRGBA hatch = lay (&inks[FOULEE_CHART_INK_HATCH], &palette->surface);
    GdkRGBA missing = lay (&inks[FOULEE_CHART_INK_MISSING], &palette->surface);
    GdkRGBA shown = lay (&inks[FOULEE_CHART_INK_SHOWN], &palette->surface);

    g_test_message ("palette %d", kind);
    /* One line of many is seen, and the one that was picked is told from it. */
    g_assert_cmpfloat (contrast (&faint, &palette->surface), >=, strong ? 4.5 : 2.0);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_CHOSEN], &faint), >=, strong ? 2.0 : 3.0);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_CHOSEN], &band), >=, 7.0);
    g_assert_cmpfloat (contrast (&lesser, &span), >=, strong ? 7.0 : 3.0);
    /* A part of a bar, the rest, and what lies behind them. */
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_BAR], &palette->surface), >=,
                       strong ? 7.0 : 3.0);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_BAR], &inks[FOULEE_CHART_INK_BAR_REST]), >=,
                       2.4);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_BAR_REST], &palette->surface), >=, 1.5);
    g_assert_cmpfloat (contrast (&hatch, &palette->surface), >=, 3.0);
    g_assert_cmpfloat (contrast (&value, &palette->surface), >=, 1.15);
    g_assert_cmpfloat (contrast (&missing, &palette->surface), >=, 1.15);
    g_assert_cmpfloat (contrast (&shown, &palette->surface), >=, 1.15);
    /* Words: numbers in bars, and what to look at. */
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_STRONG], &value), >=, 4.5);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_FLAG], &palette->surface), >=,
                       strong ? 7.0 : 4.5);
    g_assert_cmpfloat (contrast (&inks[FOULEE_CHART_INK_ACCENT], &palette->surface), >=, 3.0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_contrast);
  g_test_add_func ("/chart/palette/numbers", test_numbers);
  g_test_add_func ("/chart/palette/ramps", test_ramps);
  g_test_add_func ("/chart/palette/outlines", test_outlines);
  g_test_add_func ("/chart/palette/states", test_states);
  g_test_add_func ("/chart/palette/charts", test_charts);
  g_test_add_func ("/chart/palette/chart-signs", test_chart_signs);
  return g_test_run ();
}
