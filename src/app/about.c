/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/about.h"

#include <glib/gi18n.h>

#include "config.h"
#include "report/statement.h"

AdwDialog *
foulee_about_dialog_new (const FouleeRunner *runner)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  g_autofree char *statement = foulee_statement (foulee_language_of_system (), runner);
  /* Translators: what the program is for. It is followed by a paragraph on what it is not. */
  g_autofree char *comments =
      g_strdup_printf ("%s\n\n%s", _ ("A recovery journal for runners."), statement);

  adw_about_dialog_set_application_name (about, "Foulée");
  adw_about_dialog_set_application_icon (about, FOULEE_APPLICATION);
  adw_about_dialog_set_version (about, FOULEE_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Foulée contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (about, comments);
  /* Translators: your names, one on each line. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  return ADW_DIALOG (about);
}
