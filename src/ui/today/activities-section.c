/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/activities-section.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/today/activity-dialog.h"
#include "ui/today/activity-row.h"
#include "ui/widgets/button-name.h"
#include "ui/widgets/toast.h"

#define DAYS_BEFORE 366

/* More are not asked for; a merged journal may have them. */
#define MAX_IN_USE 3

struct _FouleeActivitiesSection {
  FouleeSection parent_instance;

  GtkWidget *hint;
  GtkWidget *add_button;
  GtkListBox *list;

  GPtrArray *rows; /* owned by the list */
  guint n_steps;   /* scores chosen so far: each is an undo step */
};

G_DEFINE_FINAL_TYPE (FouleeActivitiesSection, foulee_activities_section, FOULEE_TYPE_SECTION)

#define DAY(self) (foulee_section_get_day (FOULEE_SECTION (self)))

static FouleeHistory *
get_history (FouleeActivitiesSection *self)
{
  return foulee_journal_get_history (foulee_day_get_journal (DAY (self)));
}

/* ---- Scores ---------------------------------------------------------------------------------- */

static gboolean
is_of (const FouleeActivityScore *score, const char *activity)
{
  return score->activity && strcmp (score->activity, activity) == 0;
}

/* The day's score of an activity, the last where there are several; NULL for none. */
static const FouleeActivityScore *
find_score (FouleeActivitiesSection *self, const char *activity)
{
  g_autoptr (GPtrArray) scores = foulee_day_list_kind (DAY (self), FOULEE_KIND_ACTIVITY_SCORE);

  for (guint i = scores->len; i > 0; i--)
    if (is_of (g_ptr_array_index (scores, i - 1), activity))
      return g_ptr_array_index (scores, i - 1);
  return NULL;
}

/* The last one of the year before: an older one says nothing of today. */
static const FouleeActivityScore *
find_score_before (FouleeActivitiesSection *self, const char *activity)
{
  FouleeHistory *history = get_history (self);
  FouleeDate date = foulee_day_get_date (DAY (self));
  int day_start = foulee_history_day_start (history);
  /* A day on the wall may lie up to a day off UTC's; its end is a day longer. */
  guint n = foulee_history_find (history, FOULEE_KIND_ACTIVITY_SCORE, ((gint64) date + 3) * 86400);

  for (guint i = n; i > 0; i--) {
    const FouleeActivityScore *score =
        foulee_history_get (history, FOULEE_KIND_ACTIVITY_SCORE, i - 1);

    if (foulee_record_day (score, day_start) < date - DAYS_BEFORE)
      break;
    if (is_of (score, activity) && foulee_record_day (score, day_start) < date)
      return score;
  }
  return NULL;
}

/* Stores or changes the day's score: there is one a day. */
static void
store_score (FouleeActivitiesSection *self, const FouleeActivity *activity, int value,
             gboolean continued)
{
  FouleeDay *day = DAY (self);
  const FouleeActivityScore *present = find_score (self, activity->record.id);
  g_autofree char *key = NULL;
  FouleeActivityScore *score;

  if (value < 0) {
    if (present)
      foulee_journal_delete (foulee_day_get_journal (day), present, _ ("Score deleted"));
    return;
  }
  score = present ? foulee_record_copy (present) : foulee_record_new (FOULEE_KIND_ACTIVITY_SCORE);
  if (!present || foulee_day_is_today (day))
    score->at = foulee_day_moment (day);
  score->score = value;
  foulee_record_set_text (&score->activity, activity->record.id);
  if (!continued)
    self->n_steps++;
  key = g_strdup_printf ("score %s %u", activity->record.id, self->n_steps);
  foulee_day_save (day, score, activity->name, key);
}

static const FouleeActivity *
activity_of (FouleeActivitiesSection *self, FouleeActivityRow *row)
{
  return foulee_day_lookup (DAY (self), FOULEE_KIND_ACTIVITY, foulee_activity_row_get_id (row));
}

static void
on_scored (FouleeActivitiesSection *self, int score, gboolean continued, FouleeActivityRow *row)
{
  const FouleeActivity *activity = activity_of (self, row);

  if (activity)
    store_score (self, activity, score, continued);
}

static void
on_edit_requested (FouleeActivitiesSection *self, FouleeActivityRow *row)
{
  const FouleeActivity *activity = activity_of (self, row);

  if (activity)
    foulee_entry_dialog_present (foulee_activity_dialog_new (DAY (self), activity),
                                 GTK_WIDGET (self));
}

/* One is open at a time. */
static void
on_expanded (FouleeActivitiesSection *self, GParamSpec *pspec, AdwExpanderRow *opened)
{
  if (!adw_expander_row_get_expanded (opened))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (g_ptr_array_index (self->rows, i) != opened)
      adw_expander_row_set_expanded (g_ptr_array_index (self->rows, i), FALSE);
}

/* ---- Lines ----------------------------------------------------------------------------------- */

