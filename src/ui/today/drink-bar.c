/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/drink-bar.h"

struct _FouleeDrinkBar {
  GtkWidget parent_instance;

  GtkWidget *track;
  GtkWidget *fill;
  GtkWidget *band;
  gint64 volume; /* ml */
};

G_DEFINE_FINAL_TYPE (FouleeDrinkBar, foulee_drink_bar, GTK_TYPE_WIDGET)

/* The whole bar, while no more than that was drunk. */
#define FULL 2500

/* In pixels: the bar, and how far the band stands out above and below it. */
#define THICKNESS 10
#define OVERHANG 5

static gint64
get_full (FouleeDrinkBar *self)
{
  return MAX (self->volume, FULL);
}

/* A part of the bar, `from` … `to` ml, mirrored where text runs from right to left. */
static void
allocate_part (FouleeDrinkBar *self, GtkWidget *part, gint64 from, gint64 to, int width, int y,
               int height)
{
  int left = (int) (from * width / get_full (self));
  int right = (int) (to * width / get_full (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (
      part, &(GtkAllocation) { mirrored ? width - right : left, y, right - left, height }, -1);
}

static void
foulee_drink_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : THICKNESS + 2 * OVERHANG;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = 200;
}

static void
foulee_drink_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FouleeDrinkBar *self = FOULEE_DRINK_BAR (widget);
  int y = (height - THICKNESS) / 2;

  allocate_part (self, self->track, 0, get_full (self), width, y, THICKNESS);
  /* An empty part has no room for its rounded ends. */
  gtk_widget_set_child_visible (self->fill, self->volume > 0);
  if (self->volume > 0)
    allocate_part (self, self->fill, 0, self->volume, width, y, THICKNESS);
  allocate_part (self, self->band, FOULEE_DRINK_REFERENCE_LOW, FOULEE_DRINK_REFERENCE_HIGH, width,
                 y - OVERHANG, THICKNESS + 2 * OVERHANG);
}

static GtkWidget *
add_part (FouleeDrinkBar *self, const char *style)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (part, style);
  gtk_widget_set_parent (part, GTK_WIDGET (self));
  return part;
}

static void
foulee_drink_bar_dispose (GObject *object)
{
  FouleeDrinkBar *self = FOULEE_DRINK_BAR (object);

  g_clear_pointer (&self->track, gtk_widget_unparent);
  g_clear_pointer (&self->fill, gtk_widget_unparent);
  g_clear_pointer (&self->band, gtk_widget_unparent);
  G_OBJECT_CLASS (foulee_drink_bar_parent_class)->dispose (object);
}

static void
foulee_drink_bar_class_init (FouleeDrinkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = foulee_drink_bar_dispose;
  widget_class->measure = foulee_drink_bar_measure;
  widget_class->size_allocate = foulee_drink_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "drink-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
foulee_drink_bar_init (FouleeDrinkBar *self)
{
  self->track = add_part (self, "track");
  self->fill = add_part (self, "fill");
  self->band = add_part (self, "reference");
}

void
foulee_drink_bar_show (FouleeDrinkBar *self, gint64 volume, const char *text)
{
  g_return_if_fail (FOULEE_IS_DRINK_BAR (self));

  self->volume = volume;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) get_full (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) volume,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
