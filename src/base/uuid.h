/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A UUID as its 36 lower-case characters and a NUL. */
#define FOULEE_UUID_SIZE 37

/* Version 4, random. */
void foulee_uuid_random (char uuid[FOULEE_UUID_SIZE]);

/* Version 5 (RFC 9562): the same `name` in the same `namespace` gives the same UUID on every
 * machine. What comes from a file is named this way, so reading a file twice changes nothing. */
void foulee_uuid_from_name (const char *namespace_uuid, const char *name,
                            char uuid[FOULEE_UUID_SIZE]);

/* 8-4-4-4-12 hexadecimal digits, any case. */
gboolean foulee_uuid_is_valid (const char *text);

G_END_DECLS
