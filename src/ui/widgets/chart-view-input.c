/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ui/widgets/chart-view-private.h"
#include "ui/widgets/digits.h"

/* So near to a value, in pixels, a pointer means it, and a finger. */
#define REACH 20.0f
#define FINGER_REACH 32.0f

/* What a press of a key, or one notch of the wheel, does. */
#define KEY_ZOOM 1.5
#define NOTCH_ZOOM 1.25
#define KEY_SHIFT 0.2

/* So many pixels of a touchpad are a notch. */
#define NOTCH_PIXELS 30.0

/* A scroll goes across, when it does so this many times more than it goes up or down. */
#define ACROSS 2.0

/* Slower swipes, in pixels a second, end where they were let go. */
#define LEAST_FLING 120.0

static gboolean
can_zoom (FouleeChartView *self)
{
  return foulee_chart_glide_can_zoom (self->glide);
}

/* ---- Keys ------------------------------------------------------------------------------------ */

static int
get_step (guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return FOULEE_STEP_BACK;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return FOULEE_STEP_ON;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return FOULEE_STEP_UP;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return FOULEE_STEP_DOWN;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    return FOULEE_STEP_FIRST;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    return FOULEE_STEP_LAST;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    return FOULEE_STEP_PAGE_BACK;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    return FOULEE_STEP_PAGE_ON;
  default:
    return -1;
  }
}

/* A chart without values that can be visited leaves the keys to the page. */
static gboolean
press_step (FouleeChartView *self, FouleeChartStep step)
{
  FouleeChartStop stop = self->cursor;

  if (foulee_chart_step (self->chart, step, &stop)) {
    foulee_chart_view_visit (self, stop);
    return GDK_EVENT_STOP;
  }
  if (!foulee_chart_is_stop (stop))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_error_bell (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

/* Where keys zoom: at the cursor, if it can be seen, else in the middle. */
static double
get_zoom_centre (FouleeChartView *self)
{
  double from, to, x;

  foulee_chart_get_window (self->chart, &from, &to);
  if (foulee_chart_is_stop (self->cursor)) {
    x = foulee_chart_stop_x (self->chart, self->cursor);
    if (x >= from && x <= to)
      return x;
  }
  return (from + to) / 2.0;
}

static gboolean
press_zoom (FouleeChartView *self, guint keyval, guint keycode)
{
  double from, to;

  switch (keyval) {
  case GDK_KEY_plus:
  case GDK_KEY_KP_Add:
  case GDK_KEY_equal: /* where plus needs Shift */
    foulee_chart_glide_zoom (self->glide, 1.0 / KEY_ZOOM, get_zoom_centre (self),
                             FOULEE_GLIDE_STEP);
    return GDK_EVENT_STOP;
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract:
    foulee_chart_glide_zoom (self->glide, KEY_ZOOM, get_zoom_centre (self), FOULEE_GLIDE_STEP);
    return GDK_EVENT_STOP;
  default:
    if (foulee_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode) != 0)
      return GDK_EVENT_PROPAGATE;
    foulee_chart_get_extent (self->chart, &from, &to);
    foulee_chart_glide_to (self->glide, from, to, FOULEE_GLIDE_STEP);
    return GDK_EVENT_STOP;
  }
}

static gboolean
press_on_cursor (FouleeChartView *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Escape:
    foulee_chart_view_visit (self, FOULEE_CHART_NO_STOP);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    foulee_chart_view_activate (self);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FouleeChartView *self)
{
  int step = get_step (keyval);

  if (self->chart == NULL ||
      state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_SHIFT_MASK && (step == FOULEE_STEP_BACK || step == FOULEE_STEP_ON)) {
    if (!can_zoom (self))
      return GDK_EVENT_PROPAGATE;
    foulee_chart_glide_shift (self->glide, step == FOULEE_STEP_ON ? KEY_SHIFT : -KEY_SHIFT,
                              FOULEE_GLIDE_STEP);
    return GDK_EVENT_STOP;
  }
  if (step >= 0)
    return press_step (self, (FouleeChartStep) step);
  if (foulee_chart_is_stop (self->cursor) && press_on_cursor (self, keyval))
    return GDK_EVENT_STOP;
  return can_zoom (self) && press_zoom (self, keyval, keycode);
}

/* ---- The pointer ----------------------------------------------------------------------------- */

static FouleeChartStop
find (FouleeChartView *self, double x, double y, float reach)
{
  FouleeChartStop stop = FOULEE_CHART_NO_STOP;
  FouleeChartLook look;
  graphene_point_t middle;

  if (self->chart == NULL)
    return FOULEE_CHART_NO_STOP;
  foulee_chart_view_get_look (self, &look);
  if (!foulee_chart_find (self->chart, &look, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                          (float) gtk_widget_get_height (GTK_WIDGET (self)),
                          GRAPHENE_POINT_INIT ((float) x, (float) y), reach, &stop, &middle))
    return FOULEE_CHART_NO_STOP;
  return stop;
}

static void
on_motion (FouleeChartView *self, double x, double y)
{
  self->pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);
  foulee_chart_view_hover (self, find (self, x, y, REACH));
}

