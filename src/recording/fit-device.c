/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording/fit-device.h"

#include <string.h>

#include "recording/fit-names.h"

struct _FouleeFitDevice {
  gint64 maker;   /* −1 for not said, as below */
  gint64 product; /* the maker's number */
  char *name;     /* the product's, in its maker's words; NULL for none */
  gboolean barometer;
};

/* Names of products are short; what isn't is not one. */
#define MOST_NAME 60

FouleeFitDevice *
foulee_fit_device_new (void)
{
  FouleeFitDevice *device = g_new0 (FouleeFitDevice, 1);

  device->maker = device->product = -1;
  return device;
}

void
foulee_fit_device_free (FouleeFitDevice *device)
{
  if (device == NULL)
    return;
  g_free (device->name);
  g_free (device);
}

static void
take_name (FouleeFitDevice *device, const FouleeFitMessage *message)
{
  g_autofree char *name = NULL;

  if (device->name != NULL || message->text_length == 0 || message->text_length > MOST_NAME ||
      !g_utf8_validate (message->text, (gssize) message->text_length, NULL))
    return;
  name = g_strstrip (g_strndup (message->text, message->text_length));
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return;
  if (*name != '\0')
    device->name = g_steal_pointer (&name);
}

/* What is said first counts. */
static void
take_numbers (FouleeFitDevice *device, double maker, double product)
{
  if (device->maker < 0) {
    device->maker = foulee_fit_whole (maker);
    device->product = foulee_fit_whole (product);
  }
}

static void
take_device_info (FouleeFitDevice *device, const FouleeFitMessage *message)
{
  enum { INDEX_CREATOR = 0, SOURCE_LOCAL = 5, LOCAL_BAROMETER = 4 };
  const double *values = message->values;

  if (foulee_fit_whole (values[FIT_DEVICE_SOURCE]) == SOURCE_LOCAL &&
      foulee_fit_whole (values[FIT_DEVICE_TYPE]) == LOCAL_BAROMETER)
    device->barometer = TRUE;
  if (foulee_fit_whole (values[FIT_DEVICE_INDEX]) != INDEX_CREATOR)
    return;
  take_numbers (device, values[FIT_DEVICE_MANUFACTURER], values[FIT_DEVICE_PRODUCT]);
  take_name (device, message);
}

void
foulee_fit_device_take (FouleeFitDevice *device, const FouleeFitMessage *message)
{
  if (message->number == FOULEE_FIT_DEVICE_INFO) {
    take_device_info (device, message);
    return;
  }
  take_numbers (device, message->values[FIT_FILE_ID_MANUFACTURER],
                message->values[FIT_FILE_ID_PRODUCT]);
  take_name (device, message);
}

/* The name of the product without the maker's; NULL for none. */
static const char *
product_name (const FouleeFitDevice *device, gboolean *barometer)
{
  const char *known = NULL;

  *barometer = FALSE;
  if (device->maker == FOULEE_FIT_GARMIN && device->product >= 0)
    known = foulee_fit_garmin_name ((guint) device->product, barometer);
  return known != NULL ? known : device->name;
}

char *
foulee_fit_device_name (const FouleeFitDevice *device)
{
  const char *maker = device->maker >= 0 ? foulee_fit_maker_name ((guint) device->maker) : NULL;
  gboolean barometer;
  const char *product = product_name (device, &barometer);

  if (maker == NULL || product == NULL)
    return g_strdup (product != NULL ? product : maker);
  if (g_ascii_strncasecmp (product, maker, strlen (maker)) == 0)
    return g_strdup (product);
  return g_strconcat (maker, " ", product, NULL);
}

gboolean
foulee_fit_device_knows_zone (const FouleeFitDevice *device)
{
  return device->maker == FOULEE_FIT_GARMIN;
}

gboolean
foulee_fit_device_has_barometer (const FouleeFitDevice *device)
{
  gboolean barometer;

  product_name (device, &barometer);
  return device->barometer || barometer;
}
