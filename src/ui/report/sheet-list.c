/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sheet-list.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/report/sheet-view.h"

struct _FouleeSheetList {
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkScrolledWindow *scroller;
  GtkBox *column;

  FouleeReport *report; /* not owned; NULL for none */
  double zoom;
  guint idle_id; /* that follows with the focus */
  double anchor; /* what of the whole height is to be in the middle again; negative for nothing */
};

G_DEFINE_FINAL_TYPE (FouleeSheetList, foulee_sheet_list, GTK_TYPE_WIDGET)

/* With regard to the size on paper. */
static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4 };

#define N_ZOOMS G_N_ELEMENTS (zooms)

/* Sizes that differ by less than this are the same. */
#define SAME_ZOOM 0.01

/* ---- Which pages are seen -------------------------------------------------------------------- */

static GtkAdjustment *
get_vertical (FouleeSheetList *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* The place of a sheet in what is scrolled. FALSE before it has one. */
static gboolean
get_span (FouleeSheetList *self, GtkWidget *sheet, double *top, double *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (sheet, GTK_WIDGET (self->column), &bounds))
    return FALSE;
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
  return bounds.size.height > 0;
}

/* Pages are drawn once they come near: there may be hundreds. */
static void
fill_near (FouleeSheetList *self)
{
  GtkAdjustment *vertical = get_vertical (self);
  const double height = gtk_adjustment_get_page_size (vertical);
  const double value = gtk_adjustment_get_value (vertical);
  guint page = 0;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->column)); at && self->report;
       at = gtk_widget_get_next_sibling (at), page++) {
    FouleeSheetView *sheet = FOULEE_SHEET_VIEW (at);
    double top, bottom;

    if (foulee_sheet_view_is_filled (sheet))
      continue;
    if (page == 0 || (get_span (self, at, &top, &bottom) && bottom > value - height &&
                      top < value + 2 * height)) {
      g_autofree char *text = foulee_report_page_text (self->report, page);

      foulee_sheet_view_fill (sheet, foulee_report_page_node (self->report, page), text);
    }
  }
}

/* The sheet in the middle of what is seen. */
static GtkWidget *
find_present (FouleeSheetList *self)
{
  GtkAdjustment *vertical = get_vertical (self);
  const double middle =
      gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2;
  GtkWidget *present = gtk_widget_get_first_child (GTK_WIDGET (self->column));

  for (GtkWidget *at = present; at; at = gtk_widget_get_next_sibling (at)) {
    double top, bottom;

    if (get_span (self, at, &top, &bottom) && top <= middle)
      present = at;
  }
  return present;
}

/* Only the page that is in view takes the focus, so that one press of Tab leaves any number of
 * them. */
static void
follow_focus (FouleeSheetList *self)
{
  GtkWidget *present = find_present (self);
  GtkWidget *former = NULL;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->column)); at;
       at = gtk_widget_get_next_sibling (at))
    if (at != present && gtk_widget_get_focusable (at))
      former = at;
  if (present)
    gtk_widget_set_focusable (present, TRUE);
  if (former && gtk_widget_has_focus (former) && present)
    gtk_widget_grab_focus (present);
  if (former)
    gtk_widget_set_focusable (former, FALSE);
}

static void
on_idle (gpointer data)
{
  FouleeSheetList *self = data;

  self->idle_id = 0;
  follow_focus (self);
}

/* What takes the focus cannot be changed while sizes are being given out. */
static void
on_scrolled (FouleeSheetList *self)
{
  fill_near (self);
  if (!self->idle_id)
    self->idle_id = g_idle_add_once (on_idle, self);
}

/* ---- Zoom ------------------------------------------------------------------------------------ */

/* What was in the middle stays there, whatever size it has become. */
static void
on_resized (FouleeSheetList *self)
{
  GtkAdjustment *vertical = get_vertical (self);

  if (self->anchor >= 0)
    gtk_adjustment_set_value (vertical, self->anchor * gtk_adjustment_get_upper (vertical) -
                                            gtk_adjustment_get_page_size (vertical) / 2);
  self->anchor = -1;
  on_scrolled (self);
}

static void
set_zoom (FouleeSheetList *self, double zoom)
{
  GtkAdjustment *vertical = get_vertical (self);

  self->anchor =
      (gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2) /
      MAX (gtk_adjustment_get_upper (vertical), 1);
  self->zoom = zoom;
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->column)); at;
       at = gtk_widget_get_next_sibling (at))
    foulee_sheet_view_set_zoom (FOULEE_SHEET_VIEW (at), zoom);
}

static void
on_larger (FouleeSheetList *self)
{
  foulee_sheet_list_zoom (self, +1);
}

static void
on_smaller (FouleeSheetList *self)
{
  foulee_sheet_list_zoom (self, -1);
}

