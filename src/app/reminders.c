/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminders.h"

#include "app/journal-watch.h"
#include "app/recent-history.h"
#include "app/reminder-settings.h"
#include "app/reminder-words.h"
#include "app/wall-timer.h"
#include "store/store.h"

struct _FouleeReminders {
  GObject parent_instance;

  GApplication *application; /* weak: it owns this */
  GSettings *settings;
  FouleeClock *clock;
  char *path;
  gboolean active;
  gboolean shows; /* a notification of ours, as far as is known */

  FouleeJournal *journal; /* of the open window, or NULL */
  gulong journal_changed;

  FouleeJournalWatch *watch;
  char *seen; /* the mark of what was read last */

  FouleeWallTimer *timer; /* NULL until there is something to wait for */
  gboolean looking;       /* a look is under way … */
  gboolean look_again;    /* … and another is wanted after it */
};

G_DEFINE_FINAL_TYPE (FouleeReminders, foulee_reminders, G_TYPE_OBJECT)

enum { PROP_ACTIVE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void look (FouleeReminders *self);

/* ---- The notification ------------------------------------------------------------------------ */

/* Before it is on the bus, and where another process is the application, there is nobody to say
 * it. */
static gboolean
can_notify (FouleeReminders *self)
{
  return self->application && g_application_get_is_registered (self->application) &&
         !g_application_get_is_remote (self->application);
}

static void
withdraw (FouleeReminders *self)
{
  if (self->shows && can_notify (self))
    g_application_withdraw_notification (self->application, FOULEE_REMINDER_ID);
  self->shows = FALSE;
}

static void
say (FouleeReminders *self, const FouleeReminderPlan *plan)
{
  g_autoptr (GNotification) notification = foulee_reminder_notification_new (plan);

  /* First remembered, then said: rather once too few than twice. */
  if (!foulee_reminder_state_write (self->settings, &plan->state))
    return;
  g_application_send_notification (self->application, FOULEE_REMINDER_ID, notification);
  self->shows = TRUE;
}

/* ---- Others who write ------------------------------------------------------------------------ */

static void
on_written (gpointer data)
{
  look (data);
}

/* The file is watched while something shows that an entry would take back, unless a window has
 * it. */
static void
watch (FouleeReminders *self)
{
  if (!self->shows || self->journal)
    g_clear_pointer (&self->watch, foulee_journal_watch_free);
  else if (!self->watch)
    self->watch = foulee_journal_watch_new (self->path, self->seen, on_written, self);
}

/* ---- Looking --------------------------------------------------------------------------------- */

static void
on_wake (gpointer data)
{
  look (data);
}

/* The clock may be another than the system's, which the timer knows. */
static void
wait_until (FouleeReminders *self, gint64 wake)
{
  const gint64 by_ours = foulee_clock_milliseconds (self->clock);
  const gint64 by_system = g_get_real_time () / 1000;

  if (!self->timer) {
    self->timer = foulee_wall_timer_new (on_wake, self);
    foulee_wall_timer_watch (self->timer, FOULEE_ZONE_FILE);
  }
  foulee_wall_timer_set (self->timer, wake == G_MAXINT64 ? FOULEE_WALL_TIMER_NEVER
                                                         : wake * 1000 + by_system - by_ours);
}

/* `history` NULL: it could not be read. */
static void
conclude (FouleeReminders *self, FouleeHistory *history)
{
  g_autoptr (GVariant) times = NULL;
  const FouleeReminderSettings settings = foulee_reminder_settings_read (self->settings, &times);
  const FouleeReminderPlan plan = foulee_reminder_plan (
      &settings, history, foulee_clock_now (self->clock).seconds, foulee_clock_zone (self->clock));

  if (plan.kind != FOULEE_REMINDER_NOTHING) {
    if (can_notify (self))
      say (self, &plan);
  } else if (!plan.shows) {
    withdraw (self);
  }
  watch (self);
  wait_until (self, plan.wake);
}

/* What a look takes with it. Threads must not have a hand on the reminders themselves. */
typedef struct {
  GWeakRef reminders;
  FouleeClock *clock;
  char *path;
  gint64 from;
  char *mark;
} Look;

static Look *
look_new (FouleeReminders *self)
{
  g_autoptr (GVariant) times = NULL;
  const FouleeReminderSettings settings = foulee_reminder_settings_read (self->settings, &times);
  Look *new_look = g_new0 (Look, 1);

  g_weak_ref_init (&new_look->reminders, self);
  new_look->clock = foulee_clock_ref (self->clock);
  new_look->path = g_strdup (self->path);
  new_look->from =
      foulee_reminder_history_from (&settings.state, foulee_clock_now (self->clock).seconds);
  return new_look;
}

static void
look_free (gpointer data)
{
  Look *old = data;

  g_weak_ref_clear (&old->reminders);
  foulee_clock_unref (old->clock);
  g_free (old->path);
  g_free (old->mark);
  g_free (old);
}

static void
read_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *this = data;

  /* Taken first: what is written meanwhile is a change. */
  this->mark = foulee_journal_watch_mark (this->path);
  g_task_return_pointer (task, foulee_recent_history_read (this->path, this->from, this->clock),
                         (GDestroyNotify) foulee_history_unref);
}

