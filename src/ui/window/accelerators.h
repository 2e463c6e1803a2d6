/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every keyboard shortcut of the window: one table, from which both the window and the dialog that
 * lists them are made. */
typedef struct {
  const char *accelerator; /* as gtk_shortcut_trigger_parse_string() reads it */
  const char *action;      /* "win.undo" */
  const char *target;      /* of the action, a string; NULL for none */
  const char *group;       /* untranslated; NULL where it is a second key for the one above */
  const char *title;       /* untranslated */
} FouleeAccelerator;

const FouleeAccelerator *foulee_accelerators_get (gsize *n);

/* Binds all of them to a class of windows. What a text field makes of a key comes first. */
void foulee_accelerators_install (GtkWidgetClass *widget_class);

G_END_DECLS
