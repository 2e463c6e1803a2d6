/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/calendar-panel.h"

#include <glib/gi18n.h>

#include "chart/calendar.h"
#include "ui/history/calendar-map.h"
#include "base/capital.h"

/* With fewer days than this the calendar says what it is going to show. */
#define FEW_DAYS 14

struct _FouleeCalendarPanel {
  AdwBin parent_instance;

  GtkWidget *pages;
  GtkWidget *previous;
  GtkMenuButton *title;
  GtkWidget *next;
  FouleeCalendarMap *map;
  GtkPopover *popover;
  GtkListBox *years;
  GtkWidget *hint;

  FouleeDayFinder *finder;
  gboolean year;
  FouleeDate month; /* the first day of the one that was told last */
};

G_DEFINE_FINAL_TYPE (FouleeCalendarPanel, foulee_calendar_panel, ADW_TYPE_BIN)

enum { PROP_FINDER = 1, PROP_YEAR, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, MONTH_SHOWN, N_SIGNALS };
static guint signals[N_SIGNALS];

static int
year_of (FouleeDate date)
{
  int year, month, day;

  foulee_date_to_civil (date, &year, &month, &day);
  return year;
}

/* ---- Pages ----------------------------------------------------------------------------------- */

/* "November 2026", or "2026". */
static char *
describe_shown (FouleeCalendarPanel *self)
{
  FouleeDate date = foulee_calendar_map_get_date (self->map);
  g_autofree char *month = NULL;

  if (self->year)
    return g_strdup_printf ("%d", year_of (date));
  month = foulee_format_date (foulee_language_of_system (), date, FOULEE_DATE_MONTH);
  return foulee_capital (month);
}

static void
name_arrows (FouleeCalendarPanel *self)
{
  gtk_widget_set_tooltip_text (self->previous,
                               self->year ? _ ("Previous year") : _ ("Previous month"));
  gtk_widget_set_tooltip_text (self->next, self->year ? _ ("Next year") : _ ("Next month"));
}

static void
show_title (FouleeCalendarPanel *self)
{
  FouleeDate first, last, shown_first, shown_last;
  g_autofree char *shown = describe_shown (self);
  /* Translators: %s is the month or year that a calendar shows. */
  g_autofree char *name = g_strdup_printf (_ ("%s, choose a year"), shown);

  gtk_menu_button_set_label (self->title, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  shown, -1);
  foulee_calendar_map_get_range (self->map, &first, &last);
  foulee_calendar_map_get_shown (self->map, &shown_first, &shown_last);
  gtk_widget_set_sensitive (self->previous, shown_first > first);
  gtk_widget_set_sensitive (self->next, shown_last < last);
}

static void
on_date_changed (FouleeCalendarPanel *self)
{
  FouleeDate month;
  gboolean told;

  if (!self->finder)
    return;
  name_arrows (self);
  show_title (self);
  month = foulee_calendar_month_first (foulee_calendar_map_get_date (self->map));
  if (self->month == month)
    return;
  told = self->month != FOULEE_DATE_NONE;
  self->month = month;
  /* Nobody has gone anywhere when the calendar is new. */
  if (told)
    g_signal_emit (self, signals[MONTH_SHOWN], 0, month);
}

static void
show_hint (FouleeCalendarPanel *self)
{
  const FouleeDayMarks *marks = foulee_day_finder_get_marks (self->finder);
  FouleeDate first, last;
  guint n = 0;

  if (foulee_day_marks_span (marks, &first, &last))
    for (FouleeDate date = first; date <= last && n < FEW_DAYS; date++)
      n += (foulee_day_marks_get (marks, date)->flags & FOULEE_DAY_RECORDED) != 0;
  gtk_widget_set_visible (self->hint, n < FEW_DAYS);
}

/* Entries of other years may come, and go. */
static void
on_found (FouleeCalendarPanel *self)
{
  show_title (self);
  show_hint (self);
}

static void
turn (FouleeCalendarPanel *self, int direction)
{
  FouleeDate date = foulee_calendar_map_get_date (self->map);

  foulee_calendar_map_set_date (
      self->map, foulee_calendar_add_months (date, direction * (self->year ? 12 : 1)));
}

static void
on_previous (FouleeCalendarPanel *self)
{
  turn (self, -1);
}

static void
on_next (FouleeCalendarPanel *self)
{
  turn (self, +1);
}

static void
on_day_activated (FouleeCalendarPanel *self, int date)
{
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, date);
}

/* ---- Years ----------------------------------------------------------------------------------- */

static guint
count_days (FouleeCalendarPanel *self, int year)
{
  const FouleeDayMarks *marks = foulee_day_finder_get_marks (self->finder);
  FouleeDate end = foulee_date_from_civil (year + 1, 1, 1);
  guint n = 0;

  for (FouleeDate date = foulee_date_from_civil (year, 1, 1); date < end; date++)
    n += (foulee_day_marks_get (marks, date)->flags & FOULEE_DAY_RECORDED) != 0;
  return n;
}