static void
note_seen (FouleeReminders *self, const char *mark)
{
  if (!mark)
    return;
  g_set_str (&self->seen, mark);
  if (self->watch)
    foulee_journal_watch_set_seen (self->watch, mark);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  Look *done = g_task_get_task_data (G_TASK (result));
  g_autoptr (FouleeReminders) self = g_weak_ref_get (&done->reminders);
  g_autoptr (FouleeHistory) history = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!self)
    return;
  self->looking = FALSE;
  note_seen (self, done->mark);
  if (self->active)
    conclude (self, history);
  if (!self->look_again) {
    g_signal_emit (self, signals[CHECKED], 0);
    return;
  }
  self->look_again = FALSE;
  look (self);
}

static void
look (FouleeReminders *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->looking) {
    self->look_again = TRUE;
    return;
  }
  self->looking = TRUE;
  task = g_task_new (NULL, NULL, on_looked, NULL);
  g_task_set_task_data (task, look_new (self), look_free);
  if (!self->active)
    g_task_return_pointer (task, NULL, NULL);
  else if (self->journal && foulee_journal_get_loaded (self->journal))
    g_task_return_pointer (task, foulee_history_ref (foulee_journal_get_history (self->journal)),
                           (GDestroyNotify) foulee_history_unref);
  else
    g_task_run_in_thread (task, read_file);
}

/* ---- The settings ---------------------------------------------------------------------------- */

/* What is due already was not to be said when the runner chose. */
static void
renew (FouleeReminders *self)
{
  g_autoptr (GVariant) times = NULL;
  const FouleeReminderSettings settings = foulee_reminder_settings_read (self->settings, &times);
  const FouleeReminderState state = foulee_reminder_state_renewed (
      &settings, foulee_clock_now (self->clock).seconds, foulee_clock_zone (self->clock));

  foulee_reminder_state_write (self->settings, &state);
  look (self);
}

static void
on_switched (FouleeReminders *self)
{
  const gboolean active = g_settings_get_boolean (self->settings, FOULEE_KEY_REMINDERS);

  if (active == self->active)
    return;
  self->active = active;
  if (active) {
    renew (self);
  } else {
    withdraw (self);
    watch (self);
    g_clear_pointer (&self->timer, foulee_wall_timer_free);
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
on_times_changed (FouleeReminders *self)
{
  if (self->active)
    renew (self);
}

/* ---- The face -------------------------------------------------------------------------------- */

void
foulee_reminders_check (FouleeReminders *self)
{
  g_return_if_fail (FOULEE_IS_REMINDERS (self));

  look (self);
}

void
foulee_reminders_keep (FouleeReminders *self)
{
  g_autoptr (GVariant) times = NULL;
  FouleeReminderState state;

  g_return_if_fail (FOULEE_IS_REMINDERS (self));

  state = foulee_reminder_settings_read (self->settings, &times).state;
  state.unanswered = 0;
  state.asked = FALSE;
  foulee_reminder_state_write (self->settings, &state);
  look (self);
}

/* Only for what shows: what an entry that was deleted leaves open is no reason to remind. */
static void
on_journal_changed (FouleeReminders *self)
{
  if (self->shows)
    look (self);
}

void
foulee_reminders_set_journal (FouleeReminders *self, FouleeJournal *journal)
{
  g_return_if_fail (FOULEE_IS_REMINDERS (self));

  if (journal == self->journal)
    return;
  if (self->journal)
    g_clear_signal_handler (&self->journal_changed, self->journal);
  g_set_object (&self->journal, journal);
  if (journal)
    self->journal_changed =
        g_signal_connect_swapped (journal, "changed", G_CALLBACK (on_journal_changed), self);
  watch (self);
  on_journal_changed (self);
}

gboolean
foulee_reminders_get_active (FouleeReminders *self)
{
  g_return_val_if_fail (FOULEE_IS_REMINDERS (self), FALSE);

  return self->active;
}

static void
foulee_reminders_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  FouleeReminders *self = FOULEE_REMINDERS (object);

  switch (property) {
  case PROP_ACTIVE:
    g_value_set_boolean (value, self->active);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
  }
}

static void
foulee_reminders_finalize (GObject *object)
{
  FouleeReminders *self = FOULEE_REMINDERS (object);

  if (self->journal)
    g_clear_signal_handler (&self->journal_changed, self->journal);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->watch, foulee_journal_watch_free);
  g_clear_pointer (&self->timer, foulee_wall_timer_free);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->settings);
  foulee_clock_unref (self->clock);
  g_free (self->path);
  g_free (self->seen);
  G_OBJECT_CLASS (foulee_reminders_parent_class)->finalize (object);
}

static void
foulee_reminders_class_init (FouleeRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = foulee_reminders_get_property;
  object_class->finalize = foulee_reminders_finalize;
  properties[PROP_ACTIVE] =
      g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHECKED] = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
foulee_reminders_init (FouleeReminders *self)
{
}

FouleeReminders *
foulee_reminders_new (GApplication *application, GSettings *settings, FouleeClock *clock,
                      const char *journal_path)
{
  FouleeReminders *self = g_object_new (FOULEE_TYPE_REMINDERS, NULL);

  g_set_weak_pointer (&self->application, application);
  self->settings = g_object_ref (settings);
  self->clock = foulee_clock_ref (clock);
  self->path = journal_path ? g_strdup (journal_path) : foulee_store_default_path ();
  g_signal_connect_object (settings, "changed::" FOULEE_KEY_REMINDERS, G_CALLBACK (on_switched),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" FOULEE_KEY_REMINDER_TIMES,
                           G_CALLBACK (on_times_changed), self, G_CONNECT_SWAPPED);
  self->active = g_settings_get_boolean (settings, FOULEE_KEY_REMINDERS);
  /* One of an earlier run of the program may still be on the screen. */
  self->shows = self->active;
  look (self);
  return self;
}