static void
on_leave (FouleeChartView *self)
{
  foulee_chart_view_hover (self, FOULEE_CHART_NO_STOP);
}

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
on_released (FouleeChartView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  FouleeChartStop stop = find (self, x, y, is_finger (gesture) ? FINGER_REACH : REACH);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!foulee_chart_is_stop (stop))
    return;
  foulee_chart_view_visit (self, stop);
  foulee_chart_view_activate (self);
}

/* ---- The wheel ------------------------------------------------------------------------------- */

static double
count_notches (GtkEventControllerScroll *controller, double distance)
{
  return gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE
             ? distance / NOTCH_PIXELS
             : distance;
}

static gboolean
scroll_across (FouleeChartView *self, double pixels)
{
  double from, to, extent_from, extent_to;

  foulee_chart_get_window (self->chart, &from, &to);
  foulee_chart_get_extent (self->chart, &extent_from, &extent_to);
  if (from <= extent_from && to >= extent_to)
    return GDK_EVENT_PROPAGATE;
  foulee_chart_glide_shift (self->glide, pixels / gtk_widget_get_width (GTK_WIDGET (self)),
                            FOULEE_GLIDE_JUMP);
  return GDK_EVENT_STOP;
}

/* Up and down alone it is the page's. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, FouleeChartView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!can_zoom (self))
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_CONTROL_MASK) {
    foulee_chart_glide_zoom (self->glide, pow (NOTCH_ZOOM, count_notches (controller, dy)),
                             foulee_chart_view_value_at (self, (double) self->pointer.x),
                             gtk_event_controller_scroll_get_unit (controller) ==
                                     GDK_SCROLL_UNIT_SURFACE
                                 ? FOULEE_GLIDE_JUMP
                                 : FOULEE_GLIDE_STEP);
    return GDK_EVENT_STOP;
  }
  if (fabs (dx) <= ACROSS * fabs (dy))
    return GDK_EVENT_PROPAGATE;
  return scroll_across (self, NOTCH_PIXELS * count_notches (controller, dx));
}

/* ---- Dragging -------------------------------------------------------------------------------- */

static void
keep_window (FouleeChartView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  foulee_chart_glide_stop (self->glide);
  foulee_chart_get_window (self->chart, &self->drag_from, &self->drag_to);
  self->per_pixel =
      (foulee_chart_view_value_at (self, width) - foulee_chart_view_value_at (self, 0.0)) / width;
}

static void
on_drag_begin (FouleeChartView *self, double x, double y, GtkGesture *gesture)
{
  self->panned = FALSE;
  if (can_zoom (self))
    keep_window (self);
  else
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_pan (FouleeChartView *self, GtkPanDirection direction, double offset, GtkGesture *gesture)
{
  double dx;

  if (!can_zoom (self) || !gtk_gesture_drag_get_offset (GTK_GESTURE_DRAG (gesture), &dx, NULL))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (!self->panned)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  self->panned = TRUE;
  foulee_chart_glide_to (self->glide, self->drag_from - dx * self->per_pixel,
                         self->drag_to - dx * self->per_pixel, FOULEE_GLIDE_JUMP);
}

static void
on_drag_end (FouleeChartView *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* Let go while it moves, it moves on. */
static void
on_swipe (FouleeChartView *self, double velocity_x, double velocity_y)
{
  double from, to, way;

  if (!self->panned || !can_zoom (self) || fabs (velocity_x) < LEAST_FLING)
    return;
  foulee_chart_get_window (self->chart, &from, &to);
  way = velocity_x * FOULEE_GLIDE_FLING_TIME * self->per_pixel;
  foulee_chart_glide_to (self->glide, from - way, to - way, FOULEE_GLIDE_FLING);
}

/* ---- Pinching -------------------------------------------------------------------------------- */

static void
on_pinch_begin (FouleeChartView *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  double x, y;

  if (!can_zoom (self) || !gtk_gesture_get_bounding_box_center (gesture, &x, &y)) {
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  keep_window (self);
  self->pinch_value = foulee_chart_view_value_at (self, x);
}

/* What was between the fingers stays between them. */
static void
on_pinched (FouleeChartView *self, double scale, GtkGesture *gesture)
{
  double x, y, from, to;

  if (!can_zoom (self) || scale <= 0.0 || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;
  foulee_chart_get_window (self->chart, &from, &to);
  foulee_chart_glide_zoom (self->glide, (self->drag_to - self->drag_from) / scale / (to - from),
                           foulee_chart_view_value_at (self, x), FOULEE_GLIDE_JUMP);
  foulee_chart_get_window (self->chart, &from, &to);
  foulee_chart_glide_shift (
      self->glide, (self->pinch_value - foulee_chart_view_value_at (self, x)) / (to - from),
      FOULEE_GLIDE_JUMP);
}

/* ---------------------------------------------------------------------------------------------- */

static void
add_gestures (FouleeChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pan = gtk_gesture_pan_new (GTK_ORIENTATION_HORIZONTAL);
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (pan, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (pan, "pan", G_CALLBACK (on_pan), self);
  g_signal_connect_swapped (pan, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (on_swipe), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinched), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pan));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_gesture_group (pan, swipe);
}

void
foulee_chart_view_add_input (FouleeChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  add_gestures (self);
}
