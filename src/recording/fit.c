/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-activity.h"

#include <string.h>

/* A FIT file: a header, as many bytes of messages as it says, and their sum. Several may follow one
 * another in one file. */

#define SHORTEST_HEADER 12
#define HEADER_SIZE_AT 0
#define HEADER_DATA_AT 4
#define HEADER_MARK_AT 8
#define HEADER_SUM_AT 12
#define HEADER_WITH_SUM 14
#define SUM_LENGTH 2

typedef struct {
  FouleeFitBytes *bytes;
  FouleeRecording *recording;
  gboolean timeless; /* there was an activity that nothing says the time of */
  gint64 broken;     /* from where on an activity could not be read; −1 for nowhere */
} Reader;

static guint32
little_endian (const guint8 *bytes, gsize length)
{
  guint32 number = 0;

  while (length-- > 0)
    number = number << 8 | bytes[length];
  return number;
}

static gboolean
refuse (gint64 byte, GError **error)
{
  return foulee_fail (error, FOULEE_ERROR_SYNTAX, .position = byte + 1);
}

/* What lies behind a header that starts at `start` and is there as far as `n_there` bytes: FALSE
 * where it is none. A sum of 0 is not one. */
static gboolean
check_header (const guint8 *header, gsize n_there, gint64 start, GError **error)
{
  const gsize size = header[HEADER_SIZE_AT];
  guint32 sum;

  if (size < SHORTEST_HEADER)
    return refuse (start + HEADER_SIZE_AT, error);
  if (memcmp (header + HEADER_MARK_AT, ".FIT", 4) != 0)
    return refuse (start + HEADER_MARK_AT, error);
  if (size > n_there)
    return refuse (start + (gint64) n_there, error);
  if (size < HEADER_WITH_SUM)
    return TRUE;
  sum = little_endian (header + HEADER_SUM_AT, SUM_LENGTH);
  return sum == 0 || sum == foulee_fit_sum (0, header, HEADER_SUM_AT) ||
         refuse (start + HEADER_SUM_AT, error);
}

static void
note (Reader *reader, FouleeRecordingNoteKind kind, guint count, gint64 byte)
{
  foulee_recording_note (reader->recording, kind, count, 0, byte);
  if (reader->broken < 0)
    reader->broken = byte;
}

/* From behind the messages to behind their sum. A file of no length was never finished. */
static gboolean
end_file (Reader *reader, const FouleeFitEnd *how, gint64 end, GError **error)
{
  gsize n_there;
  gint64 cut = how->cut;

  if (how->n_lost > 0)
    note (reader, FOULEE_RECORDING_UNKNOWN_DATA, how->n_lost, how->lost);
  if (!foulee_fit_bytes_skip_to (reader->bytes, end, error) ||
      !foulee_fit_bytes_want (reader->bytes, SUM_LENGTH, &n_there, error))
    return FALSE;
  if (n_there < SUM_LENGTH) {
    cut = foulee_fit_bytes_position (reader->bytes) + (gint64) n_there;
    foulee_fit_bytes_skip (reader->bytes, n_there);
  } else {
    const guint16 sum = foulee_fit_bytes_sum (reader->bytes);

    if (little_endian (foulee_fit_bytes_next (reader->bytes), SUM_LENGTH) != sum)
      foulee_recording_note (reader->recording, FOULEE_RECORDING_BAD_CHECKSUM, 1, 0,
                             foulee_fit_bytes_position (reader->bytes));
    foulee_fit_bytes_skip (reader->bytes, SUM_LENGTH);
  }
  if (cut >= 0)
    note (reader, FOULEE_RECORDING_CUT_SHORT, 1, cut);
  return TRUE;
}

static gboolean
visit (const FouleeFitMessage *message, gpointer data, GError **error)
{
  return foulee_fit_activity_take (data, message, error);
}

