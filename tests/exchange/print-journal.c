/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the full journal as the program writes it, for check-schema.py. */
#include <gio/gunixoutputstream.h>
#include <unistd.h>

#include "exchange/exchange.h"
#include "full-journal.h"

int
main (void)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GPtrArray) records = full_journal_new ();
  g_autoptr (GError) error = NULL;

  if (foulee_json_write (records, stream, NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
