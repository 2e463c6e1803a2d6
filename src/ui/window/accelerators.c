/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/accelerators.h"

#include <glib/gi18n.h>

/* The keys of the digit row are a digit each also where digits need Shift, as in France and
 * Belgium. */
static const FouleeAccelerator accelerators[] = {
  { "<Control>1", "win.view", "today", N_ ("Views"), N_ ("Today") },
  { "<Control>2", "win.view", "insights", N_ ("Views"), N_ ("Insights") },
  { "<Control>3", "win.view", "history", N_ ("Views"), N_ ("History") },
  { "<Control>ampersand", "win.view", "today", NULL, NULL },
  { "<Control>eacute", "win.view", "insights", NULL, NULL },
  { "<Control>quotedbl", "win.view", "history", NULL, NULL },
  { "<Alt>Left", "win.back", NULL, N_ ("Views"), N_ ("Back from a page") },
  { "<Alt>Page_Up", "win.previous-day", NULL, N_ ("Days"), N_ ("Day before") },
  { "<Alt>Page_Down", "win.next-day", NULL, N_ ("Days"), N_ ("Day after") },
  { "<Alt>Home", "win.today", NULL, N_ ("Days"), N_ ("Back to today") },
  { "<Control>f", "win.search", NULL, N_ ("Days"), N_ ("Search all days") },
  { "F6", "win.next-section", NULL, N_ ("Entries"), N_ ("Next section") },
  { "<Shift>F6", "win.previous-section", NULL, N_ ("Entries"), N_ ("Previous section") },
  { "<Control>0", "win.answer-rest", NULL, N_ ("Entries"), N_ ("No soreness elsewhere") },
  { "<Control>agrave", "win.answer-rest", NULL, NULL, NULL },
  { "<Control>KP_0", "win.answer-rest", NULL, NULL, NULL },
  { "<Control>r", "win.same-places", NULL, N_ ("Entries"), N_ ("Same places") },
  { "<Control>l", "win.switch-legs", NULL, N_ ("Entries"), N_ ("Body map or list") },
  { "<Control>n", "win.new-run", NULL, N_ ("Entries"), N_ ("New run") },
  { "<Control>g", "win.warning-signs", NULL, N_ ("Entries"), N_ ("Warning signs") },
  { "<Control>z", "win.undo", NULL, N_ ("Entries"), N_ ("Undo") },
  { "<Control><Shift>z", "win.redo", NULL, N_ ("Entries"), N_ ("Redo") },
  { "<Control>p", "win.summary", NULL, N_ ("General"), N_ ("Summary for an appointment") },
  { "<Control>o", "win.import", NULL, N_ ("General"), N_ ("Bring in files") },
  { "<Control>v", "win.paste", NULL, N_ ("General"), N_ ("Bring in copied files") },
  { "<Control>comma", "win.preferences", NULL, N_ ("General"), N_ ("Preferences") },
  { "F1", "win.help", NULL, N_ ("General"), N_ ("Help") },
  { "<Control>question", "win.shortcuts", NULL, N_ ("General"), N_ ("Keyboard shortcuts") },
  { "F10", "win.menu", NULL, N_ ("General"), N_ ("Menu") },
  { "<Control>w", "window.close", NULL, N_ ("General"), N_ ("Close the window") },
  { "<Control>q", "app.quit", NULL, N_ ("General"), N_ ("Quit") },
};

const FouleeAccelerator *
foulee_accelerators_get (gsize *n)
{
  *n = G_N_ELEMENTS (accelerators);
  return accelerators;
}

void
foulee_accelerators_install (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++) {
    const FouleeAccelerator *accelerator = &accelerators[i];
    GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accelerator->accelerator),
                          gtk_named_action_new (accelerator->action));

    if (accelerator->target)
      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (accelerator->target));
    gtk_widget_class_add_shortcut (widget_class, shortcut);
    g_object_unref (shortcut);
  }
}
