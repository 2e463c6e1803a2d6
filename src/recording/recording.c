/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "recording/recording-private.h"

/* Seconds: more is named, as the watch may have been forgotten. */
#define LONG_PAUSE 3600

/* 2200-01-01, the first moment that no journal holds. */
#define LAST_START G_GINT64_CONSTANT (7258118400)

static void
session_free (gpointer data)
{
  FouleeRecordedSession *session = data;

  g_free (session->sport);
  g_free (session->title);
  g_free (session->device);
  g_free (session);
}

FouleeRecordedSession *
foulee_recording_add_session (FouleeRecording *recording)
{
  FouleeRecordedSession *session = g_new (FouleeRecordedSession, 1);

  *session = (FouleeRecordedSession) {
    .start = G_MININT64,
    .offset = FOULEE_OFFSET_UNKNOWN,
    .elapsed = NAN,
    .moving = NAN,
    .distance = NAN,
    .ascent = NAN,
    .descent = NAN,
    .ascent_counted = NAN,
    .descent_counted = NAN,
    .climb = FOULEE_CLIMB_NONE,
    .heart_rate = NAN,
    .cadence = NAN,
  };
  g_ptr_array_add (recording->sessions, session);
  return session;
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const FouleeRecordingNote *na = a, *nb = b;

  return (int) na->kind - (int) nb->kind;
}

void
foulee_recording_note (FouleeRecording *recording, FouleeRecordingNoteKind kind, guint count,
                       gint64 line, gint64 byte)
{
  const FouleeRecordingNote note = { kind, count, line, byte };

  for (guint i = 0; i < recording->notes->len; i++) {
    FouleeRecordingNote *known = &g_array_index (recording->notes, FouleeRecordingNote, i);

    if (known->kind == kind) {
      known->count += count;
      return;
    }
  }
  g_array_append_val (recording->notes, note);
  g_array_sort (recording->notes, compare_notes);
}

static FouleeRecording *
recording_new (void)
{
  FouleeRecording *recording = g_new0 (FouleeRecording, 1);

  recording->sessions = g_ptr_array_new_with_free_func (session_free);
  recording->notes = g_array_new (FALSE, FALSE, sizeof (FouleeRecordingNote));
  return recording;
}

void
foulee_recording_free (FouleeRecording *recording)
{
  if (recording == NULL)
    return;
  g_ptr_array_unref (recording->sessions);
  g_array_unref (recording->notes);
  g_free (recording);
}

static gboolean
is_fit (const guint8 *start, gsize length)
{
  return length >= 12 && start[0] >= 12 && memcmp (start + 8, ".FIT", 4) == 0;
}

/* The beginning of a text in UTF-8, in UTF-16, or in what has ASCII in it, as ASCII: whatever else
 * is in it becomes a question mark. */
static GString *
to_ascii (const guint8 *start, gsize length)
{
  GString *text = g_string_sized_new (length);
  gsize step = 1, at = 0;

  if (length >= 2 && ((start[0] == 0xff && start[1] == 0xfe) || (start[0] == '<' && !start[1]))) {
    step = 2;
    at = start[0] == 0xff ? 2 : 0;
  } else if (length >= 2 && ((start[0] == 0xfe && start[1] == 0xff) || (!start[0] && start[1]))) {
    step = 2;
    at = start[0] == 0xfe ? 3 : 1;
  } else if (length >= 3 && memcmp (start, "\xef\xbb\xbf", 3) == 0) {
    at = 3;
  }
  for (; at < length; at += step)
    g_string_append_c (text, start[at] != 0 && start[at] < 0x80 ? (char) start[at] : '?');
  return text;
}

/* Behind a declaration that may have others inside it in brackets, as a DOCTYPE has; NULL where it
 * does not end. */
static const char *
skip_declaration (const char *text)
{
  int depth = 0;

  for (; *text != '\0'; text++) {
    if (*text == '<' || *text == '[')
      depth++;
    if (*text == '>' || *text == ']')
      depth--;
    if (depth == 0)
      return text + 1;
  }
  return NULL;
}

/* Behind `end`; NULL where it does not come. */
static const char *
skip_to (const char *text, const char *end)
{
  const char *found = strstr (text, end);

  return found != NULL ? found + strlen (end) : NULL;
}

/* The first element of a text in XML, from its name on; NULL for none. */
static const char *
first_element (const char *text)
{
  while (text != NULL) {
    text += strspn (text, " \t\r\n");
    if (g_str_has_prefix (text, "<?"))
      text = skip_to (text, "?>");
    else if (g_str_has_prefix (text, "<!--"))
      text = skip_to (text, "-->");
    else if (g_str_has_prefix (text, "<!"))
      text = skip_declaration (text);
    else
      return *text == '<' ? text + 1 : NULL;
  }
  return NULL;
}

static gboolean
is_xml (const guint8 *start, gsize length, FouleeRecordingFormat *format)
{
  g_autoptr (GString) text = to_ascii (start, length);
  const char *name = first_element (text->str), *colon;
  gsize n;

  if (name == NULL)
    return FALSE;
  n = strcspn (name, " \t\r\n/>");
  colon = memchr (name, ':', n);
  if (colon != NULL) {
    n -= (gsize) (colon + 1 - name);
    name = colon + 1;
  }
  if (n == 3 && strncmp (name, "gpx", n) == 0)
    *format = FOULEE_RECORDING_GPX;
  else if (n == 22 && strncmp (name, "TrainingCenterDatabase", n) == 0)
    *format = FOULEE_RECORDING_TCX;
  else
    return FALSE;
  /* A name that goes on behind what there is to see is not known. */
  return name[n] != '\0';
}

