/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/calendar-map.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart/calendar.h"
#include "ui/history/calendar-keys.h"
#include "ui/history/day-words.h"
#include "ui/widgets/drawn.h"
#include "ui/widgets/shown-units.h"

/* In pixels, at the usual size of text. */
#define LABEL_SIZE 12.0f

/* Two take turns: what gets the focus anew is read out. */
#define N_CURSORS 2

struct _FouleeCalendarMap {
  GtkWidget parent_instance;

  FouleeDayFinder *finder;
  GtkWidget *cursors[N_CURSORS];
  int turn; /* which of them is on the day */
  FouleeDate date;
  FouleeDate hovered;
  gboolean year;
  FouleeCalendarGrid grid;
  FouleeCalendarPlan plan;
};

G_DEFINE_FINAL_TYPE (FouleeCalendarMap, foulee_calendar_map, GTK_TYPE_WIDGET)

enum { PROP_DATE = 1, PROP_YEAR, PROP_FINDER, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

enum { DAY_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static FouleeJournal *
get_journal (FouleeCalendarMap *self)
{
  return foulee_day_finder_get_journal (self->finder);
}

static FouleeDate
get_today (FouleeCalendarMap *self)
{
  return foulee_journal_today (get_journal (self));
}

static char *
describe (FouleeCalendarMap *self, FouleeDate date)
{
  const FouleeDayMark *mark =
      foulee_day_marks_get (foulee_day_finder_get_marks (self->finder), date);
  g_autofree char *words =
      foulee_day_words (date, get_today (self), mark,
                        foulee_shown_units (foulee_journal_get_history (get_journal (self))));

  if (foulee_day_finder_has (self->finder, date))
    return g_steal_pointer (&words);
  /* Translators: a day in words that is not among those looked for. */
  return g_strdup_printf (_ ("%s (not among the days found)"), words);
}

/* ---- Looks and places ------------------------------------------------------------------------ */

static FouleeCalendarSpan
get_span (FouleeCalendarMap *self)
{
  return self->year ? FOULEE_CALENDAR_YEAR : FOULEE_CALENDAR_MONTH;
}

static float
label_size (FouleeCalendarMap *self)
{
  return LABEL_SIZE * foulee_drawn_text_scale (GTK_WIDGET (self));
}

static void
describe_drawn (FouleeDate date, FouleeCalendarDay *day, gpointer data)
{
  FouleeCalendarMap *self = data;
  const FouleeDayMark *mark =
      foulee_day_marks_get (foulee_day_finder_get_marks (self->finder), date);

  day->level = mark->level;
  day->recorded = (mark->flags & FOULEE_DAY_RECORDED) != 0;
  day->run = (mark->flags & FOULEE_DAY_RUN) != 0;
  day->dimmed = !foulee_day_finder_has (self->finder, date);
}

static void
foulee_calendar_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA *accent = adw_style_manager_get_accent_color_rgba (style);
  gboolean focused = gtk_widget_has_visible_focus (self->cursors[self->turn]);
  FouleeCalendarLook look = {
    .palette = foulee_body_palette (foulee_drawn_palette (widget)),
    .language = foulee_language_of_system (),
    .pango = gtk_widget_get_pango_context (widget),
    .label_size = label_size (self),
    .accent = *accent,
    .today = self->finder ? get_today (self) : FOULEE_DATE_NONE,
    .focused = focused ? self->date : FOULEE_DATE_NONE,
    .hovered = self->hovered,
    .describe = describe_drawn,
    .data = self,
  };

  gdk_rgba_free (accent);
  if (self->finder)
    foulee_calendar_snapshot (&self->grid, &self->plan, &look, snapshot);
}

static void
foulee_calendar_map_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (widget);

  *minimum = (int) (orientation == GTK_ORIENTATION_HORIZONTAL
                        ? foulee_calendar_least_width (get_span (self), label_size (self))
                        : foulee_calendar_height (get_span (self), label_size (self)));
  *natural = *minimum;
}

static void
place_cursor (FouleeCalendarMap *self)
{
  graphene_rect_t bounds;
  GtkAllocation place;

  /* Not laid out yet. */
  if (self->plan.cell_width <= 0)
    return;
  foulee_calendar_bounds (&self->grid, &self->plan, self->date, &bounds);
  place = (GtkAllocation) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                            (int) bounds.size.height };
  for (int i = 0; i < N_CURSORS; i++) {
    int least;

    gtk_widget_measure (self->cursors[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    gtk_widget_size_allocate (self->cursors[i], &place, -1);
  }
}

static void
foulee_calendar_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (widget);

  foulee_calendar_plan (&self->grid, (float) width, label_size (self), &self->plan);
  place_cursor (self);
}

