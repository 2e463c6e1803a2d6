/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/drawn.h"

static AdwStyleManager *
get_style (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

FouleePaletteKind
foulee_drawn_palette (GtkWidget *widget)
{
  AdwStyleManager *style = get_style (widget);
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? FOULEE_PALETTE_DARK_CONTRAST : FOULEE_PALETTE_LIGHT_CONTRAST;
  return dark ? FOULEE_PALETTE_DARK : FOULEE_PALETTE_LIGHT;
}

float
foulee_drawn_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0f * 1024.0f) : 1.0f;
}

void
foulee_drawn_follow_style (GtkWidget *widget)
{
  const char *const names[] = { "notify::dark", "notify::high-contrast", "notify::accent-color" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (get_style (widget), names[i], G_CALLBACK (gtk_widget_queue_draw),
                             widget, G_CONNECT_SWAPPED);
}
