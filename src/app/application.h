/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: the command line's verbs where one is given, else a window on a journal. */
#define FOULEE_TYPE_APPLICATION (foulee_application_get_type ())
G_DECLARE_FINAL_TYPE (FouleeApplication, foulee_application, FOULEE, APP, AdwApplication)

FouleeApplication *foulee_application_new (void);

G_END_DECLS
