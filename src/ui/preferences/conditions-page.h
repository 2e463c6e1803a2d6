/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/settings-page.h"

G_BEGIN_DECLS

/* Illnesses, injuries and medicines that matter for running: those of now and those that are over;
 * and the suggestions that are turned off. Nothing is recommended for a condition. */
#define FOULEE_TYPE_CONDITIONS_PAGE (foulee_conditions_page_get_type ())
G_DECLARE_FINAL_TYPE (FouleeConditionsPage, foulee_conditions_page, FOULEE, CONDITIONS_PAGE,
                      FouleeSettingsPage)

G_END_DECLS
