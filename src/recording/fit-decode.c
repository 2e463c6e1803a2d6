/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-decode.h"

#include "recording/fit-layout.h"
#include "recording/fit-resume.h"

/* The longest definition: 255 fields, and 255 of an app's own. */
#define MOST_DEFINITION (FOULEE_FIT_DEFINITION + 1 + 2 * 255 * FOULEE_FIT_DEFINITION_FIELD)

#define COMPRESSED_TIME 0x1F

/* A file that loses more messages is broken from there. */
#define MOST_LOST 1000

typedef struct {
  FouleeFitBytes *bytes;
  gint64 end;
  FouleeFitVisit visit;
  gpointer data;
  FouleeFitEnd *how;
  gint64 last_time; /* the last whole timestamp; −1 for none yet */
  FouleeFitLayout layouts[FOULEE_FIT_N_LOCAL];
  FouleeFitContent content; /* of the message that is read; here, as it is large */
} Decoder;

/* Whether one message could be read. */
typedef enum {
  READ_ON,
  READ_ENDED, /* at the end, or where `how` says */
  READ_FAILED,
} Reading;

/* Wants `length` bytes of the data: what lies behind its end does not count as there. */
static gboolean
want (Decoder *decoder, gsize length, gsize *n_there, GError **error)
{
  const gint64 left = decoder->end - foulee_fit_bytes_position (decoder->bytes);

  if (!foulee_fit_bytes_want (decoder->bytes, length, n_there, error))
    return FALSE;
  *n_there = (gsize) MIN ((gint64) *n_there, left);
  return TRUE;
}

static Reading
cut_here (Decoder *decoder)
{
  decoder->how->cut = foulee_fit_bytes_position (decoder->bytes);
  return READ_ENDED;
}

static Reading
read_definition (Decoder *decoder, GError **error)
{
  const guint8 *next;
  gsize n_there, length;

  if (!want (decoder, MOST_DEFINITION, &n_there, error))
    return READ_FAILED;
  next = foulee_fit_bytes_next (decoder->bytes);
  length = foulee_fit_definition_length (next, n_there);
  if (length == 0 || length > n_there)
    return cut_here (decoder);
  foulee_fit_layout_read (&decoder->layouts[next[0] & FOULEE_FIT_LOCAL], next);
  foulee_fit_bytes_skip (decoder->bytes, length);
  return READ_ON;
}

/* The five bits say the seconds since the last whole timestamp had zeros there; they have come
 * round where they are less than its own. */
static gint64
decompress_time (Decoder *decoder, guint8 head)
{
  if (decoder->last_time < 0)
    return -1;
  decoder->last_time += ((gint64) (head & COMPRESSED_TIME) - decoder->last_time) & COMPRESSED_TIME;
  return decoder->last_time;
}

static gboolean
visit (Decoder *decoder, const FouleeFitLayout *layout, guint8 head, GError **error)
{
  const FouleeFitContent *content = &decoder->content;
  FouleeFitMessage message;

  foulee_fit_layout_take (layout, foulee_fit_bytes_next (decoder->bytes) + 1, &decoder->content);
  message = (FouleeFitMessage) {
    .number = layout->number,
    .byte = foulee_fit_bytes_position (decoder->bytes),
    .timestamp = content->timestamp,
    .values = content->values,
    .text = content->text,
    .text_length = content->text_length,
  };
  if (content->timestamp >= 0)
    decoder->last_time = content->timestamp;
  else if ((head & FOULEE_FIT_IS_COMPRESSED) != 0)
    message.timestamp = decompress_time (decoder, head);
  return layout->n_values == 0 || decoder->visit (&message, decoder->data, error);
}

/* Nobody knows how long it is: what is behind it has to be found. */
static Reading
lose (Decoder *decoder, GError **error)
{
  const gint64 here = foulee_fit_bytes_position (decoder->bytes);
  gsize n_there, length = 0;

  decoder->how->n_lost++;
  if (decoder->how->lost < 0)
    decoder->how->lost = here;
  if (!want (decoder, FOULEE_FIT_LOOK_AHEAD, &n_there, error))
    return READ_FAILED;
  n_there = MIN (n_there, FOULEE_FIT_LOOK_AHEAD);
  if (decoder->last_time >= 0 && decoder->how->n_lost < MOST_LOST)
    length = foulee_fit_resume (decoder->layouts, foulee_fit_bytes_next (decoder->bytes), n_there,
                                here + (gint64) n_there == decoder->end, decoder->last_time);
  if (length == 0)
    return cut_here (decoder);
  foulee_fit_bytes_skip (decoder->bytes, length);
  return READ_ON;
}

static Reading
read_message (Decoder *decoder, guint8 head, GError **error)
{
  const FouleeFitLayout *layout = &decoder->layouts[foulee_fit_local (head)];
  gsize n_there;

  if (!layout->known)
    return lose (decoder, error);
  if (!want (decoder, 1 + layout->length, &n_there, error))
    return READ_FAILED;
  if (n_there < 1 + layout->length)
    return cut_here (decoder);
  if (!visit (decoder, layout, head, error))
    return READ_FAILED;
  foulee_fit_bytes_skip (decoder->bytes, 1 + layout->length);
  return READ_ON;
}

static Reading
read_next (Decoder *decoder, GError **error)
{
  gsize n_there;
  guint8 head;

  if (foulee_fit_bytes_position (decoder->bytes) >= decoder->end)
    return READ_ENDED;
  if (!want (decoder, 1, &n_there, error))
    return READ_FAILED;
  if (n_there == 0)
    return cut_here (decoder);
  head = *foulee_fit_bytes_next (decoder->bytes);
  if ((head & (FOULEE_FIT_IS_COMPRESSED | FOULEE_FIT_IS_DEFINITION)) == FOULEE_FIT_IS_DEFINITION)
    return read_definition (decoder, error);
  return read_message (decoder, head, error);
}

gboolean
foulee_fit_decode (FouleeFitBytes *bytes, gint64 end, FouleeFitVisit visit_message, gpointer data,
                   FouleeFitEnd *how, GError **error)
{
  g_autofree Decoder *decoder = g_new0 (Decoder, 1);
  Reading reading = READ_ON;

  *how = (FouleeFitEnd) { .lost = -1, .cut = -1 };
  decoder->bytes = bytes;
  decoder->end = end;
  decoder->visit = visit_message;
  decoder->data = data;
  decoder->how = how;
  decoder->last_time = -1;
  while (reading == READ_ON)
    reading = read_next (decoder, error);
  return reading != READ_FAILED;
}
