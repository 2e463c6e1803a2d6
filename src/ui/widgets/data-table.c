/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/data-table.h"

#include <math.h>

#include "ui/widgets/data-parts.h"
#include "ui/widgets/data-rows.h"
#include "ui/widgets/data-source.h"
#include "ui/widgets/row-filler.h"

/* Fewer rows are seen at once where each has several lines. */
#define SEEN_NARROW_ROWS 6.5

/* So many rows, from everywhere in the table, tell how wide its columns are; in pixels, what is at
 * either side of a cell, and the line between two of them. */
#define SAMPLE 40
#define COLUMN_PADDING (2 * 12 + 1)

struct _FouleeDataTable {
  GtkWidget parent_instance;

  /* Columns; and where there is no room for them, each row as a few lines. One of them is shown. */
  GtkWidget *wide;
  GtkWidget *narrow;
  GtkColumnView *columns;
  GtkListView *lines;

  FouleeDataSource *source; /* NULL before there is anything to show */
  FouleeRowFiller filler;   /* a table that nobody has seen has no rows */
  GtkMultiSelection *selection;
  int width_needed; /* by the columns; −1 for not measured */
};

G_DEFINE_FINAL_TYPE (FouleeDataTable, foulee_data_table, GTK_TYPE_WIDGET)

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define COLUMN_KEY "foulee-column"

/* ---- Rows ------------------------------------------------------------------------------------ */

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static guint
get_row (GtkListItem *item)
{
  return foulee_data_row_number (FOULEE_DATA_ROW (gtk_list_item_get_item (item)));
}

static guint
get_column (GObject *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (factory, COLUMN_KEY));
}

static void
on_setup_cell (FouleeDataTable *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  guint column = get_column (G_OBJECT (factory));

  foulee_data_cell_setup (item, foulee_data_source_column (self->source, column)->number);
}

static void
on_bind_cell (FouleeDataTable *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  guint column = get_column (G_OBJECT (factory));
  guint row = get_row (item);
  g_autofree char *text = foulee_data_source_cell (self->source, row, column);
  g_autofree char *name = foulee_data_source_name_cell (self->source, row, column);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  /* The name that a column's item can be given reaches nobody in GTK 4.18. */
  set_name (label, name);
}

static void
on_bind_row (FouleeDataTable *self, GtkColumnViewRow *row)
{
  foulee_data_row_name (
      row, self->source,
      foulee_data_row_number (FOULEE_DATA_ROW (gtk_column_view_row_get_item (row))));
}

static void
on_setup_lines (FouleeDataTable *self, GtkListItem *item)
{
  foulee_data_lines_setup (item);
}

static void
on_bind_lines (FouleeDataTable *self, GtkListItem *item)
{
  guint row = get_row (item);
  g_autofree char *title = foulee_data_source_cell (self->source, row, 0);
  g_autofree char *rest = foulee_data_source_mark_up_rest (self->source, row);
  g_autofree char *name = foulee_data_source_name_row (self->source, row);

  foulee_data_lines_fill (item, title, rest, name);
}

/* ---- Columns --------------------------------------------------------------------------------- */

static void
remove_columns (FouleeDataTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (self->columns, column);
  }
}

static void
add_column (FouleeDataTable *self, guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (number));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (on_setup_cell), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (on_bind_cell), self);
  column = gtk_column_view_column_new (foulee_data_source_title (self->source, number), factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->columns, column);
}

static void
dress_titles (FouleeDataTable *self)
{
  GtkWidget *title = gtk_widget_get_first_child (GTK_WIDGET (self->columns));

  title = gtk_widget_get_first_child (title);
  for (guint i = 0; title != NULL && i < foulee_data_source_n_columns (self->source); i++) {
    foulee_data_title_dress (title, foulee_data_source_column (self->source, i));
    title = gtk_widget_get_next_sibling (title);
  }
}

/* ---- Size ------------------------------------------------------------------------------------ */

static int
measure_text (FouleeDataTable *self, const char *text, gboolean bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  if (bold) {
    g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    pango_layout_set_attributes (layout, attributes);
  }
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
measure_column (FouleeDataTable *self, guint column)
{
  guint n_rows = foulee_data_source_n_rows (self->source);
  int width = measure_text (self, foulee_data_source_title (self->source, column), TRUE);

  for (guint i = 0; i < MIN (n_rows, SAMPLE); i++) {
    guint row = n_rows <= SAMPLE ? i : (guint) ((guint64) i * n_rows / SAMPLE);
    g_autofree char *text = foulee_data_source_cell (self->source, row, column);

    width = MAX (width, measure_text (self, text, FALSE));
  }
  return width + COLUMN_PADDING;
}

/* Asked once for a table, as what is looked at must not change its form while rows come into sight;
 * and not of GTK's columns, which have no width before they were shown. */
static int
get_width_needed (FouleeDataTable *self)
{
  if (self->source == NULL)
    return 0;
  if (self->width_needed < 0) {
    self->width_needed = 0;
    for (guint i = 0; i < foulee_data_source_n_columns (self->source); i++)
      self->width_needed += measure_column (self, i);
  }
  return self->width_needed;
}

static GtkWidget *
choose_form (FouleeDataTable *self, int width)
{
  return width < 0 || width >= get_width_needed (self) ? self->wide : self->narrow;
}

/* The rows that have been made stand for the others. GTK's lists would say how high they are when
 * no line is broken. */
static double
get_row_height (FouleeDataTable *self, int width)
{
  int sum = 0, n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    int height;

    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
    sum += height;
    n++;
  }
  return n > 0 ? (double) sum / n : 0.0;
}

