/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For what room a chart is made. */
typedef enum {
  FOULEE_CHART_SIZE_CARD, /* small, a picture: what matters most */
  FOULEE_CHART_SIZE_PAGE, /* all of it, to be stepped through */
  FOULEE_CHART_SIZE_PRINT,
} FouleeChartSize;

G_END_DECLS
