/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Foulée as src/main.c starts it, until Today is painted. An empty journal opens with the first
 * run's page; then that is left at once. */

#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"
#include "config.h"
#include "first-frame.h"
#include "ui/today/legs-section.h"
#include "ui/today/today-view.h"
#include "ui/window/first-run-page.h"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget && gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* A view that has yet to adapt to the width of the window shows nothing in that frame. */
static gboolean
is_wide (GtkWidget *legs)
{
  gboolean wide = FALSE;

  if (legs)
    g_object_get (legs, "wide", &wide, NULL);
  return wide;
}

static gboolean
shows_today (GtkWindow *window)
{
  if (is_shown (find (GTK_WIDGET (window), FOULEE_TYPE_FIRST_RUN_PAGE)))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.start", NULL);
  return is_shown (find (GTK_WIDGET (window), FOULEE_TYPE_TODAY_VIEW)) &&
         is_wide (find (GTK_WIDGET (window), FOULEE_TYPE_LEGS_SECTION));
}

int
main (int argc, char **argv)
{
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (FouleeApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = foulee_application_new ();
  first_frame_tell (GTK_APPLICATION (application), shows_today);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