/* ---- The cursor ------------------------------------------------------------------------------ */

static void
show_grid (FouleeCalendarMap *self)
{
  foulee_calendar_grid_init (&self->grid, get_span (self), self->date,
                             self->finder ? foulee_journal_get_first_weekday (get_journal (self))
                                          : 1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
name_cursor (FouleeCalendarMap *self)
{
  g_autofree char *words = describe (self, self->date);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursors[self->turn]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The other one of the two goes to the day, with the focus where the first one had it. */
static void
take_turns (FouleeCalendarMap *self)
{
  GtkWidget *before = self->cursors[self->turn];
  gboolean had_focus = gtk_widget_has_focus (before);

  self->turn = (self->turn + 1) % N_CURSORS;
  name_cursor (self);
  gtk_widget_set_child_visible (self->cursors[self->turn], TRUE);
  if (had_focus)
    gtk_widget_grab_focus (self->cursors[self->turn]);
  gtk_widget_set_child_visible (before, FALSE);
}

static void
move_to (FouleeCalendarMap *self, FouleeDate date)
{
  FouleeDate first, last;

  foulee_calendar_map_get_range (self, &first, &last);
  if (date < first || date > last) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    date = CLAMP (date, first, last);
  }
  foulee_calendar_map_set_date (self, date);
}

static void
activate (FouleeCalendarMap *self, FouleeDate date)
{
  /* What has not come yet cannot be written down. */
  if (date > get_today (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, date);
}

static void
on_cursor_clicked (FouleeCalendarMap *self)
{
  activate (self, self->date);
}

/* ---- Keys and taps --------------------------------------------------------------------------- */

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeCalendarMap *self)
{
  FouleeDate first, last;
  FouleeDate date;

  if (!foulee_day_marks_span (foulee_day_finder_get_marks (self->finder), &first, &last))
    first = last = get_today (self);
  date = foulee_calendar_key_target (keyval, state, &self->grid, self->date, first, last);
  if (date == FOULEE_DATE_NONE)
    return GDK_EVENT_PROPAGATE;
  move_to (self, date);
  return GDK_EVENT_STOP;
}

static void
on_released (FouleeCalendarMap *self, int n_press, double x, double y)
{
  FouleeDate date = foulee_calendar_map_pick (self, x, y);

  if (date == FOULEE_DATE_NONE)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  foulee_calendar_map_set_date (self, date);
  activate (self, date);
}

static void
set_hovered (FouleeCalendarMap *self, FouleeDate date)
{
  if (self->hovered == date)
    return;
  self->hovered = date;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (FouleeCalendarMap *self, double x, double y)
{
  set_hovered (self, foulee_calendar_map_pick (self, x, y));
}

static void
on_leave (FouleeCalendarMap *self)
{
  set_hovered (self, FOULEE_DATE_NONE);
}

static gboolean
foulee_calendar_map_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                   GtkTooltip *tooltip)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (widget);
  FouleeDate date = keyboard ? self->date : foulee_calendar_map_pick (self, x, y);
  g_autofree char *words = NULL;
  graphene_rect_t bounds;

  if (date == FOULEE_DATE_NONE)
    return FALSE;
  words = describe (self, date);
  foulee_calendar_bounds (&self->grid, &self->plan, date, &bounds);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                              (int) bounds.size.width, (int) bounds.size.height });
  return TRUE;
}

static gboolean
foulee_calendar_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (widget);

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return gtk_widget_grab_focus (self->cursors[self->turn]);
}

static gboolean
foulee_calendar_map_grab_focus (GtkWidget *widget)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (widget);

  return gtk_widget_grab_focus (self->cursors[self->turn]);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
