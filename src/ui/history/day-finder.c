/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/day-finder.h"

#include "ui/history/note-search.h"

/* How long the search may hold up everything else at a time, in microseconds. */
#define STEP (8 * G_TIME_SPAN_MILLISECOND)

struct _FouleeDayFinder {
  GObject parent_instance;

  FouleeJournal *journal;
  FouleeDayMarks *marks;
  FouleeNoteSearch *search;
  guint flags;
  GArray *dates;
  guint step_id;
  FouleeDate first, last; /* what is new and has not been told yet */
};

G_DEFINE_FINAL_TYPE (FouleeDayFinder, foulee_day_finder, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- Finding --------------------------------------------------------------------------------- */

static gboolean
is_found (FouleeDayFinder *self, FouleeDate date)
{
  guint flags = foulee_day_marks_get (self->marks, date)->flags;

  return (flags & self->flags) == self->flags && (!foulee_note_search_is_on (self->search) ||
                                                  foulee_note_search_found (self->search, date));
}

static GArray *
collect_dates (FouleeDayFinder *self)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (FouleeDate));
  FouleeDate first, last;

  if (!foulee_day_marks_span (self->marks, &first, &last))
    return dates;
  for (FouleeDate date = last; date >= first; date--)
    if (foulee_day_marks_get (self->marks, date)->flags & FOULEE_DAY_RECORDED &&
        is_found (self, date))
      g_array_append_val (dates, date);
  return dates;
}

/* Nothing is new until something is. */
static void
forget_news (FouleeDayFinder *self)
{
  self->first = G_MAXINT;
  self->last = G_MININT;
}

/* Other lines, or other words in each of them. */
static void
show_anew (FouleeDayFinder *self)
{
  self->first = FOULEE_DATE_MIN;
  self->last = FOULEE_DATE_MAX;
}

static void
publish (FouleeDayFinder *self)
{
  FouleeDate first = self->first, last = self->last;

  g_array_unref (self->dates);
  self->dates = collect_dates (self);
  forget_news (self);
  g_signal_emit (self, signals[CHANGED], 0, first, last);
}

static gboolean
step (gpointer data)
{
  FouleeDayFinder *self = data;

  if (foulee_note_search_step (self->search, STEP))
    return G_SOURCE_CONTINUE;
  self->step_id = 0;
  publish (self);
  return G_SOURCE_REMOVE;
}

static void
look_for (FouleeDayFinder *self)
{
  if (!foulee_note_search_is_on (self->search)) {
    g_clear_handle_id (&self->step_id, g_source_remove);
    publish (self);
  } else if (self->step_id == 0) {
    self->step_id = g_idle_add (step, self);
  }
}

/* ---- The journal ----------------------------------------------------------------------------- */

/* Days on which something departed from usual: of the last analysis, until the next one is done. */
static void
mark_hints (FouleeDayFinder *self)
{
  FouleeFindings *findings = foulee_journal_get_findings (self->journal);

  if (findings)
    foulee_day_marks_set_hints (self->marks, foulee_findings_history (findings),
                                foulee_findings_hints (findings));
}

static void
on_changed (FouleeDayFinder *self, FouleeChange *change)
{
  foulee_day_marks_update (self->marks, foulee_journal_get_history (self->journal), change->first,
                           change->last);
  mark_hints (self);
  self->first = MIN (self->first, change->first);
  self->last = MAX (self->last, change->last);
  foulee_note_search_set_history (self->search, foulee_journal_get_history (self->journal));
  look_for (self);
}

/* Days may have become, or ceased to be, ones with a warning sign. */
static void
on_analysed (FouleeDayFinder *self)
{
  mark_hints (self);
  if (self->step_id == 0)
    publish (self);
}

/* ---- The object ------------------------------------------------------------------------------ */

static void
foulee_day_finder_dispose (GObject *object)
{
  g_clear_handle_id (&FOULEE_DAY_FINDER (object)->step_id, g_source_remove);
  G_OBJECT_CLASS (foulee_day_finder_parent_class)->dispose (object);
}

static void
foulee_day_finder_finalize (GObject *object)
{
  FouleeDayFinder *self = FOULEE_DAY_FINDER (object);

  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->search, foulee_note_search_free);
  g_clear_pointer (&self->marks, foulee_day_marks_free);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_day_finder_parent_class)->finalize (object);
}

static void
foulee_day_finder_class_init (FouleeDayFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = foulee_day_finder_dispose;
  object_class->finalize = foulee_day_finder_finalize;
  signals[CHANGED] = g_signal_new ("changed", FOULEE_TYPE_DAY_FINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
foulee_day_finder_init (FouleeDayFinder *self)
{
  self->search = foulee_note_search_new ();
  forget_news (self);
}

FouleeDayFinder *
foulee_day_finder_new (FouleeJournal *journal)
{
  FouleeDayFinder *self = g_object_new (FOULEE_TYPE_DAY_FINDER, NULL);

  self->journal = g_object_ref (journal);
  foulee_note_search_set_history (self->search, foulee_journal_get_history (journal));
  self->marks = foulee_day_marks_new (foulee_journal_get_history (journal));
  mark_hints (self);
  self->dates = collect_dates (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "analysed", G_CALLBACK (on_analysed), self, G_CONNECT_SWAPPED);
  return self;
}

FouleeJournal *
foulee_day_finder_get_journal (FouleeDayFinder *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), NULL);
  return self->journal;
}

const FouleeDayMarks *
foulee_day_finder_get_marks (FouleeDayFinder *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), NULL);
  return self->marks;
}

void
foulee_day_finder_set_flags (FouleeDayFinder *self, guint flags)
{
  g_return_if_fail (FOULEE_IS_DAY_FINDER (self));

  if (self->flags == flags)
    return;
  self->flags = flags;
  show_anew (self);
  if (self->step_id == 0)
    publish (self);
}

void
foulee_day_finder_set_typed (FouleeDayFinder *self, const char *typed)
{
  g_return_if_fail (FOULEE_IS_DAY_FINDER (self));

  foulee_note_search_set_typed (self->search, typed);
  show_anew (self);
  look_for (self);
}

gboolean
foulee_day_finder_is_on (FouleeDayFinder *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), FALSE);
  return self->flags != 0 || foulee_note_search_is_on (self->search);
}

gboolean
foulee_day_finder_is_busy (FouleeDayFinder *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), FALSE);
  return self->step_id != 0;
}

GArray *
foulee_day_finder_get_dates (FouleeDayFinder *self)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), NULL);
  return self->dates;
}

gboolean
foulee_day_finder_has (FouleeDayFinder *self, FouleeDate date)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), FALSE);
  return is_found (self, date);
}

char *
foulee_day_finder_excerpt (FouleeDayFinder *self, FouleeDate date, guint *start, guint *end)
{
  g_return_val_if_fail (FOULEE_IS_DAY_FINDER (self), NULL);
  return foulee_note_search_excerpt (self->search, date, start, end);
}
