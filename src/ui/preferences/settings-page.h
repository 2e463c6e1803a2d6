/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* A page of the preferences that shows and edits records of the journal. Property: "day", the door
 * to them. */
#define FOULEE_TYPE_SETTINGS_PAGE (foulee_settings_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FouleeSettingsPage, foulee_settings_page, FOULEE, SETTINGS_PAGE,
                          AdwPreferencesPage)

struct _FouleeSettingsPageClass {
  AdwPreferencesPageClass parent_class;

  /* Show the records as they are now. Called when there is a day, and at every change. */
  void (*refresh) (FouleeSettingsPage *self, FouleeDay *day);
};

FouleeDay *foulee_settings_page_get_day (FouleeSettingsPage *self);

/* The journal's records of a kind in the order of `compare`, whose arguments are records; free the
 * array. */
GPtrArray *foulee_settings_page_list (FouleeSettingsPage *self, FouleeKind kind,
                                      GCompareFunc compare);

G_END_DECLS
