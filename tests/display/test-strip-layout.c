/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "ui/widgets/strip-layout.h"

/* A strip of `n` children of 40 × 44. */
static GtkWidget *
make_strip (int n)
{
  GtkWidget *strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (strip, foulee_strip_layout_new ());
  for (int i = 0; i < n; i++) {
    GtkWidget *child = gtk_drawing_area_new ();

    gtk_widget_set_size_request (child, 40, 44);
    gtk_box_append (GTK_BOX (strip), child);
  }
  return g_object_ref_sink (strip);
}

/* 12 of 40 and 11 gaps of 6 are 546 in one row; 6 and 5 gaps are 270 in two. */
static void
test_measure (void)
{
  static const struct {
    int n, width, height;
  } cases[] = {
    { 12, 546, 44 }, { 12, 545, 94 }, { 12, 270, 94 }, { 11, 500, 44 },
    { 11, 499, 94 }, { 12, -1, 44 },  { 1, 40, 44 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *strip = make_strip (cases[i].n);
    int minimum, natural;

    gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, cases[i].width, &minimum, &natural, NULL,
                        NULL);
    g_assert_cmpint (minimum, ==, cases[i].height);
    g_assert_cmpint (natural, ==, cases[i].height);
    g_object_unref (strip);
  }
}

static void
test_width (void)
{
  GtkWidget *strip = make_strip (12);
  int minimum, natural;

  gtk_widget_measure (strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 270);
  g_assert_cmpint (natural, ==, 546);
  g_object_unref (strip);
}

/* The row is filled from edge to edge, and from right to left where text runs so. */
static void
test_allocate (void)
{
  static const struct {
    GtkTextDirection direction;
    int width, child, x, y, child_width;
  } cases[] = {
    { GTK_TEXT_DIR_LTR, 600, 0, 0, 0, 44 },   { GTK_TEXT_DIR_LTR, 600, 11, 555, 0, 45 },
    { GTK_TEXT_DIR_LTR, 300, 5, 255, 0, 45 }, { GTK_TEXT_DIR_LTR, 300, 6, 0, 50, 45 },
    { GTK_TEXT_DIR_RTL, 300, 0, 255, 0, 45 }, { GTK_TEXT_DIR_RTL, 300, 5, 0, 0, 45 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *strip = make_strip (12);
    GtkWidget *child = gtk_widget_get_first_child (strip);
    graphene_rect_t bounds;
    int height;

    gtk_widget_set_direction (strip, cases[i].direction);
    gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, cases[i].width, &height, NULL, NULL, NULL);
    gtk_widget_allocate (strip, cases[i].width, height, -1, NULL);
    for (int skip = cases[i].child; skip > 0; skip--)
      child = gtk_widget_get_next_sibling (child);
    g_assert_true (gtk_widget_compute_bounds (child, strip, &bounds));
    g_assert_cmpint ((int) bounds.origin.x, ==, cases[i].x);
    g_assert_cmpint ((int) bounds.origin.y, ==, cases[i].y);
    g_assert_cmpint ((int) bounds.size.width, ==, cases[i].child_width);
    g_object_unref (strip);
  }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strip-layout/measure", test_measure);
  g_test_add_func ("/strip-layout/width", test_width);
  g_test_add_func ("/strip-layout/allocate", test_allocate);
  return g_test_run ();
}
