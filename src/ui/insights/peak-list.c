/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/insights/peak-list.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chart/after-run-chart.h"
#include "ui/insights/peak-cells.h"
#include "ui/insights/peak-mark.h"
#include "ui/widgets/data-parts.h"
#include "ui/widgets/data-rows.h"
#include "ui/widgets/data-source.h"
#include "ui/widgets/row-filler.h"

struct _FouleePeakList {
  GtkWidget parent_instance;

  GtkWidget *wide;
  GtkWidget *narrow;
  GtkColumnView *columns;
  GtkListView *lines;

  FouleePeakCells *cells;   /* NULL before there is anything to show; owned by the source */
  FouleeDataSource *source; /* NULL before there is anything to show */
  GtkSortListModel *sorted;
  FouleeRowFiller filler; /* of these */
  GtkSingleSelection *selection;
  gboolean is_picking; /* by the program, not by the runner */
  int width_needed;    /* by the columns; −1 for not measured */
};

G_DEFINE_FINAL_TYPE (FouleePeakList, foulee_peak_list, GTK_TYPE_WIDGET)

enum { PICKED, ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define COLUMN_KEY "foulee-column"

/* ---- Cells ----------------------------------------------------------------------------------- */

static void
set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static guint
get_run (gpointer item)
{
  return foulee_data_row_number (FOULEE_DATA_ROW (item));
}

static guint
get_column (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, COLUMN_KEY));
}

static void
on_setup_cell (FouleePeakList *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  foulee_data_cell_setup (item, foulee_peak_columns ()[get_column (factory)].number);
}

static void
on_bind_cell (FouleePeakList *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  const guint column = get_column (factory);
  const guint run = get_run (gtk_list_item_get_item (item));
  g_autofree char *text = foulee_data_source_cell (self->source, run, column);
  g_autofree char *name = foulee_data_source_name_cell (self->source, run, column);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  set_name (label, name);
}

static void
on_setup_mark (FouleePeakList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, foulee_peak_mark_new ());
}

static void
on_bind_mark (FouleePeakList *self, GtkListItem *item)
{
  foulee_peak_mark_show (
      FOULEE_PEAK_MARK (gtk_list_item_get_child (item)),
      foulee_after_run (self->cells->after, get_run (gtk_list_item_get_item (item)))->peak);
}

static void
on_bind_row (FouleePeakList *self, GtkColumnViewRow *row)
{
  foulee_data_row_name (row, self->source, get_run (gtk_column_view_row_get_item (row)));
}

/* ---- Lines, where there is no room for columns ----------------------------------------------- */

static void
on_setup_lines (FouleePeakList *self, GtkListItem *item)
{
  foulee_data_lines_setup (item);
}

static void
on_bind_lines (FouleePeakList *self, GtkListItem *item)
{
  const guint run = get_run (gtk_list_item_get_item (item));
  g_autofree char *title = foulee_data_source_cell (self->source, run, FOULEE_PEAK_COLUMN_RUN);
  g_autofree char *rise = foulee_data_source_cell (self->source, run, FOULEE_PEAK_COLUMN_RISE);
  g_autofree char *hours = foulee_data_source_cell (self->source, run, FOULEE_PEAK_COLUMN_HOURS);
  g_autofree char *class = foulee_data_source_cell (self->source, run, FOULEE_PEAK_COLUMN_CLASS);
  g_autofree char *name = foulee_data_source_name_row (self->source, run);
  const gboolean is_seen = !g_str_equal (rise, hours);
  /* Translators: the rise of soreness ("2 → 7"), the hours to its peak, and its class. */
  g_autofree char *rest =
      is_seen
          ? g_markup_printf_escaped (C_ ("peak in two lines", "%s, %s · %s"), rise, hours, class)
          : g_markup_escape_text (class, -1);

  foulee_data_lines_fill (item, title, rest, name);
}

/* ---- Columns --------------------------------------------------------------------------------- */

