/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a program of this kind can be: an empty window with a header bar, as large as
 * Foulée's. What it takes to be shown is not Foulée's doing. */

#include <adwaita.h>
#include <locale.h>

#include "first-frame.h"

static gboolean
is_shown (GtkWindow *window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (window)) && gtk_widget_get_width (GTK_WIDGET (window));
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 860);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("io.github.foulee.Bare", G_APPLICATION_NON_UNIQUE);

  setlocale (LC_ALL, "");
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  first_frame_tell (GTK_APPLICATION (application), is_shown);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
