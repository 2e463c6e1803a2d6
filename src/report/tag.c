/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tag.h"

const char *
foulee_tag_name (FouleeTag tag)
{
  static const char *const names[FOULEE_N_TAGS] = {
    [FOULEE_TAG_H1] = "H1", [FOULEE_TAG_H2] = "H2",         [FOULEE_TAG_P] = "P",
    [FOULEE_TAG_TR] = "TR", [FOULEE_TAG_TABLE] = "Table",   [FOULEE_TAG_TH] = "TH",
    [FOULEE_TAG_TD] = "TD", [FOULEE_TAG_FIGURE] = "Figure", [FOULEE_TAG_ARTIFACT] = "Artifact",
  };

  return names[tag];
}

gboolean
foulee_is_tagged (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
}
