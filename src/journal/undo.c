/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal/undo.h"

#include <string.h>

/* More steps than anybody takes back; old ones are dropped. */
#define MAX_STEPS 200

typedef struct {
  GPtrArray *before; /* NULL entries for records that were new */
  GPtrArray *after;
  char *label;
  char *merge_key;
} Step;

struct _FouleeUndo {
  GPtrArray *back;
  GPtrArray *forth;
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_ptr_array_unref (step->before);
  g_ptr_array_unref (step->after);
  g_free (step->label);
  g_free (step->merge_key);
  g_free (step);
}

FouleeUndo *
foulee_undo_new (void)
{
  FouleeUndo *undo = g_new0 (FouleeUndo, 1);

  undo->back = g_ptr_array_new_with_free_func (step_free);
  undo->forth = g_ptr_array_new_with_free_func (step_free);
  return undo;
}

void
foulee_undo_free (FouleeUndo *undo)
{
  g_ptr_array_unref (undo->back);
  g_ptr_array_unref (undo->forth);
  g_free (undo);
}

static Step *
last_of (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static gboolean
same_records (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const FouleeRecord *ra = g_ptr_array_index (a, i);
    const FouleeRecord *rb = g_ptr_array_index (b, i);
    if (strcmp (ra->id, rb->id) != 0)
      return FALSE;
  }
  return TRUE;
}

void
foulee_undo_push (FouleeUndo *undo, GPtrArray *before, GPtrArray *after, const char *label,
                  const char *merge_key)
{
  Step *last = last_of (undo->back);
  Step *step;

  g_ptr_array_set_size (undo->forth, 0);
  if (last != NULL && merge_key != NULL && g_strcmp0 (last->merge_key, merge_key) == 0 &&
      same_records (last->after, after)) {
    g_ptr_array_unref (last->after);
    last->after = after;
    g_ptr_array_unref (before);
    return;
  }
  step = g_new0 (Step, 1);
  step->before = before;
  step->after = after;
  step->label = g_strdup (label);
  step->merge_key = g_strdup (merge_key);
  g_ptr_array_add (undo->back, step);
  if (undo->back->len > MAX_STEPS)
    g_ptr_array_remove_index (undo->back, 0);
}

/* The records to write to go from one state to the other. A record that is not there in `to` was
 * new in the step: it becomes a tombstone. */
static GPtrArray *
transition (GPtrArray *from, GPtrArray *to, gint64 now)
{
  GPtrArray *records = foulee_record_array_new ();

  for (guint i = 0; i < from->len; i++) {
    const FouleeRecord *target = g_ptr_array_index (to, i);
    const FouleeRecord *source = g_ptr_array_index (from, i);
    FouleeRecord *record = foulee_record_copy (target != NULL ? target : source);

    record->modified = now;
    if (target == NULL || target->deleted != 0)
      record->deleted = now;
    g_ptr_array_add (records, record);
  }
  return records;
}

static GPtrArray *
move (GPtrArray *source, GPtrArray *target, gboolean backwards, gint64 now)
{
  Step *step;

  if (source->len == 0)
    return NULL;
  step = g_ptr_array_steal_index (source, source->len - 1);
  /* A step that was taken back and made again stands for itself. */
  g_clear_pointer (&step->merge_key, g_free);
  g_ptr_array_add (target, step);
  return backwards ? transition (step->after, step->before, now)
                   : transition (step->before, step->after, now);
}

GPtrArray *
foulee_undo_back (FouleeUndo *undo, gint64 now)
{
  return move (undo->back, undo->forth, TRUE, now);
}

GPtrArray *
foulee_undo_forth (FouleeUndo *undo, gint64 now)
{
  return move (undo->forth, undo->back, FALSE, now);
}

static void
forget_in (GPtrArray *steps, GHashTable *ids)
{
  for (guint i = steps->len; i > 0; i--) {
    const Step *step = g_ptr_array_index (steps, i - 1);
    gboolean touched = FALSE;

    for (guint j = 0; j < step->after->len && !touched; j++) {
      const FouleeRecord *record = g_ptr_array_index (step->after, j);
      touched = g_hash_table_contains (ids, record->id);
    }
    if (touched)
      g_ptr_array_remove_index (steps, i - 1);
  }
}

void
foulee_undo_forget (FouleeUndo *undo, GHashTable *ids)
{
  forget_in (undo->back, ids);
  forget_in (undo->forth, ids);
}

const char *
foulee_undo_back_label (FouleeUndo *undo)
{
  const Step *step = last_of (undo->back);

  return step != NULL ? step->label : NULL;
}

const char *
foulee_undo_forth_label (FouleeUndo *undo)
{
  const Step *step = last_of (undo->forth);

  return step != NULL ? step->label : NULL;
}
