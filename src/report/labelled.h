/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"

G_BEGIN_DECLS

/* Labelled texts one below another, in a column that is only so high. */
#define FOULEE_LABELLED_WHOLE G_MAXUINT

typedef struct {
  const char *label; /* static */
  char *text;        /* owned */
  guint least;       /* so many lines of it are written at least; FOULEE_LABELLED_WHOLE: all */
} FouleeLabelled;

/* An array of FouleeLabelled that owns their texts. */
GArray *foulee_labelled_array_new (void);

/* Takes `text`; nothing is added where it is NULL. */
void foulee_labelled_add (GArray *array, const char *label, char *text, guint least);

/* Where not all of it fits into `height`, the longest texts are cut after a whole word, and the
 * rest of each is put into the flow under a heading of its own. It is higher than that only where
 * the least of all of them takes more. */
FouleeBlock *foulee_labelled_column (FouleeComposer *composer, double width, double height,
                                     const GArray *array);

G_END_DECLS
