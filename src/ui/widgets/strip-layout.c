/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/strip-layout.h"

#define SPACING 6

struct _FouleeStripLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (FouleeStripLayout, foulee_strip_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  int n;
  int width;  /* the widest child's minimum */
  int height; /* the highest child's minimum */
} Children;

static Children
measure_children (GtkWidget *widget)
{
  Children children = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int width, height;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
    children.n++;
    children.width = MAX (children.width, width);
    children.height = MAX (children.height, height);
  }
  return children;
}

static int
row_width (const Children *children, int n)
{
  return n > 0 ? n * children->width + (n - 1) * SPACING : 0;
}

static int
n_columns (const Children *children, int for_width)
{
  if (for_width < 0 || for_width >= row_width (children, children->n))
    return MAX (children->n, 1);
  return MAX ((children->n + 1) / 2, 1);
}

static GtkSizeRequestMode
foulee_strip_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
foulee_strip_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                             GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  Children children = measure_children (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = row_width (&children, (children.n + 1) / 2);
    *natural = row_width (&children, children.n);
  } else {
    gboolean one_row = n_columns (&children, for_size) == children.n;

    *minimum = *natural = one_row ? children.height : 2 * children.height + SPACING;
  }
}

static void
foulee_strip_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                              int baseline)
{
  Children children = measure_children (widget);
  int columns = n_columns (&children, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int column = index % columns;
    /* Edges are rounded, not widths, so that the last child ends where the strip does. */
    int left = (int) ((gint64) column * (width + SPACING) / columns);
    int right = (int) ((gint64) (column + 1) * (width + SPACING) / columns) - SPACING;
    GtkAllocation place;

    if (!gtk_widget_should_layout (child))
      continue;
    place.x = mirrored ? width - right : left;
    place.y = index / columns * (children.height + SPACING);
    place.width = right - left;
    place.height = children.height;
    gtk_widget_size_allocate (child, &place, -1);
    index++;
  }
}

static void
foulee_strip_layout_class_init (FouleeStripLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = foulee_strip_layout_get_request_mode;
  manager_class->measure = foulee_strip_layout_measure;
  manager_class->allocate = foulee_strip_layout_allocate;
}

static void
foulee_strip_layout_init (FouleeStripLayout *self)
{
}

GtkLayoutManager *
foulee_strip_layout_new (void)
{
  return g_object_new (FOULEE_TYPE_STRIP_LAYOUT, NULL);
}
