/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/language.h"

G_BEGIN_DECLS

/* What can go wrong, in a form that every room can raise and only the edge puts into words.
 *
 * A GError of this domain carries a FouleeErrorDetail: which file, line, record and field, and
 * why. `foulee_error_describe()` turns it into one sentence in the reader's language; `message`
 * holds the English one, for logs. */

#define FOULEE_ERROR (foulee_error_quark ())
GQuark foulee_error_quark (void);

typedef enum {
  /* The journal file. */
  FOULEE_ERROR_BUSY,          /* another program holds the lock for longer than we wait */
  FOULEE_ERROR_FULL,          /* no space left where the journal lies */
  FOULEE_ERROR_CORRUPT,       /* the file is damaged */
  FOULEE_ERROR_TOO_NEW,       /* written by a newer Foulée; `number` is its version */
  FOULEE_ERROR_READ_ONLY,     /* the file or its folder may not be written */
  FOULEE_ERROR_NOT_A_JOURNAL, /* some other kind of file, or a folder */
  FOULEE_ERROR_CONSTRAINT,    /* a value that the journal refuses */
  /* Any file. */
  FOULEE_ERROR_NOT_FOUND, /* no such file */
  FOULEE_ERROR_IO,        /* the system could not read or write; `system` says why */
  FOULEE_ERROR_EXISTS,    /* would overwrite a file */
  FOULEE_ERROR_FORMAT,    /* not a file of a kind that can be read here */
  FOULEE_ERROR_TOO_LARGE, /* more than `number` bytes, or unpacks to more */
  FOULEE_ERROR_TOO_MANY,  /* a folder or an archive of more than `number` files */
  FOULEE_ERROR_BOMB,      /* an archive that unpacks to far more than it has */
  FOULEE_ERROR_PASSWORD,  /* an archive that is locked */
  FOULEE_ERROR_UNSAFE,    /* a file in an archive whose name leads out of it */
  FOULEE_ERROR_SYNTAX,    /* the right kind of file, but broken at `line` or `position` */
  FOULEE_ERROR_FIELD,     /* one field of one record cannot be accepted; `problem` says why */
  /* The command line. */
  FOULEE_ERROR_USAGE, /* `field` is the word that was not understood; `problem` says why */
} FouleeErrorCode;

typedef enum {
  FOULEE_PROBLEM_NONE,
  FOULEE_PROBLEM_MISSING, /* a required value is not there */
  FOULEE_PROBLEM_UNKNOWN, /* a word, key or option that does not exist */
  FOULEE_PROBLEM_NOT_A_NUMBER,
  FOULEE_PROBLEM_NOT_A_DATE,
  FOULEE_PROBLEM_NOT_A_TIME, /* neither a time of day nor an instant */
  FOULEE_PROBLEM_NOT_A_DURATION,
  FOULEE_PROBLEM_OUT_OF_RANGE, /* outside `minimum` … `maximum` */
  FOULEE_PROBLEM_WRONG_TYPE,   /* JSON of another type than wanted */
  FOULEE_PROBLEM_TOO_LONG,     /* a text of more than `maximum` bytes */
  FOULEE_PROBLEM_NOT_UTF8,
  FOULEE_PROBLEM_UNCLOSED_QUOTE,
  FOULEE_PROBLEM_TWICE, /* the same thing given two times */
  FOULEE_PROBLEM_ENDS_BEFORE_START,
  FOULEE_PROBLEM_UNKNOWN_REFERENCE, /* names a record that is not there */
  FOULEE_PROBLEM_IN_THE_FUTURE,
} FouleeProblem;

typedef struct {
  const char *file;   /* path as the user gave it */
  gint64 line;        /* counted from 1; 0 for none */
  gint64 position;    /* column in the line or byte in the file, counted from 1; 0 for none */
  const char *record; /* such as "runs[12]" or "run 6f1c…" */
  const char *field;  /* the field's name in the file, or the word on the command line */
  FouleeProblem problem;
  const char *value; /* what stood there */
  double minimum;
  double maximum;
  gint64 number;      /* a version, a count */
  const char *system; /* the system's or a library's own words, untranslated */
} FouleeErrorDetail;

/* Sets `*error` (which may be NULL) from `detail`, whose strings are copied. Always FALSE, so that
 * a function can return it. */
gboolean foulee_error_set (GError **error, FouleeErrorCode code, const FouleeErrorDetail *detail);

/* `return foulee_fail (error, FOULEE_ERROR_FIELD, .file = path, .line = 3);` */
#define foulee_fail(error, code, ...)                                                              \
  foulee_error_set (error, code, &(const FouleeErrorDetail) { __VA_ARGS__ })

/* The detail of an error of this domain; valid as long as the error. */
const FouleeErrorDetail *foulee_error_get_detail (const GError *error);

/* Adds the file's name to an error of this domain that has none yet. */
void foulee_error_name_file (GError *error, const char *file);

/* One sentence on one line, in `language`, without a final line break; a long value is shortened.
 * Errors of other domains give their own message. */
char *foulee_error_describe (const GError *error, const FouleeLanguage *language);

G_END_DECLS
