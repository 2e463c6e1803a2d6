/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/source-name.h"

static void
test_kind (void)
{
  static const struct {
    const char *name;
    FouleeNameKind kind;
  } cases[] = {
    { "run.fit", FOULEE_NAME_RECORDING },
    { "RUN.FIT", FOULEE_NAME_RECORDING },
    { "activities/1.fit.gz", FOULEE_NAME_RECORDING },
    { "1.Gpx.GZ", FOULEE_NAME_RECORDING },
    { "a.b/1.tcx", FOULEE_NAME_RECORDING },
    { ".fit", FOULEE_NAME_OTHER }, /* nothing but an ending */
    { "run.fit.txt", FOULEE_NAME_OTHER },
    { "photo.jpg", FOULEE_NAME_OTHER },
    { "notes.gz", FOULEE_NAME_OTHER },
    { "activities.csv", FOULEE_NAME_TABLE },
    { "Activities (1).csv", FOULEE_NAME_TABLE },
    { "export/cardioActivities.csv", FOULEE_NAME_TABLE },
    { "x_0_summarizedActivities.json", FOULEE_NAME_TABLE },
    { "profile.csv", FOULEE_NAME_OTHER },
    { "userBioMetrics.json", FOULEE_NAME_OTHER },
    { "export_123.zip", FOULEE_NAME_ARCHIVE },
    { "runs.tar.gz", FOULEE_NAME_ARCHIVE },
    { "runs.TGZ", FOULEE_NAME_ARCHIVE },
    { "runs.tar", FOULEE_NAME_ARCHIVE },
    { "a.b/ACTIVITY", FOULEE_NAME_BARE },
    { "a.b/", FOULEE_NAME_OTHER },
    { "", FOULEE_NAME_OTHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (foulee_name_kind (cases[i].name), ==, cases[i].kind);
  }
}

static void
test_hidden (void)
{
  g_assert_true (foulee_name_is_hidden (".Trash/1.fit"));
  g_assert_true (foulee_name_is_hidden ("a/.1.fit"));
  g_assert_true (foulee_name_is_hidden ("__MACOSX/a/1.fit"));
  g_assert_true (foulee_name_is_hidden ("a\\.b\\1.fit"));
  g_assert_false (foulee_name_is_hidden ("a/1.fit"));
  g_assert_false (foulee_name_is_hidden ("./a/1.fit"));
  g_assert_false (foulee_name_is_hidden ("../1.fit"));
  g_assert_false (foulee_name_is_hidden ("a__MACOSX/1.fit"));
}

static void
test_leads_out (void)
{
  g_assert_true (foulee_name_leads_out ("../1.fit"));
  g_assert_true (foulee_name_leads_out ("a/../../1.fit"));
  g_assert_true (foulee_name_leads_out ("a\\..\\1.fit"));
  g_assert_true (foulee_name_leads_out ("/etc/1.fit"));
  g_assert_true (foulee_name_leads_out ("\\\\server\\1.fit"));
  g_assert_true (foulee_name_leads_out ("C:\\1.fit"));
  g_assert_false (foulee_name_leads_out ("a/1.fit"));
  g_assert_false (foulee_name_leads_out ("a/..b/1..fit"));
  g_assert_false (foulee_name_leads_out ("12:30.fit"));
}

static void
test_shown (void)
{
  g_autofree char *plain = foulee_name_shown ("activités/1.fit");
  g_autofree char *latin = foulee_name_shown ("activit\xe9s");
  g_autofree char *escape = foulee_name_shown ("a\033[2J\n\xc2\x85z");

  g_assert_cmpstr (plain, ==, "activités/1.fit");
  g_assert_cmpstr (latin, ==, "activit\ufffds");
  g_assert_cmpstr (escape, ==, "a\ufffd[2J\ufffd\ufffdz");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-name/kind", test_kind);
  g_test_add_func ("/source-name/hidden", test_hidden);
  g_test_add_func ("/source-name/leads-out", test_leads_out);
  g_test_add_func ("/source-name/shown", test_shown);
  return g_test_run ();
}
