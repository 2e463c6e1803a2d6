/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/sections.h"
#include "report/sign-words.h"

static void
write_unanswered (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;

  foulee_flow_add_heading (composer->flow, foulee_tr (language, "Warning signs"), NULL);
  foulee_flow_add_text (composer->flow,
                        foulee_tr (language, "The list was not answered in this period."));
}

void
foulee_section_signs (FouleeComposer *composer)
{
  const FouleeLanguage *language = composer->language;
  const FouleeSignAnswer *last = foulee_signs_last_answer (composer);
  g_autofree char *day = NULL, *title = NULL, *list = NULL;

  if (last == NULL) {
    write_unanswered (composer);
    return;
  }
  day = foulee_composer_date (composer, foulee_record_day (last, composer->day_start));
  title =
      g_strdup_printf (foulee_trc (language, "heading: day", "Warning signs denied on %s"), day);
  list = foulee_signs_denied_list (last, language);
  foulee_flow_add_heading (composer->flow, title, NULL);
  foulee_flow_add_text (
      composer->flow,
      list != NULL ? list : foulee_trc (language, "warning signs denied", "None of those asked."));
}
