/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/table-values.h"

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    char decimal;
    gboolean valid;
    double value;
  } cases[] = {
    { "9.63", '.', TRUE, 9.63 },
    { " 10 ", '.', TRUE, 10 },
    { "0", ',', TRUE, 0 },
    { "-12.5", '.', TRUE, -12.5 },
    { "'-12", '.', TRUE, -12 },
    { "10,52", ',', TRUE, 10.52 },
    { "10,52", '.', TRUE, 10.52 },
    { "10.52", ',', TRUE, 10.52 },
    { "1,234.5", '.', TRUE, 1234.5 },
    { "1,234.5", ',', TRUE, 1234.5 },
    { "1.234,5", '.', TRUE, 1234.5 },
    { "4,808", '.', TRUE, 4808 },
    { "4,808", ',', TRUE, 4.808 },
    { "4.808", '.', TRUE, 4.808 },
    { "4.808", ',', TRUE, 4808 },
    { "0,808", '.', TRUE, 0.808 },
    { "1,234,567", '.', TRUE, 1234567 },
    { "1.234.567,8", '.', TRUE, 1234567.8 },
    { "12 345,6", ',', TRUE, 12345.6 },
    { "12\u202f345,6", ',', TRUE, 12345.6 },
    { "12\u00a0345", '.', TRUE, 12345 },
    { "105.2552584", '.', TRUE, 105.2552584 },
    { "0.12345678901234567890", '.', TRUE, 0.12345678901234 },
    { "", '.', FALSE, 0 },
    { ".", '.', FALSE, 0 },
    { "-", '.', FALSE, 0 },
    { "five", '.', FALSE, 0 },
    { "5 km", '.', FALSE, 0 },
    { "1.2.3", '.', FALSE, 0 },
    { "1,2,3", '.', FALSE, 0 },
    { "12,34.5", '.', FALSE, 0 },
    { "1e3", '.', FALSE, 0 },
    { "nan", '.', FALSE, 0 },
    { "0x10", '.', FALSE, 0 },
    { "1 2", '.', FALSE, 0 },
    { "--5", '.', FALSE, 0 },
    { "1234567890123456", '.', FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    double value = 99;

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (
        foulee_value_number (cases[i].text, strlen (cases[i].text), cases[i].decimal, &value), ==,
        cases[i].valid);
    g_assert_cmpfloat_with_epsilon (value, cases[i].valid ? cases[i].value : 99, 1e-9);
  }
}

