/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/day-words.h"

#define STRETCH_DAYS 3
#define MAX_PIECES 6

static gboolean
same_month (FouleeDate a, FouleeDate b)
{
  int year_a, month_a, year_b, month_b, day;

  foulee_date_to_civil (a, &year_a, &month_a, &day);
  foulee_date_to_civil (b, &year_b, &month_b, &day);
  return year_a == year_b && month_a == month_b;
}

char *
foulee_day_label (FouleeDate date, FouleeDate last, const FouleeLanguage *language)
{
  int year, year_last, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  foulee_date_to_civil (last, &year_last, &month, &day);
  return foulee_format_date (language, date,
                             year == year_last ? FOULEE_DATE_PLAIN : FOULEE_DATE_MEDIUM);
}

/* "1"; « 1er ». */
static char *
number_label (FouleeDate date, const FouleeLanguage *language)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return day == 1 ? g_strdup (foulee_trc (language, "first day of a month", "1"))
                  : g_strdup_printf ("%d", day);
}

char *
foulee_stretch_label (FouleeDate from, FouleeDate to, FouleeDate last,
                      const FouleeLanguage *language)
{
  const gboolean one_month = same_month (from, to);
  g_autofree char *first =
      one_month ? number_label (from, language) : foulee_day_label (from, last, language);
  g_autofree char *second = foulee_day_label (to, last, language);

  if (one_month)
    /* Translators: days of one month: "1–9 November". */
    return g_strdup_printf (foulee_trc (language, "from day to day", "%s\u2060–\u2060%s"), first,
                            second);
  /* Translators: "28 October – 3 November". */
  return g_strdup_printf (foulee_trc (language, "from date to date", "%s – %s"), first, second);
}

static FouleeDate
day_at (const GArray *days, guint index)
{
  return g_array_index (days, FouleeDate, index);
}

/* The index after the last of the days in a row that begin at `from`; after `from` itself where
 * they are too few for a stretch. */
static guint
end_of_row (const GArray *days, guint from)
{
  guint to = from + 1;

  while (to < days->len && day_at (days, to) == day_at (days, to - 1) + 1)
    to++;
  return to - from >= STRETCH_DAYS ? to : from + 1;
}

/* Single days of one month, from index `from` up to before `to`: "1, 2 and 5 November". */
static char *
month_label (const GArray *days, guint from, guint to, FouleeDate last,
             const FouleeLanguage *language)
{
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = from; i + 1 < to; i++)
    g_strv_builder_take (numbers, number_label (day_at (days, i), language));
  g_strv_builder_take (numbers, foulee_day_label (day_at (days, to - 1), last, language));
  list = g_strv_builder_end (numbers);
  return foulee_format_list (language, (const char *const *) list);
}

/* The index after the single days that stand in one month with that at `from`. */
static guint
end_of_month (const GArray *days, guint from)
{
  guint to = from + 1;

  while (to < days->len && end_of_row (days, to) == to + 1 &&
         same_month (day_at (days, from), day_at (days, to)))
    to++;
  return to;
}

/* The same without the month, which stands behind the stretch that follows: "1, 2". */
static char *
numbers_label (const GArray *days, guint from, guint to, const FouleeLanguage *language)
{
  GString *label = g_string_new (NULL);

  for (guint i = from; i < to; i++) {
    g_autofree char *number = number_label (day_at (days, i), language);
    g_string_append_printf (label, "%s%s",
                            i > from ? foulee_trc (language, "between items of a list", ", ") : "",
                            number);
  }
  return g_string_free_and_steal (label);
}

/* Whether a stretch within the month of the day at `index` - 1 begins at `index`. */
static gboolean
stretch_follows (const GArray *days, guint index)
{
  const guint to = index < days->len ? end_of_row (days, index) : index;

  return to > index + 1 && same_month (day_at (days, index - 1), day_at (days, to - 1));
}

static guint
count_pieces (const GArray *days)
{
  guint n = 0;

  for (guint i = 0; i < days->len; i = end_of_row (days, i))
    n++;
  return n;
}

char *
foulee_days_label (const GArray *days, FouleeDate last, const FouleeLanguage *language)
{
  GString *label = g_string_new (NULL);
  guint to;

  if (count_pieces (days) > MAX_PIECES) {
    g_autofree char *all =
        foulee_stretch_label (day_at (days, 0), day_at (days, days->len - 1), last, language);
    g_string_append_printf (
        label, foulee_trn (language, "%u day within %s", "%u days within %s", days->len), days->len,
        all);
    return g_string_free_and_steal (label);
  }
  for (guint from = 0; from < days->len; from = to) {
    g_autofree char *piece = NULL;

    to = end_of_row (days, from);
    if (to > from + 1) {
      piece = foulee_stretch_label (day_at (days, from), day_at (days, to - 1), last, language);
    } else {
      to = end_of_month (days, from);
      piece = stretch_follows (days, to) ? numbers_label (days, from, to, language)
                                         : month_label (days, from, to, last, language);
    }
    if (label->len > 0)
      g_string_append (label, foulee_trc (language, "between items of a list", ", "));
    g_string_append (label, piece);
  }
  return g_string_free_and_steal (label);
}
