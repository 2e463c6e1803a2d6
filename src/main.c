/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"
#include "config.h"

int
main (int argc, char **argv)
{
  /* A build folder has its translations elsewhere. */
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (FouleeApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = foulee_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
