/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/palette.h"

#define HEX(colour)                                                                                \
  { ((colour) >> 16 & 0xff) / 255.0f, ((colour) >> 8 & 0xff) / 255.0f, ((colour) & 0xff) / 255.0f, \
    1.0f }
#define BLACK(alpha) { 0.0f, 0.0f, 0.0f, alpha }
#define WHITE(alpha) { 1.0f, 1.0f, 1.0f, alpha }

/* One hue, deeper with the level: neighbours differ by 1.2 to 1.35 to 1. In the dark the ramp rises
 * towards light. */
#define LIGHT_RAMP                                                                                 \
  HEX (0xfee3d8), HEX (0xfec8b2), HEX (0xf9ad8e), HEX (0xf0946f), HEX (0xe37b53), HEX (0xd3653b),  \
      HEX (0xc05126), HEX (0xa94017), HEX (0x90320e), HEX (0x76280d)
#define DARK_RAMP                                                                                  \
  HEX (0x5f3324), HEX (0x763c26), HEX (0x8d4628), HEX (0xa2512a), HEX (0xb75e2f), HEX (0xcb6c37),  \
      HEX (0xdc7c42), HEX (0xec8d52), HEX (0xfb9f64), HEX (0xfeb788)
#define PRINT_RAMP                                                                                 \
  HEX (0xeeeeee), HEX (0xd8d8d8), HEX (0xc1c1c1), HEX (0xacacac), HEX (0x969696), HEX (0x828282),  \
      HEX (0x6e6e6e), HEX (0x5a5a5a), HEX (0x474747), HEX (0x353535)

/* The number's colour turns where the fill has become too deep for the one, or too light. */
#define NUMBERS(low, mid, high) low, low, low, low, low, low, mid, high, high, high, high
#define LIGHT_NUMBERS NUMBERS (HEX (0x2e1206), HEX (0x2e1206), HEX (0xffffff))
#define DARK_NUMBERS NUMBERS (HEX (0xffffff), HEX (0x1d0d06), HEX (0x1d0d06))
#define PRINT_NUMBERS NUMBERS (HEX (0x000000), HEX (0x000000), HEX (0xffffff))

static const FouleeBodyPalette palettes[FOULEE_N_PALETTES] = {
  [FOULEE_PALETTE_LIGHT] = { .surface = HEX (0xffffff),
                             .body = HEX (0xc9c5be),
                             .neutral = HEX (0xe7e4e0),
                             .line = BLACK (0.13f),
                             .tick = HEX (0x5e5c64),
                             .text = HEX (0x5e5e64),
                             .fills = { HEX (0xfcfbfa), LIGHT_RAMP },
                             .numbers = { LIGHT_NUMBERS },
                             .ghost_number = HEX (0x5a2a14),
                             .ghost_depth = 0.3f,
                             .hover_depth = 0.07f },
  [FOULEE_PALETTE_DARK] = { .surface = HEX (0x36363a),
                            .body = HEX (0x67666c),
                            .neutral = HEX (0x454449),
                            .line = WHITE (0.15f),
                            .tick = HEX (0xc0bfbc),
                            .text = HEX (0xb9b9be),
                            .fills = { HEX (0x242427), DARK_RAMP },
                            .numbers = { DARK_NUMBERS },
                            .ghost_number = HEX (0xffd9c2),
                            .ghost_depth = 0.3f,
                            .hover_depth = 0.1f },
  [FOULEE_PALETTE_LIGHT_CONTRAST] = { .surface = HEX (0xffffff),
                                      .body = HEX (0x3d3846),
                                      .edge = HEX (0xffffff),
                                      .neutral = HEX (0xdeddda),
                                      .line = BLACK (0.45f),
                                      .tick = HEX (0x000000),
                                      .text = HEX (0x000000),
                                      .fills = { HEX (0xffffff), LIGHT_RAMP },
                                      .numbers = { LIGHT_NUMBERS },
                                      .ghost_number = HEX (0x2e1206),
                                      .ghost_depth = 0.3f,
                                      .hover_depth = 0.1f },
  [FOULEE_PALETTE_DARK_CONTRAST] = { .surface = HEX (0x1d1d20),
                                     .body = HEX (0xe6e3e0),
                                     .edge = HEX (0x1d1d20),
                                     .neutral = HEX (0x48474c),
                                     .line = WHITE (0.45f),
                                     .tick = HEX (0xffffff),
                                     .text = HEX (0xffffff),
                                     .fills = { HEX (0x1d1d20), DARK_RAMP },
                                     .numbers = { DARK_NUMBERS },
                                     .ghost_number = HEX (0xffffff),
                                     .ghost_depth = 0.3f,
                                     .hover_depth = 0.14f },
  [FOULEE_PALETTE_PRINT] = { .surface = HEX (0xffffff),
                             .body = HEX (0x8c8c8c),
                             .edge = HEX (0xffffff),
                             .neutral = HEX (0xececec),
                             .line = BLACK (0.22f),
                             .tick = HEX (0x333333),
                             .text = HEX (0x000000),
                             .fills = { HEX (0xffffff), PRINT_RAMP },
                             .numbers = { PRINT_NUMBERS },
                             .ghost_number = HEX (0x333333),
                             .ghost_depth = 0.3f,
                             .hover_depth = 0.0f },
};

const FouleeBodyPalette *
foulee_body_palette (FouleePaletteKind kind)
{
  g_return_val_if_fail (kind < FOULEE_N_PALETTES, NULL);

  return &palettes[kind];
}

static GdkRGBA
mix (const GdkRGBA *from, const GdkRGBA *to, float share)
{
  return (GdkRGBA) { from->red + (to->red - from->red) * share,
                     from->green + (to->green - from->green) * share,
                     from->blue + (to->blue - from->blue) * share, 1.0f };
}

GdkRGBA
foulee_body_palette_fill (const FouleeBodyPalette *palette, int level, gboolean ghost,
                          gboolean hovered)
{
  static const GdkRGBA black = BLACK (1.0f), white = WHITE (1.0f);
  const GdkRGBA *number = foulee_body_palette_number (palette, level, ghost);
  GdkRGBA fill = palette->fills[MAX (level, 0)];

  if (ghost)
    fill = mix (&palette->fills[0], &fill, palette->ghost_depth);
  if (hovered && level > 0)
    fill = mix (&fill, number->green < 0.5f ? &white : &black, palette->hover_depth);
  else if (hovered)
    /* Next to the surface's own colour there is only one way to go. */
    fill = mix (&fill, &palette->numbers[0], palette->hover_depth);
  return fill;
}

const GdkRGBA *
foulee_body_palette_number (const FouleeBodyPalette *palette, int level, gboolean ghost)
{
  if (ghost)
    return &palette->ghost_number;
  return level > 0 ? &palette->numbers[level] : &palette->tick;
}
