/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/history-view.h"

#include <glib/gi18n.h>

#include "chart/calendar.h"
#include "ui/history/calendar-panel.h"
#include "ui/history/day-list.h"
#include "ui/history/day-row.h"
#include "base/capital.h"

/* A list has some two hundred lines ready, which take longer to make than a frame may: so they are
 * let in a few at a time, as many as can be seen first. */
#define LINES_AT_ONCE 16
#define MOST_LINES 240

struct _FouleeHistoryView {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkSearchBar *search_bar;
  GtkEditable *search;
  AdwToggleGroup *pages_group;
  GtkToggleButton *sore;
  GtkToggleButton *run;
  GtkToggleButton *sign;
  GtkLabel *count;
  FouleeCalendarPanel *calendar;
  GtkStack *list_stack;
  GtkListView *list_view;

  FouleeJournal *journal;
  FouleeDayFinder *finder;
  FouleeDayList *days;
  GtkSliceListModel *lines; /* of the days, as many as the list has been given so far */
  guint tick_id;
  FouleeDate month; /* to be shown in the list as soon as that is seen; FOULEE_DATE_NONE for none */
};

G_DEFINE_FINAL_TYPE (FouleeHistoryView, foulee_history_view, ADW_TYPE_BIN)

enum { PROP_JOURNAL = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- The list -------------------------------------------------------------------------------- */

static void
on_setup_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, foulee_day_row_new ());
}

static void
on_bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, FouleeHistoryView *self)
{
  FouleeDayRow *row = FOULEE_DAY_ROW (gtk_list_item_get_child (item));
  FouleeDayItem *day = FOULEE_DAY_ITEM (gtk_list_item_get_item (item));
  FouleeDate date = foulee_day_item_get_date (day);
  guint start, end;
  g_autofree char *found = foulee_day_finder_excerpt (self->finder, date, &start, &end);
  g_autofree char *description = NULL;

  foulee_day_row_show (row, day, foulee_journal_today (self->journal));
  if (foulee_day_marks_get (foulee_day_finder_get_marks (self->finder), date)->flags &
      FOULEE_DAY_SIGN)
    foulee_day_row_add_sign (row);
  if (found)
    foulee_day_row_show_found (row, found, start, end);
  description = foulee_day_row_describe (row);
  gtk_list_item_set_accessible_label (item, description);
}

static void
on_setup_header (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  FouleeDayItem *item = FOULEE_DAY_ITEM (gtk_list_header_get_item (header));
  g_autofree char *month = foulee_format_date (foulee_language_of_system (),
                                               foulee_day_item_get_date (item), FOULEE_DATE_MONTH);
  g_autofree char *title = foulee_capital (month);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static void
on_row_activated (FouleeHistoryView *self, guint position)
{
  g_autoptr (FouleeDayItem) item = g_list_model_get_item (G_LIST_MODEL (self->days), position);

  if (item)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, foulee_day_item_get_date (item));
}

/* ---- A few lines at a time ------------------------------------------------------------------- */

static gboolean
let_more_in (GtkWidget *list_view, GdkFrameClock *clock, gpointer data)
{
  FouleeHistoryView *self = data;
  guint size = gtk_slice_list_model_get_size (self->lines);

  if (size < MOST_LINES) {
    gtk_slice_list_model_set_size (self->lines, size + LINES_AT_ONCE);
    return G_SOURCE_CONTINUE;
  }
  gtk_slice_list_model_set_size (self->lines, G_MAXUINT);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
begin_lines (FouleeHistoryView *self)
{
  gtk_slice_list_model_set_size (self->lines, LINES_AT_ONCE);
  if (self->tick_id == 0)
    self->tick_id =
        gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), let_more_in, self, NULL);
}

static void
end_lines (FouleeHistoryView *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list_view), self->tick_id);
  self->tick_id = 0;
  gtk_slice_list_model_set_size (self->lines, G_MAXUINT);
}

/* Before the list hears of it: all of its lines are about to be other ones. */
static void
on_finding (FouleeHistoryView *self, FouleeDate first)
{
  if (first == FOULEE_DATE_MIN)
    begin_lines (self);
}

/* ---- The month of the calendar --------------------------------------------------------------- */

static void
scroll_to (FouleeHistoryView *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->days));

  if (n > 0)
    gtk_list_view_scroll_to (self->list_view, MIN (position, n - 1), GTK_LIST_SCROLL_NONE, NULL);
}

/* The list has come to the month's first day: back to its last, which is at the top then. */
static void
on_laid_out (FouleeHistoryView *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, on_laid_out, self);
  scroll_to (self, foulee_day_list_find (self->days, foulee_calendar_month_last (self->month)));
  self->month = FOULEE_DATE_NONE;
}

/* A list scrolls no further than it has to, which would leave the month below its lower end: so it
 * first goes past the month, in the same frame. */
