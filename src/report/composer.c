/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/composer.h"

char *
foulee_composer_date (const FouleeComposer *self, FouleeDate date)
{
  return foulee_format_date (self->language, date, FOULEE_DATE_MEDIUM);
}

const char *
foulee_composer_nothing (const FouleeComposer *self)
{
  return foulee_trc (self->language, "in running text", "not recorded");
}