/* An activity that has ended stays on the days that have a score of it. */
static gboolean
is_shown (FouleeActivitiesSection *self, const FouleeActivity *activity)
{
  FouleeDate date = foulee_day_get_date (DAY (self));
  gboolean in_use =
      activity->since <= date && (activity->until == FOULEE_DATE_NONE || date < activity->until);

  return in_use || find_score (self, activity->record.id);
}

static int
compare_activities (gconstpointer a, gconstpointer b)
{
  const FouleeActivity *aa = a;
  const FouleeActivity *ab = b;

  if (aa->since != ab->since)
    return aa->since < ab->since ? -1 : 1;
  if (aa->record.created != ab->record.created)
    return aa->record.created < ab->record.created ? -1 : 1;
  return strcmp (aa->record.id, ab->record.id);
}

/* "Now 6 of 10 · 4 on 12 Nov"; "Not scored today · 4 on 12 Nov". */
static char *
describe (FouleeActivitiesSection *self, const FouleeActivity *activity,
          const FouleeActivityScore *score)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  const FouleeActivityScore *before = find_score_before (self, activity->record.id);
  gboolean today = foulee_day_is_today (DAY (self));
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (score && today)
    g_strv_builder_take (parts, g_strdup_printf (_ ("Now %d of 10"), score->score));
  else if (score)
    g_strv_builder_take (parts, g_strdup_printf (_ ("%d of 10"), score->score));
  else
    g_strv_builder_add (parts, today ? _ ("Not scored today") : _ ("Not scored"));
  if (before) {
    int day_start = foulee_history_day_start (get_history (self));
    g_autofree char *date =
        foulee_format_date (language, foulee_record_day (before, day_start), FOULEE_DATE_TINY);

    /* Translators: an earlier score and its date: "4 on 12 Nov". */
    g_strv_builder_take (parts, g_strdup_printf (_ ("%d on %s"), before->score, date));
  }
  if (activity->until != FOULEE_DATE_NONE) {
    g_autofree char *date = foulee_format_date (language, activity->until, FOULEE_DATE_TINY);

    /* Translators: of an activity that is no longer watched; %s is a date. */
    g_strv_builder_take (parts, g_strdup_printf (_ ("ended on %s"), date));
  }
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

/* Lines are kept and filled anew, so that the focus stays where it is. */
static void
show_row (FouleeActivitiesSection *self, guint index, const FouleeActivity *activity)
{
  const FouleeActivityScore *score = find_score (self, activity->record.id);
  g_autofree char *subtitle = describe (self, activity, score);

  if (index == self->rows->len) {
    GtkWidget *row = foulee_activity_row_new ();

    g_signal_connect_object (row, "scored", G_CALLBACK (on_scored), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "edit-requested", G_CALLBACK (on_edit_requested), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded), self,
                             G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
    g_ptr_array_add (self->rows, row);
  }
  foulee_activity_row_show (g_ptr_array_index (self->rows, index), activity,
                            score ? score->score : -1, subtitle);
}

static void
foulee_activities_section_refresh (FouleeSection *section, FouleeDay *day)
{
  FouleeActivitiesSection *self = FOULEE_ACTIVITIES_SECTION (section);
  FouleeHistory *history = get_history (self);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint n_in_use = 0;

  for (guint i = 0; i < foulee_history_n (history, FOULEE_KIND_ACTIVITY); i++) {
    const FouleeActivity *activity = foulee_history_get (history, FOULEE_KIND_ACTIVITY, i);

    n_in_use += activity->until == FOULEE_DATE_NONE;
    if (is_shown (self, activity))
      g_ptr_array_add (shown, (gpointer) activity);
  }
  g_ptr_array_sort_values (shown, compare_activities);
  for (guint i = 0; i < shown->len; i++)
    show_row (self, i, g_ptr_array_index (shown, i));
  while (self->rows->len > shown->len)
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->list), shown->len > 0);
  gtk_widget_set_visible (self->hint, shown->len == 0);
  gtk_widget_set_visible (self->add_button, n_in_use < MAX_IN_USE);
}

static void
on_add_clicked (FouleeActivitiesSection *self)
{
  foulee_entry_dialog_present (foulee_activity_dialog_new (DAY (self), NULL), GTK_WIDGET (self));
}

static void
foulee_activities_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_ACTIVITIES_SECTION);
  G_OBJECT_CLASS (foulee_activities_section_parent_class)->dispose (object);
}

static void
foulee_activities_section_finalize (GObject *object)
{
  g_ptr_array_unref (FOULEE_ACTIVITIES_SECTION (object)->rows);
  G_OBJECT_CLASS (foulee_activities_section_parent_class)->finalize (object);
}

static void
foulee_activities_section_class_init (FouleeActivitiesSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = foulee_activities_section_dispose;
  object_class->finalize = foulee_activities_section_finalize;
  FOULEE_SECTION_CLASS (klass)->refresh = foulee_activities_section_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/activities-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeActivitiesSection, hint);
  gtk_widget_class_bind_template_child (widget_class, FouleeActivitiesSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, FouleeActivitiesSection, list);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
foulee_activities_section_init (FouleeActivitiesSection *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_button_set_name (GTK_BUTTON (self->add_button), _ ("Add an own activity"));
}
