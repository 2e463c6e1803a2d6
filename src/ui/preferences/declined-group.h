/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* A group of the preferences with a line for each suggestion that is never to be given again, and a
 * button that restores it. There without any too, for what it says about suggestions. */
#define FOULEE_TYPE_DECLINED_GROUP (foulee_declined_group_get_type ())
G_DECLARE_FINAL_TYPE (FouleeDeclinedGroup, foulee_declined_group, FOULEE, DECLINED_GROUP,
                      AdwPreferencesGroup)

/* Those of the day's journal. */
void foulee_declined_group_show (FouleeDeclinedGroup *self, FouleeDay *day);

G_END_DECLS
