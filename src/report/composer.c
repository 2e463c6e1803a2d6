/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/composer.h"

#include "report/day-words.h"

char *
foulee_composer_date (const FouleeComposer *self, FouleeDate date)
{
  return foulee_day_label (date, self->last, self->language);
}

char *
foulee_composer_days (const FouleeComposer *self, const GPtrArray *records)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (FouleeDate));
  FouleeDate before = FOULEE_DATE_NONE;

  for (guint i = 0; i < records->len; i++) {
    const FouleeDate day = foulee_record_day (g_ptr_array_index (records, i), self->day_start);

    /* A clock of another zone may date a later record earlier. */
    if (i > 0 && day <= before)
      continue;
    g_array_append_val (days, day);
    before = day;
  }
  return foulee_days_label (days, self->last, self->language);
}

const char *
foulee_composer_nothing (const FouleeComposer *self)
{
  return foulee_trc (self->language, "in running text", "not recorded");
}
