/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/style.h"

#define FOLDER "/io/github/foulee/Foulee/styles/"

/* What each changes of style.css, which libadwaita loads. These it loads no longer from 1.10 on,
 * and the media queries that take their place begin with GTK 4.20. */
static const struct {
  const char *path;
  gboolean dark;     /* only in the dark */
  gboolean contrast; /* only in high contrast */
} variants[] = {
  { FOLDER "style-dark.css", TRUE, FALSE },
  { FOLDER "style-hc.css", FALSE, TRUE },
  { FOLDER "style-hc-dark.css", TRUE, TRUE },
};

static void
update (AdwStyleManager *manager, GParamSpec *property, GtkCssProvider **providers)
{
  GdkDisplay *display = gdk_display_get_default ();
  const gboolean dark = adw_style_manager_get_dark (manager);
  const gboolean contrast = adw_style_manager_get_high_contrast (manager);

  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++) {
    GtkStyleProvider *provider = GTK_STYLE_PROVIDER (providers[i]);

    gtk_style_context_remove_provider_for_display (display, provider);
    /* A later one goes before an earlier one. */
    if ((dark || !variants[i].dark) && (contrast || !variants[i].contrast))
      gtk_style_context_add_provider_for_display (
          display, provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1 + (guint) i);
  }
}

void
foulee_style_follow_system (void)
{
  static GtkCssProvider *providers[G_N_ELEMENTS (variants)]; /* as long as the program */
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (providers[0] != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++) {
    providers[i] = gtk_css_provider_new ();
    gtk_css_provider_load_from_resource (providers[i], variants[i].path);
  }
  g_signal_connect (manager, "notify::dark", G_CALLBACK (update), providers);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (update), providers);
  update (manager, NULL, providers);
}
