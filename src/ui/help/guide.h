/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of Help: chapters, each of them parts one below another. Texts are untranslated. */
typedef enum {
  FOULEE_GUIDE_END,       /* after the last part */
  FOULEE_GUIDE_TEXT,      /* a paragraph, in Pango's markup */
  FOULEE_GUIDE_PICTURE,   /* soreness after a run */
  FOULEE_GUIDE_NUMBERS,   /* whom this runner calls */
  FOULEE_GUIDE_PLACE,     /* where the journal is */
  FOULEE_GUIDE_STATEMENT, /* foulee_statement() */
  FOULEE_GUIDE_LINK,      /* to a place of the program: a button */
} FouleeGuidePartKind;

typedef struct {
  FouleeGuidePartKind kind;
  const char *text;   /* NULL where the kind has words of its own */
  const char *action; /* of a link, with its target: "win.insight::helps" */
} FouleeGuidePart;

#define FOULEE_GUIDE_MOST_PARTS 9

typedef struct {
  const char *title;
  FouleeGuidePart parts[FOULEE_GUIDE_MOST_PARTS];
} FouleeGuideChapter;

/* In the order in which they are read. Static. */
const FouleeGuideChapter *foulee_guide_get (guint *n_chapters);

G_END_DECLS
