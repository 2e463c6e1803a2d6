/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/composer.h"

#include "report/day-words.h"

char *
foulee_composer_date (const FouleeComposer *self, FouleeDate date)
{
  return foulee_day_label (date, self->last, self->language);
}

const char *
foulee_composer_nothing (const FouleeComposer *self)
{
  return foulee_trc (self->language, "in running text", "not recorded");
}
