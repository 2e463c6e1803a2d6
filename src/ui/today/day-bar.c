/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/day-bar.h"

#include <glib/gi18n.h>

#include "ui/widgets/calendar-day.h"
#include "ui/widgets/calendar-names.h"
#include "base/capital.h"

struct _FouleeDayBar {
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkLabel *marked;
  GtkWidget *today_button;

  FouleeDay *day;
  gboolean compact;
  gboolean showing; /* the calendar follows the day just now, not the runner */
};

G_DEFINE_FINAL_TYPE (FouleeDayBar, foulee_day_bar, ADW_TYPE_BIN)

enum { PROP_DAY = 1, PROP_COMPACT, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static gboolean
in_year_of (FouleeDate date, FouleeDate other)
{
  int year, other_year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  foulee_date_to_civil (other, &other_year, &month, &day);
  return year == other_year;
}

/* The day in one line, as it is read out, and where there is room shown. */
static char *
describe_day (FouleeDate date, FouleeDate today)
{
  g_autofree char *long_date =
      foulee_format_date (foulee_language_of_system (), date,
                          in_year_of (date, today) ? FOULEE_DATE_DAY : FOULEE_DATE_LONG);

  if (date == today)
    /* Translators: %s is a date, such as "Thursday 19 November". */
    return g_strdup_printf (_ ("Today, %s"), long_date);
  if (date == today - 1)
    /* Translators: %s is a date, such as "Wednesday 18 November". */
    return g_strdup_printf (_ ("Yesterday, %s"), long_date);
  return foulee_capital (long_date);
}

/* In two short lines. */
static void
show_compact (FouleeDayBar *self, FouleeDate date, FouleeDate today)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  gboolean named = date >= today - 1;
  FouleeDateStyle style = !in_year_of (date, today) ? FOULEE_DATE_MEDIUM
                          : named                   ? FOULEE_DATE_SHORT
                                                    : FOULEE_DATE_TINY;
  g_autofree char *short_date = foulee_format_date (language, date, style);
  g_autofree char *weekday =
      foulee_capital (foulee_weekday_name (language, foulee_date_weekday (date), FALSE));

  gtk_label_set_label (self->title, date == today       ? C_ ("day", "Today")
                                    : date == today - 1 ? C_ ("day", "Yesterday")
                                                        : weekday);
  gtk_label_set_label (self->subtitle, short_date);
}

/* After midnight: the calendar on the wall says another day than the journal does. */
static void
show_late (FouleeDayBar *self, FouleeDate date)
{
  const FouleeLanguage *language = foulee_language_of_system ();
  int start = foulee_journal_get_day_start (foulee_day_get_journal (self->day)) * 60;
  g_autofree char *time = foulee_format_time (language, start);
  g_autofree char *full = foulee_format_date (language, date, FOULEE_DATE_DAY);
  g_autofree char *shown =
      foulee_format_date (language, date, self->compact ? FOULEE_DATE_SHORT : FOULEE_DATE_DAY);
  g_autofree char *title = foulee_capital (shown);
  /* Translators: after midnight the day before goes on; below the date, such as "Thu 19 Nov"; %s is
   * the time at which the next day begins. */
  g_autofree char *subtitle = g_strdup_printf (_ ("still until %s"), time);
  /* Translators: a date, such as "Thursday 19 November", and the time at which the next day
   * begins. */
  g_autofree char *name = g_strdup_printf (_ ("Today, still %s until %s"), full, time);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_labels (FouleeDayBar *self, FouleeDate date, FouleeDate today)
{
  g_autofree char *line = describe_day (date, today);
  gboolean late = foulee_day_is_late (self->day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line, -1);
  if (late)
    show_late (self, date);
  else if (self->compact)
    show_compact (self, date, today);
  else
    gtk_label_set_label (self->title, line);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), self->compact || late);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !self->compact);
}

static gboolean
has_entries (FouleeHistory *history, FouleeDate date)
{
  /* What has been done or felt on a day; not what begins on it, such as a shoe. */
  static const FouleeKind kinds[] = { FOULEE_KIND_CHECK_IN,       FOULEE_KIND_RUN,
                                      FOULEE_KIND_SLEEP,          FOULEE_KIND_DRINK,
                                      FOULEE_KIND_URINE,          FOULEE_KIND_ACTION,
                                      FOULEE_KIND_ACTIVITY_SCORE, FOULEE_KIND_VISIT,
                                      FOULEE_KIND_SIGN_ANSWER };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GPtrArray) records = foulee_history_list_day (history, kinds[i], date);

    if (records->len > 0)
      return TRUE;
  }
  return FALSE;
}