/* The messages behind a header of `size` bytes. */
static gboolean
read_file (Reader *reader, gsize size, gint64 length, GError **error)
{
  g_autoptr (FouleeFitActivity) activity = foulee_fit_activity_new (reader->recording);
  const gint64 broken_before = reader->broken;
  gint64 end;
  FouleeFitEnd how;

  foulee_fit_bytes_start_sum (reader->bytes);
  foulee_fit_bytes_skip (reader->bytes, size);
  end = length > 0 ? foulee_fit_bytes_position (reader->bytes) + length : G_MAXINT64;
  if (!foulee_fit_decode (reader->bytes, end, visit, activity, &how, error) ||
      !end_file (reader, &how, end, error))
    return FALSE;
  if (foulee_fit_activity_is_other (activity))
    reader->broken = broken_before;
  foulee_fit_activity_finish (activity, &reader->timeless);
  return TRUE;
}

/* What is no more than zeros behind the last file is not a file. */
static gboolean
skip_zeros (FouleeFitBytes *bytes, GError **error)
{
  gsize n_there;

  while (foulee_fit_bytes_want (bytes, 1, &n_there, error)) {
    if (n_there == 0 || *foulee_fit_bytes_next (bytes) != 0)
      return TRUE;
    foulee_fit_bytes_skip (bytes, 1);
  }
  return FALSE;
}

/* Whether what is read so far stands, though what begins at `start` is no file of FIT. */
static gboolean
leave_rest (Reader *reader, gint64 start)
{
  if (reader->recording->sessions->len == 0)
    return FALSE;
  note (reader, FOULEE_RECORDING_CUT_SHORT, 1, start);
  return TRUE;
}

/* `*more` becomes FALSE at the end, or where there are enough sessions. Too little for a header is
 * the start of a file that was cut, if one came before it. */
static gboolean
read_next (Reader *reader, gboolean *more, GError **error)
{
  const gint64 start = foulee_fit_bytes_position (reader->bytes);
  g_autoptr (GError) problem = NULL;
  const guint8 *header;
  gsize n_there;

  *more = FALSE;
  if (!foulee_fit_bytes_want (reader->bytes, G_MAXUINT8, &n_there, error))
    return FALSE;
  if (n_there == 0)
    return TRUE;
  if (n_there < SHORTEST_HEADER ||
      reader->recording->sessions->len >= FOULEE_RECORDING_MOST_SESSIONS) {
    if (start == 0)
      return refuse ((gint64) n_there, error);
    note (reader, FOULEE_RECORDING_CUT_SHORT, 1, start);
    return TRUE;
  }
  header = foulee_fit_bytes_next (reader->bytes);
  if (!check_header (header, n_there, start, &problem)) {
    if (leave_rest (reader, start))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  *more = TRUE;
  return read_file (reader, header[HEADER_SIZE_AT], little_endian (header + HEADER_DATA_AT, 4),
                    error) &&
         skip_zeros (reader->bytes, error);
}

/* Why nothing was found: the file is broken before, or there is nothing in it. */
static gboolean
refuse_empty (const Reader *reader, GError **error)
{
  if (reader->timeless)
    return foulee_fail (error, FOULEE_ERROR_FIELD, .field = "time",
                        .problem = FOULEE_PROBLEM_MISSING);
  if (reader->broken >= 0)
    return refuse (reader->broken, error);
  return foulee_fail (error, FOULEE_ERROR_FIELD, .field = "activity",
                      .problem = FOULEE_PROBLEM_MISSING);
}

gboolean
foulee_fit_read (FouleeInput *input, FouleeRecording *recording, GError **error)
{
  g_auto (FouleeFitBytes) bytes = { NULL };
  Reader reader = { &bytes, recording, FALSE, -1 };
  gboolean more = TRUE;

  foulee_fit_bytes_init (&bytes, input);
  while (more)
    if (!read_next (&reader, &more, error))
      return FALSE;
  return recording->sessions->len > 0 || refuse_empty (&reader, error);
}
