/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/journal.h"
#include "support/scenario-journals.h"

G_BEGIN_DECLS

/* The journals that views are looked at with. */
typedef enum {
  JOURNAL_SAMPLE,
  JOURNAL_EMPTY,
  JOURNAL_CROWDED,  /* the sample with more of everything than a day usually has */
  JOURNAL_RUNS,     /* the sample with everything that runs can ask */
  JOURNAL_THIN,     /* one run, and two check-ins after it */
  JOURNAL_TREATED,  /* the sample with treatments at clinics, and medicine */
  JOURNAL_SORE,     /* the sample, with thighs and a calf that are sore now */
  JOURNAL_PAUSED,   /* the same, with a warning sign that is open */
  JOURNAL_BROKEN,   /* not a journal: it cannot be opened */
  JOURNAL_SCENARIO, /* the first TestScenario; the others follow */
} SceneJournal;

#define N_SCENE_JOURNALS (JOURNAL_SCENARIO + TEST_N_SCENARIOS)

/* Opened and analysed, but for the broken one. */
FouleeJournal *scene_journal_new (SceneJournal kind, FouleeClock *clock);

G_END_DECLS