static void
show_month (FouleeHistoryView *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->list_view));
  guint end;

  if (self->month == FOULEE_DATE_NONE || !gtk_widget_get_mapped (GTK_WIDGET (self->list_view)))
    return;
  end_lines (self);
  end = foulee_day_list_find (self->days, self->month - 1);
  scroll_to (self, MAX (end, 1) - 1);
  g_signal_handlers_disconnect_by_func (clock, on_laid_out, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (on_laid_out), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_queue_allocate (GTK_WIDGET (self->list_view));
}

static void
on_month_shown (FouleeHistoryView *self, int month)
{
  self->month = month;
  show_month (self);
}

static void
on_day_activated (FouleeHistoryView *self, int date)
{
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, date);
}

/* ---- Searching ------------------------------------------------------------------------------- */

/* How many days there are of those looked for. */
static void
show_count (FouleeHistoryView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->days));
  g_autofree char *text = g_strdup_printf (ngettext ("%u day found", "%u days found", n), n);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), foulee_day_finder_is_on (self->finder));
}

/* Nothing was recorded: there is nothing to look for. */
static gboolean
is_empty (FouleeHistoryView *self)
{
  FouleeDate first, last;

  return !foulee_day_marks_span (foulee_day_finder_get_marks (self->finder), &first, &last);
}

static void
show_pages (FouleeHistoryView *self)
{
  gboolean none = g_list_model_get_n_items (G_LIST_MODEL (self->days)) == 0;
  gboolean on = foulee_day_finder_is_on (self->finder);

  gtk_stack_set_visible_child_name (self->stack, is_empty (self) ? "empty" : "days");
  gtk_stack_set_visible_child_name (self->list_stack, none && on ? "nothing" : "list");
  show_count (self);
}

static void
on_typed (FouleeHistoryView *self)
{
  const char *typed = gtk_editable_get_text (self->search);

  if (!self->finder)
    return;
  foulee_day_finder_set_typed (self->finder, typed);
  /* What is found stands in the lines. */
  if (*typed)
    adw_toggle_group_set_active_name (self->pages_group, "list");
}

static void
on_search_mode_changed (FouleeHistoryView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search, "");
}

static void
on_filter_toggled (FouleeHistoryView *self)
{
  guint flags = 0;

  if (gtk_toggle_button_get_active (self->sore))
    flags |= FOULEE_DAY_SORE;
  if (gtk_toggle_button_get_active (self->run))
    flags |= FOULEE_DAY_RUN;
  if (gtk_toggle_button_get_active (self->sign))
    flags |= FOULEE_DAY_SIGN;
  if (self->finder)
    foulee_day_finder_set_flags (self->finder, flags);
}

/* The button goes with what it was shown for: the focus needs another place. */
static void
on_clear (FouleeHistoryView *self)
{
  gtk_toggle_button_set_active (self->sore, FALSE);
  gtk_toggle_button_set_active (self->run, FALSE);
  gtk_toggle_button_set_active (self->sign, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->sore));
}

void
foulee_history_view_search (FouleeHistoryView *self)
{
  g_return_if_fail (FOULEE_IS_HISTORY_VIEW (self));

  if (is_empty (self))
    return;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
set_journal (FouleeHistoryView *self, FouleeJournal *journal)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (!g_set_object (&self->journal, journal) || !journal)
    return;
  self->finder = foulee_day_finder_new (journal);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (on_finding), self,
                           G_CONNECT_SWAPPED);
  self->days = foulee_day_list_new (self->finder);
  self->lines = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->days)), 0, 0);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (show_pages), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_set (self->calendar, "finder", self->finder, NULL);
  begin_lines (self);
  show_pages (self);
}

static void
foulee_history_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    g_value_set_object (value, FOULEE_HISTORY_VIEW (object)->journal);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_history_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_JOURNAL:
    set_journal (FOULEE_HISTORY_VIEW (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_history_view_dispose (GObject *object)
{
  FouleeHistoryView *self = FOULEE_HISTORY_VIEW (object);

  /* The stack is the bin's own child: the bin has to know that it goes. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_HISTORY_VIEW);
  g_clear_object (&self->lines);
  g_clear_object (&self->days);
  g_clear_object (&self->finder);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (foulee_history_view_parent_class)->dispose (object);
}

static void
foulee_history_view_class_init (FouleeHistoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = foulee_history_view_get_property;
  object_class->set_property = foulee_history_view_set_property;
  object_class->dispose = foulee_history_view_dispose;

  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, FOULEE_TYPE_JOURNAL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_HISTORY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (FOULEE_TYPE_CALENDAR_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, search);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, pages_group);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, sore);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, run);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, sign);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, count);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, calendar);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, list_stack);
  gtk_widget_class_bind_template_child (widget_class, FouleeHistoryView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_header);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_header);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, show_month);
  gtk_widget_class_bind_template_callback (widget_class, on_month_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
foulee_history_view_init (FouleeHistoryView *self)
{
  self->month = FOULEE_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
}
