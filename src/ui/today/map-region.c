/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/map-region.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/today/reading-words.h"

struct _FouleeMapRegion {
  GtkWidget parent_instance;

  FouleeRegion region;
};

static void foulee_map_region_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FouleeMapRegion, foulee_map_region, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      foulee_map_region_range_init))

enum { LEVEL_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
set_current_value (GtkAccessibleRange *range, double value)
{
  g_signal_emit (range, signals[LEVEL_CHOSEN], 0, (int) lround (CLAMP (value, 0.0, 10.0)));
  return TRUE;
}

static void
foulee_map_region_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

static void
foulee_map_region_class_init (FouleeMapRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[LEVEL_CHOSEN] = g_signal_new ("level-chosen", FOULEE_TYPE_MAP_REGION, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "map-region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
foulee_map_region_init (FouleeMapRegion *self)
{
  /* The map finds what is under the pointer: regions are not rectangles. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
foulee_map_region_new (FouleeRegion region)
{
  FouleeMapRegion *self = g_object_new (FOULEE_TYPE_MAP_REGION, NULL);
  const FouleeReading nothing = { -1, -1, 0 };

  self->region = region;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  foulee_region_label (region, foulee_language_of_system ()),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 10.0, -1);
  foulee_map_region_show (self, &nothing, -1);
  return GTK_WIDGET (self);
}

FouleeRegion
foulee_map_region_get_region (FouleeMapRegion *self)
{
  g_return_val_if_fail (FOULEE_IS_MAP_REGION (self), FOULEE_REGION_LOWER_BACK);
  return self->region;
}

void
foulee_map_region_show (FouleeMapRegion *self, const FouleeReading *reading, int ghost)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOULEE_IS_MAP_REGION (self));

  if (ghost >= 0)
    /* Translators: the soreness of a place at the check-in before, which the runner is asked to
     * confirm. */
    text = g_strdup_printf (_ ("not answered, %d of 10 last time"), ghost);
  else
    text = foulee_reading_text (reading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) MAX (reading->level, 0),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
