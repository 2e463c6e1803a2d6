/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/text.h"

#include <string.h>

/* Figures of one width make hyphens as wide, which tears words apart. */
static void
keep_hyphens (PangoAttrList *attributes, const char *text)
{
  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-')) {
    PangoAttribute *plain = pango_attr_font_features_new ("tnum=0");

    plain->start_index = (guint) (hyphen - text);
    plain->end_index = plain->start_index + 1;
    pango_attr_list_change (attributes, plain);
  }
}

PangoLayout *
foulee_text_new (PangoContext *pango, const char *text, float size, gboolean bold,
                 const char *font_features)
{
  PangoLayout *layout = pango_layout_new (pango);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_attr_list_insert (attributes,
                          pango_attr_weight_new (bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  if (font_features != NULL) {
    pango_attr_list_insert (attributes, pango_attr_font_features_new (font_features));
    keep_hyphens (attributes, text);
  }
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}