on_found (FouleeCalendarMap *self)
{
  name_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_finder (FouleeCalendarMap *self, FouleeDayFinder *finder)
{
  if (!g_set_object (&self->finder, finder) || !finder)
    return;
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_found), self, G_CONNECT_SWAPPED);
  self->date = get_today (self);
  show_grid (self);
  name_cursor (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
foulee_calendar_map_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (object);

  switch (id) {
  case PROP_DATE:
    g_value_set_int (value, self->date);
    break;
  case PROP_YEAR:
    g_value_set_boolean (value, self->year);
    break;
  case PROP_FINDER:
    g_value_set_object (value, self->finder);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_calendar_map_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (object);

  switch (id) {
  case PROP_DATE:
    foulee_calendar_map_set_date (self, g_value_get_int (value));
    break;
  case PROP_YEAR:
    self->year = g_value_get_boolean (value);
    show_grid (self);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_FINDER:
    set_finder (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
foulee_calendar_map_dispose (GObject *object)
{
  FouleeCalendarMap *self = FOULEE_CALENDAR_MAP (object);

  for (int i = 0; i < N_CURSORS; i++)
    g_clear_pointer (&self->cursors[i], gtk_widget_unparent);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (foulee_calendar_map_parent_class)->dispose (object);
}

static void
foulee_calendar_map_class_init (FouleeCalendarMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = foulee_calendar_map_get_property;
  object_class->set_property = foulee_calendar_map_set_property;
  object_class->dispose = foulee_calendar_map_dispose;
  widget_class->measure = foulee_calendar_map_measure;
  widget_class->size_allocate = foulee_calendar_map_size_allocate;
  widget_class->snapshot = foulee_calendar_map_snapshot;
  widget_class->query_tooltip = foulee_calendar_map_query_tooltip;
  widget_class->focus = foulee_calendar_map_focus;
  widget_class->grab_focus = foulee_calendar_map_grab_focus;

  properties[PROP_DATE] =
      g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, 0, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_YEAR] = g_param_spec_boolean ("year", NULL, NULL, FALSE, flags);
  properties[PROP_FINDER] =
      g_param_spec_object ("finder", NULL, NULL, FOULEE_TYPE_DAY_FINDER, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[DAY_ACTIVATED] =
      g_signal_new ("day-activated", FOULEE_TYPE_CALENDAR_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "calendar-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (FouleeCalendarMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
foulee_calendar_map_init (FouleeCalendarMap *self)
{
  self->hovered = FOULEE_DATE_NONE;
  for (int i = 0; i < N_CURSORS; i++) {
    self->cursors[i] = gtk_button_new ();
    /* The map draws the cursor, and finds what is under the pointer. */
    gtk_widget_set_can_target (self->cursors[i], FALSE);
    gtk_widget_set_parent (self->cursors[i], GTK_WIDGET (self));
    gtk_widget_set_child_visible (self->cursors[i], i == self->turn);
    g_signal_connect_object (self->cursors[i], "clicked", G_CALLBACK (on_cursor_clicked), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->cursors[i], "state-flags-changed",
                             G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  }
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar"), -1);
  add_controllers (self);
  show_grid (self);
  foulee_drawn_follow_style (GTK_WIDGET (self));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

FouleeDate
foulee_calendar_map_get_date (FouleeCalendarMap *self)
{
  g_return_val_if_fail (FOULEE_IS_CALENDAR_MAP (self), FOULEE_DATE_NONE);
  return self->date;
}

void
foulee_calendar_map_set_date (FouleeCalendarMap *self, FouleeDate date)
{
  FouleeDate first, last;

  g_return_if_fail (FOULEE_IS_CALENDAR_MAP (self));
  g_return_if_fail (self->finder != NULL);

  foulee_calendar_map_get_range (self, &first, &last);
  date = CLAMP (date, first, last);
  if (self->date == date)
    return;
  self->date = date;
  if (date < self->grid.first || date > self->grid.last)
    show_grid (self);
  place_cursor (self);
  take_turns (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

void
foulee_calendar_map_get_range (FouleeCalendarMap *self, FouleeDate *first, FouleeDate *last)
{
  FouleeCalendarGrid grid;
  FouleeDate today;

  g_return_if_fail (FOULEE_IS_CALENDAR_MAP (self));

  today = get_today (self);
  if (!foulee_day_marks_span (foulee_day_finder_get_marks (self->finder), first, last))
    *first = *last = today;
  foulee_calendar_grid_init (&grid, FOULEE_CALENDAR_YEAR, MIN (*first, today), 1);
  *first = grid.first;
  foulee_calendar_grid_init (&grid, FOULEE_CALENDAR_YEAR, MAX (*last, today), 1);
  *last = grid.last;
}

void
foulee_calendar_map_get_shown (FouleeCalendarMap *self, FouleeDate *first, FouleeDate *last)
{
  g_return_if_fail (FOULEE_IS_CALENDAR_MAP (self));

  *first = self->grid.first;
  *last = self->grid.last;
}

FouleeDate
foulee_calendar_map_pick (FouleeCalendarMap *self, double x, double y)
{
  g_return_val_if_fail (FOULEE_IS_CALENDAR_MAP (self), FOULEE_DATE_NONE);
  return foulee_calendar_pick (&self->grid, &self->plan, (float) x, (float) y);
}
