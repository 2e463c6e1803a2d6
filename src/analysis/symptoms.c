/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/symptoms.h"

FouleeSymptoms *
foulee_symptoms_new (FouleeFindings *findings, FouleeDate first, FouleeDate last)
{
  FouleeSymptoms *self = g_new0 (FouleeSymptoms, 1);

  g_atomic_ref_count_init (&self->references);
  self->findings = foulee_findings_ref (findings);
  self->first = first;
  self->last = last;
  self->symptoms = g_array_new (FALSE, TRUE, sizeof (FouleeSymptom));
  for (int i = 0; i < FOULEE_N_REGIONS; i++)
    self->regions[i].worst = -1;
  return self;
}

FouleeSymptoms *
foulee_symptoms_ref (FouleeSymptoms *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
foulee_symptoms_unref (FouleeSymptoms *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->symptoms);
  foulee_findings_unref (self->findings);
  g_free (self);
}

const FouleeSymptom *
foulee_symptom (const FouleeSymptoms *self, guint index)
{
  return index < self->symptoms->len ? &g_array_index (self->symptoms, FouleeSymptom, index) : NULL;
}

FouleeDate
foulee_symptoms_onset (const FouleeSymptoms *self)
{
  const FouleeRunner *runner = foulee_history_runner (foulee_findings_history (self->findings));
  const FouleeSymptom *first = foulee_symptom (self, 0);

  if (runner != NULL && runner->onset != FOULEE_DATE_NONE)
    return runner->onset;
  return first != NULL && !first->before ? first->since : FOULEE_DATE_NONE;
}