typedef struct {
  FouleePeakList *list; /* outlives its columns */
  FouleePeakColumn column;
} Order;

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;

  return foulee_peak_compare (order->list->cells, order->column, get_run ((gpointer) a),
                              get_run ((gpointer) b));
}

static GtkColumnViewColumn *
add_column (FouleePeakList *self, FouleePeakColumn number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Order *order = g_new (Order, 1);
  g_autoptr (GtkSorter) sorter = NULL;
  g_autoptr (GtkColumnViewColumn) column = NULL;

  *order = (Order) { self, number };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, order, g_free));
  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (number));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup_cell), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind_cell), self);
  column = gtk_column_view_column_new (foulee_peak_columns ()[number].title, factory);
  gtk_column_view_column_set_expand (column, number == FOULEE_PEAK_COLUMN_RUN ||
                                                 number == FOULEE_PEAK_COLUMN_CLASS);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (self->columns, column);
  return column;
}

static void
add_mark_column (FouleePeakList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup_mark), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind_mark), self);
  /* Translators: title of a column of small pictures of the 120 hours after a run. */
  column = gtk_column_view_column_new (C_ ("column", "0–120\u00a0h"), factory);
  gtk_column_view_append_column (self->columns, column);
}

static void
add_columns (FouleePeakList *self)
{
  GtkColumnViewColumn *run = NULL;
  GtkWidget *title;

  for (int i = 0; i < FOULEE_N_PEAK_COLUMNS; i++) {
    GtkColumnViewColumn *column;

    if (i == FOULEE_PEAK_COLUMN_CLASS)
      add_mark_column (self);
    column = add_column (self, i);
    if (i == FOULEE_PEAK_COLUMN_RUN)
      run = column;
  }
  gtk_column_view_sort_by_column (self->columns, run, GTK_SORT_DESCENDING);
  title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->columns)));
  for (int i = 0; title && i < FOULEE_N_PEAK_COLUMNS; i++) {
    /* Its pictures have a title of their own. */
    if (i == FOULEE_PEAK_COLUMN_CLASS)
      title = gtk_widget_get_next_sibling (title);
    foulee_data_title_dress (title, &foulee_peak_columns ()[i]);
    title = gtk_widget_get_next_sibling (title);
  }
}

/* ---- Size ------------------------------------------------------------------------------------ */

/* Asked once for a list: as rows come into sight their cells may turn out wider, and what is looked
 * at must not change its form then. */
static int
get_width_needed (FouleePeakList *self)
{
  if (self->width_needed < 0)
    gtk_widget_measure (GTK_WIDGET (self->columns), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                        &self->width_needed, NULL, NULL);
  return self->width_needed;
}

static GtkWidget *
choose_form (FouleePeakList *self, int width)
{
  return width < 0 || width >= get_width_needed (self) ? self->wide : self->narrow;
}

static int
get_height (FouleePeakList *self, int width)
{
  const gboolean is_wide = choose_form (self, width) == self->wide;
  GtkWidget *view = is_wide ? GTK_WIDGET (self->columns) : GTK_WIDGET (self->lines);
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->filler.rows));
  int natural, header = 0;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  if (is_wide)
    gtk_widget_measure (gtk_widget_get_first_child (view), GTK_ORIENTATION_VERTICAL, -1, NULL,
                        &header, NULL, NULL);
  if (n_rows <= FOULEE_DATA_MOST_ROWS)
    return natural;
  return header + (int) ceil ((natural - header) * FOULEE_DATA_SEEN_ROWS / n_rows);
}

static void
foulee_peak_list_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  FouleePeakList *self = FOULEE_PEAK_LIST (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = get_height (self, for_size);
    return;
  }
  gtk_widget_measure (GTK_WIDGET (self->lines), orientation, -1, minimum, NULL, NULL, NULL);
  *natural = MAX (*minimum, get_width_needed (self));
}

/* Rows come only when there is room for them, and may need more than was thought. Not while they
 * are scrolled: what is looked at must not change its form. */
