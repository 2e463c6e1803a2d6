/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "recording/input.h"

/* What a peek may ask for, and what is fetched of the file at a time. */
#define PIECE 65536

/* A piece of gzip with bad data in it is lost as a whole, so they are small. */
#define UNPACKED_PIECE 4096

struct _FouleeInput {
  GInputStream *stream;
  GCancellable *cancellable;
  gint64 most;
  GChecksum *checksum;

  /* As it lies in the file. Without gzip only its beginning, where that is looked for. */
  guint8 *packed;
  gsize packed_start, packed_end;
  gint64 n_packed;      /* fetched so far */
  GConverter *unpacker; /* NULL where the file is not gzip */

  /* Unpacked: what lies before `start` was read, what lies behind `hashed` is not in the checksum
   * yet. Twice a piece, so that what is left of one is moved once for each that follows. */
  guint8 *bytes;
  gsize hashed, start, end;
  gint64 n_bytes; /* fetched so far */

  gboolean begun, ended, cut;
  GError *error; /* met behind the last byte, told to who asks for more */
};

FouleeInput *
foulee_input_new (GInputStream *stream, gint64 most, GCancellable *cancellable)
{
  FouleeInput *input = g_new0 (FouleeInput, 1);

  input->stream = g_object_ref (stream);
  g_set_object (&input->cancellable, cancellable);
  input->most = most;
  input->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  input->packed = g_malloc (PIECE);
  input->bytes = g_malloc (2 * PIECE);
  return input;
}

void
foulee_input_free (FouleeInput *input)
{
  if (input == NULL)
    return;
  g_object_unref (input->stream);
  g_clear_object (&input->cancellable);
  g_checksum_free (input->checksum);
  g_free (input->packed);
  g_clear_object (&input->unpacker);
  g_free (input->bytes);
  g_clear_error (&input->error);
  g_free (input);
}

/* Fetches from the file itself. How much; 0 at its end, −1 on errors. */
static gssize
fetch (FouleeInput *input, guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  gssize n = g_input_stream_read (input->stream, bytes, length, input->cancellable, &error);

  if (n >= 0) {
    input->n_packed += n;
    return n;
  }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    input->error = g_steal_pointer (&error);
  else
    foulee_fail (&input->error, FOULEE_ERROR_IO, .system = error->message);
  return -1;
}

/* Fills `packed` up as far as the file goes, however little of it comes at a time: what is lost of
 * a damaged gzip depends on where its pieces end, and the same file is to give the same bytes.
 * FALSE on errors. */
static gboolean
fetch_packed (FouleeInput *input)
{
  gsize left = input->packed_end - input->packed_start;

  memmove (input->packed, input->packed + input->packed_start, left);
  input->packed_start = 0;
  input->packed_end = left;
  while (input->packed_end < PIECE) {
    gssize n = fetch (input, input->packed + input->packed_end, PIECE - input->packed_end);

    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    input->packed_end += (gsize) n;
  }
  return TRUE;
}

static gboolean
is_gzip (const FouleeInput *input)
{
  const guint8 *start = input->packed + input->packed_start;

  return input->packed_end - input->packed_start >= 2 && start[0] == 0x1f && start[1] == 0x8b;
}

/* Behind a member of gzip another may follow at once; what else follows is padding. FALSE on
 * errors. */
static gboolean
end_member (FouleeInput *input)
{
  if (input->packed_end - input->packed_start < 2 && !fetch_packed (input))
    return FALSE;
  if (is_gzip (input))
    g_converter_reset (input->unpacker);
  else
    input->ended = TRUE;
  return TRUE;
}

/* One step of unpacking. FALSE on errors of the file, not of what is in it. */
static gboolean
unpack_step (FouleeInput *input, guint8 *bytes, gsize length, gsize *written)
{
  gsize taken = 0;
  GConverterResult result;

  if (input->packed_start == input->packed_end && !fetch_packed (input))
    return FALSE;
  result = g_converter_convert (
      input->unpacker, input->packed + input->packed_start, input->packed_end - input->packed_start,
      bytes, length, input->packed_end == 0 ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS,
      &taken, written, NULL);
  /* It ends in the middle or is damaged: nothing behind that can be trusted. */
  if (result == G_CONVERTER_ERROR) {
    input->ended = input->cut = TRUE;
    return TRUE;
  }
  input->packed_start += taken;
  return result != G_CONVERTER_FINISHED || end_member (input);
}

/* The next unpacked bytes. How many; 0 at the end, or where more came in than may and nothing out;
 * −1 on errors. */
