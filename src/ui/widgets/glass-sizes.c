/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/glass-sizes.h"

/* What one drink can hold in the journal, in ml. */
#define SMALLEST 1
#define LARGEST 10000

GArray *
foulee_glass_sizes (GSettings *settings, FouleeUnits units)
{
  const gint32 metric[] = { 250, 500 };
  const gint32 imperial[] = { 237, 473 };
  g_autoptr (GVariant) chosen =
      settings ? g_settings_get_user_value (settings, "glass-sizes") : NULL;
  const gint32 *sizes = units == FOULEE_UNITS_IMPERIAL ? imperial : metric;
  gsize n = G_N_ELEMENTS (metric);
  GArray *result = g_array_new (FALSE, FALSE, sizeof (gint32));

  if (chosen)
    sizes = g_variant_get_fixed_array (chosen, &n, sizeof *sizes);
  for (gsize i = 0; i < n; i++)
    if (sizes[i] >= SMALLEST && sizes[i] <= LARGEST)
      g_array_append_val (result, sizes[i]);
  return result;
}
