/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"

gboolean
foulee_section_diary (FouleeComposer *composer, guint *next, gint64 budget)
{
  return TRUE;
}