static gssize
unpack (FouleeInput *input, guint8 *bytes, gsize length)
{
  gsize written = 0;

  while (!input->ended && written == 0 && input->n_packed <= input->most)
    if (!unpack_step (input, bytes, length, &written) && written == 0)
      return -1;
  return (gssize) written;
}

/* Looks whether the file is gzip. FALSE on errors. */
static gboolean
begin (FouleeInput *input)
{
  input->begun = TRUE;
  if (!fetch_packed (input))
    return FALSE;
  if (is_gzip (input))
    input->unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  return TRUE;
}

/* The next bytes, unpacked or as they are. */
static gssize
next_bytes (FouleeInput *input, guint8 *bytes, gsize length)
{
  gsize first = input->packed_end - input->packed_start;

  /* A little gzip can be long work, and not every stream looks. */
  if (g_cancellable_set_error_if_cancelled (input->cancellable, &input->error))
    return -1;
  if (input->unpacker != NULL)
    return unpack (input, bytes, MIN (length, UNPACKED_PIECE));
  if (first == 0)
    return fetch (input, bytes, length);
  first = MIN (first, length);
  memcpy (bytes, input->packed + input->packed_start, first);
  input->packed_start += first;
  return (gssize) first;
}

static void
hash_what_was_read (FouleeInput *input)
{
  if (input->hashed < input->start)
    g_checksum_update (input->checksum, input->bytes + input->hashed,
                       (gssize) (input->start - input->hashed));
  input->hashed = input->start;
}

static void
make_room (FouleeInput *input)
{
  hash_what_was_read (input);
  memmove (input->bytes, input->bytes + input->start, input->end - input->start);
  input->end -= input->start;
  input->start = input->hashed = 0;
}

/* What lies behind the limit is not handed out. */
static void
hold_limit (FouleeInput *input)
{
  gint64 beyond = input->n_bytes - input->most;

  /* Packed as well: gzip can go on without a byte coming out of it. */
  if (beyond <= 0 && (input->unpacker == NULL || input->n_packed <= input->most))
    return;
  if (beyond > 0) {
    input->end -= (gsize) beyond;
    input->n_bytes = input->most;
  }
  g_clear_error (&input->error);
  foulee_fail (&input->error, FOULEE_ERROR_TOO_LARGE, .number = input->most);
  input->ended = TRUE;
}

/* Sees to it that `length` bytes lie behind `start`, or all that are left. FALSE where there are
 * fewer because of an error. */
static gboolean
fill (FouleeInput *input, gsize length, GError **error)
{
  if (input->start + length > 2 * PIECE || input->start == input->end)
    make_room (input);
  while (input->end - input->start < length && !input->ended && input->error == NULL) {
    gssize n = -1;

    if (input->begun || begin (input))
      n = next_bytes (input, input->bytes + input->end, 2 * PIECE - input->end);
    if (n <= 0)
      input->ended = TRUE;
    if (n > 0) {
      input->end += (gsize) n;
      input->n_bytes += n;
    }
    hold_limit (input);
  }
  if (input->error == NULL || input->end - input->start >= length)
    return TRUE;
  g_propagate_error (error, g_error_copy (input->error));
  return FALSE;
}

gboolean
foulee_input_peek (FouleeInput *input, gsize length, const guint8 **bytes, gsize *n_bytes,
                   GError **error)
{
  g_return_val_if_fail (length <= PIECE, FALSE);

  if (input->end - input->start < length && !fill (input, length, error))
    return FALSE;
  *bytes = input->bytes + input->start;
  *n_bytes = MIN (length, input->end - input->start);
  return TRUE;
}

gboolean
foulee_input_read (FouleeInput *input, void *bytes, gsize length, gsize *n_read, GError **error)
{
  gsize done = 0;

  while (done < length) {
    gsize wanted = MIN (length - done, PIECE), n;

    if (input->end - input->start < wanted && !fill (input, wanted, error))
      return FALSE;
    n = MIN (wanted, input->end - input->start);
    if (n == 0)
      break;
    if (bytes != NULL)
      memcpy ((guint8 *) bytes + done, input->bytes + input->start, n);
    input->start += n;
    done += n;
  }
  *n_read = done;
  return TRUE;
}

gint64
foulee_input_position (const FouleeInput *input)
{
  return input->n_bytes - (gint64) (input->end - input->start);
}

gboolean
foulee_input_drain (FouleeInput *input, GError **error)
{
  gsize n;

  do {
    if (!foulee_input_read (input, NULL, PIECE, &n, error))
      return FALSE;
  } while (n > 0);
  return TRUE;
}

gboolean
foulee_input_was_cut (const FouleeInput *input)
{
  return input->cut;
}

const char *
foulee_input_hash (FouleeInput *input)
{
  hash_what_was_read (input);
  return g_checksum_get_string (input->checksum);
}
