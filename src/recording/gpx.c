/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/recording-private.h"

gboolean
foulee_gpx_read (FouleeInput *input, FouleeRecording *recording, GError **error)
{
  return foulee_fail (error, FOULEE_ERROR_FORMAT);
}
