/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/no-soreness.h"

#include <glib/gi18n.h>

#include "store/backups.h"

/* A press of the button. Belongs to its task; on the thread, only the thread uses it. */
typedef struct {
  char *path; /* NULL for a journal that is open */
  FouleeClock *clock;
  FouleeDate day;
  gint64 from;
  FouleeNoSoreness outcome;
} Press;

static void
press_free (gpointer data)
{
  Press *press = data;

  g_free (press->path);
  foulee_clock_unref (press->clock);
  g_free (press);
}

static gboolean
is_of_today (const Press *press, int day_start)
{
  return foulee_instant_day (foulee_clock_now (press->clock), day_start) == press->day;
}

static FouleeCheckIn *
make_check_in (const Press *press)
{
  FouleeCheckIn *check_in = foulee_check_in_new ();

  check_in->at = foulee_clock_now (press->clock);
  foulee_check_in_answer_rest (check_in);
  check_in->origin = FOULEE_ORIGIN_NOTIFICATION;
  return check_in;
}

static void
end (GTask *task, FouleeNoSoreness outcome)
{
  g_task_return_int (task, outcome);
}

/* ---- A journal that is open ------------------------------------------------------------------ */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (foulee_journal_save_finish (FOULEE_JOURNAL (source), result, &error))
    end (task, FOULEE_NO_SORENESS_LOGGED);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
log_in_journal (FouleeJournal *journal, GTask *task)
{
  const Press *press = g_task_get_task_data (task);
  FouleeHistory *history = foulee_journal_get_history (journal);
  g_autoptr (GPtrArray) records = foulee_record_array_new ();

  if (!is_of_today (press, foulee_history_day_start (history)) ||
      foulee_history_find (history, FOULEE_KIND_CHECK_IN, press->from) <
          foulee_history_n (history, FOULEE_KIND_CHECK_IN)) {
    end (task, FOULEE_NO_SORENESS_KNOWN);
    return;
  }
  g_ptr_array_add (records, make_check_in (press));
  foulee_journal_save_async (journal, records, _ ("None everywhere"), NULL, on_saved,
                             g_object_ref (task));
}

/* ---- A file ---------------------------------------------------------------------------------- */

static gboolean
read_day_start (FouleeStore *store, int *day_start, GError **error)
{
  gpointer record;

  *day_start = FOULEE_DAY_START_DEFAULT;
  if (!foulee_store_get (store, FOULEE_KIND_RUNNER, FOULEE_RUNNER_ID, &record, error))
    return FALSE;
  if (record) {
    g_autoptr (FouleeRunner) runner = record;

    if (runner->record.deleted == 0 && runner->day_start != FOULEE_UNSET)
      *day_start = runner->day_start;
  }
  return TRUE;
}

/* In one transaction: another program may be about to log the same. */
static gboolean
log_in_store (FouleeStore *store, gpointer data, GError **error)
{
  Press *press = data;
  g_autoptr (GPtrArray) known = foulee_record_array_new ();
  g_autoptr (GPtrArray) records = foulee_record_array_new ();
  FouleeCheckIn *check_in;
  int day_start;

  press->outcome = FOULEE_NO_SORENESS_KNOWN;
  if (!read_day_start (store, &day_start, error) ||
      !foulee_store_list (store, FOULEE_KIND_CHECK_IN, press->from, G_MAXINT64, FALSE, known,
                          error))
    return FALSE;
  if (known->len > 0 || !is_of_today (press, day_start))
    return TRUE;
  press->outcome = FOULEE_NO_SORENESS_LOGGED;
  check_in = make_check_in (press);
  check_in->record.created = check_in->record.modified = foulee_clock_milliseconds (press->clock);
  g_ptr_array_add (records, check_in);
  return foulee_store_put (store, records, error);
}

static void
log_in_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Press *press = data;
  g_autoptr (FouleeStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (foulee_store_open (press->path, FOULEE_STORE_EXISTING, press->clock, &store, &error)) {
    /* As every program that writes makes one; without it the entry is worth no less. */
    foulee_backups_daily (store, NULL);
    if (foulee_store_transact (store, log_in_store, press, &error)) {
      end (task, press->outcome);
      return;
    }
  }
  g_task_return_error (task, g_steal_pointer (&error));
}

/* ---- Both ------------------------------------------------------------------------------------ */

void
foulee_no_soreness_log_async (FouleeJournal *journal, const char *path, FouleeClock *clock,
                              FouleeDate day, gint64 from, GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Press *press = g_new0 (Press, 1);

  g_task_set_source_tag (task, foulee_no_soreness_log_async);
  press->path = g_strdup (path);
  press->clock = foulee_clock_ref (clock);
  press->day = day;
  press->from = from;
  g_task_set_task_data (task, press, press_free);
  if (journal)
    log_in_journal (journal, task);
  else
    g_task_run_in_thread (task, log_in_file);
}

FouleeNoSoreness
foulee_no_soreness_log_finish (GAsyncResult *result, GError **error)
{
  gssize outcome;

  g_return_val_if_fail (g_async_result_is_tagged (result, foulee_no_soreness_log_async),
                        FOULEE_NO_SORENESS_FAILED);

  outcome = g_task_propagate_int (G_TASK (result), error);
  return outcome < 0 ? FOULEE_NO_SORENESS_FAILED : (FouleeNoSoreness) outcome;
}