static void
learn_width (FouleePeakList *self)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->wide));
  int needed;

  if (gtk_adjustment_get_value (place) > 0)
    return;
  gtk_widget_measure (GTK_WIDGET (self->columns), GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL,
                      NULL, NULL);
  self->width_needed = MAX (self->width_needed, needed);
}

static void
foulee_peak_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FouleePeakList *self = FOULEE_PEAK_LIST (widget);
  GtkWidget *shown;

  learn_width (self);
  shown = choose_form (self, width);

  gtk_widget_set_child_visible (self->wide, shown == self->wide);
  gtk_widget_set_child_visible (self->narrow, shown == self->narrow);
  gtk_widget_allocate (shown, width, height, baseline, NULL);
}

/* Rows are as wide as their words once they are there. */
static void
foulee_peak_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (foulee_peak_list_parent_class)->map (widget);
  FOULEE_PEAK_LIST (widget)->width_needed = -1;
  gtk_widget_queue_resize (widget);
}

static void
foulee_peak_list_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (foulee_peak_list_parent_class)->css_changed (widget, change);
  FOULEE_PEAK_LIST (widget)->width_needed = -1;
}

/* ---- Choosing -------------------------------------------------------------------------------- */

static guint
get_picked (FouleePeakList *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  return item ? get_run (item) : FOULEE_NO_RUN;
}

static void
on_selected (FouleePeakList *self)
{
  if (!self->is_picking)
    g_signal_emit (self, signals[PICKED], 0, get_picked (self));
}

static void
on_activate (FouleePeakList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  g_signal_emit (self, signals[ACTIVATED], 0, get_run (item));
}

static gboolean
foulee_peak_list_grab_focus (GtkWidget *widget)
{
  FouleePeakList *self = FOULEE_PEAK_LIST (widget);

  return foulee_data_list_grab_focus (self->columns, self->lines,
                                      gtk_widget_get_child_visible (self->wide),
                                      g_list_model_get_n_items (G_LIST_MODEL (self->sorted)));
}

static gboolean
focus_titles (FouleePeakList *self, GtkDirectionType direction)
{
  return gtk_widget_get_child_visible (self->wide) &&
         gtk_widget_child_focus (gtk_widget_get_first_child (GTK_WIDGET (self->columns)),
                                 direction);
}

/* Tab goes through the titles, by which rows are sorted, and then into the rows, one stop. Left to
 * themselves, GTK's lists do not let Shift and Tab out again. */
static gboolean
foulee_peak_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleePeakList *self = FOULEE_PEAK_LIST (widget);
  GtkWidget *titles = gtk_widget_get_first_child (GTK_WIDGET (self->columns));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  const gboolean is_inside = focus && gtk_widget_is_ancestor (focus, widget);
  const gboolean is_title = is_inside && gtk_widget_is_ancestor (focus, titles);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD && is_inside)
    return gtk_widget_child_focus (gtk_widget_get_focus_child (widget), direction);
  if (is_inside && !is_title)
    return direction == GTK_DIR_TAB_BACKWARD && focus_titles (self, direction);
  if (is_title || direction == GTK_DIR_TAB_FORWARD) {
    if (focus_titles (self, direction))
      return TRUE;
    return direction == GTK_DIR_TAB_FORWARD && gtk_widget_grab_focus (widget);
  }
  return gtk_widget_grab_focus (widget);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static void
foulee_peak_list_dispose (GObject *object)
{
  FouleePeakList *self = FOULEE_PEAK_LIST (object);

  self->is_picking = TRUE; /* what was chosen goes, and nobody wants to know */
  if (self->columns) {
    gtk_column_view_set_model (self->columns, NULL);
    gtk_list_view_set_model (self->lines, NULL);
  }
  if (self->sorted)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  self->columns = NULL;
  self->lines = NULL;
  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);
  g_clear_object (&self->selection);
  foulee_row_filler_clear (&self->filler);
  g_clear_object (&self->sorted);
  g_clear_pointer (&self->source, foulee_data_source_free);
  G_OBJECT_CLASS (foulee_peak_list_parent_class)->dispose (object);
}