gboolean
foulee_recording_recognise (const guint8 *start, gsize length, FouleeRecordingFormat *format)
{
  FouleeRecordingFormat found = FOULEE_RECORDING_FIT;

  if (!is_fit (start, length) && !is_xml (start, MIN (length, FOULEE_RECORDING_SNIFF), &found))
    return FALSE;
  if (format != NULL)
    *format = found;
  return TRUE;
}

static gboolean
recognise (FouleeInput *input, FouleeRecordingFormat *format, GError **error)
{
  const guint8 *start;
  gsize length;

  if (!foulee_input_peek (input, FOULEE_RECORDING_SNIFF, &start, &length, error))
    return FALSE;
  return foulee_recording_recognise (start, length, format) ||
         foulee_fail (error, FOULEE_ERROR_FORMAT);
}

static gboolean
read_format (FouleeInput *input, FouleeRecording *recording, GError **error)
{
  switch (recording->format) {
  case FOULEE_RECORDING_FIT:
    return foulee_fit_read (input, recording, error);
  case FOULEE_RECORDING_GPX:
    return foulee_gpx_read (input, recording, error);
  case FOULEE_RECORDING_TCX:
  default:
    return foulee_tcx_read (input, recording, error);
  }
}

static gboolean
has_note (const FouleeRecording *recording, FouleeRecordingNoteKind kind)
{
  for (guint i = 0; i < recording->notes->len; i++)
    if (g_array_index (recording->notes, FouleeRecordingNote, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* What a file says of a whole session is no more to be trusted than its points. How many figures
 * were left out. */
static guint
leave_out_what_cannot_be (FouleeRecordedSession *session)
{
  static const struct {
    gsize offset;
    double least, most;
  } figures[] = {
    { offsetof (FouleeRecordedSession, elapsed), 0, 1e8 },
    { offsetof (FouleeRecordedSession, moving), 0, 1e8 },
    { offsetof (FouleeRecordedSession, distance), 0, 1e7 },
    { offsetof (FouleeRecordedSession, ascent), 0, 1e5 },
    { offsetof (FouleeRecordedSession, descent), 0, 1e5 },
    { offsetof (FouleeRecordedSession, ascent_counted), 0, 1e5 },
    { offsetof (FouleeRecordedSession, descent_counted), 0, 1e5 },
    { offsetof (FouleeRecordedSession, heart_rate), 20, 260 },
    { offsetof (FouleeRecordedSession, cadence), 0, 400 },
  };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++) {
    double *figure = &G_STRUCT_MEMBER (double, session, figures[i].offset);

    if (isnan (*figure) || (*figure >= figures[i].least && *figure <= figures[i].most))
      continue;
    *figure = NAN;
    n++;
  }
  return n;
}

static void
clean_sessions (FouleeRecording *recording)
{
  for (guint i = recording->sessions->len; i > 0; i--) {
    FouleeRecordedSession *session = g_ptr_array_index (recording->sessions, i - 1);
    guint n = leave_out_what_cannot_be (session);

    if (session->start < 0 || session->start >= LAST_START) {
      g_ptr_array_remove_index (recording->sessions, i - 1);
      n++;
    }
    if (n > 0)
      foulee_recording_note (recording, FOULEE_RECORDING_BAD_VALUE, n, 0, -1);
  }
}

/* What holds for every kind of file. */
static void
note_what_is_odd (FouleeRecording *recording, const FouleeInput *input)
{
  double longest = 0;

  for (guint i = 0; i < recording->sessions->len; i++) {
    const FouleeRecordedSession *session = g_ptr_array_index (recording->sessions, i);
    longest = fmax (longest, session->longest_pause);
  }
  if (longest > LONG_PAUSE)
    foulee_recording_note (recording, FOULEE_RECORDING_LONG_PAUSE,
                           (guint) fmin (longest / 60, G_MAXINT), 0, -1);
  if (foulee_input_was_cut (input) && !has_note (recording, FOULEE_RECORDING_CUT_SHORT))
    foulee_recording_note (recording, FOULEE_RECORDING_CUT_SHORT, 1, 0,
                           foulee_input_position (input));
}

gboolean
foulee_recording_read (GInputStream *stream, GCancellable *cancellable, FouleeRecording **result,
                       GError **error)
{
  g_autoptr (FouleeInput) input =
      foulee_input_new (stream, FOULEE_RECORDING_MOST_BYTES, cancellable);
  g_autoptr (FouleeRecording) recording = recording_new ();

  if (!recognise (input, &recording->format, error) || !read_format (input, recording, error) ||
      !foulee_input_drain (input, error))
    return FALSE;
  clean_sessions (recording);
  if (recording->sessions->len == 0)
    return foulee_fail (error, FOULEE_ERROR_FIELD, .field = "activity",
                        .problem = FOULEE_PROBLEM_MISSING);
  note_what_is_odd (recording, input);
  recording->size = foulee_input_position (input);
  g_strlcpy (recording->hash, foulee_input_hash (input), sizeof recording->hash);
  *result = g_steal_pointer (&recording);
  return TRUE;
}
