/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A stand-in for org.freedesktop.portal.Background on the session's bus, as its documentation has
 * it, in the process of the test. */
typedef struct _Portal Portal;

typedef enum {
  PORTAL_ALLOWS,
  PORTAL_ALLOWS_AT_ONCE, /* with the answer before the reply */
  PORTAL_ALLOWS_HALF,    /* to stay, but not to start with the session */
  PORTAL_REFUSES,
  PORTAL_WAITS,    /* until portal_answer() */
  PORTAL_VANISHES, /* instead of an answer */
  PORTAL_ABSENT,
} PortalManner;

/* Is there when this returns. */
Portal *portal_new (PortalManner manner);
void portal_free (Portal *portal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Portal, portal_free)

/* Allows what was asked last. */
void portal_answer (Portal *portal);

/* Whether what was asked last was to start with the session; FALSE as long as nothing was. */
gboolean portal_asked_for_autostart (Portal *portal);

G_END_DECLS
