/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/palette.h"

#define RGBA(colour, alpha)                                                                        \
  { ((colour) >> 16 & 0xff) / 255.0f, ((colour) >> 8 & 0xff) / 255.0f, ((colour) & 0xff) / 255.0f, \
    alpha }

static const FouleeChartPalette palettes[FOULEE_N_PALETTES] = {
  [FOULEE_PALETTE_LIGHT] = { .surface = RGBA (0xffffff, 1.0f),
                             .inks = {
                               [FOULEE_CHART_INK_TEXT] = RGBA (0x5e5e64, 1.0f),
                               [FOULEE_CHART_INK_STRONG] = RGBA (0x333338, 1.0f),
                               [FOULEE_CHART_INK_GRID] = RGBA (0x333338, 0.1f),
                               [FOULEE_CHART_INK_AXIS] = RGBA (0x333338, 0.4f),
                               [FOULEE_CHART_INK_RULE] = RGBA (0x333338, 0.7f),
                               [FOULEE_CHART_INK_SPAN] = RGBA (0x333338, 0.06f),
                               [FOULEE_CHART_INK_FENCE] = RGBA (0x333338, 0.6f),
                               [FOULEE_CHART_INK_SERIES] = RGBA (0xa94017, 1.0f),
                               [FOULEE_CHART_INK_BAND] = RGBA (0xe37b53, 0.24f),
                               [FOULEE_CHART_INK_INNER_BAND] = RGBA (0xe37b53, 0.3f),
                               [FOULEE_CHART_INK_EVENT] = RGBA (0x6a6a71, 1.0f),
                               [FOULEE_CHART_INK_ACCENT] = RGBA (0x3584e4, 1.0f),
                             } },
  [FOULEE_PALETTE_DARK] = { .surface = RGBA (0x36363a, 1.0f),
                            .inks = {
                              [FOULEE_CHART_INK_TEXT] = RGBA (0xb9b9be, 1.0f),
                              [FOULEE_CHART_INK_STRONG] = RGBA (0xffffff, 1.0f),
                              [FOULEE_CHART_INK_GRID] = RGBA (0xffffff, 0.1f),
                              [FOULEE_CHART_INK_AXIS] = RGBA (0xffffff, 0.4f),
                              [FOULEE_CHART_INK_RULE] = RGBA (0xffffff, 0.7f),
                              [FOULEE_CHART_INK_SPAN] = RGBA (0xffffff, 0.07f),
                              [FOULEE_CHART_INK_FENCE] = RGBA (0xffffff, 0.6f),
                              [FOULEE_CHART_INK_SERIES] = RGBA (0xfb9f64, 1.0f),
                              [FOULEE_CHART_INK_BAND] = RGBA (0xdc7c42, 0.2f),
                              [FOULEE_CHART_INK_INNER_BAND] = RGBA (0xdc7c42, 0.2f),
                              [FOULEE_CHART_INK_EVENT] = RGBA (0xa5a5ac, 1.0f),
                              [FOULEE_CHART_INK_ACCENT] = RGBA (0x78aeed, 1.0f),
                            } },
  [FOULEE_PALETTE_LIGHT_CONTRAST] = { .surface = RGBA (0xffffff, 1.0f),
                                      .inks = {
                                        [FOULEE_CHART_INK_TEXT] = RGBA (0x000000, 1.0f),
                                        [FOULEE_CHART_INK_STRONG] = RGBA (0x000000, 1.0f),
                                        [FOULEE_CHART_INK_GRID] = RGBA (0x000000, 0.3f),
                                        [FOULEE_CHART_INK_AXIS] = RGBA (0x000000, 1.0f),
                                        [FOULEE_CHART_INK_RULE] = RGBA (0x000000, 1.0f),
                                        [FOULEE_CHART_INK_SPAN] = RGBA (0x000000, 0.1f),
                                        [FOULEE_CHART_INK_FENCE] = RGBA (0x000000, 1.0f),
                                        [FOULEE_CHART_INK_SERIES] = RGBA (0x76280d, 1.0f),
                                        [FOULEE_CHART_INK_BAND] = RGBA (0xe37b53, 0.35f),
                                        [FOULEE_CHART_INK_INNER_BAND] = RGBA (0xe37b53, 0.4f),
                                        [FOULEE_CHART_INK_EVENT] = RGBA (0x000000, 1.0f),
                                        [FOULEE_CHART_INK_ACCENT] = RGBA (0x1c5fb4, 1.0f),
                                      } },
  [FOULEE_PALETTE_DARK_CONTRAST] = { .surface = RGBA (0x1d1d20, 1.0f),
                                     .inks = {
                                       [FOULEE_CHART_INK_TEXT] = RGBA (0xffffff, 1.0f),
                                       [FOULEE_CHART_INK_STRONG] = RGBA (0xffffff, 1.0f),
                                       [FOULEE_CHART_INK_GRID] = RGBA (0xffffff, 0.3f),
                                       [FOULEE_CHART_INK_AXIS] = RGBA (0xffffff, 1.0f),
                                       [FOULEE_CHART_INK_RULE] = RGBA (0xffffff, 1.0f),
                                       [FOULEE_CHART_INK_SPAN] = RGBA (0xffffff, 0.12f),
                                       [FOULEE_CHART_INK_FENCE] = RGBA (0xffffff, 1.0f),
                                       [FOULEE_CHART_INK_SERIES] = RGBA (0xfeb788, 1.0f),
                                       [FOULEE_CHART_INK_BAND] = RGBA (0xdc7c42, 0.3f),
                                       [FOULEE_CHART_INK_INNER_BAND] = RGBA (0xdc7c42, 0.3f),
                                       [FOULEE_CHART_INK_EVENT] = RGBA (0xffffff, 1.0f),
                                       [FOULEE_CHART_INK_ACCENT] = RGBA (0x99c1f1, 1.0f),
                                     } },
  /* Greys: what is expected is told from what was read off by its dashes and the dots. */
  [FOULEE_PALETTE_PRINT] = { .surface = RGBA (0xffffff, 1.0f),
                             .inks = {
                               [FOULEE_CHART_INK_TEXT] = RGBA (0x000000, 1.0f),
                               [FOULEE_CHART_INK_STRONG] = RGBA (0x000000, 1.0f),
                               [FOULEE_CHART_INK_GRID] = RGBA (0x000000, 0.15f),
                               [FOULEE_CHART_INK_AXIS] = RGBA (0x000000, 0.8f),
                               [FOULEE_CHART_INK_RULE] = RGBA (0x000000, 0.8f),
                               [FOULEE_CHART_INK_SPAN] = RGBA (0x000000, 0.05f),
                               [FOULEE_CHART_INK_FENCE] = RGBA (0x000000, 0.7f),
                               [FOULEE_CHART_INK_SERIES] = RGBA (0x000000, 1.0f),
                               [FOULEE_CHART_INK_BAND] = RGBA (0x000000, 0.18f),
                               [FOULEE_CHART_INK_INNER_BAND] = RGBA (0x000000, 0.2f),
                               [FOULEE_CHART_INK_EVENT] = RGBA (0x555555, 1.0f),
                               [FOULEE_CHART_INK_ACCENT] = RGBA (0x000000, 1.0f),
                             } },
};

const FouleeChartPalette *
foulee_chart_palette (FouleePaletteKind kind)
{
  g_return_val_if_fail (kind < FOULEE_N_PALETTES, NULL);

  return &palettes[kind];
}
