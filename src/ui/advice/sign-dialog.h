/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/today/day.h"

G_BEGIN_DECLS

/* The list of warning signs. What is ticked is stored as an answer of now, and so is *None of
 * these*; closing it is no answer. Sentences about the places that were sore at the last check-in
 * come first. */
#define FOULEE_TYPE_SIGN_DIALOG (foulee_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSignDialog, foulee_sign_dialog, FOULEE, SIGN_DIALOG, AdwDialog)

/* `hinted`: a departure from the runner's usual opens it, and is said first. */
AdwDialog *foulee_sign_dialog_new (FouleeDay *day, gboolean hinted);

G_END_DECLS
