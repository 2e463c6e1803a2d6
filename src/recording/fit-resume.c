/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-resume.h"

/* How many messages are followed, and how many of them must have a time: by chance one has it once
 * in 25 000 places, two never. */
#define MOST_FOLLOWED 8
#define LEAST_TIMES 2

#define SECONDS_A_DAY (24 * 60 * 60)

/* Bits that are 0 in the byte before a message. */
#define UNUSED_BITS 0x30

typedef struct {
  const FouleeFitLayout *layouts;
  const guint8 *bytes;
  gsize length;
  gint64 time;
  gsize at;        /* how far it was followed */
  guint32 defined; /* a bit for each local number that means something new by now */
  guint n_times;   /* that can be believed */
} Trail;

/* What one step said. */
typedef enum {
  STEP_ON,
  STEP_ENOUGH, /* nothing more can be known */
  STEP_WRONG,  /* these are no messages */
} Step;

static Step
step_over_definition (Trail *trail)
{
  const guint8 *definition = trail->bytes + trail->at;
  const gsize left = trail->length - trail->at;
  const gsize length = foulee_fit_definition_length (definition, left);

  if (length == 0 || length > left || !foulee_fit_definition_is_sound (definition))
    return STEP_WRONG;
  trail->defined |= 1U << (definition[0] & FOULEE_FIT_LOCAL);
  trail->at += length;
  return STEP_ON;
}

static Step
step_over_message (Trail *trail)
{
  const guint8 *message = trail->bytes + trail->at;
  const guint local = foulee_fit_local (message[0]);
  const FouleeFitLayout *layout = &trail->layouts[local];
  FouleeFitContent content;

  if ((trail->defined & 1U << local) != 0)
    return STEP_ENOUGH;
  if (!layout->known || 1 + layout->length > trail->length - trail->at)
    return STEP_WRONG;
  foulee_fit_layout_take (layout, message + 1, &content);
  if (content.timestamp >= 0 && ABS (content.timestamp - trail->time) > SECONDS_A_DAY)
    return STEP_WRONG;
  trail->n_times += content.timestamp >= 0 ? 1 : 0;
  trail->at += 1 + layout->length;
  return STEP_ON;
}

static Step
step (Trail *trail)
{
  const guint8 head = trail->bytes[trail->at];

  if ((head & FOULEE_FIT_IS_COMPRESSED) == 0 && (head & FOULEE_FIT_IS_DEFINITION) != 0)
    return step_over_definition (trail);
  if ((head & FOULEE_FIT_IS_COMPRESSED) == 0 && (head & UNUSED_BITS) != 0)
    return STEP_WRONG;
  return step_over_message (trail);
}

static gboolean
can_be_believed (Trail *trail, gboolean at_end)
{
  Step last = STEP_ON;

  for (guint i = 0; i < MOST_FOLLOWED && last == STEP_ON && trail->at < trail->length; i++)
    last = step (trail);
  if (last == STEP_WRONG)
    return FALSE;
  return trail->n_times >= LEAST_TIMES ||
         (trail->n_times > 0 && at_end && trail->at == trail->length);
}

gsize
foulee_fit_resume (const FouleeFitLayout *layouts, const guint8 *bytes, gsize length,
                   gboolean at_end, gint64 time)
{
  for (gsize start = 1; start < length; start++) {
    Trail trail = { layouts, bytes + start, length - start, time, 0, 0, 0 };

    if (can_be_believed (&trail, at_end))
      return start;
  }
  return 0;
}