static void
add_year (FouleeCalendarPanel *self, int year, guint n_days)
{
  g_autofree char *number = g_strdup_printf ("%d", year);
  g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);
  g_autofree char *name = g_strdup_printf ("%s, %s", number, days);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *count = gtk_label_new (days);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "numeric");
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_set_hexpand (count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_box_append (GTK_BOX (box), gtk_label_new (number));
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "year", GINT_TO_POINTER (year));
  gtk_list_box_append (self->years, row);
  if (year == year_of (foulee_calendar_map_get_date (self->map)))
    gtk_list_box_select_row (self->years, GTK_LIST_BOX_ROW (row));
}

/* The newest first, without those of which nothing is known. */
static void
on_popover_shown (FouleeCalendarPanel *self)
{
  FouleeDate first, last;
  GtkListBoxRow *row;

  gtk_list_box_remove_all (self->years);
  foulee_calendar_map_get_range (self->map, &first, &last);
  for (int year = year_of (last); year >= year_of (first); year--) {
    guint n_days = count_days (self, year);

    if (n_days > 0)
      add_year (self, year, n_days);
  }
  row = gtk_list_box_get_selected_row (self->years);
  gtk_widget_grab_focus (row ? GTK_WIDGET (row) : GTK_WIDGET (self->years));
}

/* In another year a month is shown that has entries, the nearest to that shown now. */
static FouleeDate
nearest_entry (FouleeCalendarPanel *self, FouleeDate date)
{
  const FouleeDayMarks *marks = foulee_day_finder_get_marks (self->finder);

  for (int days = 0; days < 366; days++)
    for (int side = -1; side <= 1; side += 2) {
      FouleeDate other = date + side * days;

      if (year_of (other) == year_of (date) &&
          foulee_day_marks_get (marks, other)->flags & FOULEE_DAY_RECORDED)
        return other;
    }
  return date;
}

static void
on_year_activated (FouleeCalendarPanel *self, GtkListBoxRow *row)
{
  FouleeDate date = foulee_calendar_map_get_date (self->map);
  int year = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "year"));

  gtk_popover_popdown (self->popover);
  if (year == year_of (date))
    return;
  date = foulee_calendar_add_months (date, 12 * (year - year_of (date)));
  foulee_calendar_map_set_date (self->map, nearest_entry (self, date));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
set_finder (FouleeCalendarPanel *self, FouleeDayFinder *finder)
{
  if (!g_set_object (&self->finder, finder) || !finder)
    return;
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_found), self, G_CONNECT_SWAPPED);
  show_hint (self);
}

static void
foulee_calendar_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeCalendarPanel *self = FOULEE_CALENDAR_PANEL (object);

  switch (id) {
  case PROP_FINDER:
    g_value_set_object (value, self->finder);
    break;
  case PROP_YEAR:
    g_value_set_boolean (value, self->year);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_calendar_panel_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  FouleeCalendarPanel *self = FOULEE_CALENDAR_PANEL (object);

  switch (id) {
  case PROP_FINDER:
    set_finder (self, g_value_get_object (value));
    break;
  case PROP_YEAR:
    self->year = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_calendar_panel_dispose (GObject *object)
{
  FouleeCalendarPanel *self = FOULEE_CALENDAR_PANEL (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_CALENDAR_PANEL);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (foulee_calendar_panel_parent_class)->dispose (object);
}

static void
foulee_calendar_panel_class_init (FouleeCalendarPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_calendar_panel_get_property;
  object_class->set_property = foulee_calendar_panel_set_property;
  object_class->dispose = foulee_calendar_panel_dispose;

  properties[PROP_FINDER] =
      g_param_spec_object ("finder", NULL, NULL, FOULEE_TYPE_DAY_FINDER, flags);
  properties[PROP_YEAR] = g_param_spec_boolean ("year", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_CALENDAR_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[MONTH_SHOWN] = g_signal_new ("month-shown", FOULEE_TYPE_CALENDAR_PANEL, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (FOULEE_TYPE_CALENDAR_MAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/calendar-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, previous);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, title);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, next);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, map);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, popover);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, years);
  gtk_widget_class_bind_template_child (widget_class, FouleeCalendarPanel, hint);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_year_activated);
}

/* An icon points by its own direction. */
static void
keep_left_to_right (GtkWidget *widget)
{
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  if (GTK_IS_BUTTON (widget))
    gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (widget)), GTK_TEXT_DIR_LTR);
}

static void
foulee_calendar_panel_init (FouleeCalendarPanel *self)
{
  self->month = FOULEE_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Back is where the calendar has the days before. */
  keep_left_to_right (self->pages);
  keep_left_to_right (self->previous);
  keep_left_to_right (self->next);
}