/* "1–5" or, of a single one, "7". */
static void
add_range (GString *text, int first, int last)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, "%d", first);
  if (last > first)
    g_string_append_printf (text, "–%d", last);
}

/* Marks the days of the calendar's month on which something was recorded, and names them: the
 * calendar itself does not tell which of its days are marked. */
static void
mark_days (FouleeDayBar *self)
{
  FouleeJournal *journal = foulee_day_get_journal (self->day);
  int year = gtk_calendar_get_year (self->calendar);
  int month = gtk_calendar_get_month (self->calendar) + 1;
  g_autoptr (GString) days = g_string_new (NULL);
  g_autofree char *line = NULL;
  int first = 0; /* of the days in a row that end here; 0 for none */

  gtk_calendar_clear_marks (self->calendar);
  for (int day = 1; day <= 32; day++) {
    FouleeDate date = day <= 31 && foulee_date_is_valid_civil (year, month, day)
                          ? foulee_date_from_civil (year, month, day)
                          : FOULEE_DATE_NONE;
    gboolean marked = date != FOULEE_DATE_NONE && date <= foulee_journal_today (journal) &&
                      has_entries (foulee_journal_get_history (journal), date);

    if (marked)
      gtk_calendar_mark_day (self->calendar, (guint) day);
    if (marked && first == 0)
      first = day;
    if (!marked && first > 0) {
      add_range (days, first, day - 1);
      first = 0;
    }
  }
  /* Translators: %s are days of the month that is shown, such as "1–5, 7". */
  line = days->len > 0 ? g_strdup_printf (_ ("Days with entries: %s"), days->str)
                       : g_strdup (_ ("No entries this month"));
  gtk_label_set_label (self->marked, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line, -1);
}

static void
show (FouleeDayBar *self)
{
  FouleeDate date = foulee_day_get_date (self->day);
  FouleeDate today = foulee_journal_today (foulee_day_get_journal (self->day));

  show_labels (self, date, today);
  gtk_widget_set_sensitive (self->today_button, date != today);
}

static void
on_popover_shown (FouleeDayBar *self)
{
  self->showing = TRUE;
  foulee_calendar_select_day (self->calendar, foulee_day_get_date (self->day));
  self->showing = FALSE;
  mark_days (self);
}

static void
on_month_changed (FouleeDayBar *self)
{
  if (self->day)
    mark_days (self);
}

static void
on_day_selected (FouleeDayBar *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  FouleeDate date =
      foulee_date_from_civil (g_date_time_get_year (chosen), g_date_time_get_month (chosen),
                              g_date_time_get_day_of_month (chosen));

  if (self->showing)
    return;
  gtk_popover_popdown (self->popover);
  foulee_day_set_date (self->day, date);
}

static void
on_today_clicked (FouleeDayBar *self)
{
  gtk_popover_popdown (self->popover);
  foulee_day_set_date (self->day, foulee_journal_today (foulee_day_get_journal (self->day)));
}

static void
foulee_day_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeDayBar *self = FOULEE_DAY_BAR (object);

  switch (id) {
  case PROP_DAY:
    g_value_set_object (value, self->day);
    break;
  case PROP_COMPACT:
    g_value_set_boolean (value, self->compact);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_day_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeDayBar *self = FOULEE_DAY_BAR (object);

  switch (id) {
  case PROP_DAY:
    if (!g_set_object (&self->day, g_value_get_object (value)) || !self->day)
      break;
    g_signal_connect_object (self->day, "refreshed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
    show (self);
    break;
  case PROP_COMPACT:
    self->compact = g_value_get_boolean (value);
    if (self->day)
      show (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_day_bar_dispose (GObject *object)
{
  FouleeDayBar *self = FOULEE_DAY_BAR (object);

  if (self->day)
    g_signal_handlers_disconnect_by_data (self->day, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_DAY_BAR);
  g_clear_object (&self->day);
  G_OBJECT_CLASS (foulee_day_bar_parent_class)->dispose (object);
}

static void
foulee_day_bar_class_init (FouleeDayBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_day_bar_get_property;
  object_class->set_property = foulee_day_bar_set_property;
  object_class->dispose = foulee_day_bar_dispose;

  properties[PROP_DAY] = g_param_spec_object ("day", NULL, NULL, FOULEE_TYPE_DAY, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/day-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, button);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, icon);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, subtitle);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, popover);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, calendar);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, marked);
  gtk_widget_class_bind_template_child (widget_class, FouleeDayBar, today_button);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_month_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_today_clicked);
}

static void
foulee_day_bar_init (FouleeDayBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  foulee_calendar_name_arrows (self->calendar);
}
