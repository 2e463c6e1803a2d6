/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/help-scenes.h"

#include "display/harness.h"
#include "ui/help/help-page.h"

/* Its place in the guide. */
#define PICTURE_CHAPTER 1

void
scene_help (FouleeWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.help", NULL);
}

void
scene_help_picture (FouleeWindow *window)
{
  scene_help (window);
  harness_wait_frames (GTK_WIDGET (window), 3);
  foulee_help_page_show_chapter (
      FOULEE_HELP_PAGE (harness_find (GTK_WIDGET (window), FOULEE_TYPE_HELP_PAGE)),
      PICTURE_CHAPTER);
}
