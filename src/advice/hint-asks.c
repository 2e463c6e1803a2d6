/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "advice/hint-asks.h"

struct _FouleeHintAsks {
  GHashTable *told; /* set of gint64: key_of() */
};

FouleeHintAsks *
foulee_hint_asks_new (void)
{
  FouleeHintAsks *self = g_new (FouleeHintAsks, 1);

  self->told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
foulee_hint_asks_free (FouleeHintAsks *self)
{
  g_hash_table_unref (self->told);
  g_free (self);
}

/* Another number for each kind and moment. */
static gint64
key_of (const FouleeHint *hint)
{
  return hint->at * FOULEE_N_HINTS + (gint64) hint->kind;
}

gboolean
foulee_hint_asks_is_new (const FouleeHintAsks *self, const GArray *hints, gint64 answered)
{
  for (guint i = 0; i < hints->len; i++) {
    const FouleeHint *hint = &g_array_index (hints, FouleeHint, i);
    const gint64 key = key_of (hint);

    if (hint->open && hint->at > answered && !g_hash_table_contains (self->told, &key))
      return TRUE;
  }
  return FALSE;
}

void
foulee_hint_asks_tell (FouleeHintAsks *self, const GArray *hints)
{
  for (guint i = 0; i < hints->len; i++) {
    const gint64 key = key_of (&g_array_index (hints, FouleeHint, i));

    g_hash_table_add (self->told, g_memdup2 (&key, sizeof key));
  }
}
