/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/window/shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "ui/window/accelerators.h"

/* Keys that no action of the window stands for. */
static const struct {
  const char *keys;
  const char *title;
} level_keys[] = {
  { NC_ ("keys", "0 … 9, 1 then 0"), N_ ("Set the level of the chosen region") },
  { NC_ ("keys", "First letter"), N_ ("Say what it feels like") },
  { NC_ ("keys", "Delete"), N_ ("Take the answer back") },
  { NC_ ("keys", "Arrows"), N_ ("Go to the next region") },
};

/* Keys of the page of the summary alone. */
static const struct {
  const char *accelerator;
  const char *title;
} summary_keys[] = {
  { "<Control>p", N_ ("Print") },         { "<Control>s", N_ ("Save as PDF") },
  { "<Control>plus", N_ ("Larger") },     { "<Control>minus", N_ ("Smaller") },
  { "<Control>0", N_ ("Fit the width") },
};

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *keys)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static void
add_accelerator (AdwPreferencesGroup *group, const char *title, const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;
  g_autofree char *keys = NULL;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return;
  keys = gtk_accelerator_get_label (key, modifiers);
  add_row (group, title, keys);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

AdwDialog *
foulee_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *group_title = NULL;
  const FouleeAccelerator *accelerators;
  gsize n;

  accelerators = foulee_accelerators_get (&n);
  for (gsize i = 0; i < n; i++) {
    if (!accelerators[i].group)
      continue;
    if (g_strcmp0 (accelerators[i].group, group_title) != 0) {
      group_title = accelerators[i].group;
      group = add_group (ADW_PREFERENCES_PAGE (page), _ (group_title));
    }
    add_accelerator (group, _ (accelerators[i].title), accelerators[i].accelerator);
  }
  group = add_group (ADW_PREFERENCES_PAGE (page), C_ ("for an appointment", "Summary"));
  for (gsize i = 0; i < G_N_ELEMENTS (summary_keys); i++)
    add_accelerator (group, _ (summary_keys[i].title), summary_keys[i].accelerator);
  group = add_group (ADW_PREFERENCES_PAGE (page), _ ("Soreness"));
  for (gsize i = 0; i < G_N_ELEMENTS (level_keys); i++)
    add_row (group, _ (level_keys[i].title), g_dpgettext2 (NULL, "keys", level_keys[i].keys));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  return dialog;
}
