/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminder-words.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "app/reminders.h"
#include "config.h"
#include "model/region.h"
#include "notification-server.h"

/* What stands on the screen, as the notification server is told it, in the language of LC_ALL: in
 * French where FOULEE_LOCALEDIR names the catalogues. */

typedef struct {
  FouleeReminderKind kind;
  int minute, mark, hours;
  const char *english[4]; /* title, body, buttons */
  const char *french[4];
} Case;

static const Case cases[] = {
  { FOULEE_REMINDER_LOG,
    360,
    0,
    0,
    { "How do you feel this morning?", "An entry takes a few seconds.", "No soreness", "Open" },
    { "Comment vous sentez-vous ce matin ?", "La saisie ne prend que quelques secondes.",
      "Aucune douleur", "Ouvrir" } },
  { FOULEE_REMINDER_LOG,
    840,
    0,
    0,
    { "How do you feel today?", "An entry takes a few seconds.", "No soreness", "Open" },
    { "Comment vous sentez-vous aujourd’hui ?", "La saisie ne prend que quelques secondes.",
      "Aucune douleur", "Ouvrir" } },
  { FOULEE_REMINDER_LOG,
    1200,
    24,
    26,
    { "How do you feel this evening?",
      "26 h after a hard run, an entry helps to show when soreness peaks.", "No soreness", "Open" },
    { "Comment vous sentez-vous ce soir ?",
      "26 h après une sortie difficile, une saisie aide à voir quand la douleur culmine.",
      "Aucune douleur", "Ouvrir" } },
  { FOULEE_REMINDER_LOG,
    1200,
    48,
    50,
    { "How do you feel this evening?",
      "50 h after a hard run, an entry helps to show when soreness peaks.", "No soreness", "Open" },
    { "Comment vous sentez-vous ce soir ?",
      "50 h après une sortie difficile, une saisie aide à voir quand la douleur culmine.",
      "Aucune douleur", "Ouvrir" } },
  { FOULEE_REMINDER_LOG,
    450,
    72,
    73,
    { "How do you feel this morning?",
      "73 h after a hard run, an entry helps to show how soreness passes.", "No soreness", "Open" },
    { "Comment vous sentez-vous ce matin ?",
      "73 h après une sortie difficile, une saisie aide à voir comment la douleur passe.",
      "Aucune douleur", "Ouvrir" } },
  { FOULEE_REMINDER_ASK,
    450,
    0,
    0,
    { "Go on with reminders?", "There will be no more until you choose or enter how you feel.",
      "Go On", "Stop" },
    { "Continuer les rappels ?", "Il n’y en aura plus avant votre choix ou votre prochaine saisie.",
      "Continuer", "Arrêter" } },
};

static GApplication *application;
static NotificationServer *server;

static gboolean
is_french (void)
{
  return g_getenv ("FOULEE_LOCALEDIR") != NULL;
}

static const Notification *
send (const Case *c)
{
  const FouleeReminderPlan plan = {
    .kind = c->kind,
    .slot = { .minute = c->minute, .journal_day = foulee_date_from_civil (2026, 11, 19) },
    .mark = c->mark,
    .hours = c->hours,
  };
  g_autoptr (GNotification) notification = foulee_reminder_notification_new (&plan);

  notification_server_forget (server);
  g_application_send_notification (application, FOULEE_REMINDER_ID, notification);
  notification_server_settle (server, g_application_get_dbus_connection (application));
  g_assert_cmpuint (notification_server_shown (server)->len, ==, 1);
  return g_ptr_array_index (notification_server_shown (server), 0);
}

/* The labels of the buttons, in their order; free the array, not the labels. */
static GPtrArray *
buttons_of (const Notification *notification)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (char **action = notification->actions; *action; action += 2)
    if (!g_str_equal (*action, "default"))
      g_ptr_array_add (labels, action[1]);
  return labels;
}

static void
test_words (gconstpointer data)
{
  const Case *c = data;
  const char *const *expected = is_french () ? c->french : c->english;
  const Notification *notification = send (c);
  g_autoptr (GPtrArray) buttons = buttons_of (notification);

  g_assert_cmpstr (notification->title, ==, expected[0]);
  g_assert_cmpstr (notification->body, ==, expected[1]);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (buttons, 0), ==, expected[2]);
  g_assert_cmpstr (g_ptr_array_index (buttons, 1), ==, expected[3]);
}

/* Whoever looks at a locked screen learns of no part of the body. */
static void
test_no_body_part (void)
{
  const FouleeLanguage *language =
      is_french () ? foulee_language_french () : foulee_language_english ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Notification *notification = send (&cases[i]);
    g_autofree char *text = g_strjoin (" ", notification->title, notification->body, NULL);
    g_autofree char *folded = g_utf8_casefold (text, -1);

    g_assert_null (strstr (folded, is_french () ? "jambe" : "leg"));
    for (int region = 0; region < FOULEE_N_REGIONS; region++) {
      g_autofree char *part =
          g_utf8_casefold (foulee_region_site_label ((FouleeRegion) region, language), -1);

      g_assert_null (strstr (folded, part));
    }
  }
}

/* What desktops sort and show by. */
static void
test_hints (void)
{
  const Notification *notification = send (&cases[0]);
  const char *text;
  guint8 urgency;

  g_assert_true (g_variant_lookup (notification->hints, "desktop-entry", "&s", &text));
  g_assert_cmpstr (text, ==, FOULEE_APPLICATION);
  g_assert_true (g_variant_lookup (notification->hints, "category", "&s", &text));
  g_assert_cmpstr (text, ==, "x-foulee.reminder");
  /* Normal: it neither stays over what is being done nor is it hidden. */
  if (g_variant_lookup (notification->hints, "urgency", "y", &urgency))
    g_assert_cmpuint (urgency, ==, 1);
}

static void
take_language (void)
{
  if (!is_french ())
    return;
  if (!setlocale (LC_ALL, "")) {
    g_print ("1..0 # SKIP the locale %s is not installed\n", g_getenv ("LC_ALL"));
    exit (0);
  }
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("FOULEE_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  take_language ();
  g_test_init (&argc, &argv, NULL);
  application = g_application_new (FOULEE_APPLICATION, G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  server = notification_server_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/reminder-words/%" G_GSIZE_FORMAT, i);

    g_test_add_data_func (path, &cases[i], test_words);
  }
  g_test_add_func ("/reminder-words/no-body-part", test_no_body_part);
  g_test_add_func ("/reminder-words/hints", test_hints);
  status = g_test_run ();
  notification_server_free (server);
  g_object_unref (application);
  return status;
}
