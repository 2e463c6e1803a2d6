/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/first-weekday.h"

#ifdef __GLIBC__
#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* The day from which the C library counts: 19971130 was a Sunday, 19971201 a Monday. */
#define COUNTED_FROM_SUNDAY 19971130

int
foulee_first_weekday (void)
{
  const char *locale = nl_langinfo (_NL_LOCALE_NAME (LC_TIME));
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  int counted_from = GPOINTER_TO_INT (nl_langinfo (_NL_TIME_WEEK_1STDAY));

  if (!strcmp (locale, "C") || !strcmp (locale, "POSIX") || g_str_has_prefix (locale, "C."))
    return 1;
  return counted_from == COUNTED_FROM_SUNDAY ? (first + 5) % 7 + 1 : (first + 6) % 7 + 1;
}
#else
int
foulee_first_weekday (void)
{
  return 1;
}
#endif
