/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/composer.h"
#include "report/day-series.h"

G_BEGIN_DECLS

typedef enum {
  FOULEE_REST_SLEEP,   /* s from going to bed to waking, a night */
  FOULEE_REST_AWAKE,   /* times, a night */
  FOULEE_REST_QUALITY, /* 1 … 5, a night */
  FOULEE_REST_NAPS,    /* s, a nap whose times are known */
  FOULEE_REST_DRINKS,  /* ml, a day with drinks that is over */
  FOULEE_REST_URINE,   /* 1 … 8, an entry */
  FOULEE_REST_FATIGUE, /* 0 … 10, a check-in */
  FOULEE_REST_MASS,    /* g lost, a run with both masses */
  FOULEE_N_REST_FIGURES,
} FouleeRestFigure;

/* What was entered in the period of sleep and fluids. */
typedef struct {
  FouleeDaySeries *series[FOULEE_N_REST_FIGURES];
  guint n_nights;        /* of the period up to today, since the first entry of the journal */
  guint n_days;          /* those of them that are over */
  guint n_naps;          /* with times and without */
  guint n_runs;          /* done */
  gboolean drinks_today; /* of which more may come */
} FouleeRestFigures;

FouleeRestFigures *foulee_rest_figures_new (const FouleeComposer *composer);
void foulee_rest_figures_free (FouleeRestFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeRestFigures, foulee_rest_figures_free)

G_END_DECLS
