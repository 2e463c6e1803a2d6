/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"
#include "config.h"

/* A category whose locale the system lacks, as after LC_TIME was set by hand, shall not take the
 * language with it: all at once they are set or none is. */
static void
set_locale (void)
{
  static const int categories[] = {
    LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES,
#ifdef LC_PAPER
    LC_PAPER,
#endif
  };

  if (setlocale (LC_ALL, "") != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    setlocale (categories[i], "");
}

int
main (int argc, char **argv)
{
  /* A build folder has its translations elsewhere. */
  const char *folder = g_getenv ("FOULEE_LOCALEDIR");
  g_autoptr (FouleeApplication) application = NULL;

  set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : FOULEE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = foulee_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