static void
test_decimal_votes (void)
{
  static const struct {
    const char *text;
    guint point, comma;
  } cases[] = {
    { "9.63", 1, 0 },  { "10,5", 0, 1 },     { "4,808", 0, 0 },   { "4.808", 0, 0 },
    { "0.808", 1, 0 }, { "1,234.5", 1, 0 },  { "1.234,5", 0, 1 }, { "1.234.567", 0, 1 },
    { "12345", 0, 0 }, { "1234,567", 0, 1 }, { "", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDecimalVotes votes = { 0 };

    g_test_message ("%s", cases[i].text);
    foulee_value_vote_decimal (cases[i].text, strlen (cases[i].text), &votes);
    g_assert_cmpuint (votes.point, ==, cases[i].point);
    g_assert_cmpuint (votes.comma, ==, cases[i].comma);
  }
}

static void
test_durations (void)
{
  static const struct {
    const char *text;
    gboolean valid;
    double seconds;
    gboolean ends_in_zero;
  } cases[] = {
    { "43:27", TRUE, 2607, FALSE },
    { "43:00", TRUE, 2580, FALSE },
    { "43:27:00", TRUE, 156420, TRUE },
    { "01:05:12", TRUE, 3912, FALSE },
    { "1:05:12", TRUE, 3912, FALSE },
    { "0:00", TRUE, 0, FALSE },
    { "00:28:10.5", TRUE, 1690.5, FALSE },
    { "00:28:00,5", TRUE, 1680.5, FALSE },
    { "22:30.4", TRUE, 1350.4, FALSE },
    { "125:30", TRUE, 7530, FALSE },
    { " 3010.0 ", TRUE, 3010, FALSE },
    { "1390", TRUE, 1390, FALSE },
    { "", FALSE, 0, FALSE },
    { ":", FALSE, 0, FALSE },
    { "5:", FALSE, 0, FALSE },
    { ":30", FALSE, 0, FALSE },
    { "1:60", FALSE, 0, FALSE },
    { "1:60:00", FALSE, 0, FALSE },
    { "1:2:3:4", FALSE, 0, FALSE },
    { "-1:00", FALSE, 0, FALSE },
    { "-5", FALSE, 0, FALSE },
    { "1h05", FALSE, 0, FALSE },
    { "10:00.x", FALSE, 0, FALSE },
    { "99999999:00", FALSE, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDuration duration = { 0 };

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (foulee_value_duration (cases[i].text, strlen (cases[i].text), '.', &duration),
                     ==, cases[i].valid);
    g_assert_cmpfloat_with_epsilon (duration.seconds, cases[i].seconds, 1e-6);
    g_assert_cmpint (duration.ends_in_zero, ==, cases[i].ends_in_zero);
  }
}

static void
test_moments (void)
{
  static const struct {
    const char *text;
    gboolean month_first;
    const char *date; /* NULL: cannot be read */
    int seconds;
    int offset; /* 9999: none given */
  } cases[] = {
    { "2025-02-06 17:06:03", FALSE, "2025-02-06", 61563, 9999 },
    { "2025-02-06T17:06:03", TRUE, "2025-02-06", 61563, 9999 },
    { "2025-02-06T17:06:03.25Z", FALSE, "2025-02-06", 61563, 0 },
    { "2025-02-06 17:06:03 +0530", FALSE, "2025-02-06", 61563, 330 },
    { "2025-02-06 17:06:03-09:30", FALSE, "2025-02-06", 61563, -570 },
    { "2025-02-06 17:06 UTC", FALSE, "2025-02-06", 61560, 0 },
    { "2025/02/06 17:06", FALSE, "2025-02-06", 61560, 9999 },
    { "2025-02-06", FALSE, "2025-02-06", -1, 9999 },
    { "27.08.2019 19:00", FALSE, "2019-08-27", 68400, 9999 },
    { "05.06.2019 19:00", TRUE, "2019-06-05", 68400, 9999 },
    { "05/06/2019 19:00", FALSE, "2019-06-05", 68400, 9999 },
    { "05/06/2019 19:00", TRUE, "2019-05-06", 68400, 9999 },
    { "8/27/2019 7:00 PM", TRUE, "2019-08-27", 68400, 9999 },
    { "8/27/19 7:00", TRUE, "2019-08-27", 25200, 9999 },
    { "1/2/85 7:00", FALSE, "1985-02-01", 25200, 9999 },
    { "5-6-2019 07:00", FALSE, "2019-06-05", 25200, 9999 },
    { "Nov 5, 2023, 7:12:33 AM", FALSE, "2023-11-05", 25953, 9999 },
    { "Nov 5, 2023, 7:12:33\u202fPM", FALSE, "2023-11-05", 69153, 9999 },
    { "Nov 5, 2023, 12:00:00 AM", FALSE, "2023-11-05", 0, 9999 },
    { "Nov 5, 2023, 12:00:00 PM", FALSE, "2023-11-05", 43200, 9999 },
    { "5 Nov 2023, 07:12:33", FALSE, "2023-11-05", 25953, 9999 },
    { "5 nov. 2023, 07:12:33", FALSE, "2023-11-05", 25953, 9999 },
    { "5 févr. 2023 à 07:12:33", FALSE, "2023-02-05", 25953, 9999 },
    { "14 août 2023, 07:12:33", FALSE, "2023-08-14", 25953, 9999 },
    { "3 juin 2023, 07:12:33", FALSE, "2023-06-03", 25953, 9999 },
    { "3 juil. 2023, 07:12:33", FALSE, "2023-07-03", 25953, 9999 },
    { "21.07.2026, 15:09:27", FALSE, "2026-07-21", 54567, 9999 },
    { "1. Dez. 2026, 06:00:00", FALSE, "2026-12-01", 21600, 9999 },
    { "3. März 2026 um 06:00", FALSE, "2026-03-03", 21600, 9999 },
    { "", FALSE, NULL, 0, 0 },
    { "soon", FALSE, NULL, 0, 0 },
    { "2026-02-30 07:00:00", FALSE, NULL, 0, 0 },
    { "2025-02-29 07:00:00", FALSE, NULL, 0, 0 },
    { "31/02/2025 07:00", FALSE, NULL, 0, 0 },
    { "13/13/2025 07:00", FALSE, NULL, 0, 0 },
    { "27/08/2019 07:00", TRUE, NULL, 0, 0 },
    { "2025-02-06 24:00:00", FALSE, NULL, 0, 0 },
    { "2025-02-06 17:60", FALSE, NULL, 0, 0 },
    { "2025-02-06 13:00 PM", FALSE, NULL, 0, 0 },
    { "17:06:03", FALSE, NULL, 0, 0 },
    { "PM 5 Nov 2023", FALSE, NULL, 0, 0 },
    { "5 Nov Dec 2023", FALSE, NULL, 0, 0 },
    { "1 2 3 4", FALSE, NULL, 0, 0 },
    { "1795067100", FALSE, NULL, 0, 0 },
    { "3000-01-01 00:00:00", FALSE, NULL, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeMoment moment = { 0 };
    g_autofree char *date = NULL;
    const gboolean valid =
        foulee_value_moment (cases[i].text, strlen (cases[i].text), cases[i].month_first, &moment);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (valid, ==, cases[i].date != NULL);
    if (!valid)
      continue;
    date = foulee_date_to_iso (moment.date);
    g_assert_cmpstr (date, ==, cases[i].date);
    g_assert_cmpint (moment.seconds_of_day, ==, cases[i].seconds);
    g_assert_cmpint (moment.has_offset ? moment.offset : 9999, ==, cases[i].offset);
  }
}

static void
test_day_votes (void)
{
  static const struct {
    const char *texts[4];
    gboolean month_first;
  } cases[] = {
    { { "05/06/2019 19:00", "27/08/2019 19:00" }, FALSE },
    { { "05/06/2019 19:00", "08/27/2019 19:00" }, TRUE },
    { { "05/06/2019 19:00", "06/07/2019 19:00" }, FALSE },
    { { "05/06/2019 7:00 PM", "06/07/2019 7:00 PM" }, TRUE },
    { { "27/06/2019 7:00 PM", "06/07/2019 7:00 PM" }, FALSE },
    { { "27/06/2019", "06/28/2019", "06/29/2019" }, TRUE },
    { { "27.06.2019", "06.07.2019" }, FALSE },
    { { "rubbish", "" }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FouleeDayVotes votes = { 0 };

    for (gsize j = 0; j < G_N_ELEMENTS (cases[i].texts) && cases[i].texts[j] != NULL; j++)
      foulee_value_vote_day (cases[i].texts[j], strlen (cases[i].texts[j]), &votes);
    g_test_message ("%s", cases[i].texts[0]);
    g_assert_cmpint (foulee_day_votes_month_first (&votes), ==, cases[i].month_first);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/values/numbers", test_numbers);
  g_test_add_func ("/exchange/values/decimal-votes", test_decimal_votes);
  g_test_add_func ("/exchange/values/durations", test_durations);
  g_test_add_func ("/exchange/values/moments", test_moments);
  g_test_add_func ("/exchange/values/day-votes", test_day_votes);
  return g_test_run ();
}
