/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/* What a watch, a phone or a web site wrote down while somebody was moving: a FIT, GPX or TCX file,
 * reduced to the figures of each session in it. Nothing here knows of the journal. */

typedef enum {
  FOULEE_RECORDING_FIT,
  FOULEE_RECORDING_GPX,
  FOULEE_RECORDING_TCX,
} FouleeRecordingFormat;

/* Where ascent and descent come from. Barometers drift slowly and know a metre; GPS altitude jumps
 * by several, so a higher threshold holds for it (see `climb.h`). */
typedef enum {
  FOULEE_CLIMB_NONE,      /* no altitude in the file */
  FOULEE_CLIMB_DEVICE,    /* the device's own totals */
  FOULEE_CLIMB_BAROMETER, /* worked out here; the file or its device speaks for a barometer */
  FOULEE_CLIMB_GPS,       /* worked out here; GPS altitude is assumed */
} FouleeClimbSource;

/* "The file doesn't say what the clock on the wall showed." */
#define FOULEE_OFFSET_UNKNOWN G_MININT32

/* "It says that and nothing else": `start` is what it showed, as if that were UTC. */
#define FOULEE_OFFSET_ON_WALL G_MAXINT32

/* One sport from its start to its end, begun in 1970 … 2199. Figures that the file doesn't give, or
 * that cannot be, are NAN. */
typedef struct {
  char *sport;            /* in English words, as the file has it: "trail running"; NULL for none */
  char *title;            /* what the runner called it; NULL for none */
  char *device;           /* "Garmin fēnix 5", "Suunto 9"; NULL for none */
  gint64 start;           /* Unix seconds, UTC */
  gint32 offset;          /* minutes east of UTC, or one of the two above */
  double elapsed;         /* s, from the first moment to the last */
  double moving;          /* s, without pauses */
  double longest_pause;   /* s; 0 for none */
  double distance;        /* m */
  double ascent;          /* m */
  double descent;         /* m, positive */
  double ascent_counted;  /* m, worked out from the altitudes even where the device has its own */
  double descent_counted; /* m, the same */
  FouleeClimbSource climb;
  double heart_rate; /* mean, beats a minute */
  double cadence;    /* mean while stepping, steps a minute of both feet */
} FouleeRecordedSession;

/* What was met on the way and read all the same. */
typedef enum {
  FOULEE_RECORDING_CUT_SHORT,      /* the file ends in the middle; what came before is taken */
  FOULEE_RECORDING_BAD_CHECKSUM,   /* the file's own check does not agree with what is in it */
  FOULEE_RECORDING_UNKNOWN_DATA,   /* `count` FIT messages without a definition were passed over */
  FOULEE_RECORDING_NO_SPORT,       /* the file doesn't say which sport */
  FOULEE_RECORDING_NO_SESSION,     /* FIT without a session: the figures come from its records */
  FOULEE_RECORDING_EMPTY_LAP,      /* `count` laps without points */
  FOULEE_RECORDING_TIMES_BACKWARD, /* `count` points earlier than the one before were left out */
  FOULEE_RECORDING_BAD_VALUE,      /* `count` values that cannot be were left out */
  FOULEE_RECORDING_LONG_PAUSE,     /* more than an hour: `count` minutes */
  FOULEE_RECORDING_MENDED_XML, /* blanks first, undeclared prefixes, characters that may not be */
  FOULEE_RECORDING_N_NOTES,
} FouleeRecordingNoteKind;

typedef struct {
  FouleeRecordingNoteKind kind;
  guint count;
  gint64 line; /* of the first, from 1, in XML; 0 where it has none */
  gint64 byte; /* of the first, from 0, in FIT; −1 where it has none */
} FouleeRecordingNote;

typedef struct {
  FouleeRecordingFormat format;
  char hash[65];       /* SHA-256 of the file, uncompressed, in hexadecimal */
  gint64 size;         /* bytes, uncompressed */
  GPtrArray *sessions; /* FouleeRecordedSession, at least one, in the order of the file */
  GArray *notes;       /* FouleeRecordingNote, at most one of a kind, in the order of the kinds */
} FouleeRecording;

void foulee_recording_free (FouleeRecording *recording);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeRecording, foulee_recording_free)

/* No watch writes more; what is larger, or unpacks to more, is refused. */
#define FOULEE_RECORDING_MOST_BYTES ((gint64) 200 << 20)

/* As many bytes as recognising takes. */
#define FOULEE_RECORDING_SNIFF 4096

/* Whether this is how such a file begins (uncompressed): FIT by its header, XML by its first
 * element. `*format` (may be NULL) is set where it is. */
gboolean foulee_recording_recognise (const guint8 *start, gsize length,
                                     FouleeRecordingFormat *format);

/* Reads `stream` to its end, in memory that does not grow with it; gzip is undone. FALSE with
 *   FOULEE_ERROR_FORMAT       none of the three
 *   FOULEE_ERROR_SYNTAX       nothing in it can be trusted; `line`, or `position` as byte from 1
 *   FOULEE_ERROR_FIELD        what a run needs is not there at all: `field` "time" for tracks
 *                             without times, "activity" for files without any
 *   FOULEE_ERROR_TOO_LARGE    more than FOULEE_RECORDING_MOST_BYTES
 *   FOULEE_ERROR_IO           the stream failed; or G_IO_ERROR_CANCELLED.
 * The file's name is added by who knows it. */
gboolean foulee_recording_read (GInputStream *stream, GCancellable *cancellable,
                                FouleeRecording **recording, GError **error);

G_END_DECLS
