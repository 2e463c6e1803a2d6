/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recording/fit-decode.h"

G_BEGIN_DECLS

/* What wrote a FIT file. */
typedef struct _FouleeFitDevice FouleeFitDevice;

FouleeFitDevice *foulee_fit_device_new (void);
void foulee_fit_device_free (FouleeFitDevice *device);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FouleeFitDevice, foulee_fit_device_free)

/* A file_id or a device_info. */
void foulee_fit_device_take (FouleeFitDevice *device, const FouleeFitMessage *message);

/* "Garmin fēnix 5", "Stryd"; NULL where the file doesn't say, or says what has no name here. */
char *foulee_fit_device_name (const FouleeFitDevice *device);

/* Whether a local time that is UTC can be believed. Programs that don't know the zone write that.
 */
gboolean foulee_fit_device_knows_zone (const FouleeFitDevice *device);

/* Whether its altitudes are a barometer's. */
gboolean foulee_fit_device_has_barometer (const FouleeFitDevice *device);

G_END_DECLS