static void
foulee_peak_list_class_init (FouleePeakListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_peak_list_dispose;
  widget_class->measure = foulee_peak_list_measure;
  widget_class->size_allocate = foulee_peak_list_size_allocate;
  widget_class->map = foulee_peak_list_map;
  widget_class->css_changed = foulee_peak_list_css_changed;
  widget_class->focus = foulee_peak_list_focus;
  widget_class->grab_focus = foulee_peak_list_grab_focus;

  signals[PICKED] = g_signal_new ("picked", FOULEE_TYPE_PEAK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", FOULEE_TYPE_PEAK_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "data-table");
}

static GtkWidget *
make_scroller (FouleePeakList *self, GtkWidget *view, GtkPolicyType across)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), across, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  set_name (view, _ ("Peaks, run by run"));
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  return scroller;
}

static void
foulee_peak_list_init (FouleePeakList *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *lines = gtk_signal_list_item_factory_new ();

  self->width_needed = -1;
  g_signal_connect_swapped (rows, "bind", G_CALLBACK (on_bind_row), self);
  self->columns = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_row_factory (self->columns, rows);
  self->wide = make_scroller (self, GTK_WIDGET (self->columns), GTK_POLICY_AUTOMATIC);
  add_columns (self);

  g_signal_connect_swapped (lines, "setup", G_CALLBACK (on_setup_lines), self);
  g_signal_connect_swapped (lines, "bind", G_CALLBACK (on_bind_lines), self);
  self->lines = GTK_LIST_VIEW (gtk_list_view_new (NULL, lines));
  self->narrow = make_scroller (self, GTK_WIDGET (self->lines), GTK_POLICY_NEVER);

  self->sorted =
      gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->columns)));
  foulee_row_filler_init (&self->filler, G_LIST_MODEL (self->sorted));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->filler.rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

void
foulee_peak_list_show (FouleePeakList *self, FouleeAfterRuns *after, FouleeUnits units)
{
  g_autoptr (FouleeDataRows) rows = NULL;

  g_return_if_fail (FOULEE_IS_PEAK_LIST (self));

  /* Rows that still show what was there before go first. */
  self->is_picking = TRUE;
  gtk_column_view_set_model (self->columns, NULL);
  gtk_list_view_set_model (self->lines, NULL);
  foulee_row_filler_empty (&self->filler);
  gtk_sort_list_model_set_model (self->sorted, NULL);
  g_clear_pointer (&self->source, foulee_data_source_free);

  self->cells = foulee_peak_cells_new (after, units, FOULEE_NO_RUN);
  self->source =
      foulee_data_source_new (foulee_peak_columns (), FOULEE_N_PEAK_COLUMNS, after->runs->len,
                              foulee_peak_cell, self->cells, foulee_peak_cells_free);
  rows = foulee_data_rows_new (after->runs->len);
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (rows));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->lines, GTK_SELECTION_MODEL (self->selection));
  foulee_row_filler_begin (&self->filler);
  self->is_picking = FALSE;
  self->width_needed = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Where a run stands now. */
static guint
find_position (FouleePeakList *self, guint run)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

    if (get_run (item) == run)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

void
foulee_peak_list_pick (FouleePeakList *self, guint run)
{
  guint position;

  g_return_if_fail (FOULEE_IS_PEAK_LIST (self));

  position = run == FOULEE_NO_RUN ? GTK_INVALID_LIST_POSITION : find_position (self, run);
  if (position == gtk_single_selection_get_selected (self->selection))
    return;
  self->is_picking = TRUE;
  foulee_row_filler_fill (&self->filler);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_picking = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_column_view_scroll_to (self->columns, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
  gtk_list_view_scroll_to (self->lines, position, GTK_LIST_SCROLL_NONE, NULL);
}