static int
get_narrow_height (FouleeDataTable *self, int width)
{
  guint n_rows = foulee_data_table_n_rows (self);

  return (int) ceil (get_row_height (self, width) *
                     (n_rows <= FOULEE_DATA_MOST_ROWS ? (double) n_rows : SEEN_NARROW_ROWS));
}

static int
get_wide_height (FouleeDataTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->columns));
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->filler.rows));
  int whole, header_height;

  gtk_widget_measure (GTK_WIDGET (self->columns), GTK_ORIENTATION_VERTICAL, -1, NULL, &whole, NULL,
                      NULL);
  gtk_widget_measure (header, GTK_ORIENTATION_VERTICAL, -1, NULL, &header_height, NULL, NULL);
  if (n_rows <= FOULEE_DATA_MOST_ROWS)
    return whole;
  return header_height + (int) ceil ((whole - header_height) * FOULEE_DATA_SEEN_ROWS / n_rows);
}

static GtkSizeRequestMode
foulee_data_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
foulee_data_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FouleeDataTable *self = FOULEE_DATA_TABLE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (GTK_WIDGET (self->lines), orientation, -1, minimum, NULL, NULL, NULL);
    *natural = MAX (*minimum, get_width_needed (self));
  } else {
    *minimum = *natural = choose_form (self, for_size) == self->wide
                              ? get_wide_height (self)
                              : get_narrow_height (self, for_size);
  }
}

static void
foulee_data_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FouleeDataTable *self = FOULEE_DATA_TABLE (widget);
  GtkWidget *shown = choose_form (self, width);
  GtkWidget *hidden = shown == self->wide ? self->narrow : self->wide;

  gtk_widget_set_child_visible (shown, TRUE);
  gtk_widget_set_child_visible (hidden, FALSE);
  gtk_widget_allocate (shown, width, height, baseline, NULL);
}

static void
foulee_data_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (foulee_data_table_parent_class)->css_changed (widget, change);
  FOULEE_DATA_TABLE (widget)->width_needed = -1;
}

/* ---- Scrolling ------------------------------------------------------------------------------- */

/* At its end it hands the wheel on to the page, which would stand still otherwise. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, FouleeDataTable *self)
{
  GtkWidget *own = gtk_widget_get_child_visible (self->wide) ? self->wide : self->narrow;
  GtkWidget *page =
      gtk_widget_get_ancestor (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *inner = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (own));
  double value = gtk_adjustment_get_value (inner);
  double end = gtk_adjustment_get_upper (inner) - gtk_adjustment_get_page_size (inner);
  GtkAdjustment *outer;

  /* Where there is nothing to scroll, GTK does so by itself. */
  if (page == NULL || dy == 0.0 || end <= 0.0 || (dy < 0.0 ? value > 0.0 : value < end))
    return GDK_EVENT_PROPAGATE;
  outer = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    dy *= pow (gtk_adjustment_get_page_size (outer), 2.0 / 3.0); /* as far as GTK goes */
  gtk_adjustment_set_value (outer, gtk_adjustment_get_value (outer) + dy);
  return GDK_EVENT_STOP;
}

/* ---- Copying and choosing -------------------------------------------------------------------- */

void
foulee_data_table_copy (FouleeDataTable *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FOULEE_IS_DATA_TABLE (self));

  if (self->source == NULL)
    return;
  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  text = foulee_data_source_as_text (self->source, gtk_bitset_is_empty (chosen) ? NULL : chosen);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static gboolean
on_copy (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  foulee_data_table_copy (FOULEE_DATA_TABLE (widget));
  return GDK_EVENT_STOP;
}

static void
on_activate (FouleeDataTable *self, guint row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, row);
}

static gboolean
foulee_data_table_grab_focus (GtkWidget *widget)
{
  FouleeDataTable *self = FOULEE_DATA_TABLE (widget);

  return foulee_data_list_grab_focus (self->columns, self->lines,
                                      gtk_widget_get_child_visible (self->wide),
                                      foulee_data_table_n_rows (self));
}

/* One stop for Tab; left to themselves, GTK's lists do not let Shift and Tab out again. */
static gboolean
foulee_data_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FouleeDataTable *self = FOULEE_DATA_TABLE (widget);
  gboolean is_inside = gtk_widget_get_focus_child (widget) != NULL &&
                       gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (!is_inside)
    return self->source != NULL && gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return gtk_widget_child_focus (gtk_widget_get_focus_child (widget), direction);
}

