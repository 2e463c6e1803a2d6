/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-bytes.h"
#include "recording/fit-fields.h"

G_BEGIN_DECLS

/* The protocol of FIT: a stream of definitions, each of which says under a local number what the
 * messages with that number hold, and of such messages. */

/* One that `foulee_fit_n_values()` knows. Valid during the visit. */
typedef struct {
  guint number;
  gint64 byte;          /* where it begins in the file, from 0 */
  gint64 timestamp;     /* seconds since 1989-12-31T00:00:00Z, or since the device was switched on;
                         * −1 for none */
  const double *values; /* by the enumerations of fit-fields.h; NAN for none */
  const char *text;     /* not terminated, not checked; NULL for none */
  gsize text_length;
} FouleeFitMessage;

/* FALSE with an error ends the reading. */
typedef gboolean (*FouleeFitVisit) (const FouleeFitMessage *message, gpointer data, GError **error);

/* What was met on the way. */
typedef struct {
  guint n_lost; /* messages without a definition, whose length nobody knows */
  gint64 lost;  /* where the first of them is; −1 for none */
  gint64 cut;   /* where reading ended before the end of the data; −1 where it didn't */
} FouleeFitEnd;

/* Visits the messages from the next byte to the one at `end` in the file. What lies between that
 * place and where reading ended is not skipped. FALSE where the file cannot be read, or with the
 * visit's error. */
gboolean foulee_fit_decode (FouleeFitBytes *bytes, gint64 end, FouleeFitVisit visit, gpointer data,
                            FouleeFitEnd *how, GError **error);

G_END_DECLS
