/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/output.h"

#include "base/civil.h"
#include "base/error.h"

#define PIECE 65536

void
foulee_output_init (FouleeOutput *output, GOutputStream *stream, GCancellable *cancellable)
{
  *output = (FouleeOutput) {
    .stream = stream,
    .cancellable = cancellable,
    .text = g_string_sized_new (PIECE + PIECE / 4),
  };
}

static void
hand_over (FouleeOutput *output)
{
  /* Not every stream asks. */
  if (output->error == NULL &&
      !g_cancellable_set_error_if_cancelled (output->cancellable, &output->error))
    g_output_stream_write_all (output->stream, output->text->str, output->text->len, NULL,
                               output->cancellable, &output->error);
  g_string_truncate (output->text, 0);
}

gboolean
foulee_output_flush (FouleeOutput *output)
{
  if (output->text->len >= PIECE)
    hand_over (output);
  return output->error == NULL;
}

gboolean
foulee_output_finish (FouleeOutput *output, GError **error)
{
  g_autoptr (GError) local = NULL;

  hand_over (output);
  g_string_free (output->text, TRUE);
  output->text = NULL;
  if (output->error == NULL)
    return TRUE;

  local = g_steal_pointer (&output->error);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return foulee_fail (error, FOULEE_ERROR_FULL, .system = local->message);
  return foulee_fail (error, FOULEE_ERROR_IO, .system = local->message);
}

void
foulee_output_text (FouleeOutput *output, const char *text)
{
  g_string_append (output->text, text);
}

void
foulee_output_character (FouleeOutput *output, char character)
{
  g_string_append_c (output->text, character);
}

void
foulee_output_format (FouleeOutput *output, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (output->text, format, arguments);
  va_end (arguments);
}

void
foulee_output_milliseconds (FouleeOutput *output, gint64 milliseconds)
{
  const int rest = (int) ((milliseconds % 1000 + 1000) % 1000);
  const FouleeInstant instant = { (milliseconds - rest) / 1000, 0 };
  int second, year, month, day;
  FouleeDate date;

  foulee_instant_to_civil (instant, &date, &second);
  foulee_date_to_civil (date, &year, &month, &day);
  foulee_output_format (output, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", year, month, day,
                        second / 3600, second / 60 % 60, second % 60, rest);
}
