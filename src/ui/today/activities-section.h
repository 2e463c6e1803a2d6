/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The up to three things that the runner watches, and how they go on the day. */
#define FOULEE_TYPE_ACTIVITIES_SECTION (foulee_activities_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeActivitiesSection, foulee_activities_section, FOULEE,
                      ACTIVITIES_SECTION, FouleeSection)

G_END_DECLS