static void
foulee_data_table_map (GtkWidget *widget)
{
  FouleeDataTable *self = FOULEE_DATA_TABLE (widget);

  if (self->source != NULL && foulee_row_filler_is_empty (&self->filler))
    foulee_row_filler_begin (&self->filler);
  GTK_WIDGET_CLASS (foulee_data_table_parent_class)->map (widget);
}

/* ---- The widget ------------------------------------------------------------------------------ */

static GtkWidget *
make_scroller (FouleeDataTable *self, GtkWidget *view, GtkPolicyType across)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), across, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  return scroller;
}

static void
foulee_data_table_dispose (GObject *object)
{
  FouleeDataTable *self = FOULEE_DATA_TABLE (object);

  if (self->columns != NULL) {
    gtk_column_view_set_model (self->columns, NULL);
    gtk_list_view_set_model (self->lines, NULL);
  }
  self->columns = NULL;
  self->lines = NULL;
  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);
  g_clear_object (&self->selection);
  foulee_row_filler_clear (&self->filler);
  g_clear_pointer (&self->source, foulee_data_source_free);
  G_OBJECT_CLASS (foulee_data_table_parent_class)->dispose (object);
}

static void
foulee_data_table_class_init (FouleeDataTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_data_table_dispose;
  widget_class->get_request_mode = foulee_data_table_get_request_mode;
  widget_class->measure = foulee_data_table_measure;
  widget_class->size_allocate = foulee_data_table_size_allocate;
  widget_class->css_changed = foulee_data_table_css_changed;
  widget_class->map = foulee_data_table_map;
  widget_class->focus = foulee_data_table_focus;
  widget_class->grab_focus = foulee_data_table_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", FOULEE_TYPE_DATA_TABLE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, on_copy, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, on_copy, NULL);
  gtk_widget_class_set_css_name (widget_class, "data-table");
}

static void
foulee_data_table_init (FouleeDataTable *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) lines = gtk_signal_list_item_factory_new ();

  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->width_needed = -1;
  foulee_row_filler_init (&self->filler, NULL);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->filler.rows)));

  g_signal_connect_swapped (rows, "bind", G_CALLBACK (on_bind_row), self);
  self->columns = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_row_factory (self->columns, rows);
  self->wide = make_scroller (self, GTK_WIDGET (self->columns), GTK_POLICY_AUTOMATIC);

  g_signal_connect_swapped (lines, "setup", G_CALLBACK (on_setup_lines), self);
  g_signal_connect_swapped (lines, "bind", G_CALLBACK (on_bind_lines), self);
  self->lines = GTK_LIST_VIEW (gtk_list_view_new (NULL, g_steal_pointer (&lines)));
  self->narrow = make_scroller (self, GTK_WIDGET (self->lines), GTK_POLICY_NEVER);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

void
foulee_data_table_show (FouleeDataTable *self, const char *name, const FouleeDataColumn *columns,
                        guint n_columns, guint n_rows, FouleeDataCell cell, gpointer data,
                        GDestroyNotify destroy)
{
  g_autoptr (FouleeDataRows) rows = NULL;

  g_return_if_fail (FOULEE_IS_DATA_TABLE (self));
  g_return_if_fail (n_columns > 0);

  /* Rows that still show what was there before go first. */
  gtk_column_view_set_model (self->columns, NULL);
  gtk_list_view_set_model (self->lines, NULL);
  foulee_row_filler_empty (&self->filler);
  remove_columns (self);
  g_clear_pointer (&self->source, foulee_data_source_free);

  self->source = foulee_data_source_new (columns, n_columns, n_rows, cell, data, destroy);
  rows = foulee_data_rows_new (n_rows);
  gtk_slice_list_model_set_model (self->filler.rows, G_LIST_MODEL (rows));
  for (guint i = 0; i < n_columns; i++)
    add_column (self, i);
  dress_titles (self);
  set_name (GTK_WIDGET (self->columns), name);
  set_name (GTK_WIDGET (self->lines), name);
  gtk_column_view_set_model (self->columns, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->lines, GTK_SELECTION_MODEL (self->selection));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    foulee_row_filler_begin (&self->filler);
  self->width_needed = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

char *
foulee_data_table_as_text (FouleeDataTable *self)
{
  g_return_val_if_fail (FOULEE_IS_DATA_TABLE (self), NULL);

  return self->source != NULL ? foulee_data_source_as_text (self->source, NULL) : g_strdup ("");
}

guint
foulee_data_table_n_rows (FouleeDataTable *self)
{
  g_return_val_if_fail (FOULEE_IS_DATA_TABLE (self), 0);

  return self->source != NULL ? foulee_data_source_n_rows (self->source) : 0;
}

void
foulee_data_table_choose (FouleeDataTable *self, guint row)
{
  g_return_if_fail (FOULEE_IS_DATA_TABLE (self));

  if (row >= foulee_data_table_n_rows (self))
    return;
  foulee_row_filler_fill (&self->filler);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  gtk_column_view_scroll_to (self->columns, row, NULL, GTK_LIST_SCROLL_NONE, NULL);
  gtk_list_view_scroll_to (self->lines, row, GTK_LIST_SCROLL_NONE, NULL);
}
