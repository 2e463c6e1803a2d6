/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/note-search.h"

#include "ui/today/action-kinds.h"
#include "ui/widgets/search-text.h"

/* Characters of an excerpt: two lines on a phone. */
#define EXCERPT_LENGTH 90

static const FouleeKind kinds[] = { FOULEE_KIND_CHECK_IN, FOULEE_KIND_RUN, FOULEE_KIND_ACTION,
                                    FOULEE_KIND_VISIT, FOULEE_KIND_SIGN_ANSWER };

struct _FouleeNoteSearch {
  FouleeHistory *history; /* NULL at first */
  GHashTable *plain;      /* records of the history → their text, ready to be searched */
  GHashTable *stale;      /* the same of the history before; NULL once nothing is left to take */
  char **words;
  GHashTable *found; /* dates → the first record in which all words were found */
  gsize kind;        /* what comes next */
  guint next;
};

FouleeNoteSearch *
foulee_note_search_new (void)
{
  FouleeNoteSearch *self = g_new0 (FouleeNoteSearch, 1);

  self->plain = g_hash_table_new_full (NULL, NULL, foulee_record_unref, g_free);
  self->found = g_hash_table_new (NULL, NULL);
  self->words = foulee_search_words ("");
  return self;
}

void
foulee_note_search_free (FouleeNoteSearch *self)
{
  g_hash_table_unref (self->found);
  g_hash_table_unref (self->plain);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  g_clear_pointer (&self->history, foulee_history_unref);
  g_strfreev (self->words);
  g_free (self);
}

static void
begin (FouleeNoteSearch *self)
{
  g_hash_table_remove_all (self->found);
  self->kind = 0;
  self->next = 0;
}

void
foulee_note_search_set_history (FouleeNoteSearch *self, FouleeHistory *history)
{
  g_clear_pointer (&self->history, foulee_history_unref);
  self->history = foulee_history_ref (history);
  /* Where the change before was hardly gone through, what is ready is still in the older table. */
  if (self->stale && g_hash_table_size (self->stale) > g_hash_table_size (self->plain)) {
    g_hash_table_remove_all (self->plain);
  } else {
    g_clear_pointer (&self->stale, g_hash_table_unref);
    self->stale = self->plain;
    self->plain = g_hash_table_new_full (NULL, NULL, foulee_record_unref, g_free);
  }
  begin (self);
}

void
foulee_note_search_set_typed (FouleeNoteSearch *self, const char *typed)
{
  g_strfreev (self->words);
  self->words = foulee_search_words (typed);
  begin (self);
}

gboolean
foulee_note_search_is_on (FouleeNoteSearch *self)
{
  return self->words[0] != NULL;
}

/* ---- Texts ----------------------------------------------------------------------------------- */

static char *
join (const char *title, const char *note)
{
  if (title && note)
    return g_strconcat (title, " · ", note, NULL);
  return g_strdup (title ? title : note);
}

/* What can be found of a record, as it was written; NULL for nothing. Free it. */
static char *
text_of (gconstpointer record)
{
  switch (((const FouleeRecord *) record)->kind) {
  case FOULEE_KIND_CHECK_IN:
    return g_strdup (((const FouleeCheckIn *) record)->note);
  case FOULEE_KIND_RUN:
    return g_strdup (((const FouleeRun *) record)->note);
  case FOULEE_KIND_ACTION:
    return join (foulee_action_title (record), ((const FouleeAction *) record)->note);
  case FOULEE_KIND_VISIT:
    return join (((const FouleeVisit *) record)->who, ((const FouleeVisit *) record)->note);
  case FOULEE_KIND_SIGN_ANSWER:
    return g_strdup (((const FouleeSignAnswer *) record)->outcome);
  case FOULEE_KIND_SHOE:
  case FOULEE_KIND_ACTIVITY:
  case FOULEE_KIND_SLEEP:
  case FOULEE_KIND_DRINK:
  case FOULEE_KIND_URINE:
  case FOULEE_KIND_ACTIVITY_SCORE:
  case FOULEE_KIND_CONDITION:
  case FOULEE_KIND_ADVICE_ANSWER:
  case FOULEE_KIND_RUNNER:
  case FOULEE_N_KINDS:
    break;
  }
  return NULL;
}

/* Taken over where the record is the same one, else made. Owned by the table; NULL for nothing. */
static const char *
plain_of (FouleeNoteSearch *self, gpointer record)
{
  gpointer plain = g_hash_table_lookup (self->plain, record);
  gpointer key;

  if (plain)
    return plain;
  if (self->stale && g_hash_table_steal_extended (self->stale, record, &key, &plain)) {
    g_hash_table_insert (self->plain, key, plain);
  } else {
    g_autofree char *text = text_of (record);

    if (!text)
      return NULL;
    plain = foulee_search_text (text);
    g_hash_table_insert (self->plain, foulee_record_ref (record), plain);
  }
  return plain;
}

/* ---- Searching ------------------------------------------------------------------------------- */

static void
look_at (FouleeNoteSearch *self, gpointer record)
{
  const char *plain = plain_of (self, record);
  gpointer date;

  if (!plain || !foulee_search_words_in (plain, (const char *const *) self->words))
    return;
  date = GINT_TO_POINTER (foulee_record_day (record, foulee_history_day_start (self->history)));
  if (!g_hash_table_contains (self->found, date))
    g_hash_table_insert (self->found, date, record);
}

gboolean
foulee_note_search_step (FouleeNoteSearch *self, gint64 microseconds)
{
  gint64 until = g_get_monotonic_time () + microseconds;

  if (!self->history || !foulee_note_search_is_on (self))
    return FALSE;
  for (; self->kind < G_N_ELEMENTS (kinds); self->kind++, self->next = 0) {
    guint n = foulee_history_n (self->history, kinds[self->kind]);

    while (self->next < n) {
      look_at (self,
               (gpointer) foulee_history_get (self->history, kinds[self->kind], self->next++));
      if (g_get_monotonic_time () >= until)
        return TRUE;
    }
  }
  g_clear_pointer (&self->stale, g_hash_table_unref);
  return FALSE;
}

gboolean
foulee_note_search_found (FouleeNoteSearch *self, FouleeDate date)
{
  return g_hash_table_contains (self->found, GINT_TO_POINTER (date));
}

char *
foulee_note_search_excerpt (FouleeNoteSearch *self, FouleeDate date, guint *start, guint *end)
{
  gconstpointer record = g_hash_table_lookup (self->found, GINT_TO_POINTER (date));
  g_autofree char *text = record ? text_of (record) : NULL;

  if (!text)
    return NULL;
  return foulee_search_excerpt (text, (const char *const *) self->words, EXCERPT_LENGTH, start,
                                end);
}
