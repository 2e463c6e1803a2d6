/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* A short text in the font of `pango`, bold or not, `size` pixels high, with these OpenType
 * features (such as "tnum=1") or NULL; owned by the caller. */
PangoLayout *foulee_text_new (PangoContext *pango, const char *text, float size, gboolean bold,
                              const char *font_features);

G_END_DECLS