static gboolean
on_wheel (FouleeSheetList *self, double dx, double dy, GtkEventControllerScroll *wheel)
{
  if (!(gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (wheel)) &
        GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  if (dy != 0)
    foulee_sheet_list_zoom (self, dy < 0 ? +1 : -1);
  return GDK_EVENT_STOP;
}

/* ---- Keys ------------------------------------------------------------------------------------ */

static void
scroll (GtkAdjustment *adjustment, double by)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

static gboolean
on_key (FouleeSheetList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkAdjustment *vertical = get_vertical (self);
  GtkAdjustment *horizontal = gtk_scrolled_window_get_hadjustment (self->scroller);
  const double step = gtk_adjustment_get_step_increment (vertical);
  const double whole = gtk_adjustment_get_page_increment (vertical);
  const double all = gtk_adjustment_get_upper (vertical);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    scroll (vertical, -step);
    return GDK_EVENT_STOP;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    scroll (vertical, step);
    return GDK_EVENT_STOP;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    scroll (horizontal, -step);
    return GDK_EVENT_STOP;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    scroll (horizontal, step);
    return GDK_EVENT_STOP;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    scroll (vertical, -whole);
    return GDK_EVENT_STOP;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
  case GDK_KEY_space:
    scroll (vertical, whole);
    return GDK_EVENT_STOP;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    scroll (vertical, -all);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    scroll (vertical, all);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_sheet_list_dispose (GObject *object)
{
  FouleeSheetList *self = FOULEE_SHEET_LIST (object);

  self->report = NULL;
  g_clear_handle_id (&self->idle_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOULEE_TYPE_SHEET_LIST);
  G_OBJECT_CLASS (foulee_sheet_list_parent_class)->dispose (object);
}

static void
foulee_sheet_list_class_init (FouleeSheetListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_sheet_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/foulee/Foulee/ui/sheet-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FouleeSheetList, overlay);
  gtk_widget_class_bind_template_child (widget_class, FouleeSheetList, scroller);
  gtk_widget_class_bind_template_child (widget_class, FouleeSheetList, column);
  gtk_widget_class_bind_template_callback (widget_class, on_larger);
  gtk_widget_class_bind_template_callback (widget_class, on_smaller);
  gtk_widget_class_bind_template_callback (widget_class, foulee_sheet_list_fit);
  gtk_widget_class_bind_template_callback (widget_class, on_wheel);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
foulee_sheet_list_init (FouleeSheetList *self)
{
  GtkAdjustment *vertical;

  self->zoom = FOULEE_SHEET_FIT;
  self->anchor = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  vertical = get_vertical (self);
  g_signal_connect_object (vertical, "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vertical, "changed", G_CALLBACK (on_resized), self, G_CONNECT_SWAPPED);
}

static void
name_sheet (GtkWidget *sheet, guint page, guint n_pages)
{
  g_autofree char *name =
      g_strdup_printf (C_ ("page of pages", "Page %u of %u"), page + 1, n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The focus goes to the page before, not with its own. */
static void
remove_sheet (FouleeSheetList *self, GtkWidget *sheet)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (sheet);

  if (before && gtk_widget_has_focus (sheet)) {
    gtk_widget_set_focusable (before, TRUE);
    gtk_widget_grab_focus (before);
  }
  gtk_box_remove (self->column, sheet);
}

void
foulee_sheet_list_show (FouleeSheetList *self, FouleeReport *report)
{
  const guint n_pages = report ? foulee_report_n_pages (report) : 0;
  GtkWidget *sheet;
  double width = 1, height = 1;

  g_return_if_fail (FOULEE_IS_SHEET_LIST (self));

  self->report = report;
  if (report)
    foulee_report_get_size (report, &width, &height);
  sheet = gtk_widget_get_first_child (GTK_WIDGET (self->column));
  for (guint page = 0; page < n_pages; page++) {
    if (!sheet) {
      sheet = foulee_sheet_view_new ();
      foulee_sheet_view_set_zoom (FOULEE_SHEET_VIEW (sheet), self->zoom);
      gtk_box_append (self->column, sheet);
    }
    foulee_sheet_view_set_paper (FOULEE_SHEET_VIEW (sheet), width, height);
    name_sheet (sheet, page, n_pages);
    sheet = gtk_widget_get_next_sibling (sheet);
  }
  while (sheet) {
    GtkWidget *next = gtk_widget_get_next_sibling (sheet);

    remove_sheet (self, sheet);
    sheet = next;
  }
  on_scrolled (self);
}

void
foulee_sheet_list_zoom (FouleeSheetList *self, int direction)
{
  double scale;
  int next;

  g_return_if_fail (FOULEE_IS_SHEET_LIST (self));

  scale = foulee_sheet_list_get_scale (self);
  if (scale <= 0)
    return;
  if (direction > 0)
    for (next = 0; next < (int) N_ZOOMS - 1 && zooms[next] < scale + SAME_ZOOM; next++)
      ;
  else
    for (next = (int) N_ZOOMS - 1; next > 0 && zooms[next] > scale - SAME_ZOOM; next--)
      ;
  set_zoom (self, zooms[next]);
}

void
foulee_sheet_list_fit (FouleeSheetList *self)
{
  g_return_if_fail (FOULEE_IS_SHEET_LIST (self));
  set_zoom (self, FOULEE_SHEET_FIT);
}

double
foulee_sheet_list_get_scale (FouleeSheetList *self)
{
  GtkWidget *sheet;

  g_return_val_if_fail (FOULEE_IS_SHEET_LIST (self), 0);

  sheet = gtk_widget_get_first_child (GTK_WIDGET (self->column));
  return sheet ? foulee_sheet_view_get_scale (FOULEE_SHEET_VIEW (sheet)) : 0;
}
