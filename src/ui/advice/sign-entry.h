/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* "Something feels wrong?": opens the list of warning signs. On today only, as an answer is of
 * now. */
#define FOULEE_TYPE_SIGN_ENTRY (foulee_sign_entry_get_type ())
G_DECLARE_FINAL_TYPE (FouleeSignEntry, foulee_sign_entry, FOULEE, SIGN_ENTRY, FouleeSection)

G_END_DECLS
