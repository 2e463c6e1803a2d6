/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/today/section.h"

G_BEGIN_DECLS

/* The note of the check-in that is shown. */
#define FOULEE_TYPE_NOTE_SECTION (foulee_note_section_get_type ())
G_DECLARE_FINAL_TYPE (FouleeNoteSection, foulee_note_section, FOULEE, NOTE_SECTION, FouleeSection)

G_END_DECLS
