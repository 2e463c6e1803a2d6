/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether the program may start with the session, without a window, and stay.
 *
 * In a sandbox that is asked of the Background portal, which may ask the runner. Elsewhere it is an
 * entry in the user's autostart folder.
 *
 * Property, construct only: "sandboxed" (boolean; of new objects what the program finds). */
#define FOULEE_TYPE_BACKGROUND (foulee_background_get_type ())
G_DECLARE_FINAL_TYPE (FouleeBackground, foulee_background, FOULEE, BACKGROUND, GObject)

FouleeBackground *foulee_background_new (void);

/* Asks for it, or with `wanted` FALSE takes it back. Nothing blocks; in a sandbox the answer may
 * take as long as the runner does. */
void foulee_background_request_async (FouleeBackground *self, gboolean wanted,
                                      GAsyncReadyCallback callback, gpointer data);

/* FALSE where that was refused or failed; the error's message is a sentence in the language of the
 * interface. */
gboolean foulee_background_request_finish (FouleeBackground *self, GAsyncResult *result,
                                           GError **error);

/* The autostart entry; free it. */
char *foulee_background_entry_path (void);

G_END_DECLS
