/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foulee-diary-journal FOLDER FILE: makes a journal of one person's published diary, to look at.
 * What comes from where, and what is made up: tests/support/diary-journal.h. Nothing of the diaries
 * is part of Foulée. */

#include "support/diary-journal.h"
#include "support/journal-file.h"

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (FouleeClock) clock = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *now = NULL;

  if (argc != 3) {
    g_printerr ("foulee-diary-journal FOLDER FILE\n");
    return 2;
  }
  records = test_diary_journal_new (argv[1]);
  if (records->len == 0) {
    g_printerr ("%s: no diary\n", argv[1]);
    return 1;
  }
  clock = test_diary_clock_new (records);
  if (!test_journal_write (argv[2], records, clock, &error)) {
    g_printerr ("%s: %s\n", argv[2], error->message);
    return 1;
  }
  now = foulee_instant_to_iso (foulee_clock_now (clock));
  g_print ("%s: %u entries; the last evening is %s\n", argv[2], records->len, now);
  return 0;
}
